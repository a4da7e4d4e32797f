"""Numbers in Japanese: 二十, 二〇二四, 3万5000, 百二十万, 令和6, and 3割 for 30 percent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

_DIGITS = {kanji: value for value, kanji in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "割": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}
_RUN = re.compile(r"[0-9〇一二三四五六七八九十百千万億兆][0-9.,〇一二三四五六七八九十割百千万億兆]{0,40}")
_MIXED = re.compile(r"\d[\d,.，．]{0,20}(?:[十割百千]| ?[万億兆])(?:[\d十百千万億兆][\d,，十百千万億兆]{0,20})?")
_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?|[〇一二三四五六七八九]+|[十割百千万億兆]")
_ERA = re.compile(r"(令和|平成|昭和|大正|明治)\s*(元|\d{1,2}|[一二三四五六七八九十]+)")
_BEFORE_FIRST_YEAR = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}


def mixed_numbers(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Numbers with digits and kanji, as 3万5000: where each begins and ends, as it is written, and its value."""
    for run in _ERA.finditer(text):
        if run[2].isdecimal():
            yield run.start(), run.end(), run[0], str(_BEFORE_FIRST_YEAR[run[1]] + int(run[2]))
    for run in _MIXED.finditer(text):
        if value := _value(unicodedata.normalize("NFKC", run[0])):
            yield run.start(), run.end(), run[0], value


def kanji_numbers(text: str) -> set[str]:
    """Every value that a numeral with kanji in a text may have, years of eras as years of our calendar too."""
    plain = "".join(unicodedata.normalize("NFKC", letter) for letter in text)  # marks take a time that squares
    values = {value for found in _RUN.finditer(plain) if (value := _value(found[0]))}
    values |= {str(_DIGITS[letter]) for letter in plain if letter in _DIGITS}
    for era, year in _ERA.findall(plain):
        values.add(str(_BEFORE_FIRST_YEAR[era] + (1 if year == "元" else int(_value(year)))))
    return values


def _value(run: str) -> str:
    """The value of a numeral, as it is written in digits; "" where it has none."""
    total = section = Decimal(0)
    waiting: Decimal | None = None
    for piece in _PIECE.findall(run):
        if piece in _MYRIADS:
            section += waiting or 0
            total += (section or 1) * _MYRIADS[piece]
            section, waiting = Decimal(0), None
        elif piece in _TENS:
            section += (1 if waiting is None else waiting) * _TENS[piece]
            waiting = None
        else:
            waiting = _digits(piece)
            if waiting is None:
                return ""
    value = total + section + (waiting or 0)
    return str(int(value)) if value == value.to_integral_value() else f"{value:f}"


def _digits(piece: str) -> Decimal | None:
    try:
        return Decimal("".join(str(_DIGITS.get(letter, letter)) for letter in piece.replace(",", "")))
    except InvalidOperation:
        return None
