"""What a piece of inline Markdown is made of, so that two pieces can be compared: by parts, or by all but the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lettertrans.source.grammar import Environment, Token, parse_inline, walk
from lettertrans.source.inline import MARKUP, Mark, MarkKind, destinations_of, scan
from lettertrans.source.raw_html import normal_tag

_SPACE = re.compile(r"\s+")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_DELIMITER = re.compile(
    r"(?<=[^\s*])\*++|(?<!\*)\*++(?=[^\s*])|(?<!\w)_++(?=[^\s_])|(?<=[^\s_])_++(?!\w)|~~++|`++|\]\("
)

_FENCE = re.compile(r"^[ \t]*(?:`{3,}(?=[^`]*$)|~{3,})", re.MULTILINE)


def outline(text: str, env: Environment) -> str:
    """text as one line that shows its inline structure: equal outlines render alike. White space is folded."""
    if not MARKUP.search(text):
        return _SPACE.sub(" ", text)
    return _SPACE.sub(" ", "".join(_outlined(parse_inline(text, env))))


def _outlined(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        kind = token["type"]
        if kind == "text":
            yield token["raw"]
        elif kind == "softbreak":
            yield " "
        else:
            yield f"\x01{kind}:{token.get('raw', '')}:{_facts(token)}\x02"
            yield from _outlined(token.get("children", ()))
            yield "\x03"


def _facts(token: Token) -> str:
    facts = token.get("attrs", {})
    return "|".join(str(facts.get(name, "")) for name in ("url", "title"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The parts of a piece of inline Markdown that a translation has to keep.

    links counts (kind, URL); html counts tags, blank where a reader sees an attribute; footnotes counts marks; emphasis
    counts kinds of emphasis; code counts code spans; wordless is how many links have nothing to click on; loose is how
    many delimiters (`*`, `_`, `~~`, backticks) found no partner and stand as themselves; loose_mark is which they are,
    "" where that is not sure.
    """

    links: Counter[tuple[str, str]]
    html: Counter[str]
    footnotes: Counter[str]
    emphasis: Counter[str]
    code: Counter[str]
    wordless: int = 0
    loose: int = 0
    loose_mark: str = field(default="", compare=False)


NO_SHAPE = Shape(links=Counter(), html=Counter(), footnotes=Counter(), emphasis=Counter(), code=Counter())
"""The shape of plain text."""

_DELIMITERS_OF = {"strong": 4, "emphasis": 2, "strikethrough": 4}


def shape_of(text: str, env: Environment) -> Shape:
    """The shape of text, with references looked up in env."""
    if not MARKUP.search(text):
        return NO_SHAPE
    links: Counter[tuple[str, str]] = Counter()
    html: Counter[str] = Counter()
    footnotes: Counter[str] = Counter()
    emphasis: Counter[str] = Counter()
    code: Counter[str] = Counter()
    wordless = 0
    marks = scan(text, env["ref_links"])
    for found in destinations_of(text, marks):  # mistune overlooks some: <https://…> in a link, ~~a [b~~](url)
        links["destination", found.url] += 1
    for token in walk(parse_inline(text, env)):
        kind = token["type"]
        if kind in ("link", "image") and "_autolink" not in token:
            links[kind, token["attrs"]["url"]] += 1
            wordless += kind == "link" and not _has_words(token)
        elif kind == "inline_html":
            html[normal_tag(token["raw"])] += 1
        elif kind == "footnote_ref":
            footnotes[token["raw"]] += 1
        elif kind in _DELIMITERS_OF:
            emphasis[kind] += 1
        elif kind == "codespan":
            code[token["raw"]] += 1
    taken = sum(_DELIMITERS_OF[kind] * count for kind, count in emphasis.items())
    runs = _delimiters(text, marks)
    loose = max(0, sum(map(len, runs)) - taken)
    return Shape(
        links=links,
        html=html,
        footnotes=footnotes,
        emphasis=emphasis,
        code=code,
        wordless=wordless,
        loose=loose,
        loose_mark=_loose_mark(runs, emphasis) if loose else "",
    )


def _has_words(link: Token) -> bool:
    return any(token["type"] == "image" or token.get("raw", "").strip() for token in walk(link["children"]))


def _delimiters(text: str, marks: Iterable[Mark]) -> list[str]:
    letters = list(text)
    for mark in marks:
        start = mark.inner[1] if mark.kind in (MarkKind.LINK, MarkKind.IMAGE) else mark.start
        letters[start : mark.end] = "x" * (mark.end - start)
    bare = _FENCE.sub("", "".join(letters))
    return _DELIMITER.findall(_ESCAPE.sub("x", bare))


def _loose_mark(runs: Sequence[str], emphasis: Counter[str]) -> str:
    taken = {"*_": 0, "~": 0, "`": 0, "]": 0}  # whole code and links are no delimiters any more
    for kind, count in emphasis.items():
        taken["~" if kind == "strikethrough" else "*_"] += _DELIMITERS_OF[kind] * count
    alike = {letters: [run for run in runs if run[0] in letters] for letters in taken}
    loose = [run for letters, same in alike.items() if sum(map(len, same)) > taken[letters] for run in same]
    if len({run[0] for run in loose}) != 1:
        return ""
    return loose[0] if len(set(loose)) == 1 else loose[0][0]
