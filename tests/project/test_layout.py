from __future__ import annotations

import os
from pathlib import Path

import pytest

from lettertrans.errors import InputError, SettingsError
from lettertrans.project import Layout, find_root


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    root = tmp_path / "campaign"
    (root / "source").mkdir(parents=True)
    return Layout(root)


def put(path: Path, text: str = "# Letter\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


class TestFindRoot:
    def test_from_below_and_from_a_file(self, tmp_path: Path) -> None:
        put(tmp_path / "lettertrans.toml", "")
        letter = put(tmp_path / "source" / "deep" / "letter.md")
        assert find_root(tmp_path) == find_root(letter.parent) == find_root(letter) == tmp_path

    @pytest.mark.parametrize(
        "toml",
        [
            '[tool.lettertrans]\nsource = "x"\n',
            '[tool]\nlettertrans = {source = "x"}\n',
            "[tool.lettertrans.languages]\n",
        ],
    )
    def test_pyproject_with_our_table(self, tmp_path: Path, toml: str) -> None:
        put(tmp_path / "pyproject.toml", toml)
        assert find_root(tmp_path) == tmp_path

    def test_a_broken_pyproject_still_marks_the_project_so_that_its_fault_is_told(self, tmp_path: Path) -> None:
        put(tmp_path / "pyproject.toml", "[tool.lettertrans]\nsource = \n")
        assert find_root(tmp_path) == tmp_path

    @pytest.mark.parametrize("toml", ["", '[project]\nname = "lettertrans"\n', "# [tool.lettertrans] one day\n"])
    def test_another_projects_pyproject_is_passed_by(self, tmp_path: Path, toml: str) -> None:
        put(tmp_path / "lettertrans.toml", "")
        put(tmp_path / "part" / "pyproject.toml", toml)
        assert find_root(tmp_path / "part") == tmp_path

    def test_none(self, tmp_path: Path) -> None:
        (tmp_path / "lettertrans.toml").mkdir()
        with pytest.raises(SettingsError, match="no lettertrans project here") as caught:
            find_root(tmp_path)
        assert "lettertrans init" in caught.value.hint
        assert caught.value.exit_code == 2


class TestLetters:
    def test_sorted_by_name_and_nothing_else(self, layout: Layout) -> None:
        names = ("b.md", "a.markdown", "c.MD", "notice.txt", ".#b.md", "._b.md", ".md", "b.md~", "deep/d.md")
        for name in names:
            put(layout.source / name)
        assert [(letter.name, letter.path.name) for letter in layout.letters()] == [
            ("a", "a.markdown"),
            ("b", "b.md"),
            ("c", "c.MD"),
        ]

    def test_no_source_folder_no_letters(self, tmp_path: Path) -> None:
        assert Layout(tmp_path).letters() == ()

    @pytest.mark.parametrize("name", ["a..b.md", "a\\b.md", "a\nb.md", ".hidden.md", "-rf.md", "con.md", "e\u0301.md"])
    def test_a_name_that_some_disk_cannot_hold(self, layout: Layout, name: str) -> None:
        put(layout.source / name)
        with pytest.raises(InputError, match="cannot be a letter: its name") as caught:
            layout.letters()
        assert caught.value.path.isprintable()
        assert "source" in caught.value.path
        assert caught.value.hint == "rename it"

    def test_a_name_that_is_not_text(self, layout: Layout) -> None:
        try:
            put(layout.source / os.fsdecode(b"caf\xe9.md"))
        except OSError:
            pytest.skip("this disk takes no such name")
        with pytest.raises(InputError, match="invisible"):
            layout.letters()

    @pytest.mark.parametrize(("one", "other"), [("Foo.md", "foo.MD"), ("foo.md", "foo.markdown")])
    def test_two_letters_of_one_name(self, layout: Layout, one: str, other: str) -> None:
        put(layout.source / one)
        put(layout.source / other)
        if len(list(layout.source.iterdir())) < 2:
            pytest.skip("this disk takes the two names for one")
        with pytest.raises(InputError, match="second letter") as caught:
            layout.letters()
        assert {one, other} == {Path(caught.value.path).name, caught.value.message.split()[-1]}

    def test_a_folder_called_like_a_letter(self, layout: Layout) -> None:
        (layout.source / "letter.md").mkdir()
        with pytest.raises(InputError, match="not a file"):
            layout.letters()

    def test_a_source_that_is_no_folder(self, tmp_path: Path) -> None:
        put(tmp_path / "source")
        with pytest.raises(InputError, match="cannot be read"):
            Layout(tmp_path).letters()

    def test_a_link_that_stays_is_a_letter(self, layout: Layout) -> None:
        put(layout.root / "texts" / "appeal.md")
        (layout.source / "letter.md").symlink_to("../texts/appeal.md")
        assert [letter.name for letter in layout.letters()] == ["letter"]

    @pytest.mark.parametrize("target", ["../../secret.md", "/etc/passwd", "../.git/config"])
    def test_a_link_that_leaves_the_project(self, layout: Layout, target: str) -> None:
        put(layout.root.parent / "secret.md")
        put(layout.root / ".git" / "config")
        (layout.source / "letter.md").symlink_to(target)
        with pytest.raises(InputError, match=r"leads out of the project|leads into \.git") as caught:
            layout.letters()
        assert caught.value.path.endswith("letter.md")

    @pytest.mark.parametrize("target", ["nowhere.md", "letter.md"])
    def test_a_link_that_leads_nowhere(self, layout: Layout, target: str) -> None:
        (layout.source / "letter.md").symlink_to(target)
        with pytest.raises(InputError, match="leads nowhere"):
            layout.letters()

    def test_a_source_folder_that_leaves_the_project(self, tmp_path: Path) -> None:
        root = tmp_path / "campaign"
        root.mkdir()
        put(tmp_path / "others" / "letter.md")
        (root / "source").symlink_to("../others")
        with pytest.raises(InputError, match="leads out of the project"):
            Layout(root).letters()


class TestPaths:
    def test_where_things_live(self, layout: Layout) -> None:
        paths = {
            layout.template_path("open-letter"): "locales/templates/open-letter.pot",
            layout.catalog_path("mn-Mong", "open-letter"): "locales/mn-Mong/open-letter.po",
            layout.output_path("open-letter", "ja", ".html"): "output/open-letter.ja.html",
            layout.output_path("open-letter", "ja", ".html", draft=True): "output/open-letter.ja.draft.html",
            layout.glossary: "glossary.csv",
            layout.languages / "tuv.toml": "languages/tuv.toml",
        }
        assert {layout.name_of(path) for path in paths} == set(paths.values())
        assert all(layout.name_of(path) == name for path, name in paths.items())

    @pytest.mark.parametrize("folder", ["mn_Mong", "mn-mong", "MN_MONG"])
    def test_a_language_folder_in_another_spelling_is_found(self, layout: Layout, folder: str) -> None:
        put(layout.locales / folder / "letter.po")
        assert layout.catalog_path("mn-Mong", "letter") == layout.locales / folder / "letter.po"

    def test_the_exact_spelling_wins(self, layout: Layout) -> None:
        for folder in ("mn-Mong", "mn_Mong"):
            put(layout.locales / folder / "letter.po")
        assert layout.catalog_path("mn-Mong", "letter").parent.name == "mn-Mong"

    @pytest.mark.parametrize("name", ["../letter", "a/b", "..", "", "a\x00b"])
    def test_a_letter_cannot_lead_out(self, layout: Layout, name: str) -> None:
        for path in (layout.template_path, lambda name: layout.catalog_path("mn", name)):
            with pytest.raises(InputError, match="cannot be a letter"):
                path(name)
        with pytest.raises(InputError, match="cannot be a letter"):
            layout.output_path(name, "mn", ".html")

    @pytest.mark.parametrize("tag", ["..", "mn/../..", "", "mn_Mong"])
    def test_a_tag_cannot_lead_out(self, layout: Layout, tag: str) -> None:
        with pytest.raises(SettingsError, match="not a language tag"):
            layout.catalog_path(tag, "letter")
        with pytest.raises(SettingsError, match="not a language tag"):
            layout.output_path("letter", tag, ".html")

    def test_a_suffix_cannot_lead_out(self, layout: Layout) -> None:
        with pytest.raises(SettingsError, match="cannot end"):
            layout.output_path("letter", "mn", "/../../x")

    def test_folders_of_the_settings(self, tmp_path: Path) -> None:
        layout = Layout(tmp_path, source="content/letters", locales="po", output="public")
        assert layout.name_of(layout.catalog_path("mn", "a")) == "po/mn/a.po"

    @pytest.mark.parametrize("folder", ["..", "../x", "/tmp", ".", "", "a/../..", "locales", ".lettertrans"])
    def test_folders_of_the_settings_that_are_refused(self, tmp_path: Path, folder: str) -> None:
        with pytest.raises(SettingsError):
            Layout(tmp_path, output=folder)

    def test_the_root_itself_may_be_reached_by_a_link(self, tmp_path: Path) -> None:
        put(tmp_path / "real" / "source" / "letter.md")
        (tmp_path / "link").symlink_to("real")
        assert [letter.name for letter in Layout(tmp_path / "link").letters()] == ["letter"]

    def test_a_sibling_that_begins_alike_is_outside(self, layout: Layout) -> None:
        with pytest.raises(InputError, match="leads out"):
            layout.inside(layout.root.parent / "campaign-2" / "x")
        assert layout.inside(layout.root) == layout.root
