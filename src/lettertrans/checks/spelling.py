"""Spelling, through the hunspell program where it and a dictionary of the language are installed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.hunspell import misspelt, why_not
from lettertrans.checks.wording.words import foreign_letter, quoted, words_of
from lettertrans.model import Finding, Severity

_MOST = 5


def _find(view: View) -> Iterator[Finding]:
    if not view.wordings or why_not(view.language):
        return
    foreign = foreign_letter(view.language)
    asked = {id(wording): _asked(wording, foreign) for wording in view.wordings}
    wrong = misspelt({word for words in asked.values() for word in words}, view.language)
    wrong -= _terms(view)
    places: defaultdict[str, list[Wording]] = defaultdict(list)
    for wording in view.wordings:
        for word in asked[id(wording)]:
            if word in wrong:
                places[word].append(wording)
    for wording in view.wordings:
        mine = [word for word in asked[id(wording)] if word in wrong and places[word][0] is wording]
        if mine:
            more = f" and {len(mine) - _MOST} more" if len(mine) > _MOST else ""
            message = f"not in the dictionary: {', '.join(map(quoted, mine[:_MOST]))}{more}"
            hint = "correct what is a mistake; a dictionary has not every word"
            yield view.finding(wording.unit, "spelling.unknown", Severity.NOTE, message, hint=hint)


def _asked(wording: Wording, foreign: re.Pattern[str]) -> list[str]:
    """The words to look up: none of the source, no names, none with a letter that is not the language's."""
    known = {word.lower() for word in words_of(wording.source)}
    words = dict.fromkeys(words_of(wording.target.replace("\u00ad", "")))
    return [
        word
        for place, word in enumerate(words)
        if len(word) > 2
        and word.lower() not in known
        and (word.islower() or (not place and word[1:].islower()))
        and not foreign.search(word)
    ]


def _terms(view: View) -> set[str]:
    """The words of the glossary's approved forms, as they stand there."""
    renderings = (term.in_language(view.language.tag) for term in view.glossary.glossary.terms)
    forms = (form for rendering in renderings for form in rendering.approved)
    return {word for form in forms for written in words_of(form) for word in (written, written.lower())}


CHECK = Check(
    name="spelling",
    codes={"spelling.unknown": "a word that the dictionary has not"},
    find=_find,
    off=why_not,
)
