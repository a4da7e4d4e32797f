"""Mongolian in the traditional script: endings stand apart from the word, but for some plurals and the hidden n.

After national orthography: plurals ᠤᠳ ᠨᠤᠭᠤᠳ ᠨᠠᠷ ᠴᠤᠳ, cases, reflexives and particles in any order a writer gives them.
Words with other endings written together with them are other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._mn_mong_shapes import APART, SIGN, fold, folded_ending, signs, units_of

__all__ = ["fold", "stems"]

_WITHIN = rf"(?:[\w\u180a-\u180f\u200c\u200d]|{SIGN})"
_LAST_WORD = re.compile(rf"(?<!{APART})(?<!{SIGN}){SIGN}+\Z")
_APART = rf"(?:{APART}[\u1820-\u1842]++){{0,6}}"
_AFTER_HIDDEN_N = "ᠤ ᠳᠤ ᠳᠤᠷ ᠳᠠᠭᠠᠨ ᠳᠤᠪᠠᠨ ᠳᠤᠨᠢ ᠳᠠᠬᠢ ᠳᠤᠬᠢ ᠠᠴᠠ ᠠᠴᠠᠭᠠᠨ ᠠᠴᠠᠪᠠᠨ".split()

# What follows is in written units. The plurals ᠴᠤᠳ ᠴᠤᠤᠯ ᠨᠤᠭᠤᠳ ᠨᠦᠭᠦᠳ are written together as well as apart.
_PLURALS = ("Ch O O A", "Ch O O O L", "Ch O O L", "N O N N O O A", "N O G O O A")
# How a final unit is written inside a word: before those plurals, before ud, before an a that stood apart.
_BEFORE_ENDING = {"Aa": "A", "U": "O", "Ue": "O I", "B2": "B", "H": "A A"}
_BEFORE_UD = {"Aa": "A", "B2": "B", "H": "N N", "T": "D"}
_BEFORE_FINAL_A = {"Hx": ("N N",), "H": ("A A", "G"), "I": ("Y",)}  # ᠮᠢᠬ᠎ᠠ, ᠵᠢᠭ᠎ᠡ have H
_VOWELS = ("A", "Aa", "U", "Ue", "O", "I")
_GOOD = "S A I I A".split()  # ᠰᠠᠢᠨ; ᠰᠠᠢᠳ is a minister
_AGAN = "A N N A A".split()
_EGEN = "A G A A".split()


def stems(form: str) -> Iterator[Stem]:
    """The form with the part of its last word that does not change, and the endings of its class."""
    last = _LAST_WORD.search(form)
    if not last:
        yield Stem(_beginning(form), _ending(("",)) if re.match(_WITHIN, form[-1]) else _OPEN)
        return
    changing, written, hidden_n = _class_of(units_of(last[0]))
    yield Stem(_beginning(form[: len(form) - changing]), _ending(written, hidden_n))


def _beginning(unchanged: str) -> str:
    written = "".join("[ -]" if letter in " -" else re.escape(letter) for letter in unchanged)
    return (rf"(?<!{_WITHIN})" if re.match(_WITHIN, unchanged or APART) else "") + written


class _Class(NamedTuple):
    """How many of its last units a word changes, what may be written in their place, and before cases of hidden n."""

    changing: int
    written: tuple[str, ...]
    hidden_n: tuple[str, ...] = ()


def _class_of(units: list[str]) -> _Class:
    final = units[-1]
    if units[-2:] == ["Mvs", "Aa"] and len(units) > 2:
        return _parted_final_a(units[-3])
    if final == "A" and len(units) > 3 and units[-2] in ("A", "I", "O"):
        return _n_or_d(units)
    diphthong = final == "I" and units[-2:-1] in (["A"], ["O"])
    together = "I I" if diphthong else _BEFORE_ENDING.get(final, final)
    written = [final, *_with_plurals(together)]
    if final in _VOWELS:
        return _Class(1, (*written, *_vowel_plurals(units, together)), (f"{together} A",))
    if len(units) > 4 and units[-3:] in (["G", "O", "R"], ["M", "A", "L"]):
        written.append("O A")  # ᠨᠥᠬᠥᠳ of ᠨᠥᠬᠥᠷ, ᠲᠦᠰᠢᠮᠡᠳ of ᠲᠦᠰᠢᠮᠡᠯ
    return _Class(1, (*written, f"{_BEFORE_UD.get(final, final)} O O A"))


def _parted_final_a(before: str) -> _Class:
    """Words in a consonant and an a or e apart from it, which is written together with what follows in the word."""
    written, hidden_n = [f"{before} Mvs Aa"], []
    for joined in _BEFORE_FINAL_A.get(before, (before,)):
        written += [f"{joined} A S", *_with_plurals(f"{joined} A")]
        hidden_n.append(f"{joined} A A")
    return _Class(3, tuple(written), tuple(hidden_n))


def _vowel_plurals(units: list[str], together: str) -> Iterator[str]:
    """s after a and e and γu (ᠦᠭᠡᠰ, ᠵᠠᠯᠠᠭᠤᠰ), d after u and či and ri (ᠪᠠᠷᠢᠭᠴᠢᠳ), ᠨᠠᠷ after i."""
    final, before = units[-1], units[-2] if len(units) > 2 else ""
    if final in ("A", "Aa") or (final != "I" and before in ("N", "G")):
        yield f"{together} S"
    if len(units) > 3 and (final in ("O", "U", "Ue") or before in ("Ch", "R")):
        yield f"{together} O A"
    if final == "I":
        yield f"{together} N A R"


def _n_or_d(units: list[str]) -> _Class:
    """Words in a vowel and n, which d may take the place of; un looks like d.

    Not in deverbal ᠬᠥᠳᠡᠯᠭᠡᠭᠡᠨ, movement: ᠬᠥᠳᠡᠯᠭᠡᠭᠡᠳ is the verb.
    """
    vowel = units[-2]
    written = [f"{vowel} A", *_with_plurals(f"{vowel} A")]
    if vowel == "O":
        written.append("D O O A")
    if vowel == "O" and units[-3] in ("A", "I", "O"):
        return _Class(2, tuple(written))
    written.append(f"{vowel} N O O A")
    deverbal = len(units) > 6 and (units[-5:] == _AGAN or units[-4:] == _EGEN)
    if not deverbal and units != _GOOD:
        written.append(f"{vowel} O A")
    if units[-3:] == ["M", "O", "A"]:
        written.append("O S")  # ᠬᠦᠮᠦᠨ, ᠬᠦᠮᠦᠰ
    return _Class(2, tuple(written))


def _with_plurals(together: str) -> Iterator[str]:
    return (f"{together} {plural}" for plural in _PLURALS)


@cache
def _ending(written: tuple[str, ...], hidden_n: tuple[str, ...] = ()) -> re.Pattern[str]:
    together = "|".join(map(signs, written))
    if hidden_n:
        case = "|".join(folded_ending(case) for case in _AFTER_HIDDEN_N)
        together += rf"|(?:{'|'.join(map(signs, hidden_n))})(?=(?:{case})(?![\u1820-\u1842]))"
    return re.compile(rf"(?:{together}){_APART}(?!{_WITHIN})")


_OPEN = re.compile(_APART)
