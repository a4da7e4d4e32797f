"""Buryat in Cyrillic, literary norm: stem classes of nouns; the endings of each are in _bua_endings.

Only the last word of a term inflects. The vowels of a stem stay; what changes is its end: a short vowel (эрхэ, эрхын),
и (хуули, хуулиин, хууляар), a fleeting н (үндэһэн, үндэһые), ь (ансамбль, ансамблиин), the т, к and п of loanwords
(депутат, депутадай). In a pair of words joined by a hyphen (хуули-дүрим) neither word is itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._bua_endings import StemClass, endings

BACK = frozenset("аоуяё")
FRONT = frozenset("эөүе")
VOWELS = BACK | FRONT | frozenset("иыю")
SYLLABLE = re.compile("[аоуэөүиыяёюе][аоуэөүиый]*")
HARMONY_OF = {"а": "а", "я": "а", "у": "а", "о": "о", "ё": "о"} | dict.fromkeys(FRONT, "э")
"""и, ы and ю leave it to the vowel before them."""
LETTERS = re.compile("[а-яёүөһ]+")
LETTERS_OF_LOANWORDS = re.compile("[вкпфцчщ]|^р|сс|т$")
VOICED = {"т": "[тд]", "к": "[кг]", "п": "[пб]"}
BRACKETS_AT_END = re.compile(r" \([^()]*\)\Z")
QUOTES = '«»„“”‟"＂'
NO_T_IN_DATIVE = frozenset("лмнжз")
STABLE_N = re.compile("орон|олон|үнэн|түмэн|ордон|шажан|хотон|уран")
"""Of two syllables and more; without н most of them would be other words."""
STABLE_N_OF_PEOPLE = re.compile("эзэн|ноён|.*т[аоэ]н")
WITHOUT_N = re.compile("хэмжээн|сүлжээн|хороон|һанаан|мэдээн|.?(?:уу|үү|юу)н")
"""In a long vowel, and also without н: these, and дуун, зуун and their like; most others would be verbs then:
харилсаан, but харилсаа, харилсаад."""
PLURALS_IN_D = {"нүхэр": "нүхэ", "түшэмэл": "түшэмэ", "хаан": "хаа"}
"""Whose plural in -д is not to be seen from the end of the stem."""


def stems(form: str) -> Iterator[Stem]:
    """The form with its last word in any case; without the brackets at its end, too, since they stand uninflected,
    and within the quotes around it."""
    yield from _stems_of(form)
    if form[0] in QUOTES and form[-1] in QUOTES and len(form) > 2:
        yield from _stems_of(form[1:-1])
    if (explained := BRACKETS_AT_END.search(form)) and explained.start():
        yield from _stems_of(form[: explained.start()])


def _stems_of(form: str) -> Iterator[Stem]:
    word = _last_word(form)
    if not word:
        yield Stem(_beginning(form), endings(StemClass.SIGN))
    elif (form.isupper() and len(form) > 1) or not LETTERS.fullmatch(word) or not VOWELS.intersection(word):
        yield Stem(_beginning(form), endings(StemClass.HYPHENATED))
    else:
        harmonies = _harmonies(word)
        for stem, stem_class in _classes(word):
            beginning = _beginning(form[: len(form) - len(word)] + stem, voiced=stem_class is StemClass.CLUSTER)
            yield Stem(beginning, endings(stem_class, harmonies, *_details(word, stem, stem_class)))


def _last_word(form: str) -> str:
    start = len(form)
    while start and form[start - 1].isalnum():
        start -= 1
    return form[start:]


def _beginning(words: str, *, voiced: bool = False) -> str:
    """Words, any quotes for quotes, space or hyphen for either, and the boundary before them, tested when they fit."""
    last = VOICED.get(words[-1], words[-1]) if voiced and words[-2:-1] in VOWELS else _written(words[-1])
    written = "".join(map(_written, words[:-1])) + last
    return rf"{written}(?<![^\W_]{written})(?<![^\W\d_]-{written})" if words[0].isalnum() else written


def _written(letter: str) -> str:
    if letter in " -":
        return "[ -]"
    return f"[{QUOTES}]" if letter in QUOTES else re.escape(letter)


def _harmonies(word: str) -> str:
    """Keys of HARMONIES: one for a word of this language, several for a loanword."""
    rounded = "ө" if re.search("[үөю]", word) else "э"
    deciding = next((HARMONY_OF[letter] for letter in reversed(word) if letter in HARMONY_OF), "э")
    keys = [rounded if deciding == "э" else deciding]
    if _is_loanword(word):
        keys += ["а"] + [rounded] * (not FRONT.isdisjoint(word))
    return "".join(dict.fromkeys(keys))


def _is_loanword(word: str) -> bool:
    mixed = not BACK.isdisjoint(word) and not FRONT.isdisjoint(word)
    return mixed or word[-1] == "ь" or LETTERS_OF_LOANWORDS.search(word) is not None


def _classes(word: str) -> Iterator[tuple[str, StemClass]]:
    """The parts of a word that do not change, with how they go on."""
    if stem := PLURALS_IN_D.get(word):
        yield stem, StemClass.PLURAL_IN_D
    if word[-1] == "ь":
        yield word[:-1], StemClass.SOFT
    elif word[-1] in VOWELS or word[-1] == "й":
        yield from _classes_in_vowel(word)
    elif word[-1] == "н" and word[-2:-1] in VOWELS | {"й"}:
        yield from _classes_in_n(word)
    else:
        cluster = word[-2] not in VOWELS | {"й"} or _is_loanword(word)
        yield word, StemClass.CLUSTER if cluster else StemClass.CONSONANT


def _classes_in_vowel(word: str) -> Iterator[tuple[str, StemClass]]:
    if word.endswith("ия") and len(word) > 2:
        yield word[:-2], StemClass.SHORT_I
    if word[-1] in "еёюя":
        yield word, StemClass.GLIDE
    elif word[-1] in "йуүыө" or word[-2:-1] in VOWELS or VOWELS.isdisjoint(word[:-1]):
        yield word, StemClass.LONG
    elif word[-1] == "и":
        yield word[:-1], StemClass.SHORT_I
    elif _is_loanword(word):
        yield word[:-1], StemClass.SHORT_OF_LOAN
    else:
        of_people = word[-2] == "ш" or (word[-2] == "т" and word[-3:-2] in VOWELS)
        yield word[:-1], StemClass.SHORT_OF_PEOPLE if of_people else StemClass.SHORT


def _classes_in_n(word: str) -> Iterator[tuple[str, StemClass]]:
    if STABLE_N_OF_PEOPLE.fullmatch(word):
        yield word[:-1], StemClass.STABLE_N_OF_PEOPLE
    elif WITHOUT_N.fullmatch(word):
        yield word[:-1], StemClass.LONG_N
        yield word[:-1], StemClass.BARE
    elif _is_loanword(word) or STABLE_N.fullmatch(word) or len(SYLLABLE.findall(word)) == 1:
        yield word[:-1], StemClass.STABLE_N
    elif word[-2] in "аоэи" and word[-3] not in VOWELS:
        yield word[:-2], StemClass.SHORT_I_N if word[-2] == "и" else StemClass.SHORT_N
    else:
        yield word[:-1], StemClass.LONG_N
        if word[-2] in "уүяё":
            yield word[:-1], StemClass.PLURAL_IN_D


def _details(word: str, stem: str, stem_class: StemClass) -> tuple[str, str]:
    """The short vowel that ends the stem, where it has one, and the consonant of -да, where it is not д."""
    if stem_class.name in {"SHORT", "SHORT_OF_PEOPLE", "SHORT_OF_LOAN", "SHORT_N"}:
        return word[len(stem)], "д"
    if stem_class is StemClass.CONSONANT:
        return "", "д" if word[-1] in NO_T_IN_DATIVE else "т"
    return "", "[дт]" if stem_class in {StemClass.CLUSTER, StemClass.SOFT} else "д"
