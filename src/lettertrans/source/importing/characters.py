"""Characters that come along from web pages and word processors and are no part of what an author wrote."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\f\u2029]")
_BLANKS = re.compile("[\xa0\u2007]")
# Soft hyphen, zero width space, word joiner, byte order mark. Joiners and the blanks of Mongolian script (U+180E,
# U+200C, U+200D, U+202F) mean something and stay.
_INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def clean_characters(text: str) -> str:
    r"""The text with \n as its only line end, ordinary blanks for non-breaking ones, and nothing invisible."""
    text = _LINE_ENDS.sub("\n", text)
    text = _PARAGRAPH_ENDS.sub("\n\n", text)
    text = _BLANKS.sub(" ", text)
    for unwanted in (_INVISIBLE, _BIDI, _CONTROL):
        text = unwanted.sub("", text)
    return text


def one_line(text: str) -> str:
    """The text cleaned, each run of white space being one blank, none at the ends."""
    return " ".join(clean_characters(text).split())


def character_warnings(text: str) -> tuple[str, ...]:
    """What clean_characters takes out that may have been meant, and what was lost before the file came here."""
    counted = (
        (len(_BIDI.findall(text)), "marks that turn the direction of writing, left out"),
        (len(_CONTROL.findall(text)), "control characters left out"),
        (
            text.count("\ufffd"),
            "characters already lost in the file, shown as \ufffd and to be put in by hand",
        ),
    )
    return tuple(f"{message}: {count}" for count, message in counted if count)
