"""What kind of file this is, told from its content first and its name second."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import PurePath

from lettertrans.errors import InputError

_LARGEST = 20 * 2**20
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_SEEN_FOR_HTML = 4096
_NAMES = {".txt": "text", ".text": "text", "": "text", ".html": "html", ".htm": "html", ".xhtml": "html"}
_OFFERED = "lettertrans imports .txt, .html and .docx files"
_OTHERS = (  # first bytes, what it is, what to do
    (b"%PDF", "a PDF", "copy its text into a .txt file, or save it as .docx"),
    (b"{\\rtf", "an RTF file", "open it in a word processor and save it as .docx"),
    (b"\x89PNG", "a picture", _OFFERED),
    (b"\xff\xd8\xff", "a picture", _OFFERED),
    (b"GIF8", "a picture", _OFFERED),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
)


class Kind(Enum):
    """The files that can be imported."""

    TEXT = auto()
    HTML = auto()
    WORD = auto()


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of the file called name. InputError for one that is empty, too large, or of no kind we read."""
    _refuse_size(data)
    ending = PurePath(name).suffix.lower()
    if data.startswith(b"PK\x03\x04"):
        return Kind.WORD
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _old_word(data)
    for start, what, hint in _OTHERS:
        if data.startswith(start):
            raise InputError(f"this is {what}", hint=hint)
    if ending == ".docx":
        raise InputError("this is not a Word file: it is no zip archive", hint="save it again as .docx")
    if ending in (".md", ".markdown"):
        raise InputError("this is Markdown already", hint="put it into the folder source/ as it is")
    return _text_or_html(data, ending)


def _refuse_size(data: bytes) -> None:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise InputError("the file is empty", hint="look whether it was saved")
    if len(data) > _LARGEST:
        raise InputError(f"the file has more than {_LARGEST // 2**20} MB", hint="cut out what is not the letter")


def _old_word(data: bytes) -> InputError:
    """A compound file is how Office wraps a document with a password, and what it wrote before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return InputError("this file is protected by a password", hint="open it in Word and save it without one")
    return InputError("this is a Word file of the old kind", hint="open it in a word processor and save it as .docx")


def _text_or_html(data: bytes, ending: str) -> Kind:
    if _HTML_START.match(data[:_SEEN_FOR_HTML].removeprefix(b"\xef\xbb\xbf")) or _NAMES.get(ending) == "html":
        return Kind.HTML
    if ending in _NAMES:
        return Kind.TEXT
    raise InputError(f"nobody here reads {ending} files", hint=_OFFERED)
