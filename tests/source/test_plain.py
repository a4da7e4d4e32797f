from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.source.plain import PROTECTED, plain_text


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Plain words.", "Plain words."),
        ("**Grave** concern, _grave_ ~~doubt~~.", "Grave concern, grave doubt."),
        ("[the *report*](https://example.org/a_b)", "the report"),
        ("[![a picture](a.png) words](b)", "a picture words"),
        ("`code` and ``more `code` ``", f"{PROTECTED} and {PROTECTED}"),
        ("See <https://example.org/a_b_c>.", f"See {PROTECTED}."),
        ("See https://example.org/a_b_c", f"See {PROTECTED}"),
        ("Mail me@example.org, please", f"Mail {PROTECTED}, please"),
        ("<b>bold</b> &amp; H<sub>2</sub>O", "bold & H2O"),
        ("a note[^1] here", "a note here"),
        (r"\*no emphasis\*, \[no link\]", "*no emphasis*, [no link]"),
        ("snake_case and 2 * 3", "snake_case and 2 * 3"),
        ("one\\\ntwo", "one two"),
        ("ардчил**лын**", "ардчиллын"),
    ],
)
def test_what_a_reader_reads(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain


def test_a_reference_is_a_link_where_it_is_defined() -> None:
    assert plain_text("[the report][r]", {"R"}) == "the report"
    assert plain_text("[the report][r]") == "[the report][r]"


@given(st.text(st.sampled_from("ab *_~`[]()<>!\\&;:/.@^\n")))
def test_no_markup_makes_an_error_or_text(markdown: str) -> None:
    assert len(plain_text(markdown)) <= len(markdown)


@pytest.mark.parametrize("piece", ["*", "[", "](", "`", "<a ", "\\", "_a_", "![", "www.", "a@a.", "http://", "&lt;"])
def test_hostile_text_takes_no_longer(piece: str) -> None:
    plain_text(piece * 20_000)
