"""Blocks as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lettertrans.source.importing.blocks import (
    Block,
    CodeBlock,
    Content,
    Heading,
    Inline,
    Listing,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Style,
    Table,
)
from lettertrans.source.importing.markdown.escaping import escape_heading_end, escape_line_start
from lettertrans.source.importing.markdown.inlines import inline_lines


def write_markdown(blocks: Sequence[Block]) -> str:
    """The Markdown of the blocks, with a blank line between each two and none at the end."""
    written: list[str] = []
    alternate = False
    for previous, block in zip((None, *blocks), blocks, strict=False):
        alternate = _would_merge(previous, block) and not alternate
        if markdown := _block(block, alternate=alternate):
            written.append(markdown)
    return "\n\n".join(written)


def _would_merge(previous: Block | None, block: Block) -> bool:
    """Whether two lists would be read as one, unless the second has another kind of bullet."""
    return (
        isinstance(previous, Listing)
        and isinstance(block, Listing)
        and (previous.start is None) == (block.start is None)
    )


def _block(block: Block, *, alternate: bool) -> str:
    match block:
        case Paragraph():
            return "\\\n".join(escape_line_start(line) for line in inline_lines(block.content))
        case Heading():
            text = escape_heading_end(" ".join(inline_lines(block.content)))
            return f"{'#' * block.level} {text}" if text else ""
        case Listing():
            return _listing(block, alternate=alternate)
        case Quote():
            return "\n".join(f"> {line}".rstrip() for line in write_markdown(block.blocks).split("\n"))
        case CodeBlock():
            return _code_block(block.text)
        case Table():
            return _table(block.rows)
        case Note():
            return _hang(f"[^{block.label}]: ", write_markdown(block.blocks), indent=4)
        case Rule():
            # Not "---": at the head of a file without front matter that would open one.
            return "***"


def _listing(listing: Listing, *, alternate: bool) -> str:
    entries = [entry for entry in map(write_markdown, listing.entries) if entry]
    loose = _is_loose(listing)
    written = []
    for number, entry in enumerate(entries, listing.start or 0):
        mark = ("* " if alternate else "- ") if listing.start is None else f"{number}{')' if alternate else '.'} "
        written.append(_hang(mark, entry if loose else _tight(entry), indent=len(mark)))
    return ("\n\n" if loose else "\n").join(written)


def _is_loose(listing: Listing) -> bool:
    """Whether the entries need blank lines: not where each is one paragraph with tight lists below it."""
    return any(
        _needs_blank_lines(block) or (n > 0 and not isinstance(block, Listing))
        for entry in listing.entries
        for n, block in enumerate(entry)
    )


def _needs_blank_lines(block: Block) -> bool:
    """Only a list of bullets or from 1 may follow a paragraph at once."""
    if isinstance(block, Listing):
        return _is_loose(block) or block.start not in (None, 1)
    return not isinstance(block, Paragraph)


def _tight(entry: str) -> str:
    return "\n".join(line for line in entry.split("\n") if line)


def _hang(mark: str, markdown: str, *, indent: int) -> str:
    first, *rest = markdown.split("\n")
    return "\n".join([f"{mark}{first}", *(f"{' ' * indent}{line}".rstrip() for line in rest)])


def _code_block(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"


def _table(rows: Sequence[Sequence[Content]]) -> str:
    head, *body = [[_cell(cell) for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(content: Content) -> str:
    return " ".join(inline_lines([_without_bar_in_code(part) for part in content])).replace("|", "\\|")


def _without_bar_in_code(part: Inline) -> Inline:
    """Readers of Markdown disagree on a bar in code in a table, so it stands there as plain text."""
    if isinstance(part, Run) and Style.CODE in part.styles and "|" in part.text:
        return replace(part, styles=part.styles - {Style.CODE})
    return part
