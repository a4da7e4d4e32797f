from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from tests.reports.any_findings import REPORTS, finding, untranslated

from lettertrans.model import Finding, Severity
from lettertrans.reports.findings_github import LIMIT, render
from lettertrans.reports.report import Report

COMMAND = re.compile(r"::(?P<name>\w+) (?P<facts>[^:]*)::(?P<data>.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What GitHub's runner makes of the log (ActionCommand.cs): commands with their properties and data, unescaped."""
    read = []
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            found = COMMAND.fullmatch(line)
            assert found, line
            pairs = dict(pair.split("=", 1) for pair in found["facts"].split(",") if pair)
            facts = {key: _unescaped(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs.items()}
            read.append((found["name"], facts, _unescaped(found["data"])))
    return read


def _unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def of(*findings: Finding, **facts: str) -> list[tuple[str, dict[str, str], str]]:
    return commands(render(Report(findings=findings, **facts)))  # type: ignore[arg-type]


def test_an_annotation_on_a_line() -> None:
    told = of(
        finding(
            path="locales/sv/a, b.po", line=12, letter="a", language="sv", msgid="See [it](/a).",
            message="100 % of: the links", hint="put them back",
        ),
        repository_folder="campaign",
    )  # fmt: skip
    facts = {"file": "campaign/locales/sv/a, b.po", "line": "12", "title": "links.changed (a, sv)"}
    assert told == [("error", facts, "100 % of: the links\n“See [it](/a).”\nput them back")]


def test_the_text_stands_before_the_annotations() -> None:
    text = render(Report(findings=[finding(path="a.po", line=3)]))
    assert text.startswith("a.po:3\n  error    the link is lost [links.changed]\n\n1 error\n::error file=a.po,line=3,")


def test_what_is_not_done_yet_is_one_annotation_a_file() -> None:
    told = of(*untranslated(83), *untranslated(4, "locales/ja/a.po"))
    assert [(name, facts["file"], facts["line"]) for name, facts, _ in told] == [
        ("warning", "locales/ja/a.po", "10"),
        ("warning", "locales/sv/a.po", "10"),
    ]
    assert told[1][2] == "83 units: not translated, the first on line 10\ntranslate it"


def test_the_most_serious_come_first_and_the_last_sums_up_the_rest() -> None:
    broken = [finding(path="z.po", line=line) for line in range(1, 15)]
    missing = untranslated(83, severity=Severity.ERROR)
    notes = [finding("a.b", Severity.NOTE, path="b.po", line=line) for line in range(1, 11)]
    told = of(*broken, *missing, *notes)
    assert Counter(name for name, _, _ in told) == {"error": 10, "notice": 10}
    errors = [(facts, data) for name, facts, data in told if name == "error"]
    assert all(facts["file"] == "z.po" for facts, _ in errors[:9])
    facts, data = errors[9]
    assert "file" not in facts
    assert data == "88 more, told in the log of this step: z.po (5), locales/sv/a.po (1)"


def test_a_finding_about_a_file_has_no_line() -> None:
    assert of(finding(path="a.po")) == [
        ("error", {"file": "a.po", "title": "links.changed"}, "the link is lost"),
    ]


@given(report=REPORTS)
def test_any_finding_is_within_the_limits(report: Report) -> None:
    told = commands(render(report))
    counts = Counter(name for name, _, _ in told)
    assert set(counts) <= {"error", "warning", "notice"}
    assert all(count <= LIMIT for count in counts.values())
    assert all(len(data) <= 4096 for _, _, data in told)
    assert ("error" in counts) == any(found.severity is Severity.ERROR for found in report.findings)
