"""Bytes as text: which encoding a file is in, and how sure that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lettertrans.errors import InputError

_MARKS = (  # longer marks first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HINT = "save it as UTF-8 in the program that it comes from"
_BINARY_HINT = "give a text, HTML or Word (.docx) file"
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.02
# Encodings that web pages name. Python knows more, some of which (utf-7, unicode_escape) turn harmless bytes into tags.
_DECLARABLE = re.compile(
    r"(utf-?8|us-ascii|iso-?8859-?\d+|latin-?1|windows-?\d+|cp125\d|koi8-[ru]|macintosh|big5|gbk?|"
    r"gb2312|gb18030|shift[-_]jis|euc-(jp|kr))\Z",
    re.IGNORECASE,
)
_WINDOWS = {
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "us-ascii": "cp1252",
    "macintosh": "mac-roman",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text, without byte order mark, and what is unsure about it."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of data. declared is the encoding that the file itself names. InputError for what is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(text=_decode_marked(data[len(mark) :], encoding))
    _refuse_binary(data)
    if declared and _DECLARABLE.match(declared):
        text = _try(data, _WINDOWS.get(declared.lower(), declared))
        if text is not None:
            return Decoded(text=text)
    text = _try(data, "utf-8")
    return Decoded(text=text) if text is not None else _guess_windows(data)


def _decode_marked(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None:
        raise InputError(f"the file says that it is {encoding.upper()}, and is not", hint=_HINT)
    if "\0" in text:
        raise InputError("this is not a text file", hint=_BINARY_HINT)
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse_binary(data: bytes) -> None:
    if b"\0" in data and _looks_like_utf16(data):
        raise InputError("this looks like UTF-16 without a byte order mark", hint=_HINT)
    if b"\0" in data or len(_CONTROL.findall(data)) > _BINARY_SHARE * len(data):
        raise InputError("this is not a text file", hint=_BINARY_HINT)


def _looks_like_utf16(data: bytes) -> bool:
    halves = (data[0::2], data[1::2])
    return any(half.count(0) > 0.4 * len(half) for half in halves) and not all(half.count(0) for half in halves)


def _guess_windows(data: bytes) -> Decoded:
    lossy = data.decode("utf-8", errors="replace")
    damaged, sound = lossy.count("\ufffd"), sum(character > "\x7f" for character in lossy)
    if sound - damaged > damaged:
        line = lossy[: lossy.index("\ufffd")].count("\n") + 1
        raise InputError("there are bytes in this UTF-8 text that are not UTF-8", line=line, hint=_HINT)
    text = _try(data, "cp1252")
    if text is None:
        raise InputError("this text is neither UTF-8 nor Windows-1252", hint=_HINT)
    shown = ", ".join(dict.fromkeys(re.findall(r"[^\W\d_]*[^\W\x00-\x7f]+[^\W\d_]*", text)[:20]))[:80]
    words = f" such as {shown}" if shown else ""
    return Decoded(text=text, warnings=(f"the text is not UTF-8 and was read as Windows-1252: look at words{words}",))
