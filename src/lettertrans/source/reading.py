"""Reads a letter: Markdown with front matter into the places that can be translated."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.errors import InputError
from lettertrans.model import Segment
from lettertrans.source.blocks import BlockWalk
from lettertrans.source.front_matter import LANGUAGE_KEYS, FrontMatter, is_offered, read_front_matter
from lettertrans.source.grammar import consumed, parse_blocks
from lettertrans.source.inline import normal_label
from lettertrans.source.places import Finder
from lettertrans.source.slots import DEFAULT_OPTIONS, Document, Form, Slot, SourceOptions

_BOM = "\ufeff"
_BINARY = b"\x00"


def decode_source(data: bytes, *, path: str = "") -> str:
    """The text of a source file, byte order mark included. InputError for what is no UTF-8 text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError("this is UTF-16, not UTF-8", path=path, line=1, hint="save it as UTF-8")
    if _BINARY in data:
        line = data.count(b"\n", 0, data.index(_BINARY)) + 1
        raise InputError(
            "a NUL byte: this is no text file", path=path, line=line, hint="`lettertrans import` reads Word files"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("this is not UTF-8 text", path=path, line=line, hint="save it as UTF-8") from None


def read_document(source: str | bytes, *, path: str = "", options: SourceOptions = DEFAULT_OPTIONS) -> Document:
    """The document in source, with its slots in reading order.

    path is only for messages. InputError with file and line for bytes that are no UTF-8 text, broken front matter and
    directives that nobody knows. A source without words is read: it has no slots.
    """
    text = source if isinstance(source, str) else decode_source(source, path=path)
    bom = text.startswith(_BOM)
    text = text.removeprefix(_BOM)
    front = read_front_matter(text, path=path)
    body_start = front.body_start if front else 0
    finder = Finder(text, body_start)
    tokens, env = parse_blocks(finder.plain())
    env.pop("__blank_line_starts__", None)
    line_before = text.count("\n", 0, body_start)
    walk = BlockWalk(text=text, finder=finder, env=env, options=options, path=path, line_before=line_before)
    head = tuple(_front_matter_slots(front, options)) if front else ()
    return Document(
        text=text,
        slots=head + tuple(walk.slots(consumed(tokens))),
        path=path,
        bom=bom,
        body_start=body_start,
        language_span=_language_span(front),
        labels=frozenset(normal_label(label) for label in env["ref_links"]),
        environment=dict(env),
        options=options,
    )


def _front_matter_slots(front: FrontMatter, options: SourceOptions) -> Iterator[Slot]:
    for value in front.values:
        words = value.value.strip()
        if is_offered(value.key, options.front_matter) and any(map(str.isalpha, words)):
            segment = Segment(msgid=words, place=f"front matter {value.key}")
            yield Slot(segment=segment, start=value.start, end=value.end, form=Form.FRONT_MATTER, quote=value.style)


def _language_span(front: FrontMatter | None) -> tuple[int, int] | None:
    for value in front.values if front else ():
        if value.key in LANGUAGE_KEYS:
            return value.start, value.end
    return None
