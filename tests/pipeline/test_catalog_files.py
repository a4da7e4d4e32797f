from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lettertrans import PoFile, find, read_po, write_po
from lettertrans.errors import ConflictError, InputError
from lettertrans.pipeline.catalog_files import parse_catalog, save_catalog
from lettertrans.project import Project, read_file

Run = Callable[..., Any]


def said(po: PoFile, **msgstrs: str) -> PoFile:
    """The catalog with other translations of the sentences that begin with these words."""
    entries = tuple(
        entry.changed(msgstr=msgstrs[word]) if (word := entry.msgid.split()[0]) in msgstrs else entry
        for entry in po.entries
    )
    return replace(po, entries=entries)


@pytest.fixture
def catalog(campaign_folder: Path, lettertrans: Run) -> Path:
    assert lettertrans("update").code == 0
    return campaign_folder / "locales" / "sv" / "letter.po"


def save(catalog: Path, po: PoFile, before: bytes) -> bool:
    """Save ours although somebody has saved the file since we read it."""
    project = Project.find(catalog.parent)
    theirs = catalog.read_bytes()
    catalog.write_bytes(before)
    read = project.read(catalog)
    catalog.write_bytes(theirs)
    return save_catalog(
        po,
        read_po(before),
        read.digest,
        write=lambda data, expected: project.write(catalog, data, expected=expected),
        keep=lambda data: project.keep(catalog, data),
        path="locales/sv/letter.po",
    )


def test_two_people_with_different_units_are_merged(catalog: Path) -> None:
    before = catalog.read_bytes()
    catalog.write_bytes(write_po(said(read_po(before), Thank="Tack.")))
    assert save(catalog, said(read_po(before), Protect="Skydda pressen."), before)
    found = {entry.msgid: entry.msgstr for entry in read_po(catalog.read_bytes()).entries if entry.msgstr}
    assert found == {"Thank you.": "Tack.", "Protect the press.": "Skydda pressen."}


def test_a_true_conflict_keeps_both_versions_and_names_them(catalog: Path) -> None:
    before = catalog.read_bytes()
    catalog.write_bytes(write_po(said(read_po(before), Thank="Tack.")))
    with pytest.raises(ConflictError) as caught:
        save(catalog, said(read_po(before), Thank="Tackar.", Protect="Skydda pressen."), before)
    assert "Thank you." in caught.value.message
    kept = list((catalog.parents[2] / ".lettertrans" / "conflicts").iterdir())
    assert len(kept) == 1
    assert kept[0].name in caught.value.hint
    assert 'msgstr "Tackar."' in kept[0].read_text(encoding="utf-8")
    found = {entry.msgid: entry.msgstr for entry in read_po(catalog.read_bytes()).entries if entry.msgstr}
    assert found == {"Thank you.": "Tack.", "Protect the press.": "Skydda pressen."}


def test_nothing_is_written_when_nothing_changed(catalog: Path) -> None:
    data = catalog.read_bytes()
    stamp = catalog.stat().st_mtime_ns
    assert not save(catalog, read_po(data), data)
    assert catalog.read_bytes() == data
    assert read_file(catalog).data == data
    assert stamp <= catalog.stat().st_mtime_ns


@pytest.mark.parametrize("header", ["mn_Mong", "mn-Mong", "mn_Mong_CN", "mvf"])
def test_a_language_may_be_spelt_in_any_of_its_ways(header: str) -> None:
    data = f'msgid ""\nmsgstr "Language: {header}\\n"\n\nmsgid "a"\nmsgstr ""\n'.encode()
    assert parse_catalog(data, find("mn-Mong"), path="x.po").language == header


@pytest.mark.parametrize("header", ["mn", "ja", "xx"])
def test_the_catalog_of_another_language_is_refused(header: str) -> None:
    data = f'msgid ""\nmsgstr "Language: {header}\\n"\n\nmsgid "a"\nmsgstr ""\n'.encode()
    with pytest.raises(InputError) as caught:
        parse_catalog(data, find("mn-Mong"), path="x.po")
    assert (caught.value.path, caught.value.line) == ("x.po", 1)
    assert header in caught.value.message
