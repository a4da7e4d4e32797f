from __future__ import annotations

import pytest

from lettertrans.mongolian.letters import romanized
from lettertrans.mongolian.numerals import after_digits, after_word


@pytest.mark.parametrize(
    ("digits", "suffix", "ending"),
    [
        ("10", "ын", "-un"),
        ("20", "ны", "-u"),
        ("3", "р", "-duγar"),
        ("4", "р", "-düger"),
        ("1990", "оос", "-eče"),
        ("100", "гаад", "-γad"),
        ("5", "д", "-du"),
        ("1990", "ээд", "-ged"),
        ("2024", "он", ""),
        ("0", "ийг", "-i"),
        ("5.000", "аас", "-ača"),
    ],
)
def test_endings_of_digits_follow_the_spoken_numeral(digits: str, suffix: str, ending: str) -> None:
    assert romanized(after_digits(digits, suffix)) == ending


@pytest.mark.parametrize(
    ("word", "suffix", "ending"),
    [("NATO", "гийн", "-yin"), ("Google", "ийн", "-yin"), ("BBC", "ын", "-un"), ("Facebook", "т", "-tü")],
)
def test_endings_of_words_follow_their_last_letter(word: str, suffix: str, ending: str) -> None:
    assert romanized(after_word(word, suffix)) == ending
