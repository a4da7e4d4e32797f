"""What an author tells lettertrans in HTML comments: skip, resume, note="…", context="…"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lettertrans.errors import InputError

_DIRECTIVE = re.compile(r"\s*<!--\s*lettertrans:\s*(?P<words>.*?)\s*-->\s*", re.DOTALL)
_WORD = re.compile(r"\s*(?:(?P<bare>skip|resume)|(?P<name>note|context)\s*=\s*\"(?P<value>[^\"]*)\")(?=\s|$)")
_HINT = 'write <!-- lettertrans: skip -->, resume, note="…" or context="…"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """One comment: skip is None when it does not say; note and context hold for the next block."""

    skip: bool | None = None
    note: str | None = None
    context: str | None = None


def read_directive(html: str, *, path: str = "", line: int = 0) -> Directive | None:
    """The directive in a raw HTML block; None for any other HTML. InputError for a directive that nobody knows."""
    found = _DIRECTIVE.fullmatch(html)
    if not found:
        return None
    skip: bool | None = None
    values: dict[str, str] = {}
    words, position = found.group("words"), 0
    while position < len(words):
        word = _WORD.match(words, position)
        if not word:
            raise InputError(f"unknown directive {words[position:]!r}", path=path, line=line, hint=_HINT)
        if word.group("bare"):
            skip = word.group("bare") == "skip"
        else:
            values[word.group("name")] = " ".join(word.group("value").split())
        position = word.end()
    return Directive(skip=skip, note=values.get("note"), context=values.get("context"))
