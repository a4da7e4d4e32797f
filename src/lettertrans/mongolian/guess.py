"""Spellings of a stem that no list knows, by a joint n-gram model of Cyrillic and traditional letters.

A graphone is a Cyrillic piece (a letter, a long vowel, a diphthong) with the traditional letters that it stands for.
The model (data/guess.bin, made by scripts/mongolian/train_guess.py) tells how likely a graphone is after others.
Method: M. Bisani, H. Ney, "Joint-sequence models for grapheme-to-phoneme conversion", Speech Communication 50 (2008).
"""

from __future__ import annotations

import math
import re
import struct
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter
from pathlib import Path

from lettertrans.mongolian.letters import FEMININE_VOWELS, MASCULINE_VOWELS, MVS, VARIANTS, folded
from lettertrans.mongolian.lexicon import Entry, Kind, lexicon

PIECE = re.compile("аа|ээ|оо|өө|уу|үү|ий|[аэоөуүеёяю]й|юу|юү|ёо|яа|еэ|еө|.[ьъ]|.")
"""What is spelt as one: a long vowel, a diphthong, a letter with its sign, else one letter."""

LETTER = re.compile("\u180e?[^\u180b-\u180e\u180f][\u180b-\u180d\u180f]*")
"""A traditional letter with its variant selector; with MVS, a separated vowel."""

START, END = "<", ">"
"""Pieces before the first and after the last; the spelling of the last is the class of the word, one of CLASSES."""

STEP = 16
"""Costs are kept as whole numbers: STEP times the negative natural logarithm of a probability, 255 at most."""

CLASSES = {Kind.VERB: "v", Kind.NOUN: "nl", Kind.ADJECTIVE: "nl", Kind.NAME: "pl"}
"""v: stems of verbs, n: other words, l: foreign words and names, p: personal names. Unknown kind: all but the verbs."""

_MODEL = Path(__file__).parent / "data" / "guess.bin"
_BEAM = 12
_LEAST = 3e-4
_GRAPHONES, _LETTERS = 0.8, 0.3
_NATIVE = (Kind.VERB, Kind.NOUN, Kind.ADJECTIVE)
_MIXED_HARMONY = 0.3
_KNOWN_STEM = 3.0
_EVENED = 0.75
"""How much odds are evened out so that a score is the share of right answers; measured on words held out."""

State = tuple[int, ...]
"""Nodes of the tree: all the contexts that the model knows of what came before, the shortest first."""

Known = Callable[[str], tuple[Entry, ...]]


class NGrams:
    """Graphones in the order of their pieces, and a tree of n-grams: node 0 is the root, children follow in order."""

    def __init__(self, packed: bytes) -> None:
        size, nodes = struct.unpack_from("<II", packed)
        start = struct.calcsize("<II")
        lines = packed[start : start + size].decode().split("\n")
        self.spelling = [line.partition("\t")[2] for line in lines]
        self._range = _ranges([line.partition("\t")[0] for line in lines])
        start += size
        self._child = _numbers("I", packed, start, nodes + 1)
        start += 4 * (nodes + 1)
        self._graphone = _numbers("H", packed, start, nodes)
        start += 2 * nodes
        self._cost = packed[start : start + nodes]
        self._backoff = packed[start + nodes : start + 2 * nodes]
        self._probability = [math.exp(-cost / STEP) for cost in range(256)]
        self.following = lru_cache(maxsize=4096)(self._following)

    def __contains__(self, piece: str) -> bool:
        return piece in self._range

    @property
    def start(self) -> State:
        """The state before the first piece."""
        ((_, _, state),) = self.following((0,), START)
        return state

    def _following(self, state: State, piece: str) -> tuple[tuple[int, float, State], ...]:
        """The graphones of a piece that can follow: graphone, probability, next state; what hardly can is left out."""
        low, high = self._range[piece]
        probability: dict[int, float] = {}
        nodes: defaultdict[int, list[int]] = defaultdict(lambda: [0])
        for node in state:
            weight = self._probability[self._backoff[node]]
            for graphone in probability:
                probability[graphone] *= weight
            first, last = self._child[node], self._child[node + 1]
            start = bisect_left(self._graphone, low, first, last)
            for child in range(start, bisect_left(self._graphone, high, start, last)):
                graphone = self._graphone[child]
                probability[graphone] = self._probability[self._cost[child]]
                if self._child[child] < self._child[child + 1]:
                    nodes[graphone].append(child)
        least = max(probability.values()) * _LEAST
        return tuple(
            (graphone, p, tuple(nodes[graphone])) for graphone, p in probability.items() if p >= least or piece == END
        )


