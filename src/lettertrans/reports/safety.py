"""Makes untrusted text safe for the place where it is shown, and knows how wide it is there."""

from __future__ import annotations

import json
import re
import unicodedata

# Control characters (escape sequences begin with one), the two line separators, lone surrogates (bytes of file names
# that are no UTF-8), and what reverses the order of the letters around it.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#]")
_WIDE = frozenset("WF")
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))


def printable(text: str) -> str:
    """text on one line, every letter that could do something to a terminal written as its number: \\x1b."""
    return _UNSAFE.sub(lambda found: _SHORT.get(found[0]) or _numbered(found[0]), text)


def as_json(value: object) -> str:
    """JSON for programs that people can read: indented, letters as themselves, what is unsafe to print as \\u001b."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text) + "\n"


def markdown_cell(text: str) -> str:
    """text as one cell of a GitHub table, none of it markup."""
    return _MARKUP.sub(r"\\\g<0>", printable(text))


def width_of(text: str) -> int:
    """How many columns of a terminal text takes."""
    return sum(map(_letter_width, text))


def cut(text: str, width: int) -> str:
    """text, shortened with an ellipsis where it is wider than width columns."""
    if width_of(text) <= width:
        return text
    kept, room = [], width - 1
    for letter in text:
        room -= _letter_width(letter)
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept) + "…"


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1


def _numbered(letter: str) -> str:
    number = ord(letter)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
