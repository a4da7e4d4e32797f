"""The words that are known, Cyrillic to traditional script, packed into one file; read when the first is asked for.

Made by scripts/mongolian/pack_lexicon.py from data/mongolian, whose PROVENANCE.md names the sources and licences.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

_PACKED = Path(__file__).parent / "data" / "lexicon.bin"


class Source(StrEnum):
    """Where a word comes from, the most trusted first: forms of closed classes, stems that a reader of the script has
    reviewed, this project's own list, and two big lists of mixed quality."""

    CLOSED = "closed"
    REVIEWED = "reviewed"
    OURS = "ours"
    LIST = "list"


class Kind(StrEnum):
    """What kind of word it is. VERB: a stem, without -х. FORM: an inflected form, as a whole."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    NAME = "name"
    PRONOUN = "pronoun"
    NUMERAL = "numeral"
    PARTICLE = "particle"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One reading of a word. weight: how much it is trusted among readings of its source, 0 to 1; loan: a foreign word,
    spelt letter by letter."""

    cyrillic: str
    traditional: str
    kind: Kind
    source: Source
    weight: float
    loan: bool = False


class Lexicon:
    """Words by their Cyrillic spelling in small letters."""

    def __init__(self, packed: bytes) -> None:
        import zlib

        lines = zlib.decompress(packed).decode().split("\n")
        self._readings = dict(line.split("\t", 1) for line in lines)

    def __contains__(self, cyrillic: str) -> bool:
        return cyrillic in self._readings

    def __len__(self) -> int:
        return len(self._readings)

    def entries(self, cyrillic: str) -> tuple[Entry, ...]:
        """The readings of a word, the most trusted first; none for a word that is not known."""
        readings = self._readings.get(cyrillic)
        return tuple(_entry(cyrillic, reading) for reading in readings.split("\t")) if readings else ()


def _entry(cyrillic: str, reading: str) -> Entry:
    traditional, kind, source, weight, loan = reading.split("|")
    return Entry(
        cyrillic=cyrillic,
        traditional=traditional,
        kind=Kind(kind),
        source=Source(source),
        weight=float(weight),
        loan=bool(loan),
    )


def read_lexicon(path: Path) -> Lexicon:
    """A lexicon that pack_lexicon.py has written."""
    return Lexicon(path.read_bytes())


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with lettertrans."""
    return read_lexicon(_PACKED)
