from __future__ import annotations

import time
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lettertrans.glossary import find_term
from lettertrans.glossary.inflection import mn_mong

CONNECTORS = (" ", "\u180e", "\u202f", "\u00a0", "\n")
LETTERS = "ᠠᠡᠢᠣᠤᠥᠦᠨᠩᠪᠬᠭᠮᠯᠰᠲᠳᠴᠵᠶᠷ\u180a\u180b\u180c\u180d\u180e\u180f\u200c\u200d\u202f\u00ad -\n᠂᠃ᡏᡎ\ue001a(«»)"
TAG = "mn-Mong"


def found(form: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in find_term(form, text, TAG)]


@pytest.mark.parametrize(("typed", "read"), list(product(CONNECTORS, CONNECTORS)))
def test_any_connector_before_an_ending_is_the_same(typed: str, read: str) -> None:
    term = f"ᠬᠦᠮᠦᠨ{typed}ᠦ ᠡᠷᠬᠡ"
    text = f"ᠬᠦᠮᠦᠨ{read}ᠦ ᠡᠷᠬᠡ{read}ᠶᠢᠨ"
    assert found(term, f"ᠲᠡᠳᠡ {text} ᠲᠤᠬᠠᠢ") == [text]


@pytest.mark.parametrize(
    "written", ["ᠮᠣᠩ-\nᠭᠣᠯ", "ᠮᠣᠩ\u1806\r\n ᠭᠣᠯ", "ᠮᠣᠩ\u00adᠭᠣᠯ", "ᠮᠣᠩ\u180aᠭᠣᠯ", "ᠮᠣᠩᠭᠤᠯ", "ᠮᠣᠩᠭᠣᠯ\u180b"]
)
def test_one_word_however_it_is_broken_stretched_or_coded(written: str) -> None:
    assert found("ᠮᠣᠩᠭᠣᠯ", f"1 {written}, 2") == [written]


@pytest.mark.parametrize("plural", ["ᠡᠮᠡᠭᠲᠡᠢᠴᠦᠳ", "ᠡᠮᠡᠭᠲᠡᠶᠢᠴᠦᠳ"])
def test_a_diphthong_with_and_without_y(plural: str) -> None:
    for base in ("ᠡᠮᠡᠭᠲᠡᠢ", "ᠡᠮᠡᠭᠲᠡᠶᠢ"):
        assert found(base, plural) == [plural]


def test_a_word_after_a_space_is_no_ending() -> None:
    assert found("ᠬᠣᠲᠠ", "ᠬᠣᠲᠠ ᠳᠤᠷ\u180eᠠ") == ["ᠬᠣᠲᠠ"]
    assert found("ᠬᠣᠲᠠ", "ᠬᠣᠲᠠ ᠣᠨ") == ["ᠬᠣᠲᠠ"]
    assert found("ᠬᠣᠲᠠ", "ᠬᠣᠲᠠ ᠤᠨᠤᠯ") == ["ᠬᠣᠲᠠ"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ᠮᠣᠩᠭᠣᠯ\u180eᠵᠢᠩ",
            "ᠮᠣᠩᠭᠣᠯ\u180e",
            "ᠮᠣᠩᠭᠣᠯ\u200d",
            "ᠮᠣᠩ\u200cᠭᠣᠯ",
            "xᠮᠣᠩᠭᠣᠯ",
            "ᠮᠣᠩᠭᠣᠯ9",
            "ᡏᠮᠣᠩᠭᠣᠯ",
            "ᠮᠣᠩᠭᠣᠯᡎ",
            "ᡏᡆᡊᡎᡆᠯ",
        ),
        "\ue00c\ue00e\ue000\ue00a\ue00d\ue00d\ue00e\ue010",
    ],
)
def test_what_is_joined_to_something_else_or_only_looks_right_in_places_is_another_word(text: str) -> None:
    assert found("ᠮᠣᠩᠭᠣᠯ", f"« {text} »") == []


def test_emphasis_and_quotes_stand_outside() -> None:
    assert found("ᠮᠣᠩᠭᠣᠯ", "*ᠮᠣᠩᠭᠣᠯ*\u180eᠤᠨ «ᠮᠣᠩᠭᠣᠯ» ᠤᠨ [ᠮᠣᠩᠭᠣᠯ](https://example.org)") == ["ᠮᠣᠩᠭᠣᠯ"] * 3


@given(st.text(LETTERS, min_size=1, max_size=12), st.text(LETTERS, max_size=40))
@example("\u180e", "ᠮ\u180e")
@example("ᠠ", "ᠠ\u180eᠠ")
@example("ᠤᠨ", "ᠤᠨ ᠤᠨ")
def test_nothing_raises_and_spans_lie_in_the_text(form: str, text: str) -> None:
    end = 0
    for span in find_term(form, f"{text} {form}", TAG):
        assert end <= span.start < span.end <= len(text) + 1 + len(form)
        end = span.end


@given(st.text(min_size=1))
def test_stems_take_any_form(form: str) -> None:
    assert len(list(mn_mong.stems(form))) == 1


@given(st.text(LETTERS, max_size=40))
def test_every_folded_letter_has_its_place(text: str) -> None:
    folded = mn_mong.fold(text)
    if folded.starts is not None and folded.ends is not None:
        assert len(folded.starts) == len(folded.ends) == len(folded.text) == len(folded.lower)
        assert list(folded.starts) == sorted(folded.starts)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ᠮᠣᠩᠭᠣᠯ" * 16000,
            "ᠮᠣᠩᠭᠣᠯ" + " ᠤᠨ" * 33000,
            "ᠮᠣᠩᠭᠣᠯ" + "\u180e" * 100000,
            "ᠮ" + " " * 100000 + "ᠤ",
            "ᠤᠨ\u180e" * 33000,
        ),
        *(
            "ᠮ-" + " " * 100000,
            ("ᠮ-" + " " * 50 + "\n") * 2000,
            "ᠮ" + "\u180b" * 100000,
            " ᠤ" + "\u180b" * 100000 + "ᠮ",
        ),
        *("ᠮ" + "\u180a" * 100000, "ᠮ\u180eᠠ" * 33000, "ᠮ-\n" * 33000 + "-"),
    ],
)
def test_adversarial_text_takes_linear_time(text: str) -> None:
    begun = time.process_time()
    for form in ("ᠮᠣᠩᠭᠣᠯ", "ᠤᠨ", "ᠮ"):
        find_term(form, text, TAG)
    assert time.process_time() - begun < 3


def test_a_letter_with_thousands_of_marks_takes_no_time() -> None:
    start = time.perf_counter()
    find_term("ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ a" + "\u0316\u0301" * 50_000, "mn-Mong")
    assert time.perf_counter() - start < 2
