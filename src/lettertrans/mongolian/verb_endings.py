"""The endings of verbs: finite ones and converbs, participles, nouns made of verbs, voices, and verbs made of nouns.

In the tables: Cyrillic ending (а stands for а э о ө, у for у ү), shape (see suffixes; masculine|feminine where more
than a vowel differs), * where it names people or an action, and what it costs above the others of its table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lettertrans.mongolian.forms import LONG_ENDS, Before


@dataclass(frozen=True, slots=True)
class VerbRow:
    """One Cyrillic ending, its shape, how the stem stands before it, what it costs and what it may follow."""

    cyrillic: str
    shape: str
    before: Before
    cost: float
    follows: tuple[str, ...] = ()
    person: bool = False
    derived: bool = False


_FINAL = """
ж JU
ч JU
н (U)n 0.3
аад (U)γAd
саар (U)γsAγAr
в (b)bA
на (U)n-A
лаа (U)l-A 0.4
жаа JAi
чаа JAi
вал (b)bAl
бал (b)bAl 0.1
ваас (b)bAsU
баас (b)bAsU 0.1
вч (b)bAčU
бч (b)bAčU
тал tAl-A
я (U)y-A
ъя (U)y-A
е (U)y-A
ье (U)y-A
ё (U)y-A
ъё (U)y-A
аарай (U)γArAi
тугай tUγAi
аач (U)γAči
магц mAγčA
нгаа ngγAn
нгуут ngγUtA
уузай (U)γUǰAi
аасай (U)γAsAi
гтун (U)γtUn
хаар qU-bAr
хлаар qUlAr
"""
_PARTICIPLES = """
х qU *
сан (U)γsAn *
даг dAγ *
гч (U)γči *
маар mAr
хуйц qUičA
"""
IMPERFECTIVE = "(U)γ-a|(U)ge"
"""The shape of the participle in -аа."""
_SHORT_PARTICIPLES = """
сн (U)γsAn *
дг dAγ *
"""
_NOUNS_OF_VERBS = """
лт (U)ltA
лга lγ-a|lge
лаг lγ-a|lge
г γ-a|ge 0.1
л (U)l
мж (U)mǰi
ц čA 0.2
уур γUr 0.2
дал dAl 0.2
ш si 0.3
мал (U)mAl
аан (U)γAn 0.2
лан lAng 0.4
"""
_SHORT_NOUNS = """
лг lγ-a|lge
длал dAl
"""
_VOICES = """
уул (U)γUl
лг lγA
г γA 0.2
гд (U)γdA
д dA 0.3
т tA 0.3
лц (U)lčA
лд (U)ldU
цгаа (U)čAγA
чих čiqA
аа (U)γA 0.3
"""
_FROM_NOUNS = """
л lA
ал lA 0.1
жуул ǰiγUl
ж ǰi 0.2
чил čilA
ш si 0.2
т tU 0.3
д dA 0.4
рх rqA 0.2
с sA 0.4
"""


def _variants(pattern: str) -> list[str]:
    variants = {pattern, *(pattern.replace("а", vowel) for vowel in "эоө")}
    return sorted(variants | {variant.replace("у", "ү") for variant in variants})


def _rows(table: str, cost: float, *, derived: bool = False) -> list[VerbRow]:
    """The rows of a table; an ending with a long vowel also with linking г, and shortened after и я е ё."""
    made = []
    for line in filter(None, table.splitlines()):
        pattern, shape, *more = line.split()
        whole = cost + sum(float(word) for word in more if word != "*")
        for cyrillic in _variants(pattern):
            before = Before.VOWEL if cyrillic[0] in "аэоөуүи" else Before.CONSONANT
            row = VerbRow(cyrillic, shape, before, whole, (), "*" in more, derived)
            made.append(row)
            if cyrillic[:1] == cyrillic[1:2]:
                consonant = replace(row, before=Before.CONSONANT)
                made.append(replace(consonant, cyrillic="г" + cyrillic, follows=LONG_ENDS))
                made.append(replace(consonant, cyrillic=cyrillic[1:], follows=("и", "я", "е", "ё")))
    return made


Table = dict[str, list[VerbRow]]
"""Rows by the last letter of their ending."""


def _by_last(rows: list[VerbRow]) -> Table:
    table: Table = {}
    for row in rows:
        table.setdefault(row.cyrillic[-1], []).append(row)
    return table


FINITE = _by_last(_rows(_FINAL, 0.15))
_SURE = _rows(_PARTICIPLES, 0.3) + _rows(f"аа {IMPERFECTIVE} *", 0.45, derived=True)
NAMING = _by_last(_SURE + _rows(_NOUNS_OF_VERBS, 0.9, derived=True))
NAMING_BEFORE_VOWEL = _by_last(
    _SURE + _rows(_SHORT_PARTICIPLES, 0.3) + _rows(_NOUNS_OF_VERBS + _SHORT_NOUNS, 0.9, derived=True)
)
VOICES = _by_last(_rows(_VOICES, 0.6))
FROM_NOUNS = _by_last(_rows(_FROM_NOUNS, 0.9))
