"""Units that have not come as far as their language's bar: untranslated, draft, stale, unsigned."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import Check, View
from lettertrans.model import Finding, Severity, State

_SAID = {
    State.UNTRANSLATED: ("untranslated", "not translated", "translate it"),
    State.DRAFT: (
        "draft",
        "a machine's draft that nobody has looked at",
        "correct it and clear its fuzzy mark (“needs work”)",
    ),
    State.STALE: (
        "stale",
        "the source has changed, or the work is unfinished",
        "bring it up to date and clear its fuzzy mark (“needs work”)",
    ),
    State.TRANSLATED: ("unsigned", "translated, but nobody has signed it", "`lettertrans approve` signs it"),
}


def _find(view: View) -> Iterator[Finding]:
    """A finding for every unit below the bar; an error unless the language is work in progress or enough are there."""
    below = [unit for unit in view.units if unit.state < view.bar.require]
    share = 100 - 100 * len(below) / len(view.units) if view.units else 100
    severity = Severity.WARNING if view.bar.wip or share >= view.bar.percent else Severity.ERROR
    for unit in below:
        code, message, hint = _SAID[unit.state]
        yield view.finding(unit, f"complete.{code}", severity, message, hint=hint)


CHECK = Check(
    name="complete",
    codes={
        "complete.untranslated": "a sentence has no translation",
        "complete.draft": "a machine's draft that no person has looked at",
        "complete.stale": "the source has changed since it was translated, or the work is unfinished",
        "complete.unsigned": "translated, but not signed by a reviewer",
    },
    find=_find,
)
