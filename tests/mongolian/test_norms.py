from __future__ import annotations

import pytest

from lettertrans.mongolian.letters import script
from lettertrans.mongolian.norms import Norm, normed


@pytest.mark.parametrize(
    ("listed", "house", "wikipedia"),
    [
        ("mongγol", "mongγul", "mongγol"),
        ("sayin", "sain", "sayin"),
        ("aimaγ", "aimaγ", "ayimaγ"),
        ("noqai", "noqai", "noqai"),
        ("γool", "γool", "γool"),
        ("köbegön", "köbegün", "köbegün"),
        ("filarmoni", "filarmoni", "filarmoni"),
        ("noqai-yin", "noqai-yin", "noqai-yin"),
    ],
)
def test_norms(listed: str, house: str, wikipedia: str) -> None:
    assert normed(script(listed), Norm.HOUSE) == script(house)
    assert normed(script(listed), Norm.WIKIPEDIA) == script(wikipedia)
