from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lettertrans.mongolian.lexicon import Kind, Source, lexicon, read_lexicon

ROOT = Path(__file__).parents[2]
PACK = ROOT / "scripts" / "mongolian" / "pack_lexicon.py"


def pack(*words: object) -> None:
    subprocess.run([sys.executable, PACK, *map(str, words)], check=True, capture_output=True)


def test_the_shipped_file_is_made_from_the_lists(tmp_path: Path) -> None:
    pack("--output", tmp_path / "lexicon.bin")
    shipped = ROOT / "src" / "lettertrans" / "mongolian" / "data" / "lexicon.bin"
    assert (tmp_path / "lexicon.bin").read_bytes() == shipped.read_bytes()


def test_the_most_trusted_reading_comes_first() -> None:
    first, *others = lexicon().entries("улс")
    assert (first.traditional, first.kind, first.source) == ("ᠤᠯᠤᠰ", Kind.NOUN, Source.REVIEWED)
    assert "ᠤᠯᠠᠰᠤ" in {entry.traditional for entry in others}


def test_a_verb_is_known_by_its_stem() -> None:
    assert Kind.VERB in {entry.kind for entry in lexicon().entries("хар")}
    assert "ᠠᠮᠢᠳᠤᠷᠠ" in {entry.traditional for entry in lexicon().entries("амьдар")}


def test_a_loan_is_marked() -> None:
    assert lexicon().entries("автомат")[0].loan


@pytest.mark.parametrize("word", ["", "нэгэнтийүгүй", "УЛС", "a\tb", "|"])
def test_what_is_not_known_has_no_readings(word: str) -> None:
    assert lexicon().entries(word) == ()
    assert word not in lexicon()


def test_a_tenth_can_be_left_out(tmp_path: Path) -> None:
    pack("--output", tmp_path / "lexicon.bin", "--hold-out", tmp_path / "held-out.tsv")
    rest = read_lexicon(tmp_path / "lexicon.bin")
    words = {line.split("\t")[0] for line in (tmp_path / "held-out.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    assert 0.08 < len(words) / len(lexicon()) < 0.12
    listed = (Source.LIST, Source.OURS)
    assert not any(entry.source in listed for word in words for entry in rest.entries(word))
