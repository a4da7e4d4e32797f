from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lettertrans.project.names import is_suffix, is_tag, same_on_some_disk, why_no_letter


@pytest.mark.parametrize(
    "name",
    ["open-letter", "Open Letter 2", "2026-appeal", "v1.2", "нээлттэй захидал", "公開書簡", "ᠵᠠᠬᠢᠳᠠᠯ", "é", "cons"],
)
def test_names_that_every_disk_can_hold(name: str) -> None:
    assert why_no_letter(name) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "is empty"),
        ("..", '".."'),
        ("a..b", '".."'),
        ("a/b", "slash"),
        ("a\\b", "slash"),
        ("a\nb", "invisible"),
        ("a\x00b", "invisible"),
        ("a\x1b[31mb", "invisible"),
        ("a\u202eb", "invisible"),
        ("a\u200bb", "invisible"),
        ("a\u2028b", "invisible"),
        ("a\udcffb", "invisible"),
        (".hidden", "begins with a dot"),
        ("-rf", "begins with a dot, a dash"),
        (" letter", "begins with"),
        ("letter.", "ends with a dot"),
        ("letter ", "ends with"),
        ("a:b", "Windows"),
        ("what?", "Windows"),
        ("con", "device"),
        ("NUL.final", "device"),
        ("Lpt1", "device"),
        ("COM²", "device"),
        ("e\u0301", "NFC"),
        ("a\u212bb", "NFC"),
    ],
)
def test_names_that_are_refused_say_why(name: str, why: str) -> None:
    assert why in why_no_letter(name)


@given(st.text(min_size=1, max_size=30))
@example("a\\..\\b")
@example("C:letter")
def test_a_name_that_is_accepted_stays_one_part_of_a_path(name: str) -> None:
    if why_no_letter(name):
        return
    for path in (PurePosixPath(f"{name}.md"), PureWindowsPath(f"{name}.md")):
        assert path.parts == (f"{name}.md",)
        assert path.stem == name
        assert not path.is_absolute()


@pytest.mark.parametrize("tag", ["mn", "mn-Mong", "bua", "zh-Hant-TW", "de-1996", "x-klingon"])
def test_tags(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize("tag", ["", "..", "mn_Mong", "mn/..", "mn-", "-mn", "mn.po", "mn\n", "монгол", "verylongtag"])
def test_not_tags(tag: str) -> None:
    assert not is_tag(tag)


@pytest.mark.parametrize("suffix", [".html", ".press-kit.zip", ".md"])
def test_suffixes(suffix: str) -> None:
    assert is_suffix(suffix)


@pytest.mark.parametrize("suffix", ["", "html", ".", "..", "./x", ".a/b", ".a\\b", ".html\n", ".a..b"])
def test_not_suffixes(suffix: str) -> None:
    assert not is_suffix(suffix)


@pytest.mark.parametrize(("one", "other"), [("Foo", "foo"), ("STRASSE", "straße"), ("É", "e\u0301"), ("Σ", "ς")])
def test_names_that_some_disk_takes_for_one(one: str, other: str) -> None:
    assert same_on_some_disk(one) == same_on_some_disk(other)
