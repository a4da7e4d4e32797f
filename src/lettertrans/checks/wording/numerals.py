"""Numbers in a text: in digits of any script, in Roman and Chinese numerals, and spelt out in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lettertrans.checks.wording.kanji_numerals import kanji_numbers, mixed_numbers
from lettertrans.checks.wording.other_readings import other_readings
from lettertrans.checks.wording.roman_numerals import roman_numbers
from lettertrans.languages import Language

_SPACES = "\u00a0\u202f\u2009 "
_NUMBER = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’·٫٬\uff0e\uff0c]\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:([.,'’·٬， ])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:[\u180b-\u180f]*[^\W\d_]+)*")
_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
_BETWEEN = re.compile(r"[\s-]?|\s(?:and|och|an?|en)\s")  # one hundred and one, half a million
_SHORT_MONTH = re.compile(r"\b[^\W\d_]{3,4}(?=\.|\s\d)|(?<=\d\s)[^\W\d_]{3,4}\b")
_LONGEST_NUMBER = 40
_LONGEST_WORD = 24
_HALF = 2
"""The words for a half are listed with those for two: both come to the same but in half a million."""
_CENTURY = re.compile(r"\b([a-z]{3,12}(?:-[a-z]{3,12})?)[\s-]centur", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number as it stands in a text, what it can be read as ("1000" and "1" for 1.000), and the digits it is made
    of.
    """

    text: str
    readings: frozenset[str]
    parts: tuple[str, ...] = ()

    def is_among(self, said: set[str] | frozenset[str]) -> bool:
        """Whether any reading of it, or else every part, is there."""
        return not self.readings.isdisjoint(said) or bool(self.parts and said.issuperset(self.parts))


def numbers_in(text: str, language: Language) -> list[Number]:
    """The numbers written in digits and Roman numerals, in order; in Japanese also those with 十, 百, 千, 万."""
    roman = (Number(text=written, readings=frozenset({str(value)})) for written, value in roman_numbers(text))
    return [*_in_digits(text, language), *roman]


def _in_digits(text: str, language: Language) -> Iterator[Number]:
    letters = list(text) if language.script == "Jpan" else []
    for start, end, written, value in mixed_numbers(text) if letters else ():
        digits = re.match(r"\d+", written)
        yield Number(text=written, readings=frozenset({value, _ascii(digits[0]) if digits else value}))
        letters[start:end] = " " * (end - start)
    text = "".join(letters) or text
    for found in _NUMBER.finditer(text):
        written = found[0]
        plain = _ascii(written)
        if len(written) > _LONGEST_NUMBER:
            yield Number(text=written, readings=frozenset({plain}))
            continue
        parts = tuple(_plain(part) for part in re.split(r"\D+", plain))
        readings = set(_readings(plain))
        readings |= {*_multiplied(readings, text, found.end(), language), *other_readings(plain, text, found.start())}
        yield Number(text=written, readings=frozenset(readings), parts=parts if len(parts) > 1 else ())


def _ascii(written: str) -> str:
    if written.isascii():
        return written
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
    factor = next(_values_of(after[1], language), 0) if after else 0
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
    position = 0
    for found in _WORD.finditer(text):
        for value in _values_of(found[0], language):
            if not (position >= found.start() or _BETWEEN.fullmatch(text, position, found.start())):
                total = current = last = 0
            total, current = _together(total, current, value)
            values |= {str(value), str(total + current), str(max(last, 1) * value)}  # two decades, three dozen
            if last == _HALF and value >= 100:
                values.add(str(value // 2))
            last = value
            position = found.end()
    return values


def _together(total: int, current: int, value: int) -> tuple[int, int]:
    if value >= 1000:
        return total + max(current, 1) * value, 0
    if value == 100:
        return total, max(current, 1) * 100
    return total, current + value if current % 100 == 0 or (current % 10 == 0 and value < 10) else value


def _values_of(word: str, language: Language) -> Iterator[int]:
    """The value of a word for a number; of each part of a compound: 30 and 5 for trettiofem."""
    numerals = language.numerals
    rest = word.lower() if numerals and len(word) <= _LONGEST_WORD else ""
    if rest in numerals:
        yield int(numerals[rest])
        return
    compound = False
    while end := _end_of_numeral(rest, numerals, compound=compound):
        yield int(numerals[rest[:end] + "*" if rest[:end] + "*" in numerals else rest[:end]])
        rest, compound = rest[end:], True


def _end_of_numeral(word: str, numerals: Mapping[str, int], *, compound: bool) -> int:
    """Where the numeral ends that a word begins with; 0 where it begins with none. In a compound all can be parts."""
    ends = range(len(word), 1, -1)
    return next((n for n in ends if word[:n] + "*" in numerals or (compound and word[:n] in numerals)), 0)


def implied(text: str, language: Language) -> set[str]:
    """Numbers that a text says without writing them: months by name, 1800 for the nineteenth century."""
    ordinals = (spelt(ordinal, language) for ordinal in _CENTURY.findall(text))
    values = {str((max(map(int, said)) - 1) * 100) for said in ordinals if said}
    lower = text.lower()
    short = tuple(_SHORT_MONTH.findall(lower))
    for number, month in enumerate(map(str.lower, language.months), 1):
        if month[:1].isalpha() and (month in lower or month.startswith(short)):
            values.add(str(number))
    return values
