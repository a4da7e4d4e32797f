from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.source.importing.characters import character_warnings, clean_characters


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("a\r\nb\rc\x0bd\u2028e\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\x0cb\u2029c", "a\n\nb\n\nc"),
        ("a\xa0b\u2007c", "a b c"),
        ("fog\xadgy \u200b\ufeff\u2060lake", "foggy lake"),
        ("\u202eabc\u202c \u2066x\u2069", "abc x"),
        ("a\x00\x1b\x9fb", "ab"),
    ],
)
def test_what_no_author_wrote_goes(typed: str, clean: str) -> None:
    assert clean_characters(typed) == clean


@pytest.mark.parametrize("kept", ["ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ", "\u180e", "\u200c\u200d", "a\u0308", "\t"])
def test_what_means_something_stays(kept: str) -> None:
    assert clean_characters(kept) == kept


@settings(deadline=None)
@given(text=st.text())
def test_clean_text_is_clean(text: str) -> None:
    clean = clean_characters(text)
    assert clean_characters(clean) == clean
    assert character_warnings(clean) == character_warnings("\ufffd" * clean.count("\ufffd"))


def test_what_may_have_been_meant_is_counted() -> None:
    assert character_warnings("\u202ea\u202c\x01 \ufffd") == (
        "marks that turn the direction of writing, left out: 2",
        "control characters left out: 1",
        "characters already lost in the file, shown as \ufffd and to be put in by hand: 1",
    )
