"""The separated suffixes and particles that the validator knows: data/suffixes.tsv, from data/mongolian.

Made by scripts/mongolian/pack_validator.py, which also says which of them are words of their own in the word lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lettertrans.mongolian.letters import FEMININE_VOWELS, HARD, MASCULINE_VOWELS, OE, UE, VOWELS, A, E, I, N, O, U

_TABLE = Path(__file__).parent / "data" / "suffixes.tsv"
_YA = "\u1836"
_TO_FEMININE = str.maketrans(A + O + U, E + OE + UE)
_TO_MASCULINE = str.maketrans(E + OE + UE, A + O + U)
_AS_IN_LATER_SYLLABLES = str.maketrans(O + OE, U + UE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suffix:
    """after: "vowel", "n", "consonant", "hard", "soft" or "any", what its stem ends with. apart: written with a space.
    word: there is a word that is spelt alike, so that only a reader can tell."""

    form: str
    after: str
    apart: bool
    word: bool

    @property
    def feminine(self) -> bool | None:
        """None for a suffix that goes with both harmonies."""
        other = self.form.translate(_TO_MASCULINE if _has(self.form, FEMININE_VOWELS) else _TO_FEMININE)
        return _has(self.form, FEMININE_VOWELS) if other != self.form and other in table() else None

    def counterpart(self) -> str:
        """The same suffix of the other harmony."""
        return self.form.translate(_TO_MASCULINE if self.feminine else _TO_FEMININE)

    def fits(self, stem: str) -> bool:
        """Whether it can follow that stem, by its last letter and by its vowels."""
        vowels = [letter for letter in stem if letter in MASCULINE_VOWELS + FEMININE_VOWELS]
        feminine = not vowels or vowels[-1] in FEMININE_VOWELS
        return self.feminine in (None, feminine) and _follows(self.after, stem[-1:])


def _has(form: str, vowels: str) -> bool:
    return any(letter in vowels for letter in form)


def _follows(after: str, last: str) -> bool:
    kinds = {
        "vowel": last in VOWELS,
        "n": last == N,
        "consonant": last not in VOWELS,
        "consonant-not-n": last not in VOWELS + N,
        "hard": last in HARD,
        "vowel-or-soft": last not in HARD,
    }
    return bool(last) and kinds.get(after, True)


@cache
def table() -> dict[str, Suffix]:
    """Every suffix by its spelling. luγ-a stands there as luγ, its last letter is behind a separator of its own."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {
        form: Suffix(form=form, after=after, apart=join == "space", word=word == "word")
        for form, after, join, word in rows
    }


def suffix(spelling: str, *, loosely: bool = False) -> Suffix | None:
    """The suffix that is spelt so; loosely: with o for u too, which looks the same."""
    if spelling.startswith(I + I) or spelling == I + N:  # typed for yi, yin, which they looked like in old fonts
        spelling = _YA + I + spelling.lstrip(I)
    return table().get(spelling.translate(_AS_IN_LATER_SYLLABLES) if loosely else spelling)
