"""Where every letter stands in every language, in three formats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby

from lettertrans.model import State
from lettertrans.reports.colours import Colour, painted
from lettertrans.reports.progress import Progress
from lettertrans.reports.safety import as_json, cut, markdown_cell, no_command, printable, width_of

MARKDOWN_LIMIT = 60_000
"""Bytes: GitHub takes 1 MiB for the summary of a step, and 65,536 letters for a comment."""

_GAP = "  "
_SHORT_HEADINGS = {"untranslated": "untr.", "translated": "trans.", "reviewed": "rev."}


def status_text(rows: Iterable[Progress], *, colour: bool = False, width: int = 80) -> str:
    """A table for each letter, its languages below one another: units by state, words to do, and the bar.

    Columns are lined up by what a terminal shows; headings are shortened where width columns do not suffice. Letters
    and languages stand in the order of their names. "" where there is nothing to tell.
    """
    ordered = sorted(rows, key=lambda row: (row.letter, row.language))
    if not ordered:
        return ""
    headings = ("", *(state.label for state in State), "to do", "bar")
    table = [(row.letter, _cells(row)) for row in ordered]
    widths = _widths([headings, *(cells for _, cells in table)])
    if sum(widths) + len(_GAP) * len(widths) > width:
        headings = tuple(_SHORT_HEADINGS.get(heading, heading) for heading in headings)
        widths = _widths([headings, *(cells for _, cells in table)])
    lines = [painted(_line(headings, widths), Colour.FAINT, on=colour)]
    for letter, group in groupby(zip(table, ordered, strict=True), key=lambda pair: pair[0][0]):
        lines.append(painted(cut(no_command(printable(letter)), width), Colour.BOLD, on=colour))
        lines += [_painted_line(cells, widths, row, colour) for (_, cells), row in group]
    return "\n".join([*lines, "", *_summary(ordered, colour), ""])


def status_json(rows: Iterable[Progress]) -> str:
    """The same for programs, in the order of the text."""
    ordered = sorted(rows, key=lambda row: (row.letter, row.language))
    return as_json({"version": 1, "progress": [_facts(row) for row in ordered]})


def status_markdown(rows: Iterable[Progress]) -> str:
    """The same for the summary of a job on GitHub: one sentence, and one table as long as there is room for it."""
    ordered = sorted(rows, key=lambda row: (row.letter, row.language))
    headings = ["letter", "language", *(state.label for state in State), "words to do", "bar"]
    marks = ["---", "---", *["--:"] * (len(State) + 1), "---"]
    lines = [_markdown_line(cells) for cells in (headings, marks, *map(_markdown_cells, ordered))]
    room = accumulate(len(line.encode()) for line in lines)
    kept = [line for line, size in zip(lines, room, strict=True) if size <= MARKDOWN_LIMIT]
    text = f"**lettertrans status:** {_met(ordered)}\n\n" if ordered else ""
    rest = len(lines) - len(kept)
    return text + "".join(kept) + (f"\n… and {rest:,} more, which `lettertrans status` shows\n" if rest else "")


def _markdown_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _markdown_cells(row: Progress) -> list[str]:
    *cells, standing = map(markdown_cell, (row.letter, *_cells(row)))
    return [*cells, f"{_sign(row)} {standing}"]


def _sign(row: Progress) -> str:
    if row.meets_bar:
        return "✅"
    return "🚧" if row.wip else "❌"


def _cells(row: Progress) -> tuple[str, ...]:
    counts = (_number(row.counts.get(state, 0)) for state in State)
    return (printable(row.language), *counts, _number(row.words_to_do), _standing(row))


def _standing(row: Progress) -> str:
    if row.meets_bar:
        return "met"
    share = f"{int(row.share)} %"  # rounded down: 99.9 % is not yet 100
    return f"{share}, wip" if row.wip else share


def _number(amount: int) -> str:
    return f"{amount:,}" if amount else "-"


def _widths(lines: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(width_of, column)) for column in zip(*lines, strict=True)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The first and the last column begin at the left, numbers end at the right."""
    last = len(cells) - 1
    padded = []
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        blanks = " " * (width - width_of(cell))
        padded.append(cell + blanks if index in (0, last) else blanks + cell)
    return (_GAP + _GAP.join(padded)).rstrip()


def _painted_line(cells: Sequence[str], widths: Sequence[int], row: Progress, colour: bool) -> str:
    line = _line(cells, widths)
    before = line[: len(line) - len(cells[-1])]
    return before + painted(cells[-1], _colour_of(row), on=colour)


def _colour_of(row: Progress) -> Colour:
    if row.meets_bar:
        return Colour.GREEN
    return Colour.YELLOW if row.wip else Colour.RED


def _summary(rows: Sequence[Progress], colour: bool) -> list[str]:
    return [painted(line, Colour.FAINT, on=colour) for line in (_met(rows), "to do: words of the source below the bar")]


def _met(rows: Sequence[Progress]) -> str:
    met = sum(row.meets_bar for row in rows)
    bars = sorted({(row.bar.label, row.percent) for row in rows})
    wanted = ", ".join(f"{label} {percent:g} %" for label, percent in bars)
    text = f"{met} of {len(rows)} meet the bar ({wanted})"
    waiting = sum(row.wip and not row.meets_bar for row in rows)
    return text + (f"; {waiting} in progress (wip)" if waiting else "")


def _facts(row: Progress) -> dict[str, object]:
    return {
        "letter": row.letter,
        "language": row.language,
        "units": {state.label: row.counts.get(state, 0) for state in State},
        "words": {state.label: row.words.get(state, 0) for state in State},
        "total": row.total,
        "words_to_do": row.words_to_do,
        "bar": {"state": row.bar.label, "percent": row.percent, "wip": row.wip},
        "share": round(row.share, 2),
        "meets_bar": row.meets_bar,
    }
