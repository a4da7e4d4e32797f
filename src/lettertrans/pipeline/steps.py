"""The single steps of the job over many letters and languages: what update, draft, check, approve and publish do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from lettertrans.catalogs.memory import Memory
from lettertrans.catalogs.provenance import approve, rewritten
from lettertrans.checks.gate import is_wrong
from lettertrans.checks.view import Check
from lettertrans.drafting.drafting import Drafted
from lettertrans.drafting.engine import Engine
from lettertrans.errors import InputError, LettertransError
from lettertrans.languages import Language
from lettertrans.model import Key, State, Unit
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.letter_job import Documents
from lettertrans.pipeline.publishing import findings_forbid, publish_view
from lettertrans.pipeline.results import Result
from lettertrans.pipeline.work import (
    bring_in_line,
    checks_for,
    findings_of,
    memory_of,
    open_catalog,
    pivot_of,
    result_of,
    save,
    view_of,
    with_drafts,
)
from lettertrans.project import Letter
from lettertrans.publish.formats import Format

Step = Callable[[str], None]
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One letter in one language."""

    letter: Letter
    language: Language

    @property
    def name(self) -> str:
        """How a person calls it."""
        return f"{self.letter.name} {self.language.tag}"


def pairs(letters: Sequence[Letter], languages: Sequence[Language]) -> Iterator[Pair]:
    """Every letter in every language, language by language."""
    for language in languages:
        for letter in letters:
            yield Pair(letter=letter, language=language)


def each(
    todo: Sequence[Pair], do: Callable[[Pair], _Done], step: Step = lambda _: None
) -> tuple[list[tuple[Pair, _Done]], list[LettertransError]]:
    """Do a step for every pair; what goes wrong with one is kept, each error once, and the rest goes on."""
    done: list[tuple[Pair, _Done]] = []
    errors: dict[str, LettertransError] = {}
    for pair in todo:
        step(pair.name)
        try:
            done.append((pair, do(pair)))
        except LettertransError as error:
            errors[str(error)] = error
    return done, list(errors.values())


class Steps:
    """The steps of one campaign, each for one pair; documents and memories are read once."""

    def __init__(self, campaign: Campaign) -> None:
        self._campaign = campaign
        self._documents = Documents(campaign)
        self._memories: dict[str, Memory] = {}

    @cached_property
    def _checks(self) -> list[Check]:
        return checks_for(self._campaign.settings)

    def update(self, pair: Pair) -> bool:
        """Bring template and catalog in line with the letter; whether the catalog was written."""
        document = self._documents.of(pair.letter)
        opened = open_catalog(self._campaign, pair.letter, pair.language)
        po = bring_in_line(self._campaign, pair.letter, document, pair.language, opened)
        return save(self._campaign, opened, po)

    def memory(self, language: Language) -> Memory:
        """What all catalogs of a language have translated."""
        if language.tag not in self._memories:
            self._memories[language.tag] = memory_of(self._campaign, language)
        return self._memories[language.tag]

    def draft(
        self, pair: Pair, engines: Callable[[Mapping[Key, str]], Sequence[Engine]], *, redo: bool = False
    ) -> Drafted:
        """Update, then let engines propose; drafts go where no person has written anything.

        engines is given the translations of the letter that this language can be converted from.
        """
        pivot = pivot_of(self._campaign, pair.letter, pair.language)
        document = self._documents.of(pair.letter)
        opened = open_catalog(self._campaign, pair.letter, pair.language)
        po = bring_in_line(self._campaign, pair.letter, document, pair.language, opened)
        po, drafted = with_drafts(self._campaign, document, po, lambda: engines(pivot), pivot=pivot, redo=redo)
        save(self._campaign, opened, po)
        return drafted

    def mend(self, pair: Pair) -> int:
        """Write what is encoded wrongly, and can only be meant in one way, as it should be; how many translations.

        None of it changes a letter that a reader sees.
        """
        if pair.language.script != "Mong":
            return 0
        from lettertrans.mongolian.validating import fixed

        opened = open_catalog(self._campaign, pair.letter, pair.language)
        if opened.po is None:
            return 0
        new = tuple(
            entry if entry.plural or (text := fixed(entry.msgstr)) == entry.msgstr else rewritten(entry, text)
            for entry in opened.po.entries
        )
        changed = sum(now is not before for now, before in zip(new, opened.po.entries, strict=True))
        if changed:
            save(self._campaign, opened, replace(opened.po, entries=new))
        return changed

    def look(self, pair: Pair, *, check: bool = True) -> Result:
        """The numbers of a pair and, when asked, what all checks find. Writes nothing."""
        document = self._documents.of(pair.letter, write_template=False)
        opened = open_catalog(self._campaign, pair.letter, pair.language)
        view = view_of(self._campaign, pair.letter, document, pair.language, opened.name, opened.po)
        return result_of(view, findings_of(view, self._checks) if check else ())

    def sign(
        self, pair: Pair, by: str, *, include_drafts: bool = False, confirm: Callable[[Sequence[Unit]], bool]
    ) -> tuple[Unit, ...]:
        """Sign what may be signed and has no errors; the units that were. confirm sees them before they are written."""
        document = self._documents.of(pair.letter, write_template=False)
        opened = open_catalog(self._campaign, pair.letter, pair.language)
        if opened.po is None:
            hint = "`lettertrans update` makes it"
            raise InputError("there is no catalog to sign yet", path=opened.name, hint=hint)
        po = bring_in_line(self._campaign, pair.letter, document, pair.language, opened)
        view = view_of(self._campaign, pair.letter, document, pair.language, opened.name, po)
        findings = findings_of(view, self._checks)
        broken = {(finding.msgid, finding.line) for finding in findings if is_wrong(finding)}
        errors = [unit.key for unit in view.units if (unit.msgid, unit.line) in broken]
        signed, chosen = approve(
            po,
            by=by,
            day=self._campaign.now.date(),
            segments=document.segments,
            errors=errors,
            include_drafts=include_drafts,
        )
        if chosen and confirm(chosen):
            save(self._campaign, opened, signed)
            return chosen
        return ()

    def publish(self, pair: Pair, into: Sequence[Format], *, drafts: bool) -> Result:
        """Build the documents of a pair. InputError below the bar, unless draft editions are asked for."""
        document = self._documents.of(pair.letter, write_template=False)
        opened = open_catalog(self._campaign, pair.letter, pair.language)
        view = view_of(self._campaign, pair.letter, document, pair.language, opened.name, opened.po)
        result = result_of(view, findings_of(view, self._checks))
        _refuse(result, opened.name, view.bar.require, drafts=drafts)
        with self._campaign.project.lock(command="lettertrans publish"):
            return publish_view(self._campaign, view, result, opened.read.data, into)


def _refuse(result: Result, name: str, require: State, *, drafts: bool) -> None:
    broken = findings_forbid(result)
    if broken:
        hint = "`lettertrans check` shows them"
        raise InputError(f"not published: {sum(broken.values())} translations break a rule", path=name, hint=hint)
    below = sum(count for state, count in result.counts.items() if state < require)
    if below and result.is_empty and drafts:
        raise InputError("not published: nothing is translated", path=name, hint="`lettertrans draft` proposes")
    if below and not drafts:
        hint = "`lettertrans status` shows how far it is; --drafts makes editions marked as drafts"
        raise InputError(f"not published: {below} units are not {require.label} yet", path=name, hint=hint)
