"""`lettertrans import`."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import click

from lettertrans.cli.words import FILE, project_option, talk
from lettertrans.errors import InputError, SettingsError
from lettertrans.pipeline.campaign import open_campaign
from lettertrans.project import read_file, write_file
from lettertrans.reports.safety import printable
from lettertrans.source.importing import import_letter


@click.command("import")
@click.argument("file", type=FILE)
@click.option(
    "-o", "--output", type=FILE, help="Where to write, - for standard output; else into the campaign's source."
)
@project_option
def command(file: Path, output: Path | None, folder: Path) -> None:
    """Turn a letter (.txt, .html, .docx) into Markdown with front matter.

    No word of the letter is left out; what a person should look at is said. A letter that is there already is never
    written over.
    """
    data = read_file(file).data
    if data is None:
        raise InputError("there is no such file", path=str(file), hint="see how its name is spelt")
    letter = import_letter(data, name=str(file))
    if str(output) == "-":
        click.echo(letter.markdown, nl=False)
    else:
        target = output or _in_campaign(folder, file)
        if read_file(target).data is not None:
            raise InputError("is there already", path=str(target), hint="move it away, or name another with -o")
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, letter.markdown.encode(), expected=None)
        talk(printable(f"{target}: written"))
    for warning in letter.warnings:
        talk(printable(f"look at this: {warning}"), style="yellow")


def _in_campaign(folder: Path, file: Path) -> Path:
    try:
        source = open_campaign(folder).project.source
    except SettingsError as error:
        raise SettingsError("there is no campaign to import into", hint="name a file with -o") from error
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().lower()
    return source / f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'letter'}.md"
