"""The Markdown that lettertrans reads: mistune with GitHub tables, footnotes, strikethrough, task and definition lists.

These things differ from stock mistune, so that what is read can be found again in the source: a link reference
definition and a footnote leave a token where they stand, and tables follow the GFM specification (rows may be ragged,
a table may stand in a list or a quote) as most sites render them.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, MutableMapping
from functools import cache
from types import SimpleNamespace
from typing import Any, ClassVar, TypeAlias, cast

from mistune import BlockParser, BlockState, InlineParser, InlineState, Markdown
from mistune.plugins.def_list import DEF_PATTERN, parse_def_list
from mistune.plugins.footnotes import INLINE_FOOTNOTE, parse_inline_footnote
from mistune.plugins.formatting import strikethrough
from mistune.util import unikey

Token: TypeAlias = dict[str, Any]
Environment: TypeAlias = MutableMapping[str, Any]

_FOOTNOTE = r"^ {0,3}\[\^(?P<footnote_key>(?:[^\\\[\]\s]|\\.){1,500})\]:[ \t]*(?P<footnote_first>[^\n]*)(?:\n|$)"
_TABLE = r"^(?= {0,3}\S)(?=[^\n]*\|)[^\n]+\n(?= {0,3}(?:[|:][-:| \t]|-[-:|])[-:| \t]*(?:\n|$))[^\n]*-[^\n]*(?:\n|$)"
_DELIMITER_CELL = re.compile(r":?-+:?")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_INTERRUPTS, _ENDS_TABLE = (
    re.compile(
        rf" {{0,3}}(?:>|#{{1,6}}(?:[ \t]|$)|`{{3}}|~{{3}}|(?:[-*_][ \t]*){{3,}}$|{items}|"
        r"<(?:!|\?|/?(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|li|main|nav|"
        r"ol|p|pre|section|script|style|summary|table|ul)\b))|\s*$",
        re.IGNORECASE,
    )
    for items in (r"[-*+][ \t]+\S|1[.)][ \t]+\S", r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
)


class LetterInlines(InlineParser):
    """mistune's inline parser, with declarations in small letters, and with links inside a raw <a> (as CommonMark)."""

    def parse_inline_html(self, m: re.Match[str], state: InlineState) -> int | None:
        """Leave `inline_html`."""
        end = _declaration_end(m, state) or super().parse_inline_html(m, state)
        state.in_link = False
        return end


_BRACKET = re.compile(r"!?\[")
_DECLARATION = re.compile(r"<![A-Za-z]")


def _declaration_end(m: re.Match[str], state: InlineState) -> int | None:
    close = state.delimiters.find(">", m.end()) if _DECLARATION.match(state.src, m.start()) else None
    if close is None:
        return None
    state.append_token({"type": "inline_html", "raw": state.src[m.start() : close + 1]})
    return close + 1


def _parse_footnote_mark(inline: InlineParser, m: re.Match[str], state: InlineState) -> int | None:
    bracket = state.src.index("[", m.start())
    if unikey(m.group("footnote_key")) not in state.env.get("ref_footnotes", ()):
        opened = _BRACKET.match(state.src, m.start())
        return inline.parse_link(opened, state) if opened else None
    inline.process_text(state.src[m.start() : bracket], state)
    return parse_inline_footnote(inline, m, state)


class LetterBlocks(BlockParser):
    """mistune's block parser, leaving a token for every link reference definition and footnote."""

    SPECIFICATION: ClassVar[dict[str, str]] = {
        name: pattern.replace("<![A-Z]", "<![A-Za-z]") for name, pattern in BlockParser.SPECIFICATION.items()
    }

    def __init__(self) -> None:
        super().__init__()
        self.register("footnote", _FOOTNOTE, _parse_footnote, before="ref_link")
        self.register("table", _TABLE, _parse_table, before="setex_heading")
        for rules in (self.block_quote_rules, self.list_rules):
            self.insert_rule(rules, "footnote", before="ref_link")
            self.insert_rule(rules, "table", before="setex_heading")

    def parse_atx_heading(self, m: re.Match[str], state: BlockState) -> int:
        """Leave `heading`; mistune's own takes time with the square of the blanks in it."""
        text = m.group("atx_2").strip(string.whitespace)
        bare = text.rstrip("#")
        words = text if bare and not bare[-1].isspace() else bare.rstrip()
        level = len(m.group("atx_1"))
        state.append_token({"type": "heading", "text": words, "attrs": {"level": level}, "style": "atx"})
        return m.end() + 1

    def parse_block_quote(self, m: re.Match[str], state: BlockState) -> int:
        """Leave `block_quote` before all blocks that ended it; mistune's own only comes before the last of them."""
        before, state.tokens = state.tokens, []
        end = super().parse_block_quote(m, state)
        state.tokens.insert(0, state.tokens.pop(max(0, len(state.tokens) - 2)))
        before += state.tokens
        state.tokens = before
        return end

    def parse_ref_link(self, m: re.Match[str], state: BlockState) -> int | None:
        """Leave `ref_link_def` with the definition as written, which mistune only keeps as a fact."""
        last = state.last_token()
        end = super().parse_ref_link(m, state)
        if end and not (last and last["type"] == "paragraph"):
            raw = state.src[m.start() : end]
            state.append_token({"type": "ref_link_def", "raw": raw, "label": m.group("reflink_1")})
        return end


