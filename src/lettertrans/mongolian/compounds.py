"""A word as it is written: large or small, with hyphens, an abbreviation, an initial, or Latin with an ending."""

from __future__ import annotations

import re
import unicodedata

from lettertrans.mongolian.forms import LONGEST_WORD
from lettertrans.mongolian.lettering import spelt_by_letters
from lettertrans.mongolian.letters import script
from lettertrans.mongolian.norms import Norm
from lettertrans.mongolian.numerals import after_digits, after_stem, after_word
from lettertrans.mongolian.tokens import Candidate, Provenance
from lettertrans.mongolian.words import candidates

_DASH = re.compile("[-\u2010\u2011]")
_LAST_DASH = re.compile("[-\u2010\u2011](?=[^-\u2010\u2011]*$)")
_LONGEST_ABBREVIATION = 6
_INITIALS = {"ц": "če", "ч": "či", "ш": "ši"}


def small(word: str) -> str:
    """A word as the lexicon spells it: small letters, composed, plain hyphens, no accents."""
    composed = unicodedata.normalize("NFC", word.lower())
    return _DASH.sub("-", "".join(letter for letter in composed if not unicodedata.combining(letter)))


def written(source: str, norm: Norm, *, start: bool) -> tuple[Candidate, ...]:
    """What can stand for a Cyrillic word; start: a sentence begins with it, so that a large letter says nothing."""
    word = small(source)
    if not word.strip("-"):
        return (Candidate(text=source, provenance=Provenance.KEPT, stem=""),)
    if "-" in word:
        return _hyphenated(source, word, norm)
    if len(source) == 1 and source.isupper():  # of a name: Ц. Элбэгдорж
        return (Candidate(text=_initial(word), provenance=Provenance.CLOSED, stem=word, note="initial"),)
    if _is_abbreviation(source):
        return _abbreviation(word, norm)
    return candidates(word, source[0].isupper() and not start, norm)


def suffixed(source: str, norm: Norm) -> tuple[Candidate, ...]:
    """2024-ийн, NATO-д; what is no ending is a word of its own: 2024-он."""
    head, suffix = _LAST_DASH.split(source, maxsplit=1)
    ending = (after_digits if head[0] in "0123456789" else after_word)(head, small(suffix))
    if ending:
        return (Candidate(text=head + ending, provenance=Provenance.KEPT, stem=head),)
    best = written(suffix, norm, start=False)[0]
    return (Candidate(text=f"{head} {best.text}", provenance=best.provenance, stem=best.stem),)


def _initial(letter: str) -> str:
    return script(_INITIALS[letter]) if letter in _INITIALS else spelt_by_letters(letter)


def _is_abbreviation(source: str) -> bool:
    return 1 < len(source) <= _LONGEST_ABBREVIATION and source.isupper()


def _abbreviation(word: str, norm: Norm) -> tuple[Candidate, ...]:
    """As it is known, else its letters."""
    known = candidates(word, True, norm)
    if known[0].provenance not in (Provenance.GUESS, Provenance.MORPHOLOGY):
        return known
    text = spelt_by_letters(word)
    return (Candidate(text=text, provenance=Provenance.GUESS, stem=word, note="abbreviation"),)


def _hyphenated(source: str, word: str, norm: Norm) -> tuple[Candidate, ...]:
    """A name or compound as it is known as a whole, else part by part, the last part perhaps an ending: МАН-ын."""
    whole = candidates(word, True, norm) if len(word) <= LONGEST_WORD else ()
    if whole and whole[0].provenance is not Provenance.GUESS:
        return whole
    shown = [part for part in _DASH.split(source) if small(part)]
    ending = ""
    best = [written(part, norm, start=not part[0].isupper())[0] for part in shown]
    if len(shown) > 1 and shown[-1].islower() and _is_abbreviation(shown[-2]):
        ending = _ending_of(shown[-2], best[-2], small(shown[-1]))
        best = best[:-1] if ending else best
    worst = max((part.provenance for part in best), key=list(Provenance).index)
    text = " ".join(part.text for part in best) + ending
    return (Candidate(text=text, provenance=worst, stem=best[0].stem, note="" if ending else "parts of a compound"),)


def _ending_of(abbreviation: str, spelt: Candidate, suffix: str) -> str:
    """By the words that a known abbreviation stands for, else by its last letter."""
    if spelt.provenance is Provenance.GUESS:
        return after_word(abbreviation, suffix)
    return after_stem(spelt.text, suffix)
