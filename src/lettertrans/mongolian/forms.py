"""What an analysis is made of, and the stems of the lexicon that a shortened Cyrillic stem can stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lettertrans.mongolian.lexicon import Entry, Kind, Source, lexicon
from lettertrans.mongolian.suffixes import with_n

VOWELS = "аэоөуүиыяеёюй"
SHORT_VOWELS = "аэоө"
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
LONG_ENDS = tuple("аа ээ оо өө уу үү ий ай эй ой уй үй яа еэ ёо юу юү иа иэ ио иу иү".split())
TAKES_G = (*LONG_ENDS, *"ньияёею")
"""What a linking г can follow."""
LONGEST_WORD = 60
"""Letters; what is longer is no word, and is not analysed."""

SOURCE_COST = {Source.CLOSED: 0.0, Source.REVIEWED: 0.1, Source.OURS: 0.15, Source.LIST: 0.5}

WHOLE = 0.2
"""What a word that is listed as it stands is preferred by."""
NAME_COST = 0.6
"""For a name, which a word written small seldom is; one written large is told so afterwards."""


_ACTION = ("\u182c\u1824", "\u182c\u1826")
"""qu, kü: the ending of an infinitive."""


_PEOPLE = frozenset(
    "хүн эх эцэг аав ээж ах эгч дүү хүүхэд багш иргэн найз нөхөр хүү охин ард сайд дарга гишүүн хаан эмч цагдаа "
    "эхнэр нөхөд хань дайсан монгол хятад орос буриад халимаг засаг төр нам улс орон "
    "байгууллага иргэд гишүүд хүмүүс хүүхдүүд залуучууд ардууд монголчууд түүн тэд бид".split()
)
"""Those with whom things are done: their comitative is a case, not an adjective."""


_CASE = re.compile("\u180e(?![\u1820\u1821]$)[^ ]+$| (?:\u1832[\u1820\u1821]\u1822|\u182a[\u1820\u1821]\u1837)$")
"""A case: the lists have a few such forms, not always with the right harmony."""


_NEVER_INFLECTED = {("юм", "\u1836\u1824\u182e")}
"""The particle yum, not yaγum-a, a thing."""


class Before(StrEnum):
    """What comes after a stem in the Cyrillic form: nothing, a consonant, or a vowel, which shortens most."""

    NOTHING = "nothing"
    CONSONANT = "consonant"
    VOWEL = "vowel"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a Cyrillic form, with what it costs to believe it; the cheapest is the best."""

    text: str
    cost: float
    entry: Entry
    endings: int = 0
    person: bool = False
    """Whether it names people or an action: its comitative is always a case."""

    derived: bool = False
    """Whether its last ending makes a new word, which a dictionary would have; such an analysis may be an accident."""

    def plus(self, text: str, cost: float, *, person: bool | None = None, derived: bool = False) -> Form:
        """The form with one ending more."""
        people = self.person if person is None else person
        return Form(text, self.cost + cost, self.entry, self.endings + 1, people, derived)


@lru_cache(maxsize=50_000)
def entries(cyrillic: str) -> tuple[Entry, ...]:
    """The readings of the lexicon, kept."""
    return lexicon().entries(cyrillic)


def is_inflected(text: str) -> bool:
    """Whether it ends in a separated ending."""
    return _CASE.search(text) is not None


def entry_cost(entry: Entry, place: int) -> float:
    """What it costs to take this reading of a word, by its source, weight and place among the readings."""
    name = NAME_COST if entry.kind is Kind.NAME else 0.0
    if entry.kind is Kind.NUMERAL and place:  # the reviewed numerals before it have the n that the plain form has not
        return 0.0
    inflected = 1.5 if entry.source is Source.LIST and is_inflected(entry.traditional) else 0.0
    return SOURCE_COST[entry.source] + 0.5 * (1 - entry.weight) + 0.1 * place + name + inflected


def without_dropped_vowel(short: str) -> tuple[str, ...]:
    """The stem with each vowel that may have stood between its last two consonants: ажл, ажил."""
    head, last = short[:-1], short[-1:]
    if len(short) < 3 or last not in CONSONANTS or head[-1] not in CONSONANTS + "ь":
        return ()
    if head[-1] == "ь":
        return (head[:-1] + "и" + last, *(head[:-1] + vowel + last for vowel in "аэоө"))
    return tuple(head + vowel + last for vowel in "аэоөиуү")


