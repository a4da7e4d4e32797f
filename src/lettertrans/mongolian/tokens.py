"""What a conversion is made of: tokens, their candidates, and where each comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Provenance(StrEnum):
    """Where a candidate comes from, the surest first. KEPT: Latin, digits, punctuation: no word to convert."""

    CLOSED = "closed"
    LEXICON = "lexicon"
    LIST = "list"
    MORPHOLOGY = "morphology"
    GUESS = "guess"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to write a token. stem: the Cyrillic stem that it was made from; note: what a reviewer should know."""

    text: str
    provenance: Provenance
    stem: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of the source and what can stand for it, the best first; source texts joined are the whole source."""

    source: str
    candidates: tuple[Candidate, ...]

    @property
    def text(self) -> str:
        """What stands for it in the converted text."""
        return self.candidates[0].text

    @property
    def provenance(self) -> Provenance:
        """Where that comes from."""
        return self.candidates[0].provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A text converted, token by token."""

    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The converted text."""
        return "".join(token.text for token in self.tokens)

    @property
    def guesses(self) -> tuple[str, ...]:
        """The Cyrillic words whose stems were guessed, each once, in reading order."""
        return tuple(dict.fromkeys(token.source for token in self.tokens if token.provenance is Provenance.GUESS))
