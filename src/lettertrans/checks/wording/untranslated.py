"""How much of a translation is still the source."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_IN_NAMES = frozenset(
    "a an and at by de der des di du et for från i in la le of och on the till to und van von".split()
)
_SMALL = _IN_NAMES | frozenset(
    "all also any are as be been but by can could do does each every from had has have he her his how if into is it "
    "its may more most must no not only other our she should some such than that their them there these they this "
    "those was we were what when which who will with would you your".split()
)
_FEWEST = 3
_RUN = 4
_PLAIN_WORDS = 2
_LATIN_WORDS = re.compile(r"[a-z] [a-z]")
_EDGES = ".,;:!?\"'()[]“”„«»‘’…"


def is_same(source: str, target: str) -> bool:
    """Whether a sentence of three words and more is the source again; names and addresses may be."""
    if len(source) > 2 * len(target) or len(target) > 2 * len(source):
        return False
    first, other = _WORD.search(source), _WORD.search(target)
    if not first or not other or first[0].lower() != other[0].lower():
        return False
    words, others = _WORD.findall(source), _WORD.findall(target)
    return len(words) >= _FEWEST and [w.lower() for w in words] == [w.lower() for w in others] and _is_prose(words)


def kept_run(source: str, target: str) -> str:
    """The first four words of the target that stand side by side in the source too; names and commands may.

    Prose is told from lists of names by its small words: "the", "of".
    """
    if not _LATIN_WORDS.search(target):
        return ""
    words = [word.strip(_EDGES) for word in target.split()]
    lower = tuple(word.lower() for word in words)
    if _SMALL.isdisjoint(lower):
        return ""
    others = [word.strip(_EDGES).lower() for word in source.split()]
    known = {tuple(others[n : n + _RUN]) for n in range(len(others) - _RUN + 1)}
    for start in range(len(words) - _RUN + 1):
        run = words[start : start + _RUN]
        if lower[start : start + _RUN] in known and _is_running_text(run):
            return " ".join(run)
    return ""


def _is_running_text(words: list[str]) -> bool:
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    return any(word.lower() in _SMALL for word in words) and _is_prose(words)


def _is_prose(words: list[str]) -> bool:
    """Whether some words are neither names nor the small words between them."""
    return sum(word.islower() and len(word) > 1 and word not in _IN_NAMES for word in words) >= _PLAIN_WORDS
