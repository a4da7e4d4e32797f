from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term
from lettertrans.glossary.inflection import bua

LETTERS = "аоуэөүиыяёюеьйнгдтшһхлрмб -«»()AZ9"


def found(form: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in find_term(form, text, "bua")]


@pytest.mark.parametrize(
    "text",
    [
        "Үндэһэн хуу-\nлиин заһалта",
        "Үндэһэн\nхуулида",
        "Үндэ\u00adһэн  хуулиие",
        "үндэһэн\u00a0хуули",
        "ҮНДЭҺЭН ХУУЛИҺАА",
    ],
)
def test_a_term_goes_over_the_end_of_a_line(text: str) -> None:
    assert len(found("Үндэһэн хуули", text)) == 1


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("«Буряад үнэн»", "«Буряад үнэнэй» 100 жэл", ["Буряад үнэнэй"]),
        ("«Буряад үнэн»", "“Буряад үнэн” сонин", ["“Буряад үнэн”"]),
        ("«Буряад үнэн»", "«Буряад үнэн»-эй сэтгүүлшэд", ["«Буряад үнэн»-эй"]),
        ("HOPE", "HOPE-эй болон HOPE-дэ", ["HOPE-эй", "HOPE-дэ"]),
        ("hope", "hope-той hopeless", ["hope-той"]),
        ("МАН", "МАН-АЙ МАНАЙ МАНай манай", ["МАН-АЙ", "МАНай"]),
        ("2024", "2024-эй 20245", ["2024-эй"]),
        ("37 %", "37 %-һөө дээшэ", ["37 %-һөө"]),
        ("арад", "_арадай_ **арад**, «арадта»", ["арадай", "арад", "арадта"]),
    ],
)
def test_finds_what_is_no_word_of_the_alphabet(form: str, text: str, expected: list[str]) -> None:
    assert found(form, text) == expected


@pytest.mark.parametrize("wrong", ["засагaй", "зaсагай", "засагай\u04bb", "засагаи", "засагдаа", "засагаһан"])
def test_an_ending_must_be_right_too(wrong: str) -> None:
    assert found("засаг", wrong) == []


@given(st.text(min_size=1) | st.text(LETTERS, min_size=1), st.text(LETTERS))
def test_takes_any_form_and_finds_it_by_itself(form: str, text: str) -> None:
    find_term(form, text, "bua")
    if form.strip().isalnum():
        assert find_term(form, form, "bua")


@pytest.mark.parametrize("piece", ["эрхэ", "эрхэнүүдэйнгээ", "эрхэ ", "эрхэ-", "э", "МАН-ай", "(«", "эрхэдэмнай "])
@pytest.mark.parametrize("form", ["эрхэ", "хүнэй эрхэ", "МАН", "(«"])
def test_takes_time_in_proportion_to_the_text(form: str, piece: str) -> None:
    find_term(form, "эрхэ", "bua")
    start = perf_counter()
    find_term(form, piece * (100_000 // len(piece)), "bua")
    assert perf_counter() - start < 2


def test_a_form_is_taken_apart_fast() -> None:
    words = ["хүнэй эрхэ", "үндэһэн", "депутат", "МАН", "Мария", "«Буряад үнэн»"]
    beginnings = [stem.beginning for word in words for stem in bua.stems(word)]
    assert len(beginnings) <= 2 * len(words)
    start = perf_counter()
    for _ in range(100):
        for word in words:
            list(bua.stems(word))
    assert (perf_counter() - start) / 600 < 0.0005
    assert all(re.compile(beginning) for beginning in beginnings)


def test_a_form_that_is_all_ending_is_found_as_it_stands() -> None:
    assert find_term("ия", "ия", "bua") == [(0, 2)]
