"""Runs many command lines of one program in one interpreter, so that thousands of documents take seconds.

It is run by a peer's own python: `python inprocess.py tasks.json answers.json`. A task is
{"entry": "package.module:main", "argv": [...], "cwd": "..."}; its answer is the exit code, or what it raised.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

SECONDS_EACH = 60


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError


def answer(task: dict[str, Any]) -> str | int:
    """The exit code of one command line; what it prints is thrown away."""
    module, _, name = task["entry"].partition(":")
    sys.argv = task["argv"]
    os.chdir(task["cwd"])
    signal.alarm(SECONDS_EACH)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return int(getattr(importlib.import_module(module), name)() or 0)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        signal.alarm(0)


def main() -> None:
    """All tasks of the file, in order."""
    signal.signal(signal.SIGALRM, _too_long)
    tasks = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    answers_path = Path(sys.argv[2])
    answers_path.write_text(json.dumps([answer(task) for task in tasks]), encoding="utf-8")


if __name__ == "__main__":
    sys.path.pop(0)  # the benchmarks' own folder must not shadow the peer's modules
    main()
