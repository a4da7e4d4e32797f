"""What a glossary lacks: phrases that come back in the letters without a row, and languages without a form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lettertrans.glossary.matching import Matcher
from lettertrans.glossary.terms import Glossary

LONGEST = 4
"""How many words a suggested phrase has at most."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_RUN = re.compile(rf"{_WORD.pattern}(?: {_WORD.pattern})*")
_LINKING = frozenset("of for and the de la von av och".split())
_COMMON = frozenset(
    """a about above after again against all also although always am amid amidst among an and another any are as at
    away back be became because become been before behind being below between both but by came can cannot could
    did do does doing down during each either else end ever every few for from full further furthermore gave get
    give given go goes going gone good great had has have having he her here hers herself him himself his how
    however i if in into is it its itself just keep kept last least less let like likewise made make many may me
    might mine more moreover most mostly much must my myself near neither never no nor not nothing now of off
    often on once one only onto or other others otherwise our ours ourselves out over own part particular
    particularly past per perhaps put rather really recent regarding same several shall she should since so some
    someone something somewhat soon still such take taken than that the their theirs them themselves then there
    therefore these they thing things this those though through throughout thus to together too took toward
    towards two under unless until up upon us use used using very via was way we well were what when where
    whereas whether which while who whole whom whose why will with within without would year years yet you your
    yours yourself yourselves""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A phrase of the letters that no row stands for, and how often it comes."""

    phrase: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far a glossary goes in one language. missing are the terms without a form, the most used first."""

    tag: str
    confirmed: int
    proposed: int
    missing: tuple[Suggestion, ...]


def suggestions(sentences: Iterable[str], glossary: Matcher, *, at_least: int = 2) -> tuple[Suggestion, ...]:
    """Phrases of one to four words that come back in plain sentences, and names that stand there once; the most
    frequent first. Words of the glossary's terms are in none of them, nor phrases that come only inside a longer one.
    """
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    names: set[str] = set()
    for sentence in sentences:
        for phrase, is_name in _phrases(sentence, glossary):
            key = phrase.lower()
            counts[key] += 1
            shown.setdefault(key, phrase)
            if is_name:
                names.add(key)
    kept = {key: count for key, count in counts.items() if count >= at_least or key in names}
    longer = _in_longer(kept)
    kept = {key: count for key, count in kept.items() if longer[key] < count}
    ordered = sorted(kept, key=lambda key: (-kept[key], -len(key.split()), key))
    return tuple(Suggestion(phrase=shown[key], count=kept[key]) for key in ordered)


def _phrases(sentence: str, glossary: Matcher) -> Iterator[tuple[str, bool]]:
    is_title = _is_title(sentence)
    for start, run in _open_runs(sentence, glossary):
        words = run.split()
        for first in range(len(words)):
            for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
                phrase = words[first:last]
                if _may_stand(phrase):
                    is_name = not is_title and _is_name(phrase, begins_sentence=start + first == 0)
                    yield " ".join(phrase), is_name


def _open_runs(sentence: str, glossary: Matcher) -> Iterator[tuple[int, str]]:
    """Stretches of words without marks between them, and without terms of the glossary; each with its place."""
    blanked = list(sentence)
    for found in glossary.terms_in(sentence):
        for span in found.spans:
            blanked[span.start : span.end] = "." * (span.end - span.start)
    for run in _RUN.finditer("".join(blanked)):
        yield run.start(), run[0]


def _may_stand(phrase: Sequence[str]) -> bool:
    first, last = phrase[0].lower(), phrase[-1].lower()
    if first in _COMMON or last in _COMMON or min(len(first), len(last)) < 3:
        return False
    return all(word.lower() not in _COMMON or word.lower() in _LINKING for word in phrase)


def _is_name(phrase: Sequence[str], *, begins_sentence: bool) -> bool:
    capitals = [word[0].isupper() for word in phrase if word.lower() not in _LINKING]
    return all(capitals) and not (begins_sentence and len(phrase) == 1)


def _is_title(sentence: str) -> bool:
    """Whether nearly all words have capitals, as in an English heading, so that capitals tell nothing of names."""
    words = [word for word in _WORD.findall(sentence) if len(word) > 3]
    return len(words) > 1 and 5 * sum(word[0].isupper() for word in words) > 4 * len(words)


def _in_longer(phrases: Mapping[str, int]) -> Counter[str]:
    """For every phrase inside of longer ones, how often the most frequent of these comes."""
    most: Counter[str] = Counter()
    for phrase, count in phrases.items():
        words = phrase.split()
        for length in range(1, len(words)):
            for first in range(len(words) - length + 1):
                part = " ".join(words[first : first + length])
                most[part] = max(most[part], count)
    return most


def coverage(glossary: Glossary, tags: Iterable[str], used: Mapping[str, int]) -> Iterator[Coverage]:
    """For each language, how many terms have a form that is confirmed or proposed, and which have none.

    used says how often each term stands in the letters, by the term as the glossary writes it.
    """
    for tag in tags:
        cells = [(term, term.in_language(tag)) for term in glossary.terms]
        lacking = [
            Suggestion(phrase=term.term, count=used.get(term.term, 0)) for term, cell in cells if not cell.approved
        ]
        yield Coverage(
            tag=tag,
            confirmed=sum(bool(cell.approved) and cell.is_confirmed for _, cell in cells),
            proposed=sum(bool(cell.approved) and not cell.is_confirmed for _, cell in cells),
            missing=tuple(sorted(lacking, key=lambda each: (-each.count, each.phrase))),
        )
