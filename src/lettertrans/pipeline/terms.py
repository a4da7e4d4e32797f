"""The glossary over a whole campaign: what is wrong with it, what it lacks, and where a term stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lettertrans import languages
from lettertrans.catalogs.states import units
from lettertrans.checks.view import wordings_of
from lettertrans.errors import SettingsError
from lettertrans.glossary.lint import lint
from lettertrans.glossary.matching import Matcher
from lettertrans.glossary.suggesting import Coverage, Suggestion, coverage, suggestions
from lettertrans.glossary.terms import Glossary, Term
from lettertrans.glossary.uses import Use, use_in
from lettertrans.model import Finding
from lettertrans.pipeline.campaign import Campaign
from lettertrans.pipeline.letter_job import Documents
from lettertrans.pipeline.steps import pairs
from lettertrans.pipeline.work import open_catalog
from lettertrans.source.plain import plain_text


def glossary_of(campaign: Campaign) -> Matcher:
    """The campaign's glossary; SettingsError when it has none."""
    path = campaign.project.glossary
    if not path.exists():
        hint = "make one with a spreadsheet: the columns are term, match, note, and a column for each language"
        raise SettingsError("there is no glossary", path=campaign.project.name_of(path), hint=hint)
    return campaign.glossary


def lint_glossary(campaign: Campaign, tags: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What is wrong with the glossary in these languages, or all of the campaign."""
    source = languages.find(campaign.settings.source_language, campaign.project.root)
    return lint(glossary_of(campaign).glossary, source, campaign.languages(tags))


def suggest_terms(campaign: Campaign, letters: Sequence[str] = (), *, at_least: int = 2) -> tuple[Suggestion, ...]:
    """Phrases that come back in letters and that no row of the glossary stands for."""
    return suggestions(_sentences(campaign, letters), campaign.glossary, at_least=at_least)


def glossary_coverage(campaign: Campaign, tags: Sequence[str] = ()) -> tuple[Coverage, ...]:
    """How far the glossary goes in these languages, the campaign's own if none are named."""
    matcher = glossary_of(campaign)
    used: Counter[str] = Counter()
    for sentence in _sentences(campaign, ()):
        used.update(found.term.term for found in matcher.terms_in(sentence))
    wanted = [languages.canonical_tag(tag, campaign.project.root) for tag in tags] or campaign.settings.languages
    return tuple(coverage(matcher.glossary, wanted, used))


def matching_terms(glossary: Glossary, wanted: str) -> tuple[Term, ...]:
    """The rows of a term, by itself or by one of its forms; those that contain the words where there is no such row."""
    word = wanted.casefold().strip()
    exact = [term for term in glossary.terms if word in map(str.casefold, _names(term))]
    return tuple(exact or [term for term in glossary.terms if any(word in name.casefold() for name in _names(term))])


def _names(term: Term) -> Iterator[str]:
    yield term.term
    for rendering in term.renderings.values():
        yield from rendering.approved


def uses_of(campaign: Campaign, term: Term, tags: Sequence[str] = ()) -> Iterator[Use]:
    """Where a term stands in the letters, by itself and not in a longer one, and what stands for it in translations."""
    documents = Documents(campaign)
    for pair in pairs(campaign.letters(), campaign.languages(tags)):
        document = documents.of(pair.letter, write_template=False)
        opened = open_catalog(campaign, pair.letter, pair.language)
        found = units(opened.po, document.segments) if opened.po else ()
        for wording in wordings_of(document, found):
            terms = [each.term for each in campaign.glossary.terms_in(wording.source) if not each.inside]
            if term in terms:
                yield use_in(term, wording.target, pair.language.tag, path=opened.name, line=wording.unit.line)


def _sentences(campaign: Campaign, letters: Sequence[str]) -> Iterator[str]:
    documents = Documents(campaign)
    for letter in campaign.letters(letters):
        document = documents.of(letter, write_template=False)
        for segment in dict.fromkeys(segment.msgid for segment in document.segments):
            yield plain_text(segment, document.labels)
