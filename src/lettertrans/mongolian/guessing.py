"""Unknown stems: known endings are taken off, and the stem that is left is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lettertrans.mongolian.forms import LONGEST_WORD, SHORT_VOWELS, TAKES_G, VOWELS, Before, Form, is_inflected
from lettertrans.mongolian.guess import guess
from lettertrans.mongolian.lettering import spelt_by_letters
from lettertrans.mongolian.lexicon import Entry, Kind, Source
from lettertrans.mongolian.nouns import CASE, NEGATION, PLURAL, REFLEXIVE, Row, endings_of, on_noun
from lettertrans.mongolian.verb_endings import VerbRow
from lettertrans.mongolian.verbs import endings_of_verb, on_verb

_SHORTEST = 3
"""Letters of a stem that endings are taken from."""
_WHOLE = 0.7
"""The chance that the model gives to a word as a whole when it is not thought to be inflected (measured)."""
_TELLING = ("ийн", "ын", "ийг", "ыг", "гүй", "ууд", "үүд")
_NO_ENDINGS_OF_NAMES = ("ад", "эд", "од", "өд", "ид")


@dataclass(frozen=True, slots=True)
class Guess:
    """A spelling of a word whose stem (Cyrillic) is not known, and the chance that it is right."""

    text: str
    stem: str
    chance: float


@lru_cache(maxsize=20_000)
def stem_guesses(stem: str, kind: Kind) -> tuple[Guess, ...]:
    """Spellings of an unknown stem, the best first; letter by letter where the model says nothing."""
    found = guess(stem, kind=kind) if len(stem) <= LONGEST_WORD else ()
    return tuple(Guess(text, stem, chance) for text, chance in found or ((spelt_by_letters(stem), 0.0),))


def guesses(word: str, *, name: bool) -> tuple[Guess, ...]:
    """Spellings of a word that no analysis explains, the best first; never empty. Names take no verb endings."""
    if len(word) > LONGEST_WORD:
        return stem_guesses(word, Kind.NOUN)
    whole = stem_guesses(word, Kind.NOUN)
    if not name and whole[0].chance > _WHOLE and not is_inflected(whole[0].text) and not _is_surely_inflected(word):
        return whole
    return _peeled(word, name, CASE if name else REFLEXIVE, 3)


def _is_surely_inflected(word: str) -> bool:
    """Whether it ends as few words of a dictionary do, or as a verb does, in more than a letter or two."""
    if word.endswith(_TELLING):
        return True
    row = _longest_verb_ending(word, participle=False, negated=False)
    return row is not None and len(row.cyrillic) > _SHORTEST - 1


def _peeled(word: str, name: bool, outermost: int, endings: int, *, negated: bool = False) -> tuple[Guess, ...]:
    """The longest endings taken off, one after another, and put on each guess of what is left."""
    verb_row = None if name else _longest_verb_ending(word, participle=outermost < REFLEXIVE, negated=negated)
    if verb_row:
        return _with_verb_ending(word[: -len(verb_row.cyrillic)], verb_row)
    row = _longest_ending(word, name, outermost) if endings and outermost >= PLURAL else None
    if row is None:
        return stem_guesses(word, Kind.NAME if name else Kind.NOUN)
    stem = word[: -len(row.cyrillic)]
    if row.before is Before.VOWEL and stem.endswith("г") and stem[:-1].endswith(TAKES_G):
        stem = stem[:-1]
    bases = _peeled(stem, name, row.level - 1, endings - 1, negated=row.level == NEGATION)
    return tuple(Guess(on_noun(_form(base), row)[-1].text, base.stem, base.chance) for base in bases)


def _with_verb_ending(stem: str, row: VerbRow) -> tuple[Guess, ...]:
    """The ending on each guess of a verb stem, which has no linking vowel."""
    bare = stem[:-1] if stem[-1] in SHORT_VOWELS and stem[-2] not in VOWELS else stem
    return tuple(Guess(on_verb(_form(one), row).text, bare, one.chance) for one in stem_guesses(bare, Kind.VERB))


def _longest_verb_ending(word: str, *, participle: bool, negated: bool) -> VerbRow | None:
    for row in endings_of_verb(word, participle=participle, negated=negated):
        stem = word[: -len(row.cyrillic)]
        follows = not row.follows or stem.endswith(row.follows)
        if follows and (_is_stem(stem) or (len(stem) == _SHORTEST - 1 and len(row.cyrillic) > _SHORTEST - 1)):
            return row
    return None


def _longest_ending(word: str, name: bool, outermost: int) -> Row | None:
    for row in endings_of(word, outermost):
        if _is_stem(word[: -len(row.cyrillic)]) and not (name and row.cyrillic in _NO_ENDINGS_OF_NAMES):
            return row
    return None


def _is_stem(stem: str) -> bool:
    return len(stem) >= _SHORTEST and any(letter in VOWELS for letter in stem)


def _form(guessed: Guess) -> Form:
    text = guessed.text
    entry = Entry(cyrillic=guessed.stem, traditional=text, kind=Kind.NOUN, source=Source.LIST, weight=0.0)
    return Form(text, 0.0, entry)
