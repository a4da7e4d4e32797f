"""Spaces and dashes where the language does not have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.checks.wording.words import quoted
from lettertrans.languages import Language

_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")
_BEFORE_MARK = re.compile(r"(?<=\w) [,;:!?.](?=\s|$)")
_AFTER_COMMA = re.compile(r"[^\W\d_]{2}[,;!?][^\W\d_]{2}")
_AFTER_STOP = re.compile(r"[^\W\d_]{3}\.([^\W\d_])(?=[^\W\d_])")  # no initials: У.Хүрэлсүх, ам.доллар
_IN_JAPANESE = re.compile(r"(?<=[ぁ-ゖ一-鿿、。]) (?=[ぁ-ゖァ-ヺ一-鿿])")
_IN_GUILLEMETS = re.compile(r"« \S|\S »")
_DASH = re.compile(r"(?<=[^\W\d_]) --? (?=\w)|(?<=\w)--(?=\w)")
_WITHOUT_SPACES = ("Jpan", "Hans", "Hant")
_NEAR = 8


def space_faults(msgid: str, msgstr: str, source: str, target: str, language: Language) -> Iterator[str]:
    """What is wrong with the spaces of a translation, and where, in words."""
    if msgstr[:1].isspace() and not msgid[:1].isspace():
        yield "it begins with a space"
    if msgstr[-1:].isspace() and not msgid[-1:].isspace():
        yield "it ends with a space"
    if place := _first(_DOUBLE, msgid, msgstr):
        yield f"two spaces in a row: {place}"
    if language.script in _WITHOUT_SPACES:
        if found := _IN_JAPANESE.search(target):
            yield f"a space between words that need none: {_around(found)}"
    elif language.script != "Mong":  # in which many set a space before the full stop
        yield from _around_marks(source, target)


def dash_fault(source: str, target: str, language: Language) -> str:
    """What is wrong with the dashes of a translation, in words; "" where nothing is."""
    place = "" if language.script in _WITHOUT_SPACES else _first(_DASH, source, target)
    return f"a hyphen where a dash (–) belongs: {place}" if place else ""


def _around_marks(source: str, target: str) -> Iterator[str]:
    if place := _first(_BEFORE_MARK, source, target):
        yield f"a space before a punctuation mark: {place}"
    if place := _first(_AFTER_COMMA, source, target):
        yield f"no space after a punctuation mark: {place}"
    stop = next((found for found in _AFTER_STOP.finditer(target) if found[1].isupper()), None)
    if stop and not _AFTER_STOP.search(source):
        yield f"no space after a full stop: {_around(stop)}"
    opens = 0 <= target.find("«") < target.find("»")  # in some languages it is the other way round
    if opens and (place := _first(_IN_GUILLEMETS, source, target)):
        yield f"a space inside « »: {place}"


def _first(fault: re.Pattern[str], source: str, target: str) -> str:
    """The first place of a fault that the source has not; "" where there is none."""
    found = fault.search(target)
    return _around(found) if found and not fault.search(source) else ""


def _around(found: re.Match[str]) -> str:
    return quoted(found.string[max(0, found.start() - _NEAR) : found.end() + _NEAR])
