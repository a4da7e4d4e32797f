"""Plain text, as copied from a web page or a mail, as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from lettertrans.source.importing.blocks import Block, Listing, Paragraph, Rule, text_content
from lettertrans.source.importing.characters import clean_characters
from lettertrans.source.importing.text.passages import Mark, Passage, read_passages

_FEWEST_ENTRIES = 2
_DEEPER = 2


def text_blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs, lists and rules; headings are for later, when the whole letter can be seen."""
    blocks: list[Block] = []
    for marked, group in groupby(read_passages(clean_characters(text)), key=lambda passage: bool(passage.mark)):
        passages = tuple(group)
        blocks.extend(_lists(passages) if marked else map(_block, passages))
    return tuple(blocks)


def _block(passage: Passage) -> Block:
    if passage.is_rule:
        return Rule()
    first, *rest = passage.lines
    return Paragraph(content=text_content((passage.mark.as_typed if passage.mark else "") + first, *rest))


def _lists(run: Sequence[Passage]) -> Iterator[Block]:
    """A run of marked passages as lists, deeper indents below; as paragraphs where a list would say something else."""
    for _, group in groupby(_siblings(run), key=lambda entry: _kind(entry[0])):
        entries = tuple(group)
        if _is_list([first.mark for first, *_ in entries if first.mark]):
            yield Listing(start=_number(entries[0][0]), entries=tuple(map(_entry, entries)))
        else:
            yield from (_block(passage) for entry in entries for passage in entry)


def _siblings(run: Sequence[Passage]) -> Sequence[Sequence[Passage]]:
    """Each entry with the deeper ones that follow it."""
    siblings: list[list[Passage]] = []
    for passage in run:
        if siblings and passage.indent >= run[0].indent + _DEEPER:
            siblings[-1].append(passage)
        else:
            siblings.append([passage])
    return siblings


def _entry(passages: Sequence[Passage]) -> tuple[Block, ...]:
    first, *deeper = passages
    return (Paragraph(content=text_content(*first.lines)), *(_lists(deeper) if deeper else ()))


def _kind(passage: Passage) -> str:
    return "number" if _number(passage) is not None else passage.mark.as_typed.strip() if passage.mark else ""


def _number(passage: Passage) -> int | None:
    return passage.mark.number if passage.mark else None


def _is_list(marks: Sequence[Mark]) -> bool:
    if marks[0].sure:
        return True
    numbers = [mark.number for mark in marks if mark.number is not None]
    return len(marks) >= _FEWEST_ENTRIES and all(after == before + 1 for before, after in pairwise(numbers))
