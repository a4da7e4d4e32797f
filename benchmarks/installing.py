"""How the Python peers are had: each in a virtual environment of its own, at the version that peers.txt names."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from folders import BENCHMARKS, ROOT, cached


def wanted(name: str) -> str:
    """What peers.txt says of a peer, as its registry's client takes it."""
    lines = (BENCHMARKS / "peers.txt").read_text(encoding="utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if line.startswith(f"{name}: "))


def environment(name: str) -> str:
    """The programs' folder of a peer's own virtual environment, made when it is missing."""
    return _filled(name, wanted(name).split())


def _filled(name: str, requirements: Sequence[str]) -> str:
    folder = cached("peers", name)
    if not (folder / "bin" / "done").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        _install(folder, *requirements)
        (folder / "bin" / "done").touch()
    return str(folder / "bin")


def _install(folder: Path, *words: str) -> None:
    subprocess.run([folder / "bin" / "pip", "install", "-q", *words], check=True, stderr=subprocess.DEVNULL)


def version(name: str) -> str:
    """The version that is in the peer's environment."""
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    return output([f"{environment(name)}/python", "-c", code])


def output(argv: list[str]) -> str:
    """What a program prints."""
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout.strip()


@cache
def own_programs() -> str:
    """The programs' folder of an environment with the tree as it is now, installed as a user has it.

    Not the developers' own environment: an editable install starts slower, and may change while it is measured.
    """
    programs = _filled("lettertrans", [str(ROOT)])
    _install(Path(programs).parent, "--no-deps", "--force-reinstall", str(ROOT))
    return programs
