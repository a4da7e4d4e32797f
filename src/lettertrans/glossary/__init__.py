"""The glossary: terms of a campaign with their approved forms, and where they stand in a text, inflected or not."""

from __future__ import annotations

from lettertrans.glossary.finding import find_term
from lettertrans.glossary.folding import Span
from lettertrans.glossary.matching import Found, Matcher, Violation, violations
from lettertrans.glossary.reading import read_glossary
from lettertrans.glossary.terms import EMPTY, Glossary, Match, Rendering, Term

__all__ = [
    "EMPTY",
    "Found",
    "Glossary",
    "Match",
    "Matcher",
    "Rendering",
    "Span",
    "Term",
    "Violation",
    "find_term",
    "read_glossary",
    "violations",
]
