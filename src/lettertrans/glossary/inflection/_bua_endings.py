"""The endings of Buryat nouns: plural, case, a second case, reflexive, whose it is; a pattern for each class of stems.

After the rules and tables of literary Buryat (Khori) of nom.buryat-lang.ru and buryadxelen.com, and the description of
paradigms of uniparser-grammar-buryat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

END = r"(?:шье|б)?(?![^\W_])(?!-[^\W\d_])"
"""The particles -шье (too) and -б (who? what?) are written together; a word joined by a hyphen makes another word."""
END_OF_ABBREVIATION = r"(?:шье|б)?(?![^\W_])(?!-[а-яёүөһ])"
WHOSE = "(?:м(?:ни|най)?|ш(?:ни)?|тнай|нь)"
"""My, our, your, its after a case. After no case the short ones are not in use: эрхэм is another word than эрхэ."""
WHOSE_AFTER_VOWEL = "(?:мни|мнай|шни|тнай|нь)"
WHOSE_AFTER_CONSONANT = "(?:м?ни|м?най|шни|тнай|ынь|иинь)"
WHOSE_AFTER_R = "(?:м?ни|м?най|ш(?:ни)?|тнай|нь)"
BEING = "(?:би|бди|ши)"
"""I am, we are, you are."""
BEING_AFTER_GLIDE = "(?:б(?:ди|и)?|ши|та?)"
WITHOUT = f"гүй(?:г[өэ]{{2}}р?|д[өэ]{{1,2}}|һ[өэ]{{2}}|е|н|нь|{BEING_AFTER_GLIDE})?"


class StemClass(StrEnum):
    """How a stem ends, and whether its last letters belong to the part that does not change."""

    CONSONANT = "consonant, with it"
    CLUSTER = "consonants, or the consonant of a loanword, with them"
    SHORT = "short vowel, without it"
    SHORT_OF_PEOPLE = "short vowel that may take the plural in -д, without it"
    SHORT_OF_LOAN = "last vowel of a loanword, stressed or not, without it"
    SHORT_I = "и, without it"
    LONG = "long vowel or diphthong, with it"
    GLIDE = "е, ё, ю, я, with it"
    SOFT = "ь, without it"
    SHORT_N = "short vowel and fleeting н, without them"
    SHORT_I_N = "и and fleeting н, without them"
    LONG_N = "long vowel and fleeting н, without н"
    STABLE_N = "н that stays, without it"
    STABLE_N_OF_PEOPLE = "н that stays but for the plural in -д, without it"
    PLURAL_IN_D = "in -д only"
    BARE = "by itself only"
    HYPHENATED = "capitals, figures, letters of another alphabet"
    SIGN = "no letter"


STANDS_ALONE = frozenset("CONSONANT CLUSTER LONG GLIDE".split())
"""Classes in which the part that does not change is a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmony:
    """The vowels of one harmony, and all endings in them, as alternatives of regular expressions.

    short is the vowel of -да, long the one of -аар, soft the one of -яар, close the one of -ууд.
    """

    short: str
    long: str
    soft: str
    close: str
    after_close: str

    def endings(self, vowel: str, dative: str) -> dict[StemClass, str]:
        """By class; vowel is the short vowel that ends the stem, dative the consonant of its -да."""
        consonant, short = self._after_consonant(dative), self._after_vowel()
        hard = f"{self._of_n('ы')}|{self._object('ы')}|{self._tool(self.long)}|{self.long}"
        weak = f"{self._of_n('ии')}|{self._object('ии')}|{self._tool(self.soft)}|{self.soft}"
        long = f"г{self._of()}|{self._object('')}|{self._tool(f'г{self.long}')}|н?г{self.long}"
        bound = f"{self._place('д')}|{self._source()}|{self._company()}"
        whole = f"н(?:{self._after_consonant('д')}|{self._object('ии')}|{self._after_hidden_g()})?"
        fleeting = f"{whole}|{WHOSE_AFTER_VOWEL}|{self._company()}|{self.soft}"
        short_n = f"{fleeting}|{WITHOUT}|{self._plural_in_d()}"
        bare_n = f"н(?:шни|тнай|{self._again()})?"
        return {
            StemClass.CONSONANT: consonant,
            StemClass.CLUSTER: f"{consonant}|{hard}|{self.short}(?:{bound})|{self._object('ии')}",
            StemClass.SHORT: f"{vowel}(?:{short}|{self.soft})?|{hard}",
            StemClass.SHORT_OF_PEOPLE: f"{vowel}(?:{short}|{self.soft}|{self._plural_in_d()})?|{hard}",
            StemClass.SHORT_OF_LOAN: f"{vowel}(?:{short}|{self.soft}|{long})?|{hard}",
            StemClass.SHORT_I: f"и(?:{short}|н|{self._tool(self.soft)}|{self.soft})?|{weak}",
            StemClass.LONG: f"{short}|{long}|{bare_n}",
            StemClass.GLIDE: f"{short}|{long}|{hard}|{self._tool(self.short)}|{self.short}",
            StemClass.SOFT: f"ь(?:{consonant})?|{weak}",
            StemClass.SHORT_N: f"{vowel}(?:{short_n})?|{hard}",
            StemClass.SHORT_I_N: f"и(?:{short_n})?|{weak}",
            StemClass.LONG_N: f"{fleeting}|{long}",
            StemClass.STABLE_N: f"{whole}|м(?:ни|най)|нь",
            StemClass.STABLE_N_OF_PEOPLE: f"{whole}|м(?:ни|най)|нь|{self._plural_in_d()}",
            StemClass.PLURAL_IN_D: self._plural_in_d(),
            StemClass.BARE: "",
        }

    def _after_consonant(self, dative: str) -> str:
        return f"{self._plural('н?')}|{self._cases(dative)}"

    def _after_vowel(self) -> str:
        bound = f"{self._place('д')}|{self._company()}|{self._source()}"
        return f"{WHOSE_AFTER_VOWEL}|{BEING}|{WITHOUT}|{self._plural('н')}|{bound}|н(?:{self._of()}|{bound})"

    def _after_hidden_g(self) -> str:
        cases = f"{self._of()}|{self._object('ы')}|{self._tool(self.long)}|{self.long}|{self._source()}"
        return f"г(?:{cases}|ынь|{self._plural('')})"

    def _cases(self, dative: str) -> str:
        return (
            f"{WHOSE_AFTER_CONSONANT}|{BEING}|{WITHOUT}|{self._of()}|{self._place(dative)}|{self._object('ы')}|"
            f"{self._tool(self.long)}|{self.long}|{self._company()}|{self._source()}"
        )

    def _of(self) -> str:
        return f"{self.short}й(?:нг{self.long}|{WHOSE}|{self._again()})?"

    def _of_n(self, vowel: str) -> str:
        """Genitive in -ын or -иин; with -нь also the nominative and whose it is."""
        return f"{vowel}(?:н(?:г{self.long}|шни|тнай|{self._again()})?|м(?:ни|най)|нь)"

    def _place(self, dative: str) -> str:
        more = f"{WHOSE}|л|{self._hi()}|һ{self.long}{WHOSE}?"
        return f"{dative}(?:{self.short}(?:{more})?|{self.long})"

    def _source(self) -> str:
        return f"һ{self.long}(?:н(?:г?{self.long})?|г{self.long}|л|{WHOSE})?"

    def _object(self, vowel: str) -> str:
        return f"{vowel}е{WHOSE}?"

    def _tool(self, vowel: str) -> str:
        return f"{vowel}р(?:{self.long}|{WHOSE_AFTER_R})?"

    def _company(self) -> str:
        second = f"г{self.long}р?|{self._object('')}|{self._second_place()}|һ{self.long}|{WITHOUT}"
        return f"т{self.short}(?:й(?:{second}|л|{BEING_AFTER_GLIDE}|{WHOSE})?|{self.soft})"

    def _again(self) -> str:
        """What follows a genitive: a second case, or -хи, that which is of."""
        return f"{self._second_place()}|һ{self.long}|{self._hi()}"

    def _second_place(self) -> str:
        return f"д(?:{self.short}{WHOSE}?|{self.long})"

    def _hi(self) -> str:
        """-хи, that which is in, of; it inflects in its turn."""
        cases = f"ие{WHOSE}?|и?н(?:г{self.long})?|нь|д{self.short}{WHOSE}?|т{self.short}й|һ{self.long}|{self.soft}р?"
        many = f"(?:н{self.close})?д(?:{self.short}й|т{self.short}|ые)?"
        return f"х(?:и(?:{cases}|{many})?|{self.soft}р?)"

    def _plural(self, before: str) -> str:
        after = _harmony(self.after_close)
        many = f"(?:{before}{self.close}д|ш{self.close}[лд]|н{after.short}р)(?:{after._cases('[дт]')})?"
        return many if after.short == self.short else f"{many}|н{self.short}р(?:{self._cases('[дт]')})?"

    def _plural_in_d(self) -> str:
        """Plural of people: эрхэтэн, эрхэтэд; һурагша, һурагшад."""
        return f"д(?:{self._cases('[дт]')}|{self.close}д)?"


