"""Typography: how sentences end, quotation marks, brackets, spaces and dashes, as the language has them."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.brackets import Imbalance, imbalance, straight_quotes
from lettertrans.checks.wording.end_marks import End, end_of, ends_a_sentence_inside, foreign_marks, serves_as
from lettertrans.checks.wording.spaces import dash_fault, space_faults
from lettertrans.checks.wording.words import quoted
from lettertrans.model import Finding, Severity
from lettertrans.mongolian.marks import MEANT
from lettertrans.source.slots import Form

_SHORT_FORMS = (Form.HEADING, Form.CELL, Form.FRONT_MATTER, Form.LINK_TITLE, Form.HTML_ATTRIBUTE)
_LABEL = 60
"""Below this many characters a text may well be a label, which many languages set without a full stop."""
_SAID = {
    End.PERIOD: "a full stop",
    End.QUESTION: "a question mark",
    End.EXCLAMATION: "an exclamation mark",
    End.COLON: "a colon",
    End.ELLIPSIS: "an ellipsis",
    End.ABBREVIATION: "an abbreviation",
    End.OTHER: "another mark",
    End.NONE: "no mark",
}


def _find(view: View) -> Iterator[Finding]:
    if not view.language.punctuation:
        return
    for wording in view.wordings:
        yield from _end(view, wording)
        yield from _marks(view, wording)
        yield from _pairs(view, wording)
        yield from _spaces(view, wording)


def _end(view: View, wording: Wording) -> Iterator[Finding]:
    source, target = end_of(wording.source), end_of(wording.target)
    if serves_as(source, target, wording.target, view.language):
        return
    label = wording.form in _SHORT_FORMS or len(wording.source) < _LABEL
    grave = not label and _is_grave(source, target, wording.target)
    message = f"it ends with {_SAID[target]}, the source with {_SAID[source]}"
    hint = "see whether its end is missing, or whether it still says the same" if grave else ""
    severity = Severity.WARNING if grave else Severity.NOTE
    yield view.finding(wording.unit, "typography.end", severity, message, hint=hint)


def _is_grave(source: End, target: End, text: str) -> bool:
    """Whether a question is none any more, or the other way round, or a text breaks off that has full stops inside."""
    if End.OTHER in (source, target) or End.ELLIPSIS in (source, target):
        return False
    return End.QUESTION in (source, target) or (target is End.NONE and ends_a_sentence_inside(text))


def _marks(view: View, wording: Wording) -> Iterator[Finding]:
    for found in foreign_marks(wording.source, wording.target, view.language):
        if view.language.script == "Mong" and found.mark in MEANT:
            continue  # left to the mongolian check
        message = f"{quoted(found.mark)} in {quoted(found.near)} is not a mark of {view.language.name}"
        if found.meant:
            message += f", which has {quoted(found.meant)}"
        yield view.finding(wording.unit, "typography.marks", found.severity, message)


def _pairs(view: View, wording: Wording) -> Iterator[Finding]:
    here, there = imbalance(wording.target), imbalance(wording.source)
    for kind, what in ((Imbalance.QUOTES, "quotation mark"), (Imbalance.BRACKETS, "bracket")):
        if kind in here and kind not in there:
            message, hint = f"the {what} {here[kind]} has no partner", "add its partner, or take it out"
            yield view.finding(wording.unit, f"typography.{kind}", Severity.WARNING, message, hint=hint)
    if view.language.quotes and straight_quotes(wording.target, view.language):
        opening, closing = view.language.quotes[:2]
        message = f"the quotation marks are not those of {view.language.name}: {opening}…{closing}"
        yield view.finding(wording.unit, "typography.quotes", Severity.NOTE, message)


def _spaces(view: View, wording: Wording) -> Iterator[Finding]:
    unit, source, target = wording.unit, wording.source, wording.target
    for message in space_faults(unit.msgid, unit.msgstr, source, target, view.language):
        yield view.finding(unit, "typography.spaces", Severity.NOTE, message)
    if message := dash_fault(source, target, view.language):
        yield view.finding(unit, "typography.dashes", Severity.NOTE, message)


CHECK = Check(
    name="typography",
    codes={
        "typography.brackets": "a bracket has no partner",
        "typography.dashes": "a hyphen stands where a dash belongs",
        "typography.end": "the sentence does not end as that of the source",
        "typography.marks": "a punctuation mark of another language or script",
        "typography.quotes": "a quotation mark has no partner, or is not one of the language",
        "typography.spaces": "a space too many, too few, or in the wrong place",
    },
    find=_find,
)
