"""English words: how a noun makes its plural, and how British and American spelling differ."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Number(NamedTuple):
    """A noun in both numbers: the stem that stays, and what follows it, as alternatives of a pattern."""

    stem: str
    endings: str


_SCIENCES = "(?:geo)?(?:econom|polit|mathemat|linguist|athlet|acoust|electron|genet|dynam|phys)ic"
_SAME = f"series|species|means|news?|headquarters|sheep|deer|aircraft|offspring|{_SCIENCES}|.*(?:ese|ics|ous)"
_LATIN_US = "(?:alumn|stimul|foc|nucle|radi|fung|cact|syllab|loc|termin)us"
_LATIN_UM = (
    "(?:dat|medi|memorand|referend|for|curricul|spectr|strat|symposi|addend|bacteri|moratori|stadi|millenni|minim|"
    "maxim|optim|errat|quant|compendi|plen|continu|honorari|sanatori|consorti)um"
)
_LIVES = "(?:mid|house|after)?(?:kni|li|wi)fe"
_HALVES = "(?:be|book)?(?:hal|sel|shel|thie|loa|wol|cal|el|lea|shea|whar|scar|hoo|dwar)f"
# The first that fits the whole word: how many letters to cut off, and what follows the stem.
_NUMBERS = tuple(
    (re.compile(words), cut, endings)
    for words, cut, endings in (
        (_SAME, 0, ""),
        (".*(?:human|german|roman|ottoman|shaman|norman|talisman|turkm[ae]n|turkoman)", 0, "s?"),
        (".*man", 2, "[ae]n"),
        (".*person", 4, "rsons?|ople"),
        (".*child", 0, "(?:ren)?"),
        ("ox", 0, "(?:en)?"),
        (".*foot", 3, "oot|eet"),
        (".*goose", 4, "oose|eese"),
        (".*tooth", 4, "ooth|eeth"),
        (".*(?:mouse|louse)", 4, "ouse|ice"),
        (".*[sx]is", 2, "[ie]s"),
        (_LATIN_US, 2, "us(?:es)?|i"),
        (_LATIN_UM, 2, "ums?|a"),
        (".*(?:criterion|phenomenon)", 2, "ons?|a"),
        (".*(?:matr|append|cerv)ix|.*(?:ind|cod|vert|vort|cort)ex", 2, "[ei]x(?:es)?|ices"),
        ("(?:formul|alumn|antenn|larv|vertebr|nebul)a", 0, "[se]?"),
        (".*eau", 0, "[sx]?"),
        (_LIVES, 2, "fe|ves"),
        (_HALVES, 1, "fs?|ves"),
        (".*quiz", 0, "(?:zes)?"),
        ("bus|gas", 0, "(?:s?es)?"),
        (".*(?:mon|patri|matri|olig|hier|tetr)arch|stomach|epoch|eunuch|czech|.*tech", 0, "s?"),
        (".*(?:s[sh]|ch|x|z|us|is|bias|lens|canvas|alias|atlas)", 0, "(?:es)?"),
        (".*(?:[^aeiou]|qu)y", 1, "y|ies"),
        (".*[^aeiou]o", 0, "(?:e?s)?"),
    )
)
_NO_PLURAL = re.compile(rf"{_SAME}|.*(?:[^s]|ss|us|is|lens|bias|gas|canvas|alias|atlas)")
_PLURALS = tuple(
    (re.compile(words), cut, endings)
    for words, cut, endings in ((".*ies", 3, "y|ies"), (".*(?:ch|sh|ss|x|z)es", 2, "(?:es)?"), (".*s", 1, "s?"))
)


@cache
def both_numbers(noun: str) -> Number:
    """A noun in singular and plural; one in the plural stays as it is."""
    return _number(noun, _NUMBERS) or Number(noun, "" if noun.endswith("s") or noun.isdigit() else "s?")


def singular_too(noun: str) -> Number:
    """A noun of a phrase (human rights), which may be a plural already, in singular and plural."""
    return both_numbers(noun) if _NO_PLURAL.fullmatch(noun) else _number(noun, _PLURALS) or both_numbers(noun)


def _number(noun: str, classes: tuple[tuple[re.Pattern[str], int, str], ...]) -> Number | None:
    for words, cut, endings in classes:
        if words.fullmatch(noun):
            return Number(noun[: len(noun) - cut], endings)
    return None


_OUR = (
    "colo|labo|hono|favo|neighbo|behavio|harbo|humo|rumo|endeavo|vapo|armo|rigo|vigo|cando|clamo|fervo|glamo|parlo|"
    "savio|splendo|tumo|valo|ardo|odo|demeano|ranco"
)
_SPELLINGS = tuple(
    (re.compile(pattern), variants)
    for pattern, variants in (
        (r"([iy])[sz](?=(?:e|es|ed|ers?|ing|ations?|ational|able)\Z)", r"\1[sz]"),
        (rf"({_OUR})u?r", r"\1u?r"),
        (r"(cent|theat|fib|met|lit|calib|sab|spect|lust|meag|somb)(?:re|er)(?=s?\Z)", r"\1(?:re|er)"),
        (r"(defen|offen|preten|licen)[cs](?=es?\Z)", r"\1[cs]"),
        (r"(practi)[cs](?=es?\Z)", r"\1[cs]"),
        (r"(dialog|catalog|analog|monolog|prolog|epilog)(?:ue)?(?=s?\Z)", r"\1(?:ue)?"),
        (r"\A(program)(?:me)?(?=s?\Z)", r"\1(?:me)?"),
        (r"(judg|acknowledg|abridg)e?(?=ment)", r"\1e?"),
        (
            r"(counsel|travel|model|label|cancel|channel|signal|marshal|jewel|panel|level)l?(?=(?:[eo]rs?|ed|ing)\Z)",
            "\\1l?",
        ),
        (r"(enrol|fulfil|instal)l?(?=ment)", r"\1l?"),
        (r"s[ck]epti", "s[ck]epti"),
        (r"\Agr[ae]y", "gr[ae]y"),
        (r"(encyclop|arch|p)(?:ae|e)(?=di|olog)", r"\1a?e"),
        (r"\A(co)(?=op|ord)", r"\1-?"),
        (r"\A(re|pre)(?=e[^d])", r"\1-?"),
    )
)


@cache
def spellings(word: str) -> str:
    """A pattern for a word, or the beginning of one, in British and American spelling."""
    for pattern, variants in _SPELLINGS:
        word = pattern.sub(variants, word)
    return word
