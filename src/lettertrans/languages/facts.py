"""The facts of one language, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """How text runs: left to right, right to left, or in columns from top to bottom."""

    LTR = "ltr"
    RTL = "rtl"
    TTB = "ttb"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The facts of one language. A fact that nobody has given is empty, and whoever uses it does without.

    tag: BCP 47 ("mn-Mong"), the name of its folder below locales/.
    name, autonym: what it is called in English and in itself.
    script: ISO 15924 ("Cyrl"). direction: for "ttb" the columns go from left to right.
    plural_forms: the Plural-Forms field of a PO header. posix: its Language field, as Weblate writes it ("mn_Mong").
    aliases: other tags for the same language.
    joiner: what stands between two sentences of a paragraph.
    quotes: opening, closing, and the same inside a quotation; empty where unknown.
    alphabet: its letters, small and in order; for a script too large to list, ranges of code points, ends included.
    punctuation: marks that are at home in its texts. lookalikes: a wrong letter that people type -> the one they mean.
    invisible: format characters that have a use in this language; all others are mistakes.
    numerals: words for numbers -> their values; a word that ends with * stands for all that begin like it.
    hunspell: the dictionary that hunspell checks its spelling with ("sv_SE"); empty where there is none.
    length_ratio: characters against the English, from the 5th to the 95th percentile of paragraphs; None when unknown.
    date_pattern, months, day_endings: see written_date.
    fonts: families to set it in, the best first. engines: engine name -> its code for this language; an engine that is
    not named is not known to translate it.
    draft_notice, partial_notice, original_label, languages_label: words that a published page says to its reader, in
    the language words_tag: the language itself, or English where nobody has translated them.
    unreviewed: names of facts that nobody who speaks the language has checked yet, as of the day as_of.
    """

    tag: str
    name: str
    autonym: str
    script: str
    direction: Direction = Direction.LTR
    plural_forms: str = "nplurals=2; plural=(n != 1);"
    posix: str = ""
    aliases: tuple[str, ...] = ()
    joiner: str = " "
    quotes: tuple[str, ...] = ()
    alphabet: str = ""
    ranges: tuple[tuple[int, int], ...] = ()
    punctuation: str = ""
    lookalikes: Mapping[str, str] = field(default_factory=dict, hash=False)
    invisible: str = ""
    numerals: Mapping[str, int] = field(default_factory=dict, hash=False)
    hunspell: str = ""
    length_ratio: tuple[float, float] | None = None
    date_pattern: str = ""
    months: tuple[str, ...] = ()
    day_endings: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    engines: Mapping[str, str] = field(default_factory=dict, hash=False)
    draft_notice: str = "Machine draft, not reviewed by a person."
    partial_notice: str = "Some of the text is still in English."
    original_label: str = "English original"
    languages_label: str = "Languages"
    words_tag: str = "en"
    unreviewed: tuple[str, ...] = ()
    as_of: date | None = None

    @property
    def converted_from(self) -> str:
        """The tag of the language that the engine `script` converts into this one; "" where there is none."""
        return self.engines.get("script", "")

    def has_letter(self, letter: str) -> bool:
        """Whether a letter, small or capital, is one of the language's own; True while its letters are unknown."""
        if not self.alphabet and not self.ranges:
            return True
        return letter.lower() in self.alphabet or any(first <= ord(letter) <= last for first, last in self.ranges)

    def written_date(self, day: date) -> str:
        """A day as the language writes it in a letter; as 2024-05-20 where that is unknown.

        months holds what stands for {month} in date_pattern, day_endings what follows {day} by its last digit.
        """
        if not self.date_pattern:
            return day.isoformat()
        month = self.months[day.month - 1] if self.months else str(day.month)
        ending = self.day_endings[day.day % 10] if self.day_endings else ""
        words = {"{year}": str(day.year), "{month}": month, "{day}": f"{day.day}{ending}"}
        text = self.date_pattern
        for place, word in words.items():
            text = text.replace(place, word)
        return text
