"""The endings of Kalmyk nouns: plural, case, a second case, reflexive, whose it is; a pattern for each class of stems.

After the paradigms of the grammar of Kalmyk at biliq.ru/xallang and Bläsing, Kalmuck, in The Mongolic Languages (2003).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

END = r"(?![^\W_])(?!-[^\W\d_])"
END_OF_ABBREVIATION = r"(?![^\W_])(?!-[а-яёәһҗңөү])"
WHOSE = r"(?:-?(?:нь|мдн|мн?|чнь?|тн|мб|ви?дн))"
"""Its, my, our, your, and the little words that are joined in the same place."""
WITHOUT = r"г[оө](?:[дгн]|һ[аәоө][рс]|т[аә])?"
BEING_THERE = r"к(?:нь|с)?"
"""After a dative, that which is there: Моңһлд, in Mongolia; Моңһлдк, the one in Mongolia."""
HIGH_BACK = r"(?:и|(?:(?<=[дтлн])|(?<=[ДТЛН]-))ы)"
"""ы stands after д, т, л, н alone; elsewhere it is another language's: улсын is Khalkha."""
SECOND_CASE = r"(?:д|[аә][рс]|л[аә]|[уү]р|[иаә]г|т[аә])?"
"""What follows the genitive in -ин, which makes way for either harmony."""


