from __future__ import annotations

import pytest

from lettertrans.mongolian.letters import romanized
from lettertrans.mongolian.nouns import nominals


def best(word: str) -> str:
    return romanized(min(nominals(word), key=lambda form: form.cost).text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("хүний", "kümün-ü"),
        ("ажлаас", "aǰil-ača"),
        ("морины", "morin-u"),
        ("цэцгийн", "čečeg-ün"),
        ("гэртээ", "ger-tü-ben"),
        ("номынхоо", "nom-un-iyan"),
        ("номуудынхаа", "nom-ud-un-iyan"),
        ("хотдахь", "qota-daki"),
        ("нэргүй", "ner-e ügei"),
        ("явсныг", "yabuγsan-i"),
        ("нүдэнд", "nidün-dü"),
    ],
)
def test_endings_are_taken_off_from_the_right(word: str, text: str) -> None:
    assert best(word) == text


def test_what_is_unknown_has_no_analysis() -> None:
    assert nominals("бырзыкаг") == []
    assert nominals("а" * 1000) == []
