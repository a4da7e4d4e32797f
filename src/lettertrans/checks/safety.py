"""What must never come in with a translation: raw HTML, controls that turn the text around, invisible controls."""

from __future__ import annotations

from lettertrans.checks.refusals import check_of_rules

CHECK = check_of_rules(
    "safety",
    {
        "safety.bidi": "a control or mark that turns the direction of the text, which the source has not",
        "safety.control": "an invisible control character, which the source has not",
        "safety.html": "an HTML tag that the source has not",
    },
)
