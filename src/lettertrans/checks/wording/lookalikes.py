"""Words with letters that are not the language's: look-alikes, two scripts in one word, another alphabet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lettertrans.checks.wording.roman_numerals import roman_numbers
from lettertrans.checks.wording.words import SCRIPT_NAMES, quoted, script_of_letter, words_of
from lettertrans.languages import Language


class Oddity(StrEnum):
    """What is odd about a word: the second half of a finding's code."""

    LOOKALIKE = "lookalike"
    MIXED = "mixed"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class OddWord:
    """A word, what is odd about it, and the word that was meant, where that is sure."""

    kind: Oddity
    message: str
    right: str = ""


_LATIN, _CYRILLIC = "aceiopxyhABCEHIKMOPTXYëïjs", "асеіорхуһАВСЕНІКМОРТХУёїјѕ"
_TO_SCRIPT = {"Cyrl": str.maketrans(_LATIN + "ğ", _CYRILLIC + "ғ"), "Latn": str.maketrans(_CYRILLIC, _LATIN)}
_KATAKANA_ALIKE = str.maketrans("一二口力工夕卜八", "ーニロカエタトハ")
_IN_KATAKANA = re.compile(r"(?<=[ァ-ヺー])[一二口力工夕卜八](?=[ァ-ヺー])")
_JAPANESE_CHARSETS = ("euc_jis_2004", "cp932")


def odd_words(source: str, target: str, language: Language) -> Iterator[OddWord]:
    """Every odd word of a translation once; those that stand in the source alike are none."""
    known = set(words_of(source)) if not target.isascii() or language.script != "Latn" else set()
    romans = {written for written, _ in roman_numbers(target)}
    for place, word in enumerate(dict.fromkeys(words_of(target))):
        if word in known or word in romans:
            continue
        if language.script == "Jpan":
            yield from _in_japanese(word, source, language)
        elif odd := _odd(word, language, source, first=not place):
            yield odd


def _odd(word: str, language: Language, source: str, *, first: bool) -> OddWord | None:
    if all(map(language.has_letter, word)) and not any(letter in language.lookalikes for letter in word):
        return None
    scripts = Counter(filter(None, map(script_of_letter, word)))
    own = language.script if language.script in scripts else ""
    if own == "Mong":
        return None  # left to the mongolian check
    if own and (odd := _lookalike(word, language)):
        return odd
    if len(scripts) > 1:
        return _mixed(word, scripts, language)
    if not own:
        return _other_script(word, source, scripts, language, first=first)
    return _other_letter(word, language, first=first)


def as_meant(text: str, language: Language) -> str:
    """A text, letter by letter, with the letters that those of others only look like; of the same length."""
    table = _TO_SCRIPT.get(language.script, {})
    foreign = {letter for letter in set(text) if letter.isalpha() and not language.has_letter(letter)}
    return text.translate({ord(letter): _meant(letter, language, table) for letter in foreign})


def _meant(letter: str, language: Language, table: dict[int, int]) -> str:
    right = language.lookalikes.get(letter) or letter.translate(table)
    return right if len(right) == 1 and language.has_letter(right) else letter


def _lookalike(word: str, language: Language) -> OddWord | None:
    wrong = [letter for letter in word if letter in language.lookalikes]
    right = "".join(language.lookalikes.get(letter, letter) for letter in word)
    table = _TO_SCRIPT.get(language.script)
    if table:
        wrong += [c for c in right if not language.has_letter(c) and language.has_letter(c.translate(table))]
        right = "".join(c if language.has_letter(c) else c.translate(table) for c in right)
    if not wrong or not all(map(language.has_letter, right)):
        return None
    meant = language.lookalikes.get(wrong[0]) or wrong[0].translate(table or {})
    name = f"U+{ord(wrong[0]):04X}"
    message = f"{quoted(wrong[0])} ({name}) in {quoted(word)} only looks like {quoted(meant)}"
    return OddWord(kind=Oddity.LOOKALIKE, message=message, right=right)


def _mixed(word: str, scripts: Counter[str], language: Language) -> OddWord | None:
    if _is_name_with_ending(word, language):
        return None
    names = " and ".join(SCRIPT_NAMES[script] for script in sorted(scripts))
    return OddWord(kind=Oddity.MIXED, message=f"{quoted(word)} mixes {names} letters")


def _is_name_with_ending(word: str, language: Language) -> bool:
    """A name in Latin letters with an ending of the language glued to it: TikTokийн, кВт aside."""
    split = next((n for n, letter in enumerate(word) if script_of_letter(letter) == language.script), 0)
    name, ending = word[:split], word[split:]
    return len(name) > 1 and name[0].isupper() and all(script_of_letter(c) == language.script for c in ending)


def _other_script(word: str, source: str, scripts: Counter[str], language: Language, *, first: bool) -> OddWord | None:
    if len(word) < 3 or not scripts or not word.islower() or word in source.lower():
        return None
    if first and "Latn" in scripts:
        return None
    return OddWord(kind=Oddity.FOREIGN, message=f"{quoted(word)} is not written in the letters of {language.name}")


def _other_letter(word: str, language: Language, *, first: bool) -> OddWord | None:
    if word[:1].isupper() and (not first or language.script == "Latn"):
        return None  # a name
    wrong = next(letter for letter in word if not language.has_letter(letter))
    if wrong in "ºª" or not script_of_letter(wrong):
        return None
    message = f"{quoted(wrong)} (U+{ord(wrong):04X}) in {quoted(word)} is not a letter of {language.name}"
    return OddWord(kind=Oddity.FOREIGN, message=message)


def _in_japanese(word: str, source: str, language: Language) -> Iterator[OddWord]:
    wrong = [letter for letter in word if letter in language.lookalikes and letter not in source]
    if wrong:
        right = "".join(language.lookalikes.get(letter, letter) for letter in word)
        meant = language.lookalikes[wrong[0]]
        message = f"{quoted(wrong[0])} (U+{ord(wrong[0]):04X}) in {quoted(word)} is not {quoted(meant)}"
        yield OddWord(kind=Oddity.LOOKALIKE, message=message, right=right if len(right) <= 20 else "")
    elif found := _IN_KATAKANA.search(word):
        meant = found[0].translate(_KATAKANA_ALIKE)
        message = f"{quoted(found[0])} in {quoted(word)} stands between katakana and looks like {quoted(meant)}"
        yield OddWord(kind=Oddity.MIXED, message=message)
    elif strange := _strange_in_japanese(word, source):
        message = f"{quoted(strange)} in {quoted(word)} is not a letter of Japanese"
        yield OddWord(kind=Oddity.FOREIGN, message=message)


def _strange_in_japanese(word: str, source: str) -> str:
    if len(word) < 2 or word in source:
        return ""
    return next((c for c in word if not (c.isascii() or _is_japanese(c)) and script_of_letter(c) != "Latn"), "")


@lru_cache(maxsize=8192)
def _is_japanese(letter: str) -> bool:
    """Whether Japanese character sets have a letter (JIS X 0213, or the names of Windows-31J); simplified forms no."""
    for charset in _JAPANESE_CHARSETS:
        try:
            letter.encode(charset)
        except UnicodeError:
            continue
        return script_of_letter(letter) != "Cyrl"
    return False
