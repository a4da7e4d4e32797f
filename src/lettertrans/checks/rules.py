"""What may stand in a translation: the rules of the source room, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import View
from lettertrans.model import Finding, Severity

_HINT = "mend the msgstr; until then the sentence stays in the source language"


def rules(view: View) -> Iterator[Finding]:
    """A finding for every translation that breaks a rule, whatever its state: a draft must not break one either."""
    units = view.units_by_key
    for key, problem in view.translated.problems:
        hint = _HINT if problem.severity is Severity.ERROR else ""
        yield view.finding(units[key], problem.code, problem.severity, problem.message, hint=hint)
