"""Where a link may lead, and what a page may load."""

from __future__ import annotations

import re

from lettertrans.source.addresses import LINK_SCHEMES, as_browsers_read, may_lead, scheme_of

__all__ = ["LINK_SCHEMES", "as_browsers_read", "may_lead", "may_load"]

_ANOTHER_HOST = re.compile(r"[/\\]{2}")  # browsers read a backslash as a slash
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]*")


def may_load(address: str) -> bool:
    """Whether a picture may come from there: the page itself, or beside it. Reading a letter calls no third party."""
    seen = as_browsers_read(address)
    if scheme_of(seen):
        return bool(_PICTURE.fullmatch(seen))
    return bool(seen) and not _ANOTHER_HOST.match(seen)
