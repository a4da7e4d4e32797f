"""One source and one catalog, without a project: what md2po and po2md share."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lettertrans import languages
from lettertrans.errors import InputError, SettingsError
from lettertrans.languages import Language
from lettertrans.project import Snapshot, read_file, write_file
from lettertrans.source.reading import read_document
from lettertrans.source.slots import Document, SourceOptions


def read_existing(path: Path) -> Snapshot:
    """What a file holds that has to be there."""
    found = read_file(path)
    if found.data is None:
        raise InputError("there is no such file", path=str(path), hint="see how its name is spelt")
    return found


def read_source(path: Path, *, segmentation: str, language: str = "en") -> Document:
    """The document in a Markdown file. InputError when it has no words."""
    options = SourceOptions(language=language, segmentation=segmentation)
    data = read_existing(path).data or b""
    if not data.strip():
        raise InputError("is empty", path=str(path), line=1, hint="write the letter first")
    return read_document(data, path=path.as_posix(), options=options)


def find_language(tag: str, *, hint: str) -> Language:
    """The language of a tag; SettingsError with a hint of the command's own when nobody knows it."""
    if not tag:
        raise SettingsError("the catalog's language is not known", hint=hint)
    return languages.find(tag, Path())


def write_out(target: Path | None, data: bytes, *, expected: str | None) -> bool:
    """Write to a file, whole or not at all, or to standard output; False when the file is so already."""
    if target is None or str(target) == "-":
        sys.stdout.buffer.write(data)
        return True
    return write_file(target, data, expected=expected)


segmentation_option = click.option(
    "--segmentation",
    type=click.Choice(["sentence", "paragraph"]),
    default="sentence",
    show_default=True,
    help="What a translator gets at a time.",
)
