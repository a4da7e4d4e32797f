"""The work on one letter in one language: open its catalog, bring it in line, draft, check."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lettertrans.catalogs import PoFile
from lettertrans.catalogs.memory import Memory
from lettertrans.catalogs.provenance import as_draft
from lettertrans.catalogs.states import draft_digest, units
from lettertrans.checks.gate import expect_codes, settled
from lettertrans.checks.view import Check, View, wordings_of
from lettertrans.drafting.drafting import Drafted, draft, plan
from lettertrans.drafting.engine import Engine, Setting
from lettertrans.errors import LettertransError, SettingsError
from lettertrans.languages import Language
from lettertrans.model import Finding, Key, Severity, State, Unit
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.catalog_files import parse_catalog, save_catalog
from lettertrans.pipeline.results import Result
from lettertrans.pipeline.updating import term_lines, updated
from lettertrans.plugins import Group, load, names
from lettertrans.project import Letter, Snapshot
from lettertrans.settings import Settings
from lettertrans.source.inline import without_markup
from lettertrans.source.slots import Document
from lettertrans.source.translating import Target, translate

NO_PIVOT: Mapping[Key, str] = {}
_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A catalog as it was read: po is None when there is no file yet. name is its path below the project's folder."""

    path: Path
    name: str
    read: Snapshot
    po: PoFile | None


def open_catalog(campaign: Campaign, letter: Letter, language: Language) -> Opened:
    """The catalog of a letter in a language. InputError when it cannot be read for what it should be."""
    path = campaign.project.catalog_path(language.tag, letter.name)
    name = campaign.project.name_of(path)
    read = campaign.project.read(path)
    po = None if read.data is None else parse_catalog(read.data, language, path=name)
    return Opened(path=path, name=name, read=read, po=po)


def bring_in_line(campaign: Campaign, letter: Letter, document: Document, language: Language, opened: Opened) -> PoFile:
    """The catalog merged with the letter, new where there was none."""
    return updated(
        opened.po,
        document.segments,
        language,
        name=letter.name,
        reference=document.path,
        settings=campaign.settings,
        now=campaign.now,
        terms=term_lines(document, campaign.glossary, language.tag),
    )


def save(campaign: Campaign, opened: Opened, po: PoFile) -> bool:
    """Write the catalog, merged with what somebody saved meanwhile; False when nothing has changed."""
    project = campaign.project
    return save_catalog(
        po,
        opened.po,
        opened.read.digest,
        write=lambda data, expected: project.write(opened.path, data, expected=expected),
        keep=lambda data: project.keep(opened.path, data),
        path=opened.name,
    )


def memory_of(campaign: Campaign, language: Language) -> Memory:
    """What all catalogs of a language have translated. A catalog that cannot be read is left out: others report it."""
    catalogs = []
    for letter in campaign.project.letters():
        try:
            opened = open_catalog(campaign, letter, language)
        except LettertransError:
            continue
        if opened.po:
            catalogs.append((letter.name, opened.po))
    return Memory.of(catalogs)


def pivot_of(campaign: Campaign, letter: Letter, language: Language) -> Mapping[Key, str]:
    """The translations of a letter into the language that this one can be converted from; none where there is none."""
    tag = language.converted_from
    if not tag or tag not in campaign.settings.languages:
        return {}
    (other,) = campaign.languages([tag])
    try:
        opened = open_catalog(campaign, letter, other)
    except LettertransError:  # who works on that language is told
        return {}
    return {unit.key: unit.msgstr for unit in units(opened.po) if unit.msgstr.strip()} if opened.po else {}


def engines_for(
    campaign: Campaign,
    language: Language,
    memory: Memory,
    pivot: Mapping[Key, str] = NO_PIVOT,
    *,
    allow_remote: bool = False,
) -> list[Engine]:
    """The engines of the settings for a language, in order. Remote ones only where settings or the user allow them."""
    setting = Setting(source_language=campaign.settings.source_language, language=language, memory=memory, pivot=pivot)
    found = []
    for name in campaign.settings.for_language(language.tag).engines:
        make = load(Group.ENGINES, name)
        engine = make(setting) if callable(make) else make
        if not isinstance(engine, Engine):
            raise SettingsError(f"the engine {name!r} is no engine", hint="see docs/explanation.md, Engines")
        if not engine.remote or allow_remote or campaign.settings.allow_remote:
            found.append(engine)
    return found


