"""Roman numerals from II to XXXIX, as chapters and centuries have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ROMAN = re.compile(r"(?<![\w-])[IVXІХ]{2,7}(?!\w)")
_VALID = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ІХ", "IX")
_VALUES = {"I": 1, "V": 5, "X": 10}


def roman_numbers(text: str) -> Iterator[tuple[str, int]]:
    """Each numeral as it is written, perhaps in Cyrillic letters, and its value."""
    for found in _ROMAN.finditer(text):
        letters = found[0].translate(_LATIN)
        if _VALID.fullmatch(letters):
            yield found[0], _value(letters)


def _value(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
