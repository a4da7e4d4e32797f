from __future__ import annotations

from pathlib import Path

import pytest

from lettertrans.errors import SettingsError
from lettertrans.languages import canonical_tag, find, shipped_tags


def own(folder: Path, name: str, text: str) -> Path:
    """A language file of a campaign's."""
    path = folder / "languages" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("khk", "mn"),
        ("mn_MN", "mn"),
        ("MN-cyrl", "mn"),
        ("mn_Mong", "mn-Mong"),
        ("mn-Mong-MN", "mn-Mong"),
        ("MN_MONG", "mn-Mong"),
        ("mn-CN", "mn-Mong"),
        ("mvf", "mn-Mong"),
        ("bxr", "bua"),
        ("xal_RU", "xal"),
        ("jpn", "ja"),
        ("sv-SE", "sv"),
    ],
)
def test_aliases_in_any_spelling(written: str, tag: str) -> None:
    assert canonical_tag(written) == tag
    assert find(written) is find(tag)


@pytest.mark.parametrize("script", ["Mong", "Phag", "Latn", "Soyo"])
@pytest.mark.parametrize("region", ["", "-MN", "-CN", "-RU"])
def test_mongolian_in_another_script_is_never_taken_for_cyrillic(script: str, region: str) -> None:
    try:
        language = find(f"mn-{script}{region}")
    except SettingsError:
        assert script != "Mong"
    else:
        assert language.script == script


@pytest.mark.parametrize("tag", ["en-GB", "sv-FI", "mn-Mong-RU", "mn-RU"])
def test_a_region_of_ours_has_its_facts_under_its_own_tag(tag: str) -> None:
    region, wide = find(tag.replace("-", "_").lower()), find(tag.rpartition("-")[0])
    assert (region.tag, region.posix) == (tag, tag.replace("-", "_"))
    assert (region.alphabet, region.draft_notice) == (wide.alphabet, wide.draft_notice)
    assert region.words_tag == wide.tag


def test_an_unknown_language_says_what_to_write_and_where() -> None:
    with pytest.raises(SettingsError, match="nothing is known about the language 'tyv_RU'") as caught:
        find("tyv_RU")
    assert caught.value.hint == "add languages/tyv-RU.toml with at least name, autonym, script"
    assert caught.value.exit_code == 2


def test_a_slip_is_pointed_out() -> None:
    with pytest.raises(SettingsError) as caught:
        find("mnn")
    assert caught.value.hint.startswith("did you mean 'mn'?")


TUVAN = """
name = "Tuvan"
autonym = "тыва дыл"
script = "Cyrl"
aliases = ["tyv_RU"]
alphabet = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
"""


def test_a_campaign_adds_a_language(tmp_path: Path) -> None:
    own(tmp_path, "tyv.toml", TUVAN)
    tuvan = find("TYV_ru", tmp_path)
    assert (tuvan.tag, tuvan.posix, tuvan.autonym, tuvan.direction) == ("tyv", "tyv", "тыва дыл", "ltr")
    assert tuvan.plural_forms == "nplurals=2; plural=(n != 1);"
    assert (tuvan.words_tag, tuvan.draft_notice) == ("en", "Machine draft, not reviewed by a person.")
    assert find("mn", tmp_path) is find("mn")


@pytest.mark.parametrize(("script", "direction"), [("Mong", "ttb"), ("Arab", "rtl"), ("Latn", "ltr")])
def test_the_direction_follows_the_script(tmp_path: Path, script: str, direction: str) -> None:
    own(tmp_path, "xx-Arab.toml", f'name = "X"\nautonym = "x"\nscript = "{script}"\n')
    assert find("xx_arab", tmp_path).direction == direction


def test_a_campaign_corrects_one_fact_of_ours_and_keeps_the_others(tmp_path: Path) -> None:
    own(tmp_path, "MN_cyrl.toml", 'fonts = ["PT Serif"]\n[engines]\ngoogle = "mn"\n')
    ours, theirs = find("mn"), find("khk", tmp_path)
    assert (theirs.tag, theirs.fonts, theirs.engines) == ("mn", ("PT Serif",), {"google": "mn"})
    assert (theirs.months, theirs.draft_notice, theirs.words_tag) == (ours.months, ours.draft_notice, "mn")
    assert find("mn-RU", tmp_path).fonts == ("PT Serif",)
    assert find("mn-Mong", tmp_path) is find("mn-Mong")


def test_a_campaign_puts_its_words_to_a_language_from_cldr(tmp_path: Path) -> None:
    words = {"draft_notice": "Rohfassung.", "partial_notice": "P", "original_label": "O", "languages_label": "Sprachen"}
    own(tmp_path, "de.toml", "".join(f'{key} = "{value}"\n' for key, value in words.items()))
    german = find("de", tmp_path)
    assert (german.autonym, german.draft_notice, german.words_tag) == ("Deutsch", "Rohfassung.", "de")


def test_two_files_for_one_language_are_refused(tmp_path: Path) -> None:
    own(tmp_path, "mn.toml", "")
    second = own(tmp_path, "mn_MN.toml", "")
    with pytest.raises(SettingsError, match="a second file for the language mn") as caught:
        find("sv", tmp_path)
    assert (caught.value.path, caught.value.hint) == (
        str(second),
        "mn.toml describes it already: make one file of the two",
    )


def test_a_file_that_is_not_named_for_a_language_is_refused(tmp_path: Path) -> None:
    path = own(tmp_path, "my language.toml", "")
    with pytest.raises(SettingsError, match="is not a language tag") as caught:
        find("sv", tmp_path)
    assert caught.value.path == str(path)


@pytest.mark.parametrize(("alias", "ours"), [("mn", "mn"), ("khk", "mn"), ("mn_CN", "mn-Mong")])
def test_no_alias_takes_away_a_language_of_ours(tmp_path: Path, alias: str, ours: str) -> None:
    path = own(tmp_path, "tyv.toml", TUVAN.replace("tyv_RU", alias))
    with pytest.raises(SettingsError, match=f"of tyv already means {ours}$") as caught:
        find(alias, tmp_path)
    assert caught.value.path == str(path)


def test_leftovers_of_file_managers_are_no_languages(tmp_path: Path) -> None:
    own(tmp_path, "tyv.toml", TUVAN)
    own(tmp_path, "._tyv.toml", "\0")
    assert find("tyv", tmp_path).autonym == "тыва дыл"


def test_a_campaign_without_languages_of_its_own(tmp_path: Path) -> None:
    assert [find(tag, tmp_path).tag for tag in shipped_tags()] == list(shipped_tags())
