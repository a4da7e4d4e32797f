"""What commands share: options, and talk on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lettertrans.errors import LettertransError
from lettertrans.reports.safety import no_command, printable
from lettertrans.settings import wants_colour

if TYPE_CHECKING:
    from lettertrans.pipeline.campaign import Campaign

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


def campaign_options(command: Decorated) -> Decorated:
    """The options of every command that works on a campaign and writes: -l, -n, -C and names of letters."""
    return languages_option(dry_run_option(project_option(letters_argument(command))))


def has_colour() -> bool:
    """Whether to write colours to stderr."""
    return sys.stderr.isatty() and wants_colour()


def talk(message: str, *, style: str | None = None) -> None:
    """A line on stderr."""
    said = no_command(message)
    click.echo(click.style(said, fg=style) if style and has_colour() else said, err=True)


def say_error(error: Exception) -> None:
    """What went wrong, where, and what to do."""
    talk(printable(f"error: {error}"), style="red")
    hint = error.hint if isinstance(error, LettertransError) else ""
    if hint:
        talk(printable(f"  {hint}"))


def end(campaign: Campaign, errors: Iterable[LettertransError]) -> int:
    """The last words of a command, errors and what a dry run would have written, and its exit code."""
    code = 0
    for error in errors:
        say_error(error)
        code = max(code, error.exit_code)
    if campaign.project.dry_run:
        planned = campaign.project.planned
        for path in planned:
            talk(printable(f"would write {campaign.project.name_of(path)}"))
        if not planned:
            talk("nothing to write")
    return code


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
