"""One letter after the other into one language, with what they share: documents, memory, checks and formats."""

from __future__ import annotations

from functools import cached_property

from lettertrans.catalogs import read_po, write_po
from lettertrans.catalogs.memory import Memory
from lettertrans.checks.view import Check
from lettertrans.errors import LettertransError
from lettertrans.languages import Language
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.publishing import DEFAULT_FORMATS, findings_forbid, publish_view
from lettertrans.pipeline.results import Result
from lettertrans.pipeline.updating import read_letter, template
from lettertrans.pipeline.work import (
    bring_in_line,
    checks_for,
    engines_for,
    findings_of,
    memory_of,
    open_catalog,
    pivot_of,
    result_of,
    save,
    view_of,
    with_drafts,
)
from lettertrans.project import Letter, digest
from lettertrans.publish.formats import Format, find_format
from lettertrans.source.slots import Document


class Documents:
    """The documents of a campaign, each letter read once for all languages."""

    def __init__(self, campaign: Campaign) -> None:
        self._campaign = campaign
        self._read: dict[str, Document | LettertransError] = {}

    def of(self, letter: Letter, *, write_template: bool = True) -> Document:
        """The document of a letter, its template written unless told not to; the same error each time it is broken."""
        if letter.name not in self._read:
            try:
                document = read_letter(self._campaign, letter)
                if write_template:
                    save_template(self._campaign, letter, document)
                self._read[letter.name] = document
            except LettertransError as error:
                self._read[letter.name] = error
        found = self._read[letter.name]
        if isinstance(found, LettertransError):
            raise found
        return found


def save_template(campaign: Campaign, letter: Letter, document: Document) -> bool:
    """Write the template of a letter; False when it is in line already."""
    project = campaign.project
    path = project.template_path(letter.name)
    read = project.read(path)
    old = read_po(read.data, path=project.name_of(path)) if read.data else None
    new = template(
        old,
        document.segments,
        name=letter.name,
        reference=document.path,
        settings=campaign.settings,
        now=campaign.now,
    )
    data = write_po(new)
    written = project.write(path, data, expected=read.digest)
    project.record(path, data, digest(document.text.encode("utf-8", "surrogatepass")))
    return written


class LetterJob:
    """The main job for letters in one language."""

    def __init__(self, campaign: Campaign, language: Language, documents: Documents) -> None:
        self._campaign = campaign
        self._language = language
        self._documents = documents

    def do(self, letter: Letter) -> tuple[Result, str]:
        """Update, draft, check, publish: the result, and the digest of the catalog that it came from.

        LettertransError when the letter or its catalog cannot be used.
        """
        campaign, language = self._campaign, self._language
        document = self._documents.of(letter)
        opened = open_catalog(campaign, letter, language)
        po = bring_in_line(campaign, letter, document, language, opened)
        pivot = pivot_of(campaign, letter, language)
        po, _ = with_drafts(
            campaign, document, po, lambda: engines_for(campaign, language, self._memory, pivot), pivot=pivot
        )
        if save(campaign, opened, po):
            opened = open_catalog(campaign, letter, language)
        view = view_of(campaign, letter, document, language, opened.name, opened.po)
        result = result_of(view, findings_of(view, self._checks))
        catalog = opened.read.digest or ""
        if result.is_empty or findings_forbid(result):
            return result, catalog
        return publish_view(campaign, view, result, opened.read.data, self._formats), catalog

    @cached_property
    def _memory(self) -> Memory:
        return memory_of(self._campaign, self._language)

    @cached_property
    def _checks(self) -> list[Check]:
        return checks_for(self._campaign.settings)

    @cached_property
    def _formats(self) -> list[Format]:
        return [find_format(name) for name in DEFAULT_FORMATS]
