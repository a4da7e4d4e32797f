"""Characters that cannot be seen, where the language has no use for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.checks.wording.words import script_of_letter
from lettertrans.languages import Language

# Left to the safety check: controls, byte order marks, bidi controls and marks, tags.
_HIDDEN = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\uffa0"
    r"\ufe00-\ufe0f\ufff0-\ufffb\ue000-\uf8ff\U000e0100-\U000e01ef\U000f0000-\U0010fffd]"
)
_JOINERS = "\u180e\u202f"
_SELECTORS = "\u180b\u180c\u180d\u180f"
_NEAR = 6


def invisible_in(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Each such character once, with the text around it."""
    seen: set[str] = set()
    for found in _HIDDEN.finditer(target):
        letter = found[0]
        if letter in seen or letter in source or _has_use(target, found.start(), language):
            continue
        seen.add(letter)
        yield letter, target[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    if "\u202f" in language.invisible:
        yield from _loose_joiners(target)


def _has_use(text: str, place: int, language: Language) -> bool:
    letter, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if letter in "\ufe0e\ufe0f\u200d" and (_is_picture(before) or _is_picture(after)):
        return True
    if "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef":
        return bool(before) and "\u3400" <= before <= "\U0003ffff" and language.script == "Jpan"
    if letter not in language.invisible:
        return False
    if letter in _SELECTORS:
        return script_of_letter(before) == "Mong"
    return letter not in _JOINERS or _joins(text, place)


def _loose_joiners(text: str) -> Iterator[tuple[str, str]]:
    place = text.find("\u202f")
    while place >= 0:
        if script_of_letter(text[place + 1 : place + 2] or " ") == "Mong" and not _joins(text, place):
            yield text[place], text[max(0, place - _NEAR) : place + _NEAR]
            return
        place = text.find("\u202f", place + 1)


def _joins(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return bool(before and after) and script_of_letter(after) == "Mong" and not before.isspace()


def _is_picture(letter: str) -> bool:
    return bool(letter) and (
        letter in "#*0123456789©®\ufe0f\u200d" or "\u2190" <= letter <= "\u2bff" or letter >= "\U0001f000"
    )
