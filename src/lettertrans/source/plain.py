"""What a reader reads of a piece of inline Markdown, as plain words for checks and the glossary."""

from __future__ import annotations

import html
import re
from collections.abc import Container

from lettertrans.source.addresses import addresses_in, without_end_marks
from lettertrans.source.inline import MARKUP, MarkKind, scan

PROTECTED = "\ufffc"
"""Stands for what is not translated: code, an address."""

_ESCAPE_OR_EMPHASIS = re.compile(
    r"\\([!-/:-@\[-`{-~])|\\\n|(?<=[^\s*])\*++|(?<!\*)\*++(?=[^\s*])|(?<![\w_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\w_])|~~+"
)


def plain_text(text: str, labels: Container[str] = ()) -> str:
    """The words of text without markup: no tags, destinations, footnote marks or emphasis; entities as what they mean.

    Code, autolinks and bare addresses are PROTECTED, one letter each. labels are those of reference definitions.
    """
    return _without_addresses(shown_text(text, labels))


def shown_text(text: str, labels: Container[str] = ()) -> str:
    """The same, with bare addresses as they stand."""
    if MARKUP.search(text):
        return html.unescape(_ESCAPE_OR_EMPHASIS.sub(_letter, _without_marks(text, labels)))
    return text


def _without_addresses(text: str) -> str:
    out, position = [], 0
    for found in addresses_in(text):
        out += [text[position : found.start()], PROTECTED]
        position = found.start() + len(without_end_marks(found[0]))
    return "".join(out) + text[position:]


def _letter(found: re.Match[str]) -> str:
    return found[1] or (" " if found[0] == "\\\n" else "")


def _without_marks(text: str, labels: Container[str]) -> str:
    out: list[str] = []
    position = 0
    pending: list[tuple[int, int]] = []  # what is hidden after the words of links that are still open
    for mark in scan(text, labels):
        hidden, shown = (mark.start, mark.end), ""
        while pending and pending[0][0] <= mark.start:
            position = _skip(out, text, position, *pending.pop(0))
        if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
            pending.insert(0, (mark.inner[1], mark.end))
            hidden = (mark.start, mark.inner[0])
        elif mark.kind in (MarkKind.CODE, MarkKind.AUTOLINK):
            shown = PROTECTED
        position = _skip(out, text, position, *hidden)
        out.append(shown)
    for start, end in pending:
        position = _skip(out, text, position, start, end)
    return "".join(out) + text[position:]


def _skip(out: list[str], text: str, position: int, start: int, end: int) -> int:
    out.append(text[position:start])
    return max(position, end)
