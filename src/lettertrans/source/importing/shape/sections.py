"""The shape of a letter that its file does not show: section headings and the list of those who signed.

Each step takes blocks and gives blocks with the same words in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from lettertrans.source.importing.blocks import Block, Content, Heading, Listing, Paragraph, Quote, Run, Style
from lettertrans.source.importing.shape.paragraphs import (
    begins_like_a_name,
    counts_up,
    is_all_bold,
    is_nameless,
    is_prose,
    is_short,
    line_of,
    runs_on,
    section_number,
)

_FEWEST_SIGNATORIES = 4
_LONGEST_HEADING = 80


def with_section_headings(blocks: Sequence[Block], *, first: int) -> tuple[Block, ...]:
    """The blocks with short lines above running text, from index first on, made headings of level 2.

    Blocks that hold such headings already are left alone: their author has decided.
    """
    if any(isinstance(block, Heading) and block.level > 1 for block in blocks):
        return tuple(blocks)
    numbered = _numbered_sections(blocks, first)
    shaped = list(blocks)
    for n in range(first, len(blocks)):
        if n in numbered or _names_a_section(blocks, n):
            shaped[n] = Heading(level=2, content=without_bold(blocks[n]))
    return tuple(shaped)


def _numbered_sections(blocks: Sequence[Block], first: int) -> frozenset[int]:
    """The lines that number the sections: I, II, III or 1, 2, 3, each above running text."""
    found = {
        n: number
        for n in range(first, len(blocks) - 1)
        if (number := section_number(blocks[n])) and is_short(blocks[n]) and not is_short(blocks[n + 1])
    }
    kinds = {
        kind for kind in ("roman", "arabic") if counts_up([value for script, value in found.values() if script == kind])
    }
    return frozenset(n for n, (script, _) in found.items() if script in kinds)


def _names_a_section(blocks: Sequence[Block], n: int) -> bool:
    block = blocks[n]
    if not _may_be_named(block) or runs_on(block) or n + 1 == len(blocks) or runs_on(blocks[n + 1]):
        return False
    if is_all_bold(block):
        return isinstance(blocks[n + 1], Paragraph | Listing | Quote) and not is_all_bold(blocks[n + 1])
    stands_apart = n == 0 or not isinstance(blocks[n - 1], Paragraph) or is_prose(blocks[n - 1])
    return stands_apart and len(line_of(block)) <= _LONGEST_HEADING and is_prose(blocks[n + 1])


def with_signatories(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with each run of short lines after the first running text made a list."""
    start = next((n for n, block in enumerate(blocks) if is_prose(block)), len(blocks))
    shaped = list(blocks[:start])
    for short, group in groupby(blocks[start:], key=_may_be_named):
        lines = tuple(group)
        if short and len(lines) >= _FEWEST_SIGNATORIES:
            shaped.append(Listing(start=None, entries=tuple((line,) for line in lines)))
        else:
            shaped.extend(lines)
    return tuple(shaped)


def _may_be_named(block: Block) -> bool:
    """Whether this may be the name of a section, a person or an organisation."""
    return is_short(block) and begins_like_a_name(block) and not is_nameless(block) and section_number(block) is None


def without_bold(block: Block) -> Content:
    """The content of a paragraph as a heading has it, which is bold anyway."""
    content = block.content if isinstance(block, Paragraph | Heading) else ()
    if not is_all_bold(Paragraph(content=content)):
        return content
    return tuple(
        replace(part, styles=part.styles - {Style.STRONG}) if isinstance(part, Run) else part for part in content
    )


def with_one_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with one heading of level 1: where there are more, all but the first go one level down."""
    if sum(isinstance(block, Heading) and block.level == 1 for block in blocks) < 2:
        return tuple(blocks)
    first = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1)
    return tuple(
        replace(block, level=min(block.level + 1, 6)) if isinstance(block, Heading) and n != first else block
        for n, block in enumerate(blocks)
    )
