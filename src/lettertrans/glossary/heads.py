"""The letters that whatever an expression finds begins with: a quick look for them saves most searches."""

from __future__ import annotations

import re

_LOOKBEHINDS = re.compile(r"(?:\(\?<[!=](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\[\]\\])*\))*")
_SPECIAL = frozenset(".^$*+?{}[]|()")
_OPTIONAL = frozenset("?*{")


def head_of(expression: str) -> str:
    """The letters that every match of a regular expression begins with, as far as they are written out; "" for none.

    >>> head_of(r"(?<!\\w)rule of law(?:s)?")
    'rule of law'
    """
    begins = _LOOKBEHINDS.match(expression)
    rest = expression[begins.end() if begins else 0 :]
    if _has_alternatives(rest):
        return ""
    head: list[str] = []
    place = 0
    while place < len(rest):
        letter, place = _literal(rest, place)
        if not letter or rest[place : place + 1] in _OPTIONAL:
            break
        head.append(letter)
    return "".join(head)


def _literal(expression: str, place: int) -> tuple[str, int]:
    """The letter that stands for itself at a place, and the place after it; no letter for anything else."""
    letter = expression[place]
    if letter == "\\":
        escaped = expression[place + 1 : place + 2]
        return ("" if escaped.isalnum() else escaped), place + 2
    return ("" if letter in _SPECIAL else letter), place + 1


def _has_alternatives(expression: str) -> bool:
    """Whether there is a | outside of groups and classes."""
    depth = 0
    for token in re.finditer(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", expression, re.DOTALL):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and not depth:
            return True
    return False
