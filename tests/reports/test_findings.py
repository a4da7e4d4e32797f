from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from tests.reports.any_findings import REPORTS

from lettertrans.model import Finding, Severity
from lettertrans.reports.findings import FORMATS, render
from lettertrans.reports.report import Report
from lettertrans.reports.safety import printable

V1_COMMAND = re.compile(r"##\w*\[")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_a_report_too(name: str) -> None:
    assert render(name, Report(findings=())).endswith("\n")


def test_every_format_has_its_own_module() -> None:
    folder = Path(__file__).parents[2] / "src/lettertrans/reports"
    modules = {f"lettertrans.reports.{path.stem}" for path in folder.glob("findings_*.py")}
    assert set(FORMATS.values()) == modules


@pytest.mark.parametrize("name", FORMATS)
@given(report=REPORTS)
def test_no_finding_at_all_can_leave_its_place(name: str, report: Report) -> None:
    """Neither to a terminal, nor as a command to the CI system that shows the log, nor as bytes that are no UTF-8."""
    text = render(name, report)
    text.encode()
    assert text.endswith("\n")
    assert printable(text.replace("\n", "")) == text.replace("\n", "")
    assert len(text.splitlines()) == text.count("\n")
    lines = text.splitlines()
    assert not [line for line in lines if V1_COMMAND.search(line)]
    commands = [line for line in lines if line.strip().startswith("::")]
    assert all(re.match(r"::(error|warning|notice) ", line) for line in commands)
    assert not commands or name == "github"


@given(report=REPORTS)
def test_the_same_findings_give_the_same_report_in_any_order(report: Report) -> None:
    turned = Report(findings=list(reversed(report.findings)), width=report.width)
    same = Report(findings=report.findings, width=report.width)
    for name in FORMATS:
        assert render(name, turned) == render(name, same)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "piece", ["#", "##a", ":", " :", "@a", "word ", "\x1b[", "日本", "www.", "\u202e", "`|\\", "a" * 99]
)
def test_a_text_without_end_takes_no_time_without_end(name: str, piece: str) -> None:
    long = piece * (30_000 // len(piece))
    found = Finding(code=long, severity=Severity.ERROR, message=long, path=long, msgid=long, hint=long, line=1)
    assert render(name, Report(findings=[found], width=40))
