"""Tables: those that hold data as tables, those that only arrange a page as the blocks in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lettertrans.source.importing.blocks import Block, Content, Paragraph, Table
from lettertrans.source.importing.html.tree import Element, Node, elements

_FEWEST_COLUMNS = 2
_MOST_COLUMNS = 50
_Cells = tuple[tuple[Block, ...], ...]


def data_table(table: Element, read: Callable[[Iterable[Node]], tuple[Block, ...]]) -> Iterator[Block]:
    """The table as one block if each of its cells is a line or nothing; else all blocks in it. read reads a cell."""
    outside = [child for child in table.children if isinstance(child, Element) and child.tag == "caption"]
    yield from read(outside)
    rows = [row for row in _rows(table, read) if row]
    width = max(map(len, rows), default=0)
    if _FEWEST_COLUMNS <= width <= _MOST_COLUMNS and _holds_data(table, rows):
        yield Table(rows=tuple(_row(row, width) for row in rows))
    else:
        yield from (block for row in rows for cell in row for block in cell)


def _rows(table: Element, read: Callable[[Iterable[Node]], tuple[Block, ...]]) -> Iterator[_Cells]:
    for child in table.children:
        if not isinstance(child, Element) or child.tag == "caption":
            if isinstance(child, str) and child.strip():
                yield (read((child,)),)
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child, read)
        elif child.tag == "tr":
            yield tuple(_cells(child, read))
        else:
            yield (read((child,)),)


def _cells(row: Element, read: Callable[[Iterable[Node]], tuple[Block, ...]]) -> Iterator[tuple[Block, ...]]:
    for child in row.children:
        if isinstance(child, Element) and child.tag in ("td", "th"):
            yield read(child.children)
            yield from [()] * (_span(child) - 1)
        elif blocks := read((child,)):
            yield blocks


def _span(cell: Element) -> int:
    span = cell.get("colspan")
    return min(int(span), _MOST_COLUMNS) if span.isdecimal() and len(span) <= 4 and int(span) else 1


def _holds_data(table: Element, rows: Sequence[_Cells]) -> bool:
    nested = sum(element.tag == "table" for element in elements(table)) > 1
    lines = all(len(cell) == 0 or (len(cell) == 1 and isinstance(cell[0], Paragraph)) for row in rows for cell in row)
    return lines and not nested and table.get("role") not in ("presentation", "none")


def _row(row: _Cells, width: int) -> tuple[Content, ...]:
    contents = [next((block.content for block in cell if isinstance(block, Paragraph)), ()) for cell in row]
    return tuple(contents + [()] * (width - len(contents)))
