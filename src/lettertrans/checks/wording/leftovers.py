"""What programs leave in a translation: placeholders, marks of their own, and words about the translation."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"\{\d{1,3}\}|\{\{[^{}]{0,40}\}\}|\$\{[^{}]{1,40}\}"
    r"|%\(\w{1,40}\)[sd]|%\d\$[sd]\b|(?<!\d)(?<!\d[ \u00a0])%[sd]\b"
    r"|[⟦⟪⦃][^⟧⟫⦄]{0,40}[⟧⟫⦄]|\[\[\d{1,3}\]\]|__[A-Z]{1,12}_?\d{1,4}__|\b_?PH_?\d{1,3}\b|@@\w{1,20}@@"
    r"|</?(?:x|g|ph|it|bpt|ept|bx|ex|mrk|ut|unused\d+)(?:\s[^<>]{0,80})?/?>"
    r"|<(?:unk|pad|s|/s|eos|bos)>|▁|<\|[^|<>]{1,40}\|>"
    r"|\b(?:TODO|FIXME|XXX+|TBD|lorem ipsum)\b|\[(?:\.\.\.|…|TRANSLATION|UNK)\]"
    r"|[\ufffc\ufffd⁇]|&amp;(?:amp|lt|gt|quot|#\d+);"
)
_CHATTER = re.compile(
    r"\bas an? (?:ai|artificial intelligence|large language model|language model)\b"
    r"|\bi(?:'|’)?(?:m| am) (?:sorry|unable to|not able to)\b"
    r"|\bi (?:cannot|can(?:'|’)t) (?:assist|help|translate|provide|fulfil)"
    r"|\bhere(?:'|’)?s? (?:is |are )?(?:the|a|your|my) (?:\w{1,20} ){0,2}(?:translation|translated)\b"
    r"|^\W{0,3}(?:the )?(?:\w{1,20} )?(?:translation|translated text|output|answer)\W{0,3}:"
    r"|^\W{0,3}(?:mongolian|buryat|kalmyk|japanese|swedish|english|cyrillic) ?(?:\([^()]{1,30}\) ?)?:"
    r"|^(?:sure|certainly|of course)[,!.] "
    r"|\bmymemory warning\b|\bquery length limit\b|\berror \d{3}\b|\bserver error\b|\btoo many requests\b"
    r"|\bsom en (?:ai\b|språkmodell)|\bhär (?:är|kommer) (?:\w{1,20} )?översättning|^\W{0,3}översättning\W{0,3}:"
    r"|ai言語モデル|言語モデルとして|(?:以下|次)[はがに][^。]{0,12}翻訳"
    r"|^\W{0,3}(?:翻訳|訳文|訳)\W{0,3}[:：]|申し訳(?:ありません|ございません)が[^。]{0,20}(?:翻訳|お手伝い|お応え)"
    r"|хиймэл оюун(?:ы|ын) (?:загвар|туслах)|хэлний загвар|энд (?:таны )?орчуулга"
    r"|^\W{0,3}(?:орчуулга|оршуулга|орчуллһн)\W{0,3}:",
    re.IGNORECASE,
)


_MAYBE_PLACEHOLDER = re.compile(r"[{}%⟦⟪⦃\[_@<&▁⁇\ufffc\ufffd]")
_PLACEHOLDER_WORDS = ("TODO", "FIXME", "XXX", "TBD", "PH", "orem")
_CHATTER_WORDS = (
    *(
        "an ai",
        "a ai",
        "n artificial",
        "language",
        "a large",
        "i'",
        "i’",
        "i am",
        "i can",
        "here",
        "translat",
        "output",
    ),
    *("answer", "an:", "an (", "buryat", "kalmyk", "japanese", "swedish", "english", "cyrillic", "sure", "certainly"),
    *("of course", "warning", "limit", "error", "requests", "en ai", "språkmodell", "översättning"),
)
_OTHER_CHATTER_WORDS = ("モデル", "訳", "хиймэл оюун", "хэлний загвар", "орчуул", "оршуул")
_GIT_CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_LATIN = re.compile(r"[A-Za-z]{2}")


def conflict_in(target: str) -> bool:
    """Whether it holds both versions of a merge, as msgcat and our merge driver write them, or git's own marks."""
    return "#-#-#-#-#" in target or bool(_GIT_CONFLICT.search(target))


def placeholder_in(source: str, target: str) -> str:
    """The first placeholder or mark of a program that the source has not."""
    if not _MAYBE_PLACEHOLDER.search(target) and not any(word in target for word in _PLACEHOLDER_WORDS):
        return ""
    shouted = target.isupper()  # TODO is a word of some languages
    left = (found[0] for found in _PLACEHOLDER.finditer(target) if not (shouted and found[0].isalpha()))
    return next((mark for mark in left if mark not in source), "")


def chatter_in(source: str, target: str) -> str:
    """The first words that a program says about itself or its work, unless the source says such a thing too."""
    lower = target.lower()
    foreign = not _LATIN.search(target)
    if not any(word in lower for word in (() if foreign else _CHATTER_WORDS) + _OTHER_CHATTER_WORDS):
        return ""
    found = _CHATTER.search(target)
    return found[0].strip() if found and not _CHATTER.search(source) else ""
