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
    document = read_source(source, segmentation=segmentation)
    segments, reference = document.segments, document.path
    del document  # a very long letter: its catalog needs the room
    if output is None or output.suffix == ".pot":
        _template(segments, reference, output, dry_run=dry_run)
    else:
        _catalog(segments, reference, output, tag, dry_run=dry_run)


def _template(segments: Sequence[Segment], reference: str, output: Path | None, *, dry_run: bool) -> None:
    old, read = (None, None) if output is None else _existing(output, None)
    now, name = datetime.now().astimezone(), Path(reference).stem
    new = template(old, segments, name=name, reference=reference, settings=Settings(), now=now)
    if not dry_run:
        write_out(output, write_po(new), expected=read)
    _say(segments, output)


def _existing(output: Path, language: Language | None) -> tuple[PoFile | None, str | None]:
    """What is there already, and the digest of its file."""
    read = read_file(output)
    return (None if read.data is None else parse_catalog(read.data, language, path=str(output))), read.digest


def _catalog(segments: Sequence[Segment], reference: str, output: Path, tag: str, *, dry_run: bool) -> None:
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
    if not dry_run:
        save_catalog(
            new,
            old,
            read,
            write=lambda data, expected: write_out(output, data, expected=expected),
            keep=lambda data: _keep(output, data),
            path=str(output),
        )
    _say(segments, output)


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


def _say(segments: Sequence[Segment], output: Path | None) -> None:
    if output is not None:
        talk(f"{output}: {counted(len({segment.key for segment in segments}), 'unit')}")
