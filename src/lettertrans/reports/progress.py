"""How far one letter has come in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lettertrans.model import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One letter in one language.

    counts: units by state. words: words of the source in them, by state; a state that is not named has none.
    bar, percent: at least percent (0 to 100) of the units must have reached the state bar. wip: whether the language is
    only warned when they have not.
    """

    letter: str
    language: str
    counts: Mapping[State, int] = field(hash=False)
    words: Mapping[State, int] = field(hash=False)
    bar: State
    percent: float
    wip: bool

    @property
    def total(self) -> int:
        """All units."""
        return sum(self.counts.values())

    @property
    def reached(self) -> int:
        """Units at or above the bar."""
        return _from(self.counts, self.bar)

    @property
    def share(self) -> float:
        """Units at or above the bar in percent of all; 100 for a letter without words."""
        return 100 * self.reached / self.total if self.total else 100.0

    @property
    def meets_bar(self) -> bool:
        """Whether the letter may be published in this language."""
        return 100 * self.reached >= self.percent * self.total

    @property
    def words_to_do(self) -> int:
        """Words of the source that are still below the bar."""
        return sum(self.words.values()) - _from(self.words, self.bar)


def _from(amounts: Mapping[State, int], bar: State) -> int:
    return sum(amount for state, amount in amounts.items() if state >= bar)
