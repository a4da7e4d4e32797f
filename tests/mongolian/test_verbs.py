from __future__ import annotations

import pytest

from lettertrans.mongolian.forms import Before
from lettertrans.mongolian.letters import romanized
from lettertrans.mongolian.verbs import finite, participles


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("болж", "bolǰu"),
        ("гарч", "γarču"),
        ("авав", "abuba"),
        ("ирлээ", "irel-e"),
        ("суугаад", "saγuγad"),
        ("яриад", "yariγad"),
        ("явцгаая", "yabučaγay-a"),
        ("явуулав", "yabuγulba"),
        ("амьдарч", "amiduraǰu"),
        ("үзтэл", "üǰetel-e"),
    ],
)
def test_finite_forms_and_converbs(word: str, text: str) -> None:
    assert romanized(min(finite(word), key=lambda form: form.cost).text) == text


@pytest.mark.parametrize(
    ("word", "text"), [("үзсэн", "üǰegsen"), ("явдаг", "yabudaγ"), ("ирэх", "irekü"), ("бичигч", "bičigči")]
)
def test_participles(word: str, text: str) -> None:
    assert text in {romanized(form.text) for form in participles(word, Before.NOTHING)}
