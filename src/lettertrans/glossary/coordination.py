"""Two terms with one head: "freedom of speech and of assembly", where the translation says the head once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from lettertrans.glossary.finding import folded, spans_in

_SHORTEST_PART = 2
_AND = re.compile(r" ?[^\w\s.!?] ?(?:\w{1,5} )?|\s\w{1,5} ")
_COMMA = r"(?:[、,・]?[ぁ-ん及並又]{1,4}|[、,・])"
_MEMBER = r"[^\W\dぁ-ん及並又]{1,6}"
_AND_IN_JAPANESE = re.compile(rf"{_COMMA}(?:{_MEMBER}{_COMMA})*")
_LONGEST = 60


class Heads:
    """Forms by how they end, and where those that end alike stand in a text: looked for once, and only if asked for."""

    def __init__(self, forms: Iterable[str], text: str, tag: str) -> None:
        self._text, self._tag = text, tag
        self._spans = lru_cache(maxsize=None)(lambda form: spans_in(folded(text, tag), (form,), tag))
        self._ends = lru_cache(maxsize=None)(lambda begin: {span.end for span in self._spans(begin)})
        self._by_end: dict[str, list[str]] = {}
        for form in dict.fromkeys(forms):
            for place in range(1, len(form) - _SHORTEST_PART + 1):
                self._by_end.setdefault(form[place:], []).append(form)
        self._starts = lru_cache(maxsize=None)(self._starts_of)

    def are_shared_by(self, forms: Sequence[str]) -> bool:
        """Whether one of these forms, none of which stands in the text, stands there without its last part, joined to
        another that ends alike and has it.

        The freedom of speech and the freedom of assembly are 言論と集会の自由.
        """
        return any(map(self._is_joined, forms)) or any(_is_listed(form, self._text, self._tag) for form in forms)

    def _is_joined(self, form: str) -> bool:
        """Whether only a comma or a word such as "and" stands between the beginning of a form and another form."""
        for place in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
            begin, end = form[:place], form[place:]
            if (end[0] == " " or " " not in form) and self._by_end.get(end, [form]) != [form]:
                ends = self._ends(begin)
                if ends and any(_are_joined(self._text, ends, *heads) for heads in self._starts(end)):
                    return True
        return False

    def _starts_of(self, end: str) -> tuple[tuple[Set[int], re.Pattern[str]], ...]:
        """Where forms with this end begin, and what may stand before them: apart for those with spaces and without."""
        forms = self._by_end[end]
        apart = ([form for form in forms if (" " in form) is spaced] for spaced in (True, False))
        starts = ({span.start for form in alike for span in self._spans(form)} for alike in apart)
        return tuple(zip(starts, (_AND, _AND_IN_JAPANESE), strict=True))


def _are_joined(text: str, ends: Set[int], starts: Set[int], between: re.Pattern[str]) -> bool:
    if len(starts) < len(ends):
        places = ((end, start) for start in starts for end in range(max(0, start - _LONGEST), start) if end in ends)
    else:
        places = ((end, end + n) for end in ends for n in range(1, _LONGEST + 1) if end + n in starts)
    return any(between.fullmatch(text, end, start) for end, start in places)


def _is_listed(form: str, text: str, tag: str) -> bool:
    """Whether other words stand beside the first of two that の joins: 表現と集会の自由 has 表現の自由."""
    begin, of, end = form.partition("の")
    if len(begin) < _SHORTEST_PART or not end or of + end not in text:
        return False
    rest = re.compile(rf"(?:{_COMMA}{_MEMBER}){{1,4}}{of}{re.escape(end)}")
    return any(rest.match(text, span.end) for span in spans_in(folded(text, tag), (begin,), tag))
