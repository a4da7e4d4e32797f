"""`lettertrans merge-driver`."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import click

from lettertrans.catalogs import PoFile, read_po, write_po
from lettertrans.cli.words import counted, dry_run_option, talk
from lettertrans.errors import LettertransError, SettingsError
from lettertrans.model import Key
from lettertrans.project import read_file, write_file
from lettertrans.reports.safety import cut, printable

_ATTRIBUTES = ("*.po merge=lettertrans", "*.pot merge=lettertrans")
_FILE = click.Path(path_type=Path)


@click.command("merge-driver")
@click.option("--install", is_flag=True, help="Make git use it in this repository from now on.")
@dry_run_option
@click.argument("base", type=_FILE, required=False, metavar="[%O]")
@click.argument("ours", type=_FILE, required=False, metavar="[%A]")
@click.argument("theirs", type=_FILE, required=False, metavar="[%B]")
@click.argument("name", required=False, default="", metavar="[%P]")
def command(install: bool, dry_run: bool, base: Path | None, ours: Path | None, theirs: Path | None, name: str) -> int:
    """Merge catalogs for git, unit by unit.

    Git calls it with three files and a name (gitattributes(5), "Defining a custom merge driver"); the result is in the
    second. Where two people translated one sentence in two ways, both versions stand in its msgstr as GNU gettext's
    msgcat writes them, marked fuzzy, and it ends with 1. A file that is no PO is left to `git merge-file`.
    """
    if install:
        return _install(dry_run=dry_run)
    if base is None or ours is None or theirs is None:
        raise click.UsageError("git calls this with three files; `lettertrans merge-driver --install` tells it to.")
    shown = printable(name or ours.name)
    try:
        return _merge(base, ours, theirs, shown)
    except LettertransError as error:
        talk(f"{shown} cannot be merged unit by unit: {printable(str(error))}")
    except Exception:  # a bug of ours must leave neither side's work out of the file
        _merged_by_git(base, ours, theirs)
        raise
    return _merged_by_git(base, ours, theirs)


def _merge(base: Path, ours: Path, theirs: Path, shown: str) -> int:
    from lettertrans.catalogs.branches import merge_branches

    read = read_file(ours)
    merged, conflicts = merge_branches(_catalog(base), read_po(read.data or b""), read_po(_data(theirs)))
    data = write_po(merged)
    write_file(ours, data, expected=read.digest)
    if conflicts:
        _say_conflicts(read_po(data), conflicts, shown)
    return int(bool(conflicts))


def _catalog(base: Path) -> PoFile | None:
    data = _data(base)
    return read_po(data) if data.strip() else None


def _data(path: Path) -> bytes:
    return read_file(path).data or b""


def _say_conflicts(merged: PoFile, conflicts: Collection[Key], shown: str) -> None:
    talk(f"{shown}: {counted(len(conflicts), 'unit')} changed on both sides; both versions are there, marked fuzzy:")
    for entry in merged.entries:
        if entry.key in conflicts:
            talk(printable(f"  {shown}:{entry.line}: {cut(entry.msgid, 60)}"))


def _merged_by_git(base: Path, ours: Path, theirs: Path) -> int:
    """What git would have done without us, and how that ended: 1 also for bytes in which git sees no lines."""
    labels = [word for side in ("ours", "base", "theirs") for word in ("-L", side)]
    ran = _git("merge-file", *labels, *(str(path) for path in (ours, base, theirs)))
    if ran.stderr:
        talk(printable(ran.stderr.strip()))
    return ran.returncode if ran.returncode in range(128) else 1


def _install(*, dry_run: bool) -> int:
    top = Path(_told("rev-parse", "--show-toplevel"))
    # -P: git calls it in the repository's own folder, and nothing in there is a module of ours
    driver = f"{shlex.quote(sys.executable).replace('%', '%%')} -P -m lettertrans merge-driver -- %O %A %B %P"
    settings = {"merge.lettertrans.name": "PO catalogs, unit by unit", "merge.lettertrans.driver": driver}
    for key, value in settings.items():
        if dry_run:
            talk(printable(f"would run git config --local {key} {shlex.quote(value)}"))
        else:
            _told("config", "--local", key, value)
            talk(printable(f"git config {key} = {value}"))
    _install_attributes(top / ".gitattributes", dry_run=dry_run)
    return 0


def _install_attributes(path: Path, *, dry_run: bool) -> None:
    read = read_file(path)
    old = (read.data or b"").decode("utf-8", "surrogateescape")
    missing = [line for line in _ATTRIBUTES if line not in (known.strip() for known in old.splitlines())]
    shown = printable(str(path))
    if not missing:
        talk(f"{shown} has its lines already")
        return
    talk("\n".join([f"{shown}: {'would add' if dry_run else 'added; commit it, so that it holds for all'}", *missing]))
    if not dry_run:
        text = f"{old}{'' if old.endswith(chr(10)) or not old else chr(10)}{chr(10).join(missing)}\n"
        write_file(path, text.encode("utf-8", "surrogateescape"), expected=read.digest)


def _told(*words: str) -> str:
    """What git answers; SettingsError when it cannot."""
    ran = _git(*words)
    if ran.returncode:
        hint = "run it inside of a git repository that you may write to"
        raise SettingsError(f"git {words[0]} failed: {ran.stderr.strip()}", hint=hint)
    return ran.stdout.removesuffix("\n")


def _git(*words: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603
            ["git", *words],  # noqa: S607
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",  # names of files are bytes
            check=False,
        )
    except FileNotFoundError:
        raise SettingsError("git is not installed", hint="install git and run again") from None
