"""The block structure of the document: no translation opens, closes or breaks a block."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.refusals import refusals
from lettertrans.checks.view import Check, View
from lettertrans.model import Finding


def _find(view: View) -> Iterator[Finding]:
    return refusals(view, "structure")


CHECK = Check(
    name="structure",
    codes={
        "structure.block": "the translation would change the structure of the document",
        "structure.escaped": "it would open a block or break a line, and was escaped or folded",
        "structure.fence": "the translation would close its code block",
    },
    find=_find,
)
