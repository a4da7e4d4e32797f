from __future__ import annotations

import dataclasses

import pytest
from tests.checks.examples import view_of

from lettertrans.checks.spelling import CHECK
from lettertrans.checks.wording.hunspell import misspelt, why_not
from lettertrans.languages import find

SWEDISH = find("sv")
needs_swedish = pytest.mark.skipif(bool(why_not(SWEDISH)), reason=why_not(SWEDISH))


def test_it_says_why_it_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "known" in why_not(find("xal"))
    monkeypatch.setenv("PATH", "")
    why_not.cache_clear()
    assert why_not(SWEDISH) == "hunspell is not installed"
    assert list(CHECK.find(view_of("sv", "We are free.", ("Vi är friiia.",)))) == []
    why_not.cache_clear()


@needs_swedish
def test_a_dictionary_that_is_not_there_is_named() -> None:
    assert "xx_YY" in why_not(dataclasses.replace(SWEDISH, hunspell="xx_YY"))


@needs_swedish
def test_no_word_is_a_command_and_no_letter_stops_it() -> None:
    words = ["!", "^friiia", "@fria", "*", "&", "~", "#", "-", "frihetttt", "\ud800", "x" * 100_000, "", "a\nb", "fria"]
    assert "frihetttt" in misspelt(words, SWEDISH)
    assert "fria" not in misspelt(words, SWEDISH)


@needs_swedish
def test_a_word_is_reported_once_and_many_are_summed_up() -> None:
    source = "We are free, all of us.\n\nWe are all free here."
    found = list(CHECK.find(view_of("sv", source, ("Vii ärr friia allaa avv osss nuu.", "Vii ärr härr."))))
    assert [finding.code for finding in found] == ["spelling.unknown"] * 2
    assert "and 1 more" in found[0].message or "and 2 more" in found[0].message
    assert found[1].message == "not in the dictionary: “härr”"


def test_a_dictionary_that_fails_finds_nothing() -> None:
    assert misspelt(["fria"], dataclasses.replace(SWEDISH, hunspell="no_SUCH")) == set()
