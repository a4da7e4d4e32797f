"""Addresses in files of others: which may stay, and where relative ones lead."""

from __future__ import annotations

import re
from urllib.parse import urljoin

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
# Browsers leave these out before they look at the scheme: "java\tscript:" is a scheme to them.
_IGNORED_BY_BROWSERS = re.compile("[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def scheme_of(address: str) -> str:
    """The scheme as a browser reads it, in lower case; empty for a relative address."""
    found = _SCHEME.match(_IGNORED_BY_BROWSERS.sub("", address))
    return found.group(1).lower() if found else ""


def safe_address(address: str, base: str = "") -> str | None:
    """The address made absolute where base (the page's own address) is known; None for a dangerous or broken one."""
    if scheme_of(address) not in _ALLOWED | {""}:
        return None
    try:
        joined = urljoin(base, address.strip())
    except ValueError:
        return None
    return joined if scheme_of(joined) in _ALLOWED | {""} else None
