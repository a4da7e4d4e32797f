"""One Cyrillic word: every way to write it, the best first, with where each comes from."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from lettertrans.mongolian.forms import LONGEST_WORD, NAME_COST, Form, entries, is_inflected
from lettertrans.mongolian.guessing import guesses, stem_guesses
from lettertrans.mongolian.letters import folded, script
from lettertrans.mongolian.lexicon import Kind, Source
from lettertrans.mongolian.norms import Norm, normed
from lettertrans.mongolian.nouns import nominals
from lettertrans.mongolian.tokens import Candidate, Provenance
from lettertrans.mongolian.verbs import finite

MOST = 8
"""Candidates of a word at most."""
GUESS = Provenance.GUESS
DERIVED, NAME, DEAR, DEAREST = 0.7, 0.3, 0.9, 0.5
"""The chance that an analysis is right and no accident, weighed against the model's (measured on words held out): of
a word derived from a known one, of a name that looks inflected, of small words whose analysis costs much, or very."""


_CONVERB = tuple(script(ending) for ending in ("ǰu", "ǰü", "ču", "čü"))
_OF_SOURCE = {
    Source.CLOSED: Provenance.CLOSED,
    Source.REVIEWED: Provenance.LEXICON,
    Source.OURS: Provenance.LEXICON,
    Source.LIST: Provenance.LIST,
}


@lru_cache(maxsize=100_000)
def candidates(word: str, capital: bool, norm: Norm) -> tuple[Candidate, ...]:
    """Every way to write a word in small letters; capital: it stands large where only names do."""
    forms = analysed(word, capital)
    found: dict[str, Candidate] = {}
    trust = _trust(word, forms[0], capital) if forms else 0.0
    if trust < 1:
        for candidate in _weighed(word, capital, forms[:MOST], trust):
            found.setdefault(normed(candidate.text, norm), candidate)
    for form in forms:
        if len(found) < MOST:
            found.setdefault(normed(form.text, norm), _candidate(form))
    return tuple(replace(candidate, text=text) for text, candidate in found.items())


def _trust(word: str, form: Form, capital: bool) -> float:
    """The chance that the best analysis is no accident: that the word is not one that no list has; 1 is certain."""
    if form.derived:
        return DERIVED
    if not form.endings or word.endswith("гүй") or (word.endswith("ж") and form.text.endswith(_CONVERB)):
        return 1.0
    if capital:
        return NAME if form.cost > 1.2 else 1.0
    verb = form.entry.kind is Kind.VERB
    if form.cost >= (2.0 if verb else 1.5):
        return DEAREST
    return 1.0 if verb or form.cost < 0.6 or form.entry.source is not Source.LIST else DEAR


def _weighed(word: str, capital: bool, forms: list[Form], trust: float) -> list[Candidate]:
    """What the model guesses, and with it the analyses, the likeliest first."""
    chances: dict[str, float] = {}
    of_text: dict[str, Candidate] = {}
    for form in forms if forms and forms[0].derived else forms[:1]:
        if folded(form.text) not in chances:
            chances[folded(form.text)] = trust * 2 ** (forms[0].cost - form.cost)
            of_text[folded(form.text)] = _candidate(form)
    for guess in stem_guesses(word, Kind.NOUN) if forms and not capital else guesses(word, name=capital):
        look = folded(guess.text)
        if look in chances or not forms or forms[0].derived or not is_inflected(guess.text):
            chances[look] = chances.get(look, 0.0) + guess.chance
            of_text.setdefault(look, Candidate(text=guess.text, provenance=GUESS, stem=guess.stem, note="unknown stem"))
    return [of_text[look] for look in sorted(of_text, key=lambda look: -chances[look])]


def _candidate(form: Form) -> Candidate:
    return Candidate(text=form.text, provenance=_provenance(form), stem=form.entry.cyrillic)


def analysed(word: str, capital: bool) -> list[Form]:
    """Every analysis with a known stem, the cheapest first."""
    if len(word) > LONGEST_WORD:
        return []
    whole = [entry for entry in entries(word) if entry.source is Source.CLOSED]
    if whole:
        return [Form(entry.traditional, 0.0, entry) for entry in whole]
    forms = nominals(word) + finite(word)
    return sorted(forms, key=lambda form: _cost(form, capital))


def _cost(form: Form, capital: bool) -> float:
    return form.cost - (1.5 * NAME_COST if capital and form.entry.kind is Kind.NAME else 0.0)


def _provenance(form: Form) -> Provenance:
    return Provenance.MORPHOLOGY if form.endings else _OF_SOURCE[form.entry.source]
