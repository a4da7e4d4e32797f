from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.source.grammar import parse_blocks
from lettertrans.source.reading import read_document
from lettertrans.source.sentences import cut_sentences
from lettertrans.source.slots import SourceOptions


def sentences(text: str, *, language: str = "en", abbreviations: tuple[str, ...] = ()) -> list[str]:
    _, env = parse_blocks("[ref]: /url\n")
    starts = cut_sentences(text, env, language=language, abbreviations=abbreviations)
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)]


@pytest.mark.parametrize(
    "whole",
    [
        "One sentence without an end",
        "Ms. Oyuna, Mr. Bold and Prof. Tuya came.",
        "See fig. 4 and No. 5 of vol. 2.",
        "Socket.IO and example.org are names.",
        "IX. International pressure",
        "A. First of the letters.",
        "It cost 1.5 million.",
        "**One. Two.**",
        "~~One. Two.~~",
        "[One. Two.](/url)",
        "[One. Two.][ref]",
        "`One. Two. Three.`",
        "<b>One. Two.</b>",
        "“One?” he asked.",
    ],
)
def test_is_one_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("One.", "Two."),
        ("One!", "(Two.)"),
        ("One?", "“Two.”"),
        ("**One.**", "**Two.**"),
        ("One.", "*Two. Three.*"),
        ("One.[^1]", "Two."),
        ("[One.](/a)", "[Two.](/b)"),
        ("One.", "![Two](/a)."),
        ("In 2021.", "3 May was a Monday."),
        ("<i>One.</i>", "Two."),
    ],
)
def test_is_cut_in_two(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_cuts_chinese_and_japanese_without_spaces() -> None:
    assert sentences("一つ。二つ。「三つ。」", language="ja") == ["一つ。", "二つ。", "「三つ。」"]


def test_an_abbreviation_of_the_settings_ends_no_sentence() -> None:
    text = "The Bkh. Union met. It voted."
    assert sentences(text, abbreviations=("Bkh",)) == ["The Bkh. Union met.", "It voted."]
    assert sentences(text, abbreviations=("Bkh.",)) == ["The Bkh. Union met.", "It voted."]


def test_paragraphs_stay_whole_when_the_settings_say_so() -> None:
    document = read_document("One. Two.\nThree.\n", options=SourceOptions(segmentation="paragraph"))
    assert [segment.msgid for segment in document.segments] == ["One. Two. Three."]


def test_a_sentence_knows_the_one_before_it_in_its_paragraph() -> None:
    first, second, third = read_document("One. Two.\n\nThree.\n").segments
    assert (first.follows, second.follows, third.follows) == (None, first.key, None)


@given(st.text(alphabet='aA.!? *_`[]()<>\\"“”。3', max_size=60))
def test_cuts_are_offsets_in_order(text: str) -> None:
    _, env = parse_blocks("")
    starts = cut_sentences(text, env, language="en")
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert all(start < len(text) for start in starts[1:])
