from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.reports.safety import as_json, cut, markdown_cell, printable, width_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\tb\r\nc", r"a\tb\r\nc"),
        ("\x9b\x7f", r"\x9b\x7f"),
        ("\u2028\u202e\u2069", r"\u2028\u202e\u2069"),
        ("\udcff", r"\udcff"),
        ("ᠨᠡᠷ\u180eᠡ\u202fᠶᠢᠨ \u200dö 日本", "ᠨᠡᠷ\u180eᠡ\u202fᠶᠢᠨ \u200dö 日本"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(text=st.text() | st.characters(categories=["Cc", "Cs", "Zl", "Zp"]))
def test_one_line_without_control_characters(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert printable(shown) == shown


@given(value=st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5))
def test_json_is_what_it_was(value: object) -> None:
    text = as_json(value)
    assert json.loads(text) == value
    assert printable(text.replace("\n", "")) == text.replace("\n", "")
    text.encode()


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("ᠨᠡᠷ\u180eᠡ", 4), ("", 0)])
def test_widths(text: str, width: int) -> None:
    assert width_of(text) == width


@given(text=st.text(), width=st.integers(1, 30))
def test_cut_text_fits(text: str, width: int) -> None:
    short = cut(text, width)
    assert width_of(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_markup_in_a_cell_is_text() -> None:
    assert markdown_cell("a|b_*c*\n") == r"a\|b\_\*c\*\\n"


def test_marks_that_take_no_column_are_cut_off_too() -> None:
    assert len(cut("a" + "\u0301" * 100_000, 10)) <= 41
    assert cut("ᠨᠡᠷ\u180eᠡ" * 2, 10) == "ᠨᠡᠷ\u180eᠡ" * 2
