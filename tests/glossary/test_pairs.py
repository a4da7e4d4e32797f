"""Pairs of a sentence and its translation, right and wrong, judged by the glossary that stands beside them.

What is told must be wrong, and what is wrong must be told. A file pairs/<TAG>.tsv has a line for each: English,
translation, the terms that the translation violates with | between them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lettertrans.glossary import Matcher, read_glossary, violations

HERE = Path(__file__).parent
PAIRS = sorted((HERE / "pairs").glob("*.tsv"))


class Pair(NamedTuple):
    source: str
    translation: str
    wrong: frozenset[str]


@cache
def matcher() -> Matcher:
    table = HERE / "pairs" / "glossary.csv"
    return Matcher(read_glossary(table.read_bytes(), path=table.name, tag_of=lambda tag: tag), "en")


def pairs_of(path: Path) -> list[Pair]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [Pair(source, translation, frozenset(filter(None, wrong.split("|")))) for source, translation, wrong in rows]


def told(pair: Pair, tag: str) -> frozenset[str]:
    return frozenset(each.term.term for each in violations(matcher().terms_in(pair.source), pair.translation, tag))


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_what_is_told_is_wrong_and_what_is_wrong_is_told(path: Path) -> None:
    pairs = pairs_of(path)
    judged = [(pair, told(pair, path.stem)) for pair in pairs]
    right = sum(len(said & pair.wrong) for pair, said in judged)
    false = [(pair.translation, sorted(said - pair.wrong)) for pair, said in judged if said - pair.wrong]
    missed = [(pair.translation, sorted(pair.wrong - said)) for pair, said in judged if pair.wrong - said]
    assert right / sum(len(said) for _, said in judged) >= 0.98, false
    assert right / sum(len(pair.wrong) for pair in pairs) >= 0.97, missed


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_the_pairs_name_terms_of_the_glossary_that_rule_the_language(path: Path) -> None:
    ruled = {term.term for term in matcher().terms if path.stem in term.renderings}
    assert {name for pair in pairs_of(path) for name in pair.wrong} <= ruled
