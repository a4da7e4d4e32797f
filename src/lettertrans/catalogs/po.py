"""A whole PO catalog file: bytes in, bytes out, and the same bytes where nothing changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from lettertrans.catalogs import faults
from lettertrans.catalogs.decoding import PLAIN, Layout, decode, encode, foreign_charset, is_readable
from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.headers import header_fields, new_header
from lettertrans.catalogs.scanner import Scan, scan
from lettertrans.errors import InputError
from lettertrans.model import Key

HEADER_KEY: Key = (None, "")
_CHARSET = re.compile(r"charset=([^\s;\\]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PoFile:
    """A catalog file. To change it, replace header or entries and keep the rest.

    entries are living and obsolete, in file order; the header, which is not among them, stands before the one at
    header_at. leading is the text before the first entry, tail what follows the last one (comments, blank lines), both
    with LF line ends; layout is what else the bytes need to come out as they went in.
    """

    header: Entry | None
    entries: tuple[Entry, ...]
    header_at: int = 0
    leading: str = ""
    tail: str = ""
    layout: Layout = PLAIN

    @property
    def language(self) -> str:
        """The value of the Language header, as it is written ("mn_Mong"); "" when there is none."""
        return header_fields(self.header).get("Language", "")


def read_po(data: bytes, *, path: str = "") -> PoFile:
    """Read a catalog; InputError with path and line for every fault. write_po gives the same bytes."""
    try:
        text, layout = decode(data)
        return _po_file(scan(text), layout)
    except InputError as fault:
        raise fault.at(path) from None


def write_po(po: PoFile) -> bytes:
    """The bytes of a catalog file: the inverse of read_po, new entries in our form after a blank line.

    InputError for a text that PO cannot hold: NUL, or half of a surrogate pair.
    """
    entries = list(po.entries)
    if po.header is not None:
        entries.insert(po.header_at, po.header)
    try:
        return encode(_pieces(po, entries), po.layout)
    except ValueError:
        raise _unwritable(entries) from None


def new_po(
    entries: Iterable[Entry],
    *,
    project: str,
    now: datetime,
    language: str,
    plural_forms: str = "",
    translator: str = "",
    team: str = "",
    template_date: datetime | None = None,
) -> PoFile:
    """A new catalog with a full header (see new_header)."""
    header = new_header(
        project=project,
        now=now,
        language=language,
        plural_forms=plural_forms,
        translator=translator,
        team=team,
        template_date=template_date,
    )
    return PoFile(header=header, entries=tuple(entries))


def _pieces(po: PoFile, entries: Iterable[Entry]) -> Iterator[str]:
    """The text of a catalog, a part at a time; leading stands where the first entry would have its gap."""
    yield po.leading
    for at, entry in enumerate(entries):
        if at:
            yield entry.gap
        yield entry.text()
    yield po.tail


def _po_file(found: Scan, layout: Layout) -> PoFile:
    if not found.entries:
        raise faults.no_entries(found.tail)
    _check_duplicates(found.entries)
    at = next((at for at, entry in enumerate(found.entries) if not entry.obsolete and entry.key == HEADER_KEY), None)
    if at is None:
        raise faults.no_header()
    header = found.entries.pop(at)
    _check_charset(header)
    return PoFile(
        header=header,
        entries=tuple(found.entries),
        header_at=at,
        leading=found.leading,
        tail=found.tail,
        layout=layout,
    )


def _check_duplicates(entries: list[Entry]) -> None:
    """Among living entries only: an obsolete one may repeat another (msgattrib and hand edits leave such files)."""
    first_lines: dict[Key | str, int] = {}
    for entry in entries:
        if not entry.obsolete:
            key = entry.msgid if entry.msgctxt is None else entry.key
            if first_lines.setdefault(key, entry.line) != entry.line:
                raise faults.duplicate(entry.msgid, first_lines[key], entry.line)


def _check_charset(header: Entry) -> None:
    declared = _CHARSET.search(header_fields(header).get("Content-Type", ""))
    if declared is None or is_readable(declared[1]):
        return
    keyword = re.search(r"^[ \t\r\f\v]*msg", header.raw, re.MULTILINE)
    place = header.raw.find("charset=")
    start = keyword.start() if keyword else 0
    raise foreign_charset(declared[1], header.line + header.raw.count("\n", start, max(start, place)))


def _unwritable(entries: list[Entry]) -> InputError:
    text = next((text for text in map(Entry.text, entries) if re.search("[\0\ud800-\udfff]", text)), "")
    hint = "such a character is damage done on the way here; write the text again without it"
    shown = text.encode("ascii", "backslashreplace").decode().replace("\0", "\\0")
    return InputError(f"a catalog cannot hold NUL or half a surrogate pair: {shown[:200]!r}", hint=hint)
