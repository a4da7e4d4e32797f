"""The two usages of spelling that a text may keep to; both are read without trouble, and only one looks different."""

from __future__ import annotations

import re
from enum import StrEnum

from lettertrans.mongolian.letters import LETTERS, OE, UE, VARIANTS, VOWELS, I, O, U

_WORD = re.compile(f"[{LETTERS}{VARIANTS}\u180e]+")
_LOAN = re.compile("[\u1827\u1838\u1839\u183b\u183c\u183d\u183e\u1840-\u1842]")
_LATER = str.maketrans({O: U, OE: UE})
_Y = "\u1836"
_BACK = "\u1820\u1821\u1823\u1824\u1825\u1826"
_VYI = re.compile(f"(?<=[{_BACK}]){_Y}[{VARIANTS}]?{I}")
_VI = re.compile(f"(?<=[{_BACK}]){I}[{VARIANTS}]?(?=[{LETTERS}])(?![{VOWELS}])")
_MONGGUL = "\u182e\u1823\u1829\u182d\u1824\u182f"
_MONGGOL = "\u182e\u1823\u1829\u182d\u1823\u182f"


class Norm(StrEnum):
    """HOUSE: the school norm of Mongolia, mongγul and sain. WIKIPEDIA: the usage of Wikipedia and Inner Mongolia,
    mongγol and sayin."""

    HOUSE = "house"
    WIKIPEDIA = "wikipedia"


def normed(text: str, norm: Norm) -> str:
    """The text in that usage."""
    if norm is Norm.HOUSE:
        return _WORD.sub(lambda word: _house(word.group()), text)
    return _VI.sub(_Y + I, _WORD.sub(lambda word: _house(word.group()), text)).replace(_MONGGUL, _MONGGOL)


def _house(word: str) -> str:
    """o and ö in the first syllable alone (a long one is two letters), and i after a vowel without y; not in loans."""
    if _Y in word:
        word = _VYI.sub(I, word)
    if (O not in word and OE not in word) or _LOAN.search(word):
        return word
    first = next(place for place, letter in enumerate(word) if letter in VOWELS)
    start = first + 2 if word[first : first + 2] in (O + O, OE + OE) else first + 1
    return word[:start] + word[start:].translate(_LATER)
