"""`lettertrans po2md`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from lettertrans.catalogs.states import units
from lettertrans.cli.single_files import find_language, read_existing, read_source, segmentation_option, write_out
from lettertrans.cli.words import FILE, counted, dry_run_option, talk
from lettertrans.languages import Language
from lettertrans.model import Severity, State, Unit
from lettertrans.pipeline.catalog_files import parse_catalog
from lettertrans.project import read_file
from lettertrans.reports.safety import printable
from lettertrans.source.slots import Document
from lettertrans.source.translating import Target, Translated, translate

_HINT = "name it with -l TAG"


@click.command("po2md")
@click.argument("source", type=FILE)
@click.argument("catalog", type=FILE)
@click.option("-o", "--output", type=FILE, help="Where to write; standard output without it.")
@click.option(
    "-l", "--language", "tag", metavar="TAG", default="", help="The catalog's language (else from its header)."
)
@click.option(
    "--require",
    type=click.Choice([state.label for state in State if state]),
    help="Write nothing unless every unit has come this far.",
)
@segmentation_option
@dry_run_option
def command(
    source: Path, catalog: Path, output: Path | None, tag: str, require: str | None, segmentation: str, dry_run: bool
) -> int:
    """One Markdown file and its catalog into a translation.

    Only what is translated or reviewed is used: drafts, stale and untranslated sentences stand in the source language,
    and so does a translation that would break the document, which is an error.
    """
    document = read_source(source, segmentation=segmentation)
    asked = find_language(tag, hint=_HINT) if tag else None
    found, language = _units(document, catalog, asked)
    if require and any(unit.state < State.from_label(require) for unit in found):
        _say_states(found, source)
        talk(f"error: not every unit is {require}; nothing was written", style="red")
        return 1
    target = Target.of(language) if language else Target()
    ready = {unit.key: unit.msgstr for unit in found if unit.state >= State.TRANSLATED}
    translated = translate(document, ready, target)
    if not dry_run:
        expected = read_file(output).digest if output and str(output) != "-" else None
        write_out(output, translated.text.encode("utf-8", "surrogatepass"), expected=expected)
    _say_states(found, source)
    return _say_problems(translated, found, catalog)


def _units(document: Document, catalog: Path, asked: Language | None) -> tuple[tuple[Unit, ...], Language | None]:
    """The units of a catalog, without the rest of it, and its language."""
    po = parse_catalog(read_existing(catalog).data or b"", asked, path=str(catalog))
    language = asked or (find_language(po.language, hint=_HINT) if po.language else None)
    return units(po, document.segments), language


def _say_states(found: tuple[Unit, ...], source: Path) -> None:
    counts = Counter(unit.state for unit in found if unit.state < State.TRANSLATED)
    if counts:
        kinds = ", ".join(f"{count} {state.label}" for state, count in sorted(counts.items()))
        talk(f"{source}: {counted(counts.total(), 'unit')} of {len(found)} stand in the source language ({kinds})")


def _say_problems(translated: Translated, found: tuple[Unit, ...], catalog: Path) -> int:
    lines = {unit.key: unit.line for unit in found}
    for key, problem in translated.problems:
        style = "red" if problem.severity is Severity.ERROR else "yellow"
        place = f"{catalog}:{lines.get(key, 0)}"
        talk(printable(f"{place}: {problem.severity}: {problem.message} [{problem.code}]"), style=style)
    return int(any(problem.severity is Severity.ERROR for _, problem in translated.problems))
