"""`lettertrans md2po`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from lettertrans.catalogs import read_po, write_po
from lettertrans.cli.single_files import find_language, read_source, segmentation_option, write_out
from lettertrans.cli.words import FILE, counted, dry_run_option, talk
from lettertrans.languages import Language
from lettertrans.pipeline.catalog_files import parse_catalog, save_catalog
from lettertrans.pipeline.updating import template, updated
from lettertrans.project import Snapshot, read_file
from lettertrans.settings import Settings
from lettertrans.source.slots import Document

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
    document = read_source(source, segmentation=segmentation)
    read = Snapshot(path=Path("-"), data=None, digest=None) if output is None else read_file(output)
    if output is None or output.suffix == ".pot":
        _template(document, source, output, read, dry_run=dry_run)
    else:
        _catalog(document, source, output, read, tag, dry_run=dry_run)


def _template(document: Document, source: Path, output: Path | None, read: Snapshot, *, dry_run: bool) -> None:
    old = read_po(read.data, path=str(output)) if read.data is not None else None
    now, name = datetime.now().astimezone(), source.stem
    new = template(old, document.segments, name=name, reference=document.path, settings=Settings(), now=now)
    if not dry_run:
        write_out(output, write_po(new), expected=read.digest)
    _say(document, output)


def _catalog(document: Document, source: Path, output: Path, read: Snapshot, tag: str, *, dry_run: bool) -> None:
    asked = find_language(tag, hint=_HINT) if tag else None
    old = parse_catalog(read.data, asked, path=str(output)) if read.data is not None else None
    language = asked or _language_of(output, old.language if old else "")
    now = datetime.now().astimezone()
    new = updated(
        old,
        document.segments,
        language,
        name=source.stem,
        reference=document.path,
        settings=Settings(),
        now=now,
    )
    if not dry_run:
        save_catalog(
            new,
            read,
            write=lambda data, expected: write_out(output, data, expected=expected),
            keep=lambda data: _keep(output, data),
            path=str(output),
        )
    _say(document, output)


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


def _say(document: Document, output: Path | None) -> None:
    if output is not None:
        talk(f"{output}: {counted(len({segment.key for segment in document.segments}), 'unit')}")
