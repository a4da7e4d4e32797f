from __future__ import annotations

import pytest

from lettertrans.source.places import Finder, Line


def found(finder: Finder, *wanted: str) -> list[str]:
    lines = finder.find(wanted)
    return [_text(finder, line) for line in lines or ()]


def _text(finder: Finder, line: Line) -> str:
    return finder.line_of(line.row)[line.start - finder.start_of(line.row) : line.end - finder.start_of(line.row)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_found_whatever_ends_them(end: str) -> None:
    finder = Finder(end.join(["> - one", ">   two", "", "three"]))
    assert found(finder, "one", "two") == ["one", "two"]
    assert found(finder, "three") == ["three"]


@pytest.mark.parametrize("before", ["", "  ", "> ", "- ", "12. ", "> > * ", "[^1]: ", ": ", "### ", "- [x] ", "\t"])
def test_marks_may_stand_before_words(before: str) -> None:
    assert found(Finder(f"{before}words ##\n"), "words") == ["words"]


def test_words_within_other_words_are_not_it() -> None:
    finder = Finder("some words\nwords more\nwords\n")
    (line,) = finder.find(["words"]) or ()
    assert line.row == 2


def test_the_same_words_are_found_one_after_another() -> None:
    finder = Finder("words\n\nwords\n")
    rows = [line.row for _ in range(2) for line in finder.find(["words"]) or ()]
    assert rows == [0, 2]
    assert finder.find(["words"]) is None


def test_cells_are_found_in_their_own_row_only() -> None:
    finder = Finder("| a | b |\n|---|---|\n| | | e |\n| e | f |\n")
    spans = []
    for row, cells in (("| a | b |", "ab"), ("| | | e |", " "), ("| e | f |", "ef")):
        finder.find_row(row)
        spans += [finder.find_cell(cell.strip()) for cell in cells]
        finder.end_row()
    assert [line and (line.row, _text(finder, line)) for line in spans] == [
        *((0, "a"), (0, "b")),
        None,
        *((3, "e"), (3, "f")),
    ]


def test_a_closing_fence_opens_nothing() -> None:
    finder = Finder("```\none\n```\n```\ntwo\n```\n")
    first = finder.find_fence("```")
    assert first == 1
    assert finder.find_verbatim(["one"], here=True)
    finder.end_fence("```", 2)
    assert finder.find_fence("```") == 4


@pytest.mark.parametrize(("tabs", "is_found"), [(True, True), (False, False)])
def test_a_tab_may_have_been_read_as_blanks(tabs: bool, is_found: bool) -> None:
    assert bool(Finder("- <p>\n\twords\n").find_verbatim(["<p>", "  words"], tabs=tabs)) is is_found
