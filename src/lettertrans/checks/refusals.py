"""What the source room says of a translation: each check takes the problems whose codes begin with its name."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import View
from lettertrans.model import Finding, Severity

_HINT = "mend the msgstr; until then the sentence stays in the source language"


def refusals(view: View, check: str) -> Iterator[Finding]:
    """A finding for every problem of a check, whatever the unit's state: a draft must not break a rule either."""
    mine = [(key, problem) for key, problem in view.translated.problems if problem.code.startswith(f"{check}.")]
    units = view.units_by_key if mine else {}
    for key, problem in mine:
        hint = _HINT if problem.severity is Severity.ERROR else ""
        yield view.finding(units[key], problem.code, problem.severity, problem.message, hint=hint)
