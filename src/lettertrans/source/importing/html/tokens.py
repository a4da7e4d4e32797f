"""HTML as tags and text, in time that grows with its length whatever is in it.

The standard library's HTMLParser looks at unfinished tags and comments again and again: 150 kB of "<a <a <a" took it
minutes. Here each character is looked at once, by the rules of https://html.spec.whatwg.org/multipage/parsing.html,
as far as they touch on text that a reader sees.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

_TAG_NAME = re.compile(r"[A-Za-z][^\s/>\x00]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s/>=][^\s/>=]*|=[^\s/>=]*")
_BLANKS = re.compile(r"[\s/]*")
_EQUALS = re.compile(r"\s*=\s*")
_UNQUOTED = re.compile(r"[^\s>]*")
# In attributes only a name that ends in ";" is a character: "?a=1&copy=2" is an address.
_REFERENCE = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea"})
_DECODED_RAW = frozenset({"title", "textarea"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTag:
    """<name …>; attributes of one name count once, the first."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTag:
    """</name>."""

    name: str


Token: TypeAlias = StartTag | EndTag | str


def html_tokens(text: str) -> Iterator[Token]:
    """Tags and the text between them; comments, declarations and what is cut off within a tag are no tokens."""
    position = 0
    while position < len(text):
        start = text.find("<", position)
        start = start if start >= 0 else len(text)
        if start > position:
            yield html.unescape(text[position:start])
        if start == len(text):
            return
        token, position = _markup(text, start)
        if token is not None:
            yield token
        if isinstance(token, StartTag) and token.name in _RAW:
            raw, position = _raw_text(text, position, token.name)
            yield raw


def _markup(text: str, start: int) -> tuple[Token | None, int]:
    """What begins with the "<" at start, and where it ends."""
    following = text[start + 1 : start + 2]
    if text.startswith("<!--", start):
        return None, _after(text, "-->", start + 2)
    if following in ("!", "?"):
        return None, _after(text, ">", start)
    if following == "/":
        name = _TAG_NAME.match(text, start + 2)
        return (EndTag(name=name.group().lower()) if name else None), _after(text, ">", start)
    name = _TAG_NAME.match(text, start + 1)
    return _start_tag(text, name) if name else ("<", start + 1)


def _after(text: str, end: str, position: int) -> int:
    found = text.find(end, position)
    return found + len(end) if found >= 0 else len(text)


def _start_tag(text: str, name: re.Match[str]) -> tuple[Token | None, int]:
    attributes: dict[str, str] = {}
    position = _end(_BLANKS, text, name.end())
    while position < len(text) and text[position] != ">":
        found = _ATTRIBUTE_NAME.match(text, position)
        if not found:
            break  # cannot be: every character but blanks, "/" and ">" begins a name
        value, position = _value(text, found.end())
        attributes.setdefault(found.group().lower(), value)
        position = _end(_BLANKS, text, position)
    if position >= len(text):
        return None, len(text)
    return StartTag(name=name.group().lower(), attributes=attributes), position + 1


def _value(text: str, position: int) -> tuple[str, int]:
    equals = _EQUALS.match(text, position)
    if not equals:
        return "", position
    start = equals.end()
    quote = text[start : start + 1]
    if quote in ("'", '"'):
        end = text.find(quote, start + 1)
        end = end if end >= 0 else len(text)
        return _unescaped(text[start + 1 : end]), end + 1
    end = _end(_UNQUOTED, text, start)
    return _unescaped(text[start:end]), end


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    found = pattern.match(text, position)
    return found.end() if found else position


def _unescaped(value: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found.group()), value)


def _raw_text(text: str, position: int, name: str) -> tuple[str, int]:
    """What stands up to the end tag of an element that holds no tags."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position)
    raw = text[position : end.start() if end else len(text)]
    return html.unescape(raw) if name in _DECODED_RAW else raw, end.start() if end else len(text)
