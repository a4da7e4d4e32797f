"""How a Swedish word changes, told from its last letters."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lettertrans.glossary.inflection import _sv_roots as roots


class Change(NamedTuple):
    """How many last letters of a base form its other forms may lack, and what stands in their place: endings, and link
    before the next part of a compound (regular expressions).

    joined: with an s after it, only another part of a compound can follow.
    root: a native word, whose compounds often go on to another meaning.
    """

    cut: int
    endings: str
    link: str = "s?"
    joined: bool = False
    root: bool = False


_AR = Change(0, "(?:en|ar|arna)?s?")
_ER = Change(0, "(?:en|er|erna)?s?")
_NEUTER = Change(0, "(?:et|en)?s?")
_ANY_PLURAL = Change(0, "(?:en|et|er|erna)?s?")
_VOWEL = Change(0, "(?:n|en|et|t|er|erna)?s?")
_NEUTER_E = Change(1, "e(?:t|n|na)?s?", "(?:es?|s)")
_COMMON_E = Change(1, "(?:e|en|ar|arna)s?", "e?s?")
_ADJECTIVE = Change(0, "(?:t|(?:a|e|are|ast|aste)?s?)", "")
_VOWEL_ADJECTIVE = Change(0, "(?:tt|(?:a|e|are|ast|aste)?s?)", "")
_NOUN_OR_ADJECTIVE = Change(0, "(?:t|(?:a|e|en|et|er|erna|are|aste?)?s?)")
_UNKNOWN = Change(0, "(?:en|et|er|erna|ar|arna)?s?")

# The longest that a word ends with decides.
_TELLING = (
    ("are", Change(1, "(?:e|en|na)s?", "")),
    ("else", Change(0, "(?:n|r|rna)?s?")),
    ("ande ende", Change(0, "(?:t|n|na)?s?")),
    ("ism ist ör ans ens ur blik brik utik saik olik evik plik krat ultet ntar rival", _ER),
    ("het ion itet", _ER._replace(joined=True)),
    ("ing lek dom", _AR._replace(joined=True)),
    ("eum ium", Change(2, "(?:um(?:et)?|et|er|erna)s?", "(?:um|e)?")),
    ("ment vent", _ANY_PLURAL),
    ("at", Change(0, "(?:a|e|en|et|er|erna)?s?")),
    ("skap nad", _ANY_PLURAL._replace(joined=True)),
    ("ik", Change(0, "(?:en)?s?")),
    ("gram", Change(0, "(?:met|men)?s?")),
    ("krati parti eri logi nomi tegi gori teori ranti", _VOWEL),
    ("isk ig bar vis lös ös full mässig lik srik erik", _ADJECTIVE),
    ("sam män", Change(0, "(?:t|s|(?:[mn](?:a|e|are|ast|aste)s?)?)", "")),
    ("fri", _VOWEL_ADJECTIVE),
    ("ad ystad kastad rustad lastad", Change(1, "(?:d|t|de|den|der|derna)s?")),
    ("ställd styrd känd dömd lagd gjord rörd vald ägd fylld störd örföljd skyddad", Change(1, "(?:d|t|da|de)s?")),
    ("satt", Change(0, "(?:a|e)?s?")),
    ("är ell al iv ant ent id", _NOUN_OR_ADJECTIVE),
    ("sk", Change(0, "(?:t|(?:a|e|en|ar|arna|are|ast|aste)?s?)")),
    ("iker", Change(0, "(?:n|na)?s?")),
    ("srisk ian", _ER),
    ("bbe gge sse nge lle", _COMMON_E),
    ("hälle ställe fälle gille nille resse nöje gänge", _NEUTER_E),
    ("ie nje", Change(0, "(?:n|r|rna)?s?")),
    ("tor ssor isor nsor", Change(0, "(?:n|na|er|erna)?s?")),
)

# The same for what is neither a root nor ends with a telling suffix.
_OTHERWISE = (
    ("mmel", Change(3, "(?:mel(?:n|t)?|l(?:ar|er|arna|erna|et|en))s?", "mel(?:s)?")),
    ("el", Change(2, "(?:el(?:n|t)?|l(?:ar|er|arna|erna|et|en))s?", "els?")),
    ("mmer", Change(3, "(?:mer|r(?:ar|arna|et|en))s?", "mers?")),
    ("er", Change(2, "(?:er(?:n|na|et|t|er|erna)?|r(?:ar|arna|er|erna|et|en))s?", "ers?")),
    ("ier", Change(0, "(?:n|na)?s?")),
    ("en", Change(2, "(?:en(?:et|en|er|erna)?|et|n(?:a|e|et|en|ar|arna))s?", "ens?")),
    ("ar", Change(0, "(?:n|en|et|na|er|erna)?s?")),
    ("or", Change(2, "(?:or(?:n|en|na|er|erna)?|an?)s?", "(?:or|o|e|u)?s?")),
    ("ea rika iet ien", Change(0, "s?")),
    ("a", Change(1, "(?:a|an|or|orna)s?", "[aeous]?")),
    ("ia", Change(1, "(?:a|an|or|orna|er|erna)s?", "[aeous]?")),
    ("iska liga ella ala", Change(1, "(?:t|(?:a|an|e|or|orna)?s?)", "")),
    ("d", Change(1, "(?:t|d(?:a|e|en|et|er|erna|ar|arna)?s?)", "ds?")),
    ("dd", Change(2, "(?:tt|dd(?:a|e|are|aste?)?s?)", "dds?")),
    ("kt pt xt", Change(0, "(?:a|e|en|et|er|erna|ar|arna)?s?")),
    ("il", Change(0, "(?:t|a|e|en|er|erna|ar|arna)?s?")),
    ("e", _NEUTER_E),
    ("i", _VOWEL),
    ("é o u y å ä ö", Change(0, "(?:n|t|et|en|na|er|r|ar|erna|rna|arna)?s?")),
    ("um", Change(2, "(?:um(?:et|en)?|et|er|erna|a)s?", "(?:um|e)?")),
    ("an", _ER),
    ("stan japan", Change(0, "s?")),
    ("m", Change(0, "(?:m?(?:en|et|er|erna|ar|arna))?s?")),
    ("", _UNKNOWN),
)

_AGREEING = (
    ("ande ende inre yttre", Change(0, "")),
    ("en et", Change(2, "(?:en|et|na|ne)")),
    ("ad at", Change(1, "(?:d|t|de)")),
    ("nnen nnet", Change(3, "(?:nen|net|na|ne)")),
    ("ade", Change(2, "(?:d|t|de)")),
    ("t", Change(1, "(?:t|ta|te|d|da|de|a|e)?")),
    ("d glad", Change(1, "(?:t|tt|da|de|d)")),
    ("dd", Change(2, "(?:tt|dd(?:a|e)?)")),
    ("tt", Change(2, "(?:tta?|d|da|de|a|e)?")),
    ("ant ent", Change(0, "(?:a|e)?")),
    ("i y å", Change(0, "(?:tt|a|e)?")),
    ("el", Change(2, "(?:el|elt|la|le)")),
    ("er", Change(2, "(?:er|ert|ra|re)")),
    ("a e", Change(1, "(?:t|a|e)?")),
    ("na", Change(2, "(?:n|nt|t|na|ne|en|et)")),
    ("la", Change(2, "(?:l|lt|la|le|el|elt)")),
    ("gammal", Change(3, "(?:mal|malt|la|le)")),
    ("ra", Change(2, "(?:r|rt|ra|re|er|ert)")),
    ("da", Change(2, "(?:d|da|de|t|tt)")),
    ("ia ya åa", Change(1, "(?:tt|a|e)?")),
    ("m", Change(0, "(?:t|m?a|m?e)?")),
    ("samt", Change(1, "(?:t|ma|me)?")),
    ("samma", Change(2, "(?:t|ma|me)?")),
    ("", Change(0, "(?:t|a|e)?")),
    ("män", Change(0, "(?:t|na|ne)?")),
    ("nn", Change(1, "(?:n|t|na|ne)")),
)


@cache
def change_of(word: str) -> Change:
    """How a word in small letters changes."""
    change = _known(word) or _of_singular(word) or _by_end(word, _OTHERWISE)
    return change if change.cut < len(word) else _UNKNOWN


def _known(word: str) -> Change | None:
    if (exact := _roots().get(word)) is not None:
        return exact
    telling, root = _longest(word[1:], _suffixes(_TELLING)), _longest(word[2:], _last_roots())
    return root[1] if root and (not telling or len(root[0]) >= len(telling[0])) else telling and telling[1]


def _of_singular(word: str) -> Change | None:
    """Of a plural or definite form whose base is known."""
    for ending in ("erna", "arna", "orna", "er", "ar", "en", "et", "na", "n"):
        base = word.removesuffix(ending)
        if base != word and (change := _known(base)) and _is_form(word, base, change):
            return change._replace(cut=change.cut + len(ending))
    return None


def _is_form(word: str, base: str, change: Change) -> bool:
    return re.fullmatch(re.escape(base[: len(base) - change.cut]) + change.endings, word) is not None


def is_definite(before: str, word: str) -> bool:
    """Whether a noun after an adjective is in the definite form: internationella samfundet."""
    weak = before.endswith(("a", "e")) and not before.endswith(("ande", "ende"))
    return weak and any(word.endswith(ending) and _known(word[: -len(ending)]) for ending in ("en", "et", "na", "n"))


def agreement_of(adjective: str) -> Change:
    """How an adjective changes before a noun, whichever of its forms is given."""
    return _by_end(adjective, _AGREEING)


def head_of(word: str) -> str:
    """The longest known word that a compound ends with; nothing where there is none."""
    return next((word[start:] for start in range(3, len(word) - 1) if word[start:] in _heads()), "")


@cache
def _heads() -> frozenset[str]:
    return frozenset([*_roots(), *roots.HEADS.split(), *roots.NEUTRAL_HEADS.split(), *roots.SHARED.split()])


def _by_end(word: str, rules: tuple[tuple[str, Change], ...]) -> Change:
    found = _longest(word, _suffixes(rules))
    return found[1] if found else _UNKNOWN


def _longest(word: str, table: dict[str, Change]) -> tuple[str, Change] | None:
    """The longest end of a word that a table has, and what the table says of it."""
    ends = (word[start:] for start in range(max(0, len(word) - 12), len(word) + 1))
    return next(((end, table[end]) for end in ends if end in table), None)


@cache
def _suffixes(rules: tuple[tuple[str, Change], ...]) -> dict[str, Change]:
    return {suffix: change for suffixes, change in rules for suffix in suffixes.split(" ")}


@cache
def _last_roots() -> dict[str, Change]:
    """Roots that can stand last in a longer word."""
    adjectives = roots.ADJECTIVES.split()
    return {
        root: change
        for root, change in _roots().items()
        if len(root) > (3 if root in adjectives else 2) and root not in roots.NEVER_LAST.split()
    }


@cache
def _roots() -> dict[str, Change]:
    """Every root, and every form of an irregular word."""
    table: dict[str, Change] = {}
    for words, change in (
        (roots.COMMON_AR, _AR),
        (roots.COMMON_ER, _ER),
        (roots.NEUTER, _NEUTER),
        (roots.COMMON_E, _COMMON_E),
    ):
        table.update(dict.fromkeys(words.split(), change._replace(root=True)))
    for row in roots.IRREGULAR.strip().splitlines():
        forms = row.split()
        same = _shared_beginning(forms)
        endings = "|".join(form[same:] for form in forms)
        for form in forms:
            table[form] = Change(len(form) - same, f"(?:{endings})s?", f"{forms[0][same:]}s?", root=True)
    table.update((adjective, _adjective(adjective)) for adjective in roots.ADJECTIVES.split())
    return table


def _adjective(word: str) -> Change:
    """A short adjective, compared as well; only a weak form has a genitive: de ungas."""
    agreement = agreement_of(word)
    last = word[-1] if word.endswith(("el", "en", "er")) else word[len(word) - agreement.cut :]
    compared = f"{last}{'m?' if word.endswith('m') else ''}(?:are|aste?)"
    return agreement._replace(endings=f"(?:{agreement.endings}|{compared})(?:(?<=[ae])s)?", link="", root=True)


def _shared_beginning(forms: list[str]) -> int:
    """How many first letters all forms have in common."""
    return sum(1 for length in range(1, len(forms[0]) + 1) if all(form[:length] == forms[0][:length] for form in forms))