def with_drafts(
    campaign: Campaign,
    document: Document,
    po: PoFile,
    engines: Callable[[], Sequence[Engine]],
    *,
    pivot: Mapping[Key, str] = NO_PIVOT,
    redo: bool = False,
) -> tuple[PoFile, Drafted]:
    """The catalog with drafts where nobody has written anything, and what became of each unit that was asked for.

    engines is asked for the engines only when there is something to draft. A draft that was converted from a text in
    pivot that has changed is made again.
    """
    found = units(po, document.segments)
    outdated = {unit.key for unit in found if unit.made_from and _has_changed(unit, pivot)}
    segments = plan(found, document.segments, redo=redo, outdated=outdated)
    drafted = draft(document, segments, engines()) if segments else Drafted()
    by_key = {proposal.key: proposal for proposal in drafted.drafts}
    if not by_key:
        return po, drafted
    day = campaign.now.date()
    entries = tuple(
        as_draft(entry, by_key[entry.key], day) if not entry.obsolete and entry.key in by_key else entry
        for entry in po.entries
    )
    return replace(po, entries=entries), drafted


def _has_changed(unit: Unit, pivot: Mapping[Key, str]) -> bool:
    now = pivot.get(unit.key, "").strip()
    return bool(now) and draft_digest(now) != unit.made_from


def checks_for(settings: Settings) -> list[Check]:
    """Every check that is installed, by name. SettingsError where settings weigh what none of them finds."""
    checks = [_check(name) for name in names(Group.CHECKS)]
    for weighed in (settings.severities, *(own.severities for own in settings.by_language.values())):
        expect_codes(weighed, checks, settings.path)
    return checks


def _check(name: str) -> Check:
    check = load(Group.CHECKS, name)
    if not isinstance(check, Check):
        raise SettingsError(f"the check {name!r} is no check", hint="see docs/explanation.md, Checks")
    return check


def view_of(
    campaign: Campaign, letter: Letter, document: Document, language: Language, name: str, po: PoFile | None
) -> View:
    """What checks look at. Without a catalog every unit is untranslated."""
    from lettertrans.catalogs.po import new_po

    catalog = po or new_po((), project=letter.name, now=campaign.now, language=language.tag)
    found = units(catalog, document.segments)
    return View(
        letter=letter.name,
        language=language,
        path=name,
        document=document,
        units=found,
        bar=campaign.settings.for_language(language.tag),
        translated=translate(document, {unit.key: unit.msgstr for unit in found}, Target.of(language)),
        wordings=tuple(wordings_of(document, found)),
        glossary=campaign.glossary,
        pivot=pivot_of(campaign, letter, language),
    )


def findings_of(view: View, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """The findings of checks as settings and translators want them told, by place in the file."""
    found = settled(view, (finding for check in checks for finding in _found_by(check, view)))
    return tuple(sorted(found, key=lambda finding: (finding.path, finding.line, finding.code)))


def _found_by(check: Check, view: View) -> Iterator[Finding]:
    """What a check finds; a check that fails says so, and the others go on."""
    try:
        yield from check.find(view)
    except LettertransError:
        raise
    except Exception as error:  # a check may be another's code
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        yield Finding(
            code="check.failed",
            severity=Severity.ERROR,
            message=f"the check {check.name} failed: {reason}",
            path=view.path,
            language=view.language.tag,
            letter=view.letter,
            hint="report it to whoever made the check, with this catalog; the other checks went on",
        )


def result_of(view: View, findings: tuple[Finding, ...] = ()) -> Result:
    """The numbers of a letter in a language."""
    counts: Counter[State] = Counter(dict.fromkeys(State, 0))
    words: Counter[State] = Counter(dict.fromkeys(State, 0))
    labels = view.document.labels
    for unit in view.units:
        counts[unit.state] += 1
        words[unit.state] += _word_count(unit, labels)
    draft = not meets(counts, view.bar.require)
    return Result(letter=view.letter, tag=view.language.tag, counts=counts, words=words, findings=findings, draft=draft)


def _word_count(unit: Unit, labels: frozenset[str]) -> int:
    return len(_WORD.findall(without_markup(unit.msgid, labels)))


def meets(counts: Mapping[State, int], require: State) -> bool:
    """Whether every unit has come as far as the bar, so that the letter may be published as it is."""
    return not any(count for state, count in counts.items() if state < require)
