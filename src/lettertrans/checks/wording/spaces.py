"""Spaces and dashes where the language does not have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.languages import Language

_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")
_BEFORE_MARK = re.compile(r"(?<=\w) [,;:!?](?=\s|$)|(?<=\w) \.(?=\s|$)")
_AFTER_COMMA = re.compile(r"[^\W\d_]{2}[,;!?][^\W\d_]{2}")
_AFTER_STOP = re.compile(r"[^\W\d_]{3}\.(?=[^\W\d_]{2})(?P<next>[^\W\d_])")
_IN_JAPANESE = re.compile(r"(?<=[ぁ-ゖ一-鿿、。]) (?=[ぁ-ゖァ-ヺ一-鿿])")
_IN_GUILLEMETS = re.compile(r"« \S|\S »")
_DASH = re.compile(r"(?<=[^\W\d_]) --? (?=\w)|(?<=\w)--(?=\w)")
_REAL_DASH = re.compile(r"[–—―]")
_WITHOUT_SPACES = ("Jpan", "Hans", "Hant")


def space_faults(msgid: str, msgstr: str, source: str, target: str, language: Language) -> Iterator[str]:
    """What is wrong with the spaces and dashes of a translation, in words."""
    if msgstr[:1].isspace() and not msgid[:1].isspace():
        yield "it begins with a space"
    if msgstr[-1:].isspace() and not msgid[-1:].isspace():
        yield "it ends with a space"
    if "  " in msgstr and _DOUBLE.search(msgstr) and not _DOUBLE.search(msgid):
        yield "two spaces in a row"
    if language.script in _WITHOUT_SPACES:
        if _IN_JAPANESE.search(target):
            yield "a space between words that need none"
        return
    if language.script != "Mong":  # in which many set a space before the full stop
        yield from _around_marks(source, target)
    if _DASH.search(target) and not _DASH.search(source):
        yield "a hyphen with spaces around it, or two, where a dash (–) belongs"


def _opens_with(target: str) -> bool:
    return 0 <= target.find("«") < target.find("»")


def _around_marks(source: str, target: str) -> Iterator[str]:
    if _BEFORE_MARK.search(target) and not _BEFORE_MARK.search(source):
        yield "a space before a punctuation mark"
    if _AFTER_COMMA.search(target) and not _AFTER_COMMA.search(source):
        yield "no space after a punctuation mark"
    if any(found["next"].isupper() for found in _AFTER_STOP.finditer(target)) and not _AFTER_STOP.search(source):
        yield "no space after a full stop"
    if _opens_with(target) and _IN_GUILLEMETS.search(target) and not _IN_GUILLEMETS.search(source):
        yield "a space inside « »"
