from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from junitparser import Failure, JUnitXml, Skipped, TestCase, TestSuite
from lxml import etree  # type: ignore[import-untyped]
from tests.reports.any_findings import REPORTS, finding, untranslated

from lettertrans.model import Severity
from lettertrans.reports.findings_junit import render
from lettertrans.reports.report import Checked, Report

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "fixtures/junit-10.xsd")))
IN_A: dict[str, Any] = {"path": "locales/sv/a.po", "letter": "a", "language": "sv"}
RULES = {"links.changed": "…", "complete.untranslated": "…", "typography.quotes": "…"}


def suites(report: Report) -> list[TestSuite]:
    text = render(report)
    SCHEMA.assertValid(etree.fromstring(text.encode()))
    return list(JUnitXml.fromstring(text.encode()))


def outcomes(suite: TestSuite) -> dict[str, list[type]]:
    return {case.name: [type(result) for result in case.result] for case in suite}


def test_a_suite_for_each_catalog_a_test_for_each_code() -> None:
    found = [
        finding(**IN_A, line=12, msgid="See it.", hint="put it back"),
        finding(**IN_A, line=40, message="another"),
        *untranslated(83),
        finding("own.note", Severity.NOTE, **IN_A, line=3, message="look"),
    ]
    checked = [Checked(letter="a", language=tag, path=f"locales/{tag}/a.po") for tag in ("mn", "sv")]
    mn, sv = suites(Report(findings=found, checked=checked, rules=RULES, repository_folder="campaign"))
    assert (mn.name, mn.tests, mn.failures) == ("a.mn", 3, 0)
    assert all(case.is_passed for case in mn)
    assert (sv.name, sv.tests, sv.failures, sv.skipped) == ("a.sv", 4, 1, 1)
    assert outcomes(sv) == {
        "links.changed": [Failure], "complete.untranslated": [Skipped], "typography.quotes": [], "own.note": [],
    }  # fmt: skip
    cases: dict[str, TestCase] = {case.name: case for case in sv}
    failure = cases["links.changed"].result[0]
    assert failure.message == "the link is lost (and 1 more)"
    assert failure.text == (
        "campaign/locales/sv/a.po:12: error: the link is lost “See it.”\n"
        "campaign/locales/sv/a.po:40: error: another\nput it back"
    )
    assert "83 units" in cases["complete.untranslated"].system_out
    assert cases["own.note"].system_out == "campaign/locales/sv/a.po:3: note: look"


def test_what_cannot_be_read_fails_and_has_passed_nothing() -> None:
    broken = finding("input.unreadable", path="locales/ja/a.po", line=3, message="not a line of a PO file")
    (suite,) = suites(Report(findings=[broken], rules=RULES))
    assert (suite.name, suite.tests, suite.failures) == ("locales/ja/a.po", 1, 1)


@given(report=REPORTS)
def test_any_finding_is_valid(report: Report) -> None:
    read = suites(report)
    errors = {(found.letter, found.language, found.path, found.code) for found in report.findings
              if found.severity is Severity.ERROR}  # fmt: skip
    assert sum(suite.failures for suite in read) == len(errors)
    assert sum(1 for suite in read for case in suite for result in case.result if isinstance(result, Failure)) == len(
        errors
    )
    assert all(suite.tests == len(list(suite)) for suite in read)
