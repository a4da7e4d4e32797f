from __future__ import annotations

from time import perf_counter

import pytest

from lettertrans.source.grammar import parse_blocks
from lettertrans.source.shape import NO_SHAPE, Shape, outline, shape_of

_, ENVIRONMENT = parse_blocks("[ref]: /ref\n\n[^1]: Note.\n")


def shape(text: str) -> Shape:
    return shape_of(text, ENVIRONMENT)


def test_plain_words_have_none() -> None:
    assert shape("Words, and 5 > 3: no markup!") is NO_SHAPE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("*a* [b](/c) <b>d</b>[^1]", "<b>х</b>[^1] [у](/c) *з*"),
        ("[a][ref]", "[б][ref]"),
        ('[a](/b "One")', "[б](/b 'Нэг')"),
        ('<img src="a" alt="b">', '<img src="a" alt="в">'),
        ("2 * 3 * 4", "2 * 3"),
        ("snake_case_word", "snake_word"),
    ],
)
def test_the_same_parts_in_other_words(one: str, other: str) -> None:
    assert shape(one) == shape(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[a](/b)", "[a](/c)"),
        ("[a](/b)", "![a](/b)"),
        ("[a][ref]", "[a][none]"),
        ("*a*", "**a**"),
        ("`a`", "`b`"),
        ("<b>a</b>", "<i>a</i>"),
        ("a[^1]", "a[^2]"),
        ("<https://a.org>", "<https://b.org>"),
        ("*a*", "*a"),
        ("a", "[b](c d)"),
    ],
)
def test_other_parts(one: str, other: str) -> None:
    assert shape(one) != shape(other)


@pytest.mark.parametrize(
    ("text", "loose"),
    [("*a* **b** ~~c~~ `d`", 0), ("*a", 1), ("**a*", 1), ("a `b", 1), ("a ~~b", 2), ("[a](b c)", 2), (r"\*a \`b", 0)],
)
def test_counts_what_found_no_partner(text: str, loose: int) -> None:
    assert shape(text).loose == loose


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("a  b\nc", "a b c", True),
        ("*a*", "_a_", True),
        ("[a](/b)", "[a](</b>)", True),
        ("*a*", "**a**", False),
        ("a *b* c", "a *b c*", False),
    ],
)
def test_outlines_are_alike_where_pages_are(one: str, other: str, alike: bool) -> None:
    assert (outline(one, ENVIRONMENT) == outline(other, ENVIRONMENT)) is alike


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a **b", "**"),
        ("a *b* **c", "*"),
        ("_a", "_"),
        ("a ~~b *c*", "~~"),
        ("*a* `b", "`"),
        ("[b](c d)", "]("),
        ("*a* _b", ""),
        ("a ~~b *c", ""),
        ("*a* **b** ~~c~~ `d`", ""),
        ("words", ""),
    ],
)
def test_names_the_mark_that_found_no_partner(text: str, mark: str) -> None:
    assert shape(text).loose_mark == mark


@pytest.mark.parametrize("text", ["*" * 100_000, "a " + "*" * 100_000, "_" * 100_000, "~" * 50_000, "`" * 100_000])
def test_a_long_row_of_one_mark_takes_no_time(text: str) -> None:
    start = perf_counter()
    shape(text)
    assert perf_counter() - start < 2
