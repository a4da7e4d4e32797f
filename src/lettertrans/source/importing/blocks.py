"""What a letter consists of on its way from a file to Markdown: blocks that hold runs of text. All frozen.

Every reader (text, HTML, Word) makes these and the one writer turns them into Markdown, so that escaping is decided in
one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Style(StrEnum):
    """What Markdown can do to a run of text."""

    STRIKE = "~~"
    STRONG = "**"
    EMPHASIS = "*"
    CODE = "`"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a run of text leads to. destination is an address that has been found safe."""

    destination: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Letters in one style, as they read: not escaped."""

    text: str
    styles: frozenset[Style] = frozenset()
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that is kept by its address."""

    source: str
    alt: str = ""
    title: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReference:
    """The mark in the text that points to a footnote."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The end of a line that the author wanted: in addresses, in signatures."""


Leaf: TypeAlias = Run | Image | NoteReference
Inline: TypeAlias = Leaf | Break
Content: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 (the title) to 6."""

    level: int
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list; start is the number of its first entry, None for bullets."""

    start: int | None
    entries: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of another, set apart."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeBlock:
    """Text whose line breaks and blanks count."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells, all rows equally long; the first is the head."""

    rows: tuple[tuple[Content, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across the page."""


Block: TypeAlias = Paragraph | Heading | Listing | Quote | CodeBlock | Table | Note | Rule


def text_content(*lines: str) -> Content:
    """Plain lines, with a break between each two."""
    runs = [Run(text=line) for line in lines]
    return tuple(part for run in runs for part in (Break(), run))[1:]


def plain(content: Iterable[Inline]) -> str:
    """What a reader sees of it, a break being a blank; alt texts and footnote marks are not part of it."""
    return "".join(part.text if isinstance(part, Run) else " " if isinstance(part, Break) else "" for part in content)


def block_texts(blocks: Sequence[Block]) -> Iterable[str]:
    """The text of each paragraph, heading, cell and code block, in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield plain(block.content)
            case Listing():
                for entry in block.entries:
                    yield from block_texts(entry)
            case Quote() | Note():
                yield from block_texts(block.blocks)
            case CodeBlock():
                yield block.text
            case Table():
                yield from (plain(cell) for row in block.rows for cell in row)
            case Rule():
                pass
