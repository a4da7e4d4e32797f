"""The command line: click, and nothing but click and words.

A command's module is imported when it is called, so that `lettertrans --help` starts as fast as click itself.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

COMMANDS = {
    "run": "Update, draft, check and publish: the main job.",
    "init": "Start a new campaign in this folder.",
    "import": "Turn a letter (.txt, .html, .docx) into Markdown.",
    "update": "Bring templates and catalogs in line with the letters.",
    "draft": "Let engines propose translations for what has none.",
    "check": "Find what is missing or wrong; for people and for CI.",
    "status": "Show how far each letter has come in each language.",
    "approve": "Sign translations that a person has reviewed.",
    "glossary": "The terms: what is wrong, where they stand, what is lacking.",
    "publish": "Build the documents of what has been reviewed.",
    "convert": "Mongolian from Cyrillic to the traditional script.",
    "md2po": "One Markdown file into a template or catalog.",
    "po2md": "One Markdown file and its catalog into a translation.",
    "merge-driver": "Merge catalogs for git, unit by unit.",
    "plugins": "List engines, checks and formats.",
}
"""Every command with its line in --help; the module is this package's of the same name."""


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"lettertrans.cli.{cmd_name.replace('-', '_')}_command").command
        assert isinstance(command, click.Command)  # noqa: S101 -- for the type checker
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(None, "-V", "--version", package_name="lettertrans", message="%(package)s %(version)s")
def cli() -> None:
    """Open letters into many languages: Markdown to PO catalogs, drafts, review, and back into documents."""


def main() -> None:
    """The console script. Every way out has its exit code; a traceback is a bug, and is said to be one."""
    sys.exit(_exit_code())


def _exit_code() -> int:
    from lettertrans.errors import LettertransError

    try:
        result = cli.main(standalone_mode=False, prog_name="lettertrans")
        sys.stdout.flush()
    except LettertransError as error:
        return _say_error(error)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted; what was written is whole", err=True)
        return 130
    except BrokenPipeError:
        return _reader_left()
    except Exception:
        return _say_bug()
    return result if isinstance(result, int) else 0


def _say_error(error: Exception) -> int:
    from lettertrans.cli.words import say_error
    from lettertrans.errors import LettertransError

    say_error(error)
    return error.exit_code if isinstance(error, LettertransError) else 1


def _reader_left() -> int:
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _say_bug() -> int:
    import traceback

    from lettertrans import __version__

    click.echo("lettertrans met a bug of its own. Please report what stands below this line.", err=True)
    version = sys.version.split()[0]
    click.echo(f"lettertrans {__version__}, Python {version}, {sys.platform}\n{traceback.format_exc()}", err=True)
    return 4
