"""What a report is made of: findings in order, what was looked at, and where the campaign lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lettertrans.model import Finding, Severity

WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}
_UNFINISHED = "complete."
_FEW_UNFINISHED = 3
_FEW = {Severity.ERROR: 20, Severity.WARNING: 5, Severity.NOTE: 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A catalog that was looked at, whatever was found in it. path as in a Finding."""

    letter: str
    language: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings, and what the formats need besides.

    checked: the catalogs that were looked at. rules: every code that could have been found, with one line about what it
    means. folder: the campaign's folder as seen from the user's, repository_folder: as seen from the root of its
    repository ("" where they are one); paths of findings are below it. version: that of lettertrans.
    colour, width (columns, None for lines of any length) and verbose (every finding by itself, instead of sums) are for
    people who read it in a terminal.
    """

    findings: Sequence[Finding]
    checked: Sequence[Checked] = ()
    rules: Mapping[str, str] = field(default_factory=dict, hash=False)
    folder: str = ""
    repository_folder: str = ""
    version: str = ""
    colour: bool = False
    width: int | None = None
    verbose: bool = False

    def typed(self, path: str) -> str:
        """The path as the user would type it."""
        return _below(self.folder, path)

    def in_repository(self, path: str) -> str:
        """The path as seen from the root of the repository, as the programs of a CI system want it."""
        return _below(self.repository_folder, path)


def _below(folder: str, path: str) -> str:
    return f"{folder}/{path}" if folder and path and not path.startswith("/") else path


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding to tell, alone or, where others is not 0, as the first of so many more of its code in its file."""

    finding: Finding
    others: int = 0

    @property
    def message(self) -> str:
        """What to say of it, or of all of them."""
        if not self.others:
            return self.finding.message
        line = f", the first on line {self.finding.line}" if self.finding.line else ""
        return f"{self.others + 1:,} units: {self.finding.message}{line}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file, letter, language and line; in one place the weightiest first."""
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[str | int, ...]:
    place = (finding.path, finding.letter, finding.language, finding.line)
    return (*place, WEIGHT[finding.severity], finding.code, finding.message, finding.msgid, finding.hint)


def kind(finding: Finding) -> tuple[str, ...]:
    """What findings have in common that may be told as one: file and code."""
    return (finding.path, finding.letter, finding.language, finding.severity, finding.code)


def is_unfinished(finding: Finding) -> bool:
    """Whether it says no more than that the work on a unit is not done yet."""
    return finding.code.startswith(_UNFINISHED)


def summed_up(findings: Sequence[Finding]) -> Iterator[Told]:
    """Every finding; what is merely not done yet (complete.…) once a file where there is much of it."""
    amounts = Counter(map(kind, findings))
    told: set[tuple[str, ...]] = set()
    for finding in findings:
        amount = amounts[kind(finding)]
        if not is_unfinished(finding) or amount <= _FEW_UNFINISHED:
            yield Told(finding=finding)
        elif kind(finding) not in told:
            told.add(kind(finding))
            yield Told(finding=finding, others=amount - 1)


def few_of_each(findings: Sequence[Finding]) -> tuple[list[Finding], Counter[tuple[str, ...]]]:
    """The first few of each kind, more of errors; with how many of each kind are left out."""
    amounts: Counter[tuple[str, ...]] = Counter()
    kept: list[Finding] = []
    left_out: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        amounts[kind(finding)] += 1
        if amounts[kind(finding)] <= _FEW[finding.severity]:
            kept.append(finding)
        else:
            left_out[kind(finding)] += 1
    return kept, left_out


def amounts_of(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many there are of each severity."""
    amounts = Counter(finding.severity for finding in findings)
    return {severity: amounts[severity] for severity in Severity}


def sum_of(findings: Iterable[Finding]) -> str:
    """ "2 errors, 1 warning"; "no findings"."""
    parts = [
        f"{amount:,} {severity}{'' if amount == 1 else 's'}"
        for severity, amount in amounts_of(findings).items()
        if amount
    ]
    return ", ".join(parts) or "no findings"


def of_catalogs(report: Report) -> str:
    """ " in 2 catalogs", or nothing where nobody said what was looked at."""
    amount = len(report.checked)
    return f" in {amount:,} catalog{'' if amount == 1 else 's'}" if amount else ""
