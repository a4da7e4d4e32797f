"""Verb forms, analysed from the right: ending, voice, derivation from a noun, and the stem that is left."""

from __future__ import annotations

from functools import lru_cache

from lettertrans.mongolian.forms import LONGEST_WORD, Before, Form, listed_verbs, nouns, verb_keys
from lettertrans.mongolian.letters import Harmony, harmony
from lettertrans.mongolian.suffixes import attached
from lettertrans.mongolian.verb_endings import (
    FINITE,
    FROM_NOUNS,
    IMPERFECTIVE,
    NAMING,
    NAMING_BEFORE_VOWEL,
    VOICES,
    Table,
    VerbRow,
)


def finite(word: str) -> list[Form]:
    """Every analysis of a word as a verb form that takes no case: finite forms and converbs."""
    return _with_rows(word, FINITE) if len(word) <= LONGEST_WORD else []


def participles(surface: str, before: Before) -> list[Form]:
    """Every analysis as a participle or a noun made of a verb, which takes cases."""
    return _with_rows(surface, NAMING_BEFORE_VOWEL if before is Before.VOWEL else NAMING)


def _with_rows(surface: str, rows: Table) -> list[Form]:
    found = []
    for row in rows.get(surface[-1:], ()):
        stem = surface[: -len(row.cyrillic)]
        if surface.endswith(row.cyrillic) and len(stem) > 1 and (not row.follows or stem.endswith(row.follows)):
            found += [on_verb(form, row) for form in verbs(stem, row.before, 2)]
    return found


def endings_of_verb(surface: str, *, participle: bool, negated: bool) -> list[VerbRow]:
    """The endings that an unknown word can be thought to have as a verb, the longest first; -аа only before -гүй."""
    rows = [*NAMING.get(surface[-1:], ()), *(() if participle else FINITE.get(surface[-1:], ()))]
    fitting = [row for row in rows if surface.endswith(row.cyrillic)]
    fitting = [row for row in fitting if not row.derived or (negated and row.shape == IMPERFECTIVE)]
    telling = [row for row in fitting if len(row.cyrillic) > 1 or row.cyrillic in "жвх"]
    return sorted(telling, key=lambda row: -len(row.cyrillic))


def on_verb(stem: Form, row: VerbRow) -> Form:
    """The form with that ending on it."""
    masculine, _, feminine = row.shape.partition("|")
    shape = feminine if feminine and harmony(stem.text) is Harmony.FEMININE else masculine
    return stem.plus(attached(stem.text, shape), row.cost, person=row.person, derived=row.derived)


@lru_cache(maxsize=50_000)
def verbs(short: str, before: Before, voices: int) -> tuple[Form, ...]:
    """Verb stems that a stem before an ending can stand for: listed ones, else with voices, else made of nouns."""
    found = listed_verbs(short, before)
    for key, cost in verb_keys(short, before) if voices else ():
        found += [form.plus(form.text, cost) for form in _derived(key, voices)]
    return tuple(found)


def _derived(key: str, voices: int) -> list[Form]:
    found = []
    for row in VOICES.get(key[-1:], ()):
        stem = key[: -len(row.cyrillic)]
        if key.endswith(row.cyrillic) and len(stem) > 1 and (not row.follows or stem.endswith(row.follows)):
            found += [on_verb(form, row) for form in verbs(stem, row.before, voices - 1)]
    for row in FROM_NOUNS.get(key[-1:], ()):
        stem = key[: -len(row.cyrillic)]
        if key.endswith(row.cyrillic) and len(stem) > 1:
            found += [on_verb(form, row) for form in nouns(stem, Before.VOWEL)]
    return found
