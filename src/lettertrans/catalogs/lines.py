"""The lines of an entry: which part of it each one belongs to, and what the comment lines say."""

from __future__ import annotations

import re
import string
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple


class Part(IntEnum):
    """The parts of an entry, in the order in which GNU gettext writes them; then what has no part of its own.

    OTHER is a comment of a kind we do not know: it stands where it stands and is never rewritten.
    """

    COMMENTS = 0
    EXTRACTED = 1
    REFERENCES = 2
    FLAGS = 3
    PREVIOUS = 4
    MSGCTXT = 5
    MSGID = 6
    MSGID_PLURAL = 7
    MSGSTR = 8
    MSGSTR_FORMS = 9
    CONTINUED = 10
    OTHER = 11
    BLANK = 12


class Line(NamedTuple):
    """One line: its part, and for a quoted string its keyword ("" when it continues one), form and literal.

    form is the N of msgstr[N], -1 without one; literal keeps its quotation marks.
    """

    part: Part
    obsolete: bool = False
    keyword: str = ""
    form: int = -1
    literal: str = ""


# Only these are white space between the words of PO. U+2028, U+0085 and U+001E are not: inside quotation marks they are
# data, and outside they have no business. Possessive repeats ("*+") keep every match linear.
_SPACE = r"[ \t\r\f\v]*+"
_QUOTED = re.compile(
    rf"{_SPACE}(\#~\||\#\||\#~|){_SPACE}(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{{1,3}})\])?{_SPACE})?"
    rf'("[^"\\\n]*+(?:\\.[^"\\\n]*+)*"){_SPACE}\n'
)
_COMMENT = re.compile(rf"{_SPACE}(?:\#~{_SPACE})?\#([^~|])", re.DOTALL)
_BLANK = re.compile(rf"{_SPACE}(?:\#~{_SPACE})?\n")
_LEADER = re.compile(rf"{_SPACE}(?:\#~{_SPACE})?\#[.:,!]? ?")
_REFERENCE = re.compile("\u2068([^\u2069]*)\u2069([^ \t\r\f\v]*)|([^ \t\r\f\v]+)")
_FLAG = re.compile(r"range:\s*[^\s,]+|[^\s,]+")

_MARKS = {".": Part.EXTRACTED, ":": Part.REFERENCES, ",": Part.FLAGS, "!": Part.FLAGS}
_KEYWORDS = {
    None: Part.CONTINUED,
    "msgctxt": Part.MSGCTXT,
    "msgid": Part.MSGID,
    "msgid_plural": Part.MSGID_PLURAL,
    "msgstr": Part.MSGSTR,
}


def read_line(text: str) -> Line | None:
    """What a line, its LF included, is; None when it is nothing that may stand in a catalog."""
    quoted = _QUOTED.fullmatch(text)
    if quoted is not None:
        return _read_quoted(*quoted.groups())
    if _BLANK.fullmatch(text):
        return Line(Part.BLANK)
    comment = _COMMENT.match(text)
    if comment is None:
        return None
    mark = comment[1]
    return Line(_MARKS.get(mark, Part.OTHER if mark in string.punctuation else Part.COMMENTS))


def _read_quoted(prefix: str, keyword: str | None, form: str | None, literal: str) -> Line | None:
    part, previous = _KEYWORDS[keyword], prefix.endswith("|")
    if (previous and part is Part.MSGSTR) or (form is not None and part is not Part.MSGSTR):
        return None
    if form is not None and int(form):
        part = Part.MSGSTR_FORMS
    if previous:
        part = Part.PREVIOUS
    return Line(part, prefix.startswith("#~"), keyword or "", -1 if form is None else int(form), literal)


def split_parts(raw: str) -> list[tuple[Part, str]]:
    """The lines of an entry that has been read, each with its part; a continuation belongs to what it continues."""
    parted: list[tuple[Part, str]] = []
    latest = Part.OTHER
    for text in re.findall(r"[^\n]*\n", raw):
        line = read_line(text)
        part = Part.OTHER if line is None else line.part
        if part is Part.CONTINUED:
            part = latest
        elif Part.PREVIOUS <= part < Part.CONTINUED:
            latest = part
        parted.append((part, text))
    return parted


def comment_values(block: str) -> tuple[str, ...]:
    """What comment lines say, without their marks, one space after them, and blanks at the end.

    >>> comment_values("# one\\n#\\n#  two\\n")
    ('one', '', ' two')
    """
    return tuple([_LEADER.sub("", text, count=1).rstrip() for text in block.split("\n")[:-1]])


@lru_cache(maxsize=512)
def extracted_values(block: str) -> tuple[str, ...]:
    """comment_values for "#." lines, which are alike in many entries."""
    return comment_values(block)


@lru_cache(maxsize=512)
def reference_values(block: str) -> tuple[str, ...]:
    """The words of "#:" lines; a name with spaces stands between U+2068 and U+2069, which are no part of it."""
    found = _REFERENCE.findall(" ".join(comment_values(block)))
    return tuple([isolated + place if isolated else word for isolated, place, word in found])


@lru_cache(maxsize=512)
def flag_values(block: str) -> tuple[str, ...]:
    """The flags of "#," lines, parted by commas or blanks; "range: 0..9" is one."""
    return tuple(_FLAG.findall(" ".join(comment_values(block))))
