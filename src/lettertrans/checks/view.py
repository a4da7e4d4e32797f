"""What a check looks at, and what a check is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lettertrans.glossary.matching import NO_TERMS, Matcher
from lettertrans.languages import Language
from lettertrans.model import JOINED, Finding, Key, Severity, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.plain import plain_text
from lettertrans.source.slots import Document, Form
from lettertrans.source.translating import Translated

_FEW = 5
"""Findings with one code about one unit: more of them tell a translator nothing new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a reader reads of one translation and of its source, as plain text (source.plain).

    unit is where a finding about it goes. source is the whole text that the translation renders: sentences that were
    joined to it too, whose msgids are in msgids. form is how it stands in the letter; blocks of code have no wording.
    """

    unit: Unit
    source: str
    target: str
    form: Form = Form.PARAGRAPH
    msgids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One letter in one language: the document, the units of its catalog in reading order, and the language's bar.

    translated is the document with every translation there is, whatever its state, and what was wrong with them.
    pivot are the translations of the letter that these can be converted from, by key.
    wordings are the words of every unit that has a translation of its own, in reading order.
    """

    letter: str
    language: Language
    path: str
    document: Document
    units: tuple[Unit, ...]
    bar: LanguageSettings
    translated: Translated
    wordings: tuple[Wording, ...] = ()
    glossary: Matcher = NO_TERMS
    pivot: Mapping[Key, str] = field(default_factory=dict, hash=False)

    def finding(self, unit: Unit, code: str, severity: Severity, message: str, *, hint: str = "") -> Finding:
        """A finding about one unit, with the file and line of its entry."""
        return Finding(
            code=code,
            severity=severity,
            message=message,
            path=self.path,
            line=unit.line,
            language=self.language.tag,
            letter=self.letter,
            msgid=unit.msgid,
            hint=hint,
        )


def a_few(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a check about one unit, what is the same said once and what is many summed up, in order."""
    told = dict.fromkeys(findings)
    amounts, shown = Counter(finding.code for finding in told), Counter[str]()
    for finding in told:
        shown[finding.code] += 1
        rest = amounts[finding.code] - _FEW
        if shown[finding.code] < _FEW or (shown[finding.code] == _FEW and rest <= 0):
            yield finding
        elif shown[finding.code] == _FEW:
            yield replace(finding, message=f"{finding.message}, and {rest} more like this")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: what an entry point of the group lettertrans.checks is.

    codes are all that it can find, each with one line about what it means; a code begins with the check's name. off
    says why it cannot look at a language on this machine; "" where it can.
    """

    name: str
    codes: Mapping[str, str]
    find: Callable[[View], Iterable[Finding]]
    off: Callable[[Language], str] = lambda _: ""


def wordings_of(document: Document, units: Iterable[Unit]) -> Iterator[Wording]:
    """The wordings of units in reading order. A joined sentence belongs to the one that it is translated with."""
    forms = {slot.segment.key: slot.form for slot in reversed(document.slots)}
    gathered: list[list[Unit]] = []
    for unit in units:
        if unit.msgstr.strip() == JOINED and gathered:
            gathered[-1].append(unit)
        else:
            gathered.append([unit])
    for host, *guests in gathered:
        form = forms.get(host.key, Form.PARAGRAPH)
        if host.msgstr.strip() and form is not Form.CODE:
            msgids = (host.msgid, *(guest.msgid for guest in guests))
            source = " ".join(_plain(msgid, document.labels) for msgid in msgids)
            target = _plain(host.msgstr, document.labels)
            yield Wording(unit=host, source=source, target=target, form=form, msgids=msgids)


@lru_cache(maxsize=4096)
def _plain(text: str, labels: frozenset[str]) -> str:
    return plain_text(text, labels)
