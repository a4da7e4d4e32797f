"""What may stand in a translation: the text to write in its place, and what was wrong with what the translator typed.

Two outcomes. What could be read as the beginning of a block, or ends a line where none may end, is escaped or folded:
a warning. What changes where a link leads, breaks emphasis, brings in raw HTML or invisible controls is refused: an
error, and the unit stays in English.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lettertrans.model import Severity
from lettertrans.source.escaping import as_cell, as_heading, as_lines, on_one_line
from lettertrans.source.front_matter import quoted
from lettertrans.source.grammar import Environment
from lettertrans.source.raw_html import escape_loose_tags, tags_of
from lettertrans.source.shape import NO_SHAPE, Shape, shape_of
from lettertrans.source.slots import Form, Slot

_CONTROL_SET = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ufeff\ud800-\udfff\U000e0000-\U000e007f"
_BIDI_SET, _BIDI_MARK_SET = r"\u202a-\u202e\u2066-\u2069", r"\u061c\u200e\u200f"
_CONTROLS, _BIDI, _BIDI_MARKS = (re.compile(f"[{letters}]") for letters in (_CONTROL_SET, _BIDI_SET, _BIDI_MARK_SET))
_HIDDEN = re.compile(f"[{_CONTROL_SET}{_BIDI_SET}{_BIDI_MARK_SET}]")
_ANY_LINE_END = re.compile(r"\r\n?")
_VERBATIM_FORMS = (Form.CODE, Form.FRONT_MATTER)
_DEFINITION = re.compile(r"[:~][ \t]")
_INLINE_NOTE = re.compile(r"(?<!\\)\^\[")  # no Markdown that lettertrans reads, but many sites do
_LONGEST_SHOWN = 80
_MOST_SAID = 3
_MARKDOWN_FORMS = (Form.PARAGRAPH, Form.HEADING, Form.CELL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with a translation: a stable code, how much it weighs, and words for a person."""

    code: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What to write in the place, None where the source has to stay, and every problem found."""

    written: str | None
    problems: tuple[Problem, ...] = ()


def _error(code: str, message: str) -> Problem:
    return Problem(code=code, severity=Severity.ERROR, message=message)


def _warning(code: str, message: str) -> Problem:
    return Problem(code=code, severity=Severity.WARNING, message=message)


def judge(
    slot: Slot, msgstr: str, env: Environment, *, joined: tuple[str, ...] = (), right_to_left: bool = False
) -> Verdict:
    """What becomes of one translation in its place.

    msgstr is not empty; env is that of the document; joined holds the msgids of the sentences after it that it also
    renders, whose links and marks it has to keep too.
    """
    msgstr = _ANY_LINE_END.sub("\n", msgstr)
    words = msgstr.strip("\n") if slot.form is Form.CODE else msgstr.strip()
    msgid = " ".join((slot.segment.msgid, *joined))
    markdown = slot.form in _MARKDOWN_FORMS
    source, found = (shape_of(msgid, env), shape_of(words, env)) if markdown else (NO_SHAPE, NO_SHAPE)
    shown = words if slot.form in _VERBATIM_FORMS else html.unescape(words)
    errors = [*_hidden_controls(html.unescape(msgid), shown, right_to_left), *_refusals(slot, words)]
    if markdown and len(_INLINE_NOTE.findall(words)) > len(_INLINE_NOTE.findall(msgid)):
        errors.append(_error("markup.footnote", "a footnote in the text, which the source has not"))
    notes: list[Problem] = []
    if source is not found:
        errors += _changes(source, found)
        notes += _losses(source, found)
    if errors:
        return Verdict(written=None, problems=tuple(errors))
    written = _written(slot, words)
    if written != words:
        notes.append(_warning("structure.escaped", _mending(slot, words, written)))
    return Verdict(written=written, problems=tuple(notes))


def _hidden_controls(msgid: str, words: str, right_to_left: bool) -> Iterator[Problem]:
    if not _HIDDEN.search(words):
        return
    if any(mark not in msgid for mark in _CONTROLS.findall(words)):
        yield _error("safety.control", "an invisible control character, which the source has not")
    if any(mark not in msgid for mark in _BIDI.findall(words)):
        yield _error("safety.bidi", "a control that turns the direction of the text, which the source has not")
    if not right_to_left and any(mark not in msgid for mark in _BIDI_MARKS.findall(words)):
        yield _error("safety.bidi", "an invisible direction mark, which the source has not")


def _refusals(slot: Slot, words: str) -> Iterator[Problem]:
    if slot.form is Form.HTML and tags_of(slot.segment.msgid) != tags_of(words):
        yield _html_change(tags_of(slot.segment.msgid), tags_of(words))
    elif slot.form is Form.CODE and slot.fence and _closing(slot.fence).search(words):
        yield _error("structure.fence", "a line of it would end the block of code")
    elif slot.form is Form.CODE and not slot.fence and _is_new(_DEFINITION, slot.segment.msgid, words):
        yield _error("structure.block", "indented code that begins like this is read as a definition")


def _is_new(beginning: re.Pattern[str], msgid: str, words: str) -> bool:
    return bool(beginning.match(words)) and not beginning.match(msgid)


def _closing(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^ {{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)


def _changes(source: Shape, target: Shape) -> Iterator[Problem]:
    if source.links != target.links:
        yield _link_change(*({url: count for (_, url), count in shape.links.items()} for shape in (source, target)))
    if target.wordless > source.wordless:
        yield _error("links.empty", "a link has no words to click on")
    if source.footnotes != target.footnotes:
        yield _error("markup.footnote", _difference("the footnote mark", source.footnotes, target.footnotes))
    if source.html != target.html:
        yield _html_change(source.html, target.html)
    if target.loose > source.loose:
        mark = target.loose_mark
        what = {"](": "a link", "": "emphasis, code or a link"}.get(mark) or _shown(mark)
        yield _error("markup.emphasis", f"{what} is opened but not closed, or closed but not opened")


def _link_change(source: dict[str, int], target: dict[str, int]) -> Problem:
    lost, new = _less(target, source), _less(source, target)
    code = "links.changed" if bool(lost) == bool(new) else "links.dropped" if lost else "links.added"
    return _error(code, _difference("the link", source, target))


def _html_change(source: dict[str, int], target: dict[str, int]) -> Problem:
    code = "safety.html" if _less(source, target) else "markup.html"
    return _error(code, _difference("the tag", source, target, around=""))


def _less(here: dict[str, int], there: dict[str, int]) -> list[str]:
    """What stands here less often than there."""
    return [name for name, count in there.items() if here.get(name, 0) < count]


def _difference(what: str, source: dict[str, int], target: dict[str, int], around: str = "“”") -> str:
    lost, new = _less(target, source), _less(source, target)
    gone = [f"{what} {_shown(name, around)} is missing" for name in lost]
    come = [f"{what} {_shown(name, around)} is not in the source" for name in new]
    said = [*gone, *come]
    if len(said) > _MOST_SAID:
        first = [*come, *gone][: _MOST_SAID - 1]
        said = [*first, f"and {len(said) - len(first)} more differences"]
    return "; ".join(said) or f"{what}: not as in the source"


def _shown(name: str, around: str = "“”") -> str:
    """What a translator typed, in quotation marks: short, on one line, what cannot be seen as its code point."""
    short = name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…"
    seen = "".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in short)
    return f"{around[:1]}{seen}{around[1:]}"


def _losses(source: Shape, target: Shape) -> Iterator[Problem]:
    if source.emphasis != target.emphasis:
        yield _warning("markup.emphasis", "emphasis is not as in the source")
    if source.code != target.code:
        yield _warning("markup.code", _difference("code", source.code, target.code))


def _mending(slot: Slot, words: str, written: str) -> str:
    if "".join(words.split()) == "".join(written.split()):
        return "a line ends in it: the line end was made a space"
    read = {Form.HTML: "a tag", Form.CELL: "the border of a cell, a list or a line break"}
    return f"it would be read as {read.get(slot.form, 'a list, heading, quote or line break')}: it was escaped"


def _written(slot: Slot, words: str) -> str:
    if slot.form is Form.CODE or (slot.form is Form.FRONT_MATTER and "\n" in slot.segment.msgid):
        return words
    if slot.form is Form.HTML:
        return escape_loose_tags(words if slot.fence else on_one_line(words))
    if slot.form is Form.PARAGRAPH:
        return as_lines(words, keep_breaks="\\\n" in slot.segment.msgid, line_start=slot.line_start)
    folded = on_one_line(words)
    if slot.form is Form.CELL:
        return as_cell(folded, line_start=slot.line_start)
    if slot.form is Form.HEADING:
        return as_heading(folded, line_start=slot.line_start)
    return folded


def in_place(slot: Slot, written: str, newline: str) -> str:
    """The written text as it stands in the file: quoted for YAML, a title or an attribute; lines indented."""
    if slot.form is Form.FRONT_MATTER:
        return quoted(written, slot.quote)
    if slot.form is Form.LINK_TITLE:
        return _escape_title(written, slot.quote)
    if slot.form is Form.HTML_ATTRIBUTE:
        safe = written.replace("<", "&lt;").replace(slot.quote or '"', "&#39;" if slot.quote == "'" else "&quot;")
        return safe if slot.quote else f'"{safe}"'
    if "\n" not in written:
        return written
    lines = written.split("\n")
    indented = [lines[0], *(slot.indent + line if line.strip() else slot.indent.rstrip() for line in lines[1:])]
    return newline.join(indented)


def _escape_title(words: str, quote: str) -> str:
    closing = {"(": "()"}.get(quote, quote)
    escaped = re.sub(rf"\\.|[{re.escape(closing)}]", lambda m: m[0] if len(m[0]) > 1 else "\\" + m[0], words)
    return escaped + "\\" if re.search(r"(?<!\\)(?:\\\\)*\\$", escaped) else escaped
