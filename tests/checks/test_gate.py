from __future__ import annotations

import pytest

from lettertrans.checks.gate import breaks_rule, expect_codes, settled
from lettertrans.checks.view import Check, View
from lettertrans.errors import SettingsError
from lettertrans.languages import find
from lettertrans.model import Finding, Severity, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def view(bar: LanguageSettings | None = None, *ignored: str) -> View:
    document = read_document("One.\n", path="source/a.md")
    unit = Unit(msgid="One.", msgstr="Ett.", line=10, ignored=ignored)
    return View(
        letter="a",
        language=find("sv"),
        path="locales/sv/a.po",
        document=document,
        units=(unit,),
        bar=bar or LanguageSettings(),
        translated=translate(document, {}),
    )


def finding(code: str, severity: Severity = ERROR, line: int = 10) -> Finding:
    return Finding(code=code, severity=severity, message="m", path="locales/sv/a.po", line=line)


def told(found: list[Finding], bar: LanguageSettings | None = None, *ignored: str) -> list[tuple[str, Severity]]:
    return [(each.code, each.severity) for each in settled(view(bar, *ignored), found)]


def test_as_it_is_where_nothing_is_set() -> None:
    assert told([finding("glossary.missing"), finding("numbers.changed", WARNING)]) == [
        ("glossary.missing", ERROR),
        ("numbers.changed", WARNING),
    ]


def test_settings_weigh_a_code_before_its_check() -> None:
    bar = LanguageSettings(severities={"glossary": "warning", "glossary.missing": "note", "numbers": "off"})
    found = [finding("glossary.missing"), finding("glossary.forbidden"), finding("numbers.changed")]
    assert told(found, bar) == [("glossary.missing", NOTE), ("glossary.forbidden", WARNING)]


def test_a_language_in_progress_is_only_warned() -> None:
    assert told([finding("glossary.missing")], LanguageSettings(wip=True)) == [("glossary.missing", WARNING)]
    assert told([finding("x.y", NOTE)], LanguageSettings(wip=True)) == [("x.y", NOTE)]


@pytest.mark.parametrize("code", ["markup.emphasis", "links.changed", "structure.block", "safety.bidi"])
def test_what_breaks_a_rule_is_told_whatever_is_set(code: str) -> None:
    check = code.partition(".")[0]
    bar = LanguageSettings(wip=True, severities={check: "off", code: "off"})
    assert (code, ERROR) in told([finding(code)], bar, code, check)
    assert breaks_rule(finding(code))
    assert told([finding(code, WARNING)], bar) == []


def test_a_translator_answers_a_finding_of_one_unit() -> None:
    found = [finding("numbers.changed"), finding("numbers.changed", line=20)]
    assert told(found, None, "numbers.changed") == [("numbers.changed", ERROR)]
    assert told(found, None, "numbers") == [("numbers.changed", ERROR)]


def test_what_silences_nothing_is_named() -> None:
    assert told([], None, "numbers.changed") == [("ignore.unused", NOTE)]
    assert told([finding("numbers.changed")], None, "numbers", "glossary") == [("ignore.unused", NOTE)]


def test_what_breaks_a_rule_cannot_be_ignored() -> None:
    assert told([finding("safety.html")], None, "safety") == [("safety.html", ERROR), ("ignore.refused", WARNING)]
    found = [finding("links.added"), finding("links.dropped", WARNING)]
    assert told(found, None, "links") == [("links.added", ERROR)], "it silences something too"


def test_many_comments_to_the_same_end_are_one() -> None:
    found = [finding("numbers.changed")] * 5_000
    many = [f"spelling.x{number}" for number in range(5_000)]
    assert told(found, None, *many, "numbers", "numbers") == [("ignore.unused", NOTE)] * 5_000


def test_what_is_not_done_cannot_be_ignored() -> None:
    assert told([finding("complete.draft")], LanguageSettings(wip=True), "complete.draft") == [
        ("complete.draft", ERROR),
        ("ignore.refused", WARNING),
    ]


CHECKS = [Check(name="numbers", codes={"numbers.changed": "a number changed"}, find=lambda _: ())]


def test_a_severity_of_what_no_check_finds_is_refused() -> None:
    expect_codes({"numbers": "off", "numbers.changed": "note"}, CHECKS, "lettertrans.toml")
    with pytest.raises(SettingsError, match=r"severity of 'numbers\.chnged': no check finds that") as caught:
        expect_codes({"numbers.chnged": "off"}, CHECKS, "lettertrans.toml")
    assert caught.value.hint == "did you mean 'numbers.changed'?"
    with pytest.raises(SettingsError, match="how complete a letter has to be"):
        expect_codes({"complete.draft": "off"}, CHECKS, "lettertrans.toml")
