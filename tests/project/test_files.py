from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest

from lettertrans.errors import ConflictError, InputError, LettertransError
from lettertrans.project import ChangedMeanwhile, digest, read_file, remove_file, write_file
from lettertrans.project.files import as_typed


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "letter.po"
    path.write_bytes(b"old")
    return path


def only(path: Path) -> bool:
    return list(path.parent.iterdir()) == [path]


class TestRead:
    def test_content_and_digest(self, file: Path) -> None:
        seen = read_file(file)
        assert (seen.path, seen.data, seen.digest) == (file, b"old", digest(b"old"))

    def test_a_long_file_is_read_to_its_end(self, file: Path) -> None:
        data = os.urandom(3_000_001)
        file.write_bytes(data)
        assert read_file(file).data == data

    def test_an_empty_file_is_not_a_missing_one(self, file: Path) -> None:
        file.write_bytes(b"")
        assert (read_file(file).data, read_file(file).digest) == (b"", digest(b""))
        missing = read_file(file.with_name("none.po"))
        assert (missing.data, missing.digest) == (None, None)

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="is a folder, not a file"):
            read_file(tmp_path)

    def test_a_named_pipe_does_not_hang(self, tmp_path: Path) -> None:
        def give_up(_signal: int, _frame: object) -> None:
            pytest.fail("it hangs")

        pipe = tmp_path / "letter.md"
        os.mkfifo(pipe)
        signal.signal(signal.SIGALRM, give_up)
        signal.alarm(5)
        with pytest.raises(InputError, match="a pipe or a device"):
            read_file(pipe)
        signal.alarm(0)

    def test_below_a_file(self, file: Path) -> None:
        with pytest.raises(InputError, match="cannot be read"):
            read_file(file / "below")

    def test_a_link_in_a_ring(self, tmp_path: Path) -> None:
        (tmp_path / "a").symlink_to("a")
        with pytest.raises(InputError, match="cannot be read"):
            read_file(tmp_path / "a")


class TestWrite:
    def test_new_file_in_a_new_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "a" / "b" / "letter.po"
        assert write_file(path, b"new", expected=None)
        assert path.read_bytes() == b"new"
        assert only(path)

    def test_replaces_what_was_read(self, file: Path) -> None:
        assert write_file(file, b"new", expected=digest(b"old"))
        assert file.read_bytes() == b"new"
        assert only(file)

    def test_the_same_bytes_touch_nothing(self, file: Path) -> None:
        before = [(path.stat().st_ino, path.stat().st_mtime_ns) for path in (file, file.parent)]
        assert not write_file(file, b"old", expected=digest(b"old"))
        assert not write_file(file, b"old", expected=None)
        assert [(path.stat().st_ino, path.stat().st_mtime_ns) for path in (file, file.parent)] == before

    @pytest.mark.parametrize("expected", [None, digest(b"older")])
    def test_someone_else_saved(self, file: Path, expected: str | None) -> None:
        with pytest.raises(ChangedMeanwhile, match="changed by someone else") as caught:
            write_file(file, b"new", expected=expected)
        assert caught.value.disk == read_file(file)
        assert isinstance(caught.value, ConflictError)
        assert (file.read_bytes(), only(file)) == (b"old", True)

    def test_someone_else_removed_it(self, file: Path) -> None:
        file.unlink()
        with pytest.raises(ChangedMeanwhile) as caught:
            write_file(file, b"new", expected=digest(b"old"))
        assert caught.value.disk.data is None
        assert not file.exists()

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
    def test_the_mode_is_kept(self, file: Path, mode: int) -> None:
        file.chmod(mode)
        write_file(file, b"new", expected=digest(b"old"))
        assert stat.S_IMODE(file.stat().st_mode) == mode

    def test_a_new_file_follows_the_umask(self, tmp_path: Path) -> None:
        before = os.umask(0o027)
        try:
            write_file(tmp_path / "new.po", b"new", expected=None)
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "new.po").stat().st_mode) == 0o640

    def test_the_owner_is_kept(self, file: Path) -> None:
        if os.geteuid() != 0:
            pytest.skip("only root can give a file away")
        os.chown(file, 65534, 65534)
        write_file(file, b"new", expected=digest(b"old"))
        assert (file.stat().st_uid, file.stat().st_gid) == (65534, 65534)

    def test_a_link_stays_a_link(self, file: Path) -> None:
        link = file.parent / "link.po"
        link.symlink_to(file.name)
        write_file(link, b"new", expected=digest(b"old"))
        assert link.is_symlink()
        assert file.read_bytes() == b"new"

    def test_a_folder_in_the_way(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="is a folder"):
            write_file(tmp_path, b"new", expected=None)

    def test_a_file_where_a_folder_should_be(self, file: Path) -> None:
        with pytest.raises(LettertransError, match="cannot be"):
            write_file(file / "below.po", b"new", expected=None)
        assert only(file)

    def test_a_name_too_long(self, tmp_path: Path) -> None:
        with pytest.raises(LettertransError, match="cannot be") as caught:
            write_file(tmp_path / ("x" * 300), b"new", expected=None)
        assert caught.value.hint
        assert list(tmp_path.iterdir()) == []


class TestRemove:
    def test_what_was_read(self, file: Path) -> None:
        assert remove_file(file, expected=digest(b"old"))
        assert not file.exists()
        assert not remove_file(file, expected=digest(b"old"))

    def test_never_what_someone_else_saved(self, file: Path) -> None:
        with pytest.raises(ChangedMeanwhile):
            remove_file(file, expected=digest(b"older"))
        assert file.read_bytes() == b"old"


class TestAsTyped:
    def test_below_where_the_user_stands(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert as_typed(tmp_path / "locales" / "mn" / "a.po") == str(Path("locales", "mn", "a.po"))
        assert as_typed(tmp_path.parent / "a.po") == str(tmp_path.parent / "a.po")

    @pytest.mark.parametrize("name", ["a\x1b[2Jb", "a\nb", "a\u202eb", "a\udcffb"])
    def test_nothing_that_a_terminal_obeys(self, name: str) -> None:
        shown = as_typed(Path(name))
        assert shown.isprintable()
        shown.encode()
