"""Text made comparable, with the way back: every place in the folded text knows its place in the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

NormalForm: TypeAlias = Literal["NFC", "NFKC"]


class Span(NamedTuple):
    """text[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text to search in. text keeps its case, lower has none; both have the same length.

    starts and ends say, letter by letter, where the letter's piece begins and ends in the text as it stands; None where
    nothing has moved.
    """

    text: str
    lower: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where folded text[start:end], which is not empty, stands in the text as it is."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])

    def slice(self, span: Span) -> str:
        """The folded text of what stands at span in the text as it is."""
        if self.starts is None or self.ends is None:
            return self.text[span.start : span.end]
        return self.text[bisect_left(self.starts, span.start) : bisect_right(self.ends, span.end)]


_SPACES = r"[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_NOTHING = r"\u00ad"
_BROKEN_WORD = r"(?<=\w)[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=\w)"
_MOVING = re.compile(rf"{_NOTHING}|[\u2010\u2011\u2019\u02bc]|[\t-\r\u00a0\u2000-\u200a\u202f\u205f\u3000]|  ")
# No more marks than "stream-safe" text has (UAX 15, 13): putting them in order takes a time that squares.
_MARKS = "[\u0300-\u036f\u3099\u309a\uff9e\uff9f]{0,30}"
_PIECE = re.compile(rf"{_BROKEN_WORD}|{_SPACES}+|.{_MARKS}", re.DOTALL)
_SAME = {"\u2010": "-", "\u2011": "-", "\u2019": "'", "\u02bc": "'"}


def fold(text: str, form: NormalForm = "NFC") -> Folded:
    """text in a normal form of Unicode, without soft hyphens and hyphens at line ends; every run of
    spaces is one, and so is every kind of hyphen and apostrophe."""
    if not _MOVING.search(text) and unicodedata.is_normalized(form, text):
        return Folded(text=text, lower=_lower(text))

    def fold_piece(piece: str) -> str:
        if piece[0] == "\u00ad" or (len(piece) > 1 and piece[0] in "-\u2010" and "\n" in piece):
            return ""
        return " " if piece.isspace() else _SAME.get(piece, piece)

    return fold_pieces(text, _PIECE, lambda piece: unicodedata.normalize(form, fold_piece(piece)))


def fold_pieces(text: str, pieces: re.Pattern[str], fold_piece: Callable[[str], str]) -> Folded:
    """text with each match of pieces, which must leave nothing out, folded by itself."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in pieces.finditer(text):
        piece = fold_piece(found[0])
        out.append(piece)
        starts += [found.start()] * len(piece)
        ends += [found.end()] * len(piece)
    folded = "".join(out)
    return Folded(text=folded, lower=_lower(folded), starts=tuple(starts), ends=tuple(ends))


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
