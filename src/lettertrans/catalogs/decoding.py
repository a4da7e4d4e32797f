"""From the bytes of a catalog file to UTF-8 text with LF line ends, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from lettertrans.errors import InputError

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]+)")
_SAVE_AS_UTF_8 = "let your editor save it as UTF-8; of an older version, `msgconv -t UTF-8` makes one"
_READABLE = frozenset({"utf-8", "utf8", "charset", "ascii", "us-ascii", "ansi_x3.4-1968"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    r"""What a file has besides its text.

    newline is "\r\n" only where every line ends so; in a file with both, a CR stays in the text before its LF.
    """

    bom: bool = False
    newline: str = "\n"
    final_newline: bool = True


PLAIN = Layout()
"""How we lay out a new file: no BOM, LF line ends, the last line's too."""


def decode(data: bytes) -> tuple[bytes, Layout]:
    """The text of a file in UTF-8, every line ended by LF, and its layout; InputError with the line of a fault."""
    if data.startswith(_UTF_16):
        raise InputError("the file is UTF-16, not UTF-8", line=1, hint=_SAVE_AS_UTF_8)
    if b"\0" in data:
        hint = "a catalog is a text file (.po); from a compiled one (.mo), msgunfmt makes it again"
        raise InputError("not a text file: it holds NUL bytes", line=_line_of(data, data.index(b"\0")), hint=hint)
    text = data.removeprefix(_BOM)
    _check_utf_8(text)
    crlf = text.count(b"\r\n")
    newline = "\r\n" if crlf and crlf == text.count(b"\n") else "\n"
    final_newline = text.endswith(b"\n") or not text
    layout = Layout(bom=data.startswith(_BOM), newline=newline, final_newline=final_newline)
    if newline != "\n":
        text = text.replace(newline.encode(), b"\n")
    return (text if final_newline else text + b"\n"), layout


def encode(pieces: Iterable[str], layout: Layout) -> bytes:
    """The inverse of decode, for a text in pieces; ValueError for NUL and for a lone surrogate."""
    out = BytesIO()
    out.write(_BOM if layout.bom else b"")
    for piece in pieces:
        if "\0" in piece:
            raise ValueError("NUL")
        out.write(piece.replace("\n", layout.newline).encode())
    if not layout.final_newline and out.tell():
        out.truncate(out.tell() - len(layout.newline))
    return out.getvalue()


def is_readable(charset: str) -> bool:
    """True for UTF-8, for its subset ASCII, and for the "CHARSET" of a template that nobody filled in."""
    return charset.lower() in _READABLE


def foreign_charset(charset: str, line: int) -> InputError:
    """The error for a file whose header names a charset that we do not read."""
    hint = "convert it with `msgconv -t UTF-8 -o NEW.po OLD.po`, or let your editor save it as UTF-8"
    return InputError(f"the header says charset={charset}; catalogs here are UTF-8", line=line, hint=hint)


def _check_utf_8(data: bytes) -> None:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(data)
        if declared and not is_readable(charset := declared[1].decode()):
            raise foreign_charset(charset, _line_of(data, declared.start())) from None
        message = f"not UTF-8: byte 0x{data[error.start]:02x} makes no letter"
        raise InputError(message, line=_line_of(data, error.start), hint=_SAVE_AS_UTF_8) from None


def _line_of(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
