"""What goes wrong in the world, done for real in processes of their own: `python disasters.py DISASTER FOLDER`.

Each disaster prints one JSON value on stdout for test_disasters.py to judge. Processes are forked, because a fork that
has all its modules loaded costs 2 ms, and a kill needs a process to kill.
"""

from __future__ import annotations

import errno
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from lettertrans.errors import LettertransError
from lettertrans.project import ChangedMeanwhile, Project, digest

WRITING = ("project/files.py", "project/locking.py")
NOBODY = 65534


def tell(answer: Any) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


def in_a_child(work: Callable[[], None]) -> int:
    """Run it in a forked process; its exit code, or the negative number of the signal that killed it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def at_line(number: int, act: Callable[[FrameType], None]) -> Callable[..., Any]:
    """A trace function that acts once, before the line of our writing code that is the number-th to run (from 1)."""
    lines = count(1)

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        if not frame.f_code.co_filename.endswith(WRITING):
            return None
        if event == "line" and next(lines) == number:
            act(frame)
        return trace

    return trace


def traced(trace: Callable[..., Any], work: Callable[[], object]) -> None:
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(None)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".lettertrans-*.tmp")]


def set_up(path: Path, content: bytes | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if content is not None:
        path.write_bytes(content)


def letter_of(root: Path) -> Path:
    return root / "locales" / "mn" / "letter.po"


def write(root: Path, path: Path, data: bytes) -> None:
    project = Project(root)
    project.write(path, data, expected=project.read(path).digest)


def crash(root: Path, old: bytes | None) -> dict[str, Any]:
    """Kill a writing process before every line of our code that it would run."""
    path, new = letter_of(root), b"new" * 5000
    seen: Counter[str] = Counter()

    def die(_frame: FrameType) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def write_until(step: int) -> Callable[[], None]:
        return lambda: traced(at_line(step, die), lambda: write(root, path, new))

    for step in count(1):
        set_up(path, old)
        killed = in_a_child(write_until(step)) == -signal.SIGKILL
        seen["killed"] += killed
        content = path.read_bytes() if path.exists() else None
        seen["old" if content == old else "new" if content == new else "torn"] += 1
        seen["left over"] += len(leftovers(root))
        write(root, path, b"the next one")
        seen["next one failed"] += path.read_bytes() != b"the next one"
        seen["not swept"] += len(leftovers(root))
        if not killed:
            return dict(seen)
    raise AssertionError


def crash_replacing(root: Path) -> Any:
    return crash(root, b"old" * 5000)


def crash_creating(root: Path) -> Any:
    return crash(root, None)


def interrupt(root: Path) -> Any:
    """Ctrl-C before every line of our code that a write runs."""
    path, old, new = letter_of(root), b"old", b"new"
    seen: Counter[str] = Counter()

    def stop(_frame: FrameType) -> None:
        raise KeyboardInterrupt

    for step in count(1):
        set_up(path, old)
        project = Project(root)
        try:
            traced(at_line(step, stop), partial(project.write, path, new, expected=digest(old)))
        except KeyboardInterrupt:
            seen["interrupted"] += 1
        else:
            return dict(seen)
        content = path.read_bytes()
        seen["old" if content == old else "new" if content == new else "torn"] += 1
        with Project(root).lock(timeout=0):
            seen["free again"] += 1
        seen["left over"] += len(leftovers(root))
    raise AssertionError


def editor(root: Path) -> Any:
    """An editor saves the file before every line of our code that a write runs; in which functions is its save lost?"""
    path, old, new, saved = letter_of(root), b"old", b"new", b"saved by an editor"
    kept = 0
    lost: list[str] = []
    for step in count(1):
        set_up(path, old)
        place: list[str] = []

        def save(frame: FrameType, place: list[str] = place) -> None:
            path.write_bytes(saved)
            place.append(frame.f_code.co_name)

        project, refused = Project(root), False
        try:
            traced(at_line(step, save), partial(project.write, path, new, expected=digest(old)))
        except ChangedMeanwhile as error:
            refused = error.disk.data == saved
        if not place:
            return {"kept": kept, "lost": lost, "left over": leftovers(root)}
        if path.read_bytes() == saved:
            kept += 1
        else:
            lost.append(f"{place[0]}{' though refused' if refused else ''}")
    raise AssertionError


def kill(root: Path) -> Any:
    """Fifty processes that write all the time, each killed at a moment nobody chose."""
    path = root / "output" / "letter.mn.html"
    contents = [letter * 300_000 for letter in (b"a", b"b")]
    seen: Counter[str] = Counter()
    write(root, path, contents[0])
    for _ in range(50):
        ready, started = os.pipe()
        child = os.fork()
        if child == 0:
            project = Project(root)
            with project.lock():
                os.write(started, b"!")
                for turn in count():
                    project.write(path, contents[turn % 2], expected=project.read(path).digest)
        os.read(ready, 1)
        time.sleep(random.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(started)
        seen["whole" if path.read_bytes() in contents else "torn"] += 1
        seen["left over"] += bool(leftovers(root))
        with Project(root).lock(timeout=0):
            seen["not swept"] += len(leftovers(root))
    return dict(seen)


def told(root: Path, data: bytes) -> dict[str, str]:
    """Try to write the letter; what the user is told, "" when it went well."""
    try:
        write(root, letter_of(root), data)
    except LettertransError as error:
        return {"message": error.message, "hint": error.hint, "path": error.path}
    return {"message": "", "hint": "", "path": ""}


def harm(root: Path) -> dict[str, Any]:
    return {"old file intact": letter_of(root).read_bytes() == b"old", "left over": leftovers(root)}


def told_in_a_child(prepare: Callable[[], None], root: Path, data: bytes) -> dict[str, Any]:
    ready, answer = os.pipe()

    def work() -> None:
        prepare()
        os.write(answer, json.dumps(told(root, data)).encode())

    code = in_a_child(work)
    os.close(answer)
    text = os.read(ready, 10_000)
    os.close(ready)
    for place in (root, *root.rglob("*")):
        place.chmod(0o755)
    return json.loads(text) | harm(root) if code == 0 else {"died": code}


def limited_file_size(root: Path) -> Any:
    """The system lets no file grow beyond 4 KB."""
    set_up(letter_of(root), b"old")
    return told_in_a_child(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)), root, b"new" * 50_000)


def full_disk(root: Path) -> Any:
    """A disk of 128 KB, which needs the right to mount; run it under `unshare --map-root-user --mount`."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", root], check=True)
    set_up(letter_of(root), b"old")
    write(root, root / "locales" / "mn" / "other.po", b"there was room for this")
    answer = told(root, b"new" * 100_000) | harm(root)
    write(root, root / "locales" / "mn" / "other.po", b"and there is room again")
    return answer


