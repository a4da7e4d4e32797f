"""A catalog that is converted from another follows it, and never over a person's words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

SETTINGS = """\
languages = ["mn-Mong", "mn"]
require = "translated"

[language.mn-Mong]
wip = true
engines = ["memory", "script"]
"""


@pytest.fixture
def folder(tmp_path: Path, lettertrans: Any) -> Path:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "letter.md").write_text("The state.\n\nThe book.\n", encoding="utf-8")
    (tmp_path / "lettertrans.toml").write_text(SETTINGS, encoding="utf-8")
    assert lettertrans("update").code == 0
    return tmp_path


def catalog(folder: Path, tag: str) -> Path:
    return folder / "locales" / tag / "letter.po"


def put(path: Path, msgid: str, msgstr: str) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    at = lines.index(f'msgid "{msgid}"')
    lines[at + 1] = f'msgstr "{msgstr}"'
    path.write_text("\n".join(lines), encoding="utf-8")


def codes(lettertrans: Any) -> list[str]:
    found = json.loads(lettertrans("check", "-l", "mn-Mong", "--format", "json").out)["findings"]
    return [each["code"] for each in found if each["code"].startswith("converted")]


def test_a_draft_follows_the_cyrillic(folder: Path, lettertrans: Any) -> None:
    put(catalog(folder, "mn"), "The state.", "Улс.")
    assert lettertrans("draft").code == 0
    text = catalog(folder, "mn-Mong").read_text(encoding="utf-8")
    assert 'engine="script"' in text
    assert "made-from=" in text
    assert "ᠤᠯᠤᠰ᠃" in text
    put(catalog(folder, "mn"), "The state.", "Номын.")
    lettertrans("draft")
    again = catalog(folder, "mn-Mong").read_text(encoding="utf-8")
    assert "ᠤᠯᠤᠰ" not in again
    assert "ᠨᠣᠮ" in again
    assert lettertrans("draft", "--dry-run").err.count("would write") == 0


def test_a_person_is_told_and_not_overwritten(folder: Path, lettertrans: Any) -> None:
    put(catalog(folder, "mn"), "The state.", "Улс.")
    lettertrans("draft")
    path = catalog(folder, "mn-Mong")
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    lettertrans("update")
    assert codes(lettertrans) == []
    before = path.read_text(encoding="utf-8")
    put(catalog(folder, "mn"), "The state.", "Ном.")
    lettertrans("draft")
    assert path.read_text(encoding="utf-8") == before
    assert codes(lettertrans) == ["converted.outdated"]


def test_a_guess_is_named_in_the_comment(folder: Path, lettertrans: Any) -> None:
    put(catalog(folder, "mn"), "The book.", "Бтрхзгй ном.")
    lettertrans("draft")
    assert 'guessed="Бтрхзгй"' in catalog(folder, "mn-Mong").read_text(encoding="utf-8")


def test_run_converts_what_it_has_just_drafted(folder: Path, lettertrans: Any) -> None:
    put(catalog(folder, "mn"), "The state.", "Улс.")
    assert lettertrans("run").code == 0
    assert (folder / "output" / "letter.mn-Mong.draft.html").exists()
    put(catalog(folder, "mn"), "The state.", "Ном.")
    lettertrans("run")
    assert "ᠨᠣᠮ" in catalog(folder, "mn-Mong").read_text(encoding="utf-8")


def test_what_can_only_be_meant_in_one_way_is_mended(folder: Path, lettertrans: Any) -> None:
    put(catalog(folder, "mn"), "The state.", "Номын.")
    lettertrans("draft")
    path = catalog(folder, "mn-Mong")
    text = path.read_text(encoding="utf-8")
    put(path, "The book.", "\u1828\u1823\u182e\u202f\u1824\u1828\u1803")
    ran = lettertrans("check", "-l", "mn-Mong", "--fix")
    assert "1 translation mended" in ran.err
    after = path.read_text(encoding="utf-8")
    assert after.count("\u1828\u1823\u182e\u180e\u1824\u1828") == 2
    assert "\u202f" not in after
    assert text.count("draft engine") == after.count("draft engine") == 1
    assert "mended" not in lettertrans("check", "-l", "mn-Mong", "--fix").err
