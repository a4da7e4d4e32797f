"""The judge: markdown-it-py, which renders every CommonMark example as the specification does. It knows none of us."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import Any

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

READ_BY_PEOPLE = re.compile(r"^(title|subtitle|description|summary|abstract|\w+_alt)$")
"""The front matter keys that are text; all others are for machines (or for the author to choose)."""
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"'`*|]+|[\w.+-]+@[\w-]+\.[\w.-]+")
"""Bare web and mail addresses: visible, and the same in every language."""

_NOT_PROSE = frozenset({"code", "pre", "script", "style"})
_TASK = re.compile(r"\A\s*\[[xX]\](?= )")
_LETTER = re.compile(r"[A-Za-z]")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@cache
def judge() -> MarkdownIt:
    """CommonMark with GitHub's tables and strikethrough, footnotes, definition lists, task lists and front matter."""
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(deflist_plugin).use(tasklists_plugin).use(front_matter_plugin)
    for kind in ("html_inline", "html_block"):
        markdown.add_render_rule(kind, _raw)
    for kind in ("link_open", "link_close"):
        markdown.add_render_rule(kind, _link)
    markdown.add_render_rule("image", _image)
    return markdown


def _raw(_self: Any, tokens: Any, index: int, _options: Any, _env: Any) -> str:
    return f"<!--raw-->{tokens[index].content}<!--/raw-->"


def _link(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    mark = f"<!--{tokens[index].type}-->" if tokens[index].info == "auto" else ""
    return mark + str(self.renderToken(tokens, index, options, env))


def _image(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    for child in tokens[index].children or []:
        if child.type == "code_inline":
            child.content = re.sub(r"[^\W\d_]", "0", child.content)  # code in an alt text is code: no letters to offer
    return str(self.image(tokens, index, options, env))


def html_of(text: str) -> str:
    """The page of a document; white space where a browser shows one space is one space."""
    html = judge().render(text)
    parts = re.split(r"(<pre.*?</pre>)", html, flags=re.DOTALL)
    return "".join(part if part.startswith("<pre") else re.sub(r"\s+", " ", part) for part in parts)


def labels_of(text: str) -> frozenset[str]:
    """The labels of the reference definitions of a document, normalised as normal() does."""
    env: dict[str, Any] = {}
    judge().parse(text, env)
    return frozenset(env.get("references", {}))


def normal(label: str) -> str:
    """A label as the judge's references hold it."""
    return " ".join(label.split()).lower().upper()


def front_matter(text: str) -> dict[str, Any]:
    """The front matter of a document, {} when there is none or it is broken."""
    match = _FRONT_MATTER.match(text)
    try:
        values = yaml.load(match[1], Loader=yaml.BaseLoader) if match else {}  # all scalars as written
    except yaml.YAMLError:
        return {}
    return values if isinstance(values, dict) else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a reader meets: tags in order, where links lead, and letters by place (plain ASCII, and the others)."""

    tags: tuple[str, ...]
    destinations: tuple[str, ...]
    plain: Counter[str]
    other: Counter[str]
    leftovers: tuple[tuple[str, str], ...]
    """(place, text) of every piece that has plain letters."""


def page_of(text: str) -> Page:
    """Render and read a document."""
    reader = _Reader()
    reader.feed(judge().render(text))
    reader.close()
    for key, value in front_matter(text).items():
        if READ_BY_PEOPLE.match(str(key)) and isinstance(value, str):
            reader.count("front matter", value)
    return Page(
        tags=tuple(reader.tags),
        destinations=tuple(reader.destinations),
        plain=reader.plain,
        other=reader.other,
        leftovers=tuple(reader.leftovers),
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.destinations: list[str] = []
        self.plain: Counter[str] = Counter()
        self.other: Counter[str] = Counter()
        self.leftovers: list[tuple[str, str]] = []
        self._inside: Counter[str] = Counter()
        self._raw = False
        self._address = False

    def handle_comment(self, data: str) -> None:
        if data in ("raw", "/raw"):
            self._raw = data == "raw"
        elif data in ("link_open", "link_close"):
            self._address = data == "link_open"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        self._inside[tag] += 1
        if tag == "section" and values.get("class") == "footnotes":
            self._inside["footnotes"] += 1
        self.destinations += [values[name] or "" for name in ("href", "src") if name in values]
        for name, place in (("alt", "alt text"), ("title", "title")):
            self.count("html attribute" if self._raw else place, values.get(name) or "")

    def handle_endtag(self, tag: str) -> None:
        self.tags.append("/" + tag)
        self._inside[tag] = max(0, self._inside[tag] - 1)

    def handle_data(self, data: str) -> None:
        if self._address or any(self._inside[tag] for tag in _NOT_PROSE):
            return
        if self._raw:
            data = re.sub(r"`[^`]*`", "", data)  # meant as code, and left alone by who translates it
        if self._inside["footnotes"]:
            place = "footnote"
        elif self._inside["td"] or self._inside["th"]:
            place = "table"
        else:
            place = "raw html" if self._raw else "prose"
        self.count(place, data)

    def count(self, place: str, text: str) -> None:
        """Count the letters of a visible text."""
        text = _TASK.sub("", ADDRESS.sub("", text))
        plain = len(_LETTER.findall(text))
        self.plain[place] += plain
        self.other[place] += sum(map(str.isalpha, text)) - plain
        if plain:
            self.leftovers.append((place, " ".join(text.split())))
