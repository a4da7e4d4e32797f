from __future__ import annotations

import pytest

from lettertrans.source.importing.markdown.escaping import (
    escape_destination,
    escape_heading_end,
    escape_line_start,
    escape_text,
)


@pytest.mark.parametrize(
    "plain",
    [
        "AT&T",
        "a < b",
        "x > y",
        "snake_case",
        "[sic] and [1]",
        "C:\\temp",
        "~5 %",
        "a|b",
        "5 + 3 = 8",
        "#1",
        "100 % (all)!",
    ],
)
def test_what_is_no_markup_gets_no_backslash(plain: str) -> None:
    assert escape_text(plain) == plain


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("*a*", "\\*a\\*"),
        ("_a_", "\\_a\\_"),
        ("`a`", "\\`a\\`"),
        ("[a](b)", "\\[a](b)"),
        ("[^1]", "\\[^1]"),
        ("<b>", "\\<b>"),
        ("&amp; &#65;", "\\&amp; \\&#65;"),
        ("~~a~~", "\\~\\~a\\~\\~"),
        ("\\*", "\\\\\\*"),
    ],
)
def test_markup_is_escaped(typed: str, escaped: str) -> None:
    assert escape_text(typed) == escaped


@pytest.mark.parametrize(
    ("line", "escaped"),
    [
        ("# a", "\\# a"),
        ("#a", "#a"),
        ("> a", "\\> a"),
        ("- a", "\\- a"),
        ("-5 degrees", "-5 degrees"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("+ a", "\\+ a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("1.5 a", "1.5 a"),
        ("| a |", "\\| a |"),
        (": a", "\\: a"),
        (":) a", ":) a"),
        ("[x] a", "\\[x] a"),
    ],
)
def test_the_beginning_of_a_line_opens_no_block(line: str, escaped: str) -> None:
    assert escape_line_start(line) == escaped


def test_hashes_at_the_end_of_a_heading_stay() -> None:
    assert [escape_heading_end(line) for line in ("a #", "C#", "##", "a ##")] == ["a \\#", "C#", "\\##", "a \\##"]


def test_a_destination_has_nothing_that_ends_it() -> None:
    assert escape_destination("http://a.b/(c) d?x=1&copy=2&amp;é") == "http://a.b/%28c%29%20d?x=1&copy=2%26amp;é"
