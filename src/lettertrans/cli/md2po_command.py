"""`lettertrans md2po`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from lettertrans.catalogs import PoFile, write_po
from lettertrans.cli.single_files import find_language, read_source, segmentation_option, write_out
from lettertrans.cli.words import FILE, counted, dry_run_option, talk
from lettertrans.languages import Language
from lettertrans.model import Segment
from lettertrans.pipeline.catalog_files import parse_catalog, save_catalog
from lettertrans.pipeline.updating import template, updated
from lettertrans.project import read_file
from lettertrans.reports.safety import printable
from lettertrans.settings import Settings

_HINT = "name it with -l TAG"


@click.command("md2po")
@click.argument("source", type=FILE)
@click.option("-o", "--output", type=FILE, help="A .pot template, or a .po catalog to make or to merge into.")
@click.option("-l", "--language", "tag", metavar="TAG", default="", help="The catalog's language (else from its name).")
@segmentation_option
@dry_run_option
def command(source: Path, output: Path | None, tag: str, segmentation: str, dry_run: bool) -> None:
    """One Markdown file into a template or catalog.

    Without -o the template goes to standard output. A catalog that is there already is merged with the source: what
    people wrote in it stays.
    """
    make = _template if output is None or output.suffix == ".pot" else _catalog
    units = make(source, output, tag, segmentation=segmentation, dry_run=dry_run)
    if output is not None:
        talk(printable(f"{output}: {counted(units, 'unit')}"))


def _segments(source: Path, segmentation: str) -> tuple[Sequence[Segment], str]:
    """The segments of a source, without the rest of it, and how "#:" names it."""
    document = read_source(source, segmentation=segmentation)
    return document.segments, document.path


def _template(source: Path, output: Path | None, tag: str, *, segmentation: str, dry_run: bool) -> int:
    del tag  # a template is in the language of its source
    segments, reference = _segments(source, segmentation)
    old, read = (None, None) if output is None else _existing(output, None)
    now, name = datetime.now().astimezone(), Path(reference).stem
    new = template(old, segments, name=name, reference=reference, settings=Settings(), now=now)
    if not dry_run:
        write_out(output, write_po(new), expected=read)
    return len(new.entries)


def _existing(output: Path, language: Language | None) -> tuple[PoFile | None, str | None]:
    """What is there already, and the digest of its file."""
    read = read_file(output)
    return (None if read.data is None else parse_catalog(read.data, language, path=str(output))), read.digest


def _catalog(source: Path, output: Path | None, tag: str, *, segmentation: str, dry_run: bool) -> int:
    if output is None:
        raise ValueError("a catalog is a file")
    segments, reference = _segments(source, segmentation)
    asked = find_language(tag, hint=_HINT) if tag else None
    old, read = _existing(output, asked)
    language = asked or _language_of(output, old.language if old else "")
    now = datetime.now().astimezone()
    new = updated(
        old,
        segments,
        language,
        name=Path(reference).stem,
        reference=reference,
        settings=Settings(),
        now=now,
    )
    units = len({segment.key for segment in segments})
    del segments  # a very long letter: writing its catalog needs the room
    if not dry_run:
        save_catalog(
            new,
            old,
            read,
            write=lambda data, expected: write_out(output, data, expected=expected),
            keep=lambda data: _keep(output, data),
            path=str(output),
        )
    return units


def _language_of(output: Path, header: str) -> Language:
    """From the header; else mn.po, letter.mn.po and mn/letter.po are named after their language."""
    from lettertrans import languages
    from lettertrans.errors import SettingsError

    for tag in (header, output.stem.rsplit(".", 1)[-1], output.resolve().parent.name):
        try:
            if tag:
                return languages.find(tag, Path())
        except SettingsError:
            continue
    return find_language("", hint=_HINT)


def _keep(output: Path, data: bytes) -> Path:
    from lettertrans.project import digest, write_file

    place = output.with_name(f"{output.stem}.ours-{digest(data)[:8]}{output.suffix}")
    write_file(place, data, expected=read_file(place).digest)
    return place
