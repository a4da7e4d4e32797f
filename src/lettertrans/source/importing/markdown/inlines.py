"""Runs of text as inline Markdown.

Where Markdown has no form for an emphasis (see emphasis.py), the words stay and the emphasis goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from lettertrans.source.importing.blocks import Break, Image, Inline, Leaf, Link, NoteReference, Run, Style
from lettertrans.source.importing.markdown.emphasis import Surroundings, attributes, characters, may_emphasize
from lettertrans.source.importing.markdown.escaping import escape_destination, escape_text, escape_title

_IN_LINK = Surroundings(before="[", after="]")


def inline_lines(content: Sequence[Inline]) -> tuple[str, ...]:
    """The Markdown of each line; a Break ends one. Lines without anything to see are left out."""
    groups = groupby(content, key=lambda part: isinstance(part, Break))
    lines = (_line([part for part in group if not isinstance(part, Break)]) for broken, group in groups if not broken)
    return tuple(line for line in lines if line)


def _line(parts: Sequence[Leaf]) -> str:
    if len(parts) == 1 and isinstance(parts[0], Run) and not parts[0].styles and not parts[0].link:
        return escape_text(parts[0].text).strip()
    return _written(tuple(parts), Surroundings(before="", after="")).strip()


def _written(leaves: Sequence[Leaf], around: Surroundings, *, in_link: bool = False) -> str:
    written: list[str] = []
    n = 0
    while n < len(leaves):
        if not attributes(leaves[n]):
            _append(written, _leaf(leaves[n], in_link=in_link))
            n += 1
            continue
        outermost, end = _outermost(leaves, n)
        group = tuple(_without(leaf, outermost) for leaf in leaves[n:end])
        beside = _beside(around, written[-1] if written else "", leaves[end : end + 1])
        _append(written, _marked(group, outermost, beside, in_link=in_link))
        n = end
    return "".join(written)


def _beside(around: Surroundings, written: str, following: Sequence[Leaf]) -> Surroundings:
    after = characters(following[0])[0] if following else ""
    return replace(around, before=written[-1:] or around.before, after=after or around.after)


def _outermost(leaves: Sequence[Leaf], start: int) -> tuple[Style | Link, int]:
    """Of what the leaf at start has, that which most leaves after it have too; and where those end."""
    ends = {one: _end(leaves, start, one) for one in attributes(leaves[start])}
    return max(ends.items(), key=lambda found: found[1])


def _end(leaves: Sequence[Leaf], start: int, attribute: Style | Link) -> int:
    return next((n for n in range(start, len(leaves)) if attribute not in attributes(leaves[n])), len(leaves))


def _without(leaf: Leaf, attribute: Style | Link) -> Leaf:
    if isinstance(attribute, Style):
        return replace(leaf, styles=leaf.styles - {attribute}) if isinstance(leaf, Run) else leaf
    return leaf if isinstance(leaf, NoteReference) else replace(leaf, link=None)


def _append(written: list[str], markup: str) -> None:
    """An exclamation mark before a link would make it a picture."""
    if markup.startswith("[") and written and written[-1].endswith("!"):
        written[-1] = f"{written[-1][:-1]}\\!"
    if markup:
        written.append(markup)


def _marked(group: tuple[Leaf, ...], attribute: Style | Link, around: Surroundings, *, in_link: bool) -> str:
    left, group, right = _hoisted(group)
    if not group:
        return left or right
    if isinstance(attribute, Link):
        inner = _written(group, _IN_LINK, in_link=True)
        return f"{left}[{inner}]({_target(attribute.destination, attribute.title)}){right}"
    around = replace(around, before=left or around.before, after=right or around.after)
    if not may_emphasize(group, attribute, around):
        return f"{left}{_written(group, around, in_link=in_link)}{right}"
    within = Surroundings(before="", after="", in_stars=around.in_stars or attribute is not Style.STRIKE)
    return f"{left}{attribute}{_written(group, within, in_link=in_link)}{attribute}{right}"


def _hoisted(group: tuple[Leaf, ...]) -> tuple[str, tuple[Leaf, ...], str]:
    """The group without white space at its ends, which emphasis cannot begin or end with; and that white space."""
    left = right = ""
    while group and isinstance(first := group[0], Run) and first.text[:1] in ("", " "):
        text = first.text.lstrip(" ")
        left = left or first.text[:1]
        group = (replace(first, text=text), *group[1:]) if text else group[1:]
    while group and isinstance(last := group[-1], Run) and last.text[-1:] in ("", " "):
        text = last.text.rstrip(" ")
        right = right or last.text[-1:]
        group = (*group[:-1], replace(last, text=text)) if text else group[:-1]
    return left, group, right


def _leaf(leaf: Leaf, *, in_link: bool) -> str:
    match leaf:
        case NoteReference():
            return f"[^{leaf.label}]"
        case Image():
            return f"![{escape_text(leaf.alt, alone=False, in_brackets=True)}]({_target(leaf.source, leaf.title)})"
        case Run(styles=styles) if Style.CODE in styles:
            return _code(leaf.text)
        case Run():
            return escape_text(leaf.text, alone=False, in_brackets=in_link)


def _target(destination: str, title: str) -> str:
    return escape_destination(destination) + (f' "{escape_title(title)}"' if title else "")


def _code(text: str) -> str:
    if not text.strip():
        return text
    fence = "`" * (max((len(ticks) for ticks in re.findall("`+", text)), default=0) + 1)
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"
