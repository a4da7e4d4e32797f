"""Endings on traditional stems: separated ones after MVS by RULES of case, attached ones with a linking vowel.

A shape is romanized (see letters): A is a or e and U is u or ü by the harmony of the stem, J is ǰ or č after a hard
consonant, ( ) is a linking vowel that only consonants take, ~ stands for a final a/e that was written apart.
"""

from __future__ import annotations

from enum import StrEnum

from lettertrans.mongolian.letters import HARD, MVS, VOWELS, A, B, E, Harmony, I, N, harmony, script


class Ending(StrEnum):
    """Separated endings, which are joined with MVS."""

    GENITIVE = "genitive"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"
    COMITATIVE = "comitative"
    REFLEXIVE = "reflexive"
    PLURAL = "plural"
    POSSESSION = "possession"
    LOCATED = "located"
    ORDINAL = "ordinal"
    PEOPLE = "people"


_AFTER_VOWEL = {
    Ending.GENITIVE: "yin",
    Ending.ACCUSATIVE: "yi",
    Ending.INSTRUMENTAL: "bAr",
    Ending.REFLEXIVE: "bAn",
    Ending.PLURAL: "nUgUd",
}
_AFTER_CONSONANT = {
    Ending.GENITIVE: "Un",
    Ending.ACCUSATIVE: "i",
    Ending.INSTRUMENTAL: "iyAr",
    Ending.REFLEXIVE: "iyAn",
    Ending.PLURAL: "Ud",
}
_ALWAYS = {
    Ending.ABLATIVE: "AčA",
    Ending.COMITATIVE: "tAi",
    Ending.POSSESSION: "ki",
    Ending.LOCATED: "dAki",
    Ending.ORDINAL: "dUgAr",
    Ending.PEOPLE: "kin",
}
_VOWELS_OF = {Harmony.MASCULINE: ("a", "u"), Harmony.FEMININE: ("e", "ü")}


def separated(stem: str, ending: Ending) -> str:
    """The stem with MVS and the ending in the form that its last letter and its vowels ask for."""
    last = stem[-1:]
    if ending is Ending.DATIVE:
        shape = "tU" if last and last in HARD else "dU"
    elif ending is Ending.GENITIVE and last == N:
        shape = "U"
    else:
        by_stem = _AFTER_VOWEL if last and last in VOWELS else _AFTER_CONSONANT
        shape = _ALWAYS.get(ending) or by_stem[ending]
    return stem + MVS + _spelt(shape, harmony(stem))


def _spelt(shape: str, vowels: Harmony) -> str:
    a, u = _VOWELS_OF[vowels]
    return script(shape.replace("A", a).replace("U", u))


def joined_vowel(stem: str) -> str:
    """The stem with a final a/e that stood apart written on to it: qangγ-a, qangγa."""
    return stem[:-2] + stem[-1] if stem[-2:] in (MVS + A, MVS + E) else stem


def with_n(stem: str) -> str:
    """The stem with the n that the plain form hides: mori, morin; it stays as it is when there is no vowel for it."""
    stem = joined_vowel(stem)
    return stem + N if stem[-1:] in VOWELS else stem


def attached(stem: str, shape: str) -> str:
    """The stem with an ending of that shape on it: bol and (U)γsAn make boluγsan."""
    vowels = harmony(stem)
    stem = joined_vowel(stem)
    last = stem[-1:]
    if shape.startswith("("):
        link, rest = shape[1:].split(")", 1)
        only_after_b = link == "b"
        needs_link = last == B if only_after_b else bool(last) and last not in VOWELS
        shape = ("U" if only_after_b else link) + rest if needs_link else rest
    if shape.startswith("J"):
        shape = ("č" if last and last in HARD else "ǰ") + shape[1:]
    if shape.startswith("D"):
        shape = ("t" if last and last in HARD else "d") + shape[1:]
    if shape.startswith("i") and last == I:
        shape = shape[1:]
    return stem + _spelt(shape, vowels)


def apart(stem: str, word: str) -> str:
    """A particle after a plain space: ügei, uruγu."""
    return f"{stem} {script(word)}"