def _parse_footnote(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    if state.depth() >= block.max_nested_level - 1:
        return None
    key = unikey(m.group("footnote_key"))
    lines, end = _footnote_lines(state, m.group("footnote_first"), m.end())
    child = state.child_state("\n".join(lines) + "\n")
    block.parse(child, block.list_rules)
    state.env.setdefault("ref_footnotes", {}).setdefault(key, "")
    state.append_token({"type": "footnote_def", "children": child.tokens, "attrs": {"key": key}})
    return end


def _footnote_lines(state: BlockState, first: str, position: int) -> tuple[list[str], int]:
    lines, blank, end = [first], 0, position
    while position < state.cursor_max:
        line = state.get_line(position)
        position += len(line)
        if not line.strip():
            blank += 1
            continue
        if not (line.startswith(("    ", "\t")) if blank else _continues_footnote(line, lines[-1])):
            break
        lines += [""] * blank + [_dedented(line.rstrip("\n"))]
        blank, end = 0, position
    return lines, end


def _parse_definitions(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    """mistune's, but what stands in a definition knows how deep it is, and its link definitions count."""
    if state.depth() >= block.max_nested_level - 1:
        return None
    inside = SimpleNamespace(state_cls=lambda: state.child_state(""), parse=block.parse, list_rules=block.list_rules)
    return parse_def_list(cast(BlockParser, inside), m, state)


def _continues_footnote(line: str, before: str) -> bool:
    if line.startswith(("    ", "\t")):
        return True
    return bool(before.strip()) and not _INTERRUPTS.match(line) and not re.match(r" {0,3}\[[^\]]+\]:", line)


def _dedented(line: str) -> str:
    return line[1:] if line.startswith("\t") else re.sub(r"^ {1,4}", "", line)


def _parse_table(block: BlockParser, m: re.Match[str], state: BlockState) -> int | None:
    header, delimiters = m.group(0).split("\n")[:2]
    rule = split_row(delimiters)
    if len(split_row(header)) != len(rule) or not all(_DELIMITER_CELL.fullmatch(cell) for cell in rule):
        return _parse_no_table(block, state)
    rows = []
    position = m.end()
    while position < state.cursor_max:
        line = state.get_line(position)
        if _ENDS_TABLE.match(line) or line.startswith(("    ", "\t")):
            break
        rows.append(_row("table_row", line, rule))
        position += len(line)
    children = [_row("table_head", header, rule)]
    if rows:
        children.append({"type": "table_body", "children": rows})
    state.append_token({"type": "table", "children": children})
    return position


def _parse_no_table(block: BlockParser, state: BlockState) -> int | None:
    """What else the line is: mistune would take it for a paragraph without asking the rules after ours."""
    rules = ["footnote", "ref_link", "raw_html"]
    if state.depth() < block.max_nested_level - 1:
        rules += ["block_quote", "list"]
    found = block.compile_sc(rules).match(state.src, state.cursor)
    return block.parse_method(found, state) if found else None


def split_row(line: str) -> list[str]:
    """The cells of a table row, trimmed; an escaped pipe does not end a cell, not even inside code."""
    row = line.strip()
    row = row[1:] if row.startswith("|") else row
    if _CELL_BORDER.search(row[-1:]) and not row.endswith("\\|"):
        row = row[:-1]
    return [cell.strip() for cell in _CELL_BORDER.split(row)]


def _row(kind: str, line: str, rule: list[str]) -> Token:
    texts = (split_row(line) + [""] * len(rule))[: len(rule)]
    cells = [
        {"type": "table_cell", "text": text, "attrs": {"align": _alignment(mark), "head": kind == "table_head"}}
        for text, mark in zip(texts, rule, strict=True)
    ]
    return {"type": kind, "children": cells, "raw": line.strip()}


def _alignment(mark: str) -> str | None:
    sides = (mark.startswith(":"), mark.endswith(":"))
    return {(True, True): "center", (True, False): "left", (False, True): "right"}.get(sides)


@cache
def parser() -> Markdown:
    """The one parser of the house, without a renderer: it gives tokens."""
    blocks = LetterBlocks()
    markdown = Markdown(renderer=None, block=blocks, inline=LetterInlines(), plugins=[strikethrough])
    markdown.inline.register("footnote", "!?" + INLINE_FOOTNOTE, _parse_footnote_mark, before="link")
    blocks.register("def_list", DEF_PATTERN, _parse_definitions)
    blocks.insert_rule(blocks.list_rules, "def_list")
    blocks.insert_rule(blocks.block_quote_rules, "def_list")
    return markdown


def parse_blocks(text: str) -> tuple[list[Token], Environment]:
    """Block tokens of text, with raw inline text in "text", and the environment that inline parsing needs."""
    state = BlockState()
    state.process(text if text.endswith("\n") else text + "\n")
    parser().block.parse(state)
    return state.tokens, state.env


def parse_inline(text: str, env: Environment) -> list[Token]:
    """Inline tokens of one piece of text."""
    return parser().inline(text, env)


def walk(tokens: Iterable[Token]) -> Iterable[Token]:
    """Every token, parents before children, in reading order."""
    for token in tokens:
        yield token
        if "children" in token:
            yield from walk(token["children"])


def consumed(tokens: list[Token]) -> Iterable[Token]:
    """The tokens in order, each one taken off the list: those of a very long letter need much room."""
    tokens.reverse()
    while tokens:
        yield tokens.pop()
