"""Near matches: catalogs of 10,000 and 50,000 sentences, 2 % of them changed, beside GNU msgmerge.

msgmerge and "catalogs alone" (merge_catalogs.py) merge a template that was made before; md2po reads the Markdown, cuts
the sentences and merges, so it does more in its time.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polib
from catalog import fill
from clock import Cost, best, cost
from figures import Goal, Table, at_most, report
from folders import BENCHMARKS, emptied
from installing import own_programs
from letters import long_letter, with_changes
from peers import Peer, ours_works, peer

SIZES = (10_000, 50_000)
CHANGED = 0.02
LIMIT = 0.3
NAMES = {
    "lettertrans": "lettertrans, catalogs alone",
    "md2po": "lettertrans md2po, from the Markdown",
    "msgmerge": "msgmerge",
}


def prepare(ours: Peer, size: int) -> Path:
    """A folder with the changed letter, its template, and the translated catalog of the letter before."""
    folder = emptied("work", ours.name, f"merge-{size}")
    text = long_letter(size, sentences=1)
    (folder / "letter.md").write_text(text, encoding="utf-8")
    cost(ours.extract("letter.md", "translated.po"), folder)
    fill(folder / "translated.po", lambda msgid: msgid.replace("the ", "тэр "))
    (folder / "letter.md").write_text(with_changes(text, CHANGED), encoding="utf-8")
    cost(ours.extract("letter.md", "changed.pot"), folder)
    return folder


def jobs(ours: Peer, folder: Path) -> dict[str, Callable[[], Cost]]:
    """The same merge by both."""
    merge = ["msgmerge", "-q", "-U", "--previous", "--backup=none", "msgmerge.po", "changed.pot"]

    def started(name: str) -> None:
        shutil.copy(folder / "translated.po", folder / name)

    def alone() -> Cost:
        started("lettertrans.po")
        return cost(
            [[f"{own_programs()}/python", str(BENCHMARKS / "merge_catalogs.py"), "lettertrans.po", "changed.pot"]],
            folder,
        )

    def whole() -> Cost:
        started("md2po.po")
        return cost(ours.update("letter.md", "md2po.po") if ours.update else [], folder)

    def theirs() -> Cost:
        started("msgmerge.po")
        return cost([merge], folder)

    return {"lettertrans": alone, "md2po": whole, "msgmerge": theirs}


def _quality(path: Path) -> str:
    """How many units of a merged catalog are fuzzy, and how many empty."""
    live = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    return f"{sum(entry.fuzzy for entry in live)} fuzzy, {sum(not entry.msgstr for entry in live)} empty"


def main() -> None:
    """Measure, print, keep."""
    if not ours_works():
        print("speed_merge needs lettertrans")
        return
    ours = peer("lettertrans")
    rows, goals = [], list[Goal]()
    for size in SIZES if ours else ():
        folder = prepare(ours, size)
        found = best(jobs(ours, folder), 3 if size < 20_000 else 1)
        for name, each in found.items():
            beside = f"{each.cpu / found['msgmerge'].cpu:.2f}" if "msgmerge" in found else "–"
            made = _quality(folder / f"{name}.po")
            rows.append([NAMES[name], str(size), f"{each.cpu:.2f}", beside, f"{each.megabytes:.0f}", made])
        if {"lettertrans", "msgmerge"} <= found.keys():
            ratio = found["lettertrans"].cpu / found["msgmerge"].cpu
            goals.append(at_most(f"near-match merge of {size} entries, lettertrans / msgmerge", ratio, LIMIT))
    head = ["", "entries", "CPU s", "× msgmerge", "peak MB", "result"]
    report("speed_merge", [Table(title="Near-match merge, 2 % changed", head=head, rows=rows)], goals)


if __name__ == "__main__":
    main()
