"""Swedish: five declensions, the agreement of adjectives, compounds that a term begins, parts of compounds left out.

A compound has the term where the term is its first part and the rest is a neutral head (demokratifrågor); where the
term is its last part it is another word. "yttrande- och mötesfrihet" has both yttrandefrihet and mötesfrihet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lettertrans.glossary.inflection import Stem, _sv_roots, plain
from lettertrans.glossary.inflection._sv_changes import Change, agreement_of, change_of, head_of, is_definite

# Underscores are marks of emphasis.
_LETTER = r"[^\W_]"
_END = rf"(?!-?{_LETTER})"
_JOINED = r"(?:,? (?:och|och/eller|eller|samt|respektive|som) |, | ?/ ?)"
_NEXT_PART = rf"(?:{_JOINED}\w{{1,40}}+-){{0,6}}{_JOINED}"
_OTHER_PART = rf"(?:\w{{1,40}}+-{_NEXT_PART})?"
_OTHER_ADJECTIVES = r"(?:(?:,? (?:och|eller|samt) |, )(?:de[nt]? )?\w{1,39}[adegklrt]){1,3} "
# What can stand after a term with a linking s; after a long term, with or without it; and what never is a part.
_NO_PART = (
    r"lös|mässig|vis|enlig|beröv|ålder|bar(?:a|are|t|het)?s?\b|am(?:t|ma|het)|skap|ling|"
    r"(?:form|rätt)(?:en|ens)?\b|kap(?:et)?s?\b"
)
_AFTER_S = rf"s(?!{_NO_PART})[a-zåäöéü]{{3,40}}+"
_NO_DERIVATION = (
    rf"(?!sk|e?s?(?:{_NO_PART}|[mn]?er[abi]|het|lig|sam|ning|nde|rätt|demokrat|tion|ti[cks]|ste[rn]|sti[ks]|"
    r"ke[rn]|mat|när))"
)
_ANY_PART = r"[bcdfghjklmnpqrstvwxz]{1,3}[aeiouyåäö][a-zåäöéü]{2,40}+"
_LONG = 7
_GENITIVE = Change(0, "s?", "")


def stems(form: str) -> Iterator[Stem]:
    """The form in all its cases and numbers, as the beginning of compounds, and where its last part is left out."""
    if len(form) > 1 and form.isupper():
        yield Stem(_word(_written(form)), _abbreviation())
        return
    before, hyphenated, last = _parts(form)
    if not last.isalpha():
        yield from (
            Stem(stem.beginning, _genitive() if form[-1].isdigit() else stem.ending) for stem in plain.stems(form)
        )
        return
    definite = bool(before) and is_definite(before[-1], last)
    change = _GENITIVE if definite else change_of(last)
    start = _agreeing(before, last, definite)
    beginning = start + (_OTHER_PART if before else "") + _written(hyphenated) + _without_last(last, change.cut)
    yield Stem(
        _word(beginning, form.endswith("sk")),
        _inflected(change, _short(last, change), len(last) >= _LONG and last[-1] != "a"),
    )
    if head := head_of(last):
        yield Stem(_word(f"{start}{_written(hyphenated)}{last[: -len(head)]}-?"), _in_a_later_word(head))
    if len(before) == 1 and before[0].isalpha() and not definite:
        yield Stem(_word(start[:-1] + _END), _after_another_adjective(last))


def _parts(form: str) -> tuple[list[str], str, str]:
    """The words before the last, what stands before a hyphen in the last, and its rest."""
    *before, last = form.split(" ")
    hyphenated, hyphen, last = last.rpartition("-")
    return before, hyphenated + hyphen, last


def _written(word: str) -> str:
    """A word letter by letter; a hyphen may have been lost where a line ended, and dashes are many."""
    return re.escape(word).replace(r"\-", "-?").replace("–", "[-–—]")


def _without_last(word: str, cut: int) -> str:
    return re.escape(word[: len(word) - cut])


def _word(beginning: str, adjective: bool = False) -> str:
    """A regular expression that matches at the beginning of a word; an adjective may follow another and a hyphen.

    What stands before is looked at after the first letters, since a search for letters is many times as fast.
    """
    if not (letters := re.match(r"[^\W\d_]{1,4}(?![?*+])", beginning)):
        return (rf"(?<!{_LETTER}|-)" if beginning[0].isalnum() else "") + beginning
    no_word = rf"(?<!{_LETTER}{letters[0]}|-{letters[0]})"
    boundary = rf"(?:{no_word}|(?<=(?:sk|at|ol)-{letters[0]}))" if adjective else no_word
    return letters[0] + boundary + beginning[letters.end() :]


def _short(word: str, change: Change) -> str:
    """The word itself where its compounds may well go on to another meaning: statsminister, folkmord, lagom."""
    return word if len(word) <= 3 or word in _sv_roots.HEADS_OF or (change.root and len(word) <= 5) else ""


def _agreeing(before: list[str], last: str, definite: bool) -> str:
    """The words before the last, with a space after each."""
    following = [*before, last][1:]
    words = (_word_before(word, after, definite) for word, after in zip(before, following, strict=True))
    return "".join(f"{word} " for word in words)


def _word_before(word: str, after: str, definite: bool) -> str:
    first, hyphen, word = word.rpartition("-")
    return _written(first + hyphen) + _changing_before(word, after, definite)


def _changing_before(word: str, after: str, definite: bool) -> str:
    if not word.isalpha() or word.endswith("s") or word in _sv_roots.UNCHANGED.split():
        return _written(word)
    if definite:
        return re.escape(word[:-1]) + ("[ae]" if word[-1] in "ae" else re.escape(word[-1]))
    change = change_of(word) if after in _sv_roots.PREPOSITIONS.split() else agreement_of(word)
    return _without_last(word, change.cut) + change.endings


@lru_cache(maxsize=1024)
def _inflected(change: Change, short: str, long: bool) -> re.Pattern[str]:
    """The endings of a word, and other parts of a compound after it."""
    if short:
        heads = _heads(_sv_roots.HEADS_OF.get(short, _sv_roots.NEUTRAL_HEADS))
        compound = rf"-?(?:{heads}){_END}|-(?={_NEXT_PART}\w{{0,40}}?(?:{heads}){_END})"
        return re.compile(rf"{change.endings}(?!{_LETTER}|-)|{change.link}(?:{compound})")
    heads = _heads(_sv_roots.NEUTRAL_HEADS + _sv_roots.HEADS)
    compound = rf"{change.link}(?:-(?:{_LETTER}++(?:-{_LETTER}++){{0,3}}|(?!{_LETTER}))|(?:{heads}){_END})"
    if long:
        compound += f"|{_NO_DERIVATION}{change.link}{_ANY_PART}{_END}"
    if change.joined:
        compound += f"|{_AFTER_S}{_END}"
    return re.compile(rf"{change.endings}{_END}|{compound}")


@lru_cache(maxsize=1024)
def _in_a_later_word(head: str) -> re.Pattern[str]:
    """The hyphen is gone where a line ended with it."""
    joined = rf"(?:(?<=-){_NEXT_PART}|(?<=\w)(?:och|eller|samt) )"
    return re.compile(rf"(?={joined}\w{{0,40}}?{_any_form(head)}{_END})")


@lru_cache(maxsize=1024)
def _after_another_adjective(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?={_OTHER_ADJECTIVES}{_any_form(noun)}{_END})")


def _any_form(word: str) -> str:
    change = change_of(word)
    return _without_last(word, change.cut) + change.endings


@cache
def _heads(words: str) -> str:
    """Words that may follow a term in a compound, in all their forms."""
    by_endings: dict[str, list[str]] = {}
    for head in words.split():
        change = change_of(head)
        by_endings.setdefault(change.endings, []).append(_without_last(head, change.cut))
    return "|".join(f"(?:{'|'.join(beginnings)}){endings}" for endings, beginnings in by_endings.items())


@cache
def _genitive() -> re.Pattern[str]:
    return re.compile(rf"(?::?s)?{_END}")


@cache
def _abbreviation() -> re.Pattern[str]:
    """USA:s, MPP:n, MPP-ledaren."""
    endings = "n|en|t|et|na|a|an|or|orna|ar|arna|er|erna|"
    return re.compile(rf"(?::(?:{endings})[sS]?(?<!:)|s)?(?:(?:-{_LETTER}++){{1,4}}|(?!{_LETTER}))")
