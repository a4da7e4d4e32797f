"""What authors do to a letter after it was translated: each edit takes a text and gives the text after it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from typing import TypeAlias

Edit: TypeAlias = Callable[[str], str]

_LINK = re.compile(r"(\]\(<?https?://[^\s)>]+?)(\.\w+)?(?=[\s)>])")


def _blocks(text: str) -> list[str]:
    return text.split("\n\n")


def _paragraphs(blocks: list[str]) -> list[int]:
    """The numbers of the blocks that are plain paragraphs of some length."""
    return [
        n
        for n, block in enumerate(blocks)
        if re.match(r"[A-Z][a-z]", block) and len(block) > 150 and "\\\n" not in block
    ]


def moved(text: str) -> str:
    """The first long paragraph after the second."""
    blocks = _blocks(text)
    first, second = _paragraphs(blocks)[:2]
    blocks[first], blocks[second] = blocks[second], blocks[first]
    return "\n\n".join(blocks)


def rewrapped(text: str) -> str:
    """Every long paragraph at another width."""
    blocks = _blocks(text)
    for n in _paragraphs(blocks):
        blocks[n] = textwrap.fill(" ".join(blocks[n].split()), 61, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join(blocks)


def relevelled(text: str) -> str:
    """Every heading but the first one level deeper."""
    return re.sub(r"^##", "###", text, flags=re.MULTILINE)


def rebulleted(text: str) -> str:
    """Stars for dashes."""
    return re.sub(r"^(\s*)- (?=\w)", r"\1* ", text, flags=re.MULTILINE)


def requoted(text: str) -> str:
    """Curly quotes and apostrophes for straight ones in the long paragraphs (not in link titles)."""
    blocks = _blocks(text)
    for n in _paragraphs(blocks):
        pieces = re.split(r"(\]\([^)]*\))", blocks[n])
        blocks[n] = "".join(piece if piece.startswith("](") else _curly(piece) for piece in pieces)
    return "\n\n".join(blocks)


def _curly(prose: str) -> str:
    return re.sub(r'"([^"]*)"', r"“\1”", prose).replace("'", "’")


def relinked(text: str) -> str:
    """Another destination for every inline link."""
    return _LINK.sub(lambda m: f"{m[1]}-2{m[2] or ''}", text)


def one_word(text: str) -> str:
    """One word more in the middle sentence of a long paragraph."""
    blocks = _blocks(text)
    n = _paragraphs(blocks)[0]
    before, _, after = blocks[n].partition(". ")
    blocks[n] = before + ". " + re.sub(r"\b(the|and)\b", r"\1 very", after, count=1) if after else before
    return "\n\n".join(blocks)


def split(text: str) -> str:
    """A long paragraph made two, after its first sentence."""
    blocks = _blocks(text)
    n = _paragraphs(blocks)[0]
    blocks[n] = re.sub(r"(?<=[a-z])\.\s+(?=[A-Z])", ".\n\n", blocks[n], count=1)
    return "\n\n".join(blocks)


def merged(text: str) -> str:
    """Two neighbouring long paragraphs made one."""
    blocks = _blocks(text)
    numbers = _paragraphs(blocks)
    n = next(n for n in numbers if n + 1 in numbers)
    blocks[n : n + 2] = [blocks[n] + "\n" + blocks[n + 1]]
    return "\n\n".join(blocks)


def removed(text: str) -> str:
    """A long paragraph left out."""
    blocks = _blocks(text)
    del blocks[_paragraphs(blocks)[1]]
    return "\n\n".join(blocks)


def rewritten(text: str) -> str:
    """Every sentence of a long paragraph changed a little."""
    blocks = _blocks(text)
    n = _paragraphs(blocks)[1]
    blocks[n] = re.sub(r"\b(the|and|to)\b", r"\1 whole", blocks[n])
    return "\n\n".join(blocks)


FUZZY_NONE: Mapping[str, Edit] = {
    "moved": moved,
    "re-wrapped": rewrapped,
    "re-levelled": relevelled,
    "re-bulleted": rebulleted,
    "re-quoted": requoted,
    "re-linked": relinked,
}
FUZZY_ONE: Mapping[str, Edit] = {"one word changed": one_word}
NOTHING_LOST: Mapping[str, Edit] = {
    "paragraph split": split,
    "paragraphs merged": merged,
    "paragraph removed": removed,
    "paragraph rewritten": rewritten,
}
EDITS: Mapping[str, Edit] = {**FUZZY_NONE, **FUZZY_ONE, **NOTHING_LOST}
