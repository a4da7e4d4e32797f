"""CPU seconds and peak memory of programs, as the kernel counts them; best of n, the programs taking turns."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from folders import BENCHMARKS
from peers import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """User and system seconds of all steps together, their wall seconds, and the largest resident set in MB."""

    cpu: float
    wall: float
    megabytes: float


class FailedError(RuntimeError):
    """A program under measurement ended badly, or took too long."""


def cost(steps: Steps, folder: Path, seconds: float = 300, *, codes: tuple[int, ...] = (0,)) -> Cost:
    """Run the steps in folder and say what they cost, the programs that they start included."""
    found = [_one(argv, folder, seconds, codes) for argv in steps]
    return Cost(
        cpu=sum(each.cpu for each in found),
        wall=sum(each.wall for each in found),
        megabytes=max(each.megabytes for each in found),
    )


def _one(argv: list[str], folder: Path, seconds: float, codes: tuple[int, ...]) -> Cost:
    launch = [sys.executable, "-S", "-E", str(BENCHMARKS / "launch.py"), str(seconds), *argv]
    launched = subprocess.run(launch, cwd=folder, capture_output=True, text=True, check=False)
    if launched.returncode not in codes:
        raise FailedError(f"{' '.join(argv)} ended with {launched.returncode}: {launched.stderr[-300:]}")
    cpu, wall, megabytes = map(float, launched.stdout.split())
    return Cost(cpu=cpu, wall=wall, megabytes=megabytes)


def best(jobs: Mapping[str, Callable[[], Cost]], times: int) -> dict[str, Cost]:
    """The cheapest of n runs of every job, the jobs taking turns, so that a busy moment hits all alike.

    A job that fails is named on stderr and left out.
    """
    found: dict[str, list[Cost]] = {name: [] for name in jobs}
    failed: set[str] = set()
    for _ in range(times):
        for name, job in jobs.items():
            if name not in failed:
                try:
                    found[name].append(job())
                except FailedError as error:
                    print(f"{name}: {error}", file=sys.stderr)
                    failed.add(name)
    return {name: min(costs, key=lambda each: each.cpu) for name, costs in found.items() if costs}


def middle(jobs: Mapping[str, Callable[[], Cost]], times: int) -> dict[str, tuple[float, float]]:
    """(least, median) CPU seconds of n runs of every job, the jobs taking turns."""
    found: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(times):
        for name, job in jobs.items():
            found[name].append(job().cpu)
    return {name: (min(costs), median(costs)) for name, costs in found.items()}
