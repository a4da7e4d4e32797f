"""HTML as a tree. End tags that authors may leave out (</p>, </li>, </td>) are put where browsers put them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lettertrans.errors import InputError
from lettertrans.source.importing.html.tokens import EndTag, StartTag, html_tokens

_DEEPEST = 120
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav note ol p pre search section summary "
    "table tbody td tfoot th thead tr ul".split()
)
_ROWS = frozenset({"table", "template"})
_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
# A start tag of the first kind ends an open element of the second, but none beyond an element of the third.
_IMPLIED_ENDS: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...] = (
    (frozenset({"li"}), frozenset({"li"}), _LISTS | _CELLS),
    (frozenset({"dt", "dd"}), frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS),
    (_CELLS, _CELLS, _ROWS),
    (frozenset({"tr"}), frozenset({"tr"}), _ROWS),
    (_GROUPS, _GROUPS, _ROWS),
    (frozenset({"option"}), frozenset({"option"}), frozenset({"select"})),
    (frozenset({"body"}), frozenset({"head"}), frozenset()),
    (BLOCKS - {"body", "html", "note"} - _CELLS - _GROUPS - {"tr"}, frozenset({"p"}), _CELLS | _LISTS | {"button"}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element; its children are elements and text."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Node, ...] = ()

    def get(self, name: str) -> str:
        """The value of an attribute without blanks at its ends; empty where there is none."""
        return self.attributes.get(name, "").strip()


Node: TypeAlias = Element | str


@dataclass(slots=True, kw_only=True)
class _Open:
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


def parse_html(text: str) -> Element:
    """The tree of a page, or of a part of one. InputError where elements stand more than 120 deep in each other."""
    opened = [_Open(tag="document")]
    for token in html_tokens(text):
        if isinstance(token, str):
            opened[-1].children.append(token)
        elif isinstance(token, EndTag):
            _close(opened, {token.name})
        else:
            _open(opened, token)
    _close_down_to(opened, 1)
    return Element(tag="document", children=tuple(opened[0].children))


def _open(opened: list[_Open], tag: StartTag) -> None:
    for starts, ends, bounds in _IMPLIED_ENDS:
        if tag.name in starts:
            _close(opened, ends, bounds)
    if tag.name in _VOID:
        opened[-1].children.append(Element(tag=tag.name, attributes=tag.attributes))
    elif len(opened) >= _DEEPEST:
        raise InputError(
            f"the elements of this page stand more than {_DEEPEST} deep in each other",
            hint="copy the text of the letter into a .txt file",
        )
    else:
        opened.append(_Open(tag=tag.name, attributes=tag.attributes))


def _close(opened: list[_Open], tags: Iterable[str], bounds: frozenset[str] = frozenset()) -> None:
    """End the innermost open element of these tags, and what is open in it."""
    for n in range(len(opened) - 1, 0, -1):
        if opened[n].tag in tags:
            _close_down_to(opened, n)
            return
        if opened[n].tag in bounds:
            return


def _close_down_to(opened: list[_Open], n: int) -> None:
    while len(opened) > n:
        last = opened.pop()
        opened[-1].children.append(Element(tag=last.tag, attributes=last.attributes, children=tuple(last.children)))


def elements(node: Node) -> Iterator[Element]:
    """The element and all in it, in the order of the page."""
    if isinstance(node, Element):
        yield node
        for child in node.children:
            yield from elements(child)


def text_of(node: Node) -> str:
    """All text in it, a blank around blocks and for breaks."""
    if isinstance(node, str):
        return node
    inner = "".join(map(text_of, node.children))
    return f" {inner} " if node.tag in BLOCKS or node.tag == "br" else inner


def rewrite(element: Element, change: Callable[[Element], Iterable[Node]]) -> Element:
    """The element with each element below it replaced by what change makes of it, outermost first."""
    children = tuple(new for child in element.children for new in _rewritten(child, change))
    return replace(element, children=children)


def _rewritten(node: Node, change: Callable[[Element], Iterable[Node]]) -> Iterator[Node]:
    if isinstance(node, str):
        yield node
        return
    for new in change(node):
        yield new if isinstance(new, str) else rewrite(new, change)
