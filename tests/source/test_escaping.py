from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.source.escaping import as_cell, as_heading, as_lines, on_one_line
from lettertrans.source.grammar import parse_blocks, split_row

OPENERS = ["- a", "+ a", "1. a", "2) a", "# a", "> a", "---", "***", "___", "```", "~~~", "[a]: /b", "a | b\n--- | ---"]
typed = st.one_of(
    st.text(alphabet="ab -+*#>=_`~|:.[]()\\\n\t19", max_size=40).filter(lambda words: any(map(str.isalpha, words))),
    st.lists(st.sampled_from([*OPENERS, "word", "", "==="]), min_size=2).map("\n".join).map("word ".__add__),
)


def kinds(markdown: str) -> list[str]:
    return [token["type"] for token in parse_blocks(markdown)[0] if token["type"] != "blank_line"]


@pytest.mark.parametrize(
    "opener",
    [
        "1. a",
        "999999999) a",
        "# a",
        "######",
        "> a",
        ">a",
        "- a",
        "-",
        "+ a",
        "* a",
        "```",
        "~~~",
        "---",
        "* * *",
        "___",
    ],
)
def test_an_opener_is_escaped_at_the_start_of_a_line_only(opener: str) -> None:
    assert kinds(opener) != ["paragraph"]
    assert kinds(as_lines(opener, keep_breaks=False, line_start=True)) == ["paragraph"]
    assert as_lines(opener, keep_breaks=False, line_start=False) == opener


@pytest.mark.parametrize(
    "words", ["2021.05", "1.a", "#tag", "-5", "+976", "*a*", "a | b", "[a](/b)", "__a__", "`a`", "~~a~~"]
)
def test_what_opens_nothing_stays(words: str) -> None:
    assert as_lines(words, keep_breaks=False, line_start=True) == words


@given(typed)
def test_any_words_stay_one_paragraph(words: str) -> None:
    written = as_lines(words.strip(), keep_breaks=False, line_start=True)
    assert "\n" not in written
    assert kinds(written) == ["paragraph"]


@given(typed)
def test_any_words_stay_one_paragraph_with_its_hard_breaks(words: str) -> None:
    assert kinds(as_lines(words.strip(), keep_breaks=True, line_start=True)) == ["paragraph"]


@given(typed)
def test_any_words_stay_one_heading(words: str) -> None:
    (heading,) = parse_blocks("# " + as_heading(on_one_line(words.strip()), line_start=False))[0]
    assert (heading["type"], heading["text"]) == ("heading", as_heading(on_one_line(words.strip()), line_start=False))


@given(typed)
def test_any_words_stay_one_cell(words: str) -> None:
    cell = as_cell(on_one_line(words.strip()), line_start=False)
    assert split_row(f"| {cell} | next |") == [cell, "next"]


@given(st.text(alphabet="a \n\t"))
def test_one_line_has_the_same_words(words: str) -> None:
    folded = on_one_line(words)
    assert "\n" not in folded
    assert folded.split() == words.split()
