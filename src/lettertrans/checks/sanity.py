"""Whether a translation can be one at all: not the source again, no loop, no leftover of a machine, a likely length."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.leftovers import chatter_in, conflict_in, placeholder_in
from lettertrans.checks.wording.loops import loop_in
from lettertrans.checks.wording.untranslated import is_same, kept_run
from lettertrans.checks.wording.words import quoted
from lettertrans.model import Finding, Severity

_SLACK, _SLACK_OF_SHORT = 1.25, 9.0
"""How far beyond its language's range a text may be, the shorter the farther: 7 of the 7,264 published translations in
benchmarks/false_alarms.py are beyond."""
_SHORTEST = 20
"""The length of shorter texts says nothing: a label may be three times as long."""


def _find(view: View) -> Iterator[Finding]:
    same_language = view.language.tag.split("-")[0] == view.document.options.language.split("-")[0]
    for wording in view.wordings:
        if not same_language:
            yield from _untranslated(view, wording)
        yield from _length(view, wording)
        yield from _machine(view, wording)


def _untranslated(view: View, wording: Wording) -> Iterator[Finding]:
    if is_same(wording.source, wording.target):
        message = "the translation is the source again"
        yield view.finding(wording.unit, "sanity.same", Severity.WARNING, message, hint="translate it")
    elif run := kept_run(wording.source, wording.target):
        message = f"{quoted(run)} stands there as in the source"
        yield view.finding(wording.unit, "sanity.source", Severity.WARNING, message, hint="translate it too")


def _length(view: View, wording: Wording) -> Iterator[Finding]:
    ratio, length = view.language.length_ratio, len(wording.source)
    if not ratio or length < _SHORTEST:
        return
    slack = _SLACK + _SLACK_OF_SHORT / sqrt(length)
    found = len(wording.target) / length
    if ratio[0] / slack <= found <= ratio[1] * slack:
        return
    what = "short" if found < ratio[0] else "long"
    message = f"very {what}: {len(wording.target)} characters for {length} of the source"
    hint = "see whether something is missing" if what == "short" else "see whether there is more than in the source"
    yield view.finding(wording.unit, "sanity.length", Severity.WARNING, message, hint=hint)


def _machine(view: View, wording: Wording) -> Iterator[Finding]:
    unit, msgid = wording.unit, " ".join(wording.msgids)
    if (loop := loop_in(wording.target)) and not loop_in(wording.source):
        message = f"{quoted(loop)} comes again and again"
        yield view.finding(unit, "sanity.loop", Severity.WARNING, message, hint="see whether a machine got stuck")
    if conflict_in(unit.msgstr):
        message = "two versions stand here that a merge could not choose between"
        hint = "keep one of them, and take out the lines of #-#-#-#-#"
        yield view.finding(unit, "sanity.conflict", Severity.ERROR, message, hint=hint)
    if left := placeholder_in(msgid, unit.msgstr):
        message = f"{quoted(left)} was left over by a program"
        yield view.finding(unit, "sanity.placeholder", Severity.ERROR, message, hint="write what belongs there")
    english = view.language.tag.split("-")[0] == "en"  # in which a letter may well be sorry
    if not english and (said := chatter_in(msgid, unit.msgstr)):
        message = f"{quoted(said)} is not a translation but what a program said about it"
        yield view.finding(unit, "sanity.chatter", Severity.ERROR, message, hint="take it out")


CHECK = Check(
    name="sanity",
    codes={
        "sanity.chatter": "a program speaks about the translation, or refuses it",
        "sanity.conflict": "a conflict of a merge that nobody has resolved",
        "sanity.length": "much longer or shorter than such a translation is",
        "sanity.loop": "the same words come again and again",
        "sanity.placeholder": "a placeholder or mark that a program left over",
        "sanity.same": "a sentence that is the source again",
        "sanity.source": "words of the source in the middle of the translation",
    },
    find=_find,
)