def noun_keys(short: str, before: Before) -> list[tuple[str, float]]:
    """The Cyrillic words that a stem before an ending can stand for, with what each restoration costs."""
    keys = [(short, 0.0)]
    if before is Before.NOTHING:
        return keys
    if short.endswith("и"):
        keys.append((short[:-1] + "ь", 0.1))
    if short.endswith("ь"):
        keys.append((short[:-1] + "и", 0.4))
    if before is Before.VOWEL:
        keys += [(short + vowel, 0.25) for vowel in "аоэө"]
        keys += [(short + vowel, 0.2 if vowel == "ь" else 0.3) for vowel in "ьи"]
        keys += [(key, 0.25) for key in without_dropped_vowel(short)]
    return keys


def nouns(short: str, before: Before) -> list[Form]:
    """Every noun, adjective, name or whole form of the lexicon that the stem can stand for."""
    found = _nouns_of(noun_keys(short, before), before)
    if short.endswith("н") and before is not Before.NOTHING:
        bare = noun_keys(short[:-1], before)
        if before is Before.CONSONANT and short[-2:-1] in tuple(SHORT_VOWELS + "и"):
            bare += noun_keys(short[:-2], Before.VOWEL)  # the vowel only parts the consonants: нүдэнд
        for form in _nouns_of(bare, before):
            text = with_n(form.text)
            if text[-1:] == "\u1828":
                found.append(Form(text, form.cost + 0.3, form.entry, form.endings, form.person))
    return found


def _nouns_of(keys: list[tuple[str, float]], before: Before) -> list[Form]:
    found = []
    for key, cost in keys:
        for place, entry in enumerate(entries(key)):
            if before is not Before.NOTHING and (
                entry.kind is Kind.VERB or (key, entry.traditional) in _NEVER_INFLECTED
            ):
                continue
            bare = 0.9 if entry.kind is Kind.VERB else -WHOLE if before is Before.NOTHING else 0.0  # an imperative
            fixed = 0.6 if entry.kind in (Kind.PARTICLE, Kind.FORM) and before is not Before.NOTHING else 0.0
            action = key[-1:] == "х" and entry.traditional.endswith(_ACTION)
            person = entry.kind in (Kind.PRONOUN, Kind.NAME) or key in _PEOPLE or action
            found.append(Form(entry.traditional, cost + bare + fixed + entry_cost(entry, place), entry, 0, person))
    return found


def verb_keys(short: str, before: Before) -> list[tuple[str, float]]:
    """The Cyrillic verb stems (without -х) that a stem before an ending can stand for."""
    keys = [(short, 0.0)]
    last = short[-1:]
    if last in ("а", "э", "о", "ө", "и", "у", "ү", "я", "е", "ё") and len(short) > 2 and short[-2] not in VOWELS:
        shorter = short[:-1]
        if last != "и" or shorter[-1] in "жчшг":
            keys.append((shorter, 0.05))
            keys += [(key, 0.1) for key in without_dropped_vowel(shorter)]
        if last == "и":
            keys.append((shorter + "ь", 0.05))
        if last in "яеё":
            keys.append((shorter + "ь", 0.05))
            keys.append((shorter + "й", 0.1))
    if before is Before.VOWEL:
        keys += [(short + vowel, 0.1) for vowel in "аэоөьи"]
        keys += [(key, 0.1) for key in without_dropped_vowel(short)]
        if last == "г" and short[:-1].endswith(LONG_ENDS):
            keys.append((short[:-1], 0.0))
    elif last == "ь":
        keys.append((short[:-1], 0.3))
    return keys


def listed_verbs(short: str, before: Before) -> list[Form]:
    """Every verb stem of the lexicon that the stem can stand for, traditional without -qu."""
    found = []
    for key, cost in verb_keys(short, before):
        verbs = [entry for entry in entries(key) if entry.kind is Kind.VERB]
        found += [Form(e.traditional, cost + entry_cost(e, place), e) for place, e in enumerate(verbs)]
        for place, entry in enumerate(entries(key + "х") if key[-1:] in VOWELS else ()):
            stem = _stem_of_infinitive(entry)
            if stem:
                found.append(Form(stem, cost + entry_cost(entry, place), entry))
    return found


def _stem_of_infinitive(entry: Entry) -> str:
    """The stem of an infinitive that is listed as a whole word: yabu of yabuqu."""
    text = entry.traditional
    return text[:-2] if text.endswith(_ACTION) and len(text) > 3 else ""
