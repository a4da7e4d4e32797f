from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import Span, find_term
from lettertrans.glossary.folding import fold

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\u00ad\u00a0\u202f -\n\u0301é\u2011ａｶﾞ")))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("plain text", "plain text"),
        ("demo\u00adkrati", "demokrati"),
        ("demo-\nkrati", "demokrati"),
        ("demo-\r\n  krati", "demokrati"),
        ("two\u00a0words\u202fhere", "two words here"),
        ("many   spaces\n\there", "many spaces here"),
        ("e\u0301tat", "état"),
        ("non\u2011breaking", "non-breaking"),
        ("People’s", "People's"),
        ("a - b", "a - b"),
    ],
)
def test_what_is_the_same_to_a_reader_is_the_same(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_the_widths_of_japanese_letters_are_the_same() -> None:
    assert fold("ｶﾞｲﾄﾞ ＵＳＡ", "NFKC").text == "ガイド USA"


def test_places_are_those_of_the_text_as_it_stands() -> None:
    text = "Vår  demo\u00adkra-\nti, e\u0301tat."
    assert [text[slice(*span)] for span in find_term("demokrati", text, "de")] == ["demo\u00adkra-\nti"]
    assert [text[slice(*span)] for span in find_term("état", text, "de")] == ["e\u0301tat"]


@given(TEXTS)
def test_every_letter_knows_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.lower)
    last = 0
    for place in range(len(folded.text)):
        start, end = folded.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start
        assert folded.slice(Span(start, end)).startswith(folded.text[place]) or folded.starts


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
    assert " " * 2 not in once


def test_thousands_of_marks_on_a_letter_take_no_time() -> None:
    marks = "\u0301\u0323" * 60_000  # in the wrong order: it takes a time that squares to put them right
    assert find_term("e", f"e{marks} och e", "sv") == [(len(marks) + 6, len(marks) + 7)]
