from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.source.inline import destinations, normal_label, scan, with_full_references, without_markup

LABELS = frozenset(["R", "THE LABEL"])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("plain", []),
        ("`code`", ["code"]),
        ("`` a ` b ``", ["code"]),
        ("`never closed", []),
        ("<https://example.org>", ["autolink"]),
        ("<me@example.org>", ["autolink"]),
        ("<b>bold</b>", ["html", "html"]),
        ("<!-- a [comment](x) -->", ["html"]),
        ("a < b > c", []),
        ("[a](/b)", ["link"]),
        ("[a](</b c> 'd')", ["link"]),
        ("[a](/b (c))", ["link"]),
        ("![a](/b)", ["image"]),
        ("[![a](/b)](/c)", ["link", "image"]),
        ("[a][r] [r][] [r]", ["link", "link", "link"]),
        ("[a][unknown] [unknown]", []),
        ("[a][the\nLabel]", ["link"]),
        ("said.[^1]", ["footnote"]),
        (r"\[a](/b) \`c` \<b>", []),
        ("`[a](/b)`", ["code"]),
        ("[`]`](/b)", ["link", "code"]),
    ],
)
def test_finds_the_marks(text: str, kinds: list[str]) -> None:
    assert [mark.kind for mark in scan(text, LABELS)] == kinds


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("[a](/b) ![c](/d) <https://e.org>", ["/b", "/d", "https://e.org"]),
        ("[a](</b c>)", ["/b c"]),
        ("[a](/b_(c) 'title')", ["/b_(c)"]),
        ("[a]() [b][r]", []),
        ("[![a](/b)](/c)", ["/c", "/b"]),
    ],
)
def test_finds_where_links_lead(text: str, urls: list[str]) -> None:
    found = destinations(text)
    assert sorted(destination.url for destination in found) == sorted(urls)
    assert [text[destination.start : destination.end] for destination in found] == [d.url for d in found]


def test_labels_are_alike_in_any_case_and_spacing() -> None:
    assert normal_label("The\n  LABEL") == normal_label("the label")


@pytest.mark.parametrize(
    ("text", "written_out"),
    [
        ("[r]", "[r][r]"),
        ("[r][]", "[r][r]"),
        ("[words][r]", "[words][r]"),
        ("[words](/a)", "[words](/a)"),
        ("![r]", "![r][r]"),
        ("[unknown]", "[unknown]"),
        ("`[r]`", "`[r]`"),
    ],
)
def test_writes_references_out(text: str, written_out: str) -> None:
    assert with_full_references(text, LABELS) == written_out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[this](/a 'title')", "this"),
        ("![alternative](a.png)", "alternative"),
        ("<https://example.org>", ""),
        ("<b>bold</b>[^1]", "bold"),
        ("`code`", "`code`"),
        ("[a][r]", "a"),
    ],
)
def test_leaves_what_a_reader_reads(text: str, words: str) -> None:
    assert without_markup(text, LABELS) == words


@given(st.text(alphabet="ar[]()<>`!^\\/\"' \n-b", max_size=80))
def test_marks_stand_in_the_text_in_order(text: str) -> None:
    marks = scan(text, LABELS)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
