"""Where a link may lead, and what a page may load."""

from __future__ import annotations

import re

_UNSEEN_AT_ENDS = "".join(map(chr, range(0x21)))
_UNSEEN_INSIDE = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ANOTHER_HOST = re.compile(r"[/\\]{2}")  # browsers read a backslash as a slash
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]*")
LINK_SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes that a link may have."""


def as_browsers_read(address: str) -> str:
    """An address without what browsers pass over: blanks and control characters around it, line breaks in it."""
    return address.strip(_UNSEEN_AT_ENDS).translate(_UNSEEN_INSIDE)


def may_lead(address: str) -> bool:
    """Whether a link may lead there: http, https, mailto, or a place of the same site; never `//host`."""
    seen = as_browsers_read(address)
    scheme = _SCHEME.match(seen)
    if scheme:
        return scheme[1].lower() in LINK_SCHEMES
    return not _ANOTHER_HOST.match(seen)


def may_load(address: str) -> bool:
    """Whether a picture may come from there: the page itself, or beside it. Reading a letter calls no third party."""
    seen = as_browsers_read(address)
    if _SCHEME.match(seen):
        return bool(_PICTURE.fullmatch(seen))
    return bool(seen) and not _ANOTHER_HOST.match(seen)
