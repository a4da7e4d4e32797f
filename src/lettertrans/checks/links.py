"""Links lead where those of the source lead: those of Markdown, and addresses that stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.checks.refusals import refusals
from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.lookalike_hosts import host_of, imitates
from lettertrans.checks.wording.words import quoted
from lettertrans.model import Finding, Severity, Unit
from lettertrans.source.addresses import addresses_in, may_lead, without_end_marks
from lettertrans.source.inline import destinations
from lettertrans.source.plain import shown_text

_MAYBE = re.compile(r"[.:@]\w|://")
_UNSAFE_SCHEME = re.compile(r"\b(?:javascript|vbscript|data|blob|file|about)\s?:(?=[^\s:])", re.IGNORECASE)
_SURE = re.compile(r"://|@|^www\.|/")
_GOES_ON = re.compile(r"[A-Za-z0-9./@:%?=&#_]")
_HINT = "copy the address from the source"
_SCHEME_IN_TEXT = re.compile(r"[a-z][a-z0-9+]*://", re.IGNORECASE)


def _find(view: View) -> Iterator[Finding]:
    yield from refusals(view, "links")
    for wording in view.wordings:
        if _MAYBE.search(wording.unit.msgstr) or any(map(_MAYBE.search, wording.msgids)):
            yield from _addresses(view, wording)


def _addresses(view: View, wording: Wording) -> Iterator[Finding]:
    labels, unit = view.document.labels, wording.unit
    led = {found.url for msgid in wording.msgids for found in destinations(msgid)}
    written = {address: None for msgid in wording.msgids for address in _bare(shown_text(msgid, labels))}
    shown = shown_text(unit.msgstr, labels)
    typed = list(dict.fromkeys(_bare(shown)))
    lost = [address for address in written if not any(_is_typed(address, other) for other in typed)]
    known = written.keys() | led
    new = [address for address in typed if not any(_is_typed(other, address) for other in known)]
    newly_led = [found.url for found in destinations(unit.msgstr) if found.url not in led]
    imitated = {address: host for address in (*new, *newly_led) if (host := _imitated(address, known))}
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


def _is_typed(address: str, typed: str) -> bool:
    """Whether what was typed is an address, perhaps with an ending glued to it: https://example.org-ийн."""
    if not typed.startswith(address):
        return address.lower() == typed.lower()
    return not _GOES_ON.search(typed, len(address))


def _unsafe_schemes(text: str, source: str) -> Iterator[str]:
    for found in _UNSAFE_SCHEME.finditer(text):
        if found[0].lower() not in source.lower():
            yield found[0]


def _has_scheme(address: str) -> bool:
    return bool(
        _SCHEME_IN_TEXT.match(address) or _UNSAFE_SCHEME.match(address + "x") or address.startswith(("//", "\\\\"))
    )


def _imitated(address: str, known: set[str]) -> str:
    """The host that an address pretends to lead to; "" for an honest one."""
    host = host_of(address)
    return imitates(host, [host_of(other) for other in known]) if host else ""


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
