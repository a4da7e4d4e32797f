"""A file is either its old self or its new self (DESIGN: invariant 9), whatever befalls the process or the disk."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("these disasters are made with POSIX calls", allow_module_level=True)

DISASTERS = Path(__file__).with_name("disasters.py")


@pytest.fixture
def root() -> Iterator[Path]:
    """A folder that every user of the machine can enter, which pytest's are not."""
    with tempfile.TemporaryDirectory(prefix="lettertrans-test-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


def happen(disaster: str, root: Path, *, under: tuple[str, ...] = ()) -> Any:
    command = [*under, sys.executable, str(DISASTERS), disaster, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("disaster", ["crash_replacing", "crash_creating"])
def test_killed_before_every_line_of_a_write(root: Path, disaster: str) -> None:
    seen = happen(disaster, root)
    assert seen["killed"] > 60
    assert seen["old"] > 30
    assert seen["new"] > 5
    assert seen["left over"] > 5
    assert "torn" not in seen
    assert (seen["next one failed"], seen["not swept"]) == (0, 0)


def test_interrupted_before_every_line_of_a_write(root: Path) -> None:
    seen = happen("interrupt", root)
    assert seen["interrupted"] > 60
    assert seen["old"] > 30
    assert seen["new"] > 5
    assert "torn" not in seen
    assert seen["free again"] == seen["interrupted"]
    assert seen["left over"] == 0


def test_an_editor_saves_before_every_line_of_a_write(root: Path) -> None:
    seen = happen("editor", root)
    assert seen["kept"] > 60
    # Only between the last look and the rename, as the module's docstring owns up.
    assert set(seen["lost"]) <= {"read_file", "_read_regular", "digest", "_expect", "_replace"}
    assert 1 <= len(seen["lost"]) <= 12
    assert seen["left over"] == []


def test_fifty_kills_at_random(root: Path) -> None:
    seen = happen("kill", root)
    assert seen["whole"] == 50
    assert seen["left over"] > 0
    assert seen["not swept"] == 0


def test_two_processes_never_lose_a_change(root: Path) -> None:
    seen = happen("adding", root)
    assert seen["codes"] == [0, 0]
    assert seen["added"] == {"a": 25, "b": 25}
    assert seen["refused"]


@pytest.mark.parametrize(
    ("disaster", "message", "hint"),
    [
        ("limited_file_size", "larger than allowed", "ulimit -f"),
        ("read_only_folder", "permission denied", "who may use"),
        ("read_only_file", "permission denied", "who may use"),
        ("unreadable_file", "permission denied", "who may use"),
        ("read_only_project", "permission denied", "who may use"),
    ],
)
def test_what_the_user_is_told(root: Path, disaster: str, message: str, hint: str) -> None:
    told = happen(disaster, root)
    assert message in told["message"]
    assert hint in told["hint"]
    assert told["path"].startswith(str(root))
    assert told["old file intact"]
    assert told["left over"] == []


@pytest.mark.parametrize(
    ("disaster", "message", "hint"),
    [("full_disk", "disk is full", "make room"), ("read_only_disk", "disk is read-only", "make it writable")],
)
def test_a_disk_of_its_own(root: Path, disaster: str, message: str, hint: str) -> None:
    under = ("unshare", "--map-root-user", "--mount")
    trial = [*under, "mount", "-t", "tmpfs", "tmpfs", str(root)]
    if not shutil.which("unshare") or subprocess.run(trial, capture_output=True).returncode:
        pytest.skip("this system lets us mount nothing, not even for ourselves")
    told = happen(disaster, root, under=under)
    assert message in told["message"]
    assert hint in told["hint"]
    assert told["old file intact"]
    assert told["left over"] == []


def test_too_many_open_files(root: Path) -> None:
    *failed, succeeded = happen("too_many_files", root)
    assert succeeded["message"] == ""
    assert len(failed) > 1
    for told in failed:
        assert "too many open files" in told["message"]
        assert "ulimit -n" in told["hint"]
        assert told["old file intact"]
        assert told["left over"] == []
