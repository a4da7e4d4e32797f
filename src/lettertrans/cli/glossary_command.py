"""`lettertrans glossary`: lint, find, suggest, coverage."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from lettertrans.cli.words import languages_option, letters_argument, project_option
from lettertrans.errors import SettingsError
from lettertrans.model import Severity
from lettertrans.pipeline.campaign import Campaign, open_campaign
from lettertrans.pipeline.terms import (
    glossary_coverage,
    glossary_of,
    lint_glossary,
    matching_terms,
    suggest_terms,
    uses_of,
)

_FEW = 40

_style = click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group("glossary")
def command() -> None:
    """The campaign's terms, glossary.csv: what is wrong with them, where they stand, what is lacking."""


@command.command("lint")
@languages_option
@_style
@project_option
def lint_command(tags: Sequence[str], style: str, folder: Path) -> int:
    """Find what is wrong with the glossary itself.

    Rows that come twice or contradict each other, letters of another alphabet, forms that are approved and forbidden,
    empty cells. Ends with 1 where there is an error.
    """
    from lettertrans.reports.findings import render
    from lettertrans.reports.report import Report

    campaign = open_campaign(folder)
    found = lint_glossary(campaign, tags)
    click.echo(render(style, Report(findings=found, colour=_colour(campaign), width=_width())), nl=False)
    return int(any(finding.severity is Severity.ERROR for finding in found))


@command.command("find")
@languages_option
@_style
@project_option
@click.argument("term")
def find_command(term: str, tags: Sequence[str], style: str, folder: Path) -> int:
    """Show a term, or a form of it, with its forms and where it stands in the translations."""
    from lettertrans.reports.terms import term_json, term_text

    if not term.strip():
        raise click.UsageError("a term to look for is needed.")
    campaign = open_campaign(folder)
    glossary = glossary_of(campaign).glossary
    rows = matching_terms(glossary, term)
    if not rows:
        hint = "`lettertrans glossary suggest` shows what comes back in the letters without a row"
        raise SettingsError(f"the glossary has no {term!r}", path=glossary.path, hint=hint)
    chosen = [language.tag for language in campaign.languages(tags)]
    found = [(row, list(uses_of(campaign, row, tags))) for row in rows]
    if style == "json":
        click.echo(term_json(found), nl=False)
    else:
        colour = _colour(campaign)
        texts = [term_text(row, glossary.path, uses, chosen, colour=colour) for row, uses in found]
        click.echo("\n".join(texts), nl=False)
    return 0


@command.command("suggest")
@click.option("--at-least", type=click.IntRange(min=1), default=2, show_default=True, help="How often it has to come.")
@click.option("--all", "everything", is_flag=True, help=f"All of them, not only the first {_FEW}.")
@_style
@project_option
@letters_argument
def suggest_command(letters: Sequence[str], at_least: int, everything: bool, style: str, folder: Path) -> int:
    """List phrases and names of the letters that have no row yet."""
    from lettertrans.reports.terms import suggestions_json, suggestions_text

    found = suggest_terms(open_campaign(folder), letters, at_least=at_least)
    limit = 0 if everything else _FEW
    click.echo(suggestions_json(found) if style == "json" else suggestions_text(found, limit=limit), nl=False)
    return 0


@command.command("coverage")
@languages_option
@click.option("-v", "--verbose", is_flag=True, help="Every term that is lacking.")
@_style
@project_option
def coverage_command(tags: Sequence[str], verbose: bool, style: str, folder: Path) -> int:
    """Show how far the glossary goes in each language, or in one that the campaign does not have yet (-l de)."""
    from lettertrans.reports.terms import coverage_json, coverage_text

    campaign = open_campaign(folder)
    rows, total = glossary_coverage(campaign, tags), len(glossary_of(campaign).glossary.terms)
    click.echo(coverage_json(rows, total) if style == "json" else coverage_text(rows, total, verbose=verbose), nl=False)
    return 0


def _width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _colour(campaign: Campaign) -> bool:
    return sys.stdout.isatty() and campaign.settings.colour
