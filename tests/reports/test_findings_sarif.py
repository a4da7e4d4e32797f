from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from jsonschema import Draft4Validator
from tests.reports.any_findings import REPORTS, finding, untranslated

from lettertrans.model import Severity
from lettertrans.reports import findings_sarif
from lettertrans.reports.findings_sarif import render
from lettertrans.reports.report import Report

SCHEMA = Path(__file__).parent / "fixtures/sarif-2.1.0-rtm.5.schema.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
FOUND = finding(
    path="locales/sv/ett brev.po", line=12, letter="a", language="sv", msgid="See [it](/a).", hint="put it back"
)


def run_of(report: Report) -> dict[str, Any]:
    told = json.loads(render(report))
    VALIDATOR.validate(told)
    (run,) = told["runs"]
    assert isinstance(run, dict)
    return run


def test_a_result() -> None:
    rules = {"complete.stale": "the source has changed", "links.changed": "a link leads elsewhere"}
    run = run_of(Report(findings=[FOUND], rules=rules, repository_folder="campaign", version="0.1"))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("lettertrans", "0.1")
    assert driver["rules"][1] == {"id": "links.changed", "shortDescription": {"text": "a link leads elsewhere"}}
    (result,) = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("links.changed", 1, "error")
    assert result["message"]["text"] == "the link is lost\nput it back"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "campaign/locales/sv/ett%20brev.po", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 12},
    }


def test_a_code_that_no_check_has_told_of_has_a_description_too() -> None:
    (rule,) = run_of(Report(findings=[finding("own.odd-word")]))["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "own: odd word"


def test_a_file_as_a_whole_has_no_region() -> None:
    location = run_of(Report(findings=[replace(FOUND, line=0)]))["results"][0]["locations"][0]["physicalLocation"]
    assert "region" not in location


def test_a_link_in_a_message_is_words() -> None:
    text = run_of(Report(findings=[replace(FOUND, message="[here](https://evil.example)")]))["results"][0]["message"]
    assert "](" not in text["text"]


def marks(report: Report) -> list[str]:
    return [result["partialFingerprints"]["lettertrans/v1"] for result in run_of(report)["results"]]


def test_fingerprints_stay_when_lines_and_words_move_and_tell_findings_apart() -> None:
    moved = replace(FOUND, line=99, message="other words", path="locales/sv/renamed.po")
    assert marks(Report(findings=[FOUND])) == marks(Report(findings=[moved]))
    others = [
        replace(FOUND, msgid="x"), replace(FOUND, language="mn"), replace(FOUND, letter="b"), replace(FOUND, code="x"),
    ]  # fmt: skip
    assert len(set(marks(Report(findings=[FOUND, *others])))) == 5
    assert len(set(marks(Report(findings=[FOUND, replace(FOUND, message="again")])))) == 2


def test_what_github_does_not_take_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_sarif, "LIMIT", 5)
    run = run_of(Report(findings=[*untranslated(9, severity=Severity.ERROR), *untranslated(3, "b.po"), FOUND]))
    assert len(run["results"]) == 5
    assert "links.changed" in [result["ruleId"] for result in run["results"]]
    (said,) = run["invocations"][0]["toolExecutionNotifications"]
    assert said["message"]["text"].startswith("8 more findings")


@given(report=REPORTS)
def test_any_finding_is_valid(report: Report) -> None:
    run = run_of(report)
    assert len(run["results"]) == len(report.findings)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        address = result["locations"][0]["physicalLocation"]["artifactLocation"]
        parts = urlsplit(address["uri"])
        assert address["uri"].isascii()
        assert (parts.query, parts.fragment) == ("", "")
        if "uriBaseId" in address:
            assert (parts.scheme, parts.netloc) == ("", "")
            assert not parts.path.startswith("/")
        else:
            assert (parts.scheme, parts.netloc) == ("file", "")
        assert unquote_to_bytes(parts.path)
