"""The terms of a source sentence, and what a translation of it does with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain, takewhile
from operator import attrgetter

from lettertrans.glossary.coordination import Heads
from lettertrans.glossary.finding import folded, heads_of, spans_in, stands_in
from lettertrans.glossary.folding import Folded, Span
from lettertrans.glossary.terms import EMPTY, Glossary, Match, Rendering, Term

_REMEMBERED = 32_768


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A term of the glossary in a sentence. inside tells that it stands there only as a part of longer terms; longer
    are the names of the glossary that this name is a part of."""

    term: Term
    spans: tuple[Span, ...]
    inside: bool = False
    longer: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A term that its translation does not keep to. form is the forbidden form at span, both None when none stands
    there that is approved."""

    term: Term
    rendering: Rendering
    span: Span | None = None


class Matcher:
    """Looks for the terms of one glossary in sentences of its source language. Sentences are remembered."""

    def __init__(self, glossary: Glossary, source_tag: str) -> None:
        self.glossary = glossary
        self.terms = glossary.terms
        self._tag = source_tag
        self._heads = [
            (head, place) for place, term in enumerate(glossary.terms) for head in heads_of(term.term, source_tag)
        ]
        self.terms_in = lru_cache(maxsize=_REMEMBERED)(self._terms_in)

    def _terms_in(self, sentence: str) -> tuple[Found, ...]:
        """The terms that stand in a sentence, by place; where one is part of a longer one, the longest counts."""
        return tuple(replace(each, longer=self._longer.get(each.term.term, ())) for each in self._seen_in(sentence))

    @cached_property
    def _longer(self) -> dict[str, tuple[Term, ...]]:
        """The names that a name is a part of, as Mongolia is of Inner Mongolia."""
        longer: dict[str, tuple[Term, ...]] = {}
        for name in (term for term in self.terms if term.match is Match.EXACT):
            for part in self._seen_in(name.term):
                if part.inside and part.term.match is Match.EXACT:
                    longer[part.term.term] = (*longer.get(part.term.term, ()), name)
        return longer

    def _seen_in(self, sentence: str) -> tuple[Found, ...]:
        text = folded(sentence, self._tag)
        likely = [self.terms[place] for place in sorted({place for head, place in self._heads if head in text.lower})]
        found = [(term, spans) for term in likely if (spans := self._spans(term, text))]
        longest = _outermost(chain.from_iterable(spans for _, spans in found))
        seen = [Found(term=term, spans=tuple(spans), inside=not longest.intersection(spans)) for term, spans in found]
        return tuple(sorted(seen, key=lambda each: (each.spans[0].start, -each.spans[0].end)))

    def _spans(self, term: Term, text: Folded) -> list[Span]:
        spans = spans_in(text, (term.term,), self._tag)
        if term.match is Match.WORD:
            return spans
        return [span for span in spans if self._is_exact(term.term, span, text)]

    def _is_exact(self, term: str, span: Span, text: Folded) -> bool:
        base, words = folded(term, self._tag).text, text.slice(span)
        pairs = zip(base, words, strict=False)
        alike = takewhile(lambda pair: pair[0].lower() == pair[1].lower(), pairs)
        return all(letter == written for letter, written in alike)


NO_TERMS = Matcher(EMPTY, "en")
"""What there is without a glossary."""


def _outermost(spans: Iterable[Span]) -> set[Span]:
    """The spans that are not inside a longer one."""
    kept: set[Span] = set()
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if span.end > reach:
            kept.add(span)
            reach = span.end
    return kept


def violations(terms: Sequence[Found], translation: str, tag: str) -> Iterator[Violation]:
    """What a translation into a language does against the terms of its source.

    A term that stands twice in the source may stand once in the translation, and so may the head of two terms. A name
    inside a longer name of the glossary is not that name. A ban holds only where no other term of the sentence approves
    the form, and not inside an approved form; the same words that a ban is against are one violation.
    """
    ruled = [(each, each.term.in_language(tag)) for each in terms if tag in each.term.renderings]
    if not ruled:
        return
    judged = _Judged(ruled, translation, tag)
    for each, rendering in ruled:
        if each.inside:
            continue
        bans = spans_in(judged.text, rendering.forbidden, tag) if rendering.forbidden else []
        bans = [span for span in bans if not _is_inside(span, judged.allowed)]
        first = {translation[slice(*span)].lower(): span for span in reversed(bans)}
        yield from (Violation(term=each.term, rendering=rendering, span=span) for span in sorted(first.values()))
        if rendering.approved and not bans and not judged.has(each):
            is_name = each.term.match is Match.EXACT
            if is_name or not judged.heads.are_shared_by(rendering.approved):
                yield Violation(term=each.term, rendering=rendering)


class _Judged:
    """A translation, and what of the terms of its source stands in it: looked for once, and only if asked for."""

    def __init__(self, ruled: Sequence[tuple[Found, Rendering]], translation: str, tag: str) -> None:
        self._ruled, self._translation, self._tag = ruled, translation, tag
        self.text = folded(translation, tag)
        self._spans = lru_cache(maxsize=None)(lambda forms: spans_in(self.text, forms, tag))

    def has(self, found: Found) -> bool:
        """Whether a form of a term stands in the text; for a name by itself, and not only in the form of a longer name:
        one of the glossary that it is a part of, or another of the sentence."""
        forms = found.term.in_language(self._tag).approved
        if found.term.match is Match.WORD:
            return stands_in(self.text, forms, self._tag)
        spans = self._spans(forms)
        longer = self._outermost(name.in_language(self._tag).approved for name in found.longer)
        return any(not _is_in_longer(span, longer) and not _is_in_longer(span, self._names) for span in spans)

    @cached_property
    def allowed(self) -> list[Span]:
        """Where approved forms stand, in order and none inside another."""
        return self._outermost(rendering.approved for _, rendering in self._ruled)

    @cached_property
    def heads(self) -> Heads:
        """The approved forms, of which two may share what they end in."""
        forms = chain.from_iterable(rendering.approved for _, rendering in self._ruled)
        return Heads(forms, self._translation, self._tag)

    @cached_property
    def _names(self) -> list[Span]:
        return self._outermost(held.approved for found, held in self._ruled if found.term.match is Match.EXACT)

    def _outermost(self, cells: Iterable[tuple[str, ...]]) -> list[Span]:
        return sorted(_outermost(chain.from_iterable(map(self._spans, cells))))


def _is_inside(span: Span, outermost: Sequence[Span]) -> bool:
    """Whether a span is inside one of these, which are in order and none inside another."""
    before = bisect_right(outermost, span.start, key=attrgetter("start"))
    return before > 0 and span.end <= outermost[before - 1].end


def _is_in_longer(span: Span, outermost: Sequence[Span]) -> bool:
    before = bisect_right(outermost, span.start, key=attrgetter("start"))
    return before > 0 and span != outermost[before - 1] and span.end <= outermost[before - 1].end
