"""An unknown word, letter by letter: the last resort, for what the model of stems has never seen."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from lettertrans.mongolian.letters import script

_PLAIN = {
    "а": "a", "б": "b", "в": "b", "г": "g", "д": "d", "ж": "ǰ", "з": "ǰ", "и": "i", "й": "i", "к": "kh", "л": "l",
    "м": "m", "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "q", "ц": "č", "ч": "č", "ш": "š",
    "щ": "šč", "ъ": "", "ы": "i", "ь": "i", "э": "e", "о": "o", "у": "u", "ө": "ö", "ү": "ü", "я": "ya", "ё": "yo",
    "ю": "yu", "е": "ye", "һ": "h", "ғ": "g", "қ": "q", "ң": "ng", "ә": "e", "җ": "ǰ", "і": "i", "ї": "yi", "є": "ye",
    "ґ": "g", "ў": "w", "ј": "y", "љ": "li", "њ": "ni", "ћ": "č", "ђ": "ǰ", "џ": "ǰ", "ѓ": "g", "ќ": "kh", "ѕ": "ǰ",
    "ұ": "u", "ҳ": "h", "ӣ": "i", "ӯ": "u", "ҷ": "ǰ", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ӧ": "ö", "ӱ": "ü", "ӓ": "e",
}  # fmt: skip
_LONG = {
    "аа": "aγa", "оо": "oγu", "уу": "aγu", "ээ": "ege", "өө": "öge", "үү": "egü", "ий": "ei", "нг": "ngγ", "ши": "si",
}  # fmt: skip


@lru_cache(maxsize=10_000)
def spelt_by_letters(cyrillic: str) -> str:
    """The letters of the word one by one, long vowels as they most often are; what is no Cyrillic letter stays."""
    word = "".join(_base(letter) for letter in cyrillic.lower())
    parts = []
    place = 0
    while place < len(word):
        pair = word[place : place + 2]
        parts.append(script(_LONG[pair]) if pair in _LONG else script(_PLAIN.get(word[place], word[place])))
        place += 2 if pair in _LONG else 1
    return "".join(parts)


def _base(letter: str) -> str:
    """The letter without an accent, where it is not known with it."""
    if letter in _PLAIN or not "\u0400" <= letter <= "\u052f":
        return "" if unicodedata.combining(letter) else letter
    return unicodedata.normalize("NFD", letter)[0]
