from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.mongolian.letters import Harmony, folded, harmony, romanized, script


@pytest.mark.parametrize(
    "text",
    [
        "nom-un",
        "mongγul",
        "čerig",
        "qar-a",
        "tngri",
        "ǰirüke",
        "ger-tü-ben",
        "üge",
        "baγsi",
        "khirill",
        "naγur",
        "köke",
    ],
)
def test_romanized_is_the_way_back(text: str) -> None:
    assert romanized(script(text)) == text


def test_script_writes_q_and_k_with_one_letter() -> None:
    assert script("nom-un") == "\u1828\u1823\u182e\u180e\u1824\u1828"
    assert script("qota")[0] == script("köke")[0] == "\u182c"


@pytest.mark.parametrize(("text", "vowels"), [("aq-a", "masculine"), ("eke", "feminine"), ("bičig", "feminine")])
def test_harmony_is_of_the_last_vowel_that_is_not_neutral(text: str, vowels: str) -> None:
    assert harmony(script(text)) is Harmony(vowels)


def test_what_looks_alike_is_folded() -> None:
    assert folded(script("mongγul")) == folded(script("mongγol"))
    assert folded(script("sain")) != folded(script("sayin"))
    assert folded(script("nom-un nom, 5")) == " ".join([folded(script("nom-un")), folded(script("nom")) + ",", "5"])


@given(st.text(alphabet=st.characters(min_codepoint=0x1800, max_codepoint=0x1842) | st.sampled_from(" a\u180e\u180b.")))
def test_any_text_can_be_folded(text: str) -> None:
    assert isinstance(folded(text), str)
    assert folded(text) == folded(text)
    assert isinstance(romanized(text), str)
