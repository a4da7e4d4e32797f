"""Update of a letter that a person has signed: which sentences lose the signature, and does it come back to the byte?

Ours alone: no peer knows who has reviewed what.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from catalog import fill
from corpora import Document
from edits import EDITS, FUZZY_NONE, FUZZY_ONE
from figures import Goal, Table, report
from folders import emptied
from installing import own_programs
from judge import labels_of
from peers import ours_works
from pseudo import pseudo
from update import letters

SIGNER = "A Reviewer"


def _run(folder: Path, *words: str) -> str:
    script = f"{own_programs()}/lettertrans"
    done = subprocess.run([script, *words], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise RuntimeError(f"lettertrans {' '.join(words)}: {done.stderr[-300:]}")
    return done.stdout


def _states(folder: Path) -> dict[str, int]:
    found = json.loads(_run(folder, "status", "--format", "json"))
    return dict(found["progress"][0]["units"])


def signed_project(letter: Document) -> Path:
    """A project with the letter, its catalog translated and signed."""
    folder = emptied("work", "lettertrans", "signed")
    (folder / "source").mkdir()
    (folder / "source" / "letter.md").write_text(letter.text, encoding="utf-8")
    (folder / "lettertrans.toml").write_text('languages = ["mn"]\n', encoding="utf-8")
    _run(folder, "update")
    labels = labels_of(letter.text)
    fill(folder / "locales" / "mn" / "letter.po", lambda msgid: pseudo(msgid, labels))
    _run(folder, "approve", "-l", "mn", "--by", SIGNER)
    _run(folder, "update")
    return folder


def tried(letter: Document, edited: str) -> tuple[dict[str, int], dict[str, int], bool]:
    """States before and after an edit, and whether the catalog is the same to the byte once it is taken back."""
    folder = signed_project(letter)
    source, catalog = folder / "source" / "letter.md", folder / "locales" / "mn" / "letter.po"
    before, bytes_before = _states(folder), catalog.read_bytes()
    source.write_text(edited, encoding="utf-8")
    _run(folder, "update")
    after = _states(folder)
    source.write_text(letter.text, encoding="utf-8")
    _run(folder, "update")
    return before, after, catalog.read_bytes() == bytes_before


def main() -> None:
    """All edits on all letters."""
    rows: list[list[str]] = []
    goals: list[Goal] = []
    for letter in letters() if ours_works() else ():
        for edit, change in EDITS.items():
            edited = change(letter.text)
            if edited != letter.text:
                before, after, same = tried(letter, edited)
                unsigned = {state: count for state, count in after.items() if count and state != "reviewed"}
                said = ", ".join(f"{count} {state}" for state, count in unsigned.items()) or "all reviewed"
                rows.append([letter.name, edit, str(before["reviewed"]), said, "yes" if same else "no"])
                goals.append(_goal(letter.name, edit, unsigned, said, same=same))
    head = ["letter", "edit", "signed before", "not signed after", "same bytes when taken back"]
    report("update_signed", [Table(title="Update of a signed letter", head=head, rows=rows)], goals)


def _goal(letter: str, edit: str, unsigned: dict[str, int], said: str, *, same: bool) -> Goal:
    target, fine = "taken back: same bytes", True
    if edit in FUZZY_NONE:
        target, fine = f"all reviewed; {target}", not unsigned
    elif edit in FUZZY_ONE:
        target, fine = f"1 stale; {target}", unsigned == {"stale": 1}
    measured = f"{said}; {'same bytes' if same else 'other bytes'}"
    return Goal(what=f"signed, {edit}, {letter}", target=target, measured=measured, reached=fine and same)


if __name__ == "__main__":
    main()
