"""Cuts a paragraph into sentences with sentencex, never inside emphasis, a link, code or an HTML element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lettertrans.source.grammar import Environment, parse_inline, walk
from lettertrans.source.inline import MARKUP, MarkKind, scan
from lettertrans.source.shape import outline

_NEVER_LAST = frozenset(
    "Mr Mrs Ms Mx Dr Prof Hon Rev Fr Gov Sen Rep Gen Col Capt Lt Maj Sgt St Sts Mt Messrs cf e.g i.e eg ie viz vs v ca "
    "approx esp incl excl fig figs vol vols ed eds pp resp".split()
)
_BEFORE_NUMBER = frozenset("No Nos Art Arts Sec Secs Ch Fig Figs p pp para paras Vol nr".split())
_MAY_END = re.compile(r"[.!?…।։؟᠃。！？｡]")
_UNSPACED = re.compile(r"[。！？｡]+[」』）”’]*|\S{2000}")
_WINDOW = 4000
"""Letters after which a text without spaces is handed to sentencex in parts: its time grows with their square."""
_SEAM = re.compile("\ufdd0(\\d+)\ufdd1 ")
_ENDED = re.compile(r"\s$|[。！？｡][」』）”’]*$")  # "Socket.IO" has no sentence end in it
_ORDINAL = re.compile(r"\(?(?:[IVXLCDM]+|[A-Z]|\d{1,3})[.)]|\d+\\[.)]")
_LAST_WORD = re.compile(r"([\w.]+?)\.[\"'”’)\]]*\s*$")
_EMPHASIS = re.compile(r"\*+|~~|(?<!\w)_+|_+(?!\w)")
_VOID = frozenset(("br", "img", "wbr", "hr", "input"))


def cut_sentences(text: str, env: Environment, *, language: str, abbreviations: tuple[str, ...] = ()) -> list[int]:
    """Where the sentences of text begin: offsets, the first is 0. text is one paragraph on one line."""
    end = _MAY_END.search(text)
    if not end or end.end() == len(text):
        return [0]
    starts = list(_sentence_starts(text, env, language, frozenset(abbreviations)))
    if len(starts) == 1 or not MARKUP.search(text):
        return starts
    return keep_whole(text, starts, env)


def keep_whole(text: str, starts: list[int], env: Environment) -> list[int]:
    """Those of starts at which text can be cut without changing how either side is read."""
    whole = _unbroken(outline(text, env))
    if _adds_up(text, starts, whole, env):
        return starts
    kept = [0, *_outermost(text, starts[1:], env)]
    return kept if _adds_up(text, kept, whole, env) else [0]


def _adds_up(text: str, starts: list[int], whole: str, env: Environment) -> bool:
    pieces = [text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
    if any(_open_tags(piece) for piece in pieces):
        return False
    outlines = (outline(piece, env).strip() for piece in [*map(_without_break, pieces[:-1]), pieces[-1]])
    return _unbroken(" ".join(outlines)) == whole


def _without_break(text: str) -> str:
    return text[:-1] if (len(text) - len(text.rstrip("\\"))) % 2 else text


def _outermost(text: str, starts: list[int], env: Environment) -> Iterator[int]:
    """Those of starts that stand in no emphasis, link, code or element: each gets a mark, and one parse shows where."""
    if "\ufdd0" in text:
        return
    ends = [*starts, len(text)]
    marked = [f"\ufdd0{start}\ufdd1 {text[start:end]}" for start, end in zip(starts, ends[1:], strict=True)]
    depth = 0
    for token in parse_inline(text[: ends[0]] + "".join(marked), env):
        if token["type"] != "text":
            depth += sum(_depth_of(inner["raw"]) for inner in walk([token]) if inner["type"] == "inline_html")
        elif depth == 0:
            yield from map(int, _SEAM.findall(token["raw"]))


def _unbroken(outlined: str) -> str:
    return re.sub(r"\s*\x01linebreak[^\x02]*\x02\x03\s*|\s+", " ", outlined).strip()


def _open_tags(text: str) -> int:
    return sum(_depth_of(text[mark.start : mark.end]) for mark in scan(text) if mark.kind is MarkKind.HTML)


def _depth_of(tag: str) -> int:
    name = re.match(r"</?([A-Za-z][\w-]*)", tag)
    if not name or name.group(1).lower() in _VOID or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _sentence_starts(text: str, env: Environment, language: str, abbreviations: frozenset[str]) -> Iterator[int]:
    from sentencex import segment

    shadow, start_of = _shadow(text, env)
    position, before = 0, ""
    yield 0
    for piece in (piece for window in _windows(shadow) for piece in segment(language, window)):
        if before and _ENDED.search(before[-20:]) and not _goes_on(before, piece, abbreviations):
            first = position + len(piece) - len(piece.lstrip())
            if first < len(shadow):
                yield _word_start(text, start_of(first))
            before = ""
        before += piece
        position += len(piece)


def _windows(shadow: str) -> Iterator[str]:
    start = 0
    while len(shadow) - start > _WINDOW and (found := _UNSPACED.search(shadow, start + _WINDOW)):
        yield shadow[start : found.end()]
        start = found.end()
    yield shadow[start:]


def _goes_on(before: str, after: str, abbreviations: frozenset[str]) -> bool:
    if not after.strip() or _ORDINAL.fullmatch(before.strip()):
        return True
    words = before.split()
    found = _LAST_WORD.search(words[-1]) if words else None
    if not found:
        return False
    word = found.group(1)
    if word in _NEVER_LAST or word in abbreviations or f"{word}." in abbreviations:
        return True
    return word in _BEFORE_NUMBER and bool(re.match(r"\s*[\dIVXLC]", after))


def _word_start(text: str, offset: int) -> int:
    while offset > 0 and not text[offset - 1].isspace() and text[offset - 1] in "*_~[(`!\"'“‘«":
        offset -= 1
    return offset


def _shadow(text: str, env: Environment) -> tuple[str, Callable[[int], int]]:
    """text without its markup, of the same letters, and where in text a letter of it and the markup before it begin."""
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
    ends = [0, *(offset + 1 for offset, letter in enumerate(letters) if letter)]
    return "".join(letters), lambda offset: ends[offset]


def _blank(letters: list[str], start: int, end: int, cover: str) -> None:
    letters[start:end] = [cover] * (end - start)
