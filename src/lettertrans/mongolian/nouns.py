"""Nominal forms, analysed from the right: reflexive, case, negation, plural, derivation, and the stem that is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from lettertrans.mongolian.forms import LONG_ENDS, LONGEST_WORD, TAKES_G, Before, Form, nouns
from lettertrans.mongolian.letters import N
from lettertrans.mongolian.suffixes import Ending, apart, attached, separated

STEM, PLURAL, NEGATION, CASE, DOUBLE, REFLEXIVE = range(6)
"""How far out an ending stands; an ending goes only on what stands further in."""

_SHORTENING = ("и", "я", "е", "ё")
"""Letters after which a long vowel of an ending is written short: морио, үеэр."""

_PLACES = tuple("хооронд дотор гадна дээр доор өмнө төлөө дунд дараа доторхи хажууд тухай гаднаа урд хойно".split())
"""Words of place and time that make an adjective with -х: хоорондох."""

_LIKE_CONVERB = tuple("аа ээ оо өө иа иэ ио".split())
"""With a д they are rather the converb of a verb: үзээд."""
_POSSESSED = tuple("ынх ийнх ныхан ынхан нийхэн ийнхэн ныхн ынхн нийхн ийнхн".split())
"""Ends of what takes a case although it has one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One Cyrillic ending: what it stands for, its level, what it may follow and what it costs."""

    cyrillic: str
    ending: Ending | str
    level: int
    before: Before
    follows: tuple[str, ...] = ()
    inside: int = -1
    """The outermost level that may stand before it; by default anything further in."""
    cost: float = 0.3
    person: bool | None = None


def harmonic(pattern: str) -> tuple[str, ...]:
    """The four (or two) forms of an ending: аас is аас ээс оос өөс, ууд is ууд үүд."""
    variants = {pattern}
    if "а" in pattern:
        variants |= {pattern.replace("а", vowel) for vowel in "эоө"}
    if "у" in pattern:
        variants |= {variant.replace("у", "ү") for variant in variants}
    return tuple(sorted(variants))


def _rows() -> list[Row]:
    vowel, consonant = Before.VOWEL, Before.CONSONANT
    rows = [Row(end, Ending.GENITIVE, CASE, vowel) for end in ("ийн", "ын")]
    rows += [Row(end, Ending.GENITIVE, CASE, vowel, ("н",), cost=0.2) for end in ("ы", "ий")]
    rows += [Row("н", Ending.GENITIVE, CASE, consonant, ("й", "уа", "аа"), cost=0.4)]
    rows += [Row(end, Ending.ACCUSATIVE, CASE, vowel) for end in ("ийг", "ыг")]
    rows += [Row("г", Ending.ACCUSATIVE, CASE, consonant, (*LONG_ENDS, "н"), cost=0.4)]
    rows += [Row("д", Ending.DATIVE, CASE, consonant)]
    rows += [Row("т", Ending.DATIVE, CASE, consonant, tuple("гврскп"))]
    rows += [Row(end, Ending.DATIVE, CASE, vowel, cost=0.4) for end in (*harmonic("ад"), "ид")]
    for ending, pattern in ((Ending.ABLATIVE, "ас"), (Ending.INSTRUMENTAL, "ар")):
        rows += [Row(end, ending, CASE, vowel) for end in harmonic("а" + pattern)]
        rows += [Row(end, ending, CASE, consonant, _SHORTENING) for end in harmonic(pattern)]
    rows += [Row(end, Ending.COMITATIVE, CASE, consonant) for end in ("тай", "тэй", "той")]
    rows += [Row(end, Ending.REFLEXIVE, REFLEXIVE, vowel) for end in harmonic("аа")]
    rows += [Row(end, Ending.REFLEXIVE, REFLEXIVE, consonant, _SHORTENING) for end in harmonic("а")]
    rows += [Row(e, Ending.REFLEXIVE, REFLEXIVE, vowel, inside=NEGATION) for e in ("ийгээ", "ыгаа", "ыгоо", "ийгөө")]
    genitives = ("ын", "ийн", "ны", "ний", "йн")
    rows += [Row(end, Ending.REFLEXIVE, REFLEXIVE, consonant, genitives) for end in harmonic("хаа")]
    rows += [Row("х", Ending.POSSESSION, DOUBLE, consonant, genitives, cost=0.4)]
    rows += [
        Row(e, Ending.PEOPLE, DOUBLE, consonant, genitives, cost=0.4, person=True) for e in (*harmonic("хан"), "хн")
    ]
    rows += [Row(end, Ending.LOCATED, CASE, consonant, cost=0.7) for end in ("дахь", "дэх", "дэхь", "тахь", "тэх")]
    rows += [Row("гүй", "ügei", NEGATION, consonant)]
    rows += [Row(end, Ending.PLURAL, PLURAL, vowel) for end in ("ууд", "үүд")]
    rows += [Row(end, Ending.PLURAL, PLURAL, consonant, ("и",)) for end in ("уд", "үд")]
    rows += [Row(end, Ending.PLURAL, PLURAL, consonant, cost=0.5) for end in ("нууд", "нүүд")]
    rows += [Row(end, "čUd", PLURAL, consonant, person=True) for end in ("чууд", "чүүд")]
    rows += [Row(end, "d", PLURAL, Before.NOTHING, ("ч",), person=True) for end in ("ид", "д")]
    rows += [Row("с", "s", PLURAL, consonant, cost=0.9)]
    derived = (("лаг", "lig"), ("хан", "qAn"), ("рхаг", "rqAγ"), ("тан", "tAn"), ("вар", "bUr"), ("втар", "btUr"))
    rows += [Row(e, shape, STEM, consonant, cost=1.0) for pattern, shape in derived for e in harmonic(pattern)]
    rows += [Row(end, "dUγAr", STEM, consonant, cost=0.5) for end in ("дугаар", "дүгээр")]
    rows += [Row("ч", "či", STEM, consonant, cost=1.0, person=True), Row("чин", "čin", STEM, consonant, cost=1.1)]
    rows += [Row("тн", "tAn", STEM, consonant, cost=1.0), Row("т", "tU", STEM, consonant, cost=0.5)]
    return rows + [Row(end, "ki", STEM, consonant, _PLACES, cost=0.2) for end in ("х", *harmonic("ах"))]


_BY_LAST: dict[str, list[Row]] = {}
for _row in sorted(_rows(), key=lambda row: -len(row.cyrillic)):
    _BY_LAST.setdefault(_row.cyrillic[-1], []).append(_row)


def nominals(word: str) -> list[Form]:
    """Every analysis of a word as a nominal form, in no order; none for what is longer than a word."""
    return list(_nominals(word, REFLEXIVE, Before.NOTHING, 4)) if len(word) <= LONGEST_WORD else []


@lru_cache(maxsize=50_000)
def _nominals(surface: str, outermost: int, before: Before, endings: int) -> tuple[Form, ...]:
    """Forms of a surface that stands before an ending of that kind, with at most so many endings of its own."""
    from lettertrans.mongolian.verbs import participles

    if len(surface) < 2:
        return ()
    found = nouns(surface, before) + participles(surface, before)
    if outermost >= PLURAL:
        found += _plurals_in_d(surface)
    if endings:
        for row in _BY_LAST.get(surface[-1], ()):
            if row.level <= outermost and surface.endswith(row.cyrillic):
                found += _with_ending(surface[: -len(row.cyrillic)], row, endings - 1)
    return tuple(found)


def _with_ending(stem: str, row: Row, endings: int) -> list[Form]:
    if row.follows and not stem.endswith(row.follows):
        return []
    inside = row.inside if row.inside >= 0 else max(row.level - 1, STEM)
    if row.level == CASE and stem.endswith(_POSSESSED):
        inside = DOUBLE
    bases = list(_nominals(stem, inside, row.before, endings))
    if row.before is Before.VOWEL and stem.endswith("г") and stem[:-1].endswith(TAKES_G):
        bases += _nominals(stem[:-1], inside, Before.CONSONANT, endings)
    if row.cyrillic == "д" and stem.endswith(_LIKE_CONVERB):
        row = replace(row, cost=0.5)
    return [form for base in bases for form in on_noun(base, row)]


def endings_of(surface: str, outermost: int, *, shortest: int = 2) -> list[Row]:
    """The endings that an unknown word can be thought to have, the longest first; one letter says too little."""
    rows = _BY_LAST.get(surface[-1:], ())
    return [
        row
        for row in rows
        if STEM < row.level <= outermost and len(row.cyrillic) >= shortest and surface.endswith(row.cyrillic)
        if not row.follows or surface[: -len(row.cyrillic)].endswith(row.follows)
    ]


def on_noun(base: Form, row: Row) -> list[Form]:
    """The form with that ending on it; a comitative as an adjective too, which comes first."""
    if not isinstance(row.ending, Ending):
        text = apart(base.text, "ügei") if row.level == NEGATION else attached(base.text, row.ending)
        return [base.plus(text, row.cost, person=row.person, derived=row.level == STEM)]
    if row.ending is Ending.COMITATIVE and not base.person:
        case = base.plus(separated(base.text, row.ending), row.cost + 0.15)
        return [base.plus(attached(base.text, "tAi"), row.cost), case]
    return [base.plus(separated(base.text, row.ending), row.cost, person=row.person)]


def _plurals_in_d(surface: str) -> list[Form]:
    """гишүүд of гишүүн, иргэд of иргэн: д in place of the н."""
    if not surface.endswith("д") or surface[-2:-1] not in tuple("аэоөуүи"):
        return []
    singular = nouns(surface[:-1] + "н", Before.NOTHING)
    return [f.plus(f.text[:-1] + "\u1833", 0.1, person=True) for f in singular if f.text[-1:] == N]
