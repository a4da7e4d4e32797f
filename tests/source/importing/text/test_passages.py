from __future__ import annotations

import pytest

from lettertrans.source.importing.text.passages import read_passages

FULL = "this line is as long as the lines of a mail that was wrapped, about seventy"


def lines(text: str) -> list[tuple[str, ...]]:
    return [passage.lines for passage in read_passages(text)]


def test_wrapped_lines_are_one_again() -> None:
    assert lines(f"{FULL}\n{FULL}\nand so on.\n\nNext.") == [(f"{FULL} {FULL} and so on.",), ("Next.",)]


def test_short_lines_keep_their_breaks() -> None:
    assert lines("Ada Lens\n12 Tower Street\nHaven") == [("Ada Lens", "12 Tower Street", "Haven")]


def test_long_lines_are_paragraphs_each() -> None:
    long = "word " * 30 + "end."
    assert lines(f"{long}\n{long}") == [(long,), (long,)]


def test_a_numbered_heading_stands_alone() -> None:
    assert lines("I. Fog\nShort text") == [("I. Fog",), ("Short text",)]


@pytest.mark.parametrize("bullet", ["-", "*", "+", "–", "·", "•", "▪", "◦"])
def test_bullets_are_marks(bullet: str) -> None:
    first, second = read_passages(f"  {bullet} one\n  {bullet} two\n      and more")
    assert (first.lines, second.lines) == (("one",), ("two and more",))
    assert first.mark is not None
    assert (first.mark.as_typed, first.indent) == (f"{bullet} ", 2)


def test_numbers_are_marks_and_years_are_none() -> None:
    passages = read_passages("1. one\n2) two\n\n2019. That was the year.\n\n3.5 boats")
    assert [passage.mark.number if passage.mark else None for passage in passages] == [1, 2, None, None]


def test_lines_of_signs_are_rules() -> None:
    assert [passage.is_rule for passage in read_passages("* * *\n\n-----\n\na\n\n--")] == [True, True, False, False]
