from __future__ import annotations

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.examples import view_of

from lettertrans.checks.numbers import CHECK
from lettertrans.checks.wording.kanji_numerals import kanji_numbers
from lettertrans.checks.wording.numerals import numbers_in, spelt
from lettertrans.checks.wording.roman_numerals import roman_numbers
from lettertrans.languages import find

TAGS = ("mn", "mn-Mong", "bua", "xal", "ja", "sv")
MONTHS = find("en").months


@pytest.mark.parametrize(
    ("text", "tag", "values"),
    [
        ("1,5 miljoner", "sv", {"1.5", "1500000"}),
        ("1 250 000 хүн", "mn", {"1250000"}),
        ("1.000", "sv", {"1000", "1"}),
        ("1,234.50", "en", {"1234.5"}),
        ("᠒᠐᠒᠔", "mn-Mong", {"2024"}),
        ("２０２４年", "ja", {"2024"}),
        ("3万5000円", "ja", {"35000", "3"}),
        ("007", "en", {"7"}),
        ("the 1990s", "en", {"1990", "90"}),
        ("the 1800s", "en", {"1800", "19"}),
        ("the 19th century", "en", {"19", "1800"}),
        ("3.45 p.m.", "en", {"3.45", "15.45"}),
        ("at 12 pm", "en", {"12"}),
        ("in ’24", "en", {"24", "1924", "2024"}),
        ("€3m", "en", {"3", "3000000"}),
        ("令和6年", "ja", {"2024"}),
        ("3割", "ja", {"3", "30"}),
        ("XII бүлэг", "mn", {"12"}),
        ("ХХ зуун", "mn", {"20"}),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(text: str, tag: str, values: set[str]) -> None:
    assert {reading for number in numbers_in(text, find(tag)) for reading in number.readings} == values


@pytest.mark.parametrize(
    ("text", "tag", "value"),
    [
        ("the past eight years", "en", "8"),
        ("twenty-five years", "en", "25"),
        ("two hundred thousand people", "en", "200000"),
        ("the last two decades", "en", "20"),
        ("хорин тав", "mn", "25"),
        ("хоёр мянга хорин дөрөв", "mn", "2024"),
        ("найман жилийн", "mn", "8"),
        ("юһэн жэл", "bua", "9"),
        ("һурвн җил", "xal", "3"),
        ("ᠨᠠᠢᠮᠠᠨ ᠵᠢᠯ", "mn-Mong", "8"),
        ("trettiofem", "sv", "35"),
        ("artonhundratalet", "sv", "1800"),
        ("hundraettåriga", "sv", "101"),
        ("арванхоёрдугаар", "mn", "12"),
        ("one hundred and one", "en", "101"),
        ("half a million", "en", "500000"),
        ("хагас сая", "mn", "500000"),
        ("zero", "en", "0"),
        ("femte maj", "sv", "5"),
        ("二十五", "ja", "25"),
    ],
)
def test_words_are_numbers_too(text: str, tag: str, value: str) -> None:
    assert value in spelt(text, find(tag))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二四年", "2024"),
        ("百二十万", "1200000"),
        ("令和六年", "2024"),
        ("昭和元年", "1926"),
        ("1.5億", "150000000"),
    ],
)
def test_kanji_numerals(text: str, value: str) -> None:
    assert value in kanji_numbers(text)


@pytest.mark.parametrize("text", ["I think", "VV", "IIII", "XXXX", "MIX", "AXIS", "Х."])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert list(roman_numbers(text)) == []


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("Call 11 123456.", "Ring 11 12 34 56.", []),
        ("Call 11 123456.", "Ring 11 12 34 57.", ["numbers.changed", "numbers.added", "numbers.added"]),
        ("They are 125.", "De är 12 5.", ["numbers.changed", "numbers.added"]),
        ("On 5 Sept. 2024", "2024-09-05", []),
        ("On 5 Sept. 2024", "2024-08-05", ["numbers.added"]),
        ("In the eighteenth century", "På 1700-talet", []),
    ],
)
def test_what_is_the_same_number_and_what_is_not(source: str, target: str, codes: list[str]) -> None:
    assert [finding.code for finding in CHECK.find(view_of("sv", source, (target,)))] == codes


@given(st.sampled_from(TAGS), st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(0, 2))
def test_a_date_that_the_language_writes_is_the_same_date(tag: str, day: date, form: int) -> None:
    month = MONTHS[day.month - 1]
    written = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"The {day.day}th of {month}, {day.year}",
    )
    assert list(CHECK.find(view_of(tag, written[form], (find(tag).written_date(day),), segmentation="paragraph"))) == []


@given(st.sampled_from(TAGS), st.integers(1000, 10**9), st.integers(1000, 10**9))
def test_another_number_is_found_and_the_same_is_not(tag: str, one: int, other: int) -> None:
    grouped = f"{one:,}".replace(",", " " if tag != "ja" else ",")
    assert list(CHECK.find(view_of(tag, f"They are {one:,}.", (f"{grouped}.",)))) == []
    if one != other:
        assert list(CHECK.find(view_of(tag, f"They are {one}.", (f"{other}.",))))


@pytest.mark.parametrize(
    ("tag", "target", "codes"),
    [
        ("ja", "3万 " * 33_000, ["numbers.added"]),
        ("mn", "XIV " * 25_000, ["numbers.added"]),
        ("sv", " ".join(map(str, range(1_000, 17_000))), ["numbers.added"] * 5),
        ("ja", "7 " + "a\u0300" + "\u0316\u0301" * 50_000, ["numbers.added"]),
    ],
)
def test_thousands_of_numbers_take_no_time_and_are_summed_up(tag: str, target: str, codes: list[str]) -> None:
    view = view_of(tag, "We are free.", (target,))
    start = perf_counter()
    found = list(CHECK.find(view))
    assert perf_counter() - start < 2
    assert [finding.code for finding in found] == codes
    assert found[-1].message.endswith(", and 15995 more like this") is (len(codes) > 1)


def test_marks_do_not_hide_a_number() -> None:
    start = perf_counter()
    assert {"3", "2019"} <= kanji_numbers("三" + "\u0316\u0301" * 50_000 + "㋿元年")
    assert perf_counter() - start < 2
