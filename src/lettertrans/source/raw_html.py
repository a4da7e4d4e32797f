"""The words in a raw HTML block: runs of text with their inline tags, and the attributes that readers see."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_INLINE_TAGS = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_UNSEEN = frozenset(("script", "style", "template", "svg", "math", "iframe", "object"))
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[?!].*?(?:>|\Z)|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"(?P<name>[^\s\"'<>/=]+)\s*=\s*(?P<written>\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+)")
_SEEN_ATTRIBUTES = frozenset(("alt", "title", "aria-label", "placeholder"))


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlText:
    """html[start:end]: a run of text (attribute is "") or an attribute's value, with the quote around it (or none).

    verbatim: inside <pre> or <textarea>, where line ends count.
    """

    start: int
    end: int
    attribute: str = ""
    quote: str = ""
    verbatim: bool = False


def html_texts(html: str) -> Iterator[HtmlText]:
    """Every text of a raw HTML block that a reader sees, in order; script, style and comments are left out."""
    run_start, unseen, verbatim = 0, "", 0
    for token in _TOKEN.finditer(html):
        name = (token.group("name") or "").lower()
        closing = bool(token.group("close"))
        if unseen:
            if closing and name == unseen:
                unseen, run_start = "", token.end()
            continue
        if name in _INLINE_TAGS:
            continue
        yield from _run(html, run_start, token.start(), verbatim > 0)
        yield from _attributes(token)
        run_start = token.end()
        if name in _UNSEEN and not closing and not token.group().endswith("/>"):
            unseen = name
        elif name in ("pre", "textarea"):
            verbatim = max(0, verbatim + (-1 if closing else 1))
    if not unseen:
        yield from _run(html, run_start, len(html), verbatim > 0)


def normal_tag(tag: str) -> str:
    """An HTML tag with white space folded and the attributes that a reader sees (alt, title) blanked."""
    blanked = _ATTRIBUTE.sub(_without_words, tag) if tag[1:2].isalpha() else tag
    return " ".join(blanked.split())


def _without_words(attribute: re.Match[str]) -> str:
    return f"{attribute['name']}=" if attribute["name"].lower() in _SEEN_ATTRIBUTES else attribute[0]


def _run(html: str, start: int, end: int, verbatim: bool) -> Iterator[HtmlText]:
    first = last = start
    words = _TOKEN.sub("", html[start:end])
    if any(letter.isalpha() for letter in re.sub(r"&#?\w+;", "", words)):
        first, last = (start, end) if verbatim else _without_tag_lines(html, start, end)
    yield from seen_attributes(html, start, first)
    words = html[first:last]
    if words:
        first += len(words) - len(words.lstrip())
        yield HtmlText(start=first, end=first + len(words.strip()), verbatim=verbatim)
    yield from seen_attributes(html, last, end)


def _without_tag_lines(html: str, start: int, end: int) -> tuple[int, int]:
    """The run without lines of nothing but tags at its ends: such a line can be what makes it an HTML block."""
    lines = html[start:end].splitlines(keepends=True)
    first, last = 0, len(lines)
    while first < last and not _TOKEN.sub("", lines[first]).strip():
        first += 1
    while last > first and not _TOKEN.sub("", lines[last - 1]).strip():
        last -= 1
    return start + sum(map(len, lines[:first])), start + sum(map(len, lines[:last]))


def seen_attributes(html: str, start: int = 0, end: int | None = None) -> Iterator[HtmlText]:
    """The attributes with words that a reader sees, of every tag in html[start:end], in order."""
    for token in _TOKEN.finditer(html, start, len(html) if end is None else end):
        yield from _attributes(token)


def _attributes(token: re.Match[str]) -> Iterator[HtmlText]:
    if not token.group("name"):
        return
    for found in _ATTRIBUTE.finditer(token.string, token.start("attributes"), token.end("attributes")):
        name, written = found["name"].lower(), found["written"]
        if name in _SEEN_ATTRIBUTES and any(map(str.isalpha, written)):
            quote = written[0] if written[0] in "\"'" else ""
            start, end = found.start("written") + len(quote), found.end("written") - len(quote)
            yield HtmlText(start=start, end=end, attribute=name, quote=quote)


def tags_of(html: str) -> Counter[str]:
    """How often each tag, comment or declaration stands in html; attributes that a reader sees are blanked."""
    return Counter(normal_tag(token.group()) for token in _TOKEN.finditer(html))


def escape_loose_tags(html: str) -> str:
    """html with every `<` that opens no whole tag escaped, so that nothing after it can complete one."""
    out, position = [], 0
    for token in _TOKEN.finditer(html):
        out += [html[position : token.start()].replace("<", "&lt;"), token.group()]
        position = token.end()
    return "".join(out) + html[position:].replace("<", "&lt;")
