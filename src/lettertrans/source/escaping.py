"""Escapes what a translator typed so that no line of it can be read as the beginning of a block."""

from __future__ import annotations

import re

_HARD_BREAK = re.compile(r"(?:\\|(?<![ \t])[ \t]{2,}+)\n")
_OPENERS = re.compile(
    r"(?P<number>\d{1,9})(?P<dot>[.)])(?=[ \t]|$)"
    r"|#{1,6}(?=[ \t]|$)|>|[-+*](?=[ \t]|$)|`{3,}(?=[^`]*$)|~{3,}|[:~](?=[ \t]|$)|=+\s*$"
    r"|(?:[-*_][ \t]*){3,}$|-+\s*$|[|:\-\s]+$|\[[ xX]\](?=\s|$)|\[(?:[^\\\[\]]|\\.)*\]:|\[\^\S+?\]:"
)
_TABLE_BORDER = re.compile(r"\\.|\|")
_CLOSING_HASHES = re.compile(r"(?:(?<=\s)|^)#(?=#*\s*$)")


def on_one_line(words: str) -> str:
    """words with every line end, and the white space around it, made one space."""
    return " ".join(line.strip() for line in words.split("\n") if line.strip()) if "\n" in words else words


def as_lines(words: str, *, keep_breaks: bool, line_start: bool) -> str:
    """words of a paragraph: line ends folded to spaces (hard breaks kept where the source has them), lines escaped."""
    if "\n" not in words:
        return _without_open_escape(_escaped(words) if line_start else words)
    lines = _HARD_BREAK.split(words) if keep_breaks else [words]
    kept = [line for line in (on_one_line(line).strip() for line in lines) if line]
    escaped = [_escaped(line) if line_start or index else line for index, line in enumerate(kept)]
    return "\\\n".join(_without_open_escape(line) for line in escaped)


def as_heading(words: str, *, line_start: bool) -> str:
    """words of a heading, one line: an opener and closing hashes escaped."""
    escaped = _escaped(words) if line_start else words
    return _without_open_escape(_CLOSING_HASHES.sub(r"\\#", escaped))


def as_cell(words: str, *, line_start: bool) -> str:
    """words of a table cell, one line: every bare pipe escaped, and an opener where no border stands before it."""
    escaped = _escaped(words) if line_start else words
    return _without_open_escape(_TABLE_BORDER.sub(lambda m: "\\|" if m[0] == "|" else m[0], escaped))


def _escaped(line: str) -> str:
    found = _OPENERS.match(line)
    if not found:
        return line
    if found.group("number"):
        return f"{found.group('number')}\\{line[found.start('dot') :]}"
    return "\\" + line


def _without_open_escape(line: str) -> str:
    if not line.endswith("\\"):
        return line
    backslashes = len(line) - len(line.rstrip("\\"))
    return line + "\\" if backslashes % 2 else line
