"""English, in which terms are looked for: plurals and possessives, both spellings, hyphens and dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lettertrans.glossary.folding import Folded
from lettertrans.glossary.folding import fold as fold_spaces
from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._en_words import Number, both_numbers, singular_too, spellings

_SAME_MARKS = str.maketrans(
    dict.fromkeys("‘’‛ʼʹ′`´＇", "'")
    | dict.fromkeys("“”„‟″＂", '"')
    | dict.fromkeys("‒—―−", "–")
    | dict.fromkeys("\u200b\u2060\ufeff", "\u00ad")
)

_TOKEN = re.compile(
    r"(?P<owner>[^\W_]+(?:'s|s')(?![^\W_]))|(?P<word>[^\W_]+(?:'[^\W_]+)*)|(?P<dash> ?– ?| -{1,3} |--+)"
    r"|(?P<company>,? (?=(?:inc|ltd|llc|corp|co|plc)\b))|(?P<bracket>(?<=.) \([^()]*\)\Z)|(?P<space> )|(?P<hyphen>-)"
    r"|(?P<stop>\.\Z)|.",
    re.DOTALL,
)
_GAPS = {"dash": " ?(?:–|-{1,3}) ?", "company": ",? ", "space": "[ -]", "hyphen": "[ –-]?", "stop": r"\.?"}
_FIRST_LETTERS = re.compile(r"[^\W_]+(?![?*{])")

_AFTER_HEAD = re.compile("against|at|between|by|de|for|from|in|of|on|to|under|up|with|d'.+")
_AFTER_NOUNS = frozenset(("designate", "elect", "emeritus", "general", "laureate", "martial", "plenipotentiary"))
_NOT_COUNTED = frozenset(("rule",))  # the rule of law, but rules of law are something else

# anti-democratic is not democratic; the alternatives of one row are of one length.
_PREFIXES = (
    "in-|re-|un-",
    "dis-|mis-|non-|pre-|pro-|neo-|sub-",
    "anti-|post-|self-|semi-|vice-",
    "cross-|extra-|inter-|intra-|multi-|quasi-|super-|supra-|trans-|ultra-",
    "deputy-|pseudo-",
    "counter-",
)
# The United States are no states, and a deputy prime minister is no prime minister.
_OTHERS_BEFORE = {
    **dict.fromkeys(("state", "nation", "kingdom"), ("united ",)),
    **dict.fromkeys(("minister", "president", "chairman", "governor", "premier", "chancellor"), ("vice ", "deputy ")),
}
_SUFFIXES = r"-(?:like|less|wise|wing|ish|of)(?![^\W_])"


def fold(text: str) -> Folded:
    """text with one kind of apostrophe, of quote and of dash."""
    return fold_spaces(text.translate(_SAME_MARKS))


def stems(form: str) -> Iterator[Stem]:
    """The form in both numbers, possessive or not. After an opening quote, the apostrophe in states' closes it."""
    tokens = [(token.lastgroup or "mark", token[0]) for token in _TOKEN.finditer(form)]
    numbers = _numbers(tokens)
    last = numbers.get(len(tokens) - 1, Number("", ""))
    pattern = "".join(_pattern(kind, text, numbers.get(place)) for place, (kind, text) in enumerate(tokens))
    pattern = pattern.removesuffix(f"(?:{last.endings})")
    if not (first := _FIRST_LETTERS.match(pattern)):
        yield Stem(re.escape(form), _ending("", "'s"))
        return
    head, rest, width = first[0], pattern[first.end() :], f".{{{first.end()}}}"
    edges = head + _edge_before(width, [text for kind, text in tokens if kind == "word"])
    yield Stem(f"{edges}(?<!'{width}){rest}", _ending(last.endings, "'s|(?<=[sxzS])'(?![.,;:!?)])"))
    yield Stem(f"{edges}(?<='{width}){rest}", _ending(last.endings, "'s"))


def _numbers(tokens: list[tuple[str, str]]) -> dict[int, Number]:
    """The words of a phrase that may stand in both numbers, by their places."""
    places = [place for place, (kind, _) in enumerate(tokens) if kind == "word"]
    words = [tokens[place][1] for place in places]
    head = next((at - 1 for at, word in enumerate(words) if at and _AFTER_HEAD.fullmatch(word)), None)
    if head is not None:
        return {} if words[head] in _NOT_COUNTED else {places[head]: singular_too(words[head])}
    if len(words) > 1 and words[-1] in _AFTER_NOUNS:
        return {place: both_numbers(tokens[place][1]) for place in places[-2:]}
    if not words or tokens[-1][0] == "stop":
        return {}
    return {places[-1]: (singular_too if len(words) > 1 else both_numbers)(words[-1])}


def _pattern(kind: str, text: str, number: Number | None) -> str:
    if kind == "owner":
        return f"{spellings(text[:-2])}(?:'s|s'?)"
    if kind == "word":
        return f"{spellings(number.stem)}(?:{number.endings})" if number else spellings(text)
    if kind == "bracket":
        return f"(?:{re.escape(text)})?"
    return _GAPS.get(kind) or re.escape(text)


def _edge_before(width: str, words: list[str]) -> str:
    """Lookbehinds over the letters that have been matched already; what they look for is a hyphen or a space away."""
    others = (*_PREFIXES, *(_OTHERS_BEFORE.get(words[-1], ()) if words else ()))
    return rf"(?<![^\W_]{width})(?:(?<![- ]{width})|" + "".join(rf"(?<!\b(?:{row}){width})" for row in others) + ")"


@cache
def _ending(endings: str, possessive: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{endings})(?:{possessive})?(?![^\W_]|{_SUFFIXES})")
