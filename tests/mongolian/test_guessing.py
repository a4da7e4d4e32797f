from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.mongolian.guessing import guesses
from lettertrans.mongolian.letters import romanized


@pytest.mark.parametrize(
    ("word", "stem", "end"),
    [
        ("бырзыкийн", "бырзык", "-ün"),
        ("борзакуудын", "борзак", "-un"),
        ("борзакласан", "борзакл", "γsan"),
        ("бырзыкгүйгээр", "бырзык", " ügei-ber"),
    ],
)
def test_known_endings_stand_on_a_guessed_stem(word: str, stem: str, end: str) -> None:
    guess = guesses(word, name=False)[0]
    assert guess.stem == stem
    assert romanized(guess.text).endswith(end)


@given(st.text(alphabet="абвгдежзийлмнорстухцчшэөүьяюк", min_size=1, max_size=80))
def test_there_is_always_a_guess(word: str) -> None:
    assert all(guess.text for guess in guesses(word, name=False))
    assert guesses(word, name=True)
