"""A term in running text, inflected or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lettertrans.glossary.folding import Folded, Span
from lettertrans.glossary.heads import head_of
from lettertrans.glossary.inflection import inflection_of
from lettertrans.languages import Language, canonical_tag

_LONGEST_ABBREVIATION = 8


def find_term(forms: str | Iterable[str], text: str, language: str | Language) -> list[Span]:
    """Where any of the forms of a term stands in a text, inflected or not: (start, end) in order, none in another.

    forms are base forms, as a glossary has them. Small and capital letters are the same, but an abbreviation is written
    in capitals. A word with a letter from another alphabet that only looks right is another word. language is a
    Language or a tag; words of a language whose inflection is not known are found as they stand. SettingsError for a
    tag that means no language.
    """
    tag = language.tag if isinstance(language, Language) else _canonical(language)
    return spans_in(folded(text, tag), (forms,) if isinstance(forms, str) else forms, tag)


def spans_in(text: Folded, forms: Iterable[str], tag: str) -> list[Span]:
    """The same in a text that has been folded for its language."""
    return _apart([span for stem in _likely(text, forms, tag) for span in _spans_of(text, stem)])


def stands_in(text: Folded, forms: Iterable[str], tag: str) -> bool:
    """Whether any of the forms stands in a text that has been folded for its language."""
    return any(True for stem in _likely(text, forms, tag) for _ in _spans_of(text, stem))


def _likely(text: Folded, forms: Iterable[str], tag: str) -> list[_Sought]:
    """The stems whose first letters are in the text."""
    small, written = text.lower, text.text
    return [stem for stem in _sought_any(tuple(forms), tag) if stem.head in (written if stem.cased else small)]


def _spans_of(text: Folded, stem: _Sought) -> Iterator[Span]:
    searched = text.text if stem.cased else text.lower
    for found in _pattern(stem.beginning).finditer(searched):
        rest = stem.ending.match(searched, found.end())
        if rest and found.start() < rest.end():
            yield text.span(found.start(), rest.end())


def heads_of(form: str, tag: str) -> tuple[str, ...]:
    """What a text in small letters must have for a form to be found in it: one of these."""
    return tuple({stem.head.lower() for stem in _sought(form, tag)})


_canonical = lru_cache(maxsize=256)(canonical_tag)


@lru_cache(maxsize=4096)
def folded(text: str, tag: str) -> Folded:
    """A text ready to search in."""
    return inflection_of(tag).fold(text)


class _Sought(NamedTuple):
    """A stem to search for; head is what its beginning begins with, cased tells that its capitals matter."""

    head: str
    beginning: str
    ending: re.Pattern[str]
    cased: bool


@lru_cache(maxsize=16384)
def _sought_any(forms: tuple[str, ...], tag: str) -> tuple[_Sought, ...]:
    """The stems of several forms."""
    return tuple(stem for form in forms for stem in _sought(form, tag))


@lru_cache(maxsize=16384)
def _sought(form: str, tag: str) -> tuple[_Sought, ...]:
    """The stems of a form."""
    inflection = inflection_of(tag)
    base = inflection.fold(form.strip())
    cased = is_abbreviation(base.text)
    word = base.text if cased else base.lower
    stems = inflection.stems(word) if word else ()
    return tuple(_Sought(head_of(stem.beginning), *stem, cased) for stem in stems)


@lru_cache(maxsize=16384)
def _pattern(expression: str) -> re.Pattern[str]:
    """Compiled only when a text has its head: most of a glossary's forms are in no sentence."""
    return re.compile(expression)


def is_abbreviation(form: str) -> bool:
    """Whether a form is one short word all in capitals, so that its case matters."""
    return 1 < len(form) <= _LONGEST_ABBREVIATION and " " not in form and form.isupper()


def _apart(found: list[Span]) -> list[Span]:
    """The spans in order, the first and longest where several overlap."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
