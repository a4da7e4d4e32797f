"""Which variation selectors mean something behind which letter: data/variants.tsv, made by
scripts/mongolian/pack_validator.py from the variants of the package mongfontbuilder (MIT), after UTN #57."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lettertrans.mongolian.faults import SELECTORS

_TABLE = Path(__file__).parent / "data" / "variants.tsv"
_PLACES = {(False, False): "isol", (False, True): "init", (True, True): "medi", (True, False): "fina"}


@cache
def _registered() -> frozenset[tuple[str, str, str]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset((chr(int(code, 16)), place, digit) for code, place, digits in rows for digit in digits)


def is_registered(letter: str, selector: str, *, joined_before: bool, joined_after: bool) -> bool:
    """Whether a selector picks a shape of a letter that stands so in its word."""
    digit = "1234"[SELECTORS.index(selector)]
    return (letter, _PLACES[joined_before, joined_after], digit) in _registered()
