"""Endings after digits, Latin words and abbreviations: chosen by how they are spoken, joined with MVS."""

from __future__ import annotations

from lettertrans.mongolian.letters import MVS, Harmony, harmony, script
from lettertrans.mongolian.nouns import REFLEXIVE, endings_of
from lettertrans.mongolian.suffixes import Ending, separated

_SPOKEN = {
    "0": "ü", "1": "nige", "2": "qoya", "3": "γurba", "4": "dörbe", "5": "tabu", "6": "ǰirγu", "7": "dolu",
    "8": "naima", "9": "yisü", "10": "arba", "20": "qori", "30": "γuči", "40": "döči", "50": "tabi", "60": "ǰira",
    "70": "dala", "80": "naya", "90": "yere", "00": "ǰaγu", "000": "mingγa", "000000": "saya",
}  # fmt: skip
_NEITHER_N_NOR_HARD = script("l")
_DECADES = ("аад", "ээд", "оод", "өөд", "гаад", "гээд")
_ORDINALS = ("р", "дугаар", "дүгээр")
_LATIN_VOWELS = "aeiouyаэиоуөүеёюяы"


def after_digits(digits: str, suffix: str) -> str:
    """The traditional ending, MVS first, for a Cyrillic ending after digits; empty when it is no ending."""
    return _ending(script(_SPOKEN[_last_numeral(digits)]), suffix, consonant=True)


def after_word(word: str, suffix: str) -> str:
    """The same after a Latin word or an abbreviation: by its last letter, and by the vowels of the ending."""
    if suffix.startswith("г") and len(suffix) > 2:
        suffix = suffix[1:]
    vowel = "a" if any(letter in "аоуы" for letter in suffix) else "e"
    if suffix == "т":
        return _ending(script(vowel + "b"), suffix, consonant=False)
    return _ending(script(vowel), suffix, consonant=word[-1:].lower() not in _LATIN_VOWELS)


def after_stem(stem: str, suffix: str) -> str:
    """The same after a traditional stem, such as the plural nar."""
    return _ending(stem, suffix, consonant=False)


def _last_numeral(digits: str) -> str:
    """The word of a number that is spoken last: 20 of 120, 00 of 300, 000 of 5000."""
    only = [digit for digit in digits if digit in "0123456789"]
    value = "".join(only).lstrip("0") or "0"
    zeros = len(value) - len(value.rstrip("0"))
    if value == "0" or zeros == 0:
        return value[-1]
    if zeros == 1:
        return value[-2] + "0"
    return "00" if zeros == 2 else "000" if zeros < 6 else "000000"


def _ending(stem: str, suffix: str, *, consonant: bool) -> str:
    if not suffix:
        return ""
    if suffix in _DECADES:
        return MVS + script("γad" if harmony(stem) is Harmony.MASCULINE else "ged")
    if suffix in _ORDINALS:
        return separated(stem, Ending.ORDINAL)[len(stem) :]
    if suffix.startswith("н") and len(suffix) > 1:
        stem, suffix = stem + script("n"), suffix[1:]
    elif consonant:
        stem += _NEITHER_N_NOR_HARD
    chain = _chain(suffix)
    whole = stem
    for ending in chain:
        whole = separated(whole, ending)
    return whole[len(stem) :]


def _chain(suffix: str) -> list[Ending]:
    """The endings that a suffix is made of, from the left; none when it is not made of endings alone."""
    if suffix in ("д", "т"):
        return [Ending.DATIVE]
    for row in endings_of("ай" + suffix, REFLEXIVE, shortest=1):
        if isinstance(row.ending, Ending) and suffix.endswith(row.cyrillic):
            rest = suffix[: len(suffix) - len(row.cyrillic)]
            inner = _chain(rest) if rest else []
            if not rest or inner:
                return [*inner, row.ending]
    return [Ending.GENITIVE] if suffix in ("ы", "ий") else []
