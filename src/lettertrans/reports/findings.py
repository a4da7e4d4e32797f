"""Findings as text and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from lettertrans.model import Finding, Severity
from lettertrans.reports.colours import Colour, painted
from lettertrans.reports.safety import as_json, printable

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
_COLOURS = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW, Severity.NOTE: Colour.CYAN}
_SUMMED_UP = "complete."
_FEW = 3


def findings_text(findings: Iterable[Finding], *, colour: bool = False, verbose: bool = False) -> str:
    """`file:line: severity: message [code]` for each finding, by file and line, its hint below it; the sum at the end.

    What is merely not done yet (complete.…) is told once a file where there is much of it, unless verbose.
    """
    ordered = _ordered(findings)
    lines: list[str] = []
    for finding, more in _gathered(ordered, few=len(ordered) if verbose else _FEW):
        lines += _told(finding, more, colour)
    return "\n".join([*lines, _sum_of(ordered), ""])


def findings_json(findings: Iterable[Finding]) -> str:
    """All findings for programs, in the order of the text, and how many there are of each severity."""
    ordered = _ordered(findings)
    amounts = Counter(finding.severity for finding in ordered)
    summary = {severity.value: amounts[severity] for severity in Severity}
    return as_json({"version": 1, "summary": summary, "findings": [asdict(finding) for finding in ordered]})


def _ordered(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[str, str, str, int, int, str, str]:
    place = (finding.path, finding.letter, finding.language, finding.line)
    return (*place, _WEIGHT[finding.severity], finding.code, finding.message)


def _gathered(findings: Sequence[Finding], *, few: int) -> Iterator[tuple[Finding, int]]:
    """Each finding to tell, with the number of others that are not told one by one."""
    amounts = Counter(map(_kind, findings))
    told: set[tuple[str, ...]] = set()
    for finding in findings:
        kind = _kind(finding)
        if not finding.code.startswith(_SUMMED_UP) or amounts[kind] <= few:
            yield finding, 0
        elif kind not in told:
            told.add(kind)
            yield finding, amounts[kind] - 1


def _kind(finding: Finding) -> tuple[str, ...]:
    return (finding.path, finding.letter, finding.language, finding.severity, finding.code)


def _told(finding: Finding, more: int, colour: bool) -> Iterator[str]:
    where = painted(printable(_where(finding)), Colour.BOLD, on=colour)
    severity = painted(f"{finding.severity}:", _COLOURS[finding.severity], on=colour)
    others = f" (and {more:,} more in this file)" if more else ""
    code = painted(f"[{printable(finding.code)}]", Colour.FAINT, on=colour)
    yield f"{where}{': ' if where else ''}{severity} {printable(finding.message)}{others} {code}"
    if finding.hint:
        yield f"    {printable(finding.hint)}"


def _where(finding: Finding) -> str:
    """file:line, or letter and language for what is in no file."""
    if finding.path:
        return f"{finding.path}:{finding.line}" if finding.line else finding.path
    return " ".join(filter(None, (finding.letter, finding.language and f"({finding.language})")))


def _sum_of(findings: Sequence[Finding]) -> str:
    amounts = Counter(finding.severity for finding in findings)
    parts = [f"{amounts[severity]:,} {severity}{'' if amounts[severity] == 1 else 's'}" for severity in Severity]
    return ", ".join(part for part, severity in zip(parts, Severity, strict=True) if amounts[severity]) or "no findings"
