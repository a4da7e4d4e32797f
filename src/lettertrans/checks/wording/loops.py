"""Words or phrases that come again and again, as engines that got stuck write them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TIMES = 3
_LONGEST_PHRASE = 60
_LONGEST_SYLLABLES = 24
_CONTINUOUS = re.compile(r"[^\W\d_]{8,}")


def loop_in(text: str) -> str:
    """The phrase that stands three times in a row and more; "" where none does."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    if found := _loop(lower, 1, _LONGEST_PHRASE, _TIMES):
        start, length = found
        return " ".join(words[start : start + length])
    for run in _CONTINUOUS.findall(text):
        if found := _loop(run, 2, _LONGEST_SYLLABLES, _TIMES + 1):
            start, length = found
            return str(run[start : start + length])
    return ""


def _loop(pieces: Sequence[str], shortest: int, longest: int, times: int) -> tuple[int, int] | None:
    """Where pieces begin to repeat, and how many pieces make the phrase."""
    if len(pieces) - len(set(pieces)) < shortest * (times - 1):
        return None
    for length in sorted(_distances(pieces, times)):
        if shortest <= length <= longest and (start := _repeats(pieces, length, times)) is not None:
            return start, length
    return None


def _distances(pieces: Sequence[str], times: int) -> set[int]:
    """How far apart a piece stands from itself, again and again; a phrase that repeats is as long as one of these."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        places[piece].append(place)
    often = [some for some in places.values() if len(some) >= times]
    apart = [[later - earlier for earlier, later in pairwise(some)] for some in often]
    return {one for distances in apart for one, other in pairwise(distances) if one == other}


def _repeats(pieces: Sequence[str], length: int, times: int) -> int | None:
    same = 0
    for place in range(length, len(pieces)):
        same = same + 1 if pieces[place] == pieces[place - length] else 0
        if same >= length * (times - 1):
            return place - same - length + 1
    return None
