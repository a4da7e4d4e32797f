"""Speed of the two conversions and of a merge: a letter of 60 segments beside mdpo, a very long one beside po4a."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from catalog import fill
from clock import Cost, best, cost
from figures import Goal, Table, at_most, report
from folders import emptied
from letters import letter_of_60, long_letter, with_changes
from peers import Peer, ours_works, peer

JOBS = ("extract", "build", "merge")
LENGTHS = (5_000, 10_000, 20_000)
CHANGED = 0.02
MEGABYTES = 120


def _translated(msgid: str) -> str:
    return msgid.replace("the ", "тэр ").replace(" in ", " дотор ")


def prepare(program: Peer, text: str, name: str) -> Path:
    """A folder with the letter, the letter changed, and a catalog of it, translated, as the program writes it."""
    folder = emptied("work", program.name, name)
    (folder / "letter.md").write_text(text, encoding="utf-8")
    (folder / "after").mkdir()  # under the same name: a catalog names its source
    (folder / "after" / "letter.md").write_text(with_changes(text, CHANGED), encoding="utf-8")
    cost(program.extract("letter.md", "mn.po"), folder)
    fill(folder / "mn.po", _translated)
    shutil.copy(folder / "mn.po", folder / "translated.po")
    return folder


def jobs(program: Peer, folder: Path, names: tuple[str, ...] = JOBS) -> dict[str, Callable[[], Cost]]:
    """The three jobs on a prepared folder, each from the same start every time."""

    def extract() -> Cost:
        (folder / "new.po").unlink(missing_ok=True)
        return cost(program.extract("letter.md", "new.po"), folder)

    def build() -> Cost:
        (folder / "out.md").unlink(missing_ok=True)
        return cost(program.build("letter.md", "translated.po", "out.md"), folder)

    def merge() -> Cost:
        shutil.copy(folder / "translated.po", folder / "after" / "mn.po")
        return cost(program.update("letter.md", "mn.po") if program.update else [], folder / "after")

    every = {"extract": extract, "build": build, "merge": merge}
    return {f"{program.name} {name}": every[name] for name in names}


def short(ours: Peer | None, times: int = 15) -> tuple[Table, list[Goal]]:
    """The letter of 60 segments."""
    programs = [p for p in (ours, peer("mdpo"), peer("po4a"), peer("markdown-gettext"), peer("translate-toolkit")) if p]
    todo: dict[str, Callable[[], Cost]] = {}
    for program in programs:
        todo |= jobs(program, prepare(program, letter_of_60(), "speed-60"), ("extract", "build"))
    found = best(todo, times)
    goals = [
        at_most(f"60 segments, {job}, lettertrans / mdpo", ratio, 1.0)
        for job in ("extract", "build")
        if (ratio := _ratio(found, job, "mdpo"))
    ]
    return _table("A letter of 60 segments", found, "mdpo"), goals


def long(ours: Peer | None, times: int = 2) -> tuple[list[Table], list[Goal]]:
    """20,000 paragraphs beside po4a, and ours on the way there, all taking turns."""
    todo: dict[str, Callable[[], Cost]] = {}
    for program in [p for p in (ours, peer("po4a")) if p]:
        todo |= jobs(program, prepare(program, long_letter(LENGTHS[-1]), f"speed-{LENGTHS[-1]}"))
    for length in LENGTHS[:-1] if ours else ():
        shorter = jobs(ours, prepare(ours, long_letter(length), f"speed-{length}"))
        todo |= {f"{length} {name}": job for name, job in shorter.items()}
    found = best(todo, times)
    whole = {name: each for name, each in found.items() if not name[0].isdigit()}
    tables, goals = [_table(f"{LENGTHS[-1]} paragraphs of two sentences", whole, "po4a")], list[Goal]()
    for job in JOBS:
        if ratio := _ratio(found, job, "po4a"):
            goals.append(at_most(f"{LENGTHS[-1]} paragraphs, {job}, lettertrans / po4a", ratio, 0.5))
            peak = found[f"lettertrans {job}"].megabytes
            goals.append(at_most(f"{LENGTHS[-1]} paragraphs, {job}, peak memory", peak, MEGABYTES, unit="MB"))
    if ours:
        growth, more = _growth(found, _start(ours))
        tables, goals = [*tables, growth], goals + more
    return tables, goals


def _start(ours: Peer) -> dict[str, float]:
    """CPU seconds of each job on a letter of one paragraph."""
    found = best(jobs(ours, prepare(ours, long_letter(1), "speed-1")), 5)
    return {job: found[f"lettertrans {job}"].cpu for job in JOBS}


def _growth(found: dict[str, Cost], start: dict[str, float]) -> tuple[Table, list[Goal]]:
    """CPU seconds by length; four times the text may cost 4.6 times as much, start-up taken off."""
    rows, goals = [], []
    for job in JOBS:
        names = [*(f"{length} lettertrans {job}" for length in LENGTHS[:-1]), f"lettertrans {job}"]
        times = [found[name].cpu - start[job] for name in names]
        ratio = times[-1] / times[0]
        rows.append([job, *(f"{t:.2f}" for t in times), f"{ratio:.2f}"])
        goals.append(at_most(f"growth from {LENGTHS[0]} to {LENGTHS[-1]} paragraphs, {job}", ratio, 4.6))
    head = ["", *map(str, LENGTHS), "last / first"]
    return Table(title="CPU seconds by length, start-up taken off", head=head, rows=rows), goals


def _ratio(found: dict[str, Cost], job: str, other: str) -> float:
    """Ours beside the peer's, 0 when one of them is missing."""
    mine, theirs = found.get(f"lettertrans {job}"), found.get(f"{other} {job}")
    return mine.cpu / theirs.cpu if mine and theirs else 0.0


def _table(title: str, found: dict[str, Cost], base: str) -> Table:
    rows = []
    for name, each in found.items():
        reference = found.get(f"{base} {name.rpartition(' ')[2]}")
        beside = f"{each.cpu / reference.cpu:.2f}" if reference else "–"
        rows.append([name, f"{each.cpu:.3f}", beside, f"{each.megabytes:.0f}"])
    return Table(title=title, head=["", "CPU s", f"× {base}", "peak MB"], rows=rows)


def main() -> None:
    """Measure, print, keep."""
    ours = peer("lettertrans") if ours_works() else None
    first, goals = short(ours)
    tables, more = long(ours)
    report("speed", [first, *tables], goals + more)


if __name__ == "__main__":
    main()
