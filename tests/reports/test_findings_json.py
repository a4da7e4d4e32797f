from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator
from tests.reports.any_findings import REPORTS, finding, untranslated

from lettertrans.model import Finding, Severity
from lettertrans.reports.findings_json import render
from lettertrans.reports.report import Checked, Report

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs/schema/findings-1.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["finding"]["properties"]) == {field.name for field in fields(Finding)}


def test_nothing_found() -> None:
    told = json.loads(render(Report(findings=())))
    assert told == {"version": 1, "summary": {"error": 0, "warning": 0, "note": 0}, "checked": [], "findings": []}


def test_every_finding_is_told_whole() -> None:
    found = [*untranslated(9), finding(path="source/a.md", letter="a", language="mn", msgid="ᠮᠣᠩᠭᠣᠯ", hint="do")]
    checked = (Checked(letter="a", language="sv", path="locales/sv/a.po"),)
    text = render(Report(findings=found, checked=checked))
    assert "ᠮᠣᠩᠭᠣᠯ" in text
    told = json.loads(text)
    assert (told["version"], told["summary"]) == (1, {"error": 1, "warning": 9, "note": 0})
    assert told["checked"] == [{"letter": "a", "language": "sv", "path": "locales/sv/a.po"}]
    assert [Finding(**entry | {"severity": Severity(entry["severity"])}) for entry in told["findings"]] == found


@given(report=REPORTS)
def test_any_finding_comes_out_as_it_went_in_and_fits_the_schema(report: Report) -> None:
    told = json.loads(render(report))
    VALIDATOR.validate(told)
    assert sorted((entry["message"], entry["msgid"], entry["hint"]) for entry in told["findings"]) == sorted(
        (found.message, found.msgid, found.hint) for found in report.findings
    )
