from __future__ import annotations

from time import perf_counter

import pytest

from lettertrans.source.addresses import addresses_in, without_end_marks


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Write to a@b.org.", ["a@b.org"]),
        ("Write to a@b.org. Then wait.", ["a@b.org"]),
        ("Write to a@b.c.org, or not.", ["a@b.c.org"]),
        ("a@b, a@, @b.org", []),
        ("See https://example.org/a.", ["https://example.org/a"]),
        ("(See www.example.org/a_(b).)", ["www.example.org/a_(b)"]),
    ],
)
def test_addresses_in_a_sentence(text: str, addresses: list[str]) -> None:
    assert [without_end_marks(found[0]) for found in addresses_in(text)] == addresses


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("http://a.co/", "http://a.co/"),
        ("http://a.co/).", "http://a.co/"),
        ("http://a.co/(b)", "http://a.co/(b)"),
        ("http://a.co/(b)).", "http://a.co/(b)"),
        ("http://a.co/[b]]!)", "http://a.co/[b]"),
        ("...", ""),
    ],
)
def test_the_marks_around_an_address(address: str, bare: str) -> None:
    assert without_end_marks(address) == bare


@pytest.mark.parametrize(
    "text",
    ["http://a.co/" + ")" * 100_000, "http://a.co/" + "(])" * 33_000, "a@" + "b." * 50_000, "a@b.org. " * 11_000],
)
def test_a_long_row_of_marks_takes_no_time(text: str) -> None:
    start = perf_counter()
    assert all(without_end_marks(found[0]) for found in addresses_in(text))
    assert perf_counter() - start < 2
