"""What becomes of a finding: severities of the settings, languages in progress, and what translators have answered.

What is not done yet (complete.…) and what breaks a rule of the source room is told whatever anybody has set: the first
has its bar, the second keeps a sentence out of every edition.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from lettertrans.checks.view import Check, View
from lettertrans.errors import SettingsError
from lettertrans.languages.tables import near_match
from lettertrans.model import Finding, Severity, Unit
from lettertrans.settings import OFF

CODES = {
    "check.failed": "a check broke down; what it would have found is not known",
    "ignore.refused": "a comment that would silence what cannot be ignored",
    "ignore.unused": "a comment that silences nothing",
}
"""What is found here itself."""

_RULES = ("markup", "links", "structure", "safety")
_INCOMPLETE = "complete"


def is_incomplete(finding: Finding) -> bool:
    """Whether a finding is about work that is still to be done."""
    return _is_of(finding.code, (_INCOMPLETE,))


def is_wrong(finding: Finding) -> bool:
    """Whether a finding is an error in what has been done."""
    return finding.severity is Severity.ERROR and not is_incomplete(finding)


def breaks_rule(finding: Finding) -> bool:
    """Whether a finding is about what may stand in no edition, not even a draft's."""
    return finding.severity is Severity.ERROR and _is_of(finding.code, _RULES)


def settled(view: View, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings about a view as its language's settings and its translators want them told."""
    answered = {unit.line: (unit, dict.fromkeys(unit.ignored)) for unit in view.units if unit.ignored}
    used: set[tuple[int, str]] = set()
    refused: set[tuple[int, str]] = set()
    for finding in findings:
        _, ignored = answered.get(finding.line, (None, {}))
        code = _covering(finding.code, ignored)
        if is_incomplete(finding) or breaks_rule(finding):
            refused |= {(finding.line, code)} if code else set()
            yield finding
        elif code:
            used.add((finding.line, code))
        elif told := _weighed(finding, view):
            yield told
    for unit, ignored in answered.values():
        yield from _idle(view, unit, ignored, used, refused)


def _weighed(finding: Finding, view: View) -> Finding | None:
    code = _covering(finding.code, view.bar.severities)
    severity = view.bar.severities[code] if code else finding.severity.value
    if severity == OFF:
        return None
    if severity == Severity.ERROR and view.bar.wip:
        severity = Severity.WARNING
    return finding if severity == finding.severity else replace(finding, severity=Severity(severity))


def _idle(
    view: View,
    unit: Unit,
    ignored: Iterable[str],
    used: Collection[tuple[int, str]],
    refused: Collection[tuple[int, str]],
) -> Iterator[Finding]:
    for code in ignored:
        incomplete, at = _is_of(code, (_INCOMPLETE,)), (unit.line, code)
        if incomplete or (at in refused and at not in used):
            what = "is not done" if incomplete else "breaks a rule"
            message = f"ignore={code}: what {what} cannot be ignored"
            yield view.finding(unit, "ignore.refused", Severity.WARNING, message, hint="take the comment out")
        elif at not in used:
            message = f"ignore={code} silences nothing here"
            yield view.finding(unit, "ignore.unused", Severity.NOTE, message, hint="take the comment out")


def expect_codes(severities: Mapping[str, str], checks: Iterable[Check], path: str) -> None:
    """SettingsError for a severity of what no check finds, or of what is not for settings to weigh."""
    names = {name for check in checks for name in (check.name, *check.codes)}
    for code in severities:
        if _is_of(code, (_INCOMPLETE,)):
            hint = "use require, percent and wip"
            raise SettingsError(
                f"severity of {code!r}: how complete a letter has to be has its own settings", hint=hint, path=path
            )
        if code not in names:
            hint = near_match(code, names) or "`lettertrans plugins` lists the checks"
            raise SettingsError(f"severity of {code!r}: no check finds that", hint=hint, path=path)


def _covering(code: str, wanted: Collection[str]) -> str | None:
    """The code among those wanted, or else the check of it."""
    return next((name for name in (code, code.partition(".")[0]) if name in wanted), None)


def _is_of(code: str, names: Collection[str]) -> bool:
    return code.partition(".")[0] in names
