"""Editions of a letter in one language: which may be published, and how the files come to stand in output/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lettertrans import __version__
from lettertrans.checks.gate import breaks_rule, is_wrong
from lettertrans.checks.view import View
from lettertrans.errors import EngineError, LettertransError
from lettertrans.model import Key, State
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.results import Result
from lettertrans.project import digest, made_from
from lettertrans.publish.edition import Edition
from lettertrans.publish.formats import Format
from lettertrans.source.translating import Target, translate

DEFAULT_FORMATS = ("markdown", "html")


def edition_of(view: View, *, draft: bool) -> Edition:
    """The edition of a letter in a language. A draft edition takes every translation there is; another only what has
    come as far as the bar: the rest stands in the source language."""
    wanted = State.DRAFT if draft else view.bar.require
    chosen = {unit.key: unit.msgstr for unit in view.units if unit.state >= wanted}
    translated = view.translated
    if any(unit.msgstr and unit.key not in chosen for unit in view.units):
        translated = translate(view.document, chosen, Target.of(view.language))
    return Edition(
        letter=view.letter,
        language=view.language,
        markdown=translated.text,
        state=min((unit.state for unit in view.units), default=State.REVIEWED),
        draft=draft,
        english=len(_untranslated(view, translated.english)),
        total=len(view.units),
    )


def _untranslated(view: View, english: frozenset[Key]) -> list[Key]:
    return [unit.key for unit in view.units if unit.key in english]


def publish_view(
    campaign: Campaign, view: View, result: Result, catalog: bytes | None, into: Sequence[Format]
) -> Result:
    """Publish what is in view, as a draft edition where it is below its bar; the result with its files."""
    came_from = _inputs_of(view, catalog, settings=repr(campaign.settings), version=__version__)
    files = publish(campaign, edition_of(view, draft=result.draft), into, came_from)
    return replace(result, editions=files)


def _inputs_of(view: View, catalog: bytes | None, *, settings: str, version: str) -> str:
    """One digest of all that an edition is made from."""
    inputs = {"source": digest(view.document.text.encode("utf-8", "surrogatepass")), "catalog": digest(catalog or b"")}
    return made_from(inputs | {"settings": settings}, version=version)


def publish(campaign: Campaign, edition: Edition, into: Sequence[Format], came_from: str) -> tuple[str, ...]:
    """Write an edition in every format; the names of the files. Its draft files make way for a published edition, and
    the other way round. EngineError when a format fails: what stood there stays."""
    project = campaign.project
    names = []
    for style in into:
        path = project.output_path(edition.letter, edition.language.tag, style.suffix, draft=edition.draft)
        data = _rendered(style, edition)
        project.write(path, data, expected=project.read(path).digest)
        project.record(path, data, came_from)
        names.append(project.name_of(path))
        _withdraw(campaign, edition, style)
    return tuple(names)


def _rendered(style: Format, edition: Edition) -> bytes:
    try:
        return style.render(edition)
    except LettertransError:
        raise
    except Exception as error:  # a format may be another's code, and whatever it raises, the other formats go on
        what = f"{edition.letter} in {edition.language.tag} cannot be rendered as {style.name}"
        raise EngineError(f"{what}: {type(error).__name__}: {error}", hint="the last good file was kept") from error


def _withdraw(campaign: Campaign, edition: Edition, style: Format) -> None:
    project = campaign.project
    path = project.output_path(edition.letter, edition.language.tag, style.suffix, draft=not edition.draft)
    ours = project.built(path)
    if ours is not None and project.read(path).digest == ours:
        project.remove(path, expected=ours)
        project.forget(path)


def findings_forbid(result: Result) -> Mapping[str, int]:
    """The errors, by code, for which an edition may not be made. For one that is marked as a draft they are those that
    break a rule; what else is wrong in it is for its reviewers."""
    forbids = breaks_rule if result.draft else is_wrong
    return Counter(finding.code for finding in result.findings if forbids(finding))
