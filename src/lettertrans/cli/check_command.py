"""`lettertrans check`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import click

from lettertrans import __version__
from lettertrans.checks.gate import CODES
from lettertrans.cli.words import counted, languages_option, letters_argument, progress, project_option, talk
from lettertrans.errors import LettertransError
from lettertrans.model import Finding, Severity
from lettertrans.pipeline.campaign import Campaign, open_campaign
from lettertrans.pipeline.steps import Pair, Steps, each, pairs
from lettertrans.pipeline.work import checks_for
from lettertrans.project import read_file, write_file
from lettertrans.reports.findings import FORMATS, render
from lettertrans.reports.report import Checked, Report
from lettertrans.reports.safety import printable
from lettertrans.settings import OFF

_Style: TypeAlias = tuple[str, Path | None]
"""A format, and the file that it is written to; None for what is printed."""


def _styles(_: click.Context, __: click.Parameter, values: Sequence[str]) -> list[_Style]:
    return [_style(value) for value in values]


def _style(value: str) -> _Style:
    name, equals, file = value.partition("=")
    if name not in FORMATS:
        raise click.BadParameter(f"{name!r} is no format; there are {', '.join(FORMATS)}.")
    if equals and not file:
        raise click.BadParameter(f"a file belongs behind {value!r}.")
    return name, Path(file) if file else None


@click.command("check")
@languages_option
@click.option(
    "--format",
    "styles",
    callback=_styles,
    multiple=True,
    metavar="NAME[=FILE]",
    help=f"{', '.join(FORMATS)}; with =FILE into a file besides. Repeat for more.  [default: text]",
)
@click.option("-v", "--verbose", is_flag=True, help="Every finding by itself, instead of sums.")
@click.option("--fix", is_flag=True, help="Write first what is encoded wrongly and can only be meant in one way.")
@project_option
@letters_argument
def command(
    tags: Sequence[str],
    letters: Sequence[str],
    styles: Sequence[_Style],
    verbose: bool,
    fix: bool,
    folder: Path,
) -> int:
    """Find what is missing or wrong; for people and for CI.

    Ends with 1 when a language is below its bar or a translation breaks a rule. Languages that are work in progress
    (wip = true) are only warned of what is missing.
    """
    spoken = [name for name, file in styles if file is None] or ["text"]
    if len(spoken) > 1:
        raise click.UsageError(f"only one of {', '.join(spoken)} can be printed: send others to files, --format X=FILE")
    campaign = open_campaign(folder)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    if fix:
        _mend(campaign, todo)
    with progress(len(todo)) as step:
        done, errors = each(todo, Steps(campaign).look, step)
    found = [finding for _, result in done for finding in result.findings]
    found += [_unreadable(error) for error in errors]
    report = _report(campaign, found, [pair for pair, _ in done], verbose=verbose)
    for name, file in styles:
        if file is not None:
            _write(file, render(name, report))
    click.echo(render(spoken[0], _for_terminal(report, campaign)), nl=False)
    _say_off(campaign, tags)
    return int(any(finding.severity is Severity.ERROR for finding in found))


def _mend(campaign: Campaign, todo: Sequence[Pair]) -> None:
    """--fix: what has errors is left to the check that follows, which tells them."""
    with campaign.project.lock(command="lettertrans check --fix"):
        done, _ = each(todo, Steps(campaign).mend)
    for pair, changed in done:
        if changed:
            talk(printable(f"{pair.name}: {counted(changed, 'translation')} mended"))


def _say_off(campaign: Campaign, tags: Sequence[str]) -> None:
    """What could not be checked here, and why; one line for each reason."""
    reasons: dict[str, list[str]] = {}
    for check in checks_for(campaign.settings):
        for language in campaign.languages(tags):
            wanted = campaign.settings.for_language(language.tag).severities.get(check.name) != OFF
            if wanted and (reason := check.off(language)):
                reasons.setdefault(f"{check.name} was not checked: {reason}", []).append(language.tag)
    for reason, languages in reasons.items():
        talk(f"{reason} ({', '.join(languages)})")


def _report(campaign: Campaign, found: Sequence[Finding], checked: Iterable[Pair], *, verbose: bool) -> Report:
    root = campaign.project.root
    return Report(
        findings=found,
        checked=tuple(_checked(campaign, checked)),
        rules=_rules(campaign),
        folder=_from(Path.cwd(), root),
        repository_folder=_from(_repository(root), root),
        version=__version__,
        verbose=verbose,
    )


def _checked(campaign: Campaign, checked: Iterable[Pair]) -> Iterator[Checked]:
    project = campaign.project
    for pair in checked:
        path = project.name_of(project.catalog_path(pair.language.tag, pair.letter.name))
        yield Checked(letter=pair.letter.name, language=pair.language.tag, path=path)


def _rules(campaign: Campaign) -> Mapping[str, str]:
    of_checks = {code: about for check in checks_for(campaign.settings) for code, about in check.codes.items()}
    return of_checks | CODES | {"input.unreadable": "a file that cannot be read for what it should be"}


def _for_terminal(report: Report, campaign: Campaign) -> Report:
    if not sys.stdout.isatty():
        return report
    return replace(report, colour=campaign.settings.colour, width=shutil.get_terminal_size().columns)


def _repository(root: Path) -> Path:
    """The nearest folder with a repository in it, from the campaign's upwards; else the campaign's own."""
    return next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)


def _from(start: Path, root: Path) -> str:
    try:
        way = Path(os.path.relpath(root, start)).as_posix()
    except ValueError:  # another drive of Windows
        return root.as_posix()
    return "" if way == "." else way


def _write(file: Path, text: str) -> None:
    write_file(file, text.encode("utf-8", "backslashreplace"), expected=read_file(file).digest)


def _unreadable(error: LettertransError) -> Finding:
    return Finding(
        code="input.unreadable",
        severity=Severity.ERROR,
        message=error.message,
        path=error.path,
        line=error.line,
        hint=error.hint,
    )
