"""A letter and the segments it gives. A pair in fixtures/segments, NAME.md and NAME.txt, is a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from lettertrans.source.reading import read_document

LETTERS = sorted((Path(__file__).parent / "fixtures" / "segments").glob("*.md"))


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.stem)
def test_a_letter_gives_these_segments(letter: Path) -> None:
    expected = letter.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    segments = read_document(letter.read_bytes()).segments
    assert [f"{segment.place} | {_on_one_line(segment.msgid)}" for segment in segments] == expected


def test_there_are_letters_to_read() -> None:
    assert LETTERS


def _on_one_line(msgid: str) -> str:
    return msgid.replace("\n", "\\n").replace("\t", "\\t")
