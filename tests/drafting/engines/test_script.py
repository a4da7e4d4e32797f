from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.catalogs.memory import Memory
from lettertrans.drafting.engine import Engine, Setting
from lettertrans.drafting.engines.script import ScriptEngine, converted
from lettertrans.languages import find
from lettertrans.model import JOINED, Key, Segment
from lettertrans.source.inline import destinations

ULUS = "\u1824\u182f\u1824\u1830"


def engine(**pivot: str) -> ScriptEngine:
    known: dict[Key, str] = {(None, msgid): text for msgid, text in pivot.items()}
    return ScriptEngine(Setting(source_language="en", language=find("mn-Mong"), memory=Memory.of([]), pivot=known))


def test_it_converts_the_cyrillic_translation_of_the_same_sentence() -> None:
    (draft,) = engine(State="Улс").draft([Segment(msgid="State")])
    assert draft is not None
    assert (draft.msgstr, draft.engine, draft.made_from, draft.guessed) == (ULUS, "script", "Улс", ())


def test_it_has_nothing_for_what_is_not_translated() -> None:
    segments = [Segment(msgid="State"), Segment(msgid="Law")]
    assert engine(State=" ", Law=JOINED).draft(segments) == [None, None]
    assert isinstance(engine(), Engine)


def test_a_guessed_word_is_named() -> None:
    (draft,) = engine(X="Улс бтрхзгй").draft([Segment(msgid="X")])
    assert draft is not None
    assert draft.guessed == ("бтрхзгй",)


@pytest.mark.parametrize(
    ("markdown", "script"),
    [
        ("**Улс**", f"**{ULUS}**"),
        ("[Улс](https://example.org/улс)", f"[{ULUS}](https://example.org/улс)"),
        ("Улс `улс`", f"{ULUS} `улс`"),
        ("Улс <b>улс</b>", f"{ULUS} <b>{ULUS}</b>"),
        ("![Улс](a.png)", f"![{ULUS}](a.png)"),
        ("Улс[^1]", f"{ULUS}[^1]"),
    ],
)
def test_markup_stays_as_it_is(markdown: str, script: str) -> None:
    assert converted(markdown)[0] == script


@given(st.text(st.sampled_from("улс ном*_`[]()<>!\\&;^.,\n1a"), max_size=40))
def test_no_markup_is_lost(markdown: str) -> None:
    text, _ = converted(markdown)
    assert [found.url for found in destinations(text)] == [found.url for found in destinations(markdown)]
