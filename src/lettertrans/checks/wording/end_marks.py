"""How a text ends, in any of the scripts, and marks that belong to another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lettertrans.languages import Language
from lettertrans.model import Severity


class End(StrEnum):
    """What kind of mark a text ends with."""

    NONE = "none"
    PERIOD = "period"
    QUESTION = "question"
    EXCLAMATION = "exclamation"
    COLON = "colon"
    ELLIPSIS = "ellipsis"
    ABBREVIATION = "abbreviation"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignMark:
    """A mark that is not the language's own, with the letters near it, and the mark that was meant, if there is one."""

    mark: str
    near: str
    meant: str
    severity: Severity


_KINDS = {
    **dict.fromkeys(".。．｡᠃᠉۔।။።։", End.PERIOD),
    **dict.fromkeys("?？؟;⁇", End.QUESTION),
    **dict.fromkeys("!！", End.EXCLAMATION),
    **dict.fromkeys("⁈⁉‽", End.QUESTION),
    **dict.fromkeys(":：᠄", End.COLON),
    **dict.fromkeys("…᠁‥", End.ELLIPSIS),
    **dict.fromkeys(";；,，、᠂᠈،؛", End.OTHER),
}
_CLOSING = "\"'”’»«“‘）)]」』》〉】〕｣*_ \t\n\u00a0\u202f\u3000\ufffc\u180e\u200b"
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]\.)+|\b(?:Inc|Ltd|Co|Corp|etc|Jr|Sr|Dr|Mr|Mrs|Ms|No|St|al|ibid|pp?|eds?|vols?|approx|Org|Bros)\.)$"
)
_ENDS_IN_A_VERB = re.compile(r"[うくすつぬむるただいん]\W*$")
_COMMAS = ",，、､᠂᠈،"
_INSIDE = re.compile(r"[^\W\d_]{3}[.?!] +[^\W\d_]|[。？！᠃]\s?\w")
_QUOTED_END = re.compile(r"([?？!！])[\"'”’»“«」』]")
_LAST = 60
"""So many letters from the end are looked at: more marks than that close no text."""
_LONGEST_ASIDE = 200
_ASIDE = re.compile(r"([.。．?？!！])\s*[(（][^()（）]*[)）]\s*$")


def end_of(text: str) -> End:
    """How a text ends, quotation marks and brackets aside."""
    end = text[-_LAST:].rstrip(_CLOSING)
    if not end:
        return End.NONE
    kind = _end(end)
    if kind is End.NONE and (aside := _ASIDE.search(text[-_LONGEST_ASIDE:])):
        return _end(aside[1])  # He went. (So they say)
    return kind


def _end(end: str) -> End:
    if end.endswith(("...", "。。。", "・・・")):
        return End.ELLIPSIS
    kind = _KINDS.get(end[-1], End.NONE)
    return End.ABBREVIATION if kind is End.PERIOD and _ABBREVIATION.search(end) else kind


def ends_a_sentence_inside(text: str) -> bool:
    """Whether a sentence ends before the last one."""
    return bool(_INSIDE.search(text))


def serves_as(source: End, target: End, text: str, language: Language) -> bool:
    """Whether the end of a translation, text, comes to the same in its language as that of the source."""
    kinds = {source, target}
    if len(kinds) == 1 or kinds in ({End.OTHER, End.NONE}, {End.OTHER, End.EXCLAMATION}):  # Dear friends,
        return True
    if End.ABBREVIATION in kinds and kinds <= {End.ABBREVIATION, End.PERIOD, End.NONE}:
        return True
    if target is End.PERIOD and any(_KINDS[mark] is source for mark in _QUOTED_END.findall(text)):
        return True  # He asked, “Why?” where the verb comes last: «Яагаад?» гэж асуув.
    if language.script == "Jpan":
        return _same_in_japanese(source, target, text) or (target is End.NONE and not _ENDS_IN_A_VERB.search(text))
    if language.script == "Mong":  # its colon and full stop serve each other, and verses end with a mark of their own
        return kinds <= {End.PERIOD, End.COLON, End.OTHER, End.ELLIPSIS} or text.rstrip(_CLOSING).endswith("᠅")
    return kinds == {End.PERIOD, End.ELLIPSIS}


def _same_in_japanese(source: End, target: End, text: str) -> bool:
    if target is End.PERIOD:  # か。 asks, and ！ and ： are rare
        return source in (End.EXCLAMATION, End.COLON, End.ELLIPSIS, End.OTHER) or (
            source is End.QUESTION and "か" in text[-6:]
        )
    return source is End.COLON and target is End.NONE


@lru_cache(maxsize=64)
def _foreign(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the marks of other scripts, and the language's own mark of each kind; "" where it has none."""
    own = {_kind_of(mark): mark for mark in reversed(language.punctuation) if _kind_of(mark)}
    others = [mark for mark in (*_KINDS, *_COMMAS) if mark not in language.punctuation and mark not in "…‥"]
    return re.compile(f"(?<=.)[{re.escape(''.join(others))}]"), {mark: own.get(_kind_of(mark), "") for mark in others}


def _kind_of(mark: str) -> str:
    if mark in _COMMAS:
        return "comma"
    if mark in ";；؛":
        return "semicolon"
    return _KINDS.get(mark, "")


def foreign_marks(source: str, target: str, language: Language) -> Iterator[ForeignMark]:
    """Each mark of another script once, where it stands behind a letter of the language."""
    if target.isascii():
        return
    marks, meant = _foreign(language)
    seen: set[str] = set()
    for found in marks.finditer(target):
        mark, place = found[0], found.start()
        if mark not in seen and _is_foreign(mark, place, source, target, language):
            seen.add(mark)
            near = target[max(0, place - 8) : place + 2]
            severity = Severity.NOTE if mark in "?!:;？！：；" else Severity.WARNING
            yield ForeignMark(mark=mark, near=near, meant=meant[mark], severity=severity)


def _is_foreign(mark: str, place: int, source: str, target: str, language: Language) -> bool:
    before, after = target[place - 1], target[place + 1 : place + 2]
    if not mark.isascii():
        return mark not in source
    own = before.isalpha() and not before.isascii() and language.has_letter(before)
    return own and not (after and after.isascii() and after.isalnum())
