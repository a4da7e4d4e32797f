"""A plain text file."""

from __future__ import annotations

from lettertrans.source.importing.characters import character_warnings
from lettertrans.source.importing.decoding import decode
from lettertrans.source.importing.reading import Reading
from lettertrans.source.importing.text.plain_text import text_blocks


def read_text(data: bytes) -> Reading:
    """The blocks of a text file. InputError for bytes that are no text."""
    decoded = decode(data)
    return Reading(blocks=text_blocks(decoded.text), warnings=(*decoded.warnings, *character_warnings(decoded.text)))
