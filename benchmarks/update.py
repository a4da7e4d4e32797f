"""Update: a letter is translated, then edited, then the edit is taken back. What happens to the translations?"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import polib
from catalog import fill
from corpora import Document
from edits import EDITS, FUZZY_NONE, FUZZY_ONE
from figures import Goal, Table, report, with_earlier_rows
from folders import DOCUMENTS, ROOT, emptied
from judge import labels_of
from peers import Peer, Steps, programs
from pseudo import pseudo


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """After an edit: units fuzzy, those without the previous msgid, units empty that were not, translations in no entry
    at all (not even obsolete), and the letters (per cent) that could not be published; after it was taken back: units
    that are not as they were, and whether the file is the same to the byte."""

    fuzzy: int
    without_previous: int
    empty: int
    lost: int
    unpublished: float
    not_restored: int
    same_bytes: bool


def letters() -> list[Document]:
    """Our test letter, and the real one when it is there."""
    paths = [DOCUMENTS / "letter.md", ROOT / "source" / "open-letter.md"]
    return [Document(name=path.stem, text=path.read_text(encoding="utf-8")) for path in paths if path.exists()]


def _run(steps: Steps, folder: Path) -> None:
    for argv in steps:
        subprocess.run(argv, cwd=folder, check=True, capture_output=True)


def _units(path: Path) -> dict[tuple[str | None, str], polib.POEntry]:
    return {(e.msgctxt, e.msgid): e for e in polib.pofile(str(path)) if not e.obsolete}


def _translations(path: Path) -> set[str]:
    """Every translation, obsolete ones too; without link destinations, which may be carried over from the source."""
    return {re.sub(r"\]\([^\s)]*", "](", entry.msgstr) for entry in polib.pofile(str(path)) if entry.msgstr}


def outcome(program: Peer, text: str, edited: str) -> Outcome:
    """Extract, translate, edit, update, take back, update."""
    if program.update is None:
        raise ValueError(f"{program.name} cannot update")
    folder = emptied("work", program.name, "update")
    md, catalog = folder / "letter.md", folder / "mn.po"
    md.write_text(text, encoding="utf-8")
    _run(program.extract("letter.md", "mn.po"), folder)
    labels = labels_of(text)
    fill(catalog, lambda msgid: pseudo(msgid, labels))
    _run(program.update("letter.md", "mn.po"), folder)  # so that the file is as the program writes it
    before, bytes_before, known = _units(catalog), catalog.read_bytes(), _translations(catalog)
    md.write_text(edited, encoding="utf-8")
    _run(program.update("letter.md", "mn.po"), folder)
    after = _units(catalog)
    fuzzy = [entry for entry in after.values() if entry.fuzzy]
    empty = [key for key, entry in after.items() if not entry.msgstr]
    unready = sum(len(e.msgid) for e in after.values() if e.fuzzy or not e.msgstr)
    lost = known - _translations(catalog)
    md.write_text(text, encoding="utf-8")
    _run(program.update("letter.md", "mn.po"), folder)
    restored = _units(catalog)
    return Outcome(
        fuzzy=len(fuzzy),
        without_previous=sum(entry.previous_msgid is None for entry in fuzzy),
        empty=len(empty),
        lost=len(lost),
        unpublished=100 * unready / sum(len(entry.msgid) for entry in after.values()),
        not_restored=sum(_unlike(entry, restored.get(key)) for key, entry in before.items()),
        same_bytes=catalog.read_bytes() == bytes_before,
    )


def _unlike(before: polib.POEntry, after: polib.POEntry | None) -> bool:
    if after is None:
        return True
    return (before.msgstr, before.fuzzy, before.tcomment) != (after.msgstr, after.fuzzy, after.tcomment)


def main() -> None:
    """All programs, all edits, all letters."""
    chosen = programs("diplodoc")
    rows: list[list[str]] = []
    goals: list[Goal] = []
    for program in chosen:
        for letter in letters():
            for edit, change in EDITS.items():
                row, found = _tried(program, letter, edit, change(letter.text))
                rows.append([f"{program.name} {program.version}", letter.name, edit, *row])
                goals += [_goal(letter.name, edit, found)] if program.name == "lettertrans" and found else []
    head = [
        "",
        "letter",
        "edit",
        "fuzzy",
        "no previous",
        "emptied",
        "lost",
        "unpublished, %",
        "not restored",
        "same bytes",
    ]
    tables = with_earlier_rows("update", [Table(title="Update", head=head, rows=rows)], [p.name for p in chosen])
    report("update", tables, goals)


def _tried(program: Peer, letter: Document, edit: str, edited: str) -> tuple[list[str], Outcome | None]:
    if edited == letter.text:
        return ["does not apply", *[""] * 6], None
    try:
        found = outcome(program, letter.text, edited)
    except (subprocess.SubprocessError, OSError) as error:
        print(f"{program.name}, {edit}: {error}", file=sys.stderr)
        return ["failed", *[""] * 6], None
    counts = [str(n) for n in (found.fuzzy, found.without_previous, found.empty, found.lost)]
    back = [str(found.not_restored), "yes" if found.same_bytes else "no"]
    return [*counts, f"{found.unpublished:.1f}", *back], found


def _goal(letter: str, edit: str, found: Outcome) -> Goal:
    restored = found.not_restored == 0 and found.lost == 0
    back = f"{found.not_restored} not restored, {found.lost} lost"
    if edit in FUZZY_NONE:
        fine, target = found.fuzzy == 0 and found.empty == 0, "0 fuzzy"
    elif edit in FUZZY_ONE:
        fine, target = found.fuzzy == 1 and not found.without_previous and not found.empty, "1 fuzzy with its previous"
    else:
        fine, target = True, "nothing lost"
    measured = f"{found.fuzzy} fuzzy, {found.empty} emptied, {back}"
    return Goal(
        what=f"{edit}, {letter}",
        target=f"{target}; taken back: all restored",
        measured=measured,
        reached=fine and restored,
    )


if __name__ == "__main__":
    main()
