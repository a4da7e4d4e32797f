"""Makes untrusted text safe for the place where it is shown, and knows how wide it is there."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator

# Control characters (escape sequences begin with one), the two line separators, lone surrogates (bytes of file names
# that are no UTF-8), and what reverses the order of the letters around it.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
# What CI systems take for a command to them: "::add-mask::" at the beginning of a line, "##[" and "##vso[" anywhere.
_FIRST_COLON = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
_DOUBLE_HASH = re.compile(r"#(?=#\w*\[)")
# What web pages make links, mentions and pictures of without any markup: addresses, @name, #12, :smile:, GH-12.
_MAGIC = re.compile(r"(?<=[@#!$%&:~])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH)(?=-\d)", re.IGNORECASE)
_ILLEGAL_XML = re.compile("[\ufffe\uffff]")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#]")
_ENTITY = "&#8203;"  # a zero width space, as bots write it to mention nobody
_WIDE = frozenset("WF")
_LETTERS_IN_A_COLUMN = 4
_WORDS = re.compile(r"[^ ]+ *| +")
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))


def printable(text: str) -> str:
    """text on one line, every letter that could do something to a terminal written as its number: \\x1b."""
    return _UNSAFE.sub(lambda found: _SHORT.get(found[0]) or _numbered(found[0]), text)


def no_command(text: str) -> str:
    """Lines for the log of a CI system, none of them a command to it, whatever was quoted."""
    return _DOUBLE_HASH.sub(r"\\x23", _FIRST_COLON.sub(r"\1\\x3a", text))


def as_json(value: object) -> str:
    """JSON for programs that people can read: indented, letters as themselves, what is unsafe to print as \\u001b."""
    text = _DOUBLE_HASH.sub(r"\\u0023", json.dumps(value, ensure_ascii=False, indent=2))
    return _UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text) + "\n"


def markdown_cell(text: str) -> str:
    """text as one cell of a GitHub table, none of it markup, a link or a mention of somebody."""
    return _ENTITY.join(_MARKUP.sub(r"\\\g<0>", part) for part in _MAGIC.split(printable(text)))


def xml_text(text: str) -> str:
    """text inside an element or a quoted attribute of XML 1.0, on one line."""
    legal = _ILLEGAL_XML.sub(lambda found: _numbered(found[0]), printable(text))
    escaped = legal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return _DOUBLE_HASH.sub("&#35;", _FIRST_COLON.sub(r"\1&#58;", escaped))


def width_of(text: str) -> int:
    """How many columns of a terminal text takes."""
    return sum(map(_letter_width, text))


def cut(text: str, width: int) -> str:
    """text, shortened with an ellipsis where it is wider than width columns, or has far more letters than that."""
    looked_at = text[: _LETTERS_IN_A_COLUMN * width]  # marks take no column: hundreds may stand on one letter
    if len(looked_at) == len(text) and width_of(text) <= width:
        return text
    kept, room = [], width - 1
    for letter in looked_at:
        room -= _letter_width(letter)
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept) + "…"


def wrapped(text: str, width: int) -> list[str]:
    """text in lines of at most width columns, broken at blanks, and inside of what has none for longer than that."""
    lines, room = [""], width
    for word in _WORDS.findall(text):
        columns = width_of(word.rstrip(" "))
        for piece in _pieces(word, width) if columns > width else [word]:
            if lines[-1] and width_of(piece.rstrip(" ")) > room:
                lines.append("")
                room = width
            lines[-1] += piece
            room -= width_of(piece)
    return [line.rstrip(" ") for line in lines]


def _pieces(word: str, width: int) -> Iterator[str]:
    piece, room = "", width
    for letter in word:
        columns = _letter_width(letter)
        if piece and columns > room:
            yield piece
            piece, room = "", width
        piece += letter
        room -= columns
    yield piece


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1


def _numbered(letter: str) -> str:
    number = ord(letter)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
