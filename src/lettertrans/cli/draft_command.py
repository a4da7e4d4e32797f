"""`lettertrans draft`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from lettertrans.cli.words import FILE, campaign_options, counted, end, progress, talk
from lettertrans.drafting.drafting import Drafted
from lettertrans.drafting.engine import Engine
from lettertrans.errors import InputError, SettingsError
from lettertrans.languages import Language
from lettertrans.model import Key
from lettertrans.pipeline.campaign import Campaign, open_campaign
from lettertrans.pipeline.steps import Pair, Steps, each, pairs
from lettertrans.pipeline.work import engines_for
from lettertrans.project import read_file
from lettertrans.reports.safety import printable
from lettertrans.settings import LanguageSettings


@click.command("draft")
@campaign_options
@click.option(
    "-e", "--engine", "engines", multiple=True, metavar="NAME", help="Instead of the engines of the settings."
)
@click.option("--from", "drafts", type=FILE, help="Take drafts made elsewhere from this JSON or TSV file.")
@click.option("--by", default="", metavar="ENGINE", help="Who made the drafts of the file, where it does not say so.")
@click.option("--redo", is_flag=True, help="Replace drafts that nobody has touched, too.")
@click.option("--yes", is_flag=True, help="Allow engines that send text to other machines.")
def command(
    tags: Sequence[str],
    letters: Sequence[str],
    engines: Sequence[str],
    drafts: Path | None,
    by: str,
    redo: bool,
    yes: bool,
    dry_run: bool,
    folder: Path,
) -> int:
    """Let engines propose translations for what has none.

    A draft goes only where no person has written anything, is marked as a draft, and stays one until a person has
    looked at it.
    """
    campaign = open_campaign(folder, dry_run=dry_run)
    todo = list(pairs(campaign.letters(letters), campaign.languages(tags)))
    steps = Steps(campaign)
    named = _with_engines(campaign, engines)

    def draft(pair: Pair) -> Drafted:
        if drafts:
            engine = _file_engine(drafts, by, pair.language)
            return steps.draft(pair, lambda _: [engine], redo=redo)

        def engines_named(pivot: Mapping[Key, str]) -> list[Engine]:
            return engines_for(named, pair.language, steps.memory(pair.language), pivot, allow_remote=yes)

        return steps.draft(pair, engines_named, redo=redo)

    if drafts and len({pair.language.tag for pair in todo}) != 1:
        raise SettingsError("a file of drafts is for one language", hint="name it with -l TAG")
    with campaign.project.lock(command="lettertrans draft"), progress(len(todo)) as step:
        done, errors = each(todo, draft, step)
    for pair, drafted in done:
        _say(pair, drafted)
    refused = any(drafted.refused for _, drafted in done)
    return max(end(campaign, errors), int(refused))


def _with_engines(campaign: Campaign, engines: Sequence[str]) -> Campaign:
    if not engines:
        return campaign
    by_language = {tag: LanguageSettings(engines=tuple(engines)) for tag in campaign.settings.languages}
    return replace(campaign, settings=replace(campaign.settings, by_language=by_language))


def _file_engine(path: Path, by: str, language: Language) -> Engine:
    from lettertrans import languages
    from lettertrans.drafting.engines.file import read_drafts

    data = read_file(path).data
    if data is None:
        raise InputError("there is no such file", path=str(path), hint="see how its name is spelt")
    engine = read_drafts(data, path=str(path), engine=by)
    if engine.language and languages.canonical_tag(engine.language) != language.tag:
        message = f"these drafts are in {engine.language}, not in {language.tag}"
        raise InputError(message, path=str(path), hint=f"draft -l {engine.language}")
    return engine


def _say(pair: Pair, drafted: Drafted) -> None:
    left = f", {counted(len(drafted.left), 'unit')} left without" if drafted.left else ""
    talk(printable(f"{pair.name}: {counted(len(drafted.drafts), 'draft')}{left}"))
    for refusal in drafted.refused:
        talk(printable(f"  refused from {refusal.engine}: {refusal.key[1][:60]!r}: {refusal.reason}"), style="yellow")
