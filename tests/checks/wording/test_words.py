from __future__ import annotations

from datetime import date

import pytest

from lettertrans.checks.wording.end_marks import End, end_of
from lettertrans.checks.wording.invisible import invisible_in
from lettertrans.checks.wording.lookalike_hosts import Honest, host_of
from lettertrans.checks.wording.lookalikes import odd_words
from lettertrans.checks.wording.loops import loop_in
from lettertrans.checks.wording.words import quoted
from lettertrans.languages import find


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("So it is.", End.PERIOD),
        ("「そうです。」", End.PERIOD),
        ("ᠲᠡᠶᠢᠮᠦ᠃", End.PERIOD),
        ("Really?”", End.QUESTION),
        ("Wait...", End.ELLIPSIS),
        ("Inner Mongolia Inc.", End.ABBREVIATION),
        ("the U.S.", End.ABBREVIATION),
        ("He went. (So they say)", End.PERIOD),
        ("one, two,", End.OTHER),
        ("", End.NONE),
    ],
)
def test_how_a_text_ends(text: str, end: End) -> None:
    assert end_of(text) is end


@pytest.mark.parametrize(
    ("host", "other"),
    [
        ("ex\u0430mple.org", "example.org"),
        ("examp1e.org", "example.org"),
        ("xn--xample-2of.org", "example.org"),
        ("exarnple.org", "example.org"),
        ("EXAMPLE.ORG.", ""),
        ("example.com", ""),
        ("xn--80ak6aa92e.com", "apple.com"),
        ("пример.рф", ""),
        ("xn--nxasmq6b", ""),
        ("example.org-ийн", ""),
    ],
)
def test_which_host_one_imitates(host: str, other: str) -> None:
    assert Honest(["example.org"]).imitated_by(host_of(f"https://{host}/a")) == other


@pytest.mark.parametrize(
    ("text", "loop"),
    [
        ("one two three one two three one two three", "one two three"),
        ("so so so", "so"),
        ("so so, it is", ""),
        ("自由と自由と自由と自由と", "自由と"),
        ("どんどん進む", ""),
        (
            " ".join(["a long sentence of many words that an engine wrote"] * 3),
            "a long sentence of many words that an engine wrote",
        ),
    ],
)
def test_what_comes_again_and_again(text: str, loop: str) -> None:
    assert loop_in(text) == loop


@pytest.mark.parametrize(
    ("tag", "word", "right"),
    [
        ("mn", "чєлєє", "чөлөө"),
        ("mn", "хvн", "хүн"),
        ("mn", "аpдчилaл", "ардчилал"),
        ("bua", "hайн", "һайн"),
        ("xal", "кöвүн", "көвүн"),
        ("sv", "frih\u0435t", "frihet"),
    ],
)
def test_the_right_word_is_named(tag: str, word: str, right: str) -> None:
    (odd,) = odd_words("", f"{word} {word}", find(tag))
    assert odd.kind == "lookalike"
    assert odd.right == right


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("mn", "PDF-файл, COVID-19-ийн, A4, TikTokийн, ХIХ зуун, Wi-Fi, кВт, №5, Çelik Özgür"),
        ("sv", "Ulaanbaatar, São Paulo, Čeljabinsk, idé, à la carte, 20 °C"),
        ("ja", "Tシャツ、iPhone、web、ＵＳＡ、α線、髙橋、﨑"),
        ("xal", "Җаңһр, һазр, NATO"),
    ],
)
def test_what_is_at_home_in_a_language(tag: str, text: str) -> None:
    assert list(odd_words("", text, find(tag))) == []


def test_a_quote_is_short_and_seen() -> None:
    assert quoted("a\u202eb\n\x07") == "“aU+202EbU+000AU+0007”"
    assert len(quoted("x" * 1000)) == 42


@pytest.mark.parametrize("tag", ["bua", "ja", "mn", "mn-Mong", "sv", "xal"])
def test_the_languages_own_words_are_spelt_with_its_letters(tag: str) -> None:
    language = find(tag)
    words = (language.draft_notice, language.partial_notice, language.original_label, language.languages_label)
    days = (language.written_date(date(2024, month, month + 9)) for month in range(1, 13))
    for text in (*words, *days, *language.numerals):
        assert list(odd_words("", text.rstrip("*"), language)) == []
        assert list(invisible_in("", text, language)) == []
