"""Letters of words: those of other scripts, selectors that mean nothing, vowels that do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.mongolian.faults import (
    ANY_LETTER,
    JOINERS,
    MVS,
    NIRUGU,
    SELECTORS,
    Fault,
    called,
    error,
    is_letter,
    note,
    shown,
    warning,
)
from lettertrans.mongolian.letters import FEMININE_VOWELS, LETTERS, MASCULINE_VOWELS, NG, OE, UE, VOWELS, A, E, I, O, U
from lettertrans.mongolian.seams import glued_faults
from lettertrans.mongolian.variants import is_registered

STEM = f"[{ANY_LETTER}{NIRUGU}{SELECTORS}{JOINERS}]++(?:{MVS}[{A}{E}][{SELECTORS}]*(?![{ANY_LETTER}]))?"
"""A word without its suffixes, with a last a or e that is set apart."""

_STEM = re.compile(STEM)
_SELECTED = re.compile(f"([{ANY_LETTER}])([{SELECTORS}])")
_NOT_HUDUM = re.compile(f"(?:(?![{LETTERS}])[{ANY_LETTER}])+")
_ALIEN = re.compile(rf"[^\W\d_{ANY_LETTER}]+")
_LOAN = re.compile("[\u1827\u182b\u1831\u1838-\u1842\u1878\u180b]")
_DOUBLED = re.compile(f"{A}{A}+|{E}{E}+")
_ROUND_LATER = re.compile(f"[{VOWELS}][^{VOWELS}{MVS}]+([{O}{OE}])")
_GLIDE = re.compile(f"[{A}{E}{O}{U}{OE}{UE}]\u1836{I}(?=[{ANY_LETTER}])(?![{VOWELS}])")
_TOUCHING = re.compile(f"[{MASCULINE_VOWELS}][{E}{OE}]|[{E}{OE}][{MASCULINE_VOWELS}]")
_SIDES = str.maketrans(dict.fromkeys(MASCULINE_VOWELS, "m") | dict.fromkeys(FEMININE_VOWELS, "f"))
_OTHERS = re.compile("[^mf]+")
_REPEATED = re.compile(r"(.)\1+")
_M = "\u182e"
"""Women's names end in m-a whatever their harmony."""
_MONGOL = "\u182e\u1823\u1829\u182d\u1823\u182f"
"""The people's own name, with two o by wide usage."""


def letter_faults(text: str) -> Iterator[Fault]:
    """Letters that are not of the script, or of another language's variety of it, and selectors without effect."""
    glued = {fault.start for fault in glued_faults(text)}  # said of them already
    for found in _ALIEN.finditer(text):
        if found.end() in glued:
            continue
        if is_letter(_beside(text, found.start(), -1)) or is_letter(_beside(text, found.end(), 1)):
            message = f"{shown(found[0])} stands in a Mongolian word and is of another script"
            yield error("letters", found.start(), found.end(), message)
    for found in _NOT_HUDUM.finditer(text):
        message = f"{shown(found[0])} is a letter of Todo, Sibe, Manchu or Ali Gali: {called(found[0][0])}"
        yield warning("script", found.start(), found.end(), message)
    for found in _SELECTED.finditer(text):
        letter, selector = found.groups()
        before, after = _joins(text, found.start(), -1), _joins(text, found.end(), 1)
        if not is_registered(letter, selector, joined_before=before, joined_after=after):
            message = f"a {called(selector)} picks no shape of {shown(letter)} in this place of a word"
            yield warning("variant", found.start(), found.end(), message)


def _beside(text: str, place: int, step: int) -> str:
    """The character before (-1) or behind (1) a place, selectors left out: there is no more than a few of them."""
    index = place if step > 0 else place - 1
    for _ in range(4):
        letter = text[index : index + 1] if index >= 0 else ""
        if not letter or letter not in SELECTORS:
            return letter
        index += step
    return ""


def _joins(text: str, place: int, step: int) -> bool:
    letter = _beside(text, place, step)
    return is_letter(letter) or letter in (NIRUGU, "\u200d")


def stem_faults(text: str) -> Iterator[Fault]:
    """What is odd about the stem of a word. A suffix, behind a separator, is no stem."""
    for found in _STEM.finditer(text):
        if text[found.start() - 1 : found.start()] != MVS:
            yield from _of_stem(found[0], found.start())


def _of_stem(stem: str, start: int) -> Iterator[Fault]:
    if stem.startswith(NG):
        yield error("initial", start, start + 1, f"{shown(stem)} begins with {shown(NG)}, which stands at no beginning")
    for doubled in _DOUBLED.finditer(stem):
        message = f"{shown(doubled[0])} in {shown(stem)}: a long vowel is written otherwise"
        yield warning("doubled", start + doubled.start(), start + doubled.end(), message)
    if _LOAN.search(stem):
        if found := _TOUCHING.search(stem):
            message = f"{shown(found[0])} in {shown(stem)} has vowels of both harmonies that touch"
            yield warning("mixed", start + found.start(), start + found.end(), message)
        return
    yield from _vowels(stem, start)
    if found := _GLIDE.search(stem):
        message = f"{shown(found[0])} in {shown(stem)}: the school norm has no y there"
        yield note("glide", start + found.start(), start + found.end(), message)
    if (found := _ROUND_LATER.search(stem)) and not stem.startswith(_MONGOL):
        where = f"{shown(found[1])} behind the first syllable of {shown(stem)}"
        message = f"{where}: the school norm has u, ü there, which look the same"
        yield note("round", start + found.start(1), start + found.end(1), message)


def _vowels(stem: str, start: int) -> Iterator[Fault]:
    body, separator, last = stem.partition(MVS)
    sides = sides_of(body)
    if len(sides) > 1:
        message = f"{shown(stem)} has vowels of both harmonies"
        if _is_slip(body):
            yield warning("mixed", start, start + len(stem), message)
        else:
            yield note("mixed", start, start + len(stem), f"{message}: right only in a name or word of two parts")
    elif separator and sides == {last[0] == A} and not (body.endswith(_M) and last[0] == A):
        place = start + len(body) + 1
        message = f"{shown(last[0])} behind the separator of {shown(stem)} is of the other harmony"
        yield warning("harmony", place, place + 1, message, A if last[0] == E else E)


def _is_slip(body: str) -> bool:
    """Whether the harmony changes and changes back, or between two vowels that touch: no word of two parts does so."""
    turns = _REPEATED.sub(r"\1", _OTHERS.sub("", body.translate(_SIDES)))
    return _TOUCHING.search(body) is not None or len(turns) > 2


def sides_of(letters: str) -> set[bool]:
    """The harmonies of the vowels of a word: True for feminine; nothing where it has only i."""
    masculine, feminine = (any(c in vowels for c in letters) for vowels in (MASCULINE_VOWELS, FEMININE_VOWELS))
    return {side for side, there in ((True, feminine), (False, masculine)) if there}


def is_loan(stem: str) -> bool:
    """Whether it has letters or selectors that only foreign words have."""
    return _LOAN.search(stem) is not None
