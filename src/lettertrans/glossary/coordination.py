"""Two terms with one head: "freedom of speech and of assembly", where the translation says the head once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lettertrans.glossary.finding import folded, spans_in

_SHORTEST_PART = 2
_AND = r"(?: ?[^\w\s]? ?\w{1,8} | ?[^\w\s.!?。] ?)"
_AND_UNSPACED = r"(?:[、,・]\w{0,4}|\w{1,4})"
_FARTHEST = 80


def shares_its_head(forms: Iterable[str], others: Iterable[str], text: str, tag: str) -> bool:
    """Whether a form stands in a text without its last part, joined to another form that ends alike and has it.

    The freedom of speech and the freedom of assembly are 言論と集会の自由.
    """
    pairs = [(form, other, begin) for form in forms for other in others for begin in _beginnings(form, other)]
    return any(_is_joined(begin, other, text, tag) for _, other, begin in pairs)


def _beginnings(form: str, other: str) -> Iterator[str]:
    """What may be left of a form whose end stands in another form."""
    if form == other:
        return
    for place in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1):
        at_word = form[place] == " " if " " in form else form.isalpha()
        if at_word and other.endswith(form[place:]) and other != form[place:]:
            yield form[:place]


def _is_joined(begin: str, other: str, text: str, tag: str) -> bool:
    """Whether only a comma or a word such as "and" stands between the beginning of one form and another form."""
    sought = re.escape(folded(begin, tag).lower)
    joined = re.compile(rf"(?<!\w){sought}{_AND}$" if " " in other else rf"{sought}{_AND_UNSPACED}$")
    return any(
        joined.search(folded(text[max(0, span.start - _FARTHEST) : span.start], tag).lower)
        for span in spans_in(folded(text, tag), (other,), tag)
    )
