"""The proof that a translated document is built like its source: the same blocks, links and raw HTML.

Each translation was judged by itself; only the whole shows what two of them make together (an opened tag that the next
sentence closes, a line that turns the one before into a heading).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import blake2b

from lettertrans.errors import InputError
from lettertrans.source.front_matter import read_front_matter
from lettertrans.source.grammar import Environment, Token, consumed, parse_blocks, walk
from lettertrans.source.places import with_line_feeds
from lettertrans.source.shape import NO_SHAPE, shape_of

_FACTS = ("level", "ordered", "start", "info", "align", "key")


def skeleton_of(text: str) -> bytes:
    """A digest of all that must not change in translation: equal skeletons render as the same structure."""
    try:
        front = read_front_matter(text)
    except InputError:
        return b"broken front matter"
    keys = tuple(value.key for value in front.values) if front else ()
    return _digest(text[front.body_start :] if front else text, keys)


skeleton_of_source = lru_cache(maxsize=64)(skeleton_of)
"""The same, remembered: one source is translated into many languages."""


def skeleton_of_part(text: str) -> bytes:
    """The same for a part of a document between two blank lines, read by itself."""
    return _digest(text, ())


def _digest(body: str, keys: tuple[str, ...]) -> bytes:
    tokens, env = parse_blocks(with_line_feeds(body))
    digest = blake2b(repr(keys).encode("utf-8", "surrogatepass"))
    for bone in _bones(tokens, env):
        digest.update(repr(bone).encode("utf-8", "surrogatepass"))
    return digest.digest()


def _bones(tokens: list[Token], env: Environment) -> Iterator[object]:
    for token in walk(consumed(tokens)):
        facts = tuple(map(token["attrs"].get, _FACTS)) if "attrs" in token else ()
        yield (token["type"], token.get("tight"), len(token.get("children", ())), facts)
        shape = shape_of(token["text"].strip(), env) if "text" in token else NO_SHAPE
        if shape is not NO_SHAPE:
            yield from (sorted(parts.items()) for parts in (shape.links, shape.html, shape.footnotes) if parts)
    yield sorted((label, facts["url"]) for label, facts in env["ref_links"].items())
    yield sorted(env.get("ref_footnotes", ()))


def culprit(count: int, breaks: Callable[[int], bool]) -> int:
    """The first of count changes, applied in order, with which breaks(number applied) turns true; by halving."""
    low, high = 0, count
    while high - low > 1:
        middle = (low + high) // 2
        if breaks(middle):
            high = middle
        else:
            low = middle
    return high - 1
