"""Two terms with one head: "freedom of speech and of assembly", where the translation says the head once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lettertrans.glossary.finding import folded, spans_in

_SHORTEST_PART = 2
_AND = re.compile(r" ?[^\w\s.!?] ?(?:\w{1,5} )?|\s\w{1,5} ")
_COMMA = r"(?:[、,・]?[ぁ-ん及並又]{1,4}|[、,・])"
_MEMBER = r"[^\W\dぁ-ん及並又]{1,6}"
_AND_IN_JAPANESE = re.compile(rf"{_COMMA}(?:{_MEMBER}{_COMMA})*")
_LONGEST = 60


def shares_its_head(forms: Sequence[str], others: Sequence[str], text: str, tag: str) -> bool:
    """Whether a form stands in a text without its last part, joined to another form that ends alike and has it.

    The freedom of speech and the freedom of assembly are 言論と集会の自由.
    """
    joined = ((begin, other) for form in forms for other in others for begin in _beginnings(form, other))
    return any(_is_joined(begin, other, text, tag) for begin, other in joined) or any(
        _is_listed(form, text, tag) for form in forms
    )


def _is_listed(form: str, text: str, tag: str) -> bool:
    """Whether other words stand beside the first of two that の joins: 表現と集会の自由 has 表現の自由."""
    begin, of, end = form.partition("の")
    if len(begin) < _SHORTEST_PART or not end:
        return False
    rest = re.compile(rf"(?:{_COMMA}{_MEMBER}){{1,4}}{of}{re.escape(end)}")
    return any(rest.match(text, span.end) for span in spans_in(folded(text, tag), (begin,), tag))


def _beginnings(form: str, other: str) -> Iterator[str]:
    """What is left of a form without an end that another form has, which begins in some other way."""
    for place in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
        end = form[place:]
        if (end[0] == " " or " " not in form) and other.endswith(end) and other not in (form, end):
            yield form[:place]


def _is_joined(begin: str, other: str, text: str, tag: str) -> bool:
    """Whether only a comma or a word such as "and" stands between the beginning of one form and another form."""
    between = _AND if " " in other else _AND_IN_JAPANESE
    sought = folded(text, tag)
    ends = {span.end for span in spans_in(sought, (begin,), tag)}
    heads = [span.start for span in spans_in(sought, (other,), tag)] if ends else []
    places = ((end, start) for start in heads for end in range(max(0, start - _LONGEST), start) if end in ends)
    return any(between.fullmatch(text, end, start) for end, start in places)
