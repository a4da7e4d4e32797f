"""`run`, the main job: every letter into every language, as far as it goes, and nothing done twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from lettertrans import __version__
from lettertrans.errors import LettertransError
from lettertrans.languages import Language
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.results import Result, ResultBook
from lettertrans.project import Letter, digest, made_from

if TYPE_CHECKING:
    from lettertrans.pipeline.letter_job import Documents

Step = Callable[[str], None]
"""Told what is being worked on, for a progress bar."""


@dataclass(slots=True, kw_only=True)
class Job:
    """What a run did: a result for each letter and language, and the errors met on the way.

    worked counts the pairs that had anything to do; documents are the letters read for them, once for all languages.
    """

    results: list[Result] = field(default_factory=list)
    errors: list[LettertransError] = field(default_factory=list)
    worked: int = 0
    documents: Documents | None = None

    @property
    def exit_code(self) -> int:
        """0, or 1 for input that cannot be used and translations that break a rule, or 3 for a failed renderer."""
        if self.errors:
            return max(error.exit_code for error in self.errors)
        breaks = any(
            f.severity == "error" and not f.code.startswith("complete.") for r in self.results for f in r.findings
        )
        return 1 if breaks else 0


def run(
    campaign: Campaign, letters: Sequence[Letter], languages: Sequence[Language], step: Step = lambda _: None
) -> Job:
    """Update, draft, check and publish. What cannot be done is among the errors of the job; the rest goes on."""
    job, book = Job(), ResultBook(campaign.project)
    try:
        for language in languages:
            _run_language(campaign, letters, language, job=job, book=book, step=step)
    finally:  # an interrupted run keeps what it has done
        if job.worked:
            book.save((letter.name, tag) for letter in campaign.letters() for tag in campaign.settings.languages)
    return job


def _run_language(
    campaign: Campaign, letters: Sequence[Letter], language: Language, *, job: Job, book: ResultBook, step: Step
) -> None:
    inputs = _Inputs(campaign, language)
    pending = []
    for letter in letters:
        known = inputs.known(letter, book)
        if known:
            job.results.append(known)
        else:
            pending.append(letter)
    if pending:
        job.documents = job.documents or _documents(campaign)
        with campaign.project.lock(command="lettertrans run"):
            _work(campaign, pending, language, job.documents, job=job, book=book, step=step)


def _documents(campaign: Campaign) -> Documents:
    from lettertrans.pipeline.letter_job import Documents

    return Documents(campaign)


def _work(
    campaign: Campaign,
    letters: Iterable[Letter],
    language: Language,
    documents: Documents,
    *,
    job: Job,
    book: ResultBook,
    step: Step,
) -> None:
    from lettertrans.pipeline.letter_job import LetterJob

    work = LetterJob(campaign, language, documents)
    done: list[tuple[Letter, Result]] = []
    for letter in letters:
        step(f"{letter.name} {language.tag}")
        job.worked += 1
        try:
            done.append((letter, work.do(letter)))
        except LettertransError as error:
            if str(error) not in map(str, job.errors):
                job.errors.append(error)
    job.results += [result for _, result in done]
    inputs = _Inputs(campaign, language)
    for letter, result in done:
        book.record(result, inputs.came_from(letter))


class _Inputs:
    """Digests of all that the results of one language come from."""

    def __init__(self, campaign: Campaign, language: Language) -> None:
        self._campaign = campaign
        self._language = language

    def known(self, letter: Letter, book: ResultBook) -> Result | None:
        """The result of an earlier run, when all that it came from and its files are as we left them."""
        result = book.find(letter.name, self._language.tag, self.came_from(letter))
        if result is None or not all(self._is_untouched(name) for name in result.editions):
            return None
        template = self._campaign.project.template_path(letter.name)
        return result if self._is_untouched(self._campaign.project.name_of(template)) else None

    def _is_untouched(self, name: str) -> bool:
        path = self._campaign.project.root / name
        built = self._campaign.project.built(path)
        return built is not None and self._campaign.project.read(path).digest == built

    def came_from(self, letter: Letter) -> str:
        """One digest of source, catalog, memory, settings, the language's facts and the program's version."""
        project = self._campaign.project
        inputs = {
            "source": project.read(letter.path).digest or "",
            "catalog": self._catalogs.get(letter.name, ""),
            "memory": self._memory,
            "settings": self._settings,
        }
        return made_from(inputs, version=__version__)

    @cached_property
    def _catalogs(self) -> dict[str, str]:
        return dict(self._catalog_digests())

    def _catalog_digests(self) -> Iterator[tuple[str, str]]:
        project = self._campaign.project
        for letter in project.letters():
            found = project.read(project.catalog_path(self._language.tag, letter.name)).digest
            yield letter.name, found or ""

    @cached_property
    def _memory(self) -> str:
        return digest("\n".join(f"{name} {found}" for name, found in sorted(self._catalogs.items())).encode())

    @cached_property
    def _settings(self) -> str:
        return digest(f"{self._campaign.settings!r} {self._language!r}".encode())
