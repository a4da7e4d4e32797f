from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary.heads import head_of


@pytest.mark.parametrize(
    ("expression", "head"),
    [
        ("law", "law"),
        (r"(?<!\w)law(?:s)?", "law"),
        (r"(?<![\w-])(?<=[\s(])rule\ of\ law", "rule of law"),
        (r"колле?к", "колл"),
        (r"ab*c", "a"),
        (r"ab+c", "ab"),
        (r"a{2}", ""),
        (r"a|b", ""),
        (r"x(?:a|b)", "x"),
        (r"x[|]y", "x"),
        (r"x\|y", "x|y"),
        (r"x[]|]y|z", ""),
        (r"\d+", ""),
        (r"", ""),
        (r"(?<!(?:a|b))law", ""),
    ],
)
def test_what_a_match_begins_with(expression: str, head: str) -> None:
    assert head_of(expression) == head


@pytest.mark.filterwarnings("ignore::FutureWarning")  # of sets that may mean something else one day
@given(st.text(st.sampled_from("ab.|()[]?*+{}\\-^1"), max_size=10), st.text(st.sampled_from("ab.|()1-"), max_size=12))
def test_every_match_begins_with_it(expression: str, text: str) -> None:
    try:
        pattern = re.compile(expression)
    except (re.error, OverflowError):
        return
    head = head_of(expression)
    for found in pattern.finditer(text):
        assert found[0].startswith(head)
