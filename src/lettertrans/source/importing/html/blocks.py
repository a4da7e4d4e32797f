"""The elements of a page as blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from lettertrans.source.importing.blocks import (
    Block,
    Break,
    CodeBlock,
    Heading,
    Inline,
    Listing,
    Note,
    Paragraph,
    Quote,
    Rule,
    Run,
    Style,
)
from lettertrans.source.importing.characters import clean_characters
from lettertrans.source.importing.html.inlines import inlines
from lettertrans.source.importing.html.notes import NOTE
from lettertrans.source.importing.html.tables import data_table
from lettertrans.source.importing.html.tree import BLOCKS, Element, Node, elements
from lettertrans.source.importing.text.plain_text import text_blocks
from lettertrans.source.importing.tidying import tidy

_HOLD_ONLY_BLOCKS = frozenset("ul ol menu dir dl table thead tbody tfoot tr".split())


def html_blocks(nodes: Iterable[Node]) -> tuple[Block, ...]:
    """The blocks of these nodes, in their order."""
    blocks: list[Block] = []
    for is_block, group in groupby(_spread(nodes), key=_is_block):
        if is_block:
            blocks.extend(block for node in group if isinstance(node, Element) for block in _block(node))
        else:
            blocks.extend(_paragraphs(group))
    return tuple(blocks)


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and node.tag in BLOCKS


def _spread(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes with no block inside an element of a line: <b><p>…</p></b> becomes <p><b>…</b></p>."""
    for node in nodes:
        if isinstance(node, str) or _is_block(node) or not any(map(_is_block, elements(node))):
            yield node
        else:
            yield from (_within(child, node) for child in _spread(node.children))


def _within(node: Node, inline: Element) -> Node:
    """The node with the element of a line around what it says, but inside of blocks."""
    if isinstance(node, str) or not _is_block(node):
        return replace(inline, children=(node,))
    if node.tag in _HOLD_ONLY_BLOCKS:
        return replace(
            node,
            children=tuple(
                child if isinstance(child, str) and not child.strip() else _within(child, inline)
                for child in node.children
            ),
        )
    return replace(node, children=(replace(inline, children=node.children),))


def _paragraphs(nodes: Iterable[Node]) -> Iterator[Paragraph]:
    """Text that stands in no block of its own; an empty line in it ends a paragraph."""
    lines: list[Inline] = []
    for part in (*tidy(inlines(nodes)), Break(), Break()):
        lines.append(part)
        if len(lines) > 1 and isinstance(lines[-2], Break) and isinstance(part, Break):
            content = _without_end_breaks(lines)
            if content:
                yield Paragraph(content=content)
            lines = []


def _without_end_breaks(lines: list[Inline]) -> tuple[Inline, ...]:
    content = tuple(lines)
    while content and isinstance(content[0], Break):
        content = content[1:]
    while content and isinstance(content[-1], Break):
        content = content[:-1]
    return content


def _block(element: Element) -> Iterable[Block]:
    read = _READERS.get(element.tag)
    return read(element) if read else html_blocks(element.children)


def _heading(element: Element) -> Iterator[Block]:
    """A heading; blocks inside one (which HTML forbids) are headings too."""
    for block in html_blocks(element.children):
        yield Heading(level=int(element.tag[1]), content=block.content) if isinstance(block, Paragraph) else block


def _list(element: Element) -> Iterator[Block]:
    start = _start(element)
    for are_notes, group in groupby(
        element.children, key=lambda child: isinstance(child, Element) and child.tag == NOTE
    ):
        if are_notes:
            yield from html_blocks(group)
        elif entries := _entries(group):
            yield Listing(start=start, entries=entries)
            start = None if start is None else start + len(entries)


def _is_note(node: Node) -> bool:
    return isinstance(node, Element) and node.tag == NOTE


def _entries(nodes: Iterable[Node]) -> tuple[tuple[Block, ...], ...]:
    entries: list[tuple[Block, ...]] = []
    for node in nodes:
        if isinstance(node, Element) and node.tag == "li":
            entries.append(html_blocks(node.children))
        elif blocks := html_blocks((node,)):
            _add_stray(entries, blocks)
    return tuple(entry for entry in entries if entry)


def _add_stray(entries: list[tuple[Block, ...]], blocks: tuple[Block, ...]) -> None:
    """What stands in a list but in no entry of it (older editors nest lists so) belongs to the entry before."""
    if entries:
        entries[-1] = (*entries[-1], *blocks)
    else:
        entries.append(blocks)


def _start(element: Element) -> int | None:
    if element.tag != "ol":
        return None
    start = element.get("start")
    return int(start) if start.isdecimal() and len(start) <= 9 else 1


def _quote(element: Element) -> Iterator[Block]:
    if blocks := html_blocks(element.children):
        yield Quote(blocks=blocks)


def _preformatted(element: Element) -> Iterable[Block]:
    """Code as code; any other text in <pre> is a letter out of a mail archive."""
    text = clean_characters("".join(_raw(element)))
    if any(child.tag in ("code", "samp", "kbd") for child in elements(element)):
        return (CodeBlock(text=text.strip("\n")),) if text.strip() else ()
    return text_blocks(text)


def _raw(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif node.tag == "br":
        yield "\n"
    else:
        for child in node.children:
            yield from _raw(child)


def _table(element: Element) -> Iterable[Block]:
    return data_table(element, html_blocks)


def _note(element: Element) -> Iterator[Block]:
    yield Note(label=element.get("label"), blocks=html_blocks(element.children))


def _term(element: Element) -> Iterator[Block]:
    """The term of a definition list or the headline of details, bold above what it is about."""
    for block in html_blocks(element.children):
        yield Paragraph(content=_bold(block.content)) if isinstance(block, Paragraph) else block


def _bold(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(
        replace(part, styles=part.styles | {Style.STRONG}) if isinstance(part, Run) else part for part in content
    )


_READERS: dict[str, Callable[[Element], Iterable[Block]]] = {
    **{f"h{level}": _heading for level in range(1, 7)},
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
    "blockquote": _quote,
    "pre": _preformatted,
    "table": _table,
    "hr": lambda _: (Rule(),),
    "dt": _term,
    "summary": _term,
    NOTE: _note,
}
