"""What programs leave in a translation: placeholders, marks of their own, and words about the translation."""

from __future__ import annotations

import re

_PLACEHOLDERS = (
    r"\{\d{1,3}\}|\{\{[^{}]{0,40}\}\}|\$\{[^{}]{1,40}\}",  # of templates
    r"%\(\w{1,40}\)[sd]|%\d\$[sd]\b|(?<!\d)(?<!\d[ \u00a0])%[sd]\b",  # of printf; 50 %s is none
    r"[⟦⟪⦃][^⟧⟫⦄]{0,40}[⟧⟫⦄]|\[\[\d{1,3}\]\]|__[A-Z]{1,12}_?\d{1,4}__",  # that stood for markup
    r"\b_?PH_?\d{1,3}\b|@@\w{1,20}@@",
    r"</?(?:x|g|ph|it|bpt|ept|bx|ex|mrk|ut|unused\d+)(?:\s[^<>]{0,80})?/?>",  # tags of XLIFF and TMX
    r"<(?:unk|pad|s|/s|eos|bos)>|▁|<\|[^|<>]{1,40}\|>",  # tokens of language models
    r"\b(?:TODO|FIXME|XXX+|TBD|lorem ipsum)\b|\[(?:\.\.\.|…|TRANSLATION|UNK)\]",  # to be filled in
    r"[\ufffc\ufffd⁇]|&amp;(?:amp|lt|gt|quot|#\d+);",  # letters that were lost, entities escaped twice
)
_PLACEHOLDER = re.compile("|".join(_PLACEHOLDERS))
_MAYBE_PLACEHOLDER = re.compile(r"[{}%⟦⟪⦃\[_@<&▁⁇\ufffc\ufffd]|TODO|FIXME|XXX|TBD|PH|orem")
_BEGINNING = re.compile(
    r"\W{0,3}(?:(?:the )?(?:\w{1,20} )?(?:translation|translated text|output|answer)"
    r"|(?:mongolian|buryat|kalmyk|japanese|swedish|english|cyrillic) ?(?:\([^()]{1,30}\) ?)?"
    r"|översättning|翻訳|訳文|訳|орчуулга|оршуулга|орчуллһн)\W{0,3}[:：]"
    r"|(?:sure|certainly|of course)[,!.] ",
    re.IGNORECASE,
)
_ANYWHERE = tuple(
    (clue, re.compile(pattern, re.IGNORECASE))
    for clue, pattern in (
        ("as a", r"\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b"),
        ("sorry", r"\bi['’]?(?:m| am) sorry\b"),
        ("able to", r"\bi['’]?(?:m| am) (?:un|not )able to\b"),
        ("i can", r"\bi (?:cannot|can['’]t) (?:assist|help|translate|provide|fulfil)"),
        ("translat", r"\bhere['’]?s? (?:is |are )?(?:the|a|your|my) (?:\w{1,20} ){0,2}(?:translation|translated)\b"),
        ("warning", r"\bmymemory warning\b"),
        ("limit", r"\bquery length limit\b"),
        ("error", r"\berror \d{3}\b|\bserver error\b"),
        ("requests", r"\btoo many requests\b"),
        ("som en", r"\bsom en (?:ai\b|språkmodell)"),
        ("översättning", r"\bhär (?:är|kommer) (?:\w{1,20} )?översättning"),
        ("言語モデル", r"ai言語モデル|言語モデルとして"),
        ("翻訳", r"(?:以下|次)[はがに][^。]{0,12}翻訳"),
        ("申し訳", r"申し訳(?:ありません|ございません)が[^。]{0,20}(?:翻訳|お手伝い|お応え)"),
        ("хиймэл оюун", r"хиймэл оюун(?:ы|ын) (?:загвар|туслах)"),
        ("хэлний загвар", r"хэлний загвар"),
        ("орчуулга", r"энд (?:таны )?орчуулга"),
    )
)
"""What programs say of themselves and their work, each behind a clue in small letters, which is looked for first."""

_GIT_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


def conflict_in(target: str) -> bool:
    """Whether it holds both versions of a merge, as msgcat and our merge driver write them, or git's own marks."""
    return "#-#-#-#-#" in target or bool(_GIT_CONFLICT.search(target))


def placeholder_in(source: str, target: str) -> str:
    """The first placeholder or mark of a program that the source has not."""
    if not _MAYBE_PLACEHOLDER.search(target):
        return ""
    shouted = target.isupper()  # TODO is a word of some languages
    left = (found[0] for found in _PLACEHOLDER.finditer(target) if not (shouted and found[0].isalpha()))
    known = source.replace("…", "...")  # […] and [...] are the same omission
    return next((mark for mark in left if mark.replace("…", "...") not in known), "")


def chatter_in(source: str, target: str) -> str:
    """The first words that a program says about itself or its work, unless the source says such a thing too."""
    said = _chatter(target)
    return said if said and not _chatter(source) else ""


def _chatter(text: str) -> str:
    lower = text.lower()
    found = _BEGINNING.match(text)
    behind_clues = (pattern.search(text) for clue, pattern in _ANYWHERE if clue in lower)
    found = found or next(filter(None, behind_clues), None)
    return found[0].strip() if found else ""
