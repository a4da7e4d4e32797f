"""The title of a letter: where it stands, or what it might be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lettertrans.source.importing.blocks import Block, Heading, Paragraph, Run, plain
from lettertrans.source.importing.characters import one_line
from lettertrans.source.importing.shape.paragraphs import is_nameless, is_prose, line_of, section_number
from lettertrans.source.importing.shape.sections import with_one_title, without_bold

_LONGEST_TITLE = 200
_FARTHEST_TITLE = 12
_NAMES_A_LETTER = re.compile(
    r"\b(?:open letter|letter (?:to|from|of)|statement|declaration|appeal|petition|manifesto|resolution|"
    r"call (?:to|for))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """Blocks of which, if any title was found, one is a heading of level 1; at is its index (-1: none)."""

    blocks: tuple[Block, ...]
    title: str | None
    at: int
    warnings: tuple[str, ...] = ()


def with_title(blocks: Sequence[Block], told: str | None) -> Titled:
    """The blocks with their title as the only heading of level 1. told is what the file's own data calls it."""
    blocks = with_one_title(blocks)
    at = _first_heading(blocks)
    if at >= 0:
        return _titled(blocks, at, ())
    if told:
        at = next((n for n, block in enumerate(blocks) if _same(_words(block), told)), -1)
        if at >= 0:
            return _titled(blocks, at, ())
    at = _guess(blocks)
    if at >= 0:
        return _titled(blocks, at, (f"the title is a guess: {_words(blocks[at])}",))
    if told:
        heading = Heading(level=1, content=(Run(text=told),))
        return Titled(blocks=(heading, *blocks), title=told, at=0, warnings=(f"the title is not in the text: {told}",))
    return Titled(blocks=blocks, title=None, at=-1)


def _first_heading(blocks: Sequence[Block]) -> int:
    """The heading of level 1, or the only one of the highest level if no running text stands above it; -1 for none."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    if not levels or (min(levels) > 1 and levels.count(min(levels)) > 1):
        return -1
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == min(levels))
    return at if min(levels) == 1 or not any(map(is_prose, blocks[:at])) else -1


def _titled(blocks: Sequence[Block], at: int, warnings: tuple[str, ...]) -> Titled:
    heading = Heading(level=1, content=without_bold(blocks[at]))
    before = [words for block in blocks[:at] if (words := _words(block)) and not is_nameless(block)]
    stray = tuple(f"this stands above the title; delete it if it is no part of the letter: {words}" for words in before)
    return Titled(
        blocks=(*blocks[:at], heading, *blocks[at + 1 :]),
        title=one_line(plain(heading.content)),
        at=at,
        warnings=(*warnings, *stray),
    )


def _words(block: Block) -> str:
    return one_line(plain(block.content)) if isinstance(block, Paragraph | Heading) else ""


def _same(words: str, told: str) -> bool:
    return words.casefold() == told.casefold()


def _guess(blocks: Sequence[Block]) -> int:
    """The index of the line above the running text that names a letter, or else of the longest; -1 for none."""
    above = blocks[: next((n for n, block in enumerate(blocks) if not _may_stand_above(block)), len(blocks))]
    lines = [(n, line_of(block)) for n, block in enumerate(above[:_FARTHEST_TITLE]) if _may_be_title(block)]
    named = [(n, line) for n, line in lines if _NAMES_A_LETTER.search(line)]
    if len(above) == len(blocks) and not named:
        return -1
    return max(named or lines, key=lambda line: len(line[1]), default=(-1, ""))[0]


def _may_stand_above(block: Block) -> bool:
    line = line_of(block)
    return isinstance(block, Paragraph) and (
        not is_prose(block) or (not line.endswith((".", ":")) and len(line) <= _LONGEST_TITLE)
    )


def _may_be_title(block: Block) -> bool:
    line = line_of(block)
    wrong_end = line.endswith((".", ",", ":", ";"))
    return 0 < len(line) <= _LONGEST_TITLE and not (wrong_end or is_nameless(block) or section_number(block))
