"""The endings of Mongolian nouns in Cyrillic letters (Khalkha), as regular expressions, one for each class of stems.

Plural, case (also after a genitive, a comitative or a privative) and reflexive as the orthography of Khalkha writes
them; vowel harmony in four ways, and all of them at once for loanwords, where writers differ. An expression is made
when a stem first asks for it, and is the same for all stems of its class.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_END = r"(?!\w)"
_APART = (
    r" нар(?:ын(?:х(?:аа)?)?|ыг(?:аа)?|[дт](?:аа)?|аа(?:[рс](?:аа)?)?|тай(?:гаа)?|гүй)?"
    r"|[-–](?:г?(?:ы|ий)[нг]?|[гтн]|н(?:ы|ий|д)|[аоэө]?д|г?(?:аа|оо|ээ|өө)[рс]?|т[аоэ]й|гүй|[рл](?:уу|үү)"
    r"|н?(?:уу|үү)д(?:(?:ы|ий)[нг])?)"
)


class Harmony(NamedTuple):
    """The vowels of endings. short, long, comitative: next to the stem; vowels, wide, any_comitative: after another
    ending. after_i: what is left of the plural's vowel after и."""

    short: str
    long: str
    comitative: str
    vowels: str
    wide: str
    any_comitative: str
    high: str
    plural: str
    after_i: str


_BACK = ("[ао]", "(?:аа|оо)", "т[ао]й", "ы", "уу", "у")
_FRONT = ("[эө]", "(?:ээ|өө)", "тэй", "(?:ий)", "үү", "ү")
_ANY = ("[аоэө]", "(?:аа|оо|ээ|өө)", "т[аоэ]й")
_HARMONIES = {
    "а": Harmony("а", "(?:аа)", "тай", *_BACK),
    "о": Harmony("о", "(?:оо)", "той", *_BACK),
    "э": Harmony("э", "(?:ээ)", "тэй", *_FRONT),
    "ө": Harmony("ө", "(?:өө)", "тэй", *_FRONT),
    "loan": Harmony(*_ANY, *_ANY, "(?:ы|ий)", "(?:уу|үү)", "[уү]"),
}


class Endings(NamedTuple):
    """The endings of a class by what may follow them, each an alternation.

    owner: genitives; reflexive: accusatives and datives; oblique: the reflexive, instrumentals, ablatives; kept: the
    stem before comitative, privative and directive, None where it does not stand there; plural: plurals; bare: the word
    alone.
    """

    owner: str
    reflexive: str
    oblique: str
    kept: str | None
    plural: str
    bare: str


@cache
def ending(stem_class: str, harmony: str, variant: bool = False) -> re.Pattern[str]:
    """What may follow a stem, with nothing of a word after it.

    stem_class: the stem's last letter; "VV" after a long vowel, "n" for short words in -н with г before vowels, "+" and
    a letter after a stem that has lost its last vowel, "-" after an abbreviation. A final н, ь or short vowel is part
    of the ending. variant: of consonants, with the hidden н of ёсны; of н, with the plural иргэд; of short vowels,
    after a sibilant; of long ones, with the plural залуус.
    """
    h = _HARMONIES[harmony]
    parts = _endings(stem_class, h, variant)
    joined = "" if parts.kept is None else f"|{parts.kept}(?:{_joined(h, h.comitative)})"
    inflected = (
        f"(?:{parts.owner}){_after_genitive(h)}|(?:{parts.reflexive}){h.wide}?|{parts.oblique}{joined}"
        f"|(?:{parts.plural}){_after_plural(h)}"
    )
    if stem_class == "-":
        return re.compile(f"(?:(?:[-–]|(?=[а-яёөү]))(?i:{inflected}))?{_END}")
    bare = "" if stem_class[0] == "+" else f"|(?:{parts.bare})(?:{_APART})?"
    return re.compile(f"(?:{inflected}{bare}){_END}")


