"""`lettertrans check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import languages_option, letters_argument, progress, project_option
from lettertrans.errors import LettertransError
from lettertrans.model import Finding, Severity
from lettertrans.pipeline.campaign import open_campaign
from lettertrans.pipeline.steps import Steps, each, pairs
from lettertrans.reports.findings import findings_json, findings_text


@click.command("check")
@languages_option
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-v", "--verbose", is_flag=True, help="Every unit by itself, instead of sums.")
@project_option
@letters_argument
def command(tags: Sequence[str], letters: Sequence[str], style: str, verbose: bool, folder: Path) -> int:
    """Find what is missing or wrong; for people and for CI.

    Ends with 1 when a language is below its bar or a translation breaks a rule. Languages that are work in progress
    (wip = true) are only warned of what is missing.
    """
    campaign = open_campaign(folder)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    with progress(len(todo)) as step:
        done, errors = each(todo, Steps(campaign).look, step)
    found = [finding for _, result in done for finding in result.findings]
    found += [_unreadable(error) for error in errors]
    colour = sys.stdout.isatty() and campaign.settings.colour
    told = findings_json(found) if style == "json" else findings_text(found, colour=colour, verbose=verbose)
    click.echo(told)
    return int(any(finding.severity is Severity.ERROR for finding in found))


def _unreadable(error: LettertransError) -> Finding:
    return Finding(
        code="input.unreadable",
        severity=Severity.ERROR,
        message=error.message,
        path=error.path,
        line=error.line,
        hint=error.hint,
    )
