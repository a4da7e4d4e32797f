# ruff: noqa: ARG001 (each mistake takes what any may need)
"""Mistakes to seed into correct translations, each with the codes that are to catch it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from lettertrans.languages import Language

Make = Callable[[str, str, Language, random.Random], str]
_DIGIT = re.compile(r"\d")
_LOOKS = dict(zip("аеорсхуaeopc", "aeopcxyаеорс", strict=True))
_ENDS = ".。?？!！:："


def digit(english: str, other: str, language: Language, draw: random.Random) -> str:
    places = [found.start() for found in _DIGIT.finditer(other)]
    if not places or not _DIGIT.search(english):
        return ""
    place = draw.choice(places)
    return other[:place] + str((int(other[place]) + draw.randrange(1, 9)) % 10) + other[place + 1 :]


def number_dropped(english: str, other: str, language: Language, draw: random.Random) -> str:
    return re.sub(r"\d+", "", other, count=1) if re.search(r"\d", english) else ""


def number_added(english: str, other: str, language: Language, draw: random.Random) -> str:
    words = other.split(" ")
    return " ".join([*words[:-1], "1987", words[-1]]) if len(words) > 2 else ""


def end_dropped(english: str, other: str, language: Language, draw: random.Random) -> str:
    return other[:-1] if other[-1:] in _ENDS and other[-2:-1].isalpha() else ""


def end_changed(english: str, other: str, language: Language, draw: random.Random) -> str:
    if english[-1:] != "." or other[-1:] not in ".。":
        return ""
    return other[:-1] + ("？" if language.script == "Jpan" else "?")


def lookalike(english: str, other: str, language: Language, draw: random.Random) -> str:
    places = [n for n, letter in enumerate(other) if letter in _LOOKS and other[n - 1 : n].isalpha() and n]
    if not places or language.script == "Jpan":
        return ""
    place = draw.choice(places)
    return other[:place] + _LOOKS[other[place]] + other[place + 1 :]


def keyboard(english: str, other: str, language: Language, draw: random.Random) -> str:
    wrong = {right: letter for letter, right in language.lookalikes.items()}
    places = [n for n, letter in enumerate(other) if letter in wrong]
    if not places:
        return ""
    place = draw.choice(places)
    return other[:place] + wrong[other[place]] + other[place + 1 :]


def zero_width(english: str, other: str, language: Language, draw: random.Random) -> str:
    place = draw.randrange(1, len(other))
    return other[:place] + "\u200b" + other[place:]


def untranslated(english: str, other: str, language: Language, draw: random.Random) -> str:
    return english


def half_english(english: str, other: str, language: Language, draw: random.Random) -> str:
    words = english.split()
    return f"{' '.join(words[: len(words) // 2])} {other[len(other) // 2 :]}" if len(words) > 9 else ""


def truncated(english: str, other: str, language: Language, draw: random.Random) -> str:
    return other[: len(other) // 4] + other[-1:] if len(english) > 80 else ""


def doubled(english: str, other: str, language: Language, draw: random.Random) -> str:
    return f"{other} {other} {other}" if len(english) > 40 else ""


def loop(english: str, other: str, language: Language, draw: random.Random) -> str:
    words = other.split() if language.script != "Jpan" else [other[:3], other[3:6], other[6:]]
    place = draw.randrange(len(words))
    between = "" if language.script == "Jpan" else " "
    return between.join([*words[:place], *[words[place].strip(",.;")] * 4, *words[place:]])


def placeholder(english: str, other: str, language: Language, draw: random.Random) -> str:
    mark = draw.choice(["{0}", "⟦1⟧", "__PH1__", "%s", '<x id="1"/>', "TODO", "[...]", "\ufffd"])
    middle = len(other) // 2
    return f"{other[:middle]} {mark} {other[middle:]}"


def chatter(english: str, other: str, language: Language, draw: random.Random) -> str:
    said = ["Here is the translation: ", "Translation: ", "As an AI language model, I cannot. ", "Sure! "]
    return draw.choice(said) + other


def bracket(english: str, other: str, language: Language, draw: random.Random) -> str:
    for closing in ")）」”»":
        if closing in other:
            return other.replace(closing, "", 1)
    return ""


def address(english: str, other: str, language: Language, draw: random.Random) -> str:
    middle = len(other) // 2
    return f"{other[:middle]} https://evil.example/a {other[middle:]}"


MISTAKES: dict[str, tuple[tuple[str, ...], Make]] = {
    "digit": (("numbers.",), digit),
    "number dropped": (("numbers.",), number_dropped),
    "number added": (("numbers.",), number_added),
    "end dropped": (("typography.end",), end_dropped),
    "end changed": (("typography.end",), end_changed),
    "look-alike": (("letters.",), lookalike),
    "keyboard": (("letters.",), keyboard),
    "zero width": (("letters.invisible",), zero_width),
    "untranslated": (("sanity.same", "sanity.source"), untranslated),
    "half English": (("sanity.source",), half_english),
    "truncated": (("sanity.length",), truncated),
    "three times": (("sanity.",), doubled),
    "loop": (("sanity.loop",), loop),
    "placeholder": (("sanity.placeholder", "safety."), placeholder),
    "chatter": (("sanity.chatter",), chatter),
    "bracket": (("typography.",), bracket),
    "address": (("links.",), address),
}
