"""What a text says of itself without saying it: its kind and, for English, its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lettertrans.source.importing.blocks import Block, Heading, block_texts
from lettertrans.source.importing.facts import Facts
from lettertrans.source.importing.shape.dates import date_line
from lettertrans.source.importing.shape.paragraphs import line_of

_KINDS = ("open letter", "press release", "statement", "petition", "declaration", "resolution", "appeal")
_FEWEST_SECTIONS = 2
_ENGLISH = frozenset(
    "the of and to in is that for on with as are by it be this have has had from we our their they at an or not".split()
)
_SHARE_OF_ENGLISH = 0.15
_FEWEST_WORDS = 20


def with_guesses(facts: Facts, blocks: Sequence[Block]) -> tuple[Facts, tuple[str, ...]]:
    """The facts with what the words themselves tell, and a warning for each that may be wrong.

    The date line of the letter goes before the date in the file's own data, which is often the day of publication.
    """
    written = next((found for block in blocks if (found := date_line(line_of(block)))), None)
    lang = facts.lang or _language(" ".join(block_texts(blocks)))
    kind = facts.kind or _kind(facts.title or "", blocks)
    warnings = [
        f"`{name}: {value}` is a guess: look whether it is right"
        for name, value, told in (("lang", lang, facts.lang), ("kind", kind, facts.kind))
        if value and not told
    ]
    if written and facts.date and written != facts.date:
        warnings.append(f"the letter is dated {written}, its file {facts.date}: the front matter has the former")
    if facts.date and not written:
        warnings.append(f"the date {facts.date} is that of the file: look whether it is that of the letter")
    return replace(facts, date=written or facts.date, lang=lang, kind=kind), tuple(warnings)


def _kind(title: str, blocks: Sequence[Block]) -> str | None:
    named = next((kind for kind in _KINDS if re.search(rf"\b{kind}\b", title, re.IGNORECASE)), None)
    if named:
        return named.replace(" ", "-")
    if any(re.match(r"dear\b", text, re.IGNORECASE) for text in block_texts(blocks)):
        return "letter"
    sections = sum(isinstance(block, Heading) and block.level > 1 for block in blocks)
    return "article" if sections >= _FEWEST_SECTIONS else None


def _language(text: str) -> str | None:
    words = re.findall(r"[^\W\d_]+", text.lower())
    share = sum(word in _ENGLISH for word in words) / max(len(words), 1)
    return "en" if len(words) >= _FEWEST_WORDS and share >= _SHARE_OF_ENGLISH else None
