"""Makes the two small tables of the validator: suffixes.tsv and variants.tsv in src/lettertrans/mongolian/data.

suffixes.tsv comes from data/mongolian/suffix_registry.tsv; the forms that the word lists have as words of their own are
marked. variants.tsv comes from data/variants.json of the package mongfontbuilder (0.15.3; MIT, Copyright (c) 2023-2025
Kushim-Jiang): the variation selectors that pick a shape of a letter of Hudum, at each place in a word. Only this script
reads that package, and nothing of it but that file:

    pip download mongfontbuilder==0.15.3 --no-deps && unzip mongfontbuilder-*.whl
    python scripts/mongolian/pack_validator.py mongfontbuilder/data/variants.json
"""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "data" / "mongolian"
PACKED = ROOT / "src" / "lettertrans" / "mongolian" / "data"
HUDUM = ("MNG", "MNGx")  # Mongolian, and its Ali Gali letters
CASE_FORMS = "у ү и бүлэгт өөрт аас ээс бичгээс надаас хэлтэй эхнэртэй үсэгтэй ний нь минь чинь нар".split()
"""Headwords of the lists that are suffixes, letters' names or particles: no words that a suffix could be taken for."""
OURS = (
    "\u182e\u1820\u1828\u1822\tany\tmvs\tword",  # mani, our; also a prayer
    "\u1832\u1820\u1828\u1822\tany\tmvs\tword",  # tani, your; also "know"
    "\u1834\u1824\u1833\tany\tmvs\t",  # čud, plural of people
    "\u1834\u1826\u1833\tany\tmvs\t",  # čüd
)
"""What the registry has not."""
NO_WORDS = "dur tü mini chini chu chü u ü i ben".split()


def main() -> None:
    """Read the file that is named on the command line, write both tables."""
    variants = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    write(
        "variants.tsv",
        "letter\tplace\tselectors (mongfontbuilder 0.15.3, MIT: see LICENCES.md)",
        variant_rows(variants),
    )
    write("suffixes.tsv", "suffix\tafter\tjoin\tword (suffix_registry.tsv, MIT: see LICENCES.md)", suffix_rows())


def write(name: str, head: str, rows: Iterator[str]) -> None:
    """Write a table with its provenance at the head."""
    (PACKED / name).write_text("\n".join((f"# {head}", *rows, "")), encoding="utf-8")


def variant_rows(variants: dict[str, dict[str, dict[str, dict[str, dict[str, object]]]]]) -> Iterator[str]:
    """Letter, place in a word, and the digits of the selectors that mean something there."""
    for name, places in variants.items():
        for place, shapes in places.items():
            digits = (digit for digit, shape in shapes.items() if any(tag in shape["locales"] for tag in HUDUM))
            if registered := "".join(sorted(digit for digit in digits if digit != "0")):
                yield f"{ord(unicodedata.lookup(name)):04X}\t{place}\t{registered}"


def suffix_rows() -> Iterator[str]:
    """Suffix, what its stem ends with, how it is joined, and whether a word is spelt alike."""
    words = listed_words()
    for row in rows_of("suffix_registry.tsv"):
        form = row["traditional"].partition("\u180e")[0]
        word = form in words and row["romanization"] not in NO_WORDS and row["join"] == "mvs"
        yield "\t".join((form, row["after"], row["join"], "word" if word else ""))
    yield from OURS


def listed_words() -> set[str]:
    """Every traditional spelling of a word, verb stems aside."""
    rows = (row for name in ("eck_lexicon", "mazaalai_names_words", "reviewed") for row in rows_of(f"{name}.tsv"))
    nouns = (row for row in rows if row.get("notes") != "verb-stem" and row["cyrillic"].casefold() not in CASE_FORMS)
    return {row["traditional"] for row in nouns}


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the lists."""
    with (LISTS / name).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)


if __name__ == "__main__":
    main()
