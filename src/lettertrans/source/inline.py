"""Where the markup of a piece of inline Markdown stands: code, links, images, autolinks, raw HTML, footnote marks.

mistune says what inline Markdown means but not where; this scanner gives the places, in one pass, with CommonMark's
precedence (an escape first, then code, autolinks and raw HTML, then brackets). Emphasis is left to mistune.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark is."""

    CODE = "code"
    AUTOLINK = "autolink"
    HTML = "html"
    LINK = "link"
    IMAGE = "image"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One piece of markup: text[start:end]. Links and images have their visible text at inner, an inline destination
    and its title (without its quotes) at destination and title (all empty spans where there is none), and the label of
    a reference in label."""

    kind: MarkKind
    start: int
    end: int
    inner: tuple[int, int] = (0, 0)
    destination: tuple[int, int] = (0, 0)
    title: tuple[int, int] = (0, 0)
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a link, image or autolink leads: text[start:end] is url."""

    start: int
    end: int
    url: str


MARKUP = re.compile(r"[\\`<\[\]*_~&]")
"""A text without any of these letters is plain: no inline markup can be in it."""

_HTML_TAG = (
    r"</[A-Za-z][A-Za-z0-9-]*\s*>"
    r"|<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?>"
)
_HTML_CLOSERS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>", "<!": ">"}
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<autolink><(?:[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\x00-\x20]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>)"
    rf"|(?P<html>{_HTML_TAG}|<!---?>)"
    r"|(?P<unclosed><!--|<\?|<!\[CDATA\[|<!(?=[A-Za-z]))"
    r"|(?P<footnote>\[\^(?:[^\\\[\]\s<>`]|\\.)+\])"
    r"|(?P<open>!\[(?!\^)|\[)"
    r"|(?P<close>\])",
    re.DOTALL | re.ASCII,
)
_PARENTHESES = r"(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*\))"
_TAIL = re.compile(
    rf"\(\s*(?P<dest><(?:\\.|[^<>\n\\])*>|(?!<){_PARENTHESES}*)"
    r"(?:\s+(?P<title>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)",
    re.DOTALL | re.ASCII,
)
_LONGEST_LABEL = 999
_LABEL = re.compile(r"\[((?:[^\\\[\]]|\\.)*)\]", re.DOTALL)


def normal_label(label: str) -> str:
    """A reference label in the form under which labels are the same, which is also how mistune keeps them."""
    return " ".join(label.split()).lower().upper()


def scan(text: str, labels: Container[str] = ()) -> tuple[Mark, ...]:
    """All marks of text, by start; the marks inside a link's text follow the link.

    labels holds the normal_label() of the reference definitions that exist: `[x]` and `[x][y]` are links only there.
    """
    if not MARKUP.search(text):
        return ()
    marks: list[Mark] = []
    opened: list[tuple[int, bool]] = []
    closers = _Closers(text)
    position = 0
    while found := _TOKEN.search(text, position):
        position = found.end()
        kind = found.lastgroup
        mark: Mark | None = None
        if kind in ("code", "unclosed"):
            mark = _closed(found, closers)
        elif kind in ("autolink", "html", "footnote"):
            mark = Mark(kind=MarkKind(kind), start=found.start(), end=position)
        elif kind == "open":
            opened.append((found.start(), found.group() == "!["))
        elif kind == "close" and opened:
            start, image = opened.pop()
            mark = _link(text, start, position, image, labels)
        if mark:
            marks.append(mark)
            position = mark.end
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


class _Closers:
    """Finds what closes an opening, never searching twice for what is not there: hostile text stays linear."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()
        self._runs: dict[int, list[int]] | None = None

    def after(self, closer: str, start: int) -> int:
        end = -1 if closer in self._missing else self._text.find(closer, start)
        if end < 0:
            self._missing.add(closer)
            return 0
        return end + len(closer)

    def after_backticks(self, length: int, start: int) -> int:
        if self._runs is None:
            self._runs = {}
            for run in re.finditer("`+", self._text):
                self._runs.setdefault(len(run.group()), []).append(run.start())
        starts = self._runs.get(length, [])
        index = bisect_left(starts, start)
        return starts[index] + length if index < len(starts) else 0


def _closed(found: re.Match[str], closers: _Closers) -> Mark | None:
    opener = found.group()
    if found.lastgroup == "code":
        kind, end = MarkKind.CODE, closers.after_backticks(len(opener), found.end())
    else:
        kind, end = MarkKind.HTML, closers.after(_HTML_CLOSERS[opener], found.end())
    return Mark(kind=kind, start=found.start(), end=end) if end else None


def _link(text: str, start: int, after: int, image: bool, labels: Container[str]) -> Mark | None:
    kind = MarkKind.IMAGE if image else MarkKind.LINK
    inner = (start + (2 if image else 1), after - 1)
    tail = _TAIL.match(text, after)
    if tail:
        first, last = tail.span("dest")
        if text[first:last].startswith("<"):
            first, last = first + 1, last - 1
        title = (tail.start("title") + 1, tail.end("title") - 1) if tail.group("title") else (0, 0)
        return Mark(kind=kind, start=start, end=tail.end(), inner=inner, destination=(first, last), title=title)
    explicit = _LABEL.match(text, after)
    label = explicit.group(1) if explicit else ""
    if not label and inner[1] - inner[0] <= _LONGEST_LABEL:
        label = text[slice(*inner)]
    if label and normal_label(label) in labels:
        return Mark(kind=kind, start=start, end=explicit.end() if explicit else after, inner=inner, label=label)
    return None


def destinations(text: str) -> tuple[Destination, ...]:
    """The destinations of inline links, images and autolinks, in order of appearance."""
    return tuple(destinations_of(text, scan(text)))


def destinations_of(text: str, marks: Iterable[Mark]) -> Iterator[Destination]:
    """The same for a text that has been scanned."""
    for mark in marks:
        start, end = mark.destination
        if mark.kind is MarkKind.AUTOLINK:
            start, end = mark.start + 1, mark.end - 1
        if end > start:
            yield Destination(start=start, end=end, url=text[start:end])


def with_full_references(text: str, labels: Container[str]) -> str:
    """The same text with every shortcut reference written out: `[word]` and `[word][]` become `[word][word]`.

    So a translator can put the words of a link into another language and the link still finds its definition.
    """
    out, position = [], 0
    for mark in scan(text, labels):
        if mark.label and mark.label == text[slice(*mark.inner)] and mark.start >= position:
            out += [text[position : mark.inner[1]], "][", mark.label, "]"]
            position = mark.end
    return "".join(out) + text[position:]


def without_markup(text: str, labels: Container[str] = ()) -> str:
    """What a reader reads: no tags, destinations, footnote marks or autolinks; code and alternative texts stay."""
    hidden = bytearray(len(text))
    for mark in scan(text, labels):
        if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
            _hide(hidden, mark.start, mark.inner[0])
            _hide(hidden, mark.inner[1], mark.end)
        elif mark.kind is not MarkKind.CODE:
            _hide(hidden, mark.start, mark.end)
    return "".join(letter for letter, gone in zip(text, hidden, strict=True) if not gone)


def _hide(hidden: bytearray, start: int, end: int) -> None:
    hidden[start:end] = b"\x01" * (end - start)
