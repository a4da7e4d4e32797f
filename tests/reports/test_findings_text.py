from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from tests.reports.any_findings import REPORTS, finding, untranslated

from lettertrans.model import Finding, Severity
from lettertrans.reports.findings_text import render
from lettertrans.reports.report import Checked, Report
from lettertrans.reports.safety import width_of

SENTENCE = "We write to you with **grave concern** about the state of democracy in Mongolia."
IN_A: dict[str, Any] = {"path": "locales/sv/a.po", "letter": "a", "language": "sv"}


def shown(findings: list[Finding], **facts: object) -> str:
    return render(Report(findings=findings, **facts))  # type: ignore[arg-type]


FOUND = [
    finding(**IN_A, line=12, msgid=SENTENCE, hint="put it back"),
    finding("typography.quotes", Severity.WARNING, **IN_A, line=12, msgid=SENTENCE, message="use ”these quotes”"),
    finding(**IN_A, line=340, msgid="Read the report.", hint="put it back"),
    *untranslated(83),
    finding("input.unreadable", path="locales/ja/a.po", line=3, message="not a line of a PO file", hint="mend it"),
    finding("letter.odd", Severity.NOTE, letter="a", language="mn", message="odd"),
    finding(path="source/a.md"),
]

TEXT = """\
a (mn)
  note     odd [letter.odd]

locales/ja/a.po:3
  error    not a line of a PO file [input.unreadable]
           mend it

locales/sv/a.po
   12  “We write to you with **grave concern** about the state of democracy in Mongolia.”
       error    the link is lost [links.changed]
                put it back
       warning  use ”these quotes” [typography.quotes]
  340  “Read the report.”
       error    the link is lost [links.changed]
    …  warning  83 units: not translated, the first on line 10 [complete.untranslated]
                translate it

source/a.md
  error    the link is lost [links.changed]

4 errors, 84 warnings, 1 note in 3 files; -v tells every one by itself
"""


def test_file_by_file_and_unit_by_unit() -> None:
    assert shown(FOUND) == shown(FOUND[::-1]) == TEXT


def test_in_a_terminal_nothing_is_wider_than_it() -> None:
    for width in (50, 80, 120):
        text = shown(FOUND, width=width)
        assert max(map(width_of, text.splitlines()[:-1])) <= width
    (sentence,) = [line for line in shown(FOUND, width=60).splitlines() if "grave" in line]
    assert sentence.endswith("about the s…”")
    assert 58 <= width_of(sentence) <= 60


def test_words_of_a_long_message_stay_below_one_another() -> None:
    found = [finding(path="a.po", message="word " * 30 + "ᠮᠣᠩᠭᠣᠯ 日本語日本語")]
    lines = shown(found, width=60).splitlines()
    assert lines[2].startswith("           word")
    assert all(width_of(line) <= 60 for line in lines[:-1])


def test_every_one_by_itself() -> None:
    text = shown(FOUND, verbose=True)
    assert text.count("[complete.untranslated]") == 83
    assert text.count("put it back") == 2
    assert text.endswith("\n4 errors, 84 warnings, 1 note in 3 files\n")


def test_what_is_not_done_yet_is_told_one_by_one_where_it_is_little() -> None:
    text = shown(untranslated(3))
    assert text.count("[complete.untranslated]") == 3
    assert "-v" not in text


@pytest.mark.parametrize(("severity", "told"), [(Severity.ERROR, 20), (Severity.WARNING, 5), (Severity.NOTE, 5)])
def test_many_of_one_kind_in_one_file_are_cut_short(severity: Severity, told: int) -> None:
    found = [finding("typography.quotes", severity, **IN_A, line=line, msgid="x") for line in range(1, 60)]
    text = shown(found)
    assert text.count("the link is lost") == told
    assert f"{severity:<7}  {59 - told} more like this [typography.quotes]" in text
    assert shown(found, verbose=True).count("the link is lost") == 59


def test_nothing_found() -> None:
    assert shown([]) == "no findings\n"
    assert shown([], checked=[Checked(letter="a", language="sv", path="a.po")]) == "no findings in 1 catalog\n"


def test_a_path_is_as_the_user_would_type_it() -> None:
    assert "../campaign/source/a.md\n" in shown(FOUND, folder="../campaign")


def test_colour_changes_nothing_but_colour() -> None:
    coloured = shown(FOUND, colour=True, width=80)
    assert "\x1b[31merror  \x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == shown(FOUND, width=80)


@given(report=REPORTS)
def test_every_error_is_told(report: Report) -> None:
    text = render(report)
    errors = [found for found in report.findings if found.severity is Severity.ERROR]
    told = len(re.findall(r"^ +error   ", text, re.MULTILINE))
    sums = len([found for found in errors if found.code.startswith("complete.")])
    assert told >= len(errors) - sums
