from __future__ import annotations

import pytest

from lettertrans.checks.complete import CHECK as COMPLETE
from lettertrans.checks.links import CHECK as LINKS
from lettertrans.checks.view import View
from lettertrans.languages import find
from lettertrans.model import Severity, State, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

SOURCE = "One.\n\nTwo.\n\nThree [link](https://example.org).\n\nFour.\n"
STATES = [State.UNTRANSLATED, State.DRAFT, State.STALE, State.TRANSLATED]


def view(bar: LanguageSettings, states: list[State] = STATES, third: str = "Tre [länk](https://example.org).") -> View:
    document = read_document(SOURCE, path="source/a.md")
    words = ["", "Två.", third, "Fyra."]
    units = tuple(
        Unit(msgid=segment.msgid, msgstr=msgstr, state=state, line=10 * (index + 1))
        for index, (segment, msgstr, state) in enumerate(zip(document.segments, words, states, strict=True))
    )
    translated = translate(document, {unit.key: unit.msgstr for unit in units})
    return View(
        letter="a",
        language=find("sv"),
        path="locales/sv/a.po",
        document=document,
        units=units,
        bar=bar,
        translated=translated,
    )


def test_every_kind_of_incompleteness_has_its_code_and_line() -> None:
    found = list(COMPLETE.find(view(LanguageSettings())))
    assert [(f.code, f.line, f.severity) for f in found] == [
        ("complete.untranslated", 10, Severity.ERROR),
        ("complete.draft", 20, Severity.ERROR),
        ("complete.stale", 30, Severity.ERROR),
        ("complete.unsigned", 40, Severity.ERROR),
    ]
    assert all(f.path == "locales/sv/a.po" and f.language == "sv" and f.letter == "a" and f.hint for f in found)


@pytest.mark.parametrize(
    ("bar", "severities"),
    [
        (LanguageSettings(require=State.TRANSLATED), {Severity.ERROR}),
        (LanguageSettings(require=State.TRANSLATED, percent=25), {Severity.WARNING}),
        (LanguageSettings(require=State.TRANSLATED, percent=26), {Severity.ERROR}),
        (LanguageSettings(wip=True), {Severity.WARNING}),
        (LanguageSettings(require=State.UNTRANSLATED), set()),
    ],
)
def test_the_bar_decides_how_much_it_weighs(bar: LanguageSettings, severities: set[Severity]) -> None:
    assert {finding.severity for finding in COMPLETE.find(view(bar))} == severities


def test_a_broken_rule_is_an_error_in_any_state_even_where_work_is_in_progress() -> None:
    found = list(LINKS.find(view(LanguageSettings(wip=True), third="Tre [länk](https://evil.example).")))
    assert [(f.code, f.line, f.severity) for f in found] == [("links.changed", 30, Severity.ERROR)]
    assert list(LINKS.find(view(LanguageSettings()))) == []
