"""The formats of findings. Another is one module with a function render(report) and one line here."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from lettertrans.model import Finding
from lettertrans.reports.report import Report

FORMATS = {
    "text": "lettertrans.reports.findings_text",
    "json": "lettertrans.reports.findings_json",
    "github": "lettertrans.reports.findings_github",
    "sarif": "lettertrans.reports.findings_sarif",
    "junit": "lettertrans.reports.findings_junit",
    "markdown": "lettertrans.reports.findings_markdown",
}
"""Every format with its module, which is imported when it is asked for."""


def render(name: str, report: Report) -> str:
    """The report in the format of that name, with a line end at its end. KeyError for one that there is not."""
    text = import_module(FORMATS[name]).render(report)
    assert isinstance(text, str)  # noqa: S101 -- for the type checker
    return text


def findings_text(findings: Sequence[Finding], *, colour: bool = False, verbose: bool = False) -> str:
    """Findings for people: see findings_text.render."""
    return render("text", Report(findings=tuple(findings), colour=colour, verbose=verbose))
