"""Hosts that only look like another: letters of another alphabet, digits for letters, punycode."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property

from lettertrans.checks.wording.words import script_of_letter

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/?#@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
_OTHERS, _LATIN = "асеєоріјѕухһԁӏкмтвгпбαονρτυικχεηγωıɑɡօսո", "aceeopijsyxhdlkmtbrnbaovptuikxenywiagoun"
_TO_LATIN = str.maketrans(_OTHERS, _LATIN)
_ALIKE = str.maketrans("i|10", "lllo")
_LONGEST = 253
"""Letters of a host's name, RFC 1035, 2.3.4."""
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def host_of(address: str) -> str:
    """The host of an address in small letters; "" where it names none (a place of the same site)."""
    if "." not in address:
        return ""
    found = _HOST.match(address)
    return _decoded(found[1].lower().rstrip(".")) if found and (":" in address or not address.startswith("/")) else ""


class Honest:
    """Hosts that may be imitated."""

    def __init__(self, hosts: Iterable[str]) -> None:
        self._hosts = dict.fromkeys(host for host in hosts if 0 < len(host) <= _LONGEST)

    @cached_property
    def _looks(self) -> dict[str, str]:
        return {_skeleton(host): host for host in reversed(self._hosts)}

    def imitated_by(self, host: str) -> str:
        """The host that this one looks like and is not: one of the honest ones, or what its letters pretend to be."""
        if host in self._hosts or len(host) > _LONGEST:
            return ""
        if other := self._looks.get(_skeleton(host)):
            return other
        return _as_latin(host) if any(_is_mixed(label) for label in host.split(".")) or _pretends(host) else ""


def _decoded(host: str) -> str:
    return ".".join(_label(label) for label in host.split("."))


def _label(label: str) -> str:
    if not label.startswith("xn--") or len(label) > 63:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


def _as_latin(host: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", host) if not unicodedata.combining(c))
    return plain.casefold().translate(_TO_LATIN)


def _skeleton(host: str) -> str:
    looks = _as_latin(host).translate(_ALIKE)
    for pair, letter in _PAIRS:
        looks = looks.replace(pair, letter)
    return looks


def _is_mixed(label: str) -> bool:
    scripts = {script_of_letter(letter) for letter in label if letter.isalpha()} - {""}
    return len(scripts) > 1 and not _has_ending(label)


def _has_ending(label: str) -> bool:
    """Whether the other alphabet is only an ending behind a hyphen: org-ийн."""
    beginning, hyphen, ending = label.partition("-")
    return bool(hyphen) and beginning.isascii() and not any(letter.isascii() for letter in ending)


def _pretends(host: str) -> bool:
    """Whether letters of another alphabet would all read as Latin ones, before an ending in Latin letters."""
    name, _, ending = host.rpartition(".")
    return ending.isascii() and not name.isascii() and _as_latin(name).isascii() and any(map(_is_other, name))


def _is_other(letter: str) -> bool:
    return script_of_letter(letter) in ("Cyrl", "Grek", "Armn")
