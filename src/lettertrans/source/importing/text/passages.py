"""The lines of a plain text as passages: what was wrapped is one line again, what the author broke stays broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

_WIDEST_WRAP = 100
_NARROWEST_WRAP = 60
_LONGEST_BROKEN_LINE = 80
_DEEPEST_INDENT = 40
_BULLET = re.compile(r"(?P<bullet>[•●▪◦‣⁃∙■□])\s*(?P<text>\S.*)|(?P<dash>[-–*+·])\s+(?P<words>\S.*)")
_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?P<text>\S.*)")
_RULE = re.compile(r"(?:[-*_=~•–—]\s*){3,}\Z")
_OTHER_MARK = re.compile(r"\(?(?:[A-Za-z]|\d{1,3}|[IVXLCivxlc]{1,6})[.)]\s")
_ENDS_SENTENCE = re.compile(r"[.!?…:;]['\"’”)\]]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What stands before an entry of a list. number is None for bullets; sure: nobody begins a sentence with it."""

    as_typed: str
    number: int | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Lines that belong together; between each two the author broke the line. indent counts columns."""

    lines: tuple[str, ...]
    indent: int
    mark: Mark | None = None
    is_rule: bool = False


class _Joint(Enum):
    WRAPPED = auto()
    BROKEN = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    text: str
    indent: int
    mark: Mark | None
    after_blank: bool


def read_passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text whose characters are clean."""
    lines = tuple(_read_lines(text))
    width = _wrap_width(lines)
    passages: list[list[list[str]]] = []
    first_lines: list[_Line] = []
    for before, line in zip((None, *lines), lines, strict=False):
        joint = _joint(before, line, first_lines[-1], width) if before else _Joint.NEW
        if joint is _Joint.NEW:
            first_lines.append(line)
            passages.append([[line.text]])
        elif joint is _Joint.BROKEN:
            passages[-1].append([line.text])
        else:
            passages[-1][-1].append(line.text)
    return tuple(_passage(first, parts) for first, parts in zip(first_lines, passages, strict=True))


def _read_lines(text: str) -> Iterator[_Line]:
    after_blank = True
    for raw in text.split("\n"):
        line = raw.expandtabs(4)
        words = " ".join(line.split())
        if words:
            mark, rest = _read_mark(words)
            indent = min(len(line) - len(line.lstrip()), _DEEPEST_INDENT)
            yield _Line(text=rest, indent=indent, mark=mark, after_blank=after_blank)
        after_blank = not words


def _read_mark(words: str) -> tuple[Mark | None, str]:
    if _RULE.match(words):
        return None, words
    if found := _BULLET.match(words):
        text = found.group("text") or found.group("words")
        as_typed = words[: len(words) - len(text)]
        return Mark(as_typed=as_typed, sure=bool(found.group("bullet"))), text
    if found := _NUMBER.match(words):
        text = found.group("text")
        return Mark(as_typed=words[: len(words) - len(text)], number=int(found.group("number"))), text
    return None, words


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The column at which the whole text was wrapped; 0 when each of its lines is a paragraph."""
    longest = max((len(line.text) + line.indent for line in lines), default=0)
    return longest if _NARROWEST_WRAP <= longest <= _WIDEST_WRAP else 0


def _joint(before: _Line, line: _Line, first: _Line, width: int) -> _Joint:
    if line.after_blank or line.mark or _RULE.match(line.text) or _RULE.match(before.text):
        return _Joint.NEW
    if width and _was_wrapped(before, line, width):
        return _Joint.WRAPPED
    if _OTHER_MARK.match(line.text) or _OTHER_MARK.match(before.text):
        return _Joint.NEW
    if first.mark:
        return _Joint.WRAPPED if line.indent > first.indent else _Joint.NEW
    short = len(before.text) <= _LONGEST_BROKEN_LINE and len(line.text) <= _LONGEST_BROKEN_LINE
    return _Joint.BROKEN if short and not _ENDS_SENTENCE.search(before.text) else _Joint.NEW


def _was_wrapped(before: _Line, line: _Line, width: int) -> bool:
    """Whether the next word had no room, or a sentence runs on from a line that is long enough."""
    first_word = line.text.split(" ", 1)[0]
    had_no_room = before.indent + len(before.text) + 1 + len(first_word) > width
    runs_on = line.text[0].islower() and not _ENDS_SENTENCE.search(before.text) and len(before.text) > width / 2
    return had_no_room or runs_on


def _passage(first: _Line, parts: Sequence[Sequence[str]]) -> Passage:
    lines = tuple(" ".join(part) for part in parts)
    return Passage(lines=lines, indent=first.indent, mark=first.mark, is_rule=bool(_RULE.match(lines[0])))
