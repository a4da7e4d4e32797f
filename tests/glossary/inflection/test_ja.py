from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.glossary import find_term


def found(form: str, text: str) -> list[str]:
    return [text[slice(*span)] for span in find_term(form, text, "ja")]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("民主主義", "民主\n主義"),
        ("民主主義", "民主\r\n  主義"),
        ("民主主義", "民主-\n主義"),
        ("民主主義", "民\u00ad主主義"),
        ("民主主義", "民主\u200b主義"),
        ("ジャーナリスト", "ジャーナ\nリスト"),
        ("ジャーナリスト", "ｼﾞｬｰﾅﾘｽﾄ"),
        ("ジャーナリスト", "シ\u3099ャーナリスト"),
        ("オユーンエルデネ", "オユーン\n・エルデネ"),
        ("オユーンエルデネ", "オユーン-\nエルデネ"),
        ("アルタン・セセグ ブリヤート民族舞踊団", "アルタン・セセグ\nブリヤート民族舞踊団"),
        ("アルタン・セセグ ブリヤート民族舞踊団", "アルタン・セセグ\u00a0ブリヤート民族舞踊団"),
        ("取り締まり", "取り\n締まり"),
        ("MPP", "ＭＰＰ"),
    ],
)
def test_a_break_inside_a_term_is_part_of_it(form: str, text: str) -> None:
    assert found(form, f"私は{text}を守る。") == [text]


def test_words_across_a_line_break_are_seen() -> None:
    assert found("民主主義", "民主主義\n者") == []
    assert found("モンゴル", "内\nモンゴル") == []
    assert found("民主主義", "民主主義\nを") == ["民主主義"]
    assert found("民主主義", "民主主義。\n\n民主\n\n主義") == ["民主主義"]


def test_radicals_are_not_kanji() -> None:
    assert found("人々", "⼈々") == []
    assert found("市民", "市⺠") == []


@given(st.text(max_size=40), st.text(max_size=80))
def test_nothing_raises(form: str, text: str) -> None:
    find_term(form, text, "ja")


@given(
    st.text("民主義モンゴル・=- のーA(）\n\u00adﾞ⺠人国", max_size=12),
    st.text("民主義モンゴル・=- のーA(）\n\u00adﾞ⺠人国", max_size=60),
)
def test_spans_lie_in_the_text(form: str, text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in find_term(form, text, "ja"))


@given(st.text("民主義モンゴル・のー国人党法-=A", min_size=1, max_size=14))
def test_a_form_is_found_alone(form: str) -> None:
    if form.strip("-・=") == form:
        assert find_term(form, f"「{form}」", "ja") == [(1, 1 + len(form))]


@pytest.mark.parametrize(
    "piece", ["民主", "民主主義者", "モンゴル", "モンゴル・", "あ ", "あ\n", "-\n", "\u00ad", "・ ", "⺠", "ﾞ"]
)
@pytest.mark.parametrize("form", ["民主主義", "モンゴル・ヘリテージ財団", "ルブサンナムスレーン・オユーンエルデネ"])
def test_a_long_text_takes_no_long_time(form: str, piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begin = time.process_time()
    find_term(form, text, "ja")
    assert time.process_time() - begin < 1
