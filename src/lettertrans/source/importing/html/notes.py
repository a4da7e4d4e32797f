"""Footnotes in HTML: a small raised link to an entry elsewhere on the page, or one that is marked as such.

Known shapes: Word by way of mammoth, Pandoc, WordPress, Wikipedia, EPUB and DPUB-ARIA roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from lettertrans.source.importing.html.tree import Element, elements, rewrite, text_of

REFERENCE = "note-reference"
NOTE = "note"
_HOLDERS = frozenset({"li", "p", "div", "aside", "section"})
_LONGEST_MARK = 5
_SAYS_NOTE = re.compile(r"noteref|footnote|endnote", re.IGNORECASE)
_A_WORD = re.compile(r"[^\W\d_]{3}")


def mark_notes(tree: Element) -> Element:
    """The tree with <note-reference label> for each mark in the text and <note label> for each footnote."""
    found = tuple(elements(tree))
    holders = {one.get("id"): one for one in found if one.tag in _HOLDERS and one.get("id") and text_of(one).strip()}
    targets = tuple(dict.fromkeys(_target(one) for one in _marks(found) if _target(one) in holders))
    if not targets:
        return tree
    labels = {target: str(n) for n, target in enumerate(targets, 1)}
    inside = frozenset(id(one) for target in targets for one in elements(holders[target]))
    marks = frozenset(id(one) for one in _marks(found) if _target(one) in labels and id(one) not in inside)
    return rewrite(tree, lambda element: (_marked(element, marks, labels),))


def _target(link: Element) -> str:
    address = link.get("href")
    return address[1:] if address.startswith("#") else ""


def _marks(found: Iterable[Element]) -> Iterable[Element]:
    """The links that look like footnote marks."""
    found = tuple(found)
    raised = {id(inner) for one in found if one.tag == "sup" for inner in elements(one)}
    for one in found:
        if one.tag != "a" or not 0 < len(text_of(one).strip()) <= _LONGEST_MARK:
            continue
        says = " ".join(one.get(name) for name in ("role", "epub:type", "class", "rel"))
        if id(one) in raised or _SAYS_NOTE.search(says) or any(inner.tag == "sup" for inner in elements(one)):
            yield one


def _marked(element: Element, marks: frozenset[int], labels: Mapping[str, str]) -> Element:
    if id(element) in marks:
        return Element(tag=REFERENCE, attributes={"label": labels[_target(element)]})
    if element.tag in _HOLDERS and element.get("id") in labels:
        without_ways_back = rewrite(element, lambda inner: () if _leads_back(inner) else (inner,))
        return replace(without_ways_back, tag=NOTE, attributes={"label": labels[element.get("id")]})
    return element


def _leads_back(element: Element) -> bool:
    return element.tag == "a" and bool(_target(element)) and not _A_WORD.search(text_of(element))