HARMONIES = {
    "а": Harmony(short="а", long="аа", soft="яа", close="уу", after_close="а"),
    "о": Harmony(short="о", long="оо", soft="ёо", close="уу", after_close="а"),
    "э": Harmony(short="э", long="ээ", soft="еэ", close="үү", after_close="э"),
    "ө": Harmony(short="э", long="(?:ээ|өө)", soft="(?:еэ|ёо)", close="үү", after_close="ө"),
}
"""By the vowel that decides; after ү and ө writers have both -ээр and -өөр."""


@cache
def endings(stem_class: StemClass, harmonies: str = "", vowel: str = "", dative: str = "д") -> re.Pattern[str]:
    """What may follow a stem, to the boundary after the word; harmonies are keys of HARMONIES."""
    if stem_class is StemClass.SIGN:
        return re.compile(rf"(?:-{_after_hyphen()}{END})?")
    if stem_class is StemClass.HYPHENATED:
        return re.compile(rf"(?:(?:-|(?=[а-яөүһ]))(?i:{_after_hyphen()}))?{END_OF_ABBREVIATION}")
    forms = _harmony(harmonies).endings(vowel, dative)[stem_class]
    return re.compile(rf"(?:{forms}){'?' if stem_class.name in STANDS_ALONE else ''}{END}")


def _harmony(keys: str) -> Harmony:
    """One harmony, or the vowels of several, any in any place."""
    if len(keys) == 1:
        return HARMONIES[keys]
    several = [HARMONIES[key] for key in keys]
    return Harmony(
        short=_any_of(harmony.short for harmony in several),
        long=_any_of(harmony.long for harmony in several),
        soft=_any_of(harmony.soft for harmony in several),
        close=_any_of(harmony.close for harmony in several),
        after_close="".join(dict.fromkeys(harmony.after_close for harmony in several)),
    )


def _any_of(vowels: Iterable[str]) -> str:
    return f"(?:{'|'.join(dict.fromkeys(vowels))})"


def _after_hyphen() -> str:
    """The endings where no harmony is to be seen."""
    forms = _harmony("аоө").endings("", "[дт]")
    return f"(?:{forms[StemClass.CLUSTER]}|{forms[StemClass.LONG]}|гые{WHOSE}?)"
