from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.model import State
from lettertrans.reports.progress import Progress

AMOUNTS = st.dictionaries(st.sampled_from(State), st.integers(0, 10_000))


def progress(
    counts: dict[State, int],
    *,
    bar: State = State.REVIEWED,
    percent: float = 100,
    words: dict[State, int] | None = None,
) -> Progress:
    return Progress(letter="l", language="sv", counts=counts, words=words or {}, bar=bar, percent=percent, wip=False)


@pytest.mark.parametrize(
    ("counts", "bar", "percent", "met"),
    [
        ({State.REVIEWED: 3}, State.REVIEWED, 100, True),
        ({State.REVIEWED: 2, State.TRANSLATED: 1}, State.REVIEWED, 100, False),
        ({State.REVIEWED: 2, State.TRANSLATED: 1}, State.TRANSLATED, 100, True),
        ({State.REVIEWED: 9, State.STALE: 1}, State.TRANSLATED, 90, True),
        ({State.REVIEWED: 9, State.STALE: 1}, State.TRANSLATED, 90.1, False),
        ({State.REVIEWED: 99_999, State.UNTRANSLATED: 1}, State.REVIEWED, 100, False),
        ({State.UNTRANSLATED: 4}, State.REVIEWED, 0, True),
        ({}, State.REVIEWED, 100, True),
    ],
)
def test_when_the_bar_is_met(counts: dict[State, int], bar: State, percent: float, met: bool) -> None:
    assert progress(counts, bar=bar, percent=percent).meets_bar is met


def test_sums() -> None:
    words = {State.UNTRANSLATED: 20, State.STALE: 5, State.REVIEWED: 100}
    row = progress({State.DRAFT: 1, State.TRANSLATED: 2, State.REVIEWED: 1}, bar=State.TRANSLATED, words=words)
    assert (row.total, row.reached, row.share, row.words_to_do) == (4, 3, 75.0, 25)
    assert progress({}).share == 100


@given(counts=AMOUNTS, words=AMOUNTS, bar=st.sampled_from(State), percent=st.floats(0, 100))
def test_a_higher_bar_is_never_easier(
    counts: dict[State, int], words: dict[State, int], bar: State, percent: float
) -> None:
    row = progress(counts, bar=bar, percent=percent, words=words)
    assert 0 <= row.reached <= row.total
    assert 0 <= row.share <= 100
    for lower in State:
        if lower <= bar:
            easier = progress(counts, bar=lower, percent=percent, words=words)
            assert easier.meets_bar >= row.meets_bar
            assert easier.words_to_do <= row.words_to_do
