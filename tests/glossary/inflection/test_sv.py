"""What sentences and paradigms cannot show of Swedish: hostile forms and texts, long texts, overlapping spans."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term

FORMS = ("demokrati", "yttrandefrihet", "val", "mänskliga rättigheter", "öppet brev", "USA", "Oyun-Erdene", "(HOPE)")
PIECES = (
    "demokrati|demokrati-|demokratis|yttrande- och |yttrande-, |val- och |val-|mänskliga |a-, |mänskliga och |USA-|USA:"
)
PIECES += "|öppna och öppna, |Oyun-|s|-| |ö|\u00ad|-\n"
SWEDISH = st.text(alphabet="abdehikmnorstuvåäöéAÖ -–'’:.,()[]\\*+?|^${}0\n\u00ad\u00a0оі", max_size=60)


@given(st.one_of(st.text(), SWEDISH), st.one_of(st.text(), SWEDISH))
def test_any_form_and_any_text_give_spans_of_the_text(form: str, text: str) -> None:
    spans = find_term(form, text, "sv")
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(SWEDISH.filter(lambda form: form.strip(" \n\u00a0.,:\u00ad-").isalpha()))
def test_a_word_is_found_as_it_stands(form: str) -> None:
    word = form.strip(" \n\u00a0.,:\u00ad-")
    assert find_term(word, f"… {word} …", "sv") == [(2, 2 + len(word))]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("piece", PIECES.split("|"))
def test_long_texts_take_linear_time(form: str, piece: str) -> None:
    def seconds(length: int) -> float:
        start = process_time()
        find_term(form, (piece * length)[:length], "sv")
        return process_time() - start

    seconds(10)
    assert seconds(100_000) < 1


def test_what_is_left_out_takes_no_place_of_another_term() -> None:
    text = "Deras press-, yttrande- och mötesfrihet är borta."
    spans = [find_term(form, text, "sv") for form in ("pressfrihet", "yttrandefrihet", "mötesfrihet")]
    assert [[text[start:end] for start, end in found] for found in spans] == [
        ["press-"],
        ["yttrande-"],
        ["mötesfrihet"],
    ]


def test_a_hyphen_that_a_line_end_has_swallowed_is_no_matter() -> None:
    assert find_term("yttrandefrihet", "Deras yttrande-\noch mötesfrihet", "sv")
    assert find_term("demokrati", "Deras demo-\nkrati", "sv")
    assert find_term("Luvsannamsrain Oyun-Erdene", "Luvsannamsrain Oyun-\nErdenes ord", "sv")
