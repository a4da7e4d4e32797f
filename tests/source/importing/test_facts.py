from __future__ import annotations

import datetime

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lettertrans.source.front_matter import read_front_matter
from lettertrans.source.importing.characters import one_line
from lettertrans.source.importing.facts import Facts, front_matter, missing_facts

LINES = st.text(min_size=1).map(one_line).filter(bool)


@settings(deadline=None)
@given(title=LINES, attribution=LINES)
@example(title="No", attribution="2024-05-20")
@example(title="a: b # c", attribution="- [x]")
@example(title="'\"“", attribution="&a *b !c %d @e `f")
@example(title="---", attribution="\U0001f4e9 \u200d\ufffe")
def test_yaml_gives_back_what_was_written(title: str, attribution: str) -> None:
    facts = Facts(title=title, date=datetime.date(2024, 5, 20), lang="en", kind="letter", attribution=attribution)
    written = front_matter(facts)
    assert yaml.safe_load(written.removeprefix("---\n").removesuffix("---\n")) == {
        "title": title,
        "date": datetime.date(2024, 5, 20),
        "lang": "en",
        "kind": "letter",
        "attribution": attribution,
    }


@settings(deadline=None)
@given(title=LINES)
def test_the_reader_of_letters_finds_the_title(title: str) -> None:
    found = read_front_matter(front_matter(Facts(title=title)) + "\nwords\n")
    assert found is not None
    assert [(value.key, value.value) for value in found.values] == [("title", title)]


def test_what_is_not_known_is_left_out_and_asked_for() -> None:
    facts = Facts(title="Fog", lang="en")
    assert front_matter(facts) == "---\ntitle: Fog\nlang: en\n---\n"
    asked = [to_do.split(" is ")[0] for to_do in missing_facts(facts)]
    assert asked == ["the date", "the kind of text", "who wrote this"]


def test_nothing_known_is_no_front_matter() -> None:
    assert front_matter(Facts()) == ""
