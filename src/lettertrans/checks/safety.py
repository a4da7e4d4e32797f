"""What must never come in with a translation: raw HTML, controls that turn the text around, invisible controls."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.refusals import refusals
from lettertrans.checks.view import Check, View
from lettertrans.model import Finding


def _find(view: View) -> Iterator[Finding]:
    return refusals(view, "safety")


CHECK = Check(
    name="safety",
    codes={
        "safety.bidi": "a control or mark that turns the direction of the text, which the source has not",
        "safety.control": "an invisible control character, which the source has not",
        "safety.html": "raw HTML that the source has not",
    },
    find=_find,
)
