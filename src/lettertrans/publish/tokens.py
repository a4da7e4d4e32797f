"""The block tokens of an edition's Markdown made ready for a renderer: inline text parsed, footnotes gathered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mistune.util import unescape

from lettertrans.publish.addresses import may_load
from lettertrans.source.grammar import Environment, Token, parse_blocks, parse_inline, walk

_TASK = re.compile(r"\[([ xX])\](?=\s)")
_BOX = {" ": "\u2610", "x": "\u2611", "X": "\u2611"}
_BLANKS = " \t\r\n\f"  # the parser's own strip() would take Japanese and Mongolian spaces, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a letter is made of: its blocks in reading order, and its footnotes in the order of their numbers."""

    blocks: tuple[Token, ...]
    footnotes: tuple[tuple[Token, ...], ...]


def read_content(markdown: str) -> Content:
    """The content of Markdown without front matter, its lines ended by line feeds.

    A footnote that nothing refers to is left out, as on every site that shows footnotes.
    """
    tokens, environment = parse_blocks(markdown)
    definitions: dict[str, Token] = {}
    for token in walk(tokens):
        if token["type"] == "footnote_def":
            definitions.setdefault(token["attrs"]["key"], token)
    blocks = tuple(_ready(tokens, environment))
    return Content(blocks=blocks, footnotes=tuple(_footnotes(definitions, environment)))


def plain_text(tokens: Iterable[Token]) -> str:
    """The words of inline tokens, without any markup."""
    return "".join(_words(tokens))


def _footnotes(definitions: dict[str, Token], environment: Environment) -> Iterator[tuple[Token, ...]]:
    number = 0
    while number < len(numbered := environment.get("footnotes", [])):  # a note may refer to another
        yield tuple(_ready(definitions[numbered[number]]["children"], environment))
        number += 1


def _ready(tokens: Iterable[Token], environment: Environment) -> Iterator[Token]:
    for token in tokens:
        if token["type"] in ("footnote_def", "ref_link_def"):
            continue
        if token["type"] == "list_item":
            token = _task_item(token)
        if "children" in token:
            # A table row has its raw line, too, which is for finding it in the source.
            facts = {key: value for key, value in token.items() if key != "raw"}
            yield {**facts, "children": list(_ready(token["children"], environment))}
        elif "text" in token:
            inline = parse_inline(token["text"].strip(_BLANKS), environment)
            facts = {key: value for key, value in token.items() if key != "text"}
            yield {**facts, "children": list(_nothing_loaded(inline, in_link=False))}
        else:
            yield token


def _task_item(item: Token) -> Token:
    first, *others = item["children"] or [{}]
    mark = _TASK.match(first.get("text", ""))
    if not mark or first["type"] not in ("paragraph", "block_text"):
        return item
    text = _BOX[mark[1]] + first["text"][mark.end() :]
    return {**item, "type": "task_item", "children": [{**first, "text": text}, *others]}


def _nothing_loaded(tokens: Iterable[Token], *, in_link: bool) -> Iterator[Token]:
    """The tokens with every image that would be loaded from elsewhere turned into a link to it, named by its words."""
    for token in tokens:
        kind = token["type"]
        if kind == "image" and not may_load(token["attrs"]["url"]):
            words = plain_text(token["children"])
            text = {"type": "text", "raw": words or token["attrs"]["url"]}
            yield text if in_link else {**token, "type": "link", "children": [text]}
        elif "children" in token:
            yield {**token, "children": list(_nothing_loaded(token["children"], in_link=in_link or kind == "link"))}
        else:
            yield token


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        kind = token["type"]
        if kind == "text":
            yield unescape(token["raw"])
        elif kind == "codespan":
            yield token["raw"]
        elif kind in ("softbreak", "linebreak"):
            yield " "
        else:
            yield from _words(token.get("children", ()))
