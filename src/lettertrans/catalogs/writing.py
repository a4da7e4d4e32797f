"""How an entry is written: as `msgcat --no-wrap` would, and only where it changed."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from lettertrans.catalogs.escapes import literals
from lettertrans.catalogs.lines import Part, comment_values, split_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lettertrans.catalogs.entry import Entry

WIDTH = 79
"""Bytes after which GNU gettext breaks a "#:" line, --no-wrap or not."""

_VALUES: dict[Part, Callable[[Entry], object]] = {
    Part.COMMENTS: attrgetter("comments"),
    Part.EXTRACTED: attrgetter("extracted"),
    Part.REFERENCES: attrgetter("references"),
    Part.FLAGS: attrgetter("flags"),
    Part.PREVIOUS: attrgetter("previous_msgctxt", "previous"),
    Part.MSGCTXT: attrgetter("msgctxt"),
    Part.MSGID: attrgetter("msgid"),
    Part.MSGSTR: attrgetter("msgstr"),
}
_NOTHING = (None, (), (None, None))
_OBSOLETE = re.compile(r"[ \t\r\f\v]*#~(?:(?=\|)|[ \t]?)")


def written(entry: Entry) -> str:
    """An entry in our form, each line ended by LF."""
    present = [part for part, value in _VALUES.items() if value(entry) not in _NOTHING]
    return "".join([line for part in present for line in _part_lines(part, entry)])


def rewritten(old: Entry, new: Entry) -> str:
    """The text of old with the parts that differ in new in our form, and all other lines as they are."""
    lines = split_parts(old.raw)
    if old.obsolete != new.obsolete:
        turn = _made_obsolete if new.obsolete else _revived
        lines = [(part, turn(part, text)) for part, text in lines]
    for part, value in _VALUES.items():
        if value(old) != value(new):
            lines = _replaced(lines, part, _part_lines(part, new))
    return "".join([text for _, text in lines])


def _replaced(lines: list[tuple[Part, str]], part: Part, fresh: Sequence[str]) -> list[tuple[Part, str]]:
    """The fresh lines of a part where the old ones began, or else before the first line of a part after it."""
    parts = [other for other, _ in lines]
    later = (at for at, other in enumerate(parts) if part < other < Part.CONTINUED)
    spot = parts.index(part) if part in parts else next(later, len(lines))
    if part in (Part.COMMENTS, Part.EXTRACTED):
        known = {comment_values(text): text for other, text in lines if other is part}
        fresh = [known.get(comment_values(text), text) for text in fresh]
    before = [pair for pair in lines[:spot] if pair[0] is not part]
    after = [pair for pair in lines[spot:] if pair[0] is not part]
    return [*before, *((part, text) for text in fresh), *after]


def _made_obsolete(part: Part, text: str) -> str:
    if part is Part.PREVIOUS:
        return re.sub(r"^[ \t\r\f\v]*#~?\|", "#~|", text)
    return f"#~ {text}" if Part.MSGCTXT <= part < Part.CONTINUED else text


def _revived(_: Part, text: str) -> str:
    bare = _OBSOLETE.sub("", text, count=1)
    return f"#{bare}" if bare.startswith("|") else bare


def _part_lines(part: Part, entry: Entry) -> Sequence[str]:
    return _NOTES[part](entry) if part in _NOTES else _keyword_lines(part, entry)


def _keyword_lines(part: Part, entry: Entry) -> list[str]:
    mark = "#~ " if entry.obsolete else ""
    if part is Part.MSGCTXT:
        return _quoted(mark, "msgctxt", entry.msgctxt)
    if part is Part.MSGID:
        return _quoted(mark, "msgid", entry.msgid)
    return _quoted(mark, "msgstr[0]" if entry.plural else "msgstr", entry.msgstr)


def _previous_lines(entry: Entry) -> list[str]:
    if entry.previous is None:  # a "#| msgctxt" alone is an error for GNU gettext
        return []
    mark = "#~| " if entry.obsolete else "#| "
    return _quoted(mark, "msgctxt", entry.previous_msgctxt) + _quoted(mark, "msgid", entry.previous)


def _quoted(mark: str, keyword: str, value: str | None) -> list[str]:
    if value is None:
        return []
    first, *others = literals(value)
    return [f"{mark}{keyword} {first}\n", *(f"{mark}{literal}\n" for literal in others)]


@lru_cache(maxsize=64)
def _comment_lines(mark: str, comments: tuple[str, ...]) -> tuple[str, ...]:
    """One line a comment; GNU gettext takes a backslash at the end for a continuation, so a space follows it."""
    single = [text.rstrip() for comment in comments for text in re.split(r"\r\n|\r|\n", comment)]
    return tuple([f"{mark} {text}".rstrip() + (" \n" if text.endswith("\\") else "\n") for text in single])


def _flag_lines(entry: Entry) -> list[str]:
    flags = sorted(dict.fromkeys(entry.flags), key=lambda flag: flag != "fuzzy")
    return [f"#, {', '.join(flags)}\n"] if flags else []


@lru_cache(maxsize=64)
def _reference_lines(references: tuple[str, ...]) -> tuple[str, ...]:
    lines: list[str] = []
    width = WIDTH
    for word in filter(None, map(_isolated, dict.fromkeys(references))):
        length = len(word.encode()) + 1
        if width + length > WIDTH:
            lines.append("#:")
            width = len("#:")
        lines[-1] += f" {word}"
        width += length
    return tuple([f"{line}\n" for line in lines])


def _isolated(reference: str) -> str:
    word = re.sub(r"[ \t\r\n\f\v]+", " ", re.sub(r"[\u2068\u2069]", "", reference)).strip(" ")
    return f"\u2068{word}\u2069" if " " in word else word


_NOTES = {
    Part.COMMENTS: lambda entry: _comment_lines("#", entry.comments),
    Part.EXTRACTED: lambda entry: _comment_lines("#.", entry.extracted),
    Part.REFERENCES: lambda entry: _reference_lines(entry.references),
    Part.FLAGS: _flag_lines,
    Part.PREVIOUS: _previous_lines,
}
