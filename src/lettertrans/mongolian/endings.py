"""Suffixes behind a separator: those that there are, in the harmony of their word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.mongolian.faults import ANY_LETTER, JOINERS, MVS, NIRUGU, SELECTORS, Fault, is_letter, shown, warning
from lettertrans.mongolian.letters import A, Harmony, harmony
from lettertrans.mongolian.spelling import STEM, is_loan, sides_of
from lettertrans.mongolian.suffix_table import Suffix, suffix

_WORD = re.compile(f"({STEM})?((?:{MVS}[{ANY_LETTER}{NIRUGU}{SELECTORS}{JOINERS}]++)*)")
_ENDING = re.compile(f"[^{MVS}]+")
_GUTTURAL = re.compile("[\u182c\u182d]")
"""q and γ, whose shape tells the harmony: with them the suffix may be right, and the word mis-spelt."""
_WITH_LAST_A = "\u182f\u1824\u182d"
"""luγ, the first part of luγ-a."""
_NAR = "\u1828\u1820\u1837"
_PRONOUNS = ("\u182a\u1822\u1833\u1821", "\u1832\u1821\u1833\u1821", "\u1821\u1833\u1821")
"""bide, tede, ede: they take nar."""
_LONGEST_WORD = 60


def ending_faults(text: str) -> Iterator[Fault]:
    """Of every suffix that is joined to a word, or to a number or a name in other letters."""
    for found in _WORD.finditer(text):
        word, previous = found[1] or "", ""
        for ending in _ENDING.finditer(text, found.start(2), found.end(2)):
            spelling = ending[0]
            if not (spelling == A and previous == _WITH_LAST_A):
                fault = _of_ending(spelling, ending.start(), word, alone=found[1] is None)
                if fault:
                    yield fault
                    spelling = fault.fix or spelling  # what follows is to go with the word as mended
            previous = spelling
            word = f"{word}{MVS}{spelling}"[-_LONGEST_WORD:]


def _of_ending(spelling: str, start: int, word: str, *, alone: bool) -> Fault | None:
    letters = "".join(filter(is_letter, spelling))
    known = suffix(letters, loosely=not alone)
    end = start + len(spelling)
    if known is None:
        return warning("suffix", start, end, f"{shown(spelling)} behind the separator is no known suffix")
    if known.apart:
        return None  # said of its seam
    plain = letters == spelling
    if _clashes(known, word):
        other = known.counterpart()
        looks_alike = not _GUTTURAL.search(known.form)
        sure = plain and looks_alike and len(sides_of(word)) == 1 and not is_loan(word)
        message = f"{shown(spelling)} is not in harmony with {shown(word)}: {shown(other)} would be"
        return warning("harmony", start, end, message, other if sure else None)
    if plain and known.form != spelling:
        message = f"the suffix {shown(spelling)} is spelt {shown(known.form)}"
        return warning("suffix", start, end, message, known.form if alone or known.fits(word) else None)
    return None


def _clashes(known: Suffix, word: str) -> bool:
    """Whether the last vowel of a word that has a harmony says otherwise than the suffix."""
    if known.feminine is None or not sides_of(word) or (known.form == _NAR and word in _PRONOUNS):
        return False
    return known.feminine is not (harmony(word) is Harmony.FEMININE)
