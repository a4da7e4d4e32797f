from __future__ import annotations

from pathlib import Path

import pytest

from lettertrans.errors import SettingsError
from lettertrans.publish import find_format

ENTRY_POINTS = """
[lettertrans.formats]
shout = acme_formats:Shout
broken = acme_formats:Broken
function = acme_formats:shout
"""
CODE = """
class Shout:
    name, suffix = "shout", ".txt"
    def render(self, edition):
        return edition.markdown.upper().encode()

class Broken:
    name = "broken"

def shout():
    return Shout()
"""


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with formats, laid down as pip would."""
    (tmp_path / "acme_formats.py").write_text(CODE, encoding="utf-8")
    info = tmp_path / "acme_formats-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-formats\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("acme")
def test_a_format_of_another_package_is_found() -> None:
    assert find_format("shout").suffix == ".txt"
    assert find_format("function").name == "shout"


@pytest.mark.usefixtures("acme")
def test_what_is_no_format_is_refused() -> None:
    with pytest.raises(SettingsError, match="no name, suffix or render"):
        find_format("broken")


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(SettingsError, match="no 'papyrus'"):
        find_format("papyrus")


@pytest.mark.parametrize(("name", "suffix"), [("html", ".html"), ("markdown", ".md")])
def test_our_own_formats_are_entry_points_like_all_others(name: str, suffix: str) -> None:
    found = find_format(name)
    assert (found.name, found.suffix) == (name, suffix)
