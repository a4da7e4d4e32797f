"""Words of a text for checks, and how a message quotes what a translator typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lettertrans.languages import Language

_LONGEST_QUOTE = 40
_WORD = re.compile(r"[^\W\d_]++(?:[\u0300-\u036f\u180b-\u180f\u00ad]++[^\W\d_]++)*")
SCRIPT_NAMES = {"Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Armn": "Armenian", "Mong": "Mongolian"}
"""The scripts that are told apart (ISO 15924), and the words that the names of their letters begin with in Unicode."""


def quoted(text: str) -> str:
    """A piece of a translation as a message shows it: short, on one line, what cannot be seen as its code point."""
    short = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
    return f"“{short if short.isprintable() else ''.join(map(visible, short))}”"


def visible(letter: str) -> str:
    """A letter, or U+200B for one that cannot be seen."""
    return (
        f"U+{ord(letter):04X}" if unicodedata.category(letter) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp") else letter
    )


@lru_cache(maxsize=8192)
def script_of_letter(letter: str) -> str:
    """The script of a letter as far as it matters here (ISO 15924); "" for any other."""
    name = unicodedata.name(letter, "") if letter.isalpha() else ""
    for script, word in SCRIPT_NAMES.items():
        if name.removeprefix("FULLWIDTH ").startswith(word.upper()):
            return script
    return ""


@lru_cache(maxsize=64)
def foreign_letter(language: Language) -> re.Pattern[str]:
    """Finds a letter that is not the language's own, or is a look-alike; nothing while its letters are unknown."""
    own = re.escape(language.alphabet + language.alphabet.upper())
    own += "".join(f"{chr(first)}-{chr(last)}" for first, last in language.ranges)
    wrong = "".join(map(re.escape, language.lookalikes))
    return re.compile(rf"[^\W\d_{own}]" + (f"|[{wrong}]" if wrong else "")) if own else re.compile(r"(?!)")


def words_of(text: str) -> list[str]:
    """The runs of letters in a text, without digits, hyphens and apostrophes."""
    return [found[0] for found in _WORD.finditer(text)]
