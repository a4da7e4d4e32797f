"""Text, links, emphasis and pictures in HTML as content of a block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lettertrans.source.importing.blocks import Break, Image, Inline, Link, NoteReference, Run, Style
from lettertrans.source.importing.characters import clean_characters, one_line
from lettertrans.source.importing.html.notes import REFERENCE
from lettertrans.source.importing.html.tree import Element, Node

_STYLES = {
    "em": Style.EMPHASIS,
    "i": Style.EMPHASIS,
    "cite": Style.EMPHASIS,
    "dfn": Style.EMPHASIS,
    "var": Style.EMPHASIS,
    "strong": Style.STRONG,
    "b": Style.STRONG,
    "del": Style.STRIKE,
    "s": Style.STRIKE,
    "strike": Style.STRIKE,
    "code": Style.CODE,
    "kbd": Style.CODE,
    "samp": Style.CODE,
    "tt": Style.CODE,
}
_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
_SHIFTS = {"sup": _RAISED, "sub": _LOWERED}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manner:
    """How text looks here, by the elements around it."""

    styles: frozenset[Style] = frozenset()
    link: Link | None = None
    shift: str = ""


def inlines(nodes: Iterable[Node]) -> tuple[Inline, ...]:
    """The content of nodes that hold no blocks, white space still as it was typed."""
    return tuple(part for node in nodes for part in _inline(node, _Manner()))


def _inline(node: Node, manner: _Manner) -> Iterator[Inline]:
    if isinstance(node, str):
        yield Run(text=_shifted(clean_characters(node), manner.shift), styles=manner.styles, link=manner.link)
    elif node.tag == "br":
        yield Break()
    elif node.tag == "img":
        yield Image(source=node.get("src"), alt=one_line(node.get("alt")), title=_title(node), link=manner.link)
    elif node.tag == REFERENCE:
        yield NoteReference(label=node.get("label"))
    else:
        yield from _styled(node, manner)


def _styled(element: Element, manner: _Manner) -> Iterator[Inline]:
    inner = _manner_within(element, manner)
    quoted = element.tag == "q"
    if quoted:
        yield Run(text="“", styles=manner.styles, link=manner.link)
    for child in element.children:
        yield from _inline(child, inner)
    if quoted:
        yield Run(text="”", styles=manner.styles, link=manner.link)


def _manner_within(element: Element, manner: _Manner) -> _Manner:
    if element.tag in _STYLES:
        return replace(manner, styles=manner.styles | {_STYLES[element.tag]})
    if element.tag in _SHIFTS:
        return replace(manner, shift=element.tag)
    target = element.get("href") if element.tag == "a" else ""
    # A place on the same page has no address in Markdown.
    if target and not target.startswith("#"):
        return replace(manner, link=Link(destination=target, title=_title(element)))
    return manner


def _title(element: Element) -> str:
    return one_line(element.get("title"))


def _shifted(text: str, shift: str) -> str:
    """Raised and lowered digits, which Unicode has; raised words ("20th") stay as they are."""
    table = _SHIFTS.get(shift)
    if table is None or not all(ord(letter) in table for letter in text.strip()):
        return text
    return text.translate(table)
