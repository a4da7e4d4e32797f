"""Punctuation and digits of other scripts, and characters that stand for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.mongolian.faults import ANY_LETTER, MVS, SELECTORS, Fault, called, error, note, shown, warning

COMMA, STOP, COLON, ELLIPSIS = "\u1802", "\u1803", "\u1804", "\u1801"
MEANT = {
    **dict.fromkeys(",，、､︐︑", COMMA),
    **dict.fromkeys(".。．｡︒", STOP),
    **dict.fromkeys("：︓", COLON),
    **dict.fromkeys(";；︔", ""),
    "︙": ELLIPSIS,
    "︕": "!",
    "︖": "?",
    **dict(zip("︵︶（）︿﹀︽︾﹁﹂﹃﹄「」『』", "()()〈〉《》《》《》《》《》", strict=True)),
}
"""Marks of other scripts, and forms of marks that only fonts need, with the mark of this script; "" where none is."""

_QUOTES_OF_OTHERS = "﹁﹂﹃﹄「」『』"
_MARK = re.compile(f"\\.\\.\\.+|[{re.escape(''.join(MEANT))}]")
_RUN = re.compile(f"[{re.escape(''.join(MEANT))}{COMMA}{STOP}{COLON}{ELLIPSIS}]+")
_BEHIND_LETTER = re.compile(f"[{ANY_LETTER}{SELECTORS}]")
_ABBREVIATION = re.compile(f"(?<![{ANY_LETTER}{SELECTORS}{MVS}])[{ANY_LETTER}]{{1,2}}\\.$")
_DIGITS = re.compile("([0-9]+)|([\u1810-\u1819]+)")
_PRIVATE = re.compile("[\ue000-\uf8ff]+")
_UNASSIGNED = re.compile("[\u181a-\u181f\u1879-\u187f\u18ab-\u18af]+")


def mark_faults(text: str) -> Iterator[Fault]:
    """Marks of another script behind a letter of this one, and every colon, which some take for a full stop."""
    for run in _RUN.finditer(text):
        behind = _BEHIND_LETTER.match(text[run.start() - 1 : run.start()]) is not None
        for found in _MARK.finditer(text, *run.span()):
            if (behind or "︐" <= found[0] <= "﹄") and not _in_address(text, *found.span()):
                yield _of_mark(found)
    for found in re.finditer(COLON, text):
        message = f"the {called(COLON)}: an ordinary colon is understood too, and never taken for a full stop"
        yield note("colon", found.start(), found.end(), message)


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a mark is part of an address or a number, or stands behind the first letter of a name."""
    after = text[end : end + 1]
    if text[start] not in ",.;" or not after.isalnum():
        return False
    return after.isascii() or _abbreviates(text, start, end)


def _abbreviates(text: str, start: int, end: int) -> bool:
    return _ABBREVIATION.search(text, max(0, start - 3), end) is not None


def _of_mark(found: re.Match[str]) -> Fault:
    meant = ELLIPSIS if len(found[0]) > 1 else MEANT[found[0]]
    message = f"{shown(found[0])} is no mark of this script: {called(found[0][0])}"
    if meant:
        message += f"; {shown(meant)} is"
    sure = meant and found[0] not in _QUOTES_OF_OTHERS and not _abbreviates(found.string, *found.span())
    fix = meant if sure else None
    return warning("marks", found.start(), found.end(), message, fix)


def digit_faults(text: str) -> Iterator[Fault]:
    """Digits of two sets in one text: those that are fewer."""
    sets: tuple[list[re.Match[str]], list[re.Match[str]]] = ([], [])
    for found in _DIGITS.finditer(text):
        sets[found[1] is None].append(found)
    if not all(sets):
        return
    fewer = sets[1] if len(sets[1]) <= len(sets[0]) else sets[0]
    for found in fewer:
        message = f"{shown(found[0])}: the text has digits of another set too; one set is for the whole text"
        yield warning("digits", found.start(), found.end(), message)


def nothing_faults(text: str) -> Iterator[Fault]:
    """Characters that stand for nothing, or only for something in one old font."""
    for found in _PRIVATE.finditer(text):
        message = f"{shown(found[0])}: private characters of an old font, which no other font can show"
        yield error("private", found.start(), found.end(), message)
    for found in _UNASSIGNED.finditer(text):
        yield error("unassigned", found.start(), found.end(), f"{shown(found[0])} is no character of Unicode")
