"""The inside of a quoted PO string: escapes, as GNU gettext reads and writes them."""

from __future__ import annotations

import re

import polib

_UNUSUAL = re.compile(r'\\[^nrtvbf"\\]')
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+)|([\x80-\xff]+|.))", re.DOTALL)
_TO_ESCAPE = re.compile(r'["\\\a-\r]')
_LETTERS = {b"a": b"\a", b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
_THEMSELVES = (b'"', b"\\")


def unescape(body: str) -> str:
    r"""The value of what stands between two quotation marks; ValueError with the escape that has no meaning.

    Octal and hexadecimal escapes are bytes of UTF-8, as in GNU gettext: "\303\244" is one letter. polib knows neither
    them nor \a, so that bodies which hold them are decoded here.
    """
    if "\\" not in body:
        return body
    if not _UNUSUAL.search(body):
        return polib.unescape(body)
    try:
        return _ESCAPE.sub(_byte, body.encode()).decode()
    except UnicodeDecodeError:
        raise ValueError("octal or hexadecimal escapes that are not UTF-8") from None


def _byte(escape: re.Match[bytes]) -> bytes:
    octal, hexadecimal, letter = escape.groups()
    if letter is None:
        number = int(octal, 8) if octal else int(hexadecimal, 16)
        if 0 < number < 256:
            return bytes([number])
    elif letter in _LETTERS:
        return _LETTERS[letter]
    elif letter in _THEMSELVES:
        return bytes(letter)
    raise ValueError(escape.group().decode(errors="replace"))


def literals(value: str) -> list[str]:
    """The quoted strings, one a line, that `msgcat --no-wrap` writes for a value.

    >>> literals("one line\\n")
    ['"one line\\\\n"']
    >>> literals("two\\nlines")
    ['""', '"two\\\\n"', '"lines"']
    """
    if "\n" not in value[:-1]:
        return [_quoted(value)]
    return ['""', *(_quoted(line) for line in re.findall(r"[^\n]*\n|[^\n]+", value))]


def _quoted(line: str) -> str:
    if not _TO_ESCAPE.search(line):
        return f'"{line}"'
    return '"' + polib.escape(line).replace("\a", "\\a") + '"'
