"""Kalmyk in Cyrillic: stem classes of nouns; the endings of each are in _xal_endings.

Only the last word of a term inflects. Reduced vowels are not written, so a stem does not change inside; what changes is
its end: a fleeting н (йосн, йосар), a ь (парть, партин), a last а, ә or я (партя, партин), the hidden г after ң, and
the vowel of a monosyllable, which is written twice (күн, күүнә; тег, теегин). In a pair of words joined by a hyphen
(орн-нутг) neither word is itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._xal_endings import StemClass, endings

BACK = frozenset("аоуыяёю")
FRONT = frozenset("әөүэе")
NEUTRAL = frozenset("еи")
NATIVE = frozenset("әөү")
"""Vowels that no loanword has."""
VOWELS = "аоуыяёюәөүэеи"
DROPPED_VOWELS = frozenset("аәяе")
"""Vowels that a loanword or a name may lose before an ending."""
CLASSES_OF_LAST_LETTERS = {
    **dict.fromkeys(VOWELS, StemClass.VOWEL),
    "ң": StemClass.HIDDEN_G,
    "й": StemClass.GLIDE,
}
VOWEL_GROUP = re.compile(rf"[{VOWELS}]+")
NATIVE_WORD = re.compile(rf"(?=[^{VOWELS}]*[{VOWELS}])[а-яёәһҗңөү]+")
MONOSYLLABLE = re.compile(rf"[^{VOWELS}]*[{VOWELS}]н?")
CLOSED_SYLLABLE = re.compile(rf"[^{VOWELS}]*[{VOWELS}]+[^{VOWELS}]")
SYLLABLE_THAT_MAY_BE_LONG = re.compile(rf"[^{VOWELS}][{VOWELS}][^{VOWELS}йң]")
BRACKETS_AT_END = re.compile(r" \([^()]*\)\Z")
QUOTES = '«»„“”‟"＂'
DASHES = "–—―"


def stems(form: str) -> Iterator[Stem]:
    """The form with its last word in any case; without the brackets at its end, too, since they stand uninflected."""
    yield from _stems_of(form)
    if explained := BRACKETS_AT_END.search(form):
        yield from _stems_of(form[: explained.start()])


def _stems_of(form: str) -> Iterator[Stem]:
    word = _last_word(form)
    before = form[: len(form) - len(word)]
    abbreviation = form.isupper() and len(form) > 1
    for stem, stem_class in ((word, StemClass.ABBREVIATION),) if abbreviation else _classes(word):
        yield Stem(_beginning(before + stem, abbreviation), endings(stem_class, _harmony(word)))


def _last_word(form: str) -> str:
    start = len(form)
    while start and form[start - 1].isalnum():
        start -= 1
    return form[start:]


def _beginning(stem: str, abbreviation: bool) -> str:
    """The first word comes before the look at what stands before it: a pattern that begins so is found fast."""
    first = "".join(takewhile(str.isalnum, stem))
    rest = "".join(map(_written, stem[len(first) :]))
    if not first:
        return rest
    word = re.escape(first)
    apart = "" if abbreviation else rf"(?<![^\W\d_]-{word})"
    return rf"{word}(?<![^\W_]{word}){apart}{rest}"


def _written(letter: str) -> str:
    """A space may be a hyphen, a hyphen a space, or nothing where a line was broken at it; quotes and dashes vary."""
    if letter == " ":
        return "[ -]"
    if letter == "-":
        return "[ -]?"
    if letter in QUOTES:
        return f"[{QUOTES}]"
    return f"[{DASHES}-]" if letter in DASHES else re.escape(letter)


def _classes(word: str) -> Iterator[tuple[str, StemClass]]:
    """The part of a word that stays, with the class of its endings."""
    if not NATIVE_WORD.fullmatch(word):
        yield word, StemClass.FOREIGN if word else StemClass.SIGN
        return
    last, stem = word[-1], word[:-1]
    if MONOSYLLABLE.fullmatch(word):
        yield from _monosyllable(word)
    elif last == "н":
        yield _class_of_n(word)
    elif last == "ь":
        yield stem, StemClass.SOFT_N if stem[-1] == "н" else StemClass.SOFT
    elif last in DROPPED_VOWELS:
        yield stem, StemClass(last)
    else:
        yield word, CLASSES_OF_LAST_LETTERS.get(last) or _class_of_consonant(word)
        if SYLLABLE_THAT_MAY_BE_LONG.fullmatch(word):
            yield stem + word[-2] + last, StemClass.LONG_SYLLABLE


def _class_of_consonant(word: str) -> StemClass:
    if CLOSED_SYLLABLE.fullmatch(word):
        return StemClass.SONORANT_SYLLABLE if word[-1] in "лм" else StemClass.SYLLABLE
    return StemClass.SONORANT if word[-1] in "лм" else StemClass.CONSONANT


def _class_of_n(word: str) -> tuple[str, StemClass]:
    stem = word[:-1]
    if stem[-1] in VOWELS:
        return stem, StemClass.OPEN_VOWEL_N if stem[-1] in "аәя" else StemClass.VOWEL_N
    if stem[-1] == "н":
        return stem, StemClass.STABLE_N
    return stem, StemClass.CONSONANT_N if len(stem) > 2 else StemClass.SHORT_N


def _monosyllable(word: str) -> Iterator[tuple[str, StemClass]]:
    """A vowel or a vowel and н: the vowel is written twice where an ending follows; in loanwords it is not."""
    if word[-1] != "н":
        yield word, StemClass.VOWEL
        yield word + word[-1], StemClass.VOWEL
        return
    yield word[:-1] + word[-2], StemClass.LONG_N
    yield word[:-1], StemClass.NO_CASE if word[-2] in NATIVE else StemClass.STABLE_N


def _harmony(word: str) -> str:
    """back or front; both for the vowels of loanwords: of both kinds, or neutral in two syllables."""
    letters = set(word)
    if not BACK & letters:
        return "front" if FRONT & letters - NEUTRAL or len(VOWEL_GROUP.findall(word)) == 1 else "both"
    return "both" if FRONT & letters or VOWEL_GROUP.findall(word)[-1][-1] in NEUTRAL else "back"
