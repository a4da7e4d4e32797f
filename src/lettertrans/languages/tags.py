"""Language tags: one spelling for what people write in many ways."""

from __future__ import annotations

import re

from lettertrans.errors import SettingsError

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)",
    re.IGNORECASE | re.ASCII,
)


def standard_form(tag: str) -> str:
    """The BCP 47 spelling of a tag that may have underscores or any case: "mn_mong" -> "mn-Mong".

    SettingsError for anything that is no tag; so a tag is always safe as the name of a file.
    """
    found = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if not found:
        raise SettingsError(f"{tag!r} is not a language tag", hint="write a tag such as mn, mn-Mong or pt-BR")
    parts = [found["language"].lower(), (found["script"] or "").title(), (found["region"] or "").upper()]
    return "-".join(part for part in parts if part) + found["variants"].lower()


def script_of(tag: str) -> str:
    """The script that a tag in standard form names, or ""."""
    return next((part for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")


def wider_tags(tag: str) -> list[str]:
    """A tag in standard form and what is left of it without variants and region: the same language, widely seen.

    The script always stays: mn-Mong is no kind of mn.
    """
    parts = tag.split("-")
    kept = 2 if script_of(tag) else 1
    return ["-".join(parts[:count]) for count in range(len(parts), kept - 1, -1)]
