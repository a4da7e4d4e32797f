from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term

LETTERS = "rule of law's\u2019-–. aAyson(),\n\u00ad\u00a0é"


def found(form: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in find_term(form, text, "en")]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("democracy", "demo-\ncracies"),
        ("democracy", "demo\u00adcracy"),
        ("rule of law", "rule of\nlaw"),
        ("rule of law", "rule of\u00a0law"),
        ("rule of law", "rule  of\u2009law"),
        ("Oyun-Erdene Luvsannamsrai", "Oyun-\nErdene Luvsannamsrai"),
        ("Altan Seseg – Buryat Folk Dance Ensemble", "Altan Seseg –\nBuryat Folk Dance Ensemble"),
        ("Mongolian People’s Party", "Mongolian People's Party"),
        ("café", "cafe\u0301s"),
    ],
)
def test_a_break_inside_a_term_is_part_of_it(form: str, text: str) -> None:
    assert found(form, f"the {text} here") == [text]


def test_an_apostrophe_after_an_opening_quote_closes_the_quote() -> None:
    assert found("citizen", "‘citizens’ rights") == ["citizens"]
    assert found("citizen", "the citizens’ rights") == ["citizens’"]
    assert found("citizen", "(citizens’)") == ["citizens"]


def test_emphasis_in_markdown_is_no_letter() -> None:
    assert found("democracy", "_democracy_ and **democracies**") == ["democracy", "democracies"]


@given(st.text(max_size=40), st.text(max_size=80))
def test_nothing_raises(form: str, text: str) -> None:
    find_term(form, text, "en")


@given(st.text(LETTERS, max_size=20), st.text(LETTERS, max_size=60))
def test_spans_lie_in_the_text(form: str, text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in find_term(form, text, "en"))


@given(st.lists(st.text("abcdelmnoprstuyz", min_size=1, max_size=9), min_size=1, max_size=4))
def test_a_form_is_found_alone(words: list[str]) -> None:
    form = " ".join(words)
    assert find_term(form, f"… {form} …", "en") == [(2, 2 + len(form))]


@pytest.mark.parametrize(
    "piece", ["rule ", "rule of ", "rule-", "a", "'", "s'", "(", " ", "–", "\u00ad", "-\n", "non-rule "]
)
@pytest.mark.parametrize("form", ["rule of law", "Altan Seseg – Buryat Folk Dance Ensemble", "a", "rule (of law)"])
def test_a_long_text_or_form_takes_no_long_time(form: str, piece: str) -> None:
    begin = time.process_time()
    find_term(form, piece * (100_000 // len(piece)), "en")
    find_term(piece * (2_000 // len(piece)), form, "en")
    assert time.process_time() - begin < 2
