"""Plain text as Markdown that reads the same. Only what would be taken for markup gets a backslash.

A translator sees these backslashes, so there are as few as the CommonMark rules and their common extensions (tables,
footnotes, strikethrough, task lists, definition lists) allow.
"""

from __future__ import annotations

import re

_MARKUP = r"""
      \\(?=[!-/:-@\[-`{-~]|\Z)          # a backslash that would escape something, or the markup that follows
    | [`*]
    | (?<![^\W_])_ | _(?![^\W_])        # between letters it is no markup
    | <(?=[A-Za-z/!?]|\Z)               # a tag or an address
    | &(?=\#?\w{1,32};)                 # an entity
    | ~(?=~) | (?<=~)~
"""
_INLINE = re.compile(_MARKUP, re.VERBOSE)
_INLINE_BESIDE_MARKUP = re.compile(_MARKUP + r"| \A~ | ~\Z | \[", re.VERBOSE)
_BRACKET_AT_WORK = re.compile(r"\]\s?[(\[:]|\[\^")
_LINE_START = re.compile(
    r"""
      (?:\#{1,6}(?=\s|\Z)               # a heading
    | >
    | [-+](?=\s|\Z)                     # a list
    | [-=](?=[-=:|\s]*\Z)               # the line under a heading, a rule, a table
    | \|
    | :(?=\s|[-:|\s]*\Z)                # a definition
    | ~~~
    | \[(?=[ xX]\]\s)                   # a task
    )
    """,
    re.VERBOSE,
)
_NUMBER_AT_START = re.compile(r"(\d{1,9})(?=[.)](?:\s|\Z))")
_HASHES_AT_END = re.compile(r"(?<!\S)(?=#+\Z)")
_MANY_BRACKETS = 8


def escape_text(text: str, *, alone: bool = True, in_brackets: bool = False) -> str:
    """Text within a line. alone: nothing else (a link, bold type) stands there; in_brackets: it is a link's text."""
    dense = not alone or _BRACKET_AT_WORK.search(text) or text.count("[") > _MANY_BRACKETS
    escaped = (_INLINE_BESIDE_MARKUP if dense else _INLINE).sub(_with_backslash, text)
    # A caret after the bracket would make a footnote of the link.
    return re.sub(r"\]|^\^", _with_backslash, escaped) if in_brackets else escaped


def escape_line_start(line: str) -> str:
    """A line of Markdown of which the beginning must not open a list, a heading, a quote or the like."""
    if _LINE_START.match(line):
        return "\\" + line
    return _NUMBER_AT_START.sub(r"\1\\", line, count=1) if _NUMBER_AT_START.match(line) else line


def escape_heading_end(line: str) -> str:
    """A heading that may end in hash signs: Markdown would take them for decoration."""
    return _HASHES_AT_END.sub(r"\\", line)


def escape_destination(address: str) -> str:
    """A link's destination, without characters that end it or that Markdown reads as something else."""
    address = re.sub(r"[\s\\<>()\"'`|*\x00-\x1f\x7f]", lambda found: _percent(found.group()), address)
    return re.sub(r"&(?=#?\w{1,32};)", "%26", address)


def escape_title(title: str) -> str:
    """The title of a link, to stand between double quotes."""
    return re.sub(r'["\\]|&(?=#?\w{1,32};)', _with_backslash, title)


def _with_backslash(found: re.Match[str]) -> str:
    return "\\" + found.group()


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())
