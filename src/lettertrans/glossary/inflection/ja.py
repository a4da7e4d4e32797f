"""Japanese: words do not change, but nothing parts them. What stands before and after a form says whether it is a word.

Particles, the copula, する and compounds that keep the concept (人権侵害, 民主主義国家) follow freely; suffixes of one
kanji (者, 化, 的, 人, 権 …) and prefixes (反, 非, 不, 親 …) make other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.glossary.folding import Folded
from lettertrans.glossary.folding import fold as fold_spaces_and_width
from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._ja_edges import HIRAGANA, KANJI, KATAKANA, WESTERN, edge_after, edges_before

_RADICALS = range(0x2E80, 0x2FE0)
_JAPANESE = r"(?:(?![0-~\u00b5-\u052f])\w|[\u2e80-\u2fdf、-〟・ー！-･])"
_LINE_BREAK = re.compile(rf"(?<={_JAPANESE})[-\u2010\u00ad]?[ \t\u3000]*\r?\n[ \t\u3000]*(?={_JAPANESE})")
_NOTHING = "\u00ad"
_INVISIBLE = (*range(0x200B, 0x200E), 0x2060, 0xFEFF, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
# A radical (⺠) is kept apart from the kanji (民) that NFKC would make of it: readers' searches do not find it.
_LETTERS = dict.fromkeys(_INVISIBLE, _NOTHING) | {radical: chr(0xF0000 + radical) for radical in _RADICALS}

_JOINT = "[ ・=-]{0,2}"
_GAP = " ?[・=:–—―-]{0,2} ?"
_BORDER = (
    f"(?<=[{WESTERN}])(?={KANJI}|[{KATAKANA}{HIRAGANA}])|(?:(?<={KANJI})|(?<=[{KATAKANA}{HIRAGANA}]))(?=[{WESTERN}])"
)
_PIECE = re.compile(
    rf"(?P<gap> [–—-] | )|(?P<joint> ?[・=] ?|-)|(?P<border>{_BORDER})|(?P<name>[{KATAKANA}]{{6,}})"
    r"|(?P<bracket>(?<=.) ?\([^()]*\)\Z)|."
)
_INSIDE_NAME = re.compile(r"(?<=..)(?=[^ァィゥェォッャュョヮーンヽヾ].)")


def fold(text: str) -> Folded:
    """text in NFKC, which makes letters as wide as usual; a line break between Japanese letters is nothing."""
    joined = _LINE_BREAK.sub(lambda found: _NOTHING * len(found[0]), text) if "\n" in text else text
    return fold_spaces_and_width(joined.translate(_LETTERS), "NFKC")


def stems(form: str) -> Iterator[Stem]:
    """The form between its edges; parts of a name in katakana are joined by ・, =, a hyphen, a space, or nothing."""
    first, *others = _PIECE.finditer(form)
    head, rest = re.escape(first[0]), ""
    length = len(first[0])
    if first["name"]:
        head, rest, length = form[:2], _pattern(first)[2:], 2
    while others and not others[0].lastgroup and not rest:
        length, head = length + 1, head + re.escape(others.pop(0)[0])
    rest += "".join(map(_pattern, others))
    yield Stem(head + edges_before(form, length) + rest, edge_after(form))


def _pattern(piece: re.Match[str]) -> str:
    if piece["gap"]:
        return _GAP
    if piece["joint"]:
        return _JOINT
    if piece["border"] is not None:
        return " ?"
    if piece["name"]:
        return _INSIDE_NAME.sub("[ ・=-]?", piece["name"])
    return f"(?:{re.escape(piece[0])})?" if piece["bracket"] else re.escape(piece[0])
