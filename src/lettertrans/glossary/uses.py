"""What stands for a term in one translation."""

from __future__ import annotations

from dataclasses import dataclass

from lettertrans.glossary.finding import folded, spans_in
from lettertrans.glossary.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A sentence whose source has a term. words is what stands for it there, as it is inflected; "" where nothing does
    that the glossary knows. forbidden tells that it may not. path and line are those of the PO entry."""

    tag: str
    path: str
    line: int
    words: str
    forbidden: bool = False


def use_in(term: Term, translation: str, tag: str, *, path: str, line: int) -> Use:
    """What stands for a term in a translation into a language."""
    rendering, text = term.in_language(tag), folded(translation, tag)
    for forms, forbidden in ((rendering.approved, False), (rendering.forbidden, True)):
        for span in spans_in(text, forms, tag):
            return Use(tag=tag, path=path, line=line, words=translation[slice(*span)], forbidden=forbidden)
    return Use(tag=tag, path=path, line=line, words="")
