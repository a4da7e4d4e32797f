"""An HTML file."""

from __future__ import annotations

import re

from lettertrans.source.importing.characters import character_warnings
from lettertrans.source.importing.decoding import decode
from lettertrans.source.importing.html.blocks import html_blocks
from lettertrans.source.importing.html.facts import html_facts, page_address
from lettertrans.source.importing.html.notes import mark_notes
from lettertrans.source.importing.html.pruning import prune
from lettertrans.source.importing.html.tree import Element, parse_html, text_of
from lettertrans.source.importing.reading import Reading

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_SEEN_FOR_CHARSET = 4096


def read_html(data: bytes) -> Reading:
    """The letter on a page and what the page says of it. InputError for bytes that are no text."""
    declared = _CHARSET.search(data[:_SEEN_FOR_CHARSET])
    decoded = decode(data, declared=declared.group(1).decode("ascii", "replace") if declared else None)
    reading = read_page(parse_html(decoded.text))
    return Reading(blocks=reading.blocks, facts=reading.facts, warnings=(*decoded.warnings, *reading.warnings))


def read_page(tree: Element) -> Reading:
    """The letter in a page that is a tree already."""
    pruned = prune(tree, page_address(tree))
    return Reading(
        blocks=html_blocks(mark_notes(pruned.content).children),
        facts=html_facts(tree),
        warnings=(*pruned.warnings, *character_warnings(text_of(pruned.content))),
    )
