"""`lettertrans convert`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lettertrans.cli.words import FILE
from lettertrans.errors import InputError
from lettertrans.project import read_file
from lettertrans.reports.safety import printable

if TYPE_CHECKING:
    from lettertrans.mongolian import Conversion

_CONNECTORS = {"mvs": "\u180e", "nnbsp": "\u202f"}


@click.command("convert")
@click.option("--show", type=click.Choice(["provenance"]), help="Each word with where its spelling comes from.")
@click.option(
    "--connector",
    type=click.Choice(list(_CONNECTORS)),
    default="mvs",
    show_default=True,
    help="What joins suffixes: U+180E, or U+202F for older fonts.",
)
@click.option(
    "--norm",
    type=click.Choice(["house", "wikipedia"]),
    default="house",
    show_default=True,
    help="House: o and ö in the first syllable only, and sain; wikipedia: mongγol, sayin.",
)
@click.argument("files", type=FILE, nargs=-1, metavar="[FILE]...")
def command(files: Sequence[Path], show: str | None, connector: str, norm: str) -> int:
    """Mongolian from Cyrillic letters to the traditional script, line by line; a filter.

    Reads the files, or standard input. Words that are not known are guessed: --show provenance says which.
    """
    from lettertrans.mongolian import Norm, convert

    guesses: dict[str, None] = {}
    for line in _lines(files):
        conversion = convert(line, connector=_CONNECTORS[connector], norm=Norm(norm))
        guesses |= dict.fromkeys(conversion.guesses)
        click.echo(_table(conversion) if show else conversion.text, nl=bool(not show))
    if guesses and not show and sys.stderr.isatty():
        click.echo(printable(f"guessed: {', '.join(guesses)}"), err=True)
    return 0


def _lines(files: Iterable[Path]) -> Iterator[str]:
    for text in map(_read, files) if files else (_standard_input(),):
        yield from text.removesuffix("\n").split("\n") if text else ()


def _standard_input() -> str:
    return _decoded(sys.stdin.buffer.read(), "standard input")


def _read(path: Path) -> str:
    data = read_file(path).data
    if data is None:
        raise InputError("there is no such file", path=str(path), hint="see how its name is spelt")
    return _decoded(data, str(path))


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("this is not UTF-8", path=path, line=line, hint="save it as UTF-8") from None


def _table(conversion: Conversion) -> str:
    """Word, spelling, provenance and the other candidates, parted by tabs."""
    rows = []
    for token in conversion.tokens:
        if any(map(str.isalnum, token.source)):
            first, *others = token.candidates
            more = ", ".join(other.text for other in others)
            rows.append("\t".join((token.source, first.text, first.provenance.value, more)).rstrip("\t"))
    return "".join(f"{row}\n" for row in rows)
