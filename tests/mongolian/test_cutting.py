from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.mongolian.cutting import Piece, cut


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ном, 5.", ["word Ном", "mark ,", "space  ", "number 5", "mark ."]),
        ("2024-ийн", ["suffixed 2024-ийн"]),
        ("NATO-д", ["suffixed NATO-д"]),
        ("Оюун-Эрдэнэ", ["word Оюун-Эрдэнэ"]),
        ("1,000.5 15%", ["number 1,000.5", "space  ", "number 15%"]),
        ("[a](https://x.org)", ["mark [", "kept a", "kept ](https://x.org)"]),
        ("й\u0301и", ["word й\u0301и"]),
        ("...", ["mark ..."]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [f"{cut_.piece} {cut_.source}" for cut_ in cut(text)] == pieces


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(piece.source for piece in cut(text)) == text


def test_cyrillic_is_never_kept_by_chance() -> None:
    assert [piece.piece for piece in cut("aбв")] == [Piece.KEPT, Piece.WORD]
