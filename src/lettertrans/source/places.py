"""Finds the lines of a block token in the source it was parsed from.

mistune's block tokens hold their raw inline text but not where it stood. They come in source order, so each is looked
for from the end of the one before; only list markers, quote marks, indentation and the like may stand beside it.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

_LINE_END = re.compile(r"\r\n?|\n")
_BEFORE = re.compile(r"(?:[\s>|]|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:|:(?=\s)|#{1,6}(?=\s)|\[[ xX]\](?=\s))*")
_AFTER = re.compile(r"\s*(?:\s#+\s*)?")
_FENCE = re.compile(r"(?P<before>.*?)(?P<marker>`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source: its number from 0, and text[start:end] of what belongs to the token."""

    row: int
    start: int
    end: int


class Finder:
    """Walks down the lines of one source text; positions are offsets into that text.

    It knows where each row begins and where its content ends, and copies none of it: letters can be very long.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self._text = text
        self._first = start
        self._starts = array("q", [start])
        self._ends = array("q")
        for found in _LINE_END.finditer(text, start):
            self._ends.append(found.start())
            self._starts.append(found.end())
        if self._starts[-1] < len(text):
            self._ends.append(len(text))
        self._row = 0
        self._column = 0

    def plain(self) -> str:
        """The text with every line ended by a line feed, as the parser wants it: the same rows."""
        return with_line_feeds(self._text[self._first :])

    def line_of(self, row: int) -> str:
        """The whole content of a row."""
        return self._text[self._starts[row] : self._ends[row]]

    def start_of(self, row: int) -> int:
        """Where a row begins in the text."""
        return self._starts[row]

    def find(self, wanted: Sequence[str]) -> tuple[Line, ...] | None:
        """The lines of a paragraph or heading, without indentation and trailing blanks; None when not found."""
        for row in range(self._row, len(self._ends) - len(wanted) + 1):
            first = self._column if row == self._row else 0
            found = self._match(row, wanted, first)
            if found:
                self._row, self._column = found[-1].row + 1, 0
                return found
        return None

    def _match(self, row: int, wanted: Sequence[str], first: int) -> tuple[Line, ...] | None:
        lines = []
        for offset, words in enumerate(wanted):
            start, content = self.start_of(row + offset), self.line_of(row + offset)
            column = _column_of(content, words, 0 if offset else first)
            if column < 0:
                return None
            lines.append(Line(row + offset, start + column, start + column + len(words)))
        return tuple(lines)

    def find_row(self, words: str) -> None:
        """Go to the next row of a table, given as it is written."""
        found = self.find([words])
        if found:
            self._row, self._column = found[0].row, found[0].start - self.start_of(found[0].row)

    def find_cell(self, words: str) -> Line | None:
        """A table cell, after the last one found in its row."""
        if self._row >= len(self._ends):
            return None
        start, content = self.start_of(self._row), self.line_of(self._row)
        column = content.find(words, self._column) if words else -1
        if column < 0:
            return None
        self._column = column + len(words)
        return Line(self._row, start + column, start + column + len(words))

    def end_row(self) -> None:
        """Go on below a row of a table."""
        self._row, self._column = self._row + 1, 0

    def find_fence(self, marker: str) -> int | None:
        """Step over the opening line of a fenced code block; the row after it."""
        for row in range(self._row, len(self._ends)):
            found = _FENCE.match(self.line_of(row))
            if found and found.group("marker") == marker and _BEFORE.fullmatch(found.group("before")):
                self._row, self._column = row + 1, 0
                return self._row
        return None

    def end_fence(self, marker: str, row: int) -> None:
        """Step over the line that closes a fenced code block, if this row is it."""
        found = _FENCE.match(self.line_of(row)) if self._row <= row < len(self._ends) else None
        if found and found.group("marker").startswith(marker):
            self._row, self._column = row + 1, 0

    def find_verbatim(
        self, wanted: Sequence[str], *, here: bool = False, tabs: bool = False
    ) -> tuple[Line, ...] | None:
        """The lines of code or HTML, each to its end. here: they can only begin at the present row; tabs: the parser
        may have read tabs as blanks (the start of such a line is where it would begin if they were)."""
        last = len(self._ends) - len(wanted) + 1
        for row in range(self._row, min(last, self._row + 1) if here else last):
            lines = tuple(takewhile(bool, (self._verbatim(row + n, words, tabs) for n, words in enumerate(wanted))))
            if len(lines) == len(wanted):
                self._row, self._column = row + len(wanted), 0
                return tuple(line for line in lines if line)
        return None

    def _verbatim(self, row: int, words: str, tabs: bool) -> Line | None:
        start, content = self.start_of(row), self.line_of(row)
        if not words.strip():
            return None if content.strip(" \t>") else Line(row, start + len(content), start + len(content))
        written = words.lstrip(" ") if tabs and not content.endswith(words) else words
        if not content.endswith(written) or not _BEFORE.fullmatch(content, 0, len(content) - len(written)):
            return None
        return Line(row, start + len(content) - len(words), start + len(content))


def with_line_feeds(text: str) -> str:
    """text with a line feed for every line end of another kind; the same text when it has none."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _column_of(content: str, words: str, first: int) -> int:
    column = content.find(words, first)
    while column >= 0:
        if _BEFORE.fullmatch(content, first, column) and _AFTER.fullmatch(content, column + len(words)):
            return column
        column = content.find(words, column + 1)
    return -1
