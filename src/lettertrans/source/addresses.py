"""Addresses: where a link may lead, and which addresses stand in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes that a link may have."""

_UNSEEN_AT_ENDS = "".join(map(chr, range(0x21)))
_UNSEEN_INSIDE = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ANOTHER_HOST = re.compile(r"[/\\]{2}")  # browsers read a backslash as a slash

# Letters of other alphabets belong to it (look-alikes of a host do not end it); kana and kanji, which follow without
# a space, do not.
_IN_ADDRESS = r"!#-&(-;=?-Z\[\]_a-z~\u00c0-\u052f\u1c80-\u1c8f\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_NAME = r"\w.+-"
_TOP_LEVEL = "com|org|net|info|edu|gov|int|mn|se|jp|eu|uk|us|de|ru|cn|io|app|dev|me|tv|asia|news"
_ADDRESS = re.compile(
    rf"[A-Za-z][A-Za-z0-9+]{{1,20}}://[{_IN_ADDRESS}]++"
    rf"|\bwww\.[{_IN_ADDRESS}]++"
    rf"|(?<![{_NAME}])[{_NAME}]++@(?:[\w-]++\.(?=[\w-]))+[\w-]++"
    rf"|(?<![{_NAME}@/])(?:[\w-]++\.(?=\w))+(?:{_TOP_LEVEL})(?![\w-]|\.\w)(?:/[{_IN_ADDRESS}]*+)?",
    re.IGNORECASE,
)
_MAYBE_ADDRESS = re.compile(r"://|@|\.\w")
_END_MARKS = frozenset(".,;:!?")
_CLOSING = {")": "(", "]": "["}


def as_browsers_read(address: str) -> str:
    """An address without what browsers pass over: blanks and control characters around it, line breaks in it."""
    return address.strip(_UNSEEN_AT_ENDS).translate(_UNSEEN_INSIDE)


def scheme_of(address: str) -> str:
    """The scheme of an address in small letters; "" where it has none."""
    scheme = _SCHEME.match(as_browsers_read(address))
    return scheme[1].lower() if scheme else ""


def may_lead(address: str) -> bool:
    """Whether a link may lead there: http, https, mailto, or a place of the same site; never `//host`."""
    scheme = scheme_of(address)
    return scheme in LINK_SCHEMES if scheme else not _ANOTHER_HOST.match(as_browsers_read(address))


def addresses_in(text: str) -> Iterator[re.Match[str]]:
    """Every web address, e-mail address and bare host (example.org) in running text, with what is glued to it."""
    return _ADDRESS.finditer(text) if _MAYBE_ADDRESS.search(text) else iter(())


def without_end_marks(address: str) -> str:
    """An address without the marks that end the sentence around it."""
    spare = {closing: address.count(closing) - address.count(opening) for closing, opening in _CLOSING.items()}
    end = len(address)
    while end and ((last := address[end - 1]) in _END_MARKS or spare.get(last, 0) > 0):
        if last in spare:
            spare[last] -= 1
        end -= 1
    return address[:end]
