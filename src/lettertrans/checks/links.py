"""Links lead where those of the source lead: those of Markdown, and addresses that stand in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from lettertrans.checks.refusals import refusals
from lettertrans.checks.view import Check, View, Wording, a_few
from lettertrans.checks.wording.lookalike_hosts import Honest, host_of
from lettertrans.checks.wording.words import quoted
from lettertrans.model import Finding, Severity, Unit
from lettertrans.source.addresses import addresses_in, may_lead, without_end_marks
from lettertrans.source.inline import destinations
from lettertrans.source.plain import shown_text

_MAYBE = re.compile(r"[.:@]\w|://")
_UNSAFE_SCHEME = re.compile(r"\b(?:javascript|vbscript|data|blob|file|about)\s?:(?=[^\s:])", re.IGNORECASE)
_SURE = re.compile(r"://|@|^www\.|/")
_WITHOUT_ENDING = re.compile(r".*[A-Za-z0-9./@:%?=&#_]", re.DOTALL)
_HINT = "copy the address from the source"
_SCHEME_IN_TEXT = re.compile(r"[a-z][a-z0-9+]*://", re.IGNORECASE)


def _find(view: View) -> Iterator[Finding]:
    yield from refusals(view, "links")
    for wording in view.wordings:
        if _MAYBE.search(wording.unit.msgstr) or any(map(_MAYBE.search, wording.msgids)):
            yield from a_few(_addresses(view, wording))


def _addresses(view: View, wording: Wording) -> Iterator[Finding]:
    labels, unit = view.document.labels, wording.unit
    led = {found.url: None for msgid in wording.msgids for found in destinations(msgid)}
    written = {address: None for msgid in wording.msgids for address in _bare(shown_text(msgid, labels))}
    shown = shown_text(unit.msgstr, labels)
    typed = list(dict.fromkeys(_bare(shown)))
    known = written | led
    lost, new = _lost_and_new(written, typed)[0], _lost_and_new(known, typed)[1]
    newly_led = list(dict.fromkeys(found.url for found in destinations(unit.msgstr) if found.url not in led))
    honest = Honest(map(host_of, known))
    imitated = {address: host for address in (*new, *newly_led) if (host := honest.imitated_by(host_of(address)))}
    for address, host in imitated.items():
        message = f"{quoted(address)} only looks like an address at {quoted(host)}"
        yield view.finding(unit, "links.lookalike", Severity.ERROR, message, hint=_HINT)
    for address in (*newly_led, *new, *_unsafe_schemes(shown, wording.source)):
        if not may_lead(address) and _has_scheme(address):
            message = f"{quoted(address)}: a letter links to pages and mail addresses alone"
            yield view.finding(unit, "links.scheme", Severity.ERROR, message, hint="take it out")
    yield from _differences(view, unit, lost, [address for address in new if address not in imitated])


def _differences(view: View, unit: Unit, lost: list[str], new: list[str]) -> Iterator[Finding]:
    if lost and new:
        message = f"the address {quoted(lost[0])} of the source has become {quoted(new[0])}"
        yield view.finding(unit, "links.changed", Severity.ERROR, message, hint=_HINT)
    elif new:
        message = f"the address {quoted(new[0])} is not in the source"
        sure = Severity.ERROR if _SURE.search(new[0]) else Severity.WARNING
        yield view.finding(unit, "links.added", sure, message, hint="take it out")
    elif lost:
        message = f"the address {quoted(lost[0])} of the source is missing"
        yield view.finding(unit, "links.dropped", Severity.WARNING, message, hint=_HINT)


def _bare(text: str) -> Iterator[str]:
    for found in addresses_in(text):
        yield without_end_marks(found[0])


def _lost_and_new(known: Collection[str], typed: Iterable[str]) -> tuple[list[str], list[str]]:
    """The known addresses that were not typed, and those typed that are not known.

    What was typed may have an ending glued to it: https://example.org-ийн.
    """
    small, lengths = {address.lower() for address in known}, sorted(set(map(len, known)))
    kept: set[str] = set()
    alike: set[str] = set()
    new: list[str] = []
    for address in typed:
        bare = _WITHOUT_ENDING.match(address)
        shortest = bare.end() if bare else 0
        possible = lengths[bisect_left(lengths, shortest) : bisect_right(lengths, len(address))]
        found = [beginning for length in possible if (beginning := address[:length]) in known]
        kept.update(found)
        if address.lower() in small:
            alike.add(address.lower())
        elif not found:
            new.append(address)
    return [address for address in known if address not in kept and address.lower() not in alike], new


def _unsafe_schemes(text: str, source: str) -> list[str]:
    known = source.lower()
    found = {scheme[0].lower(): scheme[0] for scheme in _UNSAFE_SCHEME.finditer(text)}
    return [written for scheme, written in found.items() if scheme not in known]


def _has_scheme(address: str) -> bool:
    return bool(
        _SCHEME_IN_TEXT.match(address) or _UNSAFE_SCHEME.match(address + "x") or address.startswith(("//", "\\\\"))
    )


CHECK = Check(
    name="links",
    codes={
        "links.added": "a link or address that the source has not",
        "links.changed": "a link or address leads elsewhere than in the source",
        "links.dropped": "a link or address of the source is missing",
        "links.empty": "a link has no words to click on",
        "links.lookalike": "an address only looks like another one",
        "links.scheme": "an address that no letter may link to, such as javascript:",
    },
    find=_find,
)
