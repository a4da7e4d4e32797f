"""`lettertrans status`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import end, languages_option, letters_argument, project_option
from lettertrans.pipeline.campaign import Campaign, open_campaign
from lettertrans.pipeline.results import Result
from lettertrans.pipeline.steps import Pair, Steps, each, pairs
from lettertrans.reports.progress import Progress
from lettertrans.reports.status import status_json, status_markdown, status_text


@click.command("status")
@languages_option
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@project_option
@letters_argument
def command(tags: Sequence[str], letters: Sequence[str], style: str, folder: Path) -> int:
    """Show how far each letter has come in each language."""
    campaign = open_campaign(folder)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    done, errors = each(todo, lambda pair: Steps(campaign).look(pair, check=False))
    rows = [_row(campaign, pair, result) for pair, result in sorted(done, key=lambda found: found[0].letter.name)]
    click.echo(_said(campaign, rows, style), nl=False)
    return end(campaign, errors)


def _row(campaign: Campaign, pair: Pair, result: Result) -> Progress:
    bar = campaign.settings.for_language(pair.language.tag)
    return Progress(
        letter=result.letter,
        language=result.tag,
        counts=result.counts,
        words=result.words,
        bar=bar.require,
        percent=bar.percent,
        wip=bar.wip,
    )


def _said(campaign: Campaign, rows: Sequence[Progress], style: str) -> str:
    if style == "json":
        return status_json(rows)
    if style == "markdown":
        return status_markdown(rows)
    colour = sys.stdout.isatty() and campaign.settings.colour
    return status_text(rows, colour=colour, width=shutil.get_terminal_size().columns)
