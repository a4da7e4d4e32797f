"""The glossary as values: terms of the source language, and what each is to be in another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lettertrans.model import Severity

_CONFIRMED = ("attested", "reviewed")


class Match(StrEnum):
    """How a term is looked for in the source: WORD in small or capital letters, EXACT as it is written."""

    WORD = "word"
    EXACT = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What a term is in one language.

    approved: base forms, the first preferred. forbidden: base forms that must not stand in their place. source: how
    sure they are, "attested: WHERE", "reviewed by NAME", "converted: WHERE" or "proposed".
    """

    approved: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    source: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Whether the forms are attested, or a person has reviewed them."""
        return self.source.strip().lower().startswith(_CONFIRMED)

    @property
    def severity(self) -> Severity:
        """How much a violation weighs: a word that is only proposed must not fail a gate."""
        return Severity.ERROR if self.is_confirmed else Severity.WARNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One row. line is where it stands in the file; renderings are by language tag, empty ones left out."""

    term: str
    pos: str = ""
    match: Match = Match.WORD
    note: str = ""
    line: int = 0
    renderings: Mapping[str, Rendering] = field(default_factory=dict, hash=False)

    def in_language(self, tag: str) -> Rendering:
        """What the term is in a language; an empty rendering where nothing is said."""
        return self.renderings.get(tag) or Rendering()

    def is_kept(self, tag: str) -> bool:
        """Whether the term is not translated into a language: the cell repeats it. A common word, all in small letters,
        is one that both languages have."""
        return self.in_language(tag).approved == (self.term,) and not self.term.islower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """All terms, in the order of the file, and the languages that it has columns for. path names the file."""

    terms: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    path: str = ""


EMPTY = Glossary()
