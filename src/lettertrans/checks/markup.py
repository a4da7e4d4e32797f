"""Inline markup: emphasis, code, footnote marks and tags are those of the source; what is joined can be joined."""

from __future__ import annotations

from lettertrans.checks.refusals import check_of_rules

CHECK = check_of_rules(
    "markup",
    {
        "markup.code": "code is not as in the source",
        "markup.emphasis": "emphasis is opened and not closed, or not as in the source",
        "markup.footnote": "a footnote mark is missing or new",
        "markup.html": "a tag of the source is missing",
        "markup.joined": "a sentence that cannot be joined to the one before it",
    },
)
