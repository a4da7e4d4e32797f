"""Kalmyk where the tables of sentences and paradigms cannot go: broken lines, signs, hostile forms and texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term
from lettertrans.glossary.inflection.xal import stems

LETTERS = "абвгдеһҗйкңнөүәьяю -'«»()1aI\n\u00ad"


def found(form: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in find_term(form, text, "xal")]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("орн-нутг", "олн орн-\nнутгин йосн", "орн-\nнутгин"),
        ("күүнә зөв", "цуг күүнә\r\n  зөвиг", "күүнә\r\n  зөвиг"),
        ("демократь", "мана демок-\nратин төлә", "демок-\nратин"),
        ("АНУ", "МУП болн АНУ-\nин хург", "АНУ-\nин"),
        ("закан", "закан-\nань төлә", "закан-\nань"),
    ],
)
def test_a_term_is_found_across_the_end_of_a_line(form: str, text: str, expected: str) -> None:
    assert found(form, text) == [expected]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("АНУ", "СУҢҺВР АНУ-ИН ХУРГТ", ["АНУ-ИН"]),
        ("АНУ", "АНУ-Япон хойр", ["АНУ"]),
        ("АНУ", "АНУ-ийн хург", []),
        ("НАТО", "НАТО-һин, НАТО-д, НАТОд", ["НАТО-һин", "НАТО-д", "НАТОд"]),
        ("Facebook", "Facebook-ин болн facebook-д", ["Facebook-ин", "facebook-д"]),
        ("ИнтерМоңһл (IMN)", "ИнтерМоңһлын (IMN) һардач", ["ИнтерМоңһлын"]),
        ("ИнтерМоңһл (IMN)", "ИнтерМоңһл (IMN) болн", ["ИнтерМоңһл (IMN)"]),
        ("2021", "2021-д", ["2021-д"]),
        ("2021", "12021-д", []),
    ],
)
def test_abbreviations_and_foreign_words_take_endings_after_a_hyphen(form: str, text: str, expected: list[str]) -> None:
    assert found(form, text) == expected


@pytest.mark.parametrize("text", ["орн-нутгт", "нутг-орнд", "1орн", "орн1", "орнh"])
def test_a_word_inside_a_longer_one_is_not_the_term(text: str) -> None:
    assert found("орн", text) == []


@pytest.mark.parametrize("text", ["*йоснд*", "_йоснд_", "**йосна**", "«йоснас»", "(йосиг)", "1-йосн", "—йосн—"])
def test_signs_around_a_term_are_no_part_of_it(text: str) -> None:
    assert found("йосн", text)


@given(st.text(alphabet=LETTERS, min_size=1, max_size=30) | st.text(min_size=1, max_size=30))
def test_any_form_can_be_searched_for(form: str) -> None:
    find_term(form, f"{form} болн {form}ин", "xal")


@given(st.text(alphabet="абгйклмнңрстчьөәүеияо", min_size=2, max_size=12))
def test_any_word_is_found_as_it_stands_and_never_in_a_longer_stem(word: str) -> None:
    assert found(word, f"тер {word}, болв") == [word]
    assert found(word, f"тер ж{word}җх") == []


@pytest.mark.parametrize(
    "form", ["йосн", "улс", "парть", "хазара", "саң", "күн", "закан", "АНУ", "орн-нутг", "ил бичг"]
)
def test_long_texts_take_linear_time(form: str) -> None:
    for piece in (form, f"{form}ин", f"{form}-", f"{form}-нь", f"{form[:-1]}удуд", " ", "-", "н"):
        text = piece * (100_000 // len(piece))
        start = time.process_time()
        find_term(form, text, "xal")
        assert time.process_time() - start < 2


@pytest.mark.parametrize("piece", ["а", "а ", " (", "-", "«", "н", "улс-", "б", "1"])
def test_long_forms_take_linear_time(piece: str) -> None:
    start = time.process_time()
    assert list(stems(piece * (100_000 // len(piece)) + "н"))
    assert time.process_time() - start < 2


def test_stems_are_made_fast() -> None:
    forms = ["йосн", "күүнә зөв", "демократь", "орн-нутг", "хазара", "ану"]
    for form in forms:
        assert 1 <= len(list(stems(form))) <= 3
    start = time.process_time()
    for _ in range(200):
        for form in forms:
            list(stems(form))
    assert (time.process_time() - start) / (200 * len(forms)) < 0.0002
