"""Catalogs on disk: read for one language, and saved so that nobody's work is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lettertrans import languages
from lettertrans.catalogs import PoFile, read_po, write_po
from lettertrans.errors import ConflictError, InputError, SettingsError
from lettertrans.languages import Language
from lettertrans.project import ChangedMeanwhile, Snapshot, digest

Write = Callable[[bytes, str | None], bool]
Keep = Callable[[bytes], Path]


def parse_catalog(data: bytes, language: Language | None, *, path: str) -> PoFile:
    """The catalog in data; InputError when it is broken, or of another language than the one it stands for."""
    po = read_po(data, path=path)
    if language is None or not po.language:
        return po
    try:
        found = languages.canonical_tag(po.language)
    except SettingsError:
        found = po.language
    if found != language.tag and po.language.replace("_", "-").lower() != language.tag.lower():
        line = po.header.line if po.header else 1
        hint = "put the catalog where its language belongs, or correct the Language field of its header"
        raise InputError(
            f"its header says Language: {po.language}, and this is {language.tag}", path=path, line=line, hint=hint
        )
    return po


def save_catalog(po: PoFile, base: PoFile | None, read: str | None, *, write: Write, keep: Keep, path: str) -> bool:
    """Write a catalog that was read as base, from a file of that digest (both None: there was none); False when nothing
    has changed.

    When somebody saved the file meanwhile, the two versions are merged unit by unit. Where both changed one unit, what
    is on the disk stays, our version of it is kept and named in the ConflictError, and all else is written.
    """
    data = write_po(po)
    if digest(data) == read:
        return False
    for _ in range(10):
        try:
            return write(data, read)
        except ChangedMeanwhile as meanwhile:
            if meanwhile.disk.data is None or base is None:
                raise
            data, read = _merged(base, po, meanwhile.disk, write=write, keep=keep, path=path), meanwhile.disk.digest
    raise ConflictError("somebody keeps saving this file", path=path, hint="close it in other programs and run again")


def _merged(base: PoFile, ours: PoFile, disk: Snapshot, *, write: Write, keep: Keep, path: str) -> bytes:
    from lettertrans.catalogs.three_way import merge_saved

    merged, conflicts = merge_saved(base, ours, read_po(disk.data or b"", path=path))
    data = write_po(merged)
    if conflicts:
        kept = keep(write_po(ours))
        write(data, disk.digest)
        words = ", ".join(repr(conflict.key[1][:50]) for conflict in conflicts[:3])
        raise ConflictError(
            f"{len(conflicts)} units were changed here and by somebody else meanwhile ({words})",
            path=path,
            hint=f"the file keeps theirs; ours is kept in {kept}: copy over what you want",
        )
    return data
