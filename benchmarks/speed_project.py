"""A campaign: 40 letters of 60 segments in 6 languages, all built, then run again with nothing changed. po4a beside it.

Both begin with translated catalogs and no output. po4a is run as its manual says, with one po4a.cfg.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from catalog import fill
from clock import Cost, FailedError, cost
from figures import Goal, Table, at_most, none_of, report
from folders import emptied
from installing import own_programs
from letters import letter_of_60
from peers import ours_works, peer

LETTERS = 40
LANGUAGES = ("mn", "mn-Mong", "bua", "xal", "ja", "sv")
TIMES = 2
FULL, AGAIN = 0.25, 0.05


def _sources(folder: Path) -> list[str]:
    (folder / "source").mkdir()
    names = [f"letter-{number:02d}" for number in range(1, LETTERS + 1)]
    for number, name in enumerate(names, 1):
        (folder / "source" / f"{name}.md").write_text(letter_of_60(number), encoding="utf-8")
    return names


def _translate(folder: Path, pattern: str) -> None:
    for catalog in sorted(folder.glob(pattern)):
        fill(catalog, lambda msgid: msgid.replace("the ", "тэр "))


def _touched(folder: Path, before: dict[str, tuple[int, ...]]) -> list[str]:
    now = _stamps(folder)
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _stamps(folder: Path) -> dict[str, tuple[int, ...]]:
    found = ((path, path.lstat()) for path in folder.rglob("*") if path.is_file())
    return {os.fspath(p.relative_to(folder)): (s.st_ino, s.st_mtime_ns, s.st_ctime_ns, s.st_size) for p, s in found}


def ours() -> tuple[dict[str, list[Cost]], list[str]]:
    """`lettertrans run` in a project, from translated catalogs to pages; then again, and what that touched."""
    script = f"{own_programs()}/lettertrans"
    folder = emptied("work", "lettertrans", "project")
    _sources(folder)
    tags = ", ".join(f'"{tag}"' for tag in LANGUAGES)
    (folder / "lettertrans.toml").write_text(f'languages = [{tags}]\nrequire = "translated"\n', encoding="utf-8")
    cost([[script, "update"]], folder)
    _translate(folder, "locales/*/*.po")
    cost([[script, "run"]], folder, codes=(0, 1))  # settles what our editing of the catalogs left behind
    full = []
    for _ in range(TIMES):
        shutil.rmtree(folder / "output", ignore_errors=True)
        shutil.rmtree(folder / ".lettertrans", ignore_errors=True)
        full.append(cost([[script, "run"]], folder))
    stamps = _stamps(folder)
    again = [cost([[script, "run"]], folder) for _ in range(TIMES + 1)]
    return {"full": full, "nothing changed": again}, _touched(folder, stamps)


def theirs() -> dict[str, list[Cost]]:
    """`po4a po4a.cfg`, the same way."""
    folder = emptied("work", "po4a", "project")
    names = _sources(folder)
    lines = [f"[po4a_langs] {' '.join(LANGUAGES)}", "[po4a_paths] locales/$master.pot $lang:locales/$lang/$master.po"]
    lines += [f'[type: text] source/{n}.md $lang:output/$lang/{n}.md opt:"-o markdown -k 0"' for n in names]
    (folder / "po4a.cfg").write_text("\n".join(lines) + "\n", encoding="utf-8")
    program = [["po4a", "-q", "po4a.cfg"]]
    cost(program, folder)
    _translate(folder, "locales/*/*.po")
    cost(program, folder)
    full = []
    for _ in range(TIMES):
        shutil.rmtree(folder / "output", ignore_errors=True)
        full.append(cost(program, folder))
    return {"full": full, "nothing changed": [cost(program, folder) for _ in range(TIMES)]}


def main() -> None:
    """Measure, print, keep."""
    peer("po4a")
    found, touched = {"po4a": theirs()}, list[str]()
    if ours_works():
        try:
            found["lettertrans"], touched = ours()
        except FailedError as error:
            print(f"lettertrans: {error}", file=sys.stderr)
    rows, least = [], {}
    for name, runs in found.items():
        for what, costs in runs.items():
            least[name, what] = min(each.cpu for each in costs)
            peak = max(each.megabytes for each in costs)
            beside = f"{least[name, what] / least['po4a', what]:.3f}"
            rows.append([name, what, f"{least[name, what]:.2f}", beside, f"{peak:.0f}"])
    title = f"{LETTERS} letters × {len(LANGUAGES)} languages"
    table = Table(title=title, head=["", "run", "CPU s", "× po4a", "peak MB"], rows=rows)
    report("speed_project", [table], _goals(title, least, touched) if "lettertrans" in found else [], touched[:10])


def _goals(title: str, least: dict[tuple[str, str], float], touched: list[str]) -> list[Goal]:
    full, again = least["lettertrans", "full"], least["lettertrans", "nothing changed"]
    return [
        at_most(f"{title}, full, lettertrans / po4a", full / least["po4a", "full"], FULL),
        at_most(f"{title}, nothing changed / full", again / full, AGAIN),
        none_of(f"{title}, nothing changed", len(touched), "files touched"),
    ]


if __name__ == "__main__":
    main()
