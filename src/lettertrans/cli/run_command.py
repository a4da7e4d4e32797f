"""`lettertrans run`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import campaign_options, counted, end, has_colour, progress, talk
from lettertrans.model import State
from lettertrans.pipeline.campaign import Campaign, open_campaign
from lettertrans.pipeline.job import Job, run
from lettertrans.pipeline.results import Result
from lettertrans.reports.safety import printable


@click.command("run")
@campaign_options
def command(tags: Sequence[str], letters: Sequence[str], dry_run: bool, folder: Path) -> int:
    """Update, draft, check and publish: the main job.

    What meets its language's bar is published; the rest becomes editions that are marked as drafts. Without a network
    it works from the catalogs and from memory, and says what it could not draft.
    """
    campaign = open_campaign(folder, dry_run=dry_run)
    chosen, languages = campaign.letters(letters), campaign.languages(tags)
    with progress(len(chosen) * len(languages)) as step:
        job = run(campaign, chosen, languages, step)
    _say_results(campaign, job.results)
    _say_broken(job)
    return max(end(campaign, job.errors), job.exit_code)


def _say_results(campaign: Campaign, results: Sequence[Result]) -> None:
    lines = []
    for letter in dict.fromkeys(result.letter for result in results):
        of_letter = {result.tag: result for result in results if result.letter == letter}
        ordered = [of_letter[tag] for tag in campaign.settings.languages if tag in of_letter]
        lines += [_edition(result) for result in ordered if not result.is_empty]
        empty = [result.tag for result in ordered if result.is_empty]
        if empty:
            lines.append(f"{letter}: no page in {', '.join(empty)}: nothing is translated yet")
    wanting = sum(result.counts.get(State.UNTRANSLATED, 0) for result in results)
    if wanting:
        lines.append(
            f"{counted(wanting, 'unit')} could not be drafted: no engine of the settings has anything for them"
        )
    if lines:
        talk("\n".join(map(printable, lines)))


def _edition(result: Result) -> str:
    states = ", ".join(f"{count} {state.label}" for state, count in result.counts.items() if count)
    kind = "draft edition" if result.draft else "published"
    files = f"; {kind}: {', '.join(result.editions)}" if result.editions else ""
    return f"{result.letter} {result.tag}: {states}{files}"


def _say_broken(job: Job) -> None:
    broken = [f for result in job.results for f in result.findings if not f.code.startswith("complete.")]
    errors = [finding for finding in broken if finding.severity == "error"]
    if errors:
        from lettertrans.reports.findings import findings_text

        talk(findings_text(errors, colour=has_colour(), verbose=True))
