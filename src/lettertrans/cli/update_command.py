"""`lettertrans update`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import campaign_options, counted, end, progress, talk
from lettertrans.pipeline.campaign import open_campaign
from lettertrans.pipeline.steps import Steps, each, pairs


@click.command("update")
@campaign_options
def command(tags: Sequence[str], letters: Sequence[str], dry_run: bool, folder: Path) -> int:
    """Bring templates and catalogs in line with the letters.

    A sentence that has changed keeps its old translation, marked as stale; one that is gone keeps it as obsolete.
    """
    campaign = open_campaign(folder, dry_run=dry_run)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    with campaign.project.lock(command="lettertrans update"), progress(len(todo)) as step:
        done, errors = each(todo, Steps(campaign).update, step)
    talk(f"{counted(sum(written for _, written in done), 'catalog')} of {len(todo)} changed")
    return end(campaign, errors)
