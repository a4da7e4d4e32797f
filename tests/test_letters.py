"""The two real letters of this repository, with GNU gettext as the judge of their catalogs."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lettertrans import State, read_document, read_po, translate, units, write_po

ROOT = Path(__file__).parents[1]
LETTERS = ("open-letter", "oppression-and-migration")
LANGUAGES = ("mn", "mn-Mong", "bua", "xal", "ja", "sv")
CATALOGS = [ROOT / "locales" / tag / f"{letter}.po" for tag in LANGUAGES for letter in LETTERS]
FILES = [*CATALOGS, *(ROOT / "locales" / "templates" / f"{letter}.pot" for letter in LETTERS)]

Run = Callable[..., Any]


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def gettext(*words: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([str(word) for word in words], capture_output=True, check=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The campaign of this repository, to be worked on."""
    for name in ("lettertrans.toml", "glossary.csv"):
        shutil.copy(ROOT / name, tmp_path)
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_gettext_accepts_the_file_in_silence(path: Path) -> None:
    assert gettext("msgfmt", "-c", "-o", os.devnull, path).stderr == b""


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_msgcat_leaves_the_file_as_it_is(path: Path) -> None:
    assert gettext("msgcat", "--no-wrap", path).stdout == path.read_bytes()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_reading_and_writing_changes_nothing(path: Path) -> None:
    assert write_po(read_po(path.read_bytes())) == path.read_bytes()


@pytest.mark.parametrize("path", CATALOGS, ids=name_of)
def test_msgmerge_agrees_on_units_that_did_not_change(path: Path) -> None:
    template = ROOT / "locales" / "templates" / f"{path.stem}.pot"
    theirs = read_po(gettext("msgmerge", "--quiet", "--no-wrap", "--previous", path, template).stdout)
    ours = read_po(path.read_bytes())
    assert [(e.key, e.msgstr, e.flags) for e in theirs.entries] == [(e.key, e.msgstr, e.flags) for e in ours.entries]


@pytest.mark.parametrize("letter", LETTERS)
def test_the_source_comes_back_byte_for_byte(letter: str) -> None:
    path = ROOT / "source" / f"{letter}.md"
    document = read_document(path.read_bytes(), path=str(path))
    identity = {segment.key: segment.msgid for segment in document.segments}
    assert translate(document, identity).text.encode() == path.read_bytes()


def test_the_catalogs_are_in_line_with_the_letters(copy: Path, lettertrans: Run) -> None:
    ran = lettertrans("update", "--dry-run", cwd=copy)
    assert ran.code == 0
    assert "nothing to write" in ran.err


@pytest.mark.parametrize("tag", ["mn", "ja", "sv"])
def test_the_open_letter_is_drafted_and_nothing_claims_a_review(tag: str) -> None:
    po = read_po((ROOT / "locales" / tag / "open-letter.po").read_bytes())
    document = read_document((ROOT / "source" / "open-letter.md").read_bytes())
    found = units(po, document.segments)
    assert len(found) == 41
    if all(unit.state is State.DRAFT for unit in found):
        assert all(unit.engine for unit in found)
    assert not any(unit.state is State.REVIEWED and not unit.reviewer for unit in found)


def test_the_main_job_leaves_marked_pages(copy: Path, lettertrans: Run) -> None:
    ran = lettertrans("run", cwd=copy)
    assert ran.code == 0
    made = {path.name for path in (copy / "output").iterdir()}
    assert {f"open-letter.{tag}.draft.html" for tag in ("mn", "ja", "sv")} <= made
    assert lettertrans("check", cwd=copy).code == 0
