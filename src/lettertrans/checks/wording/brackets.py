"""Quotation marks and brackets: whether all have a partner, and whether they are those of the language."""

from __future__ import annotations

import re
from enum import StrEnum

from lettertrans.languages import Language


class Imbalance(StrEnum):
    """What has no partner."""

    QUOTES = "quotes"
    BRACKETS = "brackets"


_BRACKETS = {")": "(", "]": "[", "）": "（", "］": "［", "】": "【", "〕": "〔", "}": "{"}
_QUOTES = {"」": "「", "』": "『", "》": "《", "〉": "〈", "｣": "｢"}
_ENUMERATION = re.compile(r"(?:^|(?<=[\s;,、：；。]))(?:\d{1,2}|[a-zа-яA-ZА-Я]|[ivx]{1,4})\)")
_EMOTICON = re.compile(r"[:;]-?[()]")
_INTERESTING = re.compile(r"[\"()\[\]{}«»“”„‟（）［］【】〔〕「」『』《》〈〉｢｣]")
_CURLY = "“”„‟"


def imbalance(text: str) -> dict[Imbalance, str]:
    """What has no partner, by kind. Single quotation marks are left out: most are apostrophes."""
    if not _INTERESTING.search(text):
        return {}
    found: dict[Imbalance, str] = {}
    plain = _EMOTICON.sub("", _ENUMERATION.sub("", text))
    if mark := _open(plain, _BRACKETS):
        found[Imbalance.BRACKETS] = mark
    if mark := _open(plain, _QUOTES) or _odd(plain):
        found[Imbalance.QUOTES] = mark
    return found


def _open(text: str, pairs: dict[str, str]) -> str:
    for closing, opening in pairs.items():
        more = text.count(opening) - text.count(closing)
        if more:
            return opening if more > 0 else closing
    return ""


def _odd(text: str) -> str:
    """A mark without partner among those that open in one language and close in another."""
    for marks in ('"', "«»", _CURLY):
        if sum(map(text.count, marks)) % 2:
            return next(mark for mark in marks if mark in text)
    return ""


def straight_quotes(text: str, language: Language) -> bool:
    """Whether words are quoted with marks that are not the language's."""
    own = set(language.quotes) | set(language.punctuation)
    return any(mark in text and mark not in own for mark in '"«»“”„「」『』《》')
