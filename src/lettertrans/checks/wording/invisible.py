"""Characters that cannot be seen, where the language has no use for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.languages import Language

# Left to the safety check: controls, byte order marks, bidi controls and marks, tags.
_HIDDEN = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\uffa0"
    r"\ufe00-\ufe0f\ufff0-\ufffb\ue000-\uf8ff\U000e0100-\U000e01ef\U000f0000-\U0010fffd]"
)
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


def _has_use(text: str, place: int, language: Language) -> bool:
    letter, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if letter in "\ufe0e\ufe0f\u200d" and (_is_picture(before) or _is_picture(after)):
        return True
    if "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef":
        return bool(before) and "\u3400" <= before <= "\U0003ffff" and language.script == "Jpan"
    return letter in language.invisible


def _is_picture(letter: str) -> bool:
    return bool(letter) and (
        letter in "#*0123456789©®\ufe0f\u200d" or "\u2190" <= letter <= "\u2bff" or letter >= "\U0001f000"
    )
