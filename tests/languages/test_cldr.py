from __future__ import annotations

from datetime import date

import pytest
from babel.localedata import locale_identifiers

from lettertrans.errors import SettingsError
from lettertrans.languages import Direction, find, standard_form


@pytest.mark.parametrize(
    ("tag", "autonym", "script", "direction", "plural_forms"),
    [
        ("de", "Deutsch", "Latn", "ltr", "nplurals=2; plural=(n != 1);"),
        ("fr", "français", "Latn", "ltr", "nplurals=2; plural=(n > 1);"),
        ("kk", "қазақ тілі", "Cyrl", "ltr", "nplurals=2; plural=(n != 1);"),
        ("sah", "саха тыла", "Cyrl", "ltr", "nplurals=1; plural=0;"),
        ("pt-BR", "português (Brasil)", "Latn", "ltr", "nplurals=2; plural=(n > 1);"),
        ("zh-Hant", "中文 (繁體)", "Hant", "ltr", "nplurals=1; plural=0;"),
        ("ug", "ئۇيغۇرچە", "Arab", "rtl", "nplurals=2; plural=(n != 1);"),
    ],
)
def test_facts_from_cldr(tag: str, autonym: str, script: str, direction: str, plural_forms: str) -> None:
    language = find(tag)
    assert (language.tag, language.posix) == (tag, tag.replace("-", "_"))
    assert (language.autonym, language.script, language.direction) == (autonym, script, direction)
    assert language.plural_forms == plural_forms
    assert (language.words_tag, language.alphabet, language.quotes) == ("en", "", ())


def test_sentences_and_joiners_follow_the_script() -> None:
    assert [find(tag).joiner for tag in ("zh", "de", "th")] == ["", " ", " "]
    assert [find(tag).invisible for tag in ("zh", "de", "fa")] == ["", "", "\u200c\u200d"]


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("de", "20. Mai 2024"),
        ("fr", "20 mai 2024"),
        ("kk", "2024\u202fж. 20 мамыр"),
        ("zh", "2024年5月20日"),
        ("th", "2024-05-20"),
    ],
)
def test_dates_from_cldr(tag: str, written: str) -> None:
    assert find(tag).written_date(date(2024, 5, 20)) == written


def test_old_and_three_letter_codes_are_one_language() -> None:
    assert [find(tag).tag for tag in ("deu", "iw", "de_DE")] == ["de", "he", "de-DE"]


@pytest.mark.parametrize("tag", ["kk-Latn", "ja-Cyrl", "xal-Mong", "bua-Latn", "tyv", "xx", "qaa"])
def test_what_cldr_does_not_know_by_script_and_name_is_unknown(tag: str) -> None:
    with pytest.raises(SettingsError, match="nothing is known"):
        find(tag)


def test_every_locale_of_cldr_is_known_or_refused_in_words() -> None:
    known = 0
    for identifier in locale_identifiers()[::9]:
        try:
            language = find(standard_form(identifier))
        except SettingsError:
            continue
        known += 1
        assert language.autonym
        assert language.direction in set(Direction)
        assert len(language.months) in (0, 12)
        assert "2024" in language.written_date(date(2024, 5, 20))
    assert known > 80
