from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

ULUS = "\u1824\u182f\u1824\u1830"
NOM_UN = "\u1828\u1823\u182e{}\u1824\u1828"


def test_lines_in_lines_out(tmp_path: Path, lettertrans: Any) -> None:
    (tmp_path / "a.txt").write_text("Улс\n\nНомын\n", encoding="utf-8")
    ran = lettertrans("convert", "a.txt")
    nomun = NOM_UN.format("\u180e")
    assert (ran.code, ran.out) == (0, f"{ULUS}\n\n{nomun}\n")


@pytest.mark.parametrize(("connector", "letter"), [("mvs", "\u180e"), ("nnbsp", "\u202f")])
def test_connectors(tmp_path: Path, lettertrans: Any, connector: str, letter: str) -> None:
    (tmp_path / "a.txt").write_text("номын", encoding="utf-8")
    assert lettertrans("convert", "--connector", connector, "a.txt").out == NOM_UN.format(letter) + "\n"


def test_provenance_is_a_table(tmp_path: Path, lettertrans: Any) -> None:
    (tmp_path / "a.txt").write_text("Улс, бтрхзгй.", encoding="utf-8")
    rows = [line.split("\t") for line in lettertrans("convert", "--show", "provenance", "a.txt").out.splitlines()]
    assert rows[0][:3] == ["Улс", ULUS, "lexicon"]
    assert (rows[1][0], rows[1][2]) == ("бтрхзгй", "guess")


def test_it_is_a_filter(lettertrans: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Улс\r\n".encode())))
    assert lettertrans("convert").out == f"{ULUS}\n"


def test_what_cannot_be_read_is_said(tmp_path: Path, lettertrans: Any) -> None:
    (tmp_path / "a.txt").write_bytes(b"x\n\xff")
    ran = lettertrans("convert", "a.txt")
    assert (ran.code, "a.txt:2: this is not UTF-8" in ran.err) == (1, True)
    assert lettertrans("convert", "none.txt").code == 1
