"""Real files, broken: bytes left out, put in, doubled, shuffled, spliced with another file."""

from __future__ import annotations

import random
from collections.abc import Sequence

LONGEST = 20_000
"""Bytes; a mutated file is cut there."""

_WORDS = rb'* ** _ ` [ ] ]( ![ < > | <!-- --> <div> </div> &amp; $ " \ \" \n \u # #~ #| msgctxt msgid_plural'.split()
_SPACES = (b"\n", b"\n\n", b"\r\n", b"\r", b"\t", b" ", b"    ", b"> ", b"- ", b"1. ", b": ", b"[^1]: ")
_LINES = (b"```", b"~~~", b"---", b"===", b"|---|", b"[a]: b", b"#, fuzzy", b"<<<<<<< ours", b"=======")
_ENTRIES = (b'msgid ""', b'msgstr "kept?"', b'msgctxt "c"', b'msgstr[1] "x"', b'"unterminated')
_BYTES = (*map(str.encode, "\ufeff\u2028\x85\x00🐎"), b"\xff", b"\xed\xa0\x80")
_SCRAPS = (*_WORDS, *_SPACES, *(line + b"\n" for line in (*_LINES, *_ENTRIES)), *_BYTES)


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """data with one to six things done to it."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 40, 400)))
        change = chance.randrange(6)
        if change == 0:
            data = data[:at] + data[end:]
        elif change == 1:
            data = data[:at] + chance.choice(_SCRAPS) + data[at:]
        elif change == 2:
            data = data[:at] + data[at:end] * chance.randint(2, 5) + data[end:]
        elif change == 3:
            lines = data.split(b"\n")
            chance.shuffle(lines) if len(lines) < 12 else lines.insert(
                chance.randrange(len(lines)), chance.choice(lines)
            )
            data = b"\n".join(lines)
        elif change == 4:
            other = chance.choice(others)
            begin = chance.randrange(len(other) + 1)
            data = data[:at] + other[begin : begin + 200] + data[at:]
        else:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    return data[:LONGEST]
