"""What stands between the letters of words: separators, spaces before suffixes, selectors and joiners.

A seam is a run of such characters; one seam gives one fault at most, and its fix makes the whole seam right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lettertrans.mongolian.faults import (
    ANY_LETTER,
    JOINERS,
    MVS,
    NBSP,
    NIRUGU,
    NNBSP,
    SELECTORS,
    Fault,
    called,
    error,
    is_letter,
    shown,
    warning,
)
from lettertrans.mongolian.letters import A, E
from lettertrans.mongolian.suffix_table import Suffix, suffix

_SEAM = re.compile(f"[{SELECTORS}{MVS}{NNBSP}{NBSP} {JOINERS}]+")
_FOLLOWING = re.compile(f"[{ANY_LETTER}{NIRUGU}{SELECTORS}{JOINERS}]{{0,32}}")
_IS_ELSE = re.compile(
    f"[{ANY_LETTER}{SELECTORS}]{{0,16}}(?:(?<!\u182f\u1824\u182d){MVS}[{A}{E}](?![{ANY_LETTER}])|\\.[{ANY_LETTER}])"
)
"""ner-e is a word, where ner is a suffix; one or two letters with a full stop are the first of a name."""
_GLUED = re.compile(
    f"(?<![^\\W_])(?<![{SELECTORS}])[0-9A-Za-z]++([{ANY_LETTER}][{ANY_LETTER}{SELECTORS}]*+)(?![^\\W_]|[{MVS}{NIRUGU}{JOINERS}])"
)
_NOISE = re.compile(f"[{SELECTORS}{JOINERS}]")
_NOT_IN_STEM = re.compile(f"[^{ANY_LETTER}{MVS}{SELECTORS}]")
_LONGEST_STEM = 40
_OPENING = "([{<«“‘„‚《〈「『（\u180a"
_MARKUP = "*_~[<`\\"
_MARKS = "\u1800\u1801\u1802\u1803\u1804\u1805,.;:!?…！？，。"


def seam_faults(text: str) -> Iterator[Fault]:
    """Of every seam, in order."""
    for found in _SEAM.finditer(text):
        if fault := _fault(text, found.start(), found.end()):
            yield fault


def glued_faults(text: str) -> Iterator[Fault]:
    """Of every suffix directly behind a number or a name in other letters, where there should be a seam."""
    for found in _GLUED.finditer(text):
        known = suffix(_NOISE.sub("", found[1]))
        if known and not known.apart:
            message = f"the suffix {shown(found[1])} stands behind its word without the {called(MVS)} that joins them"
            yield warning("glued", found.start(1), found.end(1), message, MVS + found[1])


def _fault(text: str, start: int, end: int) -> Fault | None:
    run, before = text[start:end], text[start - 1 : start]
    keep = run[0] if run[0] in SELECTORS and is_letter(before) else ""
    rest = run[len(keep) :]
    bare = "".join(c for c in rest if c not in SELECTORS)
    if MVS in bare or NNBSP in bare:
        return _separator(text, start, end, keep, bare)
    if any(c in bare for c in JOINERS):
        return _joiner(text, start, end, keep, bare)
    if bare != rest:
        stray = next(c for c in rest if c in SELECTORS)
        why = "behind another one" if keep and not bare else "not behind a letter"
        return error("selector", start, end, _out_of_place(stray, why), keep + bare)
    return _space(text, start, end, keep) if bare in (" ", NBSP) else None


def _out_of_place(selector: str, where: str) -> str:
    return f"a {called(selector)} stands {where}, where it means nothing"


def _joiner(text: str, start: int, end: int, keep: str, bare: str) -> Fault | None:
    before, after = is_letter(text[start - 1 : start]), is_letter(text[end : end + 1])
    if not (before or after):
        return None
    joiner = next(c for c in bare if c in JOINERS)
    means_nothing = before and after and not bare.strip("\u200d")
    message = f"a {called(joiner)} has no use in a word of this script"
    return error("joiner", start, end, message, keep if means_nothing else None)


def _separator(text: str, start: int, end: int, keep: str, bare: str) -> Fault | None:
    before = text[start - 1 : start]
    right = _following(text, end)
    narrow = MVS not in bare
    if narrow and not (is_letter(before) or right):
        return None  # a narrow space between digits, or inside quotation marks
    code, fix = _mended(text, start, end, bare, right)
    if fix is not None:
        fix = keep + fix
        if fix == text[start:end]:
            return None
    if code == "apart":
        message = f"{shown(right)} is a word of its own: a space stands before it, no {called(bare[0])}"
        return warning(code, start, end, message, fix)
    if bare in (MVS, NNBSP) and fix == keep + bare:
        stray = next(c for c in text[start + len(keep) : end] if c in SELECTORS)
        return error("selector", start, end, _out_of_place(stray, "not behind a letter"), fix)
    if bare == NNBSP and right and is_base(before):
        message = f"a {called(NNBSP)} joins {shown(right)} to its word; since Unicode 16 that is the {called(MVS)}"
        return warning("connector", start, end, message, fix)
    return error("separator", start, end, _why(text, start, end, bare, right), fix)


def _mended(text: str, start: int, end: int, bare: str, right: str) -> tuple[str, str | None]:
    """The code, and what should stand in the seam; None where it is not sure."""
    base = is_base(text[start - 1 : start])
    if not right:
        after = text[end : end + 1]
        glued = after.isalnum() or (after and after in _MARKUP)  # behind which a suffix may stand
        return "separator", None if glued else bare.replace(MVS, "").replace(NNBSP, "")
    known = suffix(right, loosely=True)
    if known and known.apart:
        return "apart", " " if base else None
    if not base or right[0] == NIRUGU:
        return "separator", None
    if right in (A, E):
        return "separator", MVS if is_letter(text[start - 1 : start]) else None
    if known or not bare.strip(MVS) or bare == NNBSP:
        return "separator", MVS
    return "separator", " " if bare[-1] in (" ", NBSP) else None


def _why(text: str, start: int, end: int, bare: str, right: str) -> str:
    separator = "a " + called(MVS if MVS in bare else NNBSP)
    if not right:
        return f"{separator} has no letter of the script behind it that it could join to the word"
    if not is_base(text[start - 1 : start]):
        return f"{separator} has no word before it that it could join {shown(right)} to"
    if " " in bare or NBSP in bare:
        return f"{separator} stands beside a space before {shown(right)}"
    if end - start > 1 and len(bare) > 1:
        return f"{separator} stands there more than once before {shown(right)}"
    return f"{separator} cannot join {shown(right)} to what stands before it"


def _space(text: str, start: int, end: int, keep: str) -> Fault | None:
    before = text[start - 1 : start]
    if not (is_letter(before) or before.isdecimal()):
        return None
    right = _following(text, end)
    fixed_space = text[end - 1] == NBSP
    if right in (A, E):
        if not is_letter(before):
            return None
        message = f"a last {shown(right)} is joined to its word by the {called(MVS)}, not set apart by a space"
        return warning("space", start, end, message, keep + MVS if fixed_space else None)
    known = suffix(right)
    if known is None or known.apart or _IS_ELSE.match(text, end) or (known.word and before.isdecimal()):
        return None
    message = f"{shown(right)} is a suffix: the {called(MVS)} joins it to its word, not a space"
    return warning("space", start, end, message, keep + MVS if _is_sure(text, start, known) else None)


def _is_sure(text: str, start: int, known: Suffix) -> bool:
    """Whether it cannot be a word of its own: no word is spelt so, and it fits what stands before it."""
    if known.word:
        return False
    return not is_letter(text[start - 1]) or known.fits(_stem(text, start))


def _stem(text: str, end: int) -> str:
    """The letters of the word that ends there; of a very long one, the last."""
    near = text[max(0, end - _LONGEST_STEM) : end]
    letters = _NOT_IN_STEM.split(near)[-1]
    return "".join(c for c in letters if is_letter(c))


def _following(text: str, place: int) -> str:
    """The letters that follow, up to what ends a word or a piece of it; "" where none does."""
    found = _FOLLOWING.match(text, place)
    letters = _NOISE.sub("", found[0]) if found else ""
    return letters if letters.strip(NIRUGU) else ""


def is_base(before: str) -> bool:
    """Whether a suffix can be joined to what stands before: a letter, a digit, a closing mark."""
    return bool(before) and not before.isspace() and before not in _OPENING and before not in _MARKS
