"""Translations that were converted from another language's, when that one has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.catalogs.states import draft_digest
from lettertrans.checks.view import Check, View
from lettertrans.model import Finding, Severity, State


def _find(view: View) -> Iterator[Finding]:
    for unit in view.units:
        now = view.pivot.get(unit.key, "").strip()
        if unit.made_from and now and unit.state > State.DRAFT and draft_digest(now) != unit.made_from:
            message = "the text that it was converted from has changed since"
            hint = "look at the change there and make it here; then empty the made-from of its comment"
            yield view.finding(unit, "converted.outdated", Severity.WARNING, message, hint=hint)


CHECK = Check(
    name="converted",
    codes={"converted.outdated": "the translation that this one was converted from has changed since"},
    find=_find,
)
