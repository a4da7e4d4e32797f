from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lettertrans.errors import InputError, LettertransError
from lettertrans.project import Project, ProjectBusy

DISASTERS = Path(__file__).with_name("disasters.py")


def someone_else(root: Path) -> subprocess.Popen[str]:
    """A process that holds the lock of the project until its stdin is closed."""
    command = [sys.executable, str(DISASTERS), "holding", str(root)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert json.loads(process.stdout.readline()) == {"pid": process.pid}
    return process


def test_the_second_run_is_told_who_holds_it_and_comes_in_when_that_one_dies(tmp_path: Path) -> None:
    with someone_else(tmp_path) as process:
        with pytest.raises(ProjectBusy) as caught, Project(tmp_path).lock(timeout=0.1):
            pytest.fail("two at once")
        assert "lettertrans run -l mn" in caught.value.message
        assert f"process {process.pid}" in caught.value.message
        assert time.strftime("since %Y-") in caught.value.message
        assert caught.value.hint
        assert caught.value.exit_code == 1
        with pytest.raises(ProjectBusy), Project(tmp_path).lock(timeout=0.1):
            pytest.fail("two at once")

        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert (tmp_path / ".lettertrans" / "holder.json").exists()
        with Project(tmp_path).lock(timeout=0):
            pass


def test_it_waits_for_one_that_ends_in_time(tmp_path: Path) -> None:
    with someone_else(tmp_path) as process:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.close()
        with Project(tmp_path).lock(timeout=20):
            pass


def test_reading_needs_no_lock(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "letter.md").write_bytes(b"text")
    with someone_else(tmp_path) as process:
        project = Project(tmp_path)
        (letter,) = project.letters()
        assert project.read(letter.path).data == b"text"
        process.communicate()


def test_it_may_be_nested_and_is_let_go_after_an_error(tmp_path: Path) -> None:
    project = Project(tmp_path)

    def fail() -> None:
        with project.lock(), project.lock():
            with pytest.raises(ProjectBusy), Project(tmp_path).lock(timeout=0):
                pytest.fail("two at once")
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 (it is ours)
        fail()
    with Project(tmp_path).lock(timeout=0):
        assert project.root == tmp_path
    assert sorted(path.name for path in (tmp_path / ".lettertrans").iterdir()) == [".gitignore", "lock"]


def test_its_folder_is_kept_out_of_git(tmp_path: Path) -> None:
    with Project(tmp_path).lock():
        pass
    assert (tmp_path / ".lettertrans" / ".gitignore").read_bytes() == b"*\n"


def test_an_ignore_file_that_someone_wrote_stays(tmp_path: Path) -> None:
    (tmp_path / ".lettertrans").mkdir()
    (tmp_path / ".lettertrans" / ".gitignore").write_bytes(b"lock\n")
    with Project(tmp_path).lock():
        pass
    assert (tmp_path / ".lettertrans" / ".gitignore").read_bytes() == b"lock\n"


@pytest.mark.parametrize(
    "garbage",
    [b"", b"\xff", b"[]", b"{}", b"3", b'{"process": 1}', b'{"process": 1, "command": "\\u001b[2J", "since": ""}'],
)
def test_a_broken_note_about_the_holder_is_left_out(tmp_path: Path, garbage: bytes) -> None:
    with Project(tmp_path).lock():
        (tmp_path / ".lettertrans" / "holder.json").write_bytes(garbage)
        with pytest.raises(ProjectBusy) as caught, Project(tmp_path).lock(timeout=0):
            pytest.fail("two at once")
    assert caught.value.message == "another lettertrans is at work in this project"


@pytest.mark.parametrize("name", ["lock", "holder.json", "manifest.json", ".gitignore"])
def test_a_link_planted_in_its_folder_is_not_followed(tmp_path: Path, name: str) -> None:
    root, victim = tmp_path / "campaign", tmp_path / "victim"
    (root / ".lettertrans").mkdir(parents=True)
    victim.write_bytes(b"precious")
    (root / ".lettertrans" / name).symlink_to(victim)
    project = Project(root)
    try:
        with project.lock():
            project.record(root / "output" / "a", b"data", "made from")
    except LettertransError as error:
        assert error.hint  # noqa: PT017 (either outcome is right, as long as the victim lives)
    assert victim.read_bytes() == b"precious"


def test_a_folder_of_its_own_that_leads_out_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "campaign"
    root.mkdir()
    (tmp_path / "victim").mkdir()
    (root / ".lettertrans").symlink_to("../victim")
    with pytest.raises(InputError, match="leads out of the project"), Project(root).lock():
        pass
    assert list((tmp_path / "victim").iterdir()) == []


def test_a_file_where_its_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / ".lettertrans").write_bytes(b"")
    with pytest.raises(LettertransError, match="cannot be written"), Project(tmp_path).lock():
        pass


def test_what_killed_runs_left_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    swept = ["", "source", "locales/mn", "output/deep/er", "languages", ".lettertrans/conflicts"]
    for folder in swept:
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / ".lettertrans-12-ab.tmp").write_bytes(b"half")
        (tmp_path / folder / "mine.tmp").write_bytes(b"")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".lettertrans-12-ab.tmp").write_bytes(b"")
    with Project(tmp_path).lock():
        pass
    assert [path.parent.name for path in tmp_path.rglob(".lettertrans-*.tmp")] == ["other"]
    assert len(list(tmp_path.rglob("mine.tmp"))) == len(swept)
