"""glossary.csv, made in spreadsheets, into terms. Whatever is wrong with the file is said with its line.

Columns: term, pos, match, note; then for each language its tag, <tag>_forbidden and <tag>_source, in any order. Forms
in a cell have "|" between them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from lettertrans.errors import InputError, SettingsError
from lettertrans.glossary.terms import Glossary, Match, Rendering, Term
from lettertrans.languages.tables import near_match

COLUMNS = ("term", "pos", "match", "note")
_SUFFIXES = ("_forbidden", "_source")
_FORMULA = ("=", "+", "-", "@")
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]"
)
_LONGEST = 500
"""Letters of one form: more would take a search through every sentence too long."""
_OTHER_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_SAVE_AS = "save it from the spreadsheet as “CSV UTF-8”, with commas between the columns"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """The cells of a row by column, and the line that it begins on."""

    cells: dict[str, str]
    line: int


def read_glossary(data: bytes, *, path: str, tag_of: Callable[[str], str]) -> Glossary:
    """The glossary that a file holds. InputError, with the line, for a file that is not one.

    tag_of gives the tag that stands for a language ("mn" for "khk"), SettingsError for a tag that means none.
    """
    try:
        return _glossary(_rows(_decoded(data)), path, tag_of)
    except InputError as error:
        raise error.at(path) from None


def _glossary(lines: Iterator[tuple[list[str], int]], path: str, tag_of: Callable[[str], str]) -> Glossary:
    header = next(lines, None)
    if header is None:
        raise InputError("the glossary is empty", hint=f"its first line names the columns: {','.join(COLUMNS)}, mn")
    called = _tags(header, tag_of)
    names = [called.get(name, name) for name in header[0]]
    tags = tuple(name for name in called.values() if not _parts(name)[1])
    return Glossary(terms=tuple(_term(row, tags) for row in _table(names, lines)), tags=tags, path=path)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("this is not UTF-8", line=line, hint=_SAVE_AS) from None
    if "\x00" in text:
        raise InputError("this is not text", line=text.count("\n", 0, text.index("\x00")) + 1, hint=_SAVE_AS)
    return text.lstrip("\ufeff")


def _rows(text: str) -> Iterator[tuple[list[str], int]]:
    """The cells of every row that has any, with the line that it begins on."""
    reader = csv.reader(StringIO(text, newline=None), strict=True)  # lines end as in editors: not at U+2028
    begins = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _unreadable(error, begins) from None
        if any(cell.strip() for cell in cells):
            yield [cell.strip() for cell in cells], begins
        begins = reader.line_num + 1


def _unreadable(error: csv.Error, line: int) -> InputError:
    if "field limit" in str(error):
        return InputError("a cell here has no end", line=line, hint='is there a quote (") that nothing closes?')
    hint = 'a cell with a comma or quote stands in "…", quotes inside it doubled'
    return InputError(f"the row cannot be read: {error}", line=line, hint=hint)


def _tags(header: tuple[list[str], int], tag_of: Callable[[str], str]) -> dict[str, str]:
    """For each column of a language, how it is named here -> how it would be named with the language's own tag."""
    names, line = header
    while names and not names[-1]:
        names.pop()
    if "term" not in names:
        raise _no_term(names, line)
    tags: dict[str, str] = {}
    for name in names:
        if name not in COLUMNS:
            written, suffix = _parts(name)
            tags[name] = _canonical(written, name, line, tag_of) + suffix
    known = [tags.get(name, name) for name in names]
    if twice := next((name for name in known if known.count(name) > 1), None):
        raise InputError(f"the column {twice!r} comes twice", line=line, hint="make one of the two")
    for name in known:
        written, suffix = _parts(name)
        if suffix and written not in known:
            raise InputError(f"there is {name!r} without {written!r}", line=line, hint=f"add the column {written!r}")
    return tags


def _parts(name: str) -> tuple[str, str]:
    suffix = next((suffix for suffix in _SUFFIXES if name.endswith(suffix)), "")
    return name.removesuffix(suffix), suffix


def _no_term(names: Sequence[str], line: int) -> InputError:
    only = names[0] if len(names) == 1 else ""
    for delimiter, called in _OTHER_DELIMITERS.items():
        if delimiter in only:
            return InputError(f"there are {called} between the columns, not commas", line=line, hint=_SAVE_AS)
    hint = near_match("term", [name.lower() for name in names]) or f"the first line names them: {','.join(COLUMNS)}, mn"
    return InputError("there is no column called 'term'", line=line, hint=hint)


def _canonical(written: str, name: str, line: int, tag_of: Callable[[str], str]) -> str:
    try:
        return tag_of(written)
    except SettingsError:
        hint = near_match(name, COLUMNS) or f"columns are {', '.join(COLUMNS)}, and tags of languages: mn, mn_source"
        raise InputError(f"{name!r} is no column of a glossary", line=line, hint=hint) from None


def _table(names: Sequence[str], rows: Iterator[tuple[list[str], int]]) -> Iterator[_Row]:
    for cells, line in rows:
        width = len(cells)
        while width > len(names) and not cells[width - 1]:
            width -= 1
        if width > len(names) or len(cells) < len(names):
            hint = "a comma too many or too few? A cell with a comma in it stands in quotes"
            raise InputError(f"the row has {width} cells, the first line {len(names)}", line=line, hint=hint)
        for name, cell in zip(names, cells, strict=False):
            _refuse(name, cell, line)
        yield _Row(cells=dict(zip(names, cells, strict=False)), line=line)


def _refuse(name: str, cell: str, line: int) -> None:
    if cell.startswith(_FORMULA):
        hint = "a spreadsheet would take it for a formula: begin with a letter"
        raise InputError(f"the cell {name!r} begins with {cell[0]!r}", line=line, hint=hint)
    if name not in COLUMNS[1:] and len(longest := max(cell.split("|"), key=len)) > _LONGEST:
        hint = f"a term is a few words; there is room for {_LONGEST} letters"
        raise InputError(f"the cell {name!r} holds {len(longest):,} letters in a row", line=line, hint=hint)
    if found := _CONTROL.search(cell):
        hint = "take the control character out, or save the file as UTF-8 again"
        raise InputError(f"the cell {name!r} holds U+{ord(found[0]):04X}", line=line, hint=hint)


def _term(row: _Row, tags: Sequence[str]) -> Term:
    cells = row.cells
    if not cells["term"]:
        raise InputError("a row without a term", line=row.line, hint="fill the cell 'term', or delete the row")
    match = cells.get("match") or Match.WORD
    if match not in list(Match):
        hint = near_match(match, [known.value for known in Match]) or "write word or exact"
        raise InputError(f"'match' cannot be {match!r}", line=row.line, hint=hint)
    renderings = {tag: _rendering(cells, tag) for tag in tags}
    return Term(
        term=cells["term"],
        pos=cells.get("pos", ""),
        match=Match(match),
        note=cells.get("note", ""),
        line=row.line,
        renderings={tag: found for tag, found in renderings.items() if found != Rendering()},
    )


def _rendering(cells: dict[str, str], tag: str) -> Rendering:
    return Rendering(
        approved=_forms(cells.get(tag, "")),
        forbidden=_forms(cells.get(f"{tag}_forbidden", "")),
        source=cells.get(f"{tag}_source", ""),
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for part in cell.split("|") if (form := " ".join(part.split())))
