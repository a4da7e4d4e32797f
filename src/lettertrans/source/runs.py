"""Cuts one run of inline text (a paragraph, a heading, a cell) into the slots of its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lettertrans.model import Key, Segment
from lettertrans.source.grammar import Environment, parse_inline, walk
from lettertrans.source.inline import MARKUP, scan, with_full_references, without_markup
from lettertrans.source.places import Finder, Line
from lettertrans.source.raw_html import seen_attributes
from lettertrans.source.sentences import cut_sentences, keep_whole
from lettertrans.source.slots import Form, Slot, SourceOptions

_HARD_BREAK = "\\\n"
_NEVER_CUT = (Form.HEADING,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The lines of one block of inline text, where they stand in the source, and what kind of place it is.

    opens_line: its first words could open another block (not those after the # of a heading or the border of a cell).
    """

    lines: tuple[Line, ...]
    place: str
    form: Form
    opens_line: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folded:
    """A run on one line. Offset starts[i] of text is offset origins[i] of the source; breaks are its hard breaks."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    breaks: tuple[int, ...]

    def origin(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]


def cut_run(run: Run, *, text: str, finder: Finder, env: Environment, options: SourceOptions) -> Iterator[Slot]:
    """The slots of a run in order: a sentence each, cut at hard breaks too; pieces without letters are left out."""
    folded = _fold(run, text, finder, env)
    plain = not MARKUP.search(folded.text)
    labels = () if plain else env["ref_links"]
    indent = _continuation_indent(run, finder, text)
    line_starts = frozenset(folded.starts) if run.opens_line else frozenset(folded.starts[1:])
    before: Key | None = None
    for start, end, after_break in _pieces(folded, run, env, options):
        words = folded.text[start:end]
        if not any(map(str.isalpha, words if plain else unescape(without_markup(words, labels)))):
            before = None
            yield from () if plain else _slots_in_markup(words, start, folded)
            continue
        msgid = words if plain else with_full_references(words, labels)
        first, last = folded.origin(start), folded.origin(end - 1) + 1
        before = None if after_break else before
        segment = Segment(msgid=msgid, place=run.place, follows=before)
        yield Slot(
            segment=segment,
            start=first,
            end=last,
            form=run.form,
            glued=before is not None,
            line_start=start in line_starts,
            indent=indent,
        )
        before = segment.key


def _slots_in_markup(words: str, start: int, folded: _Folded) -> Iterator[Slot]:
    """A stretch without words of its own can still have words in its markup: <img alt="…">, ![](picture.png "…")."""
    found = [(f.start, f.end, f"attribute {f.attribute}", Form.HTML_ATTRIBUTE, f.quote) for f in seen_attributes(words)]
    for first, last in (mark.title for mark in scan(words)):
        if any(map(str.isalpha, words[first:last])):
            found.append((first, last, "link title", Form.LINK_TITLE, words[first - 1]))
    for first, last, place, form, quote in sorted(found):
        segment = Segment(msgid=" ".join(words[first:last].split()), place=place)
        begin, end = folded.origin(start + first), folded.origin(start + last - 1) + 1
        yield Slot(segment=segment, start=begin, end=end, form=form, quote=quote)


def _fold(run: Run, text: str, finder: Finder, env: Environment) -> _Folded:
    if len(run.lines) == 1:
        line = run.lines[0]
        return _Folded(text=text[line.start : line.end], starts=(0,), origins=(line.start,), breaks=())
    folded = _fold_lines(run, text, finder, hard=True)
    if folded.breaks and _count_breaks(folded.text, env) != len(folded.breaks):
        return _fold_lines(run, text, finder, hard=False)
    return folded


def _fold_lines(run: Run, text: str, finder: Finder, *, hard: bool) -> _Folded:
    out, starts, origins, breaks, position = [], [], [], [], 0
    for index, line in enumerate(run.lines):
        words = text[line.start : line.end]
        joint = "" if index == len(run.lines) - 1 else " "
        if joint and hard and _ends_hard(words, _rest_of_line(line, text, finder)):
            words, joint = words.removesuffix("\\") if words.endswith("\\") else words, _HARD_BREAK
            breaks.append(position + len(words))
        out += [words, joint]
        starts.append(position)
        origins.append(line.start)
        position += len(words) + len(joint)
    return _Folded(text="".join(out), starts=tuple(starts), origins=tuple(origins), breaks=tuple(breaks))


def _rest_of_line(line: Line, text: str, finder: Finder) -> str:
    return text[line.end : finder.start_of(line.row) + len(finder.line_of(line.row))]


def _ends_hard(words: str, rest: str) -> bool:
    backslashes = len(words) - len(words.rstrip("\\"))
    return (not rest and backslashes % 2 == 1) or rest.endswith("  ") or (rest[:2] == "  " and not rest.strip(" "))


def _count_breaks(text: str, env: Environment) -> int:
    return sum(token["type"] == "linebreak" for token in walk(parse_inline(text, env)))


def _pieces(folded: _Folded, run: Run, env: Environment, options: SourceOptions) -> Iterator[tuple[int, int, bool]]:
    text = folded.text
    starts = [0, *(position + len(_HARD_BREAK) for position in folded.breaks)]
    whole = keep_whole(text, starts, env) if len(starts) > 1 else starts
    for start, end in zip(whole, [*whole[1:], None], strict=True):
        stretch = text[start:end].removesuffix(_HARD_BREAK)
        after_break = start > 0
        for first, last in _sentences(stretch, run, env, options):
            yield start + first, start + last, after_break
            after_break = False


def _sentences(text: str, run: Run, env: Environment, options: SourceOptions) -> Iterator[tuple[int, int]]:
    cuts = [0]
    if options.segmentation == "sentence" and run.form not in _NEVER_CUT:
        cuts = cut_sentences(text, env, language=options.language, abbreviations=options.abbreviations)
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        words = text[start:end].rstrip()
        if words:
            yield start, start + len(words)


def _continuation_indent(run: Run, finder: Finder, text: str) -> str:
    if len(run.lines) < 2:
        return ""
    second = run.lines[1]
    return text[finder.start_of(second.row) : second.start]
