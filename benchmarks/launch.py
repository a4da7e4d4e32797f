"""Starts one program and prints what it cost: CPU seconds, wall seconds, peak megabytes.

A process of its own, and small: what it starts inherits its peak memory. `python -S -E launch.py SECONDS PROGRAM ...`
"""

from __future__ import annotations

import os
import signal
import sys
import time


def main() -> int:
    """Start, wait, print; the program's exit code."""
    argv = sys.argv[2:]
    started = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawnp(argv[0], argv, os.environ, file_actions=quiet)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, float(sys.argv[1]))
    _, status, usage = os.wait4(child, 0)  # the usage of its own waited-for children is in it
    print(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
