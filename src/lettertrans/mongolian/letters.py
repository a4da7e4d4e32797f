"""The letters of the traditional script: romanization, vowel harmony, and what looks alike on paper."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

MVS = "\u180e"
FVS1 = "\u180b"
VARIANTS = "\u180b\u180c\u180d\u180f"
LETTERS = "\u1820-\u1842\u1878"

A, E, I, O, U, OE, UE, EE = "\u1820\u1821\u1822\u1823\u1824\u1825\u1826\u1827"  # noqa: E741
NG, B, N = "\u1829", "\u182a", "\u1828"
VOWELS = A + E + I + O + U + OE + UE + EE
MASCULINE_VOWELS = A + O + U
FEMININE_VOWELS = E + OE + UE + EE
HARD = "\u182a\u182d\u1837\u1830\u1833\u182b"
"""Letters after which du is tu and ǰu is ču: b g r s d, and p of loans."""

_SCRIPT = {
    "a": A,
    "e": E,
    "i": I,
    "o": O,
    "u": U,
    "ö": OE,
    "ü": UE,
    "ē": EE,
    "n": N,
    "ng": NG,
    "b": B,
    "p": "\u182b",
    "q": "\u182c",
    "k": "\u182c",
    "γ": "\u182d",
    "g": "\u182d",
    "m": "\u182e",
    "l": "\u182f",
    "s": "\u1830",
    "š": "\u1831",
    "t": "\u1832",
    "d": "\u1833",
    "č": "\u1834",
    "ǰ": "\u1835",
    "y": "\u1836",
    "r": "\u1837",
    "w": "\u1838",
    "f": "\u1839",
    "kh": "\u183b",
    "c": "\u183c",
    "z": "\u183d",
    "h": "\u183e",
    "lh": "\u1840",
    "-": MVS,
    "1": FVS1,
}
_LATIN = {letter: latin for latin, letter in _SCRIPT.items()}
_PARTS = re.compile("ng|kh|lh|(?<=[a-zčšǰγēöü])1(?![0-9])|[a-zčšǰγēöü-]")
_MONGOLIAN_RUN = re.compile(f"[{LETTERS}\u180a-\u180f]+")


class Harmony(StrEnum):
    """The two sets of vowels, one of which a word keeps to."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


def script(romanized: str) -> str:
    """ "nom-un" in the traditional script; q and k are one letter, γ and g too; - is MVS, 1 after a letter is FVS1."""
    return _PARTS.sub(lambda part: _SCRIPT.get(part.group(), part.group()), romanized)


def romanized(script: str) -> str:
    """The way back: q, γ before a o u and after them, else k, g."""
    parts = []
    back = False
    for place, letter in enumerate(script):
        following = script[place + 1 : place + 2]
        if letter in VOWELS:
            back = letter in MASCULINE_VOWELS or (letter == I and back)
        if letter in "\u182c\u182d":
            hard = following in MASCULINE_VOWELS if following and following in VOWELS else back
            parts.append(("q" if letter == "\u182c" else "γ") if hard else ("k" if letter == "\u182c" else "g"))
        else:
            parts.append(_LATIN.get(letter, letter))
    return "".join(parts)


def harmony(traditional: str) -> Harmony:
    """Of the last vowel that is not i; a word with i alone is feminine."""
    for letter in reversed(traditional):
        if letter in MASCULINE_VOWELS:
            return Harmony.MASCULINE
        if letter in FEMININE_VOWELS:
            return Harmony.FEMININE
    return Harmony.FEMININE


@cache
def _shaper() -> Any:
    from mongol_norm import MongolianShaper

    return MongolianShaper(locale="MNG")


@lru_cache(maxsize=100_000)
def _shape(run: str) -> str:
    try:
        return "+".join(str(unit) for unit in _shaper().shape(run))
    except ValueError:  # a control character in a place that has no shape
        return run


def folded(traditional: str) -> str:
    """One text for all spellings that look alike: names of glyphs in place of letters, the rest as it stands."""
    return _MONGOLIAN_RUN.sub(lambda run: _shape(run.group()), traditional)
