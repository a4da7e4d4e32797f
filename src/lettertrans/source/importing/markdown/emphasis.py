"""Where Markdown can say that letters are bold or slanted, and where it cannot.

CommonMark 0.31.2, section 6.2: delimiters count only where they are left-flanking (to open) or right-flanking (to
close). Bold type that ends after a full stop within a word, say, has no form in Markdown.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from lettertrans.source.importing.blocks import Leaf, Link, NoteReference, Run, Style

_DELIMITERS = ("*", "~")
_STARS = frozenset({Style.STRONG, Style.EMPHASIS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The characters beside a group of leaves, "" at the end of a line; and whether stars stand around it already."""

    before: str
    after: str
    in_stars: bool = False


def attributes(leaf: Leaf) -> tuple[Style | Link, ...]:
    """What can be written around the leaf."""
    if isinstance(leaf, NoteReference):
        return ()
    link = (leaf.link,) if leaf.link else ()
    return (*link, *(sorted(leaf.styles - {Style.CODE}) if isinstance(leaf, Run) else ()))


def may_emphasize(group: tuple[Leaf, ...], style: Style, around: Surroundings) -> bool:
    """Whether delimiters of this style around the group will be read as such by every reader of Markdown."""
    if around.before in _DELIMITERS or (around.in_stars and style in _STARS and not _stands_free(around)):
        return False
    opens = _is_outside(around.before) or not _may_be_punctuation(_edge(group[0], style)[0])
    closes = _is_outside(around.after) or not _may_be_punctuation(_edge(group[-1], style)[1])
    return opens and closes


def _stands_free(around: Surroundings) -> bool:
    """Stars within stars are only clear between blanks; CommonMark counts them by threes elsewhere."""
    return not around.before.strip() and not around.after.strip()


def characters(leaf: Leaf) -> tuple[str, str]:
    """The first and the last character of what the leaf shows."""
    if not isinstance(leaf, Run):
        return "[", "]"
    if Style.CODE in leaf.styles:
        return "`", "`"
    return leaf.text[:1], leaf.text[-1:]


def _edge(leaf: Leaf, style: Style) -> tuple[str, str]:
    """The first and the last character that delimiters of this style have beside them."""
    inner = set(attributes(leaf))
    if inner <= _STARS and (style is not Style.STRIKE or not inner):
        return characters(leaf)
    return "[", "]"


def _is_outside(character: str) -> bool:
    return not character or character.isspace() or unicodedata.category(character)[0] in "PS"


def _may_be_punctuation(character: str) -> bool:
    """Readers differ on what is neither letter nor digit (marks, characters newer than their tables)."""
    return bool(character) and not character.isalnum()
