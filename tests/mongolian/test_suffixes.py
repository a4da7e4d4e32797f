from __future__ import annotations

import pytest

from lettertrans.mongolian.letters import romanized, script
from lettertrans.mongolian.suffixes import Ending, apart, attached, separated, with_n


@pytest.mark.parametrize(
    ("stem", "ending", "whole"),
    [
        ("qota", Ending.GENITIVE, "qota-yin"),
        ("nom", Ending.GENITIVE, "nom-un"),
        ("kümün", Ending.GENITIVE, "kümün-ü"),
        ("eke", Ending.ACCUSATIVE, "eke-yi"),
        ("ger", Ending.DATIVE, "ger-tü"),
        ("qaγan", Ending.DATIVE, "qaγan-du"),
        ("aγula", Ending.ABLATIVE, "aγula-ača"),
        ("aγula", Ending.INSTRUMENTAL, "aγula-bar"),
        ("nom", Ending.REFLEXIVE, "nom-iyan"),
        ("ner-e", Ending.ACCUSATIVE, "ner-e-yi"),
        ("eke", Ending.PLURAL, "eke-nügüd"),
        ("ulus", Ending.LOCATED, "ulus-daki"),
    ],
)
def test_separated_endings(stem: str, ending: Ending, whole: str) -> None:
    assert romanized(separated(script(stem), ending)) == whole


@pytest.mark.parametrize(
    ("stem", "shape", "whole"),
    [
        ("bol", "(U)γsAn", "boluγsan"),
        ("ire", "(U)γsAn", "iregsen"),
        ("γar", "JU", "γarču"),
        ("bol", "JU", "bolǰu"),
        ("ab", "(b)bA", "abuba"),
        ("ol", "(U)n-A", "olun-a"),
        ("qangγ-a", "qU", "qangγaqu"),
    ],
)
def test_attached_endings(stem: str, shape: str, whole: str) -> None:
    assert romanized(attached(script(stem), shape)) == whole


def test_the_hidden_n_takes_the_final_vowel_along() -> None:
    assert romanized(with_n(script("ǰakirγ-a"))) == "ǰakirγan"
    assert romanized(with_n(script("nom"))) == "nom"
    assert romanized(apart(script("baiqu"), "ügei")) == "baiqu ügei"
