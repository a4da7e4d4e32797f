"""A campaign at work: its folder, its settings, its letters and languages, and the time of day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property, partial
from pathlib import Path

from lettertrans import languages
from lettertrans.errors import SettingsError
from lettertrans.glossary import EMPTY
from lettertrans.glossary.matching import Matcher
from lettertrans.languages import Language
from lettertrans.project import Letter, Project, find_root
from lettertrans.settings import Settings, load


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """A project with its settings. now is the time that everything written in this run is dated with."""

    project: Project
    settings: Settings
    now: datetime

    def letters(self, names: Sequence[str] = ()) -> tuple[Letter, ...]:
        """The letters of these names, or all; SettingsError for a name that no letter has."""
        letters = self.project.letters()
        if not letters:
            source = self.project.name_of(self.project.source)
            raise SettingsError(f"no letters in {source}/", hint=f"put a Markdown file there: {source}/my-letter.md")
        known = {letter.name: letter for letter in letters}
        for name in names:
            if name not in known:
                raise SettingsError(f"no letter is called {name!r}", hint=f"there are: {', '.join(known)}")
        return tuple(letter for letter in letters if not names or letter.name in names)

    def languages(self, tags: Sequence[str] = ()) -> tuple[Language, ...]:
        """The languages of these tags, or all of the settings'; SettingsError for one that is not the campaign's.

        In the order of the settings, but those that can be converted from another come after the rest.
        """
        ours = self.settings.languages
        if not ours:
            raise SettingsError("no languages", path=self.settings.path, hint='add one: languages = ["mn"]')
        chosen = [languages.canonical_tag(tag, self.project.root) for tag in tags]
        for tag in chosen:
            if tag not in ours:
                raise SettingsError(f"{tag!r} is not a language of this campaign", hint=f"there are: {', '.join(ours)}")
        found = [_language(tag, self.project.root) for tag in ours if not chosen or tag in chosen]
        return tuple(sorted(found, key=lambda language: bool(language.converted_from)))

    @cached_property
    def glossary(self) -> Matcher:
        """The terms of glossary.csv, ready to be looked for; none where there is no such file. InputError, with the
        line, for a file that is no glossary."""
        project = self.project
        data = project.read(project.glossary).data
        if data is None:
            return Matcher(EMPTY, self.settings.source_language)
        from lettertrans.glossary.reading import read_glossary

        tag_of = partial(_tag, root=project.root)
        found = read_glossary(data, path=project.name_of(project.glossary), tag_of=tag_of)
        return Matcher(found, self.settings.source_language)


@cache
def _tag(written: str, root: Path) -> str:
    return languages.canonical_tag(written, root)


@cache
def _language(tag: str, root: Path) -> Language:
    return languages.find(tag, root)


def open_campaign(start: Path, *, dry_run: bool = False) -> Campaign:
    """The campaign that start lies in. SettingsError when there is none, or its settings make no sense."""
    root = find_root(start)
    settings = load(root)
    folders = {"source": settings.source, "locales": settings.locales, "output": settings.output}
    project = Project(root, **folders, dry_run=dry_run)
    return Campaign(project=project, settings=settings, now=datetime.now().astimezone())
