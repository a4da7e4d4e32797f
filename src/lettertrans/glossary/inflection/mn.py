"""Mongolian in Cyrillic letters (Khalkha). The last word of a term takes the endings of its class (_mn_endings).

The class comes from the last letters, vowel harmony from the vowels. A short vowel before the last consonant is lost
where the orthography lets it (ардчилал, ардчиллын); names and loanwords keep it, and a form does not say which word is
a name, so both ways are found. A derived word (ардчилсан beside ардчилал) is another word. The particles руу and нь,
written apart, are no part of what is found, but нар of the plural is, as it bears the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.glossary.inflection import Stem
from lettertrans.glossary.inflection._mn_endings import ending
from lettertrans.glossary.inflection.plain import ANYTHING

_LETTERS = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
_VOWELS = "аоэөуүиыеёюя"
_LONG = ("аа", "оо", "ээ", "өө")
_FOREIGN = ("к", "п", "ф", "щ", "ъ", "мм", "рр", "сс", "ци")
_SYLLABLE = re.compile(f"[{_VOWELS}]+й?")
_REMARK = re.compile(r" ?\([^()]*\)\Z")
_PLURALS = {"хүн": "хүмүүс", "нөхөр": "нөхөд", "түшмэл": "түшмэд", "зүйл": "зүйлс", "үг": "үгс", "уул": "уулс"}
_SHORT_WITHOUT_G = frozenset(("он", "хүн", "зун", "зон"))
_OTHER_WORDS = {"ёс": "той|гүй|т", "хэрэг": "тэй|гүй", "төр": "т", "нэр": "т", "тал": "аар", "учир": "тай|гүй"}
_JOINABLE = re.compile(r"(?:(?<=улс)|(?<=улс\)))\[ -\](?=төр)|(?:(?<=олон)|(?<=олон\)))\[ -\](?=улс)")
_QUOTES = "«»“”„‟\"‘’'‹›"
_WORD_OR_NOT = re.compile(r"\w+|\W+")
_SPACE_OR_HYPHEN = re.compile(f"([{_QUOTES}]?)([ -])([{_QUOTES}]?)|[{_QUOTES}]")


def stems(form: str) -> Iterator[Stem]:
    """All ways in which a folded form begins, with what may follow."""
    before = form.rstrip(_LETTERS)
    word = form[len(before) :]
    if len(word) < 2:
        yield from _undeclined(form)
        return
    yield from _declined(before, word)
    if plural := _PLURALS.get(word):
        yield from _declined(before, plural)


def _undeclined(form: str) -> Iterator[Stem]:
    """An abbreviation, or a form that ends in no Cyrillic letter; a remark in brackets at the end may be left out."""
    if not any(map(str.isalnum, form)):
        yield Stem(re.escape(form), ANYTHING)
        return
    yield Stem(_beginning(form), ending("-", "loan"))
    name = _REMARK.sub("", form)
    before = name.rstrip(_LETTERS)
    if name != form and len(name) - len(before) > 1:
        yield from _declined(before, name[len(before) :])


def _declined(before: str, word: str) -> Iterator[Stem]:
    harmony, last = harmony_of(word), word[-1]
    if last == "н":
        yield _in_n(before, word, harmony)
    elif last == "ь":
        yield Stem(_beginning(before + word[:-1]), ending("ь", harmony))
    elif last in _VOWELS + "й":
        yield _in_vowel(before, word, harmony)
    else:
        others = _OTHER_WORDS.get(word, "") if not before else ""
        hidden_n = word not in _PLURALS.values() and (_is_short(word) or last in "сз" or word.endswith("вч"))
        yield Stem(_beginning(before + word, others), ending(last, harmony, hidden_n))
    if loses_vowel(word):
        yield Stem(_beginning(before + word[:-2] + last), ending("+" + last, harmony))
        if last == "н" and word[-3] in "тчзсш":
            yield Stem(_beginning(before + word[:-2] + "д"), ending("+д", harmony))


def _in_n(before: str, word: str, harmony: str) -> Stem:
    """Short words have г before a vowel (сан, сангийн), but for a few; others may lose -н for -д (иргэн, иргэд)."""
    beginning = _beginning(before + word[:-1])
    if re.fullmatch(f"[^{_VOWELS}]*[{_VOWELS}]н", word):
        return Stem(beginning, ending("н" if word in _SHORT_WITHOUT_G else "n", harmony))
    converb = not _is_short(word) and word[-3:-1] in _LONG
    return Stem(beginning, ending("н", harmony, not converb and word[-2] != "й"))


def _in_vowel(before: str, word: str, harmony: str) -> Stem:
    last = word[-1]
    if last in "аоэө" and word[-2:-1] not in tuple(_VOWELS):
        return Stem(_beginning(before + word[:-1]), ending(last, harmony, word[-2:-1] in tuple("жчшщ")))
    kept = last if last in "йияеё" else "VV"
    return Stem(_beginning(before + word), ending(kept, harmony, word.endswith(("уу", "үү"))))


def _is_short(word: str) -> bool:
    return len(_SYLLABLE.findall(word)) < 2


def harmony_of(word: str) -> str:
    """What vowels endings have after a word: "а", "о", "э", "ө", or "loan" where writers differ."""
    back, front = [v for v in word if v in "аоуяёы"], [v for v in word if v in "эөүе"]
    if (back and front) or _sounds_foreign(word, "".join(back)):
        return "loan"
    if back:
        return "о" if back[-1] in "оё" else "а"
    if not front and "ю" in word:
        return "loan"
    rounded = front and (front[-1] == "ө" or (front[-1] == "е" and "ө" in front))
    return "ө" if rounded else "э"


def _sounds_foreign(word: str, back: str) -> bool:
    """Letters and orders of vowels that words of Mongolian origin do not have, unless they are compounds."""
    if any(sound in word for sound in _FOREIGN) or word.endswith(("изм", "ист")):
        return True
    if any(order in back for order in ("ао", "оа", "уо")):
        return True
    vowels = [letter for letter in word if letter in _VOWELS]
    if vowels and word.find(vowels[0]) > 1:
        return True
    return bool(back) and (vowels[0] == "и" or word.endswith("и") or vowels[-2:] == ["и", "и"])


def loses_vowel(word: str) -> bool:
    """Whether the short vowel before the last consonant is lost before a vowel: байдал, байдлын; тогтнол, тогтнолын."""
    if len(word) < 4 or word[-2] not in "аоэөи" or word[-3] in _VOWELS + "йь":
        return False
    before, vowel, last = word[-3], word[-2], word[-1]
    if vowel == "и" and before not in "жчш":
        return False
    if last in "сц":
        return before in "дтзцжчш" or (last == "ц" and before in "сх")
    if last in "дчш":
        return before in ("тчзсшхц" if last == "д" else "дтз")
    return last in "мнлбвгр" and (before not in "мнлбвгр" or word[-4] in _VOWELS + "йь")


def _beginning(form: str, other_words: str = "") -> str:
    """A form, and nothing of a word before it. Words may be parted by a space or a hyphen, quotes be of any kind."""
    pieces = _WORD_OR_NOT.findall(form)
    first = pieces[0]
    if re.match(r"\w", first):
        begun = f"{first}(?<!\\w{first})"
    else:
        begun = (r"(?<!\w)" if form.lstrip(_QUOTES)[:1].isalnum() else "") + _between(first)
    rest = "".join(piece if re.match(r"\w", piece) else _between(piece) for piece in pieces[1:])
    refused = f"(?!(?:{other_words})(?!\\w))" if other_words else ""
    return _JOINABLE.sub("[ -]?", begun + rest) + refused


def _between(piece: str) -> str:
    """What stands between words, and may vary in as far as it cannot be read in two ways."""
    found = _SPACE_OR_HYPHEN.fullmatch(piece)
    if not found:
        return re.sub(f"\\\\?[{_QUOTES}]", f"[{_QUOTES}]", re.escape(piece))
    if not found[2]:
        return f"[{_QUOTES}]?"
    before, after = (f"[{_QUOTES}]?" if quote else "" for quote in (found[1], found[3]))
    return before + ("[ -]" if found[2] == " " else "[ –-]?") + after
