"""Packs the word lists of data/mongolian into one file that loads fast: python scripts/mongolian/pack_lexicon.py.

--hold-out FILE leaves a tenth of the stems out of the two big lists and writes their rows to FILE, for measuring.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "data" / "mongolian"
PACKED = ROOT / "src" / "lettertrans" / "mongolian" / "data" / "lexicon.bin"
_KINDS = {"1": "verb", "20": "noun", "21": "noun", "23": "adjective", "29": "name", "3": "particle", "4": "particle"}
_CLOSED = {"5": "pronoun", "6": "numeral"}


class Row(NamedTuple):
    """One reading of a word. rank: how much it is trusted among those of its source, the lower the more."""

    cyrillic: str
    traditional: str
    kind: str
    source: str
    weight: float
    loan: bool
    rank: float


def held_out(cyrillic: str) -> bool:
    """Whether a stem belongs to the tenth on which quality is measured."""
    return int(hashlib.sha256(cyrillic.encode()).hexdigest()[:8], 16) % 10 == 0


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a list; none where it is not there."""
    path = LISTS / name
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def kind_of(code: str, notes: str) -> str:
    """What the list's code of the part of speech means."""
    if "proper" in notes:
        return "name"
    return _KINDS.get(code) or _KINDS.get(code[:1]) or _CLOSED.get(code[:1], "noun")


def reviewed() -> Iterator[Row]:
    """The curated stems."""
    for row in table("reviewed.tsv"):
        kind = "verb" if "stem" in row["notes"] else "noun"
        weight = float(row["weight"])
        yield Row(row["cyrillic"], row["traditional"], kind, "reviewed", weight, False, -weight)


def own(name: str, source: str) -> Iterator[Row]:
    """Lists of this project: cyrillic, traditional, kind, notes."""
    for place, row in enumerate(table(name)):
        notes = row.get("notes") or ""
        yield Row(row["cyrillic"], row["traditional"], row["kind"], source, 1.0, "loan" in notes, place / 1e6)


def listed() -> Iterator[Row]:
    """The two big lists; a reading that both have is trusted more."""
    eck = [row for row in table("eck_lexicon.tsv") if row["traditional"]]
    names = [row for row in table("mazaalai_names_words.tsv") if row["traditional"]]
    both = {(row["cyrillic"].lower(), row["traditional"]) for row in eck} & {
        (row["cyrillic"].lower(), row["traditional"]) for row in names
    }
    for place, row in enumerate(eck):
        notes = row["notes"] or ""
        rank = -2.0 if (row["cyrillic"].lower(), row["traditional"]) in both else 1.0 if "bible" in notes else -1.0
        kind = kind_of(row["pos_code"], notes)
        weight = 0.9 if rank == -2.0 else 0.6
        loan = "foreign" in notes
        yield Row(row["cyrillic"], row["traditional"], kind, "list", weight, loan, rank + place / 1e6)
    known = {row["cyrillic"].lower() for row in eck}
    for place, row in enumerate(names):
        kind = "noun" if row["cyrillic"].lower() in known else "name"
        rank = 0.5 if "check" in (row["notes"] or "") else 0.0
        yield Row(row["cyrillic"], row["traditional"], kind, "list", 0.5, False, rank + place / 1e6)


def rows(hold_out: Path | None) -> Iterator[Row]:
    """All rows, with small letters; those of the held-out tenth go to a file instead."""
    kept_back: list[Row] = []
    for row in (*own("closed.tsv", "closed"), *reviewed(), *own("ours.tsv", "ours"), *listed()):
        small = row._replace(cyrillic=row.cyrillic.strip().lower())
        if hold_out and row.source in ("list", "ours") and held_out(small.cyrillic):
            kept_back.append(small)
        else:
            yield small
    if hold_out:
        lines = ("\t".join((row.cyrillic, row.traditional, row.kind, row.source)) for row in kept_back)
        hold_out.write_text("cyrillic\ttraditional\tkind\tsource\n" + "\n".join(lines) + "\n", encoding="utf-8")


def packed(found: Iterator[Row]) -> bytes:
    """A line for each word: the word, and its readings, the most trusted first."""
    order = ("closed", "reviewed", "ours", "list")
    words: defaultdict[str, dict[tuple[str, str], Row]] = defaultdict(dict)
    for row in sorted(found, key=lambda row: (order.index(row.source), row.rank)):
        words[row.cyrillic].setdefault((row.traditional, row.kind), row)
    lines = []
    for word, readings in sorted(words.items()):
        told = (
            f"{r.traditional}|{r.kind}|{r.source}|{r.weight:g}|{'loan' if r.loan else ''}" for r in readings.values()
        )
        lines.append("\t".join((word, *told)))
    return zlib.compress("\n".join(lines).encode(), 9)


def main() -> None:
    """Write the packed file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold-out", type=Path)
    parser.add_argument("--output", type=Path, default=PACKED)
    asked = parser.parse_args()
    data = packed(rows(asked.hold_out))
    asked.output.write_bytes(data)
    print(f"{asked.output}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
