"""The strict scanner of PO: every line belongs to an entry, or is an error with its line.

One regular expression takes an ordinary entry whole; where it does not match, the entry is read line by line. Both ways
give the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.escapes import unescape
from lettertrans.catalogs.lines import comment_values, extracted_values, flag_values, reference_values
from lettertrans.catalogs.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What a text holds: blank lines, entries (the header is one of them), and what follows the last entry."""

    leading: str
    entries: list[Entry]
    tail: str


def _quoted(mark: str = "") -> str:
    """One quoted text with the escapes that are letters, on one line or continued on others that begin with a mark."""
    body = r'[^"\\\n]*+(?:\\[nrtvbf"\\][^"\\\n]*+)*'
    return rf'"({body}(?:"\n{mark}"{body})*)"\n'


_ORDINARY_PATTERN = (
    r"(\n*+)"
    r"((?:#(?: [^\n]*+)?\n)*)"
    r"((?:#\.(?: [^\n]*+)?\n)*)"
    r"((?:#: [^\n]*+\n)*)"
    r"((?:#, [^\n]*+\n)?)"
    rf"(?:#\| msgid {_quoted('#[|] ')})?"
    rf"()(?:msgctxt {_quoted()})?"
    rf"msgid {_quoted()}"
    rf"msgstr {_quoted()}"
    r"(?=\n*+(?:#[ .:,|\n]|msg|\Z))"
)
_ORDINARY = re.compile(_ORDINARY_PATTERN.encode())


def scan(text: bytes, *, line_by_line: bool = False) -> Scan:
    """All entries of a text in UTF-8 whose line ends are LF, the last line's too; InputError with the line of a fault.

    line_by_line reads without the regular expression for ordinary entries: slower, and the same.
    """
    entries: list[Entry] = []
    at, line = 0, 1
    while at < len(text):
        ordinary = None if line_by_line else _ORDINARY.match(text, at)
        if ordinary is not None:
            entry, end = _ordinary_entry(ordinary, line), ordinary.end()
        else:
            reading = Reading(text, at, line)
            if not reading.read():
                break
            entry, end = reading.entry(), reading.end
        entries.append(entry)
        line += text.count(b"\n", at, end)
        at = end
    leading = entries[0].gap if entries else ""
    entries[:1] = [replace(first, gap="\n") for first in entries[:1]]
    return Scan(leading=leading, entries=entries, tail=text[at:].decode())


def _ordinary_entry(found: re.Match[bytes], line: int) -> Entry:
    groups: list[Any] = [None if group is None else group.decode() for group in found.groups()]
    gap, comments, extracted, references, flags, previous, _, msgctxt, msgid, msgstr = groups
    text = found.string
    return Entry(
        msgid=_value(msgid),
        msgctxt=None if msgctxt is None else _value(msgctxt),
        msgstr=_value(msgstr),
        flags=flag_values(flags) if flags else (),
        comments=comment_values(comments) if comments else (),
        extracted=extracted_values(extracted) if extracted else (),
        references=reference_values(references) if references else (),
        previous=None if previous is None else _value(previous, '"\n#| "'),
        line=line + text.count(b"\n", found.start(), found.start(7)),
        source=text[found.end(1) : found.end()],
        gap=gap,
    )


def _value(quoted: str, joint: str = '"\n"') -> str:
    return unescape(quoted.replace(joint, "")) if "\\" in quoted or "\n" in quoted else quoted
