"""Every language that ships is complete, right where that can be checked, and spelt with its own letters."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.plurals import get_plural

from lettertrans.languages import Language, find, shipped_tags, standard_form
from lettertrans.languages import lookup as lookup_module

FILES = sorted(Path(lookup_module.__file__).parent.glob("*.toml"))
IN_CLDR = ("en", "ja", "mn", "sv")
WORDS = ("draft_notice", "partial_notice", "original_label", "languages_label")
MAY_BE_EMPTY = {
    "lookalikes": {"en", "mn-Mong", "sv"},
    "invisible": {"bua", "en", "ja", "mn", "sv", "xal"},
    "alphabet": {"ja"},
    "ranges": {"bua", "en", "mn", "mn-Mong", "sv", "xal"},
    "length_ratio": {"en"},
    "joiner": {"ja"},
    "months": {"ja"},
    "day_endings": {"bua", "en", "ja", "sv", "xal"},
    "unreviewed": {"en"},
    "numerals": {"ja"},
    "hunspell": {"bua", "ja", "mn-Mong", "xal"},
}
"""Facts that a language has no use for; whatever is missing beyond these is forgotten."""

each_language = pytest.mark.parametrize("tag", shipped_tags())


def test_the_campaigns_six_languages_and_english_are_there() -> None:
    assert shipped_tags() == ("bua", "en", "ja", "mn", "mn-Mong", "sv", "xal")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_gives_every_fact(path: Path) -> None:
    language = find(path.stem)
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    facts = {field.name for field in dataclasses.fields(Language)} - {"words_tag"}
    optional = {fact for fact, tags in MAY_BE_EMPTY.items() if path.stem in tags}
    assert facts - optional <= set(given)
    assert {fact for fact in facts if not getattr(language, fact)} == optional
    assert language.words_tag == language.tag == path.stem


@each_language
def test_what_is_said_to_be_unreviewed_is_a_fact(tag: str) -> None:
    language = find(tag)
    assert set(language.unreviewed) <= {field.name for field in dataclasses.fields(Language)}
    assert tag == "en" or set(WORDS) <= set(language.unreviewed)


def test_no_tag_or_alias_leads_to_two_languages() -> None:
    names = Counter(name for tag in shipped_tags() for name in (tag, *find(tag).aliases))
    assert [name for name, count in names.items() if count > 1] == []
    assert all(standard_form(name) == name for name in names)


@each_language
def test_the_posix_form_leads_back(tag: str) -> None:
    assert find(find(tag).posix).tag == tag


@pytest.mark.parametrize("tag", [*IN_CLDR, "mn-Mong"])
def test_plural_forms_are_babels(tag: str) -> None:
    assert find(tag).plural_forms == str(get_plural(tag.replace("-", "_")))


@pytest.mark.parametrize("tag", IN_CLDR)
def test_names_and_months_are_cldrs(tag: str) -> None:
    language, cldr = find(tag), Locale.parse(tag)
    assert language.autonym == cldr.display_name
    assert language.name == cldr.english_name
    if tag in {"en", "sv"}:
        assert list(language.months) == [cldr.months["format"]["wide"][number] for number in range(1, 13)]


@each_language
def test_msgfmt_accepts_the_header(tag: str, tmp_path: Path) -> None:
    language = find(tag)
    fields = {
        "Project-Id-Version": "letter 1",
        "PO-Revision-Date": "2024-05-20 12:00+0000",
        "Last-Translator": "A <a@example.org>",
        "Language-Team": f"{language.name} <b@example.org>",
        "Language": language.posix,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
    }
    catalog = tmp_path / "letter.po"
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    catalog.write_text(f'msgid ""\nmsgstr ""\n{lines}', encoding="utf-8")
    run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(catalog)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def written(language: Language) -> str:
    """All that a page shows in the language."""
    dates = [language.date_pattern.format(year="", month="", day=""), *language.months, *language.day_endings]
    return " ".join([language.autonym, *(getattr(language, word) for word in WORDS), *dates])


@each_language
def test_its_words_use_its_own_letters_and_marks_only(tag: str) -> None:
    language = find(tag)
    text = written(language)
    foreign = {letter for letter in text if letter.isalpha() and not language.has_letter(letter)}
    marks = {mark for mark in text if unicodedata.category(mark)[0] in "PS"} - set(language.punctuation)
    assert (foreign, marks) == (set(), set())


@each_language
def test_format_characters_stand_only_where_the_language_has_a_use_for_them(tag: str) -> None:
    language = find(tag)
    invisible = {mark for mark in written(language) if unicodedata.category(mark) in {"Cf", "Mn", "Cc"}}
    assert invisible <= set(language.invisible)


@each_language
def test_quotes_are_among_the_marks(tag: str) -> None:
    language = find(tag)
    assert len(language.quotes) == 4
    assert set(language.quotes) <= set(language.punctuation)


@each_language
def test_a_lookalike_is_no_letter_and_stands_for_one(tag: str) -> None:
    language = find(tag)
    assert not [wrong for wrong in language.lookalikes if wrong.lower() in language.alphabet]
    assert all(language.has_letter(letter) for meant in language.lookalikes.values() for letter in meant)


@each_language
def test_the_alphabet_is_small_composed_and_without_repeats(tag: str) -> None:
    alphabet = find(tag).alphabet
    assert alphabet == unicodedata.normalize("NFC", alphabet.lower())
    assert len(set(alphabet)) == len(alphabet)
    assert not set(alphabet) & set(find(tag).punctuation)


def test_traditional_mongolian_is_written_in_its_range_and_joined_with_the_vowel_separator() -> None:
    language = find("mn-Mong")
    assert [ord(letter) for letter in language.alphabet] == list(range(0x1820, 0x1843))
    text = written(language)
    assert "\u202f" not in text
    for before, joint, after in zip(text, text[1:], text[2:], strict=False):
        if joint == "\u180e":
            assert before.isalnum() or before == " "  # a space where an ending of a number stands alone here
            assert language.has_letter(after)
    assert not any(end in text for end in ("\u180e ", "\u180e᠂", "\u180e᠃"))


def test_nothing_is_read_before_a_language_is_asked_for() -> None:
    heavy = (
        "[m for m in ('tomllib', 'babel', 'difflib', 'importlib.metadata', 'importlib.resources') if m in sys.modules]"
    )
    code = f"import sys, lettertrans.languages as l; print({heavy}); l.find('khk'); print({heavy})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n['tomllib']\n"
