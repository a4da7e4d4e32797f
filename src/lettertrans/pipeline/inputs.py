"""What results come from, as digests: a result is known as long as none of them has changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from lettertrans import __version__
from lettertrans.languages import Language
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.results import Result, ResultBook
from lettertrans.project import Letter, Project, digest, made_from


class Look:
    """One look at the files of a project: each is read once, and what it held then counts for the whole run."""

    def __init__(self, project: Project) -> None:
        self.letters = project.letters()
        self._project = project
        self._digests: dict[Path, str] = {}

    def digest_of(self, path: Path) -> str:
        """The digest of a file as it was when it was first looked at; "" for none."""
        if path not in self._digests:
            self._digests[path] = self._project.read(path).digest or ""
        return self._digests[path]

    def saved(self, path: Path, digest: str) -> None:
        """We have written a file since: this is its digest now."""
        self._digests[path] = digest

    def is_untouched(self, path: Path) -> bool:
        """Whether a file is as we built it."""
        built = self._project.built(path)
        return built is not None and self.digest_of(path) == built


class Inputs:
    """All that the results of one language come from. saved() tells of a catalog that we have written since."""

    def __init__(self, campaign: Campaign, language: Language, look: Look) -> None:
        self._campaign = campaign
        self._language = language
        self._look = look
        self._catalogs = {letter.name: look.digest_of(self._catalog(letter)) for letter in look.letters}

    def known(self, letters: Sequence[Letter], book: ResultBook) -> dict[str, Result]:
        """By letter, the results of an earlier run of which all inputs and files are as we left them."""
        found = {letter.name: book.find(letter.name, self._language.tag, self.came_from(letter)) for letter in letters}
        return {name: result for name, result in found.items() if result and self._is_untouched(result)}

    def saved(self, letter: Letter, catalog: str) -> None:
        """The catalog of a letter has this digest now."""
        self._catalogs[letter.name] = catalog
        self._look.saved(self._catalog(letter), catalog)
        self.__dict__.pop("_memory", None)

    def came_from(self, letter: Letter) -> str:
        """One digest of source, catalogs, settings, glossary, facts of the language and version of the program."""
        inputs = {
            "source": self._look.digest_of(letter.path),
            "catalog": self._catalogs[letter.name],
            "memory": self._memory,
            "pivot": self._pivot(letter),
            "settings": self._settings,
            "glossary": self._look.digest_of(self._campaign.project.glossary),
        }
        return made_from(inputs, version=__version__)

    def _is_untouched(self, result: Result) -> bool:
        project = self._campaign.project
        files = [project.template_path(result.letter), *(project.root / name for name in result.editions)]
        return all(map(self._look.is_untouched, files))

    def _pivot(self, letter: Letter) -> str:
        tag = self._language.converted_from
        project = self._campaign.project
        return self._look.digest_of(project.catalog_path(tag, letter.name)) if tag else ""

    def _catalog(self, letter: Letter) -> Path:
        return self._campaign.project.catalog_path(self._language.tag, letter.name)

    @cached_property
    def _memory(self) -> str:
        return digest("\n".join(f"{name} {found}" for name, found in sorted(self._catalogs.items())).encode())

    @cached_property
    def _settings(self) -> str:
        return digest(f"{self._campaign.settings!r} {self._language!r}".encode())
