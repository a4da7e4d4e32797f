"""`lettertrans publish`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import campaign_options, end, progress, talk
from lettertrans.pipeline.campaign import open_campaign
from lettertrans.pipeline.publishing import DEFAULT_FORMATS
from lettertrans.pipeline.results import Result
from lettertrans.pipeline.steps import Pair, Steps, each, pairs
from lettertrans.publish.formats import find_format
from lettertrans.reports.safety import printable


@click.command("publish")
@campaign_options
@click.option("-f", "--format", "formats", multiple=True, default=DEFAULT_FORMATS, show_default=True, metavar="NAME")
@click.option(
    "--drafts", is_flag=True, help="Below the bar, make editions that say on every page that they are drafts."
)
def command(
    tags: Sequence[str], letters: Sequence[str], formats: Sequence[str], drafts: bool, dry_run: bool, folder: Path
) -> int:
    """Build the documents of what has been reviewed.

    A language below its bar is refused, and so is one with a translation that breaks a rule; what was published before
    stays.
    """
    campaign = open_campaign(folder, dry_run=dry_run)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    steps = Steps(campaign)
    into = [find_format(name) for name in dict.fromkeys(formats)]

    def publish(pair: Pair) -> Result:
        return steps.publish(pair, into, drafts=drafts)

    with progress(len(todo)) as step:
        done, errors = each(todo, publish, step)
    for _, result in done:
        for name in result.editions:
            talk(printable(f"{'draft edition' if result.draft else 'published'}: {name}"))
    return end(campaign, errors)
