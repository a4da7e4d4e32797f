"""When two sentences are the same but for white space, the shape of quotes, and where links lead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lettertrans.source.inline import destinations

_DESTINATION = "\0"
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛‹›", "'"))
_SINGLE = re.compile(r"(?<![0-9])'")
_WRAPPING = re.compile(r"[ \t\r\n\f\v]+")


def fold(msgid: str) -> str:
    """The sentence without what makes no difference to its translation; for comparing only.

    >>> fold("a “b”\\n[c](d)") == fold('a "b" [c](e)')
    True
    """
    return _folded_source(_without_destinations(msgid, {}))


def fold_unit(msgid: str, msgstr: str) -> tuple[str, str]:
    """Source and translation without what makes no difference to a signature; for comparing only.

    A destination that stands as often in the translation as in the source becomes its number in the source: a moved
    link is the same unit, two links that changed places are not.
    """
    source, target = urls(msgid), urls(msgstr)
    numbers = {url: number for number, url in enumerate(dict.fromkeys(source))}
    alike = {url: number for url, number in numbers.items() if source.count(url) == target.count(url)}
    if not alike:
        return _folded_source(msgid), fold_wrapping(msgstr)
    folded = _folded_source(_without_destinations(msgid, alike, others=False))
    return folded, fold_wrapping(_without_destinations(msgstr, alike, others=False))


def fold_wrapping(msgstr: str) -> str:
    """A translation with every run of blanks and line ends as one space.

    Other white space stays: the narrow no-break space joins suffixes in Mongolian script.
    """
    return _WRAPPING.sub(" ", msgstr).strip(" ")


def urls(text: str) -> list[str]:
    """The destinations of links, images and autolinks, in order of appearance."""
    return [destination.url for destination in destinations(text)]


def carry_destinations(old_msgid: str, new_msgid: str, msgstr: str) -> str | None:
    """The translation with the destinations of new_msgid where it had those of old_msgid, which folds the same.

    None when that cannot be done for certain, and in a way that carrying back would undo: the translation has a
    changed destination more or less often than the source, or two destinations became one or one became two.
    """
    before, after, translated = urls(old_msgid), urls(new_msgid), urls(msgstr)
    if before == after:
        return msgstr
    moves = dict(zip(before, after, strict=False))
    if len(before) != len(after) or [moves[url] for url in before] != after or len(set(after)) != len(moves):
        return None
    changed = {old: new for old, new in moves.items() if old != new}
    if any(before.count(url) != translated.count(url) for url in changed):
        return None
    if any(url in translated for url in changed.values() if url not in moves):
        return None
    carried = _with_destinations(msgstr, changed)
    return carried if urls(carried) == [moves.get(url, url) for url in translated] else None


def _folded_source(text: str) -> str:
    # An apostrophe after a digit may be a minute or a foot: it does not become an inch.
    return " ".join(_SINGLE.sub('"', text.translate(_QUOTES)).split())


def _without_destinations(text: str, numbers: Mapping[str, int], *, others: bool = True) -> str:
    """text with a sign for each destination: its number, and for the others (if they go at all) the sign alone."""
    signs = {url: f"{_DESTINATION}{number}{_DESTINATION}" for url, number in numbers.items()}
    if others:
        signs |= {url: _DESTINATION for url in urls(text) if url not in signs}
    return _with_destinations(text, signs)


def _with_destinations(text: str, new: Mapping[str, str]) -> str:
    pieces, position = [], 0
    # An image in a link's text comes after the link, and leads somewhere before it.
    for destination in sorted(destinations(text), key=lambda found: found.start):
        if destination.url in new:
            pieces += [text[position : destination.start], new[destination.url]]
            position = destination.end
    return "".join(pieces) + text[position:]
