"""Inline markup: emphasis, code, footnote marks and tags are those of the source; what is joined can be joined."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.refusals import refusals
from lettertrans.checks.view import Check, View
from lettertrans.model import Finding


def _find(view: View) -> Iterator[Finding]:
    return refusals(view, "markup")


CHECK = Check(
    name="markup",
    codes={
        "markup.code": "code is not as in the source",
        "markup.emphasis": "emphasis is opened and not closed, or not as in the source",
        "markup.footnote": "a footnote mark is missing or new",
        "markup.html": "a tag of the source is missing",
        "markup.joined": "a sentence that cannot be joined to the one before it",
    },
    find=_find,
)
