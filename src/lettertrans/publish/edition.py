"""An edition: one letter in one language at one state, as every format renders it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lettertrans.languages import Language
from lettertrans.model import State

_BOM = "\ufeff"
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")  # not \s, which would take the narrow spaces of Mongolian for blanks


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One letter in one language.

    letter: its name. markdown: the whole translated file, front matter included. state: the lowest of its units.
    draft: whether it goes to readers as a draft and has to say so. english: how many of its total units still stand in
    the source language.
    """

    letter: str
    language: Language
    markdown: str
    state: State
    draft: bool
    english: int = 0
    total: int = 0


def notices_of(edition: Edition) -> tuple[str, ...]:
    """What a reader has to be told before the first word, in language.words_tag; nothing for a finished edition."""
    language = edition.language
    draft = (language.draft_notice,) if edition.draft else ()
    return draft + ((language.partial_notice,) if edition.english else ())


def title_of(edition: Edition) -> str:
    """The title in the front matter, else the first heading, else the name of the letter; plain text on one line."""
    return front_matter_of(edition).get("title") or _first_heading(body_of(edition)) or edition.letter


def front_matter_of(edition: Edition) -> Mapping[str, str]:
    """The texts of the front matter by key (dots for nesting), each on one line; the first where a key has several."""
    from lettertrans.source.front_matter import read_front_matter

    front = read_front_matter(edition.markdown.removeprefix(_BOM))
    values: dict[str, str] = {}
    for value in front.values if front else ():
        values.setdefault(value.key, on_one_line(value.value))
    return values


def body_of(edition: Edition) -> str:
    """The Markdown after the front matter, its lines ended by line feeds."""
    from lettertrans.source.front_matter import read_front_matter

    text = edition.markdown.removeprefix(_BOM)
    front = read_front_matter(text)
    return re.sub(r"\r\n?", "\n", text[front.body_start if front else 0 :])


def on_one_line(text: str) -> str:
    """text with its line breaks and runs of blanks folded; the spaces that belong to a script stay."""
    return _WHITE_SPACE.sub(" ", text).strip(" ")


def _first_heading(markdown: str) -> str:
    from lettertrans.publish.tokens import plain_text
    from lettertrans.source.grammar import parse_blocks, parse_inline, walk

    tokens, environment = parse_blocks(markdown)
    headings = (token["text"] for token in walk(tokens) if token["type"] == "heading")
    words = (on_one_line(plain_text(parse_inline(text, environment))) for text in headings)
    return next(filter(None, words), "")
