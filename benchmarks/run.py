"""All benchmarks, or those named: `python benchmarks/run.py [identity coverage update startup speed ... fuzz]`."""

from __future__ import annotations

import argparse
import importlib
import sys
import time
import traceback

import peers
from summary import write_summary

BENCHMARKS = (
    "identity",
    "coverage",
    "update",
    "update_signed",
    "startup",
    "speed",
    "speed_merge",
    "speed_project",
    "checks",
    "false_alarms",
    "mongolian",
    "fuzz",
)


def main() -> int:
    """Run, and write the summary; 1 when a benchmark broke (a goal missed is a result, not a failure)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; all without any")
    parser.add_argument("--only", action="append", default=[], metavar="PROGRAM", help="measure this program alone")
    asked = parser.parse_args()
    names = asked.names or BENCHMARKS
    peers.CHOSEN.extend(asked.only)
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"no benchmark is called {', '.join(unknown)}")
    broken = 0
    for name in names:
        print(f"\n## {name}", flush=True)
        started = time.perf_counter()
        try:
            importlib.import_module(name).main()
        except Exception:
            traceback.print_exc()
            broken += 1
        print(f"({time.perf_counter() - started:.0f} s)", flush=True)
    print(f"\nthe summary is in {write_summary(BENCHMARKS)}")
    return min(broken, 1)


if __name__ == "__main__":
    sys.exit(main())
