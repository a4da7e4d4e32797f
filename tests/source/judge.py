"""The judge: markdown-it-py, which renders every CommonMark example as the specification does and knows none of us."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

_TAG = re.compile(r"<!--.*?-->|<[?!][^>]*>|</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_READ_ATTRIBUTE = re.compile(r"\b(alt|title|aria-label|placeholder)\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+)", re.I)
_NOT_PROSE = frozenset(("code", "pre", "script", "style"))
_LETTER = re.compile(r"[A-Za-z]")
_MARK_WITHOUT_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@cache
def judge() -> MarkdownIt:
    """CommonMark with tables, strikethrough, footnotes, definition lists, task lists and front matter."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return markdown.use(footnote_plugin).use(deflist_plugin).use(tasklists_plugin).use(front_matter_plugin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """What a translation must not change: the blocks in order, where links lead, and the raw HTML tags."""

    blocks: tuple[object, ...]
    destinations: Counter[str]
    html: Counter[str]


def structure_of(text: str) -> Structure:
    """The structure of a document, as the judge reads it."""
    tokens = judge().parse(text)
    pieces = list(_below(tokens))
    raw = [
        tag for token in pieces if token.type in ("html_block", "html_inline") for tag in _TAG.findall(token.content)
    ]
    return Structure(
        blocks=tuple(map(_bone, tokens)),
        destinations=Counter(str(token.attrs[n]) for token in pieces for n in ("href", "src") if n in token.attrs),
        html=Counter(" ".join(_READ_ATTRIBUTE.sub(r"\1=", tag).split()) for tag in raw if "task-list" not in tag),
    )


def _bone(token: Token) -> object:
    return (token.type, token.tag, token.level, token.hidden, token.info, sorted(map(str, token.attrs.items())))


def _below(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _below(token.children or ())


def front_matter_of(text: str) -> dict[str, Any]:
    """The front matter of a document, every scalar as a string."""
    found = _FRONT_MATTER.match(text.removeprefix("\ufeff"))
    values = yaml.load(found[1], Loader=yaml.BaseLoader) if found else {}
    assert isinstance(values, dict)
    return values


def seen_in(text: str) -> tuple[str, ...]:
    """Every text with plain Latin letters that a reader of the rendered page sees; code and bare addresses left out."""
    reader = _Reader()
    reader.feed(judge().render(text.removeprefix("\ufeff")))
    reader.close()
    return tuple(" ".join(words.split()) for words in reader.seen if _LETTER.search(words))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self._inside: Counter[str] = Counter()
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside[tag] += 1
        values = {name: value or "" for name, value in attrs}
        self.seen += [values.get(name, "") for name in ("alt", "title", "aria-label", "placeholder")]
        if tag == "a":
            self._href = values.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        self._inside[tag] = max(0, self._inside[tag] - 1)

    def handle_data(self, data: str) -> None:
        is_address = self._inside["a"] and self._href in (data, f"mailto:{data}")
        if not is_address and not any(self._inside[tag] for tag in _NOT_PROSE):
            self.seen.append(_MARK_WITHOUT_NOTE.sub("", data))
