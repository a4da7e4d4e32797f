"""Findings as Markdown, for the summary of a job or a comment on a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lettertrans.model import Severity
from lettertrans.reports.report import WEIGHT, Report, Told, in_order, is_unfinished, of_catalogs, sum_of, summed_up
from lettertrans.reports.safety import cut, markdown_cell

LIMIT = 60_000
"""Bytes: GitHub takes 1 MiB for the summary of a step, and 65,536 letters for a comment."""

_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "ℹ️"}
_LONGEST = 500
_SENTENCE = 100


def render(report: Report) -> str:
    """The sum, and a table with a row for each finding; what is merely not done yet is one row for each file.

    The weightiest come first, and what finds no room is counted below the table.
    """
    told = sorted(summed_up(in_order(report.findings)), key=_weight)
    head = f"**lettertrans check:** {sum_of(report.findings)}{of_catalogs(report)}\n"
    if not told:
        return head
    head += "\n| | where | what | code |\n| --- | --- | --- | --- |\n"
    rows, room = [], LIMIT - len(head.encode())
    for row in _rows(report, told):
        room -= len(row.encode())
        if room < 0:
            break
        rows.append(row)
    return head + "".join(rows) + "".join(_rest(told[len(rows) :]))


def _weight(told: Told) -> tuple[int, bool]:
    return WEIGHT[told.finding.severity], is_unfinished(told.finding)


def _rows(report: Report, told: Iterable[Told]) -> Iterator[str]:
    hints: set[str] = set()
    for each in told:
        hint = each.finding.hint
        yield _row(report, each, hint="" if hint in hints else hint)
        hints.add(hint)


def _row(report: Report, told: Told, *, hint: str) -> str:
    finding = told.finding
    line = f":{finding.line}" if finding.line and not told.others else ""
    where = report.in_repository(finding.path) + line
    sentence = f"“{cut(finding.msgid, _SENTENCE)}”" if finding.msgid and not told.others else ""
    what = "<br>".join(markdown_cell(cut(text, _LONGEST)) for text in (told.message, sentence, hint) if text)
    cells = (f"{_SIGNS[finding.severity]} {finding.severity}", markdown_cell(where), what)
    return f"| {' | '.join(cells)} | {markdown_cell(finding.code)} |\n"


def _rest(left_out: list[Told]) -> Iterator[str]:
    if left_out:
        rest = sum(told.others + 1 for told in left_out)
        yield f"\n… and {rest:,} more findings that have no room here; the log of `lettertrans check` tells them all.\n"
