"""Numbers: every number of the source stands in the translation, and none is new, however each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans import languages
from lettertrans.checks.view import Check, View, Wording, a_few
from lettertrans.checks.wording.numerals import Number, implied, numbers_in, spelt
from lettertrans.checks.wording.words import quoted
from lettertrans.errors import SettingsError
from lettertrans.languages import Language
from lettertrans.model import Finding, Severity

_MAYBE = re.compile(r"\d|[IVXІХ]{2}")
_PLAIN = re.compile(r"\d+|[IVXІХ]{2,}")
_LONG = 3
"""From so many digits on, another number as long is a mistake and no other way to say it."""
_SHORTEST_TELEPHONE_NUMBER = 5
_OFTEN_UNSAID = frozenset("0123")  # "the last hour", "more than one", "a triple"
_HINT = "correct it; where it is right, the comment “# lettertrans: ignore=numbers” at the entry says so"


def _find(view: View) -> Iterator[Finding]:
    source = source_language(view)
    for wording in view.wordings:
        if _MAYBE.search(wording.source) or _MAYBE.search(wording.target):
            yield from _compared(view, wording, source)


def source_language(view: View) -> Language:
    """The language that the letter is written in; one without words for numbers where only the campaign knows it."""
    tag = view.document.options.language
    try:
        return languages.find(tag)
    except SettingsError:
        return Language(tag=tag, name=tag, autonym=tag, script="")


def _compared(view: View, wording: Wording, source: Language) -> Iterator[Finding]:
    if sorted(_PLAIN.findall(wording.source)) == sorted(_PLAIN.findall(wording.target)):
        return
    here, there = numbers_in(wording.source, source), numbers_in(wording.target, view.language)
    lost = _unsaid(here, there, wording.target, view.language)
    new = _unsaid(there, here, wording.source, source)
    if not _is_regrouped(lost, new):
        yield from a_few(_findings(view, wording, lost, new))


def _unsaid(numbers: list[Number], others: list[Number], text: str, language: Language) -> list[Number]:
    """Those of the numbers that a text, with the others in it, says in no way."""
    written = {reading for other in others for reading in (*other.readings, *other.parts)}
    missing = [number for number in numbers if not number.is_among(written)]
    if not missing:
        return []
    said = written | implied(text, language) | spelt(text, language)
    return [number for number in missing if not number.is_among(said)]


def _is_regrouped(lost: list[Number], new: list[Number]) -> bool:
    """Whether the same digits are only in other groups, as those of a telephone number may be."""
    gone, come = ("".join(number.text for number in numbers) for numbers in (lost, new))
    return gone == come and gone.isdecimal() and len(gone) >= _SHORTEST_TELEPHONE_NUMBER


def _findings(view: View, wording: Wording, lost: list[Number], new: list[Number]) -> Iterator[Finding]:
    for index in range(max(len(lost), len(new))):
        gone, come = lost[index : index + 1], new[index : index + 1]
        if gone and come:
            long = min(len(gone[0].text), len(come[0].text)) >= _LONG and len(gone[0].text) == len(come[0].text)
            severity = Severity.ERROR if long else Severity.WARNING
            message = f"the number {quoted(gone[0].text)} has become {quoted(come[0].text)}"
            yield view.finding(wording.unit, "numbers.changed", severity, message, hint=_HINT)
        elif gone:
            message = f"the number {quoted(gone[0].text)} is missing"
            yield view.finding(wording.unit, "numbers.missing", Severity.WARNING, message, hint=_HINT)
        else:
            severity = Severity.NOTE if come[0].readings <= _OFTEN_UNSAID else Severity.WARNING
            message = f"the number {quoted(come[0].text)} is not in the source"
            yield view.finding(wording.unit, "numbers.added", severity, message, hint=_HINT)


CHECK = Check(
    name="numbers",
    codes={
        "numbers.added": "a number that the source has not",
        "numbers.changed": "a number is another one than in the source",
        "numbers.missing": "a number of the source is missing",
    },
    find=_find,
)
