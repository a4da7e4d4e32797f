"""Colours of a terminal."""

from __future__ import annotations

from enum import StrEnum


class Colour(StrEnum):
    """What SGR calls it."""

    BOLD = "1"
    FAINT = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"
    CYAN = "36"


def painted(text: str, colour: Colour, *, on: bool) -> str:
    """text in a colour, or as it is."""
    return f"\x1b[{colour}m{text}\x1b[0m" if on and text else text
