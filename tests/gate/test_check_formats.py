from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from junitparser import JUnitXml
from tests.cli.test_commands import SWEDISH, translate_as_a_person

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((ROOT / "docs/schema" / name).read_text(encoding="utf-8")))


@pytest.fixture
def here(campaign_folder: Path, lettertrans: Run) -> Path:
    assert lettertrans("update").code == 0
    translate_as_a_person(
        campaign_folder / "locales/sv/letter.po", SWEDISH | {"Protect the press.": "Skydda <b>pressen</b>."}
    )
    return campaign_folder


def test_one_run_many_reports(here: Path, lettertrans: Run) -> None:
    files = [f"--format={name}=reports/findings.{name}" for name in ("json", "sarif", "junit", "markdown", "github")]
    ran = lettertrans("check", *files)
    assert ran.code == 1
    assert "locales/sv/letter.po\n" in ran.out, "the text, for people"
    read = {path.suffix[1:]: path.read_text(encoding="utf-8") for path in (here / "reports").iterdir()}

    told = json.loads(read["json"])
    validator("findings-1.schema.json").validate(told)
    assert {(catalog["letter"], catalog["language"]) for catalog in told["checked"]} == {
        ("letter", "mn"), ("letter", "ja"), ("letter", "sv"),
    }  # fmt: skip
    broken = next(found for found in told["findings"] if found["code"] == "safety.html")
    assert (broken["path"], broken["msgid"]) == ("locales/sv/letter.po", "Protect the press.")
    entry = (here / broken["path"]).read_text(encoding="utf-8").splitlines()[broken["line"] - 1]
    assert entry == 'msgid "Protect the press."'

    sarif = json.loads(read["sarif"])
    schema = ROOT / "tests/reports/fixtures/sarif-2.1.0-rtm.5.schema.json"
    Draft4Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(sarif)
    rules = {rule["id"]: rule["shortDescription"]["text"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["complete.untranslated"] == "a sentence has no translation"

    suites = {suite.name: suite for suite in JUnitXml.fromstring(read["junit"].encode())}
    assert set(suites) == {"letter.mn", "letter.ja", "letter.sv"}
    assert {case.name for case in suites["letter.sv"]} >= set(rules) - {"input.unreadable"}
    assert suites["letter.sv"].failures == 1
    assert "::error file=locales/sv/letter.po,line=" in read["github"]
    assert "| ❌ error | locales/sv/letter.po:" in read["markdown"]


def test_a_run_that_has_nothing_new_to_say_leaves_the_files_alone(here: Path, lettertrans: Run) -> None:
    lettertrans("check", "--format", "json=a.json")
    before = (here / "a.json").stat().st_mtime_ns
    lettertrans("check", "--format", "json=a.json")
    assert (here / "a.json").stat().st_mtime_ns == before


def test_a_format_without_a_file_is_printed_alone(here: Path, lettertrans: Run) -> None:
    ran = lettertrans("check", "--format", "json", "--format", "sarif=a.sarif")
    assert json.loads(ran.out)["version"] == 1
    assert (here / "a.sarif").is_file()


def test_paths_are_as_seen_from_where_the_user_is(here: Path, lettertrans: Run) -> None:
    ran = lettertrans("check", cwd=here / "source")
    assert "../locales/sv/letter.po\n" in ran.out
    (here / ".git").mkdir()
    ran = lettertrans("check", "--format", "github", cwd=here / "source")
    assert "::error file=locales/sv/letter.po," in ran.out


def test_status_fits_its_schema(here: Path, lettertrans: Run) -> None:
    validator("status-1.schema.json").validate(json.loads(lettertrans("status", "--format", "json").out))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "xml"], "'xml' is no format; there are text, json, github, sarif, junit, markdown"),
        (["--format", "json="], "a file belongs behind 'json='"),
        (["--format", "json", "--format", "text"], "only one of json, text can be printed"),
    ],
)
def test_usage(here: Path, lettertrans: Run, words: list[str], said: str) -> None:
    ran = lettertrans("check", *words)
    assert ran.code == 2
    assert said in ran.err


def test_a_report_that_cannot_be_written_is_an_error(here: Path, lettertrans: Run) -> None:
    (here / "folder").mkdir()
    ran = lettertrans("check", "--format", "json=folder")
    assert ran.code == 1
    assert "folder" in ran.err