class Model:
    """Two trees: of graphones, and of the traditional letters alone, which tells what looks like a word."""

    def __init__(self, packed: bytes) -> None:
        data = zlib.decompress(packed)
        (size,) = struct.unpack_from("<I", data)
        self._graphones = NGrams(data[4 : 4 + size])
        self._letters = NGrams(data[4 + size :])

    def spells(self, cyrillic: str) -> bool:
        """Whether every letter of the word was seen in training."""
        return bool(cyrillic) and all(piece in self._graphones for piece in self._pieces(cyrillic))

    def _pieces(self, cyrillic: str) -> Iterator[str]:
        for piece in pieces(cyrillic):
            yield from (piece,) if piece in self._graphones else piece

    def spellings(self, cyrillic: str, classes: str) -> dict[str, float]:
        """Spellings of a word of one of these classes, each with a weight; the weights do not add up to 1."""
        tree = self._graphones
        found: dict[tuple[State, str], float] = {(tree.start, ""): 1.0}
        for piece in self._pieces(cyrillic):
            grown: defaultdict[tuple[State, str], float] = defaultdict(float)
            for (state, text), so_far in found.items():
                for graphone, p, after in tree.following(state, piece):
                    grown[after, text + tree.spelling[graphone]] += so_far * p
            found = _likeliest(grown)
        spelt: defaultdict[str, float] = defaultdict(float)
        for (state, text), so_far in found.items():
            ends = tree.following(state, END)
            spelt[text] += so_far * sum(p for graphone, p, _ in ends if tree.spelling[graphone] in classes)
        return {text: p**_GRAPHONES * self._word_likeness(text) ** _LETTERS for text, p in spelt.items() if p and text}

    def _word_likeness(self, text: str) -> float:
        """How likely the letters are as a word, whatever the Cyrillic is."""
        tree = self._letters
        state, likeness = tree.start, 1.0
        for letter in (*LETTER.findall(text), END):
            if letter not in tree:
                return _LEAST
            ((_, p, state),) = tree.following(state, letter)
            likeness *= p
        return max(likeness, sys.float_info.min)


def _numbers(kind: str, packed: bytes, start: int, count: int) -> array[int]:
    """An array that was written with the lowest byte first."""
    values = array(kind)
    values.frombytes(packed[start : start + count * values.itemsize])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _ranges(ordered: list[str]) -> dict[str, tuple[int, int]]:
    edges = [0, *(place for place, (one, next_) in enumerate(pairwise(ordered), 1) if one != next_), len(ordered)]
    return {ordered[low]: (low, high) for low, high in pairwise(edges)}


def _likeliest(grown: dict[tuple[State, str], float]) -> dict[tuple[State, str], float]:
    """The best, weighed against the very best so that long words do not fall to zero."""
    ordered = sorted(grown.items(), key=itemgetter(1), reverse=True)[:_BEAM]
    best = ordered[0][1]
    return {hypothesis: p / best for hypothesis, p in ordered if p >= best * _LEAST}


def read_model(path: Path) -> Model:
    """A model that train_guess.py has written."""
    return Model(path.read_bytes())


@cache
def model() -> Model:
    """The model that comes with lettertrans."""
    return read_model(_MODEL)


def pieces(cyrillic: str) -> list[str]:
    """A word cut into what is spelt as one."""
    return PIECE.findall(cyrillic)


def guess(cyrillic_stem: str, count: int = 3, *, kind: Kind | None = None) -> tuple[tuple[str, float], ...]:
    """Traditional spellings of a stem (of a verb without -х), the best first; what looks alike is given once.

    The score is the chance that it is right, as words held out tell. Nothing for what is not in Cyrillic letters.
    """
    return guess_with(model(), lexicon().entries, cyrillic_stem.lower().replace("щ", "шч"), count, kind)


def guess_with(
    trained: Model, known: Known, cyrillic: str, count: int, kind: Kind | None
) -> tuple[tuple[str, float], ...]:
    """The same with another model and another lexicon (the entries of a word)."""
    if not trained.spells(cyrillic):
        return ()
    spelt = trained.spellings(cyrillic, CLASSES.get(kind, "nlp") if kind else "nlp")
    if kind in _NATIVE:
        spelt = {text: p * _MIXED_HARMONY if _mixed(text) else p for text, p in spelt.items()}
    return _scored(_told_by_known_stem(spelt, cyrillic, known))[:count]


def compound(cyrillic: str) -> tuple[str, str] | None:
    """The two known words, the first as long as can be, that a name is put together of.

    Their spellings put together are right less often than a guess (80 against 93 of 100 such names held out), which
    has learned what a word changes inside a name.
    """
    words = lexicon()
    for cut in range(len(cyrillic) - 2, 1, -1):
        if cyrillic[:cut] in words and cyrillic[cut:] in words:
            return cyrillic[:cut], cyrillic[cut:]
    return None


def without_idle_variants(text: str) -> str:
    """The spelling without the variant selectors that change nothing in its look."""
    for place in range(len(text) - 1, -1, -1):
        bare = text[:place] + text[place + 1 :]
        if text[place] in VARIANTS and folded(bare) == folded(text):
            text = bare
    return text


def _mixed(text: str) -> bool:
    return any(vowel in text for vowel in MASCULINE_VOWELS) and any(vowel in text for vowel in FEMININE_VOWELS)


def _told_by_known_stem(spelt: Mapping[str, float], cyrillic: str, known: Known) -> dict[str, float]:
    """More for the spellings that begin as the longest known word does that the Cyrillic word begins with."""
    for end in range(len(cyrillic) - 1, 1, -1):
        stems = tuple(entry.traditional.replace(MVS, "") for entry in known(cyrillic[:end]))
        told = {text for text in spelt if stems and text.replace(MVS, "").startswith(stems)}
        if told and len(told) < len(spelt):
            return {text: p * _KNOWN_STEM if text in told else p for text, p in spelt.items()}
    return dict(spelt)


def _scored(spelt: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """The likeliest spelling of each look, with the share of that look in all."""
    alike: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for text, p in spelt.items():
        alike[folded(text)].append((p, text))
    looks = [
        (without_idle_variants(max(spellings)[1]), sum(p for p, _ in spellings) ** _EVENED)
        for spellings in alike.values()
    ]
    whole = sum(p for _, p in looks)
    return tuple(sorted(((text, p / whole) for text, p in looks), key=lambda look: (-look[1], look[0])))
