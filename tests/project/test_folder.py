from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lettertrans.errors import ConflictError, InputError, SettingsError
from lettertrans.project import ChangedMeanwhile, Project, digest, made_from

Tree = dict[str, tuple[int, int, bytes]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "lettertrans.toml").write_bytes(b"")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "letter.md").write_bytes(b"# Letter\n")
    return Project.find(tmp_path)


def tree(root: Path) -> Tree:
    """Every file with what a touch would change."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def run(root: Path, *, version: str = "1") -> int:
    """As the pipeline does it: look first, lock only when there is something to build. How many files were built."""
    project = Project.find(root)
    stale = []
    for letter in project.letters():
        source = project.read(letter.path)
        for tag in ("mn", "ja"):
            output = project.output_path(letter.name, tag, ".md")
            made = made_from({"source": source.digest or ""}, version=version)
            if not project.is_current(output, made):
                stale.append((output, tag.encode() + b": " + (source.data or b""), made))
    if stale:
        with project.lock():
            for output, data, made in stale:
                project.write(output, data, expected=project.read(output).digest)
                project.record(output, data, made)
    return len(stale)


class TestRun:
    def test_with_nothing_to_do_touches_nothing(self, project: Project) -> None:
        assert run(project.root) == 2
        before = tree(project.root)
        assert run(project.root) == 0
        assert tree(project.root) == before

    def test_builds_again_what_the_source_changed(self, project: Project) -> None:
        run(project.root)
        (project.source / "letter.md").write_bytes(b"# Another\n")
        assert run(project.root) == 2
        assert (project.output / "letter.ja.md").read_bytes() == b"ja: # Another\n"
        assert run(project.root) == 0

    def test_builds_again_for_a_new_version_of_the_tool(self, project: Project) -> None:
        run(project.root)
        assert run(project.root, version="2") == 2

    def test_the_same_content_from_new_inputs_leaves_the_file_alone(self, project: Project) -> None:
        run(project.root)
        before = tree(project.output)
        run(project.root, version="2")
        assert tree(project.output) == before

    def test_builds_again_what_someone_edited_or_removed(self, project: Project) -> None:
        run(project.root)
        (project.output / "letter.mn.md").write_bytes(b"edited")
        assert run(project.root) == 1
        (project.output / "letter.ja.md").unlink()
        assert run(project.root) == 1

    @pytest.mark.parametrize("broken", [b"", b"\xff", b'{"version": 2}'])
    def test_builds_all_again_without_a_manifest_it_understands(self, project: Project, broken: bytes) -> None:
        run(project.root)
        (project.own / "manifest.json").write_bytes(broken)
        assert run(project.root) == 2
        assert run(project.root) == 0

    def test_a_manifest_that_cannot_be_read_is_no_error(self, project: Project) -> None:
        (project.own / "manifest.json").mkdir(parents=True)
        assert run(project.root) == 2
        assert run(project.root) == 2

    def test_what_was_built_before_an_error_is_remembered(self, project: Project) -> None:
        output = project.output_path("letter", "mn", ".md")

        def build_and_fail() -> None:
            with project.lock():
                project.write(output, b"built", expected=None)
                project.record(output, b"built", "made from")
                raise ValueError

        with pytest.raises(ValueError):  # noqa: PT011 (it is ours)
            build_and_fail()
        assert Project(project.root).is_current(output, "made from")

    def test_forgotten_and_known(self, project: Project) -> None:
        output = project.output_path("letter", "mn", ".md")
        project.record(output, b"built", "made from")
        assert project.built(output) == digest(b"built")
        project.forget(output)
        assert project.built(output) is None


class TestReadAndWrite:
    def test_paths_from_the_root_will_do(self, project: Project) -> None:
        assert project.read(Path("source/letter.md")).data == b"# Letter\n"
        assert project.write(Path("locales/mn/letter.po"), b"po", expected=None)
        assert project.read(project.catalog_path("mn", "letter")).data == b"po"

    def test_a_change_meanwhile_gives_what_is_there_now_for_merging(self, project: Project) -> None:
        path = project.catalog_path("mn", "letter")
        project.write(path, b"first", expected=None)
        seen = project.read(path)
        path.write_bytes(b"saved by a translator")
        with pytest.raises(ChangedMeanwhile) as caught:
            project.write(path, b"ours", expected=seen.digest)
        assert caught.value.disk.data == b"saved by a translator"
        assert project.write(path, b"merged", expected=caught.value.disk.digest)
        assert path.read_bytes() == b"merged"

    def test_remove(self, project: Project) -> None:
        path = project.output_path("letter", "mn", ".html", draft=True)
        project.write(path, b"page", expected=None)
        assert project.remove(path, expected=digest(b"page"))
        assert not project.remove(path, expected=digest(b"page"))

    @pytest.mark.parametrize("target", ["../victim", "/etc/hostname", ".git/hooks/post-checkout", ".GIT/config"])
    def test_a_link_out_is_neither_read_nor_written_nor_removed(self, project: Project, target: str) -> None:
        link = project.output / "letter.mn.html"
        link.parent.mkdir()
        link.symlink_to(project.root / target)
        for attempt in (
            lambda: project.read(link),
            lambda: project.write(link, b"", expected=None),
            lambda: project.remove(link, expected=""),
            lambda: Project(project.root, dry_run=True).write(link, b"", expected=None),
        ):
            with pytest.raises(InputError, match="leads"):
                attempt()
        assert not (project.root.parent / "victim").exists()
        assert link.is_symlink()

    def test_a_linked_folder_out_is_refused(self, project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
        outside = tmp_path_factory.mktemp("outside")
        project.locales.mkdir()
        (project.locales / "mn").symlink_to(outside)
        with pytest.raises(InputError, match="leads out of the project"):
            project.write(project.catalog_path("mn", "letter"), b"", expected=None)
        assert list(outside.iterdir()) == []


class TestDryRun:
    def test_nothing_is_written_and_later_steps_see_what_would_have_been(self, project: Project) -> None:
        project.write(Path("output/old.html"), b"old", expected=None)
        before = tree(project.root)
        dry = Project.find(project.root, dry_run=True)
        path, old = dry.catalog_path("mn", "letter"), dry.output / "old.html"
        with dry.lock():
            assert dry.write(path, b"po", expected=None)
            assert not dry.write(path, b"po", expected=digest(b"po"))
            assert dry.write(path, b"po 2", expected=digest(b"po"))
            assert dry.remove(old, expected=digest(b"old"))
            dry.record(path, b"po 2", "made from")
        assert dry.planned == (path, old)
        assert (dry.read(path).data, dry.read(path).digest) == (b"po 2", digest(b"po 2"))
        assert (dry.read(old).data, dry.read(old).digest) == (None, None)
        assert dry.is_current(path, "made from")
        assert tree(project.root) == before

    def test_a_file_that_is_right_already_is_not_planned(self, project: Project) -> None:
        dry = Project.find(project.root, dry_run=True)
        assert not dry.write(Path("source/letter.md"), b"# Letter\n", expected=None)
        assert dry.planned == ()

    def test_a_change_meanwhile_is_told_as_well(self, project: Project) -> None:
        with pytest.raises(ChangedMeanwhile):
            Project.find(project.root, dry_run=True).write(Path("source/letter.md"), b"x", expected=digest(b"y"))


class TestKeep:
    def test_both_versions_of_a_conflict(self, project: Project) -> None:
        path = project.catalog_path("mn", "letter")
        one, other = project.keep(path, b"one"), project.keep(path, b"other")
        assert one == project.own / "conflicts" / f"mn-letter-{digest(b'one')[:8]}.po"
        assert (one.read_bytes(), other.read_bytes()) == (b"one", b"other")

    def test_the_same_version_once(self, project: Project) -> None:
        path = project.catalog_path("mn", "letter")
        assert project.keep(path, b"one") == project.keep(path, b"one")
        assert len(list((project.own / "conflicts").iterdir())) == 1

    def test_never_over_a_different_one(self, project: Project) -> None:
        path = project.catalog_path("mn", "letter")
        kept = []
        for _ in range(4):
            kept.append(project.keep(path, b"one"))
            kept[-1].write_bytes(b"edited")
        assert len(set(kept)) == 4
        with pytest.raises(ConflictError, match="could not be kept"):
            project.keep(path, b"one")
        assert {place.read_bytes() for place in kept} == {b"edited"}


def test_no_project_here(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no lettertrans project here"):
        Project.find(tmp_path)


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = "import sys, lettertrans.project; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "lettertrans.project.folder" in loaded
    assert not {"filelock", "tempfile", "logging", "json", "tomllib", "subprocess"} & set(loaded)
