"""benchmarks/RESULTS.md, from what the benchmarks found last."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from figures import Table, markdown, saved
from folders import BENCHMARKS as FOLDER
from peers import PEERS, ours_works, peer

_INTRODUCTION = """\
# Results

Made by `bash benchmarks/run`; do not edit. Times are CPU seconds (user and system, best of several runs, the programs
taking turns on one machine): compare the ratios only. The judge of pages is markdown-it-py.
"""


def write_summary(names: Sequence[str]) -> str:
    """Write the summary; its path from the root of the tree."""
    parts = [_INTRODUCTION, _circumstances(), _goals(names)]
    for name in names:
        found = saved(name)
        if found and found["tables"]:
            parts.append(f"## {name.replace('_', ' ').capitalize()}")
            parts += [markdown(Table(**table)).replace("#### ", "### ", 1) for table in found["tables"]]
            parts += [f"Note: {note}" for note in found["notes"]]
    path = FOLDER / "RESULTS.md"
    path.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")
    return Path(FOLDER.name, path.name).as_posix()


def _circumstances() -> str:
    programs = [peer(name) for name in (*(["lettertrans"] if ours_works() else []), *PEERS)]
    versions = ", ".join(f"{program.name} {program.version}" for program in programs if program)
    machine = f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores"
    return f"{datetime.now(UTC):%Y-%m-%d}; {versions}; {machine}."


def _goals(names: Sequence[str]) -> str:
    goals = [goal for name in names if (found := saved(name)) for goal in found["goals"]]
    if not goals:
        return ""
    rows = [["yes" if g["reached"] else "**no**", g["what"], g["target"], g["measured"]] for g in goals]
    table = Table(title="Figures to reach", head=["reached", "what", "target", "measured"], rows=rows)
    return markdown(table).replace("#### ", "## ", 1)
