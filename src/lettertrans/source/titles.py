"""The title of a link reference definition: `[label]: /url "title"`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TITLE = re.compile(
    r"\[(?:[^\\\[\]]|\\.)+\]:\s*(?:<[^<>]*>|[^\s<]\S*)\s+"
    r"(?P<title>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))\s*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Its words on one line, where it stands in the definition (without its quotes), and the opening quote."""

    words: str
    start: int
    length: int
    quote: str


def reference_title(definition: str) -> Title | None:
    """The title in a definition as it is written; None when it has none or no letter is in it."""
    found = _TITLE.fullmatch(definition)
    if not found:
        return None
    title = found.group("title")
    words = " ".join(title[1:-1].split())
    if not any(map(str.isalpha, words)):
        return None
    return Title(words=words, start=found.start("title") + 1, length=len(title) - 2, quote=title[0])
