"""The hunspell program: which words its dictionary does not know. One process for all words of a catalog."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from lettertrans.languages import Language

PROGRAM = "hunspell"
_SECONDS = 60
_LONGEST_WORD = 60
_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "~/Library/Spelling",
)


@lru_cache(maxsize=64)
def why_not(language: Language) -> str:
    """Why the spelling of a language cannot be checked here; "" where it can."""
    if not language.hunspell:
        return "no dictionary is known"
    if not shutil.which(PROGRAM):
        return f"{PROGRAM} is not installed"
    if not _has_dictionary(language.hunspell):
        return f"the dictionary {language.hunspell} of {PROGRAM} is not installed"
    return ""


def _has_dictionary(name: str) -> bool:
    named = [folder for folder in os.environ.get("DICPATH", "").split(os.pathsep) if folder]
    return any((Path(folder).expanduser() / f"{name}.dic").is_file() for folder in (*named, *_FOLDERS))


def misspelt(words: Collection[str], language: Language) -> set[str]:
    """The words, each a run of letters, that the dictionary does not know; none where hunspell fails, none too long.

    With -l a line is only ever words: nothing that stands in it can be a command.
    """
    short = sorted(word for word in words if len(word) <= _LONGEST_WORD)
    if not short:
        return set()
    try:
        ran = subprocess.run(  # noqa: S603 (no shell; the dictionary's name is a word of letters, see languages)
            [PROGRAM, "-d", language.hunspell, "-i", "utf-8", "-l"],
            input="\n".join(short).encode("utf-8", "replace"),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return set()
    return set(ran.stdout.decode("utf-8", "replace").split()) & set(short) if ran.returncode == 0 else set()
