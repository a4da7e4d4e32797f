"""Damaged catalogs: read, or refused with an error, and never a translation lost.

For a longer run: python tests/catalogs/test_po_fuzz.py SECONDS [SEED]
"""

from __future__ import annotations

import ast
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from lettertrans.catalogs import PoFile, read_po, write_po
from lettertrans.catalogs.decoding import decode
from lettertrans.catalogs.scanner import scan
from lettertrans.errors import InputError

FIXTURES = Path(__file__).parent / "fixtures"
GOOD = sorted((FIXTURES / "po").glob("*.po"))
FILES = [*GOOD, *sorted((FIXTURES / "broken").glob("*.po"))]
_SPACE = r"[ \t\r\f\v]*"
MSGSTR = re.compile(
    rf'^{_SPACE}(?:#~{_SPACE})?msgstr(?:\[\d+\])?((?:\n*{_SPACE}(?:#~{_SPACE})?"(?:[^"\\\n]|\\.)*")*)', re.MULTILINE
)
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"')
INSERTED = [
    b'"', b"\\", b"\n", b"\r\n", b"\r", b"#", b"#~ ", b"#| ", b"#, fuzzy\n", b"\n\n", b'msgid "', b'msgstr ""\n', b"\0",
    b"\xff", b"\xe2\x80\xa8", b"\xc2\x85", b"\x1e", b"\xef\xbb\xbf", b"<<<<<<< ", b"[1]", b"\\x41", b"\\303\\244",
    b"\\a", b" ",
]  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """The bytes with one to three damages of the kinds that editors, merges and disks do."""
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        data = dice.choice((flipped, inserted, cut, lines_changed, lines_changed, lines_changed))(data, dice)
    return data


def flipped(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def inserted(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(INSERTED) + data[at:]


def cut(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data) + 1)
    return data[:start] + data[start + dice.randint(1, 9) :] if dice.random() < 0.8 else data[:start]


def lines_changed(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    kind = dice.randrange(4)
    if kind == 0:
        del lines[one]
    elif kind == 1:
        lines.insert(other, lines[one])
    elif kind == 2:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = b"#~ " + lines[one]
    return b"".join(lines)


def try_to_read(data: bytes) -> PoFile | None:
    """The catalog; None when it is refused with a line and a hint. Any other exception is a bug."""
    try:
        po = read_po(data, path="letter.po")
    except InputError as fault:
        return None if fault.path == "letter.po" and fault.line > 0 and fault.hint else pytest.fail(repr(fault))
    assert write_po(po) == data
    return po


def both_ways_agree(data: bytes) -> bool:
    try:
        text, _ = decode(data)
    except InputError:
        return True
    outcomes: list[object] = []
    for line_by_line in (False, True):
        try:
            outcomes.append(scan(text, line_by_line=line_by_line))
        except InputError as fault:
            outcomes.append((fault.message, fault.line, fault.hint))
    return outcomes[0] == outcomes[1]


def forms(text: str) -> list[str]:
    """Every msgstr of a text, found without our scanner and decoded as Python decodes its own literals."""
    text = re.sub(r"\r(?!\n)", r"\\r", text)
    return ["".join(map(ast.literal_eval, LITERAL.findall(found[1]))) for found in MSGSTR.finditer(text)]


def translations(po: PoFile) -> Counter[str]:
    entries = [*po.entries, *([po.header] if po.header else [])]
    first = Counter(entry.msgstr for entry in entries)
    return first + Counter(form for entry in entries if entry.plural for form in forms(entry.raw)[1:])


def msgcat(data: bytes) -> str | None:
    """What GNU gettext reads, in its own form; None when it refuses."""
    command = ["msgcat", "--no-wrap", "-"]
    result = subprocess.run(command, input=data, capture_output=True, env=os.environ | {"LC_ALL": "C"}, check=False)
    return None if result.returncode else result.stdout.decode("utf-8")


def lost(data: bytes, po: PoFile, *, ask_gnu: bool) -> Counter[str]:
    """The translations that stand in the bytes, for us or for GNU gettext, and not in the catalog that we read."""
    keywords = len(re.findall(rb'^[ \t]*(?:#~[ \t]*)?msgstr[ \t\["]', data, re.MULTILINE))
    read = translations(po)
    missing = Counter({"a msgstr line": max(0, keywords - read.total())})
    theirs = msgcat(data) if ask_gnu else None
    return missing + (Counter(forms(theirs)) - read if theirs else Counter())


def fuzz(dice: random.Random, path: Path, *, ask_gnu: bool) -> bool:
    """One damaged file; True when it could be read. AssertionError, with the bytes, when a rule is broken."""
    data = mutated(path.read_bytes(), dice)
    assert both_ways_agree(data), data
    po = try_to_read(data)
    assert po is None or not lost(data, po, ask_gnu=ask_gnu), data
    return po is not None


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_damaged_file_is_read_or_refused(path: Path) -> None:
    dice = random.Random(path.stem)
    for _ in range(60 if path in GOOD else 8):
        fuzz(dice, path, ask_gnu=False)


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs GNU gettext")
def test_no_translation_that_gettext_sees_is_lost() -> None:
    dice = random.Random(2)
    read = sum(fuzz(dice, dice.choice(GOOD), ask_gnu=True) for _ in range(250))
    assert read > 50


def main(seconds: float, seed: str) -> None:
    dice, end = random.Random(seed), time.monotonic() + seconds
    tried = read = 0
    while time.monotonic() < end:
        tried += 1
        read += fuzz(dice, dice.choice(dice.choice((GOOD, FILES))), ask_gnu=tried % 10 == 0)
    sys.stdout.write(f"{tried} damaged catalogs, {read} read, {tried - read} refused, 0 tracebacks, 0 losses\n")


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1")
