"""One writer at a time: a lock that the system itself lets go of when its holder dies."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lettertrans.errors import LettertransError
from lettertrans.project.files import as_typed, unwritable

if TYPE_CHECKING:
    from filelock import BaseFileLock


class ProjectBusy(LettertransError):  # noqa: N818 (the name says what happened, as FileExistsError does)
    """Another lettertrans is writing in this project."""


@contextmanager
def held(folder: Path, *, timeout: float, command: str) -> Iterator[None]:
    """Hold the lock in the folder, which must exist. ProjectBusy, naming the holder, after timeout seconds.

    The file named lock stays: removing it would let two runs hold two files of one name. What is written in
    holder.json is for people only; it decides nothing.
    """
    lock = _acquire(folder / "lock", timeout)
    holder = folder / "holder.json"
    try:
        with suppress(OSError):  # for people only, so a full disk is no reason to stop
            _sign(holder, command)
        yield
    finally:
        with suppress(OSError):
            holder.unlink()
        lock.release()


def _acquire(path: Path, timeout: float) -> BaseFileLock:
    try:
        from filelock import FileLock, Timeout

        lock = FileLock(path, timeout=timeout)
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        lock.acquire(poll_interval=0.05)
    except Timeout:  # an OSError too
        raise _busy(path.parent) from None
    except OSError as error:
        raise unwritable(path, error) from error
    return lock


def _sign(holder: Path, command: str) -> None:
    import json

    since = time.strftime("%Y-%m-%d %H:%M:%S")
    holder.unlink(missing_ok=True)
    with holder.open("x", encoding="utf-8") as file:  # "x" follows no link that someone put there
        json.dump({"process": os.getpid(), "command": command, "since": since}, file)


def _busy(folder: Path) -> ProjectBusy:
    return ProjectBusy(
        f"another lettertrans is at work in this project{_who(folder / 'holder.json')}",
        hint="wait until it has ended, or stop it, and run again",
        path=as_typed(folder.parent),
    )


def _who(holder: Path) -> str:
    import json

    try:
        told = json.loads(holder.read_bytes())
        who = f": {told['command']} (process {told['process']}, since {told['since']})"
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ""
    return who[:200] if who.isprintable() else ""
