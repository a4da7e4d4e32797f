"""`lettertrans init`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans import languages
from lettertrans.cli.words import dry_run_option, languages_option, talk
from lettertrans.errors import SettingsError
from lettertrans.project import Project, find_root
from lettertrans.project.layout import MARKER
from lettertrans.settings import default_toml

_IGNORED = "output/\n.lettertrans/\n"


@click.command("init")
@languages_option
@dry_run_option
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
def command(tags: Sequence[str], dry_run: bool, folder: Path) -> None:
    """Start a new campaign in this folder.

    Without -l it is for the six languages that lettertrans knows best; any language of CLDR will do.
    """
    if (folder / MARKER).exists() or (folder.is_dir() and _is_project(folder)):
        raise SettingsError("there is a campaign here already", path=str(folder / MARKER), hint="edit its settings")
    chosen = [languages.canonical_tag(tag, folder) for tag in tags] or [
        t for t in languages.shipped_tags() if t != "en"
    ]
    if not dry_run:
        folder.mkdir(parents=True, exist_ok=True)
    project = Project(folder, dry_run=dry_run)
    _write(project, folder / MARKER, default_toml(dict.fromkeys(chosen)))
    if not (folder / ".gitignore").exists():
        _write(project, folder / ".gitignore", _IGNORED)
    if not dry_run:
        project.source.mkdir(exist_ok=True)
    talk(f"{folder / MARKER}: a campaign in {', '.join(chosen)}")
    talk("Next: put a letter into source/ (or `lettertrans import FILE`), then `lettertrans run`.")


def _is_project(folder: Path) -> bool:
    try:
        return find_root(folder) == folder.resolve()
    except SettingsError:
        return False


def _write(project: Project, path: Path, text: str) -> None:
    project.write(path.resolve(), text.encode(), expected=None)
