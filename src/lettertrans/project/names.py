"""Which names may stand in a path: safe on every disk and every system that a campaign's people use."""

from __future__ import annotations

import re
import unicodedata

LETTER_SUFFIXES = (".md", ".markdown")

_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_SUFFIX = re.compile(r"\.[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*]')

# Control, format (invisible, or turning the direction of what follows), undecodable bytes, line and paragraph ends.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def why_no_letter(name: str) -> str:
    """What is wrong with the name of a letter (no suffix), to be read after "its name"; "" when nothing is."""
    rules = (
        (not name, "is empty"),
        (".." in name, 'has ".." in it'),
        ("/" in name or "\\" in name, "has a slash in it"),
        (not name.isascii() and not unicodedata.is_normalized("NFC", name), "is not in Unicode's form NFC"),
        (any(unicodedata.category(character) in _UNSEEN for character in name), "has an invisible character in it"),
        (name.startswith((".", "-", " ")), "begins with a dot, a dash or a space"),
        (name.endswith((".", " ")), "ends with a dot or a space"),
        (_NOT_ON_WINDOWS.search(name), 'has one of < > : " | ? * in it, which Windows forbids'),
        (_DEVICE.fullmatch(name), "is a device on Windows"),
    )
    return next((why for broken, why in rules if broken), "")


def is_tag(tag: str) -> bool:
    """Whether it is made as language tags are (BCP 47); says nothing on whether that language exists."""
    return _TAG.fullmatch(tag) is not None


def is_suffix(suffix: str) -> bool:
    """Whether it can end the name of a published file: ".html", ".press-kit.zip"."""
    return _SUFFIX.fullmatch(suffix) is not None


def same_on_some_disk(name: str) -> str:
    """A form in which two names are equal when some disk would take them for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
