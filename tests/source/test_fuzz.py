"""Real files, broken in a thousand ways: they are read or refused, and what is read obeys the laws of this room."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest
from tests.source.corpus import SPECIALS, constructs, own_files
from tests.source.pseudo import pseudo_translated

from lettertrans.errors import LettertransError
from lettertrans.source.proof import skeleton_of
from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

LONGEST = 6_000
"""Bytes; a mutated file is cut there."""
_BYTES = [bytes([number]) for number in range(256)]
_SCRAPS = [*(special.encode("utf-8") for special in SPECIALS), *_BYTES, b"\xed\xa0\x80", "🐎".encode()]


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """data with one to six things done to it: bytes or lines left out, put in, doubled, or taken from another file."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        change = chance.choice((_with_other_bytes, _with_other_lines))
        data = change(data, chance.choice(others), chance)
    return data[:LONGEST]


def _with_other_bytes(data: bytes, other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    end = at + chance.choice((1, 4, 40, 400))
    begin = chance.randrange(len(other) + 1)
    scrap = chance.choice(_SCRAPS)
    middle = chance.choice((b"", scrap, scrap + data[at:end], data[at:end] * 3, other[begin : begin + 200]))
    return data[:at] + middle + data[end:]


def _with_other_lines(data: bytes, other: bytes, chance: random.Random) -> bytes:
    lines, others = data.splitlines(keepends=True), other.splitlines(keepends=True)
    at = chance.randrange(len(lines) + 1)
    some = [chance.choice([*lines, *others, b"\n"])]
    rest = lines[at + chance.randint(0, 3) :]
    quoted, listed = [b"> " + line for line in rest], [b"- ", b"  ".join(rest)]
    return b"".join(lines[:at] + chance.choice((rest, some + rest, some + lines[at:], quoted, listed)))


def broken_law(data: bytes) -> str:
    """The law that a source of these bytes breaks, "" for none. A LettertransError is an answer, any other is a bug."""
    try:
        document = read_document(data, path="letter.md")
    except LettertransError as error:
        return "" if error.hint else f"an error without a hint: {error}"
    same = translate(document, {segment.key: segment.msgid for segment in document.segments})
    if same.text.encode("utf-8") != data:
        return "identity: other bytes"
    other = pseudo_translated(document)
    if skeleton_of(other.text.removeprefix("\ufeff")) != skeleton_of(document.text):
        return "structure: another skeleton"
    return ""


def fuzz(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Tries so many mutations; every (law, file) that breaks one. For the test below, and for as long as one likes."""
    chance = random.Random(seed)
    examples = [text.encode("utf-8") for text in constructs().values()]
    files = [path.read_bytes() for path in own_files()]
    seeds = [data for data in examples + files if len(data) <= LONGEST]
    for _ in range(count):
        data = mutated(chance.choice(seeds), seeds, chance)
        try:
            law = broken_law(data)
        except Exception as error:
            law = f"{type(error).__name__}: {error}"
        if law:
            yield law, data


@pytest.mark.parametrize("seed", range(4))
def test_broken_files(seed: int) -> None:
    assert list(fuzz(250, seed)) == []
