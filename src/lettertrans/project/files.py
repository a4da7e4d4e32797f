"""One file: read whole, replaced whole or not at all, and never over what someone else saved meanwhile.

A file is replaced by writing a temporary file beside it, flushing that to the disk, and renaming it over the old one,
which POSIX makes atomic. What is on the disk is compared with what the caller read just before the rename. What remains
is the instant between that last look and the rename: an editor that saves exactly then loses its save. No file system
call closes it for editors, which take no locks; other runs of lettertrans are kept out by the project's lock.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lettertrans.errors import ConflictError, InputError, LettertransError

TEMPORARY_PREFIX = ".lettertrans-"
TEMPORARY_SUFFIX = ".tmp"

# Without O_NONBLOCK a named pipe that someone called letter.md would hold us for ever. Windows has no pipes in folders.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

_RIGHTS = ("permission denied", "see who may use the file and its folder, and close it in other programs")
_REASONS = {
    errno.ENOSPC: ("the disk is full", "make room on that disk and run again"),
    errno.EDQUOT: ("your share of the disk is used up", "make room, or ask for a larger quota, and run again"),
    errno.EFBIG: ("the file would be larger than allowed", "raise the limit on file size (`ulimit -f`) and run again"),
    errno.EROFS: ("the disk is read-only", "make it writable, or work on a copy of the project"),
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EMFILE: ("too many open files", "raise the limit (`ulimit -n`) and run again"),
    errno.ENFILE: ("too many open files", "close other programs and run again"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What a file held at one moment. data and digest are None when there was no file."""

    path: Path
    data: bytes | None
    digest: str | None


class ChangedMeanwhile(ConflictError):  # noqa: N818 (the name says what happened, as FileExistsError does)
    """The file on disk is not the one that the caller read; disk is what stands there now, and it was left alone."""

    def __init__(self, disk: Snapshot) -> None:
        super().__init__(
            "was changed by someone else in the meantime and was left as it is",
            hint="run again: what stands in the file now will be taken into account",
            path=as_typed(disk.path),
        )
        self.disk = disk


def digest(data: bytes) -> str:
    """SHA-256 in hex: of the digests in the standard library, the fastest on current processors."""
    return hashlib.sha256(data).hexdigest()


def as_typed(path: Path) -> str:
    """The path as a user below or beside it would type it, safe to print whatever is in the name."""
    try:
        shown = str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        shown = str(path)
    return shown if shown.isprintable() else shown.encode("unicode_escape").decode("ascii")


def read_file(path: Path) -> Snapshot:
    """What the file holds; InputError when it is there and cannot be read (no permission, a folder, a pipe)."""
    try:
        descriptor = os.open(path, _READING)
    except FileNotFoundError:
        return Snapshot(path=path, data=None, digest=None)
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        data = _read_regular(path, descriptor)
    except OSError as error:
        raise unreadable(path, error) from error
    finally:
        os.close(descriptor)
    return Snapshot(path=path, data=data, digest=digest(data))


def write_file(path: Path, data: bytes, *, expected: str | None) -> bool:
    """Make data the content of the file; False, and nothing is touched, when it is so already.

    expected is the digest of what the caller read there, None when there was no file. ChangedMeanwhile when the disk
    holds anything else. A file that exists keeps its mode and its owner. A symbolic link is followed, as an editor
    would. Whatever goes wrong, the file is as it was before, and the LettertransError says what to do.
    """
    path = Path(os.path.realpath(path))
    if _holds(path, data, expected):
        return False
    try:
        _replace(path, data, expected)
    except OSError as error:
        raise unwritable(path, error) from error
    return True


def remove_file(path: Path, *, expected: str) -> bool:
    """Remove the file that has this digest; False when there is none, ChangedMeanwhile when it is another."""
    disk = read_file(path)
    if disk.data is None:
        return False
    _expect(disk, expected)
    try:
        path.unlink()
    except OSError as error:
        raise unwritable(path, error) from error
    _flush_folder(path.parent)
    return True


def sweep(folder: Path, *, deep: bool) -> None:
    """Remove the temporary files that a killed run left in the folder, and below it when deep. Needs the lock."""
    for where, folders, names in os.walk(folder):
        for name in names:
            if name.startswith(TEMPORARY_PREFIX) and name.endswith(TEMPORARY_SUFFIX):
                with suppress(OSError):
                    Path(where, name).unlink()
        if not deep:
            folders.clear()


def unwritable(path: Path, error: OSError) -> LettertransError:
    """The error for the user, for what the system said when we tried to write."""
    what, hint = _reason(error)
    return LettertransError(f"cannot be written: {what}", hint=f"{hint}; nothing was lost", path=as_typed(path))


def unreadable(path: Path, error: OSError) -> InputError:
    """The same, for when we tried to read."""
    what, hint = _reason(error)
    return InputError(f"cannot be read: {what}", hint=hint, path=as_typed(path))


def _reason(error: OSError) -> tuple[str, str]:
    other = (error.strerror or str(error), "mend that and run again")
    return _REASONS.get(error.errno or 0, other)


def _read_regular(path: Path, descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device"
        raise InputError(f"is {kind}, not a file", hint="move it away", path=as_typed(path))
    parts = []
    while part := os.read(descriptor, status.st_size + 1):
        parts.append(part)
    return b"".join(parts)


def _holds(path: Path, data: bytes, expected: str | None) -> bool:
    """Whether data is there already; ChangedMeanwhile when what is there is not what the caller read either."""
    disk = read_file(path)
    if disk.data == data:
        return True
    _expect(disk, expected)
    return False


def _expect(disk: Snapshot, expected: str | None) -> None:
    if disk.digest != expected:
        raise ChangedMeanwhile(disk)


def _replace(path: Path, data: bytes, expected: str | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = f"{os.getpid()}-{os.urandom(4).hex()}"
    temporary = path.with_name(f"{TEMPORARY_PREFIX}{mark}{TEMPORARY_SUFFIX}")
    try:
        _fill(temporary, data, like=path)
        _expect(read_file(path), expected)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _flush_folder(path.parent)


def _fill(temporary: Path, data: bytes, like: Path) -> None:
    with temporary.open("xb") as file:
        with suppress(FileNotFoundError):
            _take_after(
                temporary, like
            )  # before the first byte: a private letter is never readable, not for an instant
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_after(temporary: Path, like: Path) -> None:
    old = like.stat()
    if not os.access(like, os.W_OK):  # a rename would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with suppress(OSError, AttributeError):  # only root may give files away; Windows has no chown
        os.chown(temporary, old.st_uid, old.st_gid)
    with suppress(PermissionError):
        temporary.chmod(stat.S_IMODE(old.st_mode))


def _flush_folder(folder: Path) -> None:
    # The rename is done and cannot be undone; some file systems, and Windows, have no flush for folders.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
