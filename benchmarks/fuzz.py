"""Fuzzing our readers for longer than the test suite does: real files, broken in a thousand ways.

PO: read_po gives a catalog that writes the same bytes and holds every msgstr, or an InputError with a line. Markdown:
read_document gives a document whose identity translation has the same bytes, or an InputError. Nothing else, ever. What
breaks this is kept in .cache/benchmarks/differences/fuzz, with the traceback.
"""

from __future__ import annotations

import os
import random
import re
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from catalog import fill
from corpora import commonmark, gfm, own, packages
from figures import Goal, Table, none_of, report
from folders import emptied
from installing import own_programs
from mutations import LONGEST, mutated
from peers import ours_works

SECONDS = float(os.environ.get("FUZZ_SECONDS", "120"))
SLOW = 5.0
"""Seconds that no file of the corpus may take."""


def po_problem(data: bytes) -> str:
    """What is wrong with how read_po takes these bytes, "" when nothing is."""
    from lettertrans.catalogs import read_po, write_po
    from lettertrans.errors import InputError

    try:
        read = read_po(data, path="mn.po")
    except InputError as error:
        return "" if error.line and error.hint else f"an error without line or hint: {error!r} {error.hint!r}"
    if write_po(read) != data:
        return "other bytes when written"
    held = {entry.msgstr for entry in read.entries}
    lost = [text for text in _plain_msgstrs(data) if text not in held]
    return f"a msgstr was lost\n{lost[0]!r}" if lost else ""


def _plain_msgstrs(data: bytes) -> list[str]:
    """The msgstrs on one line of plain words, which no reader can misread; in obsolete entries too."""
    text = data.decode("utf-8", "replace")
    return re.findall(r'^(?:#~ )?msgstr "([A-Za-z .,]+)"\n(?!\s*(?:#[^\n]*\s+|#~ )*")', text, re.MULTILINE)


def markdown_problem(data: bytes) -> str:
    """What is wrong with how a source of these bytes is read and given back, "" when nothing is."""
    from lettertrans.errors import InputError
    from lettertrans.source.reading import read_document
    from lettertrans.source.translating import Target, translate

    try:
        document = read_document(data, path="letter.md")
    except InputError as error:
        return "" if error.hint else f"an error without hint: {error!r}"
    same = translate(document, {slot.segment.key: slot.segment.msgid for slot in document.slots}, Target())
    if same.text.encode("utf-8") != data:
        return "identity lost"
    from pseudo import pseudo

    labels = document.labels
    accented = {slot.segment.key: pseudo(slot.segment.msgid, labels) for slot in document.slots}
    translate(document, accented, Target())
    return ""


def fuzz(name: str, seeds: Sequence[bytes], problem: Callable[[bytes], str], seconds: float) -> Counter[str]:
    """Mutate and try for so many seconds; how many were tried, and what went wrong how often."""
    folder, chance, counts = (
        emptied("differences", "fuzz", name),
        random.Random(os.environ.get("FUZZ_SEED", "1")),
        Counter[str](),
    )
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data = mutated(chance.choice(seeds), seeds, chance)
        started = time.monotonic()
        try:
            found = problem(data)
        except Exception as error:
            found = f"traceback: {type(error).__name__}\n{traceback.format_exc()}"
        if not found and time.monotonic() - started > SLOW:
            found = f"slow: {time.monotonic() - started:.0f} s"
        counts["tried"] += 1
        if found:
            counts[found.partition("\n")[0][:60]] += 1
            _keep(folder, counts, data, found)
    return counts


def _keep(folder: Path, counts: Counter[str], data: bytes, found: str) -> None:
    if counts[found.partition("\n")[0][:60]] <= 5:
        path = folder / f"{counts['tried']:06d}"
        path.with_suffix(".input").write_bytes(data)
        path.with_suffix(".txt").write_text(found, encoding="utf-8")


def catalogs() -> list[bytes]:
    """Catalogs to break: ours of our documents, half translated, with fuzzy and obsolete entries, wrapped and not."""
    import subprocess

    folder = emptied("work", "lettertrans", "fuzz")
    script = f"{own_programs()}/lettertrans"
    seeds = []
    for document in own():
        (folder / "letter.md").write_text(document.text, encoding="utf-8")
        po = folder / f"{document.name}.po"
        make = [script, "md2po", "letter.md", "-o", po.name, "-l", "mn"]
        subprocess.run(make, cwd=folder, capture_output=True, check=True)
        fill(po, lambda msgid: msgid[: len(msgid) // 2] + " and more" if len(msgid) % 3 else "")
        (folder / "letter.md").write_text(document.text.replace(" a ", " one "), encoding="utf-8")
        subprocess.run(make, cwd=folder, capture_output=True, check=True)
        seeds.append(po.read_bytes())
        wrapped = subprocess.run(["msgcat", po.name], cwd=folder, capture_output=True, check=True)
        seeds.append(wrapped.stdout)
    return seeds


def main() -> None:
    """Fuzz both readers, half of the time each."""
    if not ours_works():
        print("fuzz needs lettertrans")
        return
    letters = [d.text.encode() for of in (commonmark, gfm, own, packages) for d in of() if len(d.text) < LONGEST]
    found = {
        "PO": fuzz("po", catalogs(), po_problem, SECONDS / 2),
        "Markdown": fuzz("markdown", letters, markdown_problem, SECONDS / 2),
    }
    rows = [[name, what, str(count)] for name, counts in found.items() for what, count in counts.items()]
    goals: list[Goal] = [
        none_of(f"fuzzing the {name} reader", counts.total() - counts["tried"], f"problems in {counts['tried']} files")
        for name, counts in found.items()
    ]
    report("fuzz", [Table(title=f"Fuzzing, {SECONDS:.0f} s", head=["reader", "what", "times"], rows=rows)], goals)


if __name__ == "__main__":
    main()
