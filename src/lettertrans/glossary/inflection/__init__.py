"""How words of a language change: one module a language, named for its tag. Another language is another module.

A module has stems(form), and may bring its own fold(text) where Unicode's normal form is not enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from lettertrans.glossary.folding import Folded, fold


class Stem(NamedTuple):
    """One way in which a form can appear, in two parts.

    beginning: a short regular expression from the boundary before the form to the end of the stem that does not change.
    ending: what may follow just there, to the boundary after the word; one pattern serves all stems of its class.
    """

    beginning: str
    ending: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """stems: all ways in which a folded form appears; it is given in small letters, but for an abbreviation, which is
    searched for with its capitals. fold: what makes the text to search in, and the forms."""

    stems: Callable[[str], Iterable[Stem]]
    fold: Callable[[str], Folded] = fold


@cache
def inflection_of(tag: str) -> Inflection:
    """What is known of the inflection of a language; whole words where nothing is."""
    subtags = tag.split("-")
    for length in range(len(subtags), 0, -1):
        name = f"{__name__}.{'_'.join(subtags[:length]).lower()}"
        if find_spec(name):
            module = import_module(name)
            return Inflection(stems=module.stems, fold=getattr(module, "fold", fold))
    from lettertrans.glossary.inflection import plain

    return Inflection(stems=plain.stems)
