"""Findings for people, in a terminal or a log: file by file, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lettertrans.model import Finding, Severity
from lettertrans.reports.colours import Colour, painted
from lettertrans.reports.report import Report, Told, few_of_each, in_order, kind, of_catalogs, sum_of, summed_up
from lettertrans.reports.safety import cut, no_command, printable, wrapped

_COLOURS = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW, Severity.NOTE: Colour.CYAN}
_SENTENCE = 100
_LONGEST = 1000
_SEVERITY = max(map(len, Severity))
_GAP = "  "


def render(report: Report) -> str:
    """For each file its units with findings, line and source sentence first, and what was found in each below.

    What is merely not done yet (complete.…) is told once a file where there is much of it; of another code in one file
    only the first few are told; and a hint only the first time. verbose tells everything everywhere. Nothing in it is
    a command to a terminal or a CI system that reads it.
    """
    ordered = in_order(report.findings)
    page = _Page(report)
    lines = [line for header, group in groupby(ordered, page.header) for line in page.block(header, list(group))]
    lines = [no_command(line) for line in lines]
    end = sum_of(ordered) + (_in_files(ordered) if ordered else of_catalogs(report))
    if page.shortened:
        end += "; -v tells every one by itself"
    return "\n".join([*lines, painted(end, Colour.BOLD, on=report.colour), ""])


def _in_files(findings: Iterable[Finding]) -> str:
    files = {finding.path for finding in findings} - {""}
    return f" in {len(files):,} files" if len(files) > 1 else ""


class _Page:
    """Lines of a report, and what has been said in it already."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._hints: set[str] = set()
        self.shortened = False

    def header(self, finding: Finding) -> str:
        """Its file; with the line where that is no unit's; letter and language for what is in no file."""
        if finding.path:
            line = f":{finding.line}" if finding.line and not finding.msgid else ""
            return self._report.typed(finding.path) + line
        return " ".join(filter(None, (finding.letter, finding.language and f"({finding.language})")))

    def block(self, header: str, findings: Sequence[Finding]) -> Iterator[str]:
        """All that is said of one file, a blank line after it."""
        if header:
            yield painted(printable(header), Colour.BOLD, on=self._report.colour)
        single, sums = self._shortened(findings)
        numbers = len(str(max((finding.line for finding in single), default=0)))
        indent = _GAP + " " * numbers + _GAP if any(finding.msgid for finding in single) else _GAP
        for (line, msgid), group in groupby(single, lambda finding: (finding.line, finding.msgid)):
            if msgid:
                yield self._sentence(f"{line or '':>{numbers}}", msgid)
            for finding in group:
                yield from self._finding(indent, finding, finding.message)
        for told in sums:
            dots = f"{_GAP}{'…':>{numbers}}{_GAP}" if indent != _GAP else _GAP
            yield from self._finding(dots, told.finding, told.message)
        yield ""

    def _shortened(self, findings: Sequence[Finding]) -> tuple[list[Finding], list[Told]]:
        if self._report.verbose:
            return list(findings), []
        told = list(summed_up(findings))
        sums = [each for each in told if each.others]
        single, left_out = few_of_each([each.finding for each in told if not each.others])
        seen = {kind(finding): finding for finding in single}
        sums += [Told(finding=_more(seen[of], amount)) for of, amount in left_out.items()]
        self.shortened = self.shortened or bool(sums)
        return single, sums

    def _sentence(self, line: str, msgid: str) -> str:
        room = self._report.width - len(line) - 6 if self._report.width else _SENTENCE
        quoted = f"“{cut(printable(msgid), max(min(room, _SENTENCE), 10))}”"
        return f"{_GAP}{painted(line, Colour.BOLD, on=self._report.colour)}{_GAP}{quoted}"

    def _finding(self, indent: str, finding: Finding, message: str) -> Iterator[str]:
        colour = self._report.colour
        severity = painted(f"{finding.severity:<{_SEVERITY}}", _COLOURS[finding.severity], on=colour)
        hanging = " " * (len(indent) + _SEVERITY + len(_GAP))
        code = f"[{printable(finding.code)}]"
        said = self._wrapped(f"{printable(cut(message, _LONGEST))} {code}", len(hanging))
        if said[-1].endswith(code):
            said[-1] = said[-1].removesuffix(code) + painted(code, Colour.FAINT, on=colour)
        yield f"{indent}{severity}{_GAP}{said[0]}"
        yield from (f"{hanging}{line}" for line in said[1:])
        for line in self._hint(finding, len(hanging)):
            yield f"{hanging}{painted(line, Colour.FAINT, on=colour)}"

    def _hint(self, finding: Finding, indent: int) -> list[str]:
        if not finding.hint or (finding.hint in self._hints and not self._report.verbose):
            return []
        self._hints.add(finding.hint)
        return self._wrapped(printable(finding.hint), indent)

    def _wrapped(self, text: str, indent: int) -> list[str]:
        return wrapped(text, max(self._report.width - indent, 20)) if self._report.width else [text]


def _more(finding: Finding, amount: int) -> Finding:
    return replace(finding, message=f"{amount:,} more like this", hint="")
