from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.mongolian import Norm, Provenance, convert
from lettertrans.mongolian.letters import folded, script

NNBSP = "\u202f"

HERE = Path(__file__).parent
CYRILLIC = st.text(alphabet=st.sampled_from("абвгдеёжзийклмноөпрстуүфхцчшщъыьэюяАНУ -.,2024«»\n"))


def rows(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (HERE / name).read_text(encoding="utf-8").splitlines()[1:]]


def test_hand_made_forms() -> None:
    wrong = [
        (cyrillic, convert(cyrillic).text)
        for cyrillic, right in rows("forms.tsv")
        if folded(convert(cyrillic).text) not in {folded(script(text)) for text in right.split("|")}
    ]
    assert len(wrong) <= 0.05 * len(rows("forms.tsv")), wrong


def test_hand_made_sentences() -> None:
    right, words = 0, 0
    for cyrillic, romanized in rows("sentences.tsv"):
        expected = [folded(word) for word in script(romanized).split(" ")]
        given = [folded(word) for word in convert(cyrillic).text.split(" ")]
        words += len(expected)
        right += sum(a == b for a, b in zip(given, expected, strict=False))
    assert right >= 0.92 * words


@pytest.mark.parametrize(
    ("cyrillic", "right"),
    [
        ("2024 оны 5 дугаар сарын 20-ны өдөр", "2024 on-u 5-duγar sara-yin 20-u edür"),
        ("10-ын", "10-un"),
        ("9-р", "9-düger"),
        ("NATO-гийн", "NATO-yin"),
        ("Монгол Улс дахь хүн нь", "mongγul ulus-daki kümün-ni"),
        ("Би ч, тэр ч.", "bi-čü᠂ tere-čü᠃"),
        ("багш нарын", "baγsi-nar-un"),
        ("нар гарлаа", "naran γarul-a"),
        ("өөр өөрийн", "öber öber-ün"),
        ("өөр хүн", "öger-e kümün"),
        ("хот руу", "qota uruγu"),
        ("луу жил", "luu ǰil"),
        ("Явах уу?", "yabuqu uu?"),
    ],
)
def test_context(cyrillic: str, right: str) -> None:
    assert folded(convert(cyrillic).text) == folded(script(right))


@pytest.mark.parametrize(
    "kept",
    [
        "3.14",
        "(HOPE)",
        "https://example.org/мэдээ",
        "me@example.org",
        "**",
        "<b>",
        "{name}",
        "%(name)s",
        "&nbsp;",
        "5,000",
    ],
)
def test_what_is_no_mongolian_word_is_kept(kept: str) -> None:
    assert convert(kept).text == kept
    assert all(token.provenance is Provenance.KEPT for token in convert(kept).tokens)


def test_links_keep_their_address() -> None:
    assert (
        convert("[ном](https://example.org/ном.html).").text == "[" + script("nom") + "](https://example.org/ном.html)᠃"
    )


def test_the_connector_spares_the_final_vowel_that_stands_apart() -> None:
    assert convert("нэрийг", connector=NNBSP).text == script("ner-e") + NNBSP + script("yi")


def test_the_other_norm() -> None:
    assert convert("сайн монгол", norm=Norm.WIKIPEDIA).text == script("sayin mongγol")


def test_provenance_tells_what_was_guessed() -> None:
    conversion = convert("Номын бырзыкаг ном")
    assert conversion.guesses == ("бырзыкаг",)
    assert [t.provenance for t in conversion.tokens if t.source.strip()] == [
        Provenance.MORPHOLOGY,
        Provenance.GUESS,
        Provenance.LEXICON,
    ]


@given(st.text())
def test_any_text_is_converted(text: str) -> None:
    conversion = convert(text)
    assert "".join(token.source for token in conversion.tokens) == text
    assert all(token.candidates for token in conversion.tokens)


@given(CYRILLIC)
@settings(max_examples=200, deadline=None)
def test_no_cyrillic_letter_is_left(text: str) -> None:
    conversion = convert(text)
    assert "".join(token.source for token in conversion.tokens) == text
    assert not [letter for letter in conversion.text if "\u0400" <= letter <= "\u052f"]


@pytest.mark.parametrize("piece", ["а", "нийгмийн", "ын", "-", "а-", "а\u0301", ".", "](", "2024-", "<", " нь"])
def test_time_grows_with_length_alone(piece: str) -> None:
    convert(piece * 100)
    started = time.process_time()
    convert(piece * 20_000)
    assert time.process_time() - started < 3
