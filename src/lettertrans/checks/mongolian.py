"""Mongolian: the encoding and spelling of the traditional script, as its validator sees them; one finding per code."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.words import quoted
from lettertrans.model import Finding
from lettertrans.mongolian.validating import CODES, Fault, validate

_NEAR = 6


def _find(view: View) -> Iterator[Finding]:
    if view.language.script == "Mong":
        for wording in view.wordings:
            yield from _faults(view, wording)


def _faults(view: View, wording: Wording) -> Iterator[Finding]:
    faults = sorted(validate(wording.target), key=lambda fault: (fault.code, fault.severity))
    for (code, severity), alike in groupby(faults, key=lambda fault: (fault.code, fault.severity)):
        first, *more = alike
        message = f"{first.message}; near {quoted(_near(wording.target, first))}"
        if more:
            message += f", and in {len(more)} more places"
        yield view.finding(wording.unit, f"mongolian.{code}", severity, message, hint=_hint(first))


def _near(text: str, fault: Fault) -> str:
    return text[max(0, fault.start - _NEAR) : fault.end + _NEAR].strip(" \n")


def _hint(fault: Fault) -> str:
    if fault.fix is None:
        return ""
    return f"write {quoted(fault.fix)} there" if fault.fix else "take it out"


CHECK = Check(name="mongolian", codes={f"mongolian.{code}": about for code, about in CODES.items()}, find=_find)