def read_only_disk(root: Path) -> Any:
    """A disk mounted read-only; run it as full_disk."""
    set_up(letter_of(root), b"old")
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", root], check=True)
    set_up(letter_of(root), b"old")
    subprocess.run(["mount", "-o", "remount,bind,ro", root], check=True)
    return told(root, b"new") | harm(root)


def without_rights(root: Path, *, folder: int = 0o755, file: int = 0o644, own: bool = True) -> Any:
    """Written by somebody who is not root, in a folder and to a file of these modes."""
    path = letter_of(root)
    set_up(path, b"old")
    for place in (root, *root.rglob("*")):
        if os.geteuid() == 0:
            os.chown(place, NOBODY, NOBODY)
    path.chmod(file)
    path.parent.chmod(folder)
    if not own:  # its folder is there, but nothing may be made in it
        (root / ".lettertrans" / "lock").unlink()
        (root / ".lettertrans").chmod(0o555)

    def become_nobody() -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)

    return told_in_a_child(become_nobody, root, b"new")


def read_only_folder(root: Path) -> Any:
    return without_rights(root, folder=0o555)


def read_only_file(root: Path) -> Any:
    return without_rights(root, file=0o444)


def unreadable_file(root: Path) -> Any:
    return without_rights(root, file=0o000)


def read_only_project(root: Path) -> Any:
    return without_rights(root, own=False)


def too_many_files(root: Path) -> Any:
    """No file may be opened, then one, then two, until a write succeeds."""
    path = letter_of(root)
    answers: list[dict[str, Any]] = []

    def leave(free: int) -> Callable[[], None]:
        def exhaust() -> None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
            opened = []
            with suppress(OSError):
                while True:
                    opened.append(os.open(os.devnull, os.O_RDONLY))
            for descriptor in opened[:free]:
                os.close(descriptor)

        return exhaust

    for free in range(10):
        set_up(path, b"old")
        answers.append(told_in_a_child(leave(free), root, b"new"))
        if path.read_bytes() == b"new":
            return answers
    raise AssertionError


def adding(root: Path) -> Any:
    """Two processes add to one file, 25 times each, with nothing but the expected digest to go by."""
    path, refusals = root / "source" / "names.md", root / "refusals"
    set_up(path, b"")
    set_up(refusals, b"")

    def add(name: bytes) -> None:
        project, added = Project(root), 0
        while added < 25:
            seen = project.read(path)
            time.sleep(0.005)
            try:
                added += project.write(path, (seen.data or b"") + name, expected=seen.digest)
            except ChangedMeanwhile:
                with refusals.open("ab") as file:
                    file.write(name)

    first = os.fork()
    if first == 0:
        add(b"a")
        os._exit(0)
    code = in_a_child(partial(add, b"b"))
    codes = [code, os.waitstatus_to_exitcode(os.waitpid(first, 0)[1])]
    return {"codes": codes, "added": Counter(path.read_text()), "refused": Counter(refusals.read_text())}


def holding(root: Path) -> Any:
    """Hold the lock until killed, or until a line comes in."""
    with Project(root).lock(command="lettertrans run -l mn"):
        tell({"pid": os.getpid()})
        sys.stdin.readline()
    return None


if __name__ == "__main__":
    signal.alarm(60)
    folder = Path(sys.argv[2])
    with Project(folder).lock(), suppress(LettertransError):  # loads what is loaded lazily; a fork has it then
        Project(folder).read(folder)
    os.strerror(errno.ENOSPC)
    tell(globals()[sys.argv[1]](folder))
