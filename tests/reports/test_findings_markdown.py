from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.reports.any_findings import HOSTILE, REPORTS, finding, untranslated

from lettertrans.model import Severity
from lettertrans.reports.findings_markdown import LIMIT, render
from lettertrans.reports.report import Checked, Report
from lettertrans.reports.safety import markdown_cell, printable

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ZERO_WIDTH = "\u200b"


def rows(markdown: str) -> list[list[str]]:
    """The rows of the one table, each cell with nothing but words and our own line break in it."""
    tokens = READER.parse(markdown)
    assert sum(token.type == "table_open" for token in tokens) <= 1
    read: list[list[str]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            read.append([])
        elif token.type in ("td_open", "th_open"):
            children = tokens[at + 1].children or []
            assert {(child.type, child.content if child.type == "html_inline" else "") for child in children} <= {
                ("text", ""), ("text_special", ""), ("html_inline", "<br>"),
            }  # fmt: skip
            read[-1].append("".join(child.content for child in children).replace(ZERO_WIDTH, ""))
    return read


SENTENCE = "“See [it](/a) | there.”"
UNFINISHED = "83 units: not translated, the first on line 10"


def test_a_table_with_the_weightiest_first() -> None:
    found = [
        *untranslated(83, severity=Severity.ERROR),
        finding("typography.quotes", Severity.WARNING, path="a.po", line=3, message="use ”these”"),
        finding(path="locales/sv/b.po", line=12, msgid="See [it](/a) | there.", hint="put it back"),
    ]
    checked = [Checked(letter="a", language="sv", path="locales/sv/a.po")]
    text = render(Report(findings=found, checked=checked, repository_folder="campaign"))
    assert text.startswith("**lettertrans check:** 84 errors, 1 warning in 1 catalog\n\n| |")
    assert rows(text) == [
        ["", "where", "what", "code"],
        ["❌ error", "campaign/locales/sv/b.po:12", f"the link is lost<br>{SENTENCE}<br>put it back", "links.changed"],
        ["❌ error", "campaign/locales/sv/a.po", f"{UNFINISHED}<br>translate it", "complete.untranslated"],
        ["⚠️ warning", "campaign/a.po:3", "use ”these”", "typography.quotes"],
    ]  # fmt: skip


def test_a_hint_stands_there_once() -> None:
    found = [finding(path="a.po", line=line, hint="put it back") for line in (1, 2)]
    assert render(Report(findings=found)).count("put it back") == 1


def test_nothing_found() -> None:
    assert render(Report(findings=())) == "**lettertrans check:** no findings\n"


def test_it_has_room_in_a_comment_and_counts_what_has_none() -> None:
    found = [finding(path="a.po", line=line, message="日本" * 100) for line in range(1, 2000)]
    text = render(Report(findings=found))
    assert len(text.encode()) < LIMIT + 200
    shown = len(rows(text)) - 1
    assert f"… and {1999 - shown:,} more findings" in text


def test_one_finding_that_has_no_room_is_counted_too() -> None:
    text = render(Report(findings=[finding(path="a" * 100_000)]))
    assert "… and 1 more findings" in text


@given(text=st.sampled_from(HOSTILE) | st.text() | st.from_regex(r"[@#:!$%&~](\w|/){1,4}|www\.\w|GH-1"))
def test_nothing_becomes_a_link_a_mention_or_markup(text: str) -> None:
    cell = markdown_cell(text)
    assert not re.search(r"@\w|#\w|://|www\.|GH-\d|:\w+:", cell.replace("&#8203;", ZERO_WIDTH), re.IGNORECASE)
    (row,) = rows(f"| a |\n| --- |\n| {cell} |\n")[1:] or [[""]]
    assert row[0].strip() == printable(text).replace(ZERO_WIDTH, "").strip()


@given(report=REPORTS)
def test_any_finding_is_one_row(report: Report) -> None:
    read = rows(render(report))
    assert len(read) <= len(report.findings) + 1
    assert all(len(row) == 4 for row in read)