class StemClass(StrEnum):
    """How a stem ends; values of one vowel are the stems that may lose that vowel."""

    CONSONANT = "consonant"
    SYLLABLE = "one syllable, closed by one consonant"
    LONG_SYLLABLE = "one syllable with a lengthened vowel, which cannot stand by itself"
    SONORANT = "consonant after which the dative is never т"
    SONORANT_SYLLABLE = "one syllable, closed by such a consonant"
    CONSONANT_N = "consonant and fleeting н"
    SHORT_N = "consonant and fleeting н, too short to stand without it"
    VOWEL_N = "vowel and fleeting н"
    OPEN_VOWEL_N = "а or ә and fleeting н, whose bare plural in -д would be the converb of its verb"
    LONG_N = "lengthened vowel and н, which cannot stand by itself"
    STABLE_N = "н that stays"
    NO_CASE = "by itself only"
    HIDDEN_G = "ң"
    SOFT = "ь"
    SOFT_N = "нь"
    VOWEL = "vowel"
    GLIDE = "й"
    LOSES_A = "а"
    LOSES_FRONT_A = "ә"
    LOSES_YA = "я"
    LOSES_E = "е"
    ABBREVIATION = "capitals"
    FOREIGN = "no word of this alphabet"
    SIGN = "no letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """The endings of one harmony: a is its open vowel, u its close one, i its high one; patterns all."""

    a: str
    u: str
    i: str

    def after_consonant(self, dative: str, plural: str = "дс") -> str:
        """All of a noun in a consonant, nominative included; plural: those of one letter."""
        plurals = f"{self._plural('', plural)}|{self._people()}"
        return f"(?:{plurals}|{self._joined('')}|{self._parted(dative)})?{WHOSE}?"

    def vowel_first(self) -> str:
        """The cases and the plural in -уд of a noun, before which ь or a vowel goes."""
        return f"(?:{self._joined('')}|{self.u}д(?:{self._joined('')}|{self._parted('т')})?)"

    def with_n(self) -> str:
        """All of a noun whose н stays."""
        a = self.a
        second_case = f"(?:[дг]|н{a}[рг]|л{a}?|һ(?:{a}[рс]|{self.u}р|ин))?"
        cases = f"{self._plural('', 'с')}|{self._joined('')}|{self._parted('д')}"
        return f"н(?:{a}{second_case}|{cases})?{WHOSE}?"

    def less_n(self) -> str:
        """The cases for which н after a consonant goes; also the noun by itself, as an object without ending."""
        return f"(?:{self._plural('', 'дс')}|{self._joined('', genitive='')}|{self._having()})?{WHOSE}?"

    def after_vowel(self) -> str:
        """All of a noun in a vowel but its nominative and what a hidden н brings."""
        return f"(?:{self.less_n_after_vowel('дс')}|{self._parted('д')})"

    def less_n_after_vowel(self, plural: str) -> str:
        """The cases for which н after a vowel goes."""
        accusative = f"г(?:{self.i}(?:нь?|г))?"
        return f"(?:{self._plural('һ', plural)}|{accusative}|{self._joined('һ')}|{self._having()})"

    def after_hidden_n(self) -> str:
        """The genitive of a noun in a vowel, or an н that the nominative does not show."""
        return f"н(?:{self._joined('')}|{self.a}|{self._parted('д')})?"

    def predicate(self) -> str:
        """I am one; is it one? But no Russian adjective or plural: политический, санкций."""
        return f"в|(?<!ск)(?<!ц){self.i}й"

    def _plural(self, link: str, letters: str) -> str:
        marks = f"[мнд{link}]?{self.u}д|нр" + (f"|[{letters}]" if letters else "")
        return f"(?:{marks})(?:{self._joined('')}|{self._parted('[дт]')})?"

    def _people(self) -> str:
        return f"ч{self.u}д(?:{self._joined('')}|{self._parted('[дт]')})?"

    def _joined(self, link: str, genitive: str = f"н{SECOND_CASE}|") -> str:
        a, u, i = self.a, self.u, self.i
        return f"{link}(?:{i}(?:{genitive}г|нь|һ[аә]н)|{a}(?:н|[рс](?:{a}?н)?)|{u}р(?:{a}?н)?)л?"

    def _parted(self, dative: str) -> str:
        a = self.a
        return f"{dative}(?:{a}[нс]|{BEING_THERE})?|л(?:{a}(?:р{a}?н)?|һ{a})|ц{a}|{self._having()}"

    def _having(self) -> str:
        a, u = self.a, self.u
        return f"т{a}(?:[днгс]|л{a}?|һ(?:{a}[рсн]|{u}р|ин))?|{WITHOUT}"


HARD = {
    "back": Endings(a="а", u="у", i=HIGH_BACK),
    "front": Endings(a="ә", u="ү", i="и"),
    "both": Endings(a="[аә]", u="[уү]", i=HIGH_BACK),
}
SOFT = {
    "back": Endings(a="[яә]", u="[юү]", i="и"),
    "front": Endings(a="[әя]", u="[үю]", i="и"),
    "both": Endings(a="[яә]", u="[юү]", i="и"),
}


@cache
def endings(stem_class: StemClass, harmony: str) -> re.Pattern[str]:
    """What may follow a stem, to the end of the word; harmony is a key of HARD."""
    if pattern := OF_ANY_HARMONY.get(stem_class):
        return re.compile(pattern(HARD["both"]))
    if stem_class in (StemClass.SOFT, StemClass.SOFT_N):
        return re.compile(f"(?:{_soft(stem_class, HARD[harmony], SOFT[harmony])}){END}")
    if pattern := OF_A_HARMONY.get(stem_class):
        return re.compile(f"(?:{pattern(HARD[harmony])}){END}")
    return re.compile(f"(?:{_losing(stem_class.value, HARD[harmony])}){END}")


def _soft(stem_class: StemClass, hard: Endings, soft: Endings) -> str:
    dative = "|д" if stem_class is StemClass.SOFT_N else ""
    linked = f"[ья]һ{hard.a}(?:[рс](?:{hard.a}?н)?|н)"
    return f"ь{hard.after_consonant('[дт]')}|(?:{soft.vowel_first()}|{linked}{dative}){WHOSE}?"


def _losing(vowel: str, hard: Endings) -> str:
    """A noun that ends in a vowel, or loses it: after another vowel, и of the ending goes with it."""
    kept = f"{vowel}(?:{hard.after_vowel()}|{hard.after_hidden_n()}|[рс]н?|й)?{WHOSE}?"
    return f"{kept}|(?:{hard.vowel_first()}|(?<=и)(?:н|г|нь)){WHOSE}?"


def _any_ending(all_: Endings) -> str:
    return f"(?:[һг]?{all_.vowel_first()}|{all_.after_vowel()}|{all_.after_hidden_n()}|т|{all_.a})"


def _after_foreign_word(all_: Endings, end: str = END) -> str:
    """Any ending, after a hyphen or at once; in capitals only after a hyphen."""
    return f"-(?i:{_any_ending(all_)}){end}|(?:-?{_any_ending(all_)})?{WHOSE}?{end}"


OF_A_HARMONY: dict[StemClass, Callable[[Endings], str]] = {
    StemClass.CONSONANT: lambda hard: f"{hard.after_consonant('[дт]')}|{hard.predicate()}|н{hard.a}",
    StemClass.SYLLABLE: lambda hard: hard.after_consonant("[дт]", ""),
    StemClass.LONG_SYLLABLE: lambda hard: f"(?!{END}){hard.after_consonant('[дт]', '')}",
    StemClass.SONORANT: lambda hard: f"{hard.after_consonant('д')}|{hard.predicate()}",
    StemClass.SONORANT_SYLLABLE: lambda hard: hard.after_consonant("д", ""),
    StemClass.CONSONANT_N: lambda hard: f"{hard.with_n()}|{hard.less_n()}",
    StemClass.SHORT_N: lambda hard: f"{hard.with_n()}|(?!{END}){hard.less_n()}",
    StemClass.VOWEL_N: lambda hard: f"{hard.with_n()}|{hard.less_n_after_vowel('дс')}{WHOSE}?|{WHOSE}",
    StemClass.OPEN_VOWEL_N: lambda hard: f"{hard.with_n()}|(?!д{END}){hard.less_n_after_vowel('дс')}{WHOSE}?|{WHOSE}",
    StemClass.LONG_N: lambda hard: f"(?!н{END})(?:{hard.with_n()}|{hard.less_n_after_vowel('дс')}{WHOSE}?)",
    StemClass.STABLE_N: lambda hard: hard.with_n(),
    StemClass.NO_CASE: lambda _: f"(?:н|(?=нь|мб))(?:{WITHOUT})?{WHOSE}?",
    StemClass.HIDDEN_G: lambda hard: f"г{hard.vowel_first()}{WHOSE}?|{hard.after_consonant('д')}",
    StemClass.VOWEL: lambda hard: f"(?:{hard.after_vowel()}|{hard.after_hidden_n()})?{WHOSE}?|й",
    StemClass.GLIDE: lambda hard: f"(?:{hard.after_vowel()}|{hard.vowel_first()})?{WHOSE}?",
}
OF_ANY_HARMONY: dict[StemClass, Callable[[Endings], str]] = {
    StemClass.ABBREVIATION: lambda all_: _after_foreign_word(all_, END_OF_ABBREVIATION),
    StemClass.FOREIGN: _after_foreign_word,
    StemClass.SIGN: lambda all_: f"(?:-{_any_ending(all_)}{WHOSE}?{END})?",
}
