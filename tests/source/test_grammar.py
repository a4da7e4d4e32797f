"""Where the grammar of this house differs from stock mistune."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from lettertrans.source.grammar import Token, parse_blocks, parse_inline, split_row


def outline(tokens: Iterable[Token]) -> list[str]:
    lines: list[str] = []
    for token in tokens:
        if token["type"] != "blank_line":
            words = " ".join(token.get("text", "").split())
            lines.append(token["type"] + (f": {words}" if words else ""))
            lines += ["  " + line for line in outline(token.get("children", ()))]
    return lines


def blocks(text: str) -> list[str]:
    return outline(parse_blocks(text)[0])


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a|b", ["a", "b"]),
        ("| a \\| b | `c \\| d` |", ["a \\| b", "`c \\| d`"]),
        ("|  |", [""]),
        ("| a \\|", ["a \\|"]),
    ],
)
def test_rows_are_split_at_bare_borders(row: str, cells: list[str]) -> None:
    assert split_row(row) == cells


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("> a | b\n---\n", "block_quote"),
        ("- a | b\n---\n", "list"),
        ("[^1]: a | b\n---\n", "footnote_def"),
        ("<div> | b\n---\n", "block_html"),
        ("a | b\n---\n", "heading: a | b"),
        ("a | b\n- | -\n", "paragraph: a | b"),
        ("a | b\n-|-\n", "table"),
        ("# a | b\n-|-\n", "heading: a | b"),
    ],
)
def test_what_only_looks_like_a_table_is_what_it_is(text: str, first: str) -> None:
    assert blocks(text)[0] == first


@pytest.mark.parametrize("line", ["> q", "# h", "- i", "3. i", "```", "<div>", "***", ""])
def test_a_table_ends_where_another_block_begins(line: str) -> None:
    table = parse_blocks(f"|a|\n|-|\n|b|\n{line}\nc\n")[0][0]
    assert table["type"] == "table"
    assert len(table["children"][1]["children"]) == 1


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("[^1]: a\nb\n", ["paragraph: a b"]),
        ("[^1]: a\n\nb\n", ["paragraph: a"]),
        ("[^1]: a\n\n    b\n", ["paragraph: a", "paragraph: b"]),
        ("[^1]:\n    a\n", ["paragraph: a"]),
        ("[^1]: a\n- b\n", ["paragraph: a"]),
        ("[^1]: a\n[^2]: b\n", ["paragraph: a"]),
        ("[^1]: # a\n", ["heading: a"]),
    ],
)
def test_what_belongs_to_a_footnote(text: str, inside: list[str]) -> None:
    assert outline(parse_blocks(text)[0][0]["children"]) == inside


def test_definitions_of_links_count_wherever_they_stand() -> None:
    _, env = parse_blocks("> [a]: /a\n\n- [b]: /b\n\nTerm\n:   [c]: /c\n\n[^1]: [d]: /d\n")
    assert sorted(env["ref_links"]) == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("words", "heading"),
    [("a #", "a"), ("a # b ##", "a # b"), ("a#", "a#"), ("#", ""), (r"a \#", r"a \#"), ("\ta\t#\t", "a")],
)
def test_closing_hashes_are_no_words(words: str, heading: str) -> None:
    assert parse_blocks(f"# {words}\n")[0][0]["text"] == heading


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("<!doctype html>", ["inline_html"]),
        ('<a href="x">[a](b)</a>', ["inline_html", "link", "inline_html"]),
        ("a![^1]", ["text", "footnote_ref"]),
        ("[^<b>]", ["text", "inline_html", "text"]),
        ("[^2](/a)", ["link"]),
    ],
)
def test_inline_markup(text: str, kinds: list[str]) -> None:
    _, env = parse_blocks("[^1]: Note.\n")
    assert [token["type"] for token in parse_inline(text, env)] == kinds
