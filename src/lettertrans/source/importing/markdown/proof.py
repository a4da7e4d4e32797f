"""The proof that an imported letter reads as it should: its Markdown parsed again has the words of its blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lettertrans.source.grammar import Environment, Token, parse_blocks, parse_inline
from lettertrans.source.importing.blocks import Block, block_texts

_SHOWN = 5


def proof_warnings(markdown: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """A warning that names the words of blocks which markdown (without front matter) does not show, or shows anew."""
    meant, shown = _words(block_texts(blocks)), _words(shown_texts(markdown))
    astray = [*(meant - shown), *(shown - meant)]
    if not astray:
        return ()
    listed = ", ".join(astray[:_SHOWN])
    return (f"Markdown would not show these words as they are written: {listed}: put them in by hand",)


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[^\W_]+|[^\w\s]", text))


def shown_texts(markdown: str) -> Iterator[str]:
    """The text that a reader sees, block by block; alt texts and footnote marks are not part of it."""
    tokens, env = parse_blocks(markdown)
    yield from _block_texts(tokens, env)


def _block_texts(tokens: Iterable[Token], env: Environment) -> Iterator[str]:
    for token in tokens:
        if token["type"] in ("block_code", "block_html"):
            yield token["raw"]
        elif "text" in token:
            yield "".join(_inline_texts(parse_inline(token["text"], env)))
        else:
            yield from _block_texts(token.get("children", ()), env)


def _inline_texts(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token["type"] in ("softbreak", "linebreak"):
            yield " "
        elif token["type"] not in ("image", "footnote_ref"):
            yield token["raw"] if "raw" in token and "children" not in token else ""
            yield from _inline_texts(token.get("children", ()))
