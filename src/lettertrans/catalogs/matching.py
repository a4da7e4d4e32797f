"""Which old entry a new sentence comes from: the same one taken back, the same words, or nearly the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.folding import fold
from lettertrans.catalogs.states import made_for, state_of, was_fit_for
from lettertrans.model import Key, State

NEAR = 66.0
"""Percent of letters in common from which two sentences are the same one, edited.

Measured on two real letters and 6,000 other sentences: two different sentences of 60 letters or more never had more
than 62 in common; an edited one keeps 72 or more after three changed words, and a split one 67 or more in its longer
half, each in 99 and 95 of 100 cases.
"""

NEAR_SHORT = 80.0
"""The same for short texts (SHORT): headings and table cells have many letters in common by chance."""

SHORT = 60
"""Letters in both texts together under which they are short."""

MANY_PAIRS = 1_000_000
"""From here on, when most of a long letter is new, not every pair is compared (_by_rare_words)."""

RARE_PAIRS, SHARED_PAIRS = 8, 50
"""How many of a text's pairs of words are looked up then, and in how many other texts each."""


def origins(
    missing: Sequence[Key], vanished: Sequence[Entry], staying: Sequence[Entry], obsolete: Sequence[Entry]
) -> dict[Key, Entry]:
    """For each key that has no entry, the old entry whose translation it takes over, if there is one.

    vanished are the living entries whose sentence is gone, staying the others. A vanished or obsolete entry serves one
    key; a staying one serves only the sentence that it was made for. An obsolete draft is no help to a new sentence.
    """
    found = _taken_back(missing, [*obsolete, *staying, *vanished])
    folds = _Folds()
    for pool in (vanished, obsolete):
        found |= _same_words(_without(missing, found), _free(pool, found), attrgetter("key"), folds)
    for pool in (vanished, staying, obsolete):
        found |= _same_words(_without(missing, found), _free(pool, found), made_for, folds)
    helpful = [entry for entry in obsolete if state_of(entry) > State.DRAFT]
    for pool in (vanished, helpful):
        found |= _nearly_same(_without(missing, found), _free(pool, found), folds)
    return found


def is_near(one: str, other: str) -> bool:
    """Whether two folded msgids are the same sentence, edited."""
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= _threshold(one, other)


def _threshold(one: str, other: str) -> float:
    return NEAR_SHORT if len(one) + len(other) < SHORT else NEAR


class _Folds(dict[str, str]):
    """Folded msgids, each folded once and only when it is asked for."""

    def __missing__(self, msgid: str) -> str:
        self[msgid] = fold(msgid)
        return self[msgid]


def _taken_back(missing: Sequence[Key], entries: Iterable[Entry]) -> dict[Key, Entry]:
    """By previous msgid; of several entries made for one sentence the last that was fit for it, or else the last."""
    makers: dict[Key, list[Entry]] = {}
    for entry in entries:
        if older := made_for(entry):
            makers.setdefault(older, []).insert(0, entry)
    chosen = ((key, makers[key]) for key in missing if key in makers)
    return {key: next((entry for entry in made if was_fit_for(entry, key)), made[0]) for key, made in chosen}


def _same_words(
    missing: Sequence[Key], pool: Sequence[Entry], sentence: Callable[[Entry], Key | None], folds: _Folds
) -> dict[Key, Entry]:
    """By folded msgid in the same context, in file order; sentence tells which msgid of an entry counts."""
    by_fold: defaultdict[Key, list[Entry]] = defaultdict(list)
    for entry in reversed(pool):
        if key := sentence(entry):
            by_fold[key[0], folds[key[1]]].append(entry)
    if not by_fold:
        return {}
    folded = ((key, (key[0], folds[key[1]])) for key in missing)
    return {key: by_fold[fold].pop() for key, fold in folded if by_fold.get(fold)}


def _nearly_same(missing: Sequence[Key], pool: Sequence[Entry], folds: _Folds) -> dict[Key, Entry]:
    """By letters in common, the best pair first; a pair ranks alike in both directions, so that an edit leads back."""
    pairs = sorted(_near_pairs(missing, pool, folds), key=lambda pair: _rank(*pair))
    found: dict[Key, Entry] = {}
    used: set[int] = set()
    for _, key, entry in pairs:
        if key not in found and id(entry) not in used:
            found[key] = entry
            used.add(id(entry))
    return found


def _rank(score: float, key: Key, entry: Entry) -> tuple[float, bool, list[tuple[str, str]]]:
    ends = [(msgid, msgctxt or "") for msgctxt, msgid in (key, entry.key)]
    return (-score, key[0] != entry.msgctxt, sorted(ends))


def _near_pairs(missing: Sequence[Key], pool: Sequence[Entry], folds: _Folds) -> Iterator[tuple[float, Key, Entry]]:
    if not missing or not pool:
        return
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    pool = sorted(pool, key=lambda entry: len(folds[entry.msgid]))
    texts = [folds[entry.msgid] for entry in pool]
    find = _by_length(texts) if len(missing) * len(pool) <= MANY_PAIRS else _by_rare_words(texts)
    for key in missing:
        text = folds[key[1]]
        places = find(text)
        for near, score, at in extract(text, [texts[at] for at in places], scorer=ratio, score_cutoff=NEAR, limit=None):
            if score >= _threshold(text, near):
                yield score, key, pool[places[at]]


def _by_length(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """Finds the places of all texts that may be near; two have at most twice the shorter one's letters in common."""
    lengths = [len(text) for text in texts]

    def places(text: str) -> Sequence[int]:
        first = bisect_left(lengths, len(text) * NEAR / (200 - NEAR))
        return range(first, bisect_right(lengths, len(text) * (200 - NEAR) / NEAR))

    return places


def _by_rare_words(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """Finds the places of the texts that share one of the rarest pairs of neighbouring words."""
    known: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for pair in _word_pairs(text):
            known[pair].append(at)

    def places(text: str) -> Sequence[int]:
        found = sorted((known[pair] for pair in _word_pairs(text) if pair in known), key=len)
        return list(dict.fromkeys(at for places in found[:RARE_PAIRS] for at in places[:SHARED_PAIRS]))

    return places


def _word_pairs(text: str) -> Collection[tuple[str, ...]]:
    words = text.split()
    return dict.fromkeys(pairwise(words)) or {(text,): None}


def _free(pool: Sequence[Entry], found: dict[Key, Entry]) -> list[Entry]:
    used = {id(entry) for entry in found.values()}
    return [entry for entry in pool if id(entry) not in used]


def _without(missing: Sequence[Key], found: dict[Key, Entry]) -> list[Key]:
    return [key for key in missing if key not in found]
