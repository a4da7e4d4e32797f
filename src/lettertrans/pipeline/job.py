"""`run`, the main job: every letter into every language, as far as it goes, and nothing done twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lettertrans.errors import LettertransError
from lettertrans.languages import Language
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.inputs import Inputs, Look
from lettertrans.pipeline.results import Result, ResultBook
from lettertrans.project import Letter

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
        from lettertrans.pipeline.publishing import findings_forbid

        return int(any(map(findings_forbid, self.results)))


def run(
    campaign: Campaign, letters: Sequence[Letter], languages: Sequence[Language], step: Step = lambda _: None
) -> Job:
    """Update, draft, check and publish. What cannot be done is among the errors of the job; the rest goes on."""
    job, book, look = Job(), ResultBook(campaign.project), Look(campaign.project)
    try:
        for language in languages:
            inputs = Inputs(campaign, language, look)
            known = inputs.known(letters, book)
            job.results += known.values()
            pending = [letter for letter in letters if letter.name not in known]
            if pending:
                with campaign.project.lock(command="lettertrans run"):
                    _work(campaign, pending, language, inputs, job=job, book=book, step=step)
    finally:  # an interrupted run keeps what it has done
        if job.worked:
            book.save((letter.name, tag) for letter in look.letters for tag in campaign.settings.languages)
    return job


def _work(
    campaign: Campaign,
    letters: Sequence[Letter],
    language: Language,
    inputs: Inputs,
    *,
    job: Job,
    book: ResultBook,
    step: Step,
) -> None:
    from lettertrans.pipeline.letter_job import Documents, LetterJob

    job.documents = job.documents or Documents(campaign)
    work = LetterJob(campaign, language, job.documents)
    done: list[tuple[Letter, Result]] = []
    for letter in letters:
        step(f"{letter.name} {language.tag}")
        job.worked += 1
        try:
            result, catalog = work.do(letter)
        except LettertransError as error:
            if str(error) not in map(str, job.errors):
                job.errors.append(error)
            continue
        inputs.saved(letter, catalog)
        done.append((letter, result))
    for letter, result in done:
        job.results.append(result)
        book.record(result, inputs.came_from(letter))