def _joined(h: Harmony, comitative: str) -> str:
    """Comitative, privative and directive, with the cases and reflexives after them."""
    wide = h.wide
    return (
        f"{comitative}(?:г(?:{wide}(?:[рс]{wide}?)?)?|д{wide}?|нх?{wide}?|гүй)?"
        "|гүй(?:г(?:ээ(?:[рс](?:ээ)?)?)?|д(?:ээ)?|н(?:хээ)?|тэй(?:гээр?)?|ч(?:үүд|үүл))?"
        f"|[рл]{h.plural}(?:г{wide})?"
    )


def _after_genitive(h: Harmony) -> str:
    """What is somebody's, and his people: төрийнх, төрийнхөө, төрийнхөн, төрийнхний."""
    wide, oblique = h.wide, f"{h.wide}(?:[рс]{h.wide}?)?"
    people = (
        f"{h.vowels}н(?:д{wide}?|{_joined(h, h.any_comitative)})?|н(?:{h.high}(?:г{wide}?|х(?:{oblique})?)?|{oblique})"
    )
    return f"(?:х(?:{oblique}|{h.high}[нг]{wide}?|{h.vowels}?д{wide}?|{h.any_comitative}|{people})?|д{wide}?)?"


def _after_plural(h: Harmony) -> str:
    return (
        f"(?:{h.high}н{_after_genitive(h)}|(?:{h.high}г|{h.vowels}?д){h.wide}?|{h.wide}(?:[рс]{h.wide}?)?"
        f"|{_joined(h, h.any_comitative)})?"
    )


def _endings(stem_class: str, h: Harmony, variant: bool) -> Endings:
    special = {"n": _of_n, "н": _of_n, "й": _of_long_vowel, "VV": _of_long_vowel, "-": _of_abbreviation}
    if stem_class in special:
        return special[stem_class](stem_class, h, variant)
    if stem_class in "аоэө":
        return _of_short_vowel(stem_class, h, variant)
    if stem_class in "иьяеё":
        return {"и": _of_i, "ь": _of_soft_sign}.get(stem_class, _of_iotated)(h)
    return _of_consonant(stem_class, h, variant)


def _of_consonant(stem_class: str, h: Harmony, hidden_n: bool) -> Endings:
    letter = stem_class[-1]
    high = "ий" if letter in "гкжчшщ" else h.high
    owner, accusative = (h.high, f"{h.high}г") if letter == "н" else (f"{high}н", f"{high}г")
    oblique, plural = f"{h.long}(?:[рс]{h.long}?)?", f"{h.plural}д"
    if stem_class[0] == "+":
        dative = f"|{h.short}{'н?' if letter == 'с' else ''}д" if letter in "дтзцхс" else ""
        return Endings(owner, accusative + dative, oblique, None, plural, "")
    if letter in "жчшщ":
        plural += "|и?д"
    # after short words -ч makes another noun: гэрч, a witness, beside гэр
    if not hidden_n or letter in "сз" or h == _HARMONIES["loan"]:
        plural += f"|ч{h.plural}[дл]"
    reflexive = f"{accusative}|{_dative(letter, h)}"
    if not hidden_n:
        return Endings(owner, reflexive, oblique, "", plural, "")
    attribute = f"|{h.short}н" if letter == "с" else ""
    linked = "и" if letter in "жчшщ" else h.short
    return Endings(
        f"{owner}|н{h.high}",
        f"{reflexive}|{linked}нд",
        f"{oblique}|н{h.long}с{h.long}?",
        "",
        f"{plural}|н{h.plural}д",
        attribute,
    )


def _dative(letter: str, h: Harmony) -> str:
    if letter in "жчшщ":
        return "ид"
    if letter in "дтзцх":
        return f"{h.short}?д"
    if letter == "г" and h != _HARMONIES["loan"]:
        return "т"
    linked = f"|{h.short}д" if letter in "скпфб" else ""
    return ("[дт]" if letter in "грвскпфб" else "д") + linked


