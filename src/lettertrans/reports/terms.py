"""The glossary as tables: a term and where it stands, suggestions, and how far it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from lettertrans.glossary.suggesting import Coverage, Suggestion
from lettertrans.glossary.terms import Term
from lettertrans.glossary.uses import Use
from lettertrans.reports.colours import Colour, painted
from lettertrans.reports.safety import as_json, no_command, printable, width_of

_SHOWN = 20


def term_text(term: Term, path: str, uses: Sequence[Use], tags: Sequence[str], *, colour: bool = False) -> str:
    """A row of the glossary with its forms in these languages, and below each where it stands in translations."""
    lines = [painted(_shown(term.term), Colour.BOLD, on=colour) + _shown(f"  {path}:{term.line}")]
    if term.note:
        lines.append(f"  {_shown(term.note)}")
    widest = max(map(len, tags), default=0)
    for tag in tags:
        lines += _language_lines(term, tag, widest, [use for use in uses if use.tag == tag], colour)
    return "\n".join([*lines, ""])


def _language_lines(term: Term, tag: str, widest: int, uses: Sequence[Use], colour: bool) -> Iterator[str]:
    rendering = term.in_language(tag)
    forms = " | ".join(rendering.approved) or "-"
    banned = f", not {' | '.join(rendering.forbidden)}" if rendering.forbidden else ""
    source = f"  ({rendering.source})" if rendering.source else ""
    yield _shown(f"  {tag:<{widest}}  {forms}{banned}{source}")
    for use in uses:
        said, shade = _said(use)
        where = _shown(f"{use.path}:{use.line}")
        yield f"  {'':<{widest}}    {where}  {painted(_shown(said), shade, on=colour)}"


def _shown(text: str) -> str:
    return no_command(printable(text))


def _said(use: Use) -> tuple[str, Colour]:
    if not use.words:
        return "missing", Colour.YELLOW
    return (f"{use.words} (forbidden)", Colour.RED) if use.forbidden else (use.words, Colour.GREEN)


def term_json(terms: Iterable[tuple[Term, Sequence[Use]]]) -> str:
    """The same for programs."""
    return as_json({"version": 1, "terms": [asdict(term) | {"uses": list(map(asdict, uses))} for term, uses in terms]})


def suggestions_text(found: Sequence[Suggestion], *, limit: int = 0) -> str:
    """How often, and the phrase; the most frequent first, at most limit of them (0: all)."""
    shown = found[:limit] if limit else found
    lines = [f"{each.count:>5}  {_shown(each.phrase)}" for each in shown]
    if len(shown) < len(found):
        lines.append(f"       … and {len(found) - len(shown):,} more (--all)")
    return "\n".join([*lines, ""]) if lines else "nothing comes back that has no row\n"


def suggestions_json(found: Iterable[Suggestion]) -> str:
    """The same for programs."""
    return as_json({"version": 1, "suggestions": [asdict(each) for each in found]})


def coverage_text(rows: Sequence[Coverage], total: int, *, verbose: bool = False) -> str:
    """A line for each language; with verbose, or for one language alone, the terms that it lacks."""
    headings = ("", "confirmed", "proposed", "missing")
    cells = [(row.tag, *map(str, (row.confirmed, row.proposed, len(row.missing)))) for row in rows]
    widths = [max(map(width_of, column)) for column in zip(headings, *cells, strict=True)]
    lines = [_line(line, widths) for line in (headings, *cells)]
    for row in rows if verbose or len(rows) == 1 else ():
        shown = row.missing if verbose else row.missing[:_SHOWN]
        lines += [f"  {row.tag} lacks {_shown(each.phrase)} ({each.count} in the letters)" for each in shown]
        if len(shown) < len(row.missing):
            lines.append(f"  … and {len(row.missing) - len(shown):,} more (--verbose)")
    return "\n".join([*lines, f"{total:,} terms; confirmed: attested, or reviewed by a person", ""])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (
        cell.ljust(width) if n == 0 else cell.rjust(width)
        for n, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(["", first, *rest]).rstrip()


def coverage_json(rows: Iterable[Coverage], total: int) -> str:
    """The same for programs."""
    return as_json({"version": 1, "terms": total, "languages": [asdict(row) for row in rows]})
