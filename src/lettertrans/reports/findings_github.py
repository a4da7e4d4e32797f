"""Findings in the log of GitHub Actions: the text, and annotations on lines of files.

Facts are from docs.github.com, "Workflow commands for GitHub Actions", and from the runner's source: at most 10
annotations of a kind are kept a step, and 4,096 letters of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lettertrans.model import Severity
from lettertrans.reports.findings_text import render as text_of
from lettertrans.reports.report import Report, Told, in_order, is_unfinished, summed_up
from lettertrans.reports.safety import cut, no_command, printable

LIMIT = 10
"""Annotations of a kind that GitHub shows of one step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_LONGEST = 1000
_SENTENCE = 100


def render(report: Report) -> str:
    """The text, then a workflow command for each finding, as many as GitHub shows; the last one sums up the rest.

    Broken rules come before what is merely not done yet, which is one annotation for each file.
    """
    text = replace(report, folder=report.repository_folder, colour=False, width=None)
    told = sorted(summed_up(in_order(report.findings)), key=lambda each: is_unfinished(each.finding))
    commands = [
        command
        for severity in Severity
        for command in _commands(report, severity, [each for each in told if each.finding.severity is severity])
    ]
    return text_of(text) + "".join(f"{command}\n" for command in commands)


def _commands(report: Report, severity: Severity, told: Sequence[Told]) -> Iterator[str]:
    shown = told if len(told) <= LIMIT else told[: LIMIT - 1]
    for each in shown:
        yield _annotation(report, each)
    rest = told[len(shown) :]
    if rest:
        amount = sum(each.others + 1 for each in rest)
        files = Counter(report.in_repository(each.finding.path) or each.finding.letter for each in rest)
        named = ", ".join(f"{path} ({number})" for path, number in files.most_common())
        message = f"{amount:,} more, told in the log of this step: {named}"
        yield _command(severity, {"title": "lettertrans: more findings"}, [message])


def _annotation(report: Report, told: Told) -> str:
    finding = told.finding
    about = ", ".join(filter(None, (finding.letter, finding.language)))
    facts = {
        "file": report.in_repository(finding.path),
        "line": str(finding.line) if finding.path and finding.line else "",
        "title": f"{finding.code} ({about})" if about else finding.code,
    }
    sentence = f"“{cut(printable(finding.msgid), _SENTENCE)}”" if finding.msgid and not told.others else ""
    return _command(finding.severity, facts, [told.message, sentence, finding.hint])


def _command(severity: Severity, facts: dict[str, str], lines: Sequence[str]) -> str:
    said = ",".join(f"{name}={_property(value)}" for name, value in facts.items() if value)
    message = "%0A".join(_data(cut(line, _LONGEST)) for line in lines if line)
    return f"::{_COMMANDS[severity]} {said}::{message}"


def _data(text: str) -> str:
    return no_command(printable(text)).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
