"""What the sentences and paradigms of mn cannot show: breaks inside a term, hostile input, and cost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term
from lettertrans.glossary.inflection.mn import harmony_of, loses_vowel, stems

CYRILLIC = "абвгджзийклмноөпрстуүхцчшьэяеёю -–«»()АМНУЭ"


@pytest.mark.parametrize(
    "broken", ["эрх чө-\nлөөнд", "эрх\nчөлөөнд", "эрх чө\u00ad\n  лөөнд", "эрх\u00a0 чө\u00adлөөнд"]
)
def test_finds_a_term_broken_at_the_end_of_a_line(broken: str) -> None:
    text = f"Бидний {broken} халдав."
    assert find_term("эрх чөлөө", text, "mn") == [(7, 7 + len(broken))]


def test_finds_a_hyphen_lost_at_the_end_of_a_line() -> None:
    assert find_term("Оюун-Эрдэнэ", "Оюун-\nЭрдэнийн", "mn") == [(0, 14)]
    assert find_term("АНУ", "АНУ-\nын", "mn") == [(0, 7)]


def test_finds_letters_written_with_combining_marks() -> None:
    assert find_term("засгийн газар", "Засгии\u0306н газраас", "mn") == [(0, 16)]


HARMONIES = {
    "а": "ардчилал сонгууль оюун орчуулга",
    "о": "тогтнол хоёр соёл орчин",
    "э": "эрх хүч билиг үе",
    "ө": "төр өнгө ерөнхийлөгч",
    "loan": "парламент коммунист диаспор батболд",
}


@pytest.mark.parametrize(("harmony", "words"), HARMONIES.items())
def test_hears_vowel_harmony(harmony: str, words: str) -> None:
    assert {word: harmony_of(word) for word in words.split()} == dict.fromkeys(words.split(), harmony)


@pytest.mark.parametrize("word", ["ардчилал", "засаг", "ажил", "орон", "хүчин", "үндэс", "баригчид", "нийгэм"])
def test_knows_a_vowel_that_is_lost(word: str) -> None:
    assert loses_vowel(word)


@pytest.mark.parametrize(
    "word", ["тогтнол", "иргэн", "орос", "ойрад", "монгол", "дарлал", "төр", "сүлжээ", "зориг", "а", ""]
)
def test_knows_a_vowel_that_is_kept(word: str) -> None:
    assert not loses_vowel(word)


@pytest.mark.parametrize("other", ["төрaас", "төрєєс", "төрoос", "тѳрийн", "төpийн", "төрийh", "төрааc", "tөрийн"])
def test_takes_no_letter_from_another_alphabet(other: str) -> None:
    assert find_term("төр", other, "mn") == []


@pytest.mark.parametrize("wrong", ["төрын", "ардчиллийн", "засгээр", "нийгмаас", "төраас", "хуулийөөс"])
def test_takes_no_ending_of_another_harmony(wrong: str) -> None:
    term = {"т": "төр", "а": "ардчилал", "з": "засаг", "н": "нийгэм", "х": "хууль"}[wrong[0]]
    assert find_term(term, wrong, "mn") == []


@given(
    form=st.text(max_size=40) | st.text(alphabet=CYRILLIC, max_size=20), text=st.text(alphabet=CYRILLIC, max_size=60)
)
def test_no_form_and_no_text_is_too_strange(form: str, text: str) -> None:
    for start, end in find_term(form, text + form, "mn"):
        assert 0 <= start < end <= len(text + form)


@given(form=st.text(alphabet=CYRILLIC[:31], min_size=1, max_size=12))
def test_finds_every_word_as_it_stands(form: str) -> None:
    assert find_term(form, f"… {form} …", "mn") == [(2, 2 + len(form))]


@pytest.mark.parametrize(
    "unit", ["хууль", "хуулийнхан", "хуулиудынхаасаа", "ь", "хуулийнхны", "хуульгүйг", "- ", "хууль-"]
)
def test_takes_linear_time(unit: str) -> None:
    for form in ("хууль", "хууль " * 100, "АНУ", "«" * 50 + "хууль", "- " * 50, '-"' * 50 + "ь", "хууль-" * 50 + "«"):
        text = unit * (100_000 // len(unit))
        begun = time.process_time()
        find_term(form, text, "mn")
        assert time.process_time() - begun < 1.5


@pytest.mark.parametrize("unit", ["а", "(", "(а)", "« ", "а-", "ь", "н", "о-ё", "хууль"])
def test_makes_stems_of_any_length_in_linear_time(unit: str) -> None:
    for end in ("", "1", "»", "(а)", "н"):
        begun = time.process_time()
        list(stems(unit * (100_000 // len(unit)) + end))
        assert time.process_time() - begun < 1


def test_stems_are_few_and_cheap() -> None:
    words = ["ардчилал", "хүний эрх", "засгийн газар", "иргэн", "сонгууль", "байгууллага", "эрх чөлөө", "АНУ"] * 50
    for word in words:
        assert len(list(stems(word))) <= 3
    begun = time.process_time()
    for word in words:
        list(stems(word))
    assert (time.process_time() - begun) / len(words) < 0.0002