def _of_n(stem_class: str, h: Harmony, loses_n: bool) -> Endings:
    """After the letter before -н: kept, with г after it as in сангийн, or lost as in иргэд."""
    oblique = f"н(?:г{h.long}(?:[рс]{h.long}?)?|{h.long}[рс]{h.long}?)"
    if stem_class == "н":
        oblique = f"нг?{h.long}(?:[рс]{h.long}?)?"
    lost = f"|ч{h.plural}[дл]|д" if loses_n else ""
    plural = f"н(?:г?{h.plural}д|ч{h.plural}[дл]){lost}"
    return Endings(f"н(?:{h.high}|гийн)", f"н(?:{h.high}г|гийг|д)", oblique, "н", plural, "нг?")


def _of_short_vowel(vowel: str, h: Harmony, after_sibilant: bool) -> Endings:
    """The vowel goes before another, but foreign names may keep it with г: Обамаг, Обамагаас."""
    high = "(?:ы|ий)" if after_sibilant else h.high
    accusative = "г|" if h in (_HARMONIES["loan"], _HARMONIES["а"]) else ""
    return Endings(
        f"{high}н|{vowel}(?:гийн|н{h.high})",
        f"{high}г|{vowel}(?:{accusative}н?д)",
        f"{vowel}(?:г{h.long}[рс]{h.long}?|{vowel}(?:[рс]{h.long}?)?|н{h.long}с{h.long}?)",
        vowel,
        f"{h.plural}д|{vowel}(?:н{h.plural}д|ч{h.plural}[дл])",
        vowel,
    )


def _of_long_vowel(stem_class: str, h: Harmony, youths: bool) -> Endings:
    return Endings(
        f"н{h.high}?" if stem_class == "й" else f"гийн|н{h.high}",
        "г|н?д" + ("|ст" if youths else ""),
        f"г{h.long}(?:[рс]{h.long}?)?|н{h.long}с{h.long}?",
        "",
        f"д|[гн]{h.plural}д|ч{h.plural}[дл]" + ("|с" if youths else ""),
        "|н",
    )


def _of_i(h: Harmony) -> Endings:
    return Endings(
        f"и?йн|гийн|н{h.high}",
        "и?йг|г|н?д",
        f"(?:{h.short}|г{h.long})(?:[рс]{h.long}?)?|н{h.long}с{h.long}?",
        "",
        f"{h.after_i}д|н{h.plural}д|ч{h.plural}[дл]",
        "",
    )


def _of_soft_sign(h: Harmony) -> Endings:
    """After the letter before -ь, which gives way to и before a vowel."""
    return Endings(
        f"ийн|ин{h.high}",
        "ийг|ьд|ин?д",
        f"и(?:{h.short}(?:[рс]{h.long}?)?|н{h.long}с{h.long}?)",
        "[ьи]",
        f"ьд|ь{h.plural}д|и{h.after_i}д|[ьи]н{h.plural}д|ь(?:ч{h.plural}[дл])",
        "ь",
    )


def _of_iotated(h: Harmony) -> Endings:
    return Endings(
        f"{h.high}н|гийн|н{h.high}",
        f"{h.high}?г|н?д",
        f"(?:{h.vowels}|г{h.long})(?:[рс]{h.wide}?)?|н{h.long}с{h.long}?",
        "",
        f"[гн]?{h.plural}д|{h.after_i}д|ч{h.plural}[дл]",
        "|н",
    )


def _of_abbreviation(_: str, h: Harmony, __: bool) -> Endings:
    """Every ending: nobody agrees on the vowels of an abbreviation."""
    return Endings(
        f"г?{h.high}н?|н{h.high}",
        f"(?:г?{h.high})?г|н?[дт]|{h.vowels}[дт]|д(?:ахь|эх)",
        f"[гн]?{h.wide}(?:[рс]{h.wide}?)?",
        "",
        f"[гн]?{h.plural}д|ч{h.plural}[дл]",
        "",
    )
