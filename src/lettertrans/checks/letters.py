"""Letters: those of the language's alphabet, one script a word, no look-alikes, nothing that cannot be seen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.invisible import invisible_in
from lettertrans.checks.wording.lookalikes import Oddity, odd_words
from lettertrans.checks.wording.words import foreign_letter, quoted, visible
from lettertrans.model import Finding, Severity
from lettertrans.mongolian.validating import without_own

_SEVERITY = {
    Oddity.LOOKALIKE: Severity.ERROR,
    Oddity.MIXED: Severity.WARNING,
    Oddity.FOREIGN: Severity.WARNING,
}


def _find(view: View) -> Iterator[Finding]:
    foreign = foreign_letter(view.language)
    for wording in view.wordings:
        if foreign.search(wording.target) or view.language.script == "Jpan":
            yield from _words(view, wording)
        if not wording.unit.msgstr.isascii():
            yield from _hidden(view, wording)


def _words(view: View, wording: Wording) -> Iterator[Finding]:
    for odd in odd_words(wording.source, wording.target, view.language):
        hint = f"write {odd.right}" if odd.right else "type the word again in the letters of the language"
        yield view.finding(wording.unit, f"letters.{odd.kind}", _SEVERITY[odd.kind], odd.message, hint=hint)


def _hidden(view: View, wording: Wording) -> Iterator[Finding]:
    unit = wording.unit
    msgstr = without_own(unit.msgstr) if view.language.script == "Mong" else unit.msgstr  # left to the mongolian check
    for letter, near in invisible_in("".join(wording.msgids), msgstr, view.language):
        never = unicodedata.category(letter) in ("Cn", "Co")
        what = "a character that stands for nothing" if never else "a character that cannot be seen"
        message = f"{visible(letter)} in {quoted(near)}: {what}"
        severity = Severity.ERROR if never else Severity.WARNING
        yield view.finding(unit, "letters.invisible", severity, message, hint="take it out")
    if not unicodedata.is_normalized("NFC", unit.msgstr) and unicodedata.is_normalized("NFC", unit.msgid):
        message = "accents are characters of their own here, apart from their letters: searches miss such words"
        hint = "type the letters again, or normalise the text to NFC"
        yield view.finding(unit, "letters.normal", Severity.NOTE, message, hint=hint)


CHECK = Check(
    name="letters",
    codes={
        "letters.foreign": "a letter that the language's alphabet has not",
        "letters.invisible": "a character that cannot be seen and has no use in the language",
        "letters.lookalike": "a letter that only looks like the right one",
        "letters.mixed": "letters of two scripts in one word",
        "letters.normal": "letters and their accents are apart (not NFC)",
    },
    find=_find,
)
