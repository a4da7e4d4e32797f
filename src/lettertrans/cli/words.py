"""What commands share: options, and talk on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from lettertrans.errors import LettertransError
from lettertrans.reports.safety import printable

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

languages_option = click.option(
    "-l", "--language", "tags", multiple=True, metavar="TAG", help="Only this language; repeat for more."
)
letters_argument = click.argument("letters", nargs=-1, metavar="[LETTER]...")
dry_run_option = click.option("-n", "--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
FILE = click.Path(exists=False, dir_okay=False, path_type=Path)


def project_option(command: Decorated) -> Decorated:
    """-C FOLDER, as in git and make."""
    option = click.option(
        "-C",
        "--project",
        "folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The campaign's folder, if it is not this one.",
    )
    return option(command)


def has_colour() -> bool:
    """Whether to write colours to stderr."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def talk(message: str, *, style: str | None = None) -> None:
    """A line on stderr."""
    click.echo(click.style(message, fg=style) if style and has_colour() else message, err=True)


def say_error(error: Exception) -> None:
    """What went wrong, where, and what to do."""
    talk(printable(f"error: {error}"), style="red")
    hint = error.hint if isinstance(error, LettertransError) else ""
    if hint:
        talk(printable(f"  {hint}"))


def say_written(paths: Sequence[Path], root: Path) -> None:
    """The files of a dry run."""
    for path in paths:
        talk(printable(f"would write {os.path.relpath(path, root)}"))
    if not paths:
        talk("nothing to write")


def counted(number: int, noun: str) -> str:
    """ "1 letter", "2 letters"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """A progress bar where stderr is a terminal; gives what is to be called with each step's name."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def step(name: str) -> None:
            bar.update(task, description=printable(name), advance=1)

        yield step
