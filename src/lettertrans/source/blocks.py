"""Walks the block tokens of a letter in reading order and makes the slot of every piece of text in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from lettertrans.model import Segment
from lettertrans.source.directives import Directive, read_directive
from lettertrans.source.grammar import Environment, Token
from lettertrans.source.places import Finder, Line
from lettertrans.source.raw_html import html_texts
from lettertrans.source.runs import Run, cut_run
from lettertrans.source.slots import Form, Slot, SourceOptions
from lettertrans.source.titles import reference_title

_PLACES = {
    "list_item": "list item",
    "block_quote": "quote",
    "footnote_def": "footnote",
    "def_list_item": "definition",
}
_TASK_MARK = re.compile(r"\[[ xX]\](?:\s|$)")
_MARKER = re.compile(r"[^>\s]")


@dataclass(slots=True, kw_only=True)
class BlockWalk:
    """One walk over one document: the finder moves down the source, and directives hold until the next block."""

    text: str
    finder: Finder
    env: Environment
    options: SourceOptions
    path: str = ""
    line_before: int = 0
    _skipping: bool = False
    _pending: Directive = field(default_factory=Directive)

    def slots(self, tokens: Iterable[Token], place: str = "paragraph") -> Iterator[Slot]:
        """The slots of tokens and all below them; place is what a paragraph here is called."""
        for token in tokens:
            if token["type"] in ("blank_line", "thematic_break"):
                continue
            lines = self._html_lines(token) if token["type"] == "block_html" else None
            if lines and self._obeyed(token["raw"], lines):
                continue
            pending = Directive()
            if token["type"] != "ref_link_def":
                pending, self._pending = self._pending, pending
            for slot in self._html(token["raw"], lines) if lines else self._block(token, place):
                yield slot if pending == Directive() else _directed(slot, pending)

    def _block(self, token: Token, place: str) -> Iterator[Slot]:
        kind = token["type"]
        if kind in ("table_head", "table_row"):
            self.finder.find_row(token["raw"])
        if "children" in token and "text" not in token:
            yield from self.slots(token["children"], _PLACES.get(kind, place))
        else:
            found = tuple(self._leaf(token, place))
            yield from () if self._skipping else found
        if kind in ("table_head", "table_row"):
            self.finder.end_row()

    def _leaf(self, token: Token, place: str) -> Iterator[Slot]:
        kind = token["type"]
        if kind == "block_code":
            yield from self._code(token)
        elif kind == "ref_link_def":
            yield from self._definition(token)
        elif kind == "table_cell":
            yield from self._cell(token)
        elif kind == "heading":
            yield from self._words(token, f"heading {token['attrs']['level']}", Form.HEADING)
        elif kind == "def_list_head":
            yield from self._words(token, "term", Form.PARAGRAPH)
        elif kind != "block_html":
            yield from self._words(token, place, Form.PARAGRAPH)

    def _cell(self, token: Token) -> Iterator[Slot]:
        line = self.finder.find_cell(token["text"])
        if line:
            place = "table header" if token["attrs"]["head"] else "table cell"
            inside = "|" in self.text[self.finder.start_of(line.row) : line.start]
            yield from self._cut(Run(lines=(line,), place=place, form=Form.CELL, opens_line=not inside))

    def _words(self, token: Token, place: str, form: Form) -> Iterator[Slot]:
        wanted = [line.strip(" \t\r\f\v") for line in token["text"].strip("\n").split("\n")]
        if not any(wanted):
            return
        lines = self.finder.find(wanted)
        if lines:
            lines = _after_task_mark(self.text, lines) if place == "list item" else lines
            opens_line = token.get("style") != "atx"
            yield from self._cut(Run(lines=lines, place=place, form=form, opens_line=opens_line))

    def _cut(self, run: Run) -> Iterator[Slot]:
        return cut_run(run, text=self.text, finder=self.finder, env=self.env, options=self.options)

    def _code(self, token: Token) -> Iterator[Slot]:
        fence, raw = token.get("marker", ""), token["raw"]
        first = self.finder.find_fence(fence) if fence else 0
        if first is None:
            return
        wanted = raw.rstrip("\n").split("\n")
        lines = self.finder.find_verbatim(wanted, here=bool(fence)) if raw.strip() else None
        if fence:
            self.finder.end_fence(fence, first + raw.count("\n"))
        if lines and self.options.code_blocks and any(map(str.isalpha, raw)):
            yield Slot(
                segment=Segment(msgid="\n".join(wanted), place="code block"),
                start=lines[0].start,
                end=lines[-1].end,
                form=Form.CODE,
                indent=self._indent(lines),
                fence=fence,
            )

    def _indent(self, lines: tuple[Line, ...]) -> str:
        """What stands before the lines of code or HTML that follow the first."""
        line = next((line for line in lines[1:] if line.start < line.end), lines[0])
        before = self.text[self.finder.start_of(line.row) : line.start]
        return _MARKER.sub(" ", before)

    def _definition(self, token: Token) -> Iterator[Slot]:
        lines = self.finder.find([line.strip() for line in token["raw"].rstrip("\n").split("\n")])
        raw = "\n".join(self.text[line.start : line.end] for line in lines or ())
        title = reference_title(raw)
        if lines and title:
            in_source = _offsets(raw, lines)
            start, end = in_source(title.start), in_source(title.start + title.length - 1) + 1
            segment = Segment(msgid=title.words, place="link title")
            yield Slot(segment=segment, start=start, end=end, form=Form.LINK_TITLE, quote=title.quote)

    def _html_lines(self, token: Token) -> tuple[Line, ...] | None:
        return self.finder.find_verbatim(token["raw"].rstrip("\n").split("\n"), tabs=True)

    def _obeyed(self, html: str, lines: tuple[Line, ...]) -> bool:
        directive = read_directive(html, path=self.path, line=self.line_before + lines[0].row + 1)
        if directive:
            self._skipping = self._skipping if directive.skip is None else directive.skip
            self._pending = Directive(
                note=directive.note or self._pending.note, context=directive.context or self._pending.context
            )
        return directive is not None

    def _html(self, html: str, lines: tuple[Line, ...]) -> Iterator[Slot]:
        raw = html.rstrip("\n")
        in_source = _offsets(raw, lines)
        for found in () if self._skipping else html_texts(raw):
            words = raw[found.start : found.end]
            yield Slot(
                segment=Segment(
                    msgid=words if found.verbatim else " ".join(words.split()),
                    place=f"attribute {found.attribute}" if found.attribute else "html",
                ),
                start=in_source(found.start),
                end=in_source(found.end - 1) + 1,
                form=Form.HTML_ATTRIBUTE if found.attribute else Form.HTML,
                indent=self._indent(lines),
                quote=found.quote,
                fence="pre" if found.verbatim else "",
            )


def _offsets(raw: str, lines: tuple[Line, ...]) -> Callable[[int], int]:
    """Where an offset into the joined lines is in the source."""
    starts = [0, *(found.end() for found in re.finditer("\n", raw))]

    def in_source(offset: int) -> int:
        row = bisect_right(starts, offset) - 1
        return lines[row].start + offset - starts[row]

    return in_source


def _directed(slot: Slot, directive: Directive) -> Slot:
    """The slot with the note and context of the directive before its block, where none stands nearer to it."""
    segment, context = slot.segment, slot.segment.msgctxt or directive.context
    follows = segment.follows and (segment.follows[0] or directive.context, segment.follows[1])
    return replace(
        slot, segment=replace(segment, note=segment.note or directive.note, msgctxt=context, follows=follows)
    )


def _after_task_mark(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    first = lines[0]
    words = text[first.start : first.end]
    if not _TASK_MARK.match(words):
        return lines
    start = first.end - len(words[3:].lstrip())
    return (Line(first.row, start, first.end), *lines[1:]) if start < first.end else lines[1:]
