"""A Word file, by way of the HTML that mammoth makes of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lettertrans.errors import InputError, SettingsError
from lettertrans.source.importing.blocks import Block, block_texts
from lettertrans.source.importing.characters import clean_characters, one_line
from lettertrans.source.importing.docx.package import WordPackage, examine
from lettertrans.source.importing.facts import Facts
from lettertrans.source.importing.html import read_page
from lettertrans.source.importing.html.facts import is_language_tag
from lettertrans.source.importing.html.tree import parse_html
from lettertrans.source.importing.reading import Reading
from lettertrans.source.importing.shape.dates import machine_date

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh > p:fresh
p[style-name='Intense Quote'] => blockquote:fresh > p:fresh
r[style-name='Emphasis'] => em
"""


def read_docx(data: bytes) -> Reading:
    """The letter in a Word file and what its properties say.

    InputError for a file that is broken, protected or an attack; SettingsError where mammoth is not installed.
    """
    package = examine(data)
    html, messages = _to_html(data)
    reading = read_page(parse_html(html))
    warnings = (*reading.warnings, *messages, *_warnings(package), *_lost_words(package.text, reading.blocks))
    return replace(reading, facts=_facts(package), warnings=warnings)


def _to_html(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        import mammoth
    except ImportError:
        raise SettingsError(
            "reading Word files takes the library mammoth, which is not installed",
            hint="pip install 'lettertrans[import]'",
        ) from None
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,  # a file must not say which of its paragraphs are shown
            convert_image=mammoth.images.img_element(_without_source),
        )
    except Exception as error:  # mammoth trusts files: what it stumbles over shows as any error at all
        raise InputError(
            f"this Word file cannot be read: {type(error).__name__}: {error}",
            hint="open it in a word processor and save it again as .docx",
        ) from None
    messages = dict.fromkeys(str(message.message) for message in result.messages if "style" not in message.message)
    return str(result.value), tuple(messages)


def _without_source(_: Any) -> dict[str, str]:
    """Pictures are not brought along: mammoth would put their bytes, or files that they name, into the text."""
    return {"src": ""}


def _facts(package: WordPackage) -> Facts:
    told = {name: one_line(value) for name, value in package.properties.items()}
    language = told.get("language", "")
    return Facts(
        title=told.get("title") or None,
        date=machine_date(told.get("created", "")),
        lang=language if is_language_tag(language) else None,
        attribution=told.get("creator") or None,
    )


def _lost_words(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """What stands in parts of a Word file that mammoth does not read: charts, some frames and controls."""
    read = set(_words("\n".join(block_texts(blocks))))
    lost = [word for word in dict.fromkeys(_words(text)) if word not in read]
    if lost:
        yield f"words of the Word file that did not come along: {len(lost)}, beginning: {' '.join(lost[:8])}"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", clean_characters(text))


def _warnings(package: WordPackage) -> Iterator[str]:
    counted = package.counted
    if changes := {name: counted[name] for name in ("ins", "moveTo", "del", "moveFrom") if counted.get(name)}:
        taken = sum(count for name, count in changes.items() if name in ("ins", "moveTo"))
        dropped = sum(changes.values()) - taken
        yield f"changes were tracked; insertions taken as accepted: {taken}, deletions taken as made: {dropped}"
    if package.comments:
        yield f"comments left out: {package.comments}"
    if package.header_words:
        beginning = " ".join(package.header_words[:8])
        yield f"page headers and footers left out, beginning: {beginning}"
    if counted.get("oMath"):
        yield f"formulas left out: {counted['oMath']}"
    if package.properties.get("creator"):
        yield "the attribution is the author that the Word file names: look whether it is right"
