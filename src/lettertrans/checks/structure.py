"""The block structure of the document: no translation opens, closes or breaks a block."""

from __future__ import annotations

from lettertrans.checks.refusals import check_of_rules

CHECK = check_of_rules(
    "structure",
    {
        "structure.block": "the translation would change the structure of the document",
        "structure.escaped": "it would be read as a list, heading, quote or line break, and was escaped or folded",
        "structure.fence": "the translation would close its code block",
    },
)
