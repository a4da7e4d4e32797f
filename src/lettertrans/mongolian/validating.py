"""The validator of the traditional script: what is encoded wrongly or against the school norm, and safe fixes.

After the core specification of Unicode 16.0, 13.5 (the vowel separator U+180E joins suffixes), and UTN #57. Time grows
with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from lettertrans.mongolian.endings import ending_faults
from lettertrans.mongolian.faults import ANY_LETTER, JOINERS, MVS, NNBSP, SELECTORS, Fault
from lettertrans.mongolian.marks import digit_faults, mark_faults, nothing_faults
from lettertrans.mongolian.seams import glued_faults, seam_faults
from lettertrans.mongolian.spelling import letter_faults, stem_faults

__all__ = ["CODES", "Fault", "fixed", "validate", "without_own"]

CODES = {
    "apart": "a word that is written apart is joined by a vowel separator",
    "colon": "a Mongolian colon, which some take for a full stop",
    "connector": "a narrow no-break space (U+202F) joins a suffix, no vowel separator (U+180E)",
    "digits": "digits of two sets in one text",
    "doubled": "two a or two e, as if for a long vowel",
    "glide": "a diphthong with y and i, where the school norm has i alone",
    "glued": "a suffix stands behind a number or a name in other letters without a vowel separator",
    "harmony": "a suffix or a last a, e that is not in harmony with its word",
    "initial": "a word begins with ng",
    "joiner": "a joiner or non-joiner (U+200D, U+200C) at a letter",
    "letters": "letters of another script in a Mongolian word",
    "marks": "a punctuation mark of another script, or a form of one that only fonts need",
    "mixed": "vowels of both harmonies in one word",
    "private": "private characters, as old fonts have them",
    "round": "o, ö behind the first syllable, where the school norm has u, ü",
    "script": "letters of Todo, Sibe, Manchu or Ali Gali",
    "selector": "a variation selector that is not directly behind a letter, or doubled",
    "separator": "a vowel separator (U+180E) that joins nothing, or is doubled",
    "space": "a space before a suffix, or a last a, e, that the vowel separator (U+180E) joins",
    "suffix": "letters behind the vowel separator that are no suffix, or one spelt otherwise",
    "unassigned": "a character that Unicode has not",
    "variant": "a variation selector that picks no shape of its letter in that place",
}
"""All codes of faults, with what they mean."""

_HAS_LETTER = re.compile(f"[{ANY_LETTER}]")
_CONCERNS = re.compile("[\u1800-\u18af\u202f\ue000-\uf8ff]")
_OWN = re.compile(
    f"[{SELECTORS}{MVS}{NNBSP}\ue000-\uf8ff]|(?<=[{ANY_LETTER}])[{JOINERS}]|[{JOINERS}](?=[{ANY_LETTER}])"
)
_RULES = (
    seam_faults,
    glued_faults,
    letter_faults,
    stem_faults,
    ending_faults,
    mark_faults,
    digit_faults,
    nothing_faults,
)
_ROUNDS = 8
"""More than any text needs: a fix makes others possible at most twice."""


def validate(text: str) -> tuple[Fault, ...]:
    """Every fault, in the order of the text. Nothing has a fix where there is no letter of the script."""
    if not _CONCERNS.search(text):
        return ()
    rules = (
        seam_faults,
        letter_faults,
        stem_faults,
        ending_faults,
        glued_faults,
        mark_faults,
        digit_faults,
        nothing_faults,
    )
    faults: Iterable[Fault] = chain.from_iterable(rule(text) for rule in rules)
    if not _HAS_LETTER.search(text):
        faults = (replace(fault, fix=None) for fault in faults)
    return tuple(sorted(faults, key=lambda fault: (fault.start, fault.end, fault.code)))


def fixed(text: str) -> str:
    """The text with every safe fix applied, and those that become safe by them."""
    for _ in range(_ROUNDS):
        mended = _mended(text, validate(text))
        if mended == text:
            break
        text = mended
    return text


def _mended(text: str, faults: Iterable[Fault]) -> str:
    out, place = [], 0
    for fault in faults:
        if fault.fix is not None and fault.start >= place:
            out += [text[place : fault.start], fault.fix]
            place = fault.end
    return "".join(out) + text[place:]


def without_own(text: str) -> str:
    """The text without the invisible and private characters that validate speaks of."""
    return _OWN.sub("", text)
