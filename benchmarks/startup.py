"""Start-up: `lettertrans --help` beside an empty click group, a bare Python, and the peers."""

from __future__ import annotations

import subprocess

from clock import cost, middle
from figures import Goal, Table, at_most, report
from folders import emptied
from installing import own_programs
from peers import PEERS, ours_works, peer

EMPTY_GROUP = '''\
"""An empty click group."""
import click


@click.group()
def main():
    """Nothing."""


if __name__ == "__main__":
    main()
'''
TIMES = 40
LIMIT = 1.3
MUST_NOT_BE_IMPORTED = ("mistune", "polib", "rich", "babel", "importlib.metadata", "yaml", "rapidfuzz", "sentencex")


def commands() -> dict[str, list[str]]:
    """What is started, by name."""
    folder = emptied("work", "startup")
    empty = folder / "empty_group.py"
    empty.write_text(EMPTY_GROUP, encoding="utf-8")
    python = f"{own_programs()}/python"
    started = {
        "python -c pass": [python, "-c", "pass"],
        "empty click group": [python, str(empty), "--help"],
    }
    if ours_works():
        started["lettertrans"] = [f"{own_programs()}/lettertrans", "--help"]
    for name in PEERS:
        program = peer(name)
        if program and name != "diplodoc":
            started[name] = [program.build("a", "b", "c")[0][0], "--help"]
    return started


def imported_for_help() -> list[str]:
    """Which of the heavy modules `lettertrans --help` imports."""
    code = (
        "import sys; sys.argv = ['lettertrans', '--help']\n"
        "from lettertrans.cli import main\n"
        "try: main()\n"
        f"except SystemExit: pass\nprint('heavy:', *[m for m in {MUST_NOT_BE_IMPORTED!r} if m in sys.modules])"
    )
    done = subprocess.run([f"{own_programs()}/python", "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.rpartition("heavy:")[2].split()


def main() -> None:
    """Measure, print, keep."""
    folder = emptied("work", "startup-run")
    found = middle({n: (lambda argv=argv: cost([argv], folder, codes=(0, 1))) for n, argv in commands().items()}, TIMES)
    bare, group = found["python -c pass"], found["empty click group"]
    rows = [
        [name, f"{low * 1000:.0f}", f"{mid * 1000:.0f}", f"{low / bare[0]:.2f}", f"{low / group[0]:.2f}"]
        for name, (low, mid) in found.items()
    ]
    goals: list[Goal] = []
    if "lettertrans" in found:
        goals.append(at_most("start-up, lettertrans / empty click group", found["lettertrans"][0] / group[0], LIMIT))
        heavy = imported_for_help()
        measured = ", ".join(heavy) or "none"
        goals.append(Goal(what="heavy imports for --help", target="none", measured=measured, reached=not heavy))
    head = ["", "least, ms", "median, ms", "× python", "× empty group"]
    report("startup", [Table(title=f"Start-up, CPU time, {TIMES} runs each", head=head, rows=rows)], goals)


if __name__ == "__main__":
    main()
