"""Running text cut into words, numbers, what is kept as it is, punctuation and white space; nothing is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"


class Piece(StrEnum):
    """What a piece of text is. SUFFIXED: a number, Latin word or abbreviation with a Cyrillic ending after a hyphen."""

    WORD = "word"
    SUFFIXED = "suffixed"
    NUMBER = "number"
    KEPT = "kept"
    SPACE = "space"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of the text as it stands there."""

    piece: Piece
    source: str


_ACCENTS = "\u0300-\u036f"
_LETTER = f"[{CYRILLIC}][{_ACCENTS}]*"
_WORD = f"(?:{_LETTER})+"
_DASH = "[-\u2010\u2011]"
_DIGITS = r"[0-9]+(?:[.,:/\u2044][0-9]+)*"
_LATIN = r"[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f'\u2019_.&+-]{0,80}[A-Za-z0-9\u00c0-\u024f])?"
_PIECES = re.compile(
    "|".join(
        (
            r"(?P<link>\]\([^()\s]{0,500}\)|https?://[^\s<>()]{1,500}|[\w.+-]{1,64}@[\w.-]{1,190}\w)",
            r"(?P<tag></?[A-Za-z!][^<>\n]{0,300}>|%\([a-z_]{1,40}\)[sd]|\{[a-z_0-9]{0,40}\}|&\#?[A-Za-z0-9]{1,10};)",
            f"(?P<suffixed>(?:{_DIGITS}%?|{_LATIN}){_DASH}{_WORD})",
            f"(?P<number>{_DIGITS}%?)",
            f"(?P<word>{_WORD}(?:{_DASH}{_WORD})*)",
            f"(?P<latin>{_LATIN})",
            r"(?P<space>\s+)",
            r"(?P<dots>\.\.\.+)",
        )
    )
)
_PIECE_OF = {
    "link": Piece.KEPT,
    "tag": Piece.KEPT,
    "suffixed": Piece.SUFFIXED,
    "number": Piece.NUMBER,
    "word": Piece.WORD,
    "latin": Piece.KEPT,
    "space": Piece.SPACE,
    "dots": Piece.MARK,
}


def cut(text: str) -> list[Cut]:
    """The text in pieces, in order; joined they are the text again."""
    pieces = []
    done = 0
    for match in _PIECES.finditer(text):
        pieces += [Cut(Piece.MARK, mark) for mark in text[done : match.start()]]
        pieces.append(Cut(_PIECE_OF[str(match.lastgroup)], match.group()))
        done = match.end()
    return pieces + [Cut(Piece.MARK, mark) for mark in text[done:]]
