"""The zip archive that a Word file is: looked at before anything in it is trusted, and its core properties.

Office Open XML (ISO/IEC 29500-2, part names and core properties) forbids document type declarations, so a file with one
is refused: they are what XML bombs are made of.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from lettertrans.errors import InputError

_MOST_PARTS = 5000
_MOST_BYTES = 100 * 2**20
_MOST_XML = 20 * 2**20
_MOST_ELEMENTS = 300_000
_DEEPEST = 250
_HINT = "open it in a word processor and save it again as .docx"
_MAIN = "word/document.xml"
_CORE = "docProps/core.xml"
_XML_RELATIONS = frozenset({"officeDocument", "styles", "numbering", "footnotes", "endnotes", "comments"})
_SEPARATORS = frozenset({"p", "br", "cr", "tab"})
_OTHER_ARCHIVES = (
    ("mimetype", "this is an OpenDocument or EPUB file", "save it as .docx"),
    ("xl/workbook.xml", "this is a spreadsheet", "save the letter as .docx"),
    ("ppt/presentation.xml", "this is a presentation", "save the letter as .docx"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPackage:
    """What was found in a Word file.

    properties by name ("title", "creator"); text: all that its main part says; counted: how often each element stands
    there ("ins", "del").
    """

    properties: Mapping[str, str]
    text: str
    counted: Mapping[str, int]
    comments: int
    header_words: tuple[str, ...]


def examine(data: bytes) -> WordPackage:
    """Look through a Word file without unpacking it to disk. InputError for one that is broken or an attack."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive.infolist())
            return _examined(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise InputError(f"this Word file is broken: {error}", hint=_HINT) from None


def _refuse_bombs(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 0x1 for part in parts):
        raise InputError("this archive is protected by a password", hint="save it without one")
    xml = sum(part.file_size for part in parts if _is_xml(part.filename))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES or xml > _MOST_XML:
        raise InputError(
            f"this file unpacks to more than {_MOST_BYTES // 2**20} MB, or {_MOST_XML // 2**20} MB of text",
            hint="take the pictures out of it, or copy its text into a .txt file",
        )


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _bytes_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The part, and never more than the size it claims, however much its compressed bytes hold."""
    with archive.open(part) as stream:
        return stream.read(part.file_size)


def _examined(archive: zipfile.ZipFile) -> WordPackage:
    parts = archive.infolist()
    names = frozenset(part.filename for part in parts)
    if _MAIN not in names:
        raise _not_word(names)
    scans = {part.filename: _scan(_bytes_of(archive, part), part.filename) for part in parts if _is_xml(part.filename)}
    headers = [name for name in sorted(scans) if name.startswith(("word/header", "word/footer"))]
    return WordPackage(
        properties={name: "".join(texts) for name, texts in scans[_CORE].texts.items()} if _CORE in scans else {},
        text="".join(scans[_MAIN].texts["t"]),
        counted=scans[_MAIN].counted,
        comments=scans["word/comments.xml"].counted["comment"] if "word/comments.xml" in scans else 0,
        header_words=tuple(word for name in headers for text in scans[name].texts["t"] for word in text.split()),
    )


def _not_word(names: frozenset[str]) -> InputError:
    for name, what, hint in _OTHER_ARCHIVES:
        if name in names:
            return InputError(what, hint=hint)
    return InputError("this is a zip archive, but no Word file", hint="lettertrans imports .txt, .html and .docx files")


class _Scan:
    """One XML part: how often each element stands in it, the texts of each, and the parts that it says are XML."""

    def __init__(self) -> None:
        self.counted: Counter[str] = Counter()
        self.texts: defaultdict[str, list[str]] = defaultdict(list)
        self.elements = 0
        self.linked: list[str] = []
        self._open: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._open.append(name.rpartition(" ")[2])
        self.counted[self._open[-1]] += 1
        self.elements += 1
        if len(self._open) > _DEEPEST or self.elements > _MOST_ELEMENTS:
            raise InputError("this Word file is built too deep or of too many elements", hint=_HINT)
        if attributes.get("Type", "").rpartition("/")[2] in _XML_RELATIONS:
            self.linked.append(attributes.get("Target", ""))

    def end(self, _: str) -> None:
        if self._open.pop() in _SEPARATORS:
            self.texts["t"].append("\n")

    def text(self, text: str) -> None:
        self.texts[self._open[-1]].append(text)

    def declaration(self, *_: object) -> None:
        raise InputError("this Word file declares entities, which Word files may not", hint=_HINT)


def _scan(data: bytes, name: str) -> _Scan:
    scan = _Scan()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.StartDoctypeDeclHandler = scan.declaration
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:
        raise InputError(f"{name} in this Word file is broken: {error}", hint=_HINT) from None
    if not all(_is_xml(target) for target in scan.linked):
        raise InputError(f"{name} in this Word file names parts that are no XML", hint=_HINT)
    return scan
