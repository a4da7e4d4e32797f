from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.languages import Direction, Language, find, shipped_tags


def test_letters_are_known_small_and_capital() -> None:
    kalmyk = find("xal")
    assert all(kalmyk.has_letter(letter) for letter in "әҺҗң")
    assert not kalmyk.has_letter("h")


def test_letters_of_a_large_script_are_known_by_range() -> None:
    japanese = find("ja")
    assert all(japanese.has_letter(letter) for letter in "民ひカー々")
    assert not any(japanese.has_letter(letter) for letter in "⺠a。")


def test_no_letter_is_wrong_where_the_alphabet_is_unknown() -> None:
    assert Language(tag="xx", name="X", autonym="x", script="Latn").has_letter("ж")


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("en", "20 May 2024"),
        ("mn", "2024 оны 5 дугаар сарын 20-ны өдөр"),
        ("mn-Mong", "2024 ᠣᠨ\u180eᠤ 5\u180eᠳᠤᠭᠠᠷ ᠰᠠᠷᠠ\u180eᠶᠢᠨ 20\u180eᠤ ᠡᠳᠦᠷ"),
        ("bua", "2024 оной майн 20"),
        ("xal", "2024 җилин хөн сарин 20"),
        ("ja", "2024年5月20日"),
        ("sv", "20 maj 2024"),
    ],
)
def test_dates_as_letters_write_them(tag: str, written: str) -> None:
    assert find(tag).written_date(date(2024, 5, 20)) == written


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2025, 1, 1), "2025 оны 1 дүгээр сарын 1-ний өдөр"),
        (date(2025, 9, 30), "2025 оны 9 дүгээр сарын 30-ны өдөр"),
        (date(2025, 12, 24), "2025 оны 12 дугаар сарын 24-ний өдөр"),
    ],
)
def test_mongolian_endings_follow_the_number_read_aloud(day: date, written: str) -> None:
    assert find("mn").written_date(day) == written


@given(st.sampled_from(shipped_tags()), st.dates(), st.dates())
def test_two_days_are_never_written_alike(tag: str, one: date, other: date) -> None:
    language = find(tag)
    assert (language.written_date(one) == language.written_date(other)) == (one == other)


def test_a_date_without_pattern_is_iso() -> None:
    assert Language(tag="xx", name="X", autonym="x", script="Latn").written_date(date(2024, 5, 20)) == "2024-05-20"


def test_a_language_travels_to_another_process_and_into_a_set() -> None:
    language = find("mn-Mong")
    assert pickle.loads(pickle.dumps(language)) == language
    assert len({language, find("mvf"), find("mn")}) == 2
    assert language.direction is Direction.TTB
