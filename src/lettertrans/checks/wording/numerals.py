"""Numbers in a text: in digits of any script, in Roman and Chinese numerals, and spelt out in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lettertrans.checks.wording.kanji_numerals import kanji_numbers, mixed_numbers
from lettertrans.checks.wording.roman_numerals import roman_numbers
from lettertrans.languages import Language

_SPACES = "\u00a0\u202f\u2009 "
_NUMBER = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’·٫٬\uff0e\uff0c]\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:([.,'’·٬， ])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:[\u180b-\u180f]*[^\W\d_]+)*")
_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_LONGEST_NUMBER = 40
_LONGEST_WORD = 24
_DECADE = re.compile(r"\d\d[1-9]0s\b")
_SHORT_YEAR = re.compile(r"['’](\d\d)\b")
_AFTERNOON = re.compile(r"(\d{1,2})(?:[:.]\d\d)?\s?(?:pm\b|p\.\s?m\.)", re.IGNORECASE)
_CENTURY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)[\s-](?:centur|to)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number as it stands in a text, what it can be read as ("1000" and "1" for 1.000), and the digits it is made
    of. soft: it may only look like a number, so that nothing is said about it.
    """

    text: str
    readings: frozenset[str]
    parts: tuple[str, ...] = ()
    soft: bool = False

    def is_among(self, said: set[str] | frozenset[str]) -> bool:
        """Whether any reading of it, or else every part, is there."""
        return not self.readings.isdisjoint(said) or bool(self.parts and said.issuperset(self.parts))


def numbers_in(text: str, language: Language) -> list[Number]:
    """The numbers written in digits and Roman numerals, in order; in Japanese also those with 十, 百, 千, 万."""
    return [*_in_digits(text, language), *roman(text)]


def roman(text: str) -> Iterator[Number]:
    """The Roman numerals of two letters and more, those typed in Cyrillic letters too."""
    for written, value in roman_numbers(text):
        yield Number(text=written, readings=frozenset({str(value)}))


def _in_digits(text: str, language: Language) -> Iterator[Number]:
    for start, end, written, value in mixed_numbers(text) if language.script == "Jpan" else ():
        digits = re.match(r"\d+", written)
        yield Number(text=written, readings=frozenset({value, _ascii(digits[0]) if digits else value}))
        text = text[:start] + " " * (end - start) + text[end:]
    for found in _NUMBER.finditer(text):
        written = found[0]
        if written.isdecimal() and written.isascii() and len(written) < _LONGEST_NUMBER:
            yield Number(text=written, readings=frozenset(_whole(written, text, found, language)))
            continue
        if len(written) > _LONGEST_NUMBER:
            yield Number(text=written, readings=frozenset({_ascii(written)}))
            continue
        plain = _ascii(written)
        parts = tuple(_plain(part) for part in re.split(r"\D+", plain))
        readings = set(_readings(plain))
        readings |= set(_multiplied(readings, text, found.end(), language))
        yield Number(text=written, readings=frozenset(readings), parts=parts if len(parts) > 1 else ())


def _whole(digits: str, text: str, found: re.Match[str], language: Language) -> Iterator[str]:
    plain = digits.lstrip("0") or "0"
    yield plain
    yield from _multiplied((plain,), text, found.end(), language)
    if _DECADE.match(text, found.start()):
        yield plain[2:]  # the 1990s: 90-ээд он


def _ascii(written: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else " " if c in _SPACES else c for c in written)


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _readings(plain: str) -> Iterator[str]:
    if plain.isdecimal():
        yield _plain(plain)
        return
    if grouped := _GROUPS.fullmatch(plain):
        yield _decimal(plain.replace(grouped[1], ""))
    separators = re.sub(r"\d", "", plain)
    if len(separators) == 1 and separators != " ":
        yield _decimal(plain)


def _decimal(written: str) -> str:
    try:
        value = Decimal(re.sub(r"[^\d]", ".", written))
    except InvalidOperation:
        return written
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _multiplied(readings: Iterable[str], text: str, end: int, language: Language) -> Iterator[str]:
    """ "1.5 million" is 1500000 too."""
    after = _AFTER.match(text, end)
    factor = _value_of(after[1], language) if after and len(after[1]) <= _LONGEST_WORD else 0
    if factor >= 100:
        for reading in readings:
            try:
                yield _decimal(str(Decimal(reading) * factor))
            except InvalidOperation:
                continue


def spelt(text: str, language: Language) -> set[str]:
    """The values of all words for numbers in a text, alone and together: "twenty-five" is 20, 5 and 25."""
    if language.script == "Jpan":
        return kanji_numbers(text)
    values: set[str] = set()
    total = current = last = 0
    position = -2
    for found in _WORD.finditer(text):
        value = _value_of(found[0], language) if len(found[0]) <= _LONGEST_WORD else 0
        if not value:
            continue
        if not (found.start() - position <= 1):
            total = current = last = 0
        total, current = _together(total, current, value)
        values |= {str(value), str(total + current), str(max(last, 1) * value)}  # two decades, three dozen
        last = value
        position = found.end()
    return values


def _together(total: int, current: int, value: int) -> tuple[int, int]:
    if value >= 1000:
        return total + max(current, 1) * value, 0
    if value == 100:
        return total, max(current, 1) * 100
    return total, current + value if current % 100 == 0 or (current % 10 == 0 and value < 10) else value


def _value_of(word: str, language: Language) -> int:
    numerals = language.numerals
    if not numerals:
        return 0
    word = word.lower()
    if word in numerals:
        return int(numerals[word])
    for end in range(len(word), 1, -1):
        if (stem := word[:end] + "*") in numerals:
            return int(numerals[stem])
    return 0


def implied(text: str, language: Language) -> set[str]:
    """Numbers that a text says without writing them: months by name, 15 for 3 p.m., 1900 for the 20th century."""
    values = {str(int(hour) + 12) for hour in _AFTERNOON.findall(text)}
    values |= {str((int(century) - 1) * 100) for century in _CENTURY.findall(text)}
    values |= {century + year for year in _SHORT_YEAR.findall(text) for century in ("19", "20")}
    lower = text.lower()
    for number, month in enumerate(language.months, 1):
        if month[:1].isalpha() and month.lower() in lower:
            values.add(str(number))
    return values
