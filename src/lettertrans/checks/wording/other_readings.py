"""What digits in an English text may stand for besides their own value, as a translation may well write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DECADE = re.compile(r"\d\d[1-9]0['’]?s\b")
_HUNDREDS = re.compile(r"\d\d00['’]?s\b")
_CENTURY = re.compile(r"\d{1,2}(?:st|nd|rd|th)[\s-](?:centur|to)", re.IGNORECASE)
_AFTERNOON = re.compile(r"(?:1[01]|0?\d)(?:[:.]\d\d)?\s?p\.?\s?m\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<=['’])\d\d\b")


def other_readings(digits: str, text: str, start: int) -> Iterator[str]:
    """The other readings of the digits that begin there: 90 for the 1990s, 19 for the 1800s, 1800 for the 19th century,
    15 for 3 p.m., 1924 and 2024 for ’24."""
    if _DECADE.match(text, start):
        yield digits[2:]
    elif _HUNDREDS.match(text, start):
        yield str(int(digits[:2]) + 1)
    elif _CENTURY.match(text, start):
        yield str((int(digits) - 1) * 100)
    elif _AFTERNOON.match(text, start):
        hour = re.match(r"\d+", digits)
        if hour:
            yield f"{int(hour[0]) + 12}{digits[hour.end() :]}"
    elif _SHORT_YEAR.match(text, start):
        yield from ("19" + digits, "20" + digits)
