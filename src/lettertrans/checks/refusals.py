"""What the source room says of a translation: each check takes the problems whose codes begin with its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lettertrans.checks.view import Check, View
from lettertrans.model import Finding, Severity

_HINT = "correct the translation; until then the sentence stays in the source language"


def refusals(view: View, check: str) -> Iterator[Finding]:
    """A finding for every problem of a check, whatever the unit's state: a draft must not break a rule either."""
    mine = [(key, problem) for key, problem in view.translated.problems if problem.code.startswith(f"{check}.")]
    units = {unit.key: unit for unit in view.units} if mine else {}
    for key, problem in mine:
        hint = _HINT if problem.severity is Severity.ERROR else ""
        yield view.finding(units[key], problem.code, problem.severity, problem.message, hint=hint)


def check_of_rules(name: str, codes: Mapping[str, str]) -> Check:
    """A check that only passes on what the source room says."""
    return Check(name=name, codes=codes, find=lambda view: refusals(view, name))
