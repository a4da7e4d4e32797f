"""Cuts a paragraph into sentences with sentencex, never inside emphasis, a link, code or an HTML element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lettertrans.source.grammar import Environment
from lettertrans.source.inline import MARKUP, MarkKind, scan
from lettertrans.source.shape import outline

_NEVER_LAST = frozenset(
    "Mr Mrs Ms Mx Dr Prof Hon Rev Fr Gov Sen Rep Gen Col Capt Lt Maj Sgt St Sts Mt Messrs cf e.g i.e eg ie viz vs v ca "
    "approx esp incl excl fig figs vol vols ed eds pp resp".split()
)
_BEFORE_NUMBER = frozenset("No Nos Art Arts Sec Secs Ch Fig Figs p pp para paras Vol nr".split())
_MAY_END = re.compile(r"[.!?…।։؟᠃]\S*\s|[。！？｡]")
_ENDED = re.compile(r"\s$|[。！？｡][」』）”’]*$")  # "Socket.IO" has no sentence end in it
_ORDINAL = re.compile(r"\(?(?:[IVXLCDM]+|[A-Z]|\d{1,3})[.)]")
_LAST_WORD = re.compile(r"([\w.]+?)\.[\"'”’)\]]*\s*$")
_EMPHASIS = re.compile(r"\*+|~~|(?<!\w)_+|_+(?!\w)")
_VOID = frozenset(("br", "img", "wbr", "hr", "input"))


def cut_sentences(text: str, env: Environment, *, language: str, abbreviations: tuple[str, ...] = ()) -> list[int]:
    """Where the sentences of text begin: offsets, the first is 0. text is one paragraph on one line."""
    if not _MAY_END.search(text):
        return [0]
    starts = list(_sentence_starts(text, env, language, frozenset(abbreviations)))
    if len(starts) == 1 or not MARKUP.search(text):
        return starts
    return keep_whole(text, starts, env)


def keep_whole(text: str, starts: list[int], env: Environment) -> list[int]:
    """Those of starts at which text can be cut without changing how either side is read."""
    whole = outline(text, env)
    pieces = [outline(text[start:end].rstrip(), env) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    tags = [_open_tags(text[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    if not any(tags) and _joined(pieces) == whole.strip():
        return starts
    return [0, *(start for start in starts[1:] if _can_cut(text, start, whole, env))]


def _can_cut(text: str, start: int, whole: str, env: Environment) -> bool:
    left, right = text[:start].rstrip(), text[start:]
    if left.endswith("\\"):
        left = left[:-1]
    return not _open_tags(left) and _joined([outline(left, env), outline(right, env)]) == _unbroken(whole)


def _joined(pieces: list[str]) -> str:
    return _unbroken(" ".join(piece.strip() for piece in pieces))


def _unbroken(outlined: str) -> str:
    return re.sub(r"\s*\x01linebreak[^\x02]*\x02\x03\s*|\s+", " ", outlined).strip()


def _open_tags(text: str) -> int:
    depth = 0
    for mark in scan(text):
        if mark.kind is MarkKind.HTML:
            tag = text[mark.start : mark.end]
            name = re.match(r"</?([A-Za-z][\w-]*)", tag)
            if name and name.group(1).lower() not in _VOID and not tag.endswith("/>"):
                depth += -1 if tag.startswith("</") else 1
    return depth


def _sentence_starts(text: str, env: Environment, language: str, abbreviations: frozenset[str]) -> Iterator[int]:
    from sentencex import segment

    shadow, origin = _shadow(text, env)
    position, before = 0, ""
    yield 0
    for piece in segment(language, shadow):
        if before and _ENDED.search(before) and not _goes_on(before, piece, abbreviations):
            first = position + len(piece) - len(piece.lstrip())
            if first < len(shadow):
                yield _word_start(text, origin(first))
            before = ""
        before += piece
        position += len(piece)


def _goes_on(before: str, after: str, abbreviations: frozenset[str]) -> bool:
    if not after.strip() or _ORDINAL.fullmatch(before.strip()):
        return True
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    if word in _NEVER_LAST or word in abbreviations or f"{word}." in abbreviations:
        return True
    return word in _BEFORE_NUMBER and bool(re.match(r"\s*[\dIVXLC]", after))


def _word_start(text: str, offset: int) -> int:
    while offset > 0 and not text[offset - 1].isspace() and text[offset - 1] in "*_~[(<`!>\"'“‘«":
        offset -= 1
    return offset


def _shadow(text: str, env: Environment) -> tuple[str, Callable[[int], int]]:
    """text without its markup, of the same letters, and a way back from an offset in it to one in text."""
    if not MARKUP.search(text):
        return text, lambda offset: offset
    letters = list(text.replace("\n", " "))
    for mark in scan(text, env["ref_links"]):
        if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
            _blank(letters, mark.start, mark.inner[0], "")
            _blank(letters, mark.inner[1], mark.end, "")
        elif mark.kind in (MarkKind.CODE, MarkKind.AUTOLINK):
            _blank(letters, mark.start, mark.end, "x")
        else:
            _blank(letters, mark.start, mark.end, "")
    for run in _EMPHASIS.finditer(text):
        if letters[run.start()] == text[run.start()]:
            _blank(letters, run.start(), run.end(), "")
    kept = [offset for offset, letter in enumerate(letters) if letter]
    return "".join(letters), lambda offset: kept[offset]


def _blank(letters: list[str], start: int, end: int, cover: str) -> None:
    letters[start:end] = [cover] * (end - start)
