"""`lettertrans approve`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.catalogs.marks import checked_name
from lettertrans.cli.words import campaign_options, counted, end, talk
from lettertrans.errors import SettingsError
from lettertrans.model import State, Unit
from lettertrans.pipeline.campaign import open_campaign
from lettertrans.pipeline.steps import Pair, Steps, each, pairs
from lettertrans.reports.safety import printable


@click.command("approve")
@campaign_options
@click.option("--by", required=True, metavar="NAME", help="The person who has reviewed, by name.")
@click.option("--include-drafts", is_flag=True, help="Sign machine drafts too; for one named letter in one language.")
@click.option("--yes", is_flag=True, help="Do not ask before drafts are signed.")
def command(
    tags: Sequence[str],
    letters: Sequence[str],
    by: str,
    include_drafts: bool,
    yes: bool,
    dry_run: bool,
    folder: Path,
) -> int:
    """Sign translations that a person has reviewed.

    The signature stands in the catalog, and holds as long as neither sentence changes. It is a record, no proof: who
    can write the file can write a name.
    """
    campaign = open_campaign(folder, dry_run=dry_run)
    if not tags:
        raise SettingsError("a person reviews languages that they know", hint="name each with -l TAG")
    if include_drafts and (len(letters) != 1 or len(tags) != 1):
        hint = "lettertrans approve -l TAG --by NAME --include-drafts LETTER"
        raise SettingsError("drafts are signed for one named letter in one language at a time", hint=hint)
    name = checked_name(by)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    steps = Steps(campaign)

    def sign(pair: Pair) -> int:
        return len(
            steps.sign(pair, name, include_drafts=include_drafts, confirm=lambda units: yes or _agreed(units, name))
        )

    with campaign.project.lock(command="lettertrans approve"):
        done, errors = each(todo, sign)
    for pair, signed in done:
        talk(printable(f"{pair.name}: {counted(signed, 'unit')} signed by {name}"))
    return end(campaign, errors)


def _agreed(units: Sequence[Unit], by: str) -> bool:
    drafts = [unit for unit in units if unit.state is State.DRAFT]
    if not drafts:
        return True
    for unit in drafts:
        talk("")
        talk(printable(unit.msgid))
        talk(printable(f"  {unit.msgstr}"))
    return click.confirm(f"\nSign these {counted(len(drafts), 'machine draft')} as {printable(by)}?", err=True)
