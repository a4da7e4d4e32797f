"""What the validator says of a place in a text, and how it calls characters that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from lettertrans.model import Severity

MVS, NNBSP, NBSP, NIRUGU = "\u180e", "\u202f", "\u00a0", "\u180a"
SELECTORS = "\u180b\u180c\u180d\u180f"
JOINERS = "\u200c\u200d"
ANY_LETTER = "\u1820-\u1878\u1880-\u18aa"
"""Every letter of the Mongolian block, those of Todo, Sibe, Manchu and Ali Gali too, as they stand in brackets."""

_LETTER = re.compile(f"[{ANY_LETTER}]")
_CALLED = {
    MVS: "vowel separator",
    NNBSP: "narrow no-break space",
    NBSP: "no-break space",
    "\u180b": "variation selector 1",
    "\u180c": "variation selector 2",
    "\u180d": "variation selector 3",
    "\u180f": "variation selector 4",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
}
_LONGEST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault of text[start:end], in characters; fix is what may safely stand there instead, None where only a
    person can tell ("" where it is to be taken out)."""

    code: str
    severity: Severity
    start: int
    end: int
    message: str
    fix: str | None = None


def error(code: str, start: int, end: int, message: str, fix: str | None = None) -> Fault:
    """Wrong whatever the words are."""
    return Fault(code=code, severity=Severity.ERROR, start=start, end=end, message=message, fix=fix)


def warning(code: str, start: int, end: int, message: str, fix: str | None = None) -> Fault:
    """Most probably wrong."""
    return Fault(code=code, severity=Severity.WARNING, start=start, end=end, message=message, fix=fix)


def note(code: str, start: int, end: int, message: str) -> Fault:
    """A matter of usage: others are right too."""
    return Fault(code=code, severity=Severity.NOTE, start=start, end=end, message=message)


def is_letter(letter: str) -> bool:
    """Whether it is one letter of the Mongolian block; "" is none."""
    return _LETTER.match(letter) is not None


def called(letter: str) -> str:
    """vowel separator (U+180E)."""
    return f"{_CALLED.get(letter, unicodedata.name(letter, 'character').lower())} (U+{ord(letter):04X})"


def shown(text: str) -> str:
    """A piece of the text in quotation marks, short, with what cannot be seen as <180E>."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return f"“{''.join(c if c.isprintable() else f'<{ord(c):04X}>' for c in short)}”"
