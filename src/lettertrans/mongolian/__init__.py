"""Cyrillic Mongolian into the traditional script (Hudum), offline; everything is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lettertrans.mongolian.converting import convert
    from lettertrans.mongolian.norms import Norm
    from lettertrans.mongolian.tokens import Candidate, Conversion, Provenance, Token
    from lettertrans.mongolian.validating import Fault, fixed, validate

_HOMES = {
    "converting": ("convert",),
    "norms": ("Norm",),
    "tokens": ("Candidate", "Conversion", "Provenance", "Token"),
    "validating": ("Fault", "fixed", "validate"),
}
_HOME_OF = {name: f"lettertrans.mongolian.{home}" for home, names in _HOMES.items() for name in names}

__all__ = ["Candidate", "Conversion", "Fault", "Norm", "Provenance", "Token", "convert", "fixed", "validate"]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
