"""Findings for programs; the shape is described by docs/schema/findings-1.schema.json."""

from __future__ import annotations

from dataclasses import asdict

from lettertrans.reports.report import Report, amounts_of, in_order
from lettertrans.reports.safety import as_json

VERSION = 1
_FIELDS = ("code", "severity", "message", "path", "line", "language", "letter", "msgid", "hint")


def render(report: Report) -> str:
    """Every finding, in the order of the text, how many there are of each severity, and the catalogs looked at."""
    summary = {severity.value: amount for severity, amount in amounts_of(report.findings).items()}
    findings = []
    for finding in in_order(report.findings):
        facts = asdict(finding)
        findings.append({name: facts[name] for name in _FIELDS} | {"path": report.typed(finding.path)})
    checked = [asdict(catalog) | {"path": report.typed(catalog.path)} for catalog in report.checked]
    return as_json({"version": VERSION, "summary": summary, "checked": checked, "findings": findings})
