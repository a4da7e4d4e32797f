"""The date line of a letter: "The 20th of May, 2024", "London, 20 May 2024", "May 20, 2024", "2024-05-20"."""

from __future__ import annotations

import datetime
import re

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = rf"(?P<month>{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in _MONTHS)}|sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"\b(?:{form})\b", re.IGNORECASE)
    for form in (
        rf"(?:the\s+)?{_DAY}(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}",
    )
)
_MOST_WORDS_BEFORE = 4
_LONGEST_LINE = 80


def date_line(text: str) -> datetime.date | None:
    """The date, if the line is one: alone, or after a place or a few words ("Published on"), before nothing."""
    if len(text) > _LONGEST_LINE:
        return None
    for form in _FORMS:
        found = form.search(text)
        if (
            found
            and len(text[: found.start()].split()) <= _MOST_WORDS_BEFORE
            and text[found.end() :].strip(" .)") == ""
        ):
            return _date(found)
    return None


def machine_date(text: str) -> datetime.date | None:
    """The day of a date or a point in time as machines write it (ISO 8601): "2024-05-20T10:00:00Z"."""
    try:
        return datetime.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _date(found: re.Match[str]) -> datetime.date | None:
    month = found.group("month").lower()
    number = int(month) if month.isdigit() else [name[:3] for name in _MONTHS].index(month[:3]) + 1
    try:
        return datetime.date(int(found.group("year")), number, int(found.group("day")))
    except ValueError:
        return None
