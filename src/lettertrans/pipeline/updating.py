"""A letter and its catalogs brought in line: template, merge, and marks that keep up with what people did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from lettertrans.catalogs import Entry, PoFile, new_header
from lettertrans.catalogs.headers import header_fields, with_field
from lettertrans.catalogs.merge import NOTHING, merge
from lettertrans.catalogs.provenance import settled
from lettertrans.errors import InputError
from lettertrans.glossary import Term
from lettertrans.glossary.matching import Matcher
from lettertrans.languages import Language
from lettertrans.model import Key, Segment
from lettertrans.pipeline.campaign import Campaign
from lettertrans.project import Letter
from lettertrans.settings import Settings
from lettertrans.source.plain import plain_text
from lettertrans.source.reading import read_document
from lettertrans.source.slots import Document, SourceOptions


def source_options(settings: Settings) -> SourceOptions:
    """How this campaign's sources are cut."""
    return SourceOptions(
        language=settings.source_language,
        segmentation=settings.segmentation,
        front_matter=settings.front_matter,
        code_blocks=settings.code_blocks,
        abbreviations=settings.abbreviations,
    )


def read_letter(campaign: Campaign, letter: Letter) -> Document:
    """The document of a letter; InputError with file and line when it cannot be read."""
    name = campaign.project.name_of(letter.path)
    data = campaign.project.read(letter.path).data
    if data is None:
        raise InputError("is gone", path=name, hint="somebody moved it while this ran: run again")
    document = read_document(data, path=name, options=source_options(campaign.settings))
    if not document.slots:
        raise InputError("there are no words in it to translate", path=name, hint="write the letter, or move it away")
    return document


def template(
    old: PoFile | None, segments: Sequence[Segment], *, name: str, reference: str, settings: Settings, now: datetime
) -> PoFile:
    """The template of a letter. The one that is there keeps its header, and its date while no entry changes."""
    before = old or PoFile(header=_header(settings.source_language, "", name, settings, now), entries=())
    after = merge(before, segments, reference=reference)
    if old is None or after is old or after.header is None:
        return after
    created = header_fields(new_header(project=name, now=now, language=""))["POT-Creation-Date"]
    return replace(after, header=with_field(after.header, "POT-Creation-Date", created))


def updated(
    old: PoFile | None,
    segments: Sequence[Segment],
    language: Language,
    *,
    name: str,
    reference: str,
    settings: Settings,
    now: datetime,
    terms: Mapping[Key, Sequence[str]] = NOTHING,
) -> PoFile:
    """The catalog of one language in line with the letter: merged, and its marks settled. A new one gets its header.

    terms are the lines about the terms of each unit (term_lines).
    """
    if old is None:
        old = _new_catalog(language, name=name, settings=settings, now=now)
    return settled(merge(settled(old), segments, reference=reference, extracted=terms))


def term_lines(document: Document, glossary: Matcher, tag: str) -> dict[Key, list[str]]:
    """For each unit, what the glossary says of its terms in a language, as its extracted comments."""
    if not glossary.glossary.terms:
        return {}
    lines: dict[Key, list[str]] = {}
    for segment in document.segments:
        found = glossary.terms_in(plain_text(segment.msgid, document.labels))
        told = [line for each in found if not each.inside for line in _told(each.term, tag)]
        if told:
            lines[segment.key] = told
    return lines


def _told(term: Term, tag: str) -> Iterator[str]:
    rendering = term.in_language(tag)
    if rendering.approved:
        yield f"term: {term.term} = {' | '.join(rendering.approved)}"
    if rendering.forbidden:
        yield f"term: {term.term}, not {' | '.join(rendering.forbidden)}"


def _new_catalog(language: Language, *, name: str, settings: Settings, now: datetime) -> PoFile:
    header = _header(language.posix or language.tag, language.plural_forms, name, settings, now)
    return PoFile(header=header, entries=())


def _header(tag: str, plural_forms: str, name: str, settings: Settings, now: datetime) -> Entry:
    return new_header(
        project=name,
        now=now,
        language=tag,
        plural_forms=plural_forms,
        team=settings.team,
        report_bugs_to=settings.bugs_to,
    )
