"""Whole words, for languages whose inflection is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.glossary.inflection import Stem

WORD_END = re.compile(r"(?!\w)")
ANYTHING = re.compile("")


def stems(form: str) -> Iterator[Stem]:
    """The form itself between word boundaries; anywhere, where it begins or ends with no letter."""
    before = r"(?<!\w)" if form[0].isalnum() else ""
    yield Stem(before + re.escape(form), WORD_END if form[-1].isalnum() else ANYTHING)
