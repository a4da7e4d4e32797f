"""broken/<name>.csv is no glossary; <name>.txt says the line, what is wrong, and what to do."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.errors import LettertransError
from lettertrans.glossary import Glossary, Match, Rendering, Term
from lettertrans.glossary.reading import read_glossary
from lettertrans.languages import canonical_tag
from lettertrans.model import Severity


def fault_of(text: str | bytes) -> LettertransError | None:
    try:
        read(text)
    except LettertransError as error:
        return error
    return None


BROKEN = sorted((Path(__file__).parent / "broken").glob("*.csv"))


def read(text: str | bytes) -> Glossary:
    return read_glossary(text.encode() if isinstance(text, str) else text, path="glossary.csv", tag_of=canonical_tag)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_what_is_wrong_is_said_with_its_line(path: Path) -> None:
    line, _, rest = path.with_suffix(".txt").read_text(encoding="utf-8").partition(": ")
    message, hint, _ = rest.split("\n")
    with pytest.raises(LettertransError) as caught:
        read(path.read_bytes())
    error = caught.value
    assert (error.path, error.line, error.message, error.hint) == ("glossary.csv", int(line), message, hint)


def test_a_row_becomes_a_term() -> None:
    text = (
        "term,pos,match,note,mn,mn_forbidden,mn_source,sv\n"
        'MPP,abbr,exact,"at first, in brackets",МАН |  Монгол  Ардын Нам,| ,attested: WPMPP,\n'
    )
    rendering = Rendering(approved=("МАН", "Монгол Ардын Нам"), source="attested: WPMPP")
    term = Term(
        term="MPP", pos="abbr", match=Match.EXACT, note="at first, in brackets", line=2, renderings={"mn": rendering}
    )
    glossary = read(text)
    assert glossary == Glossary(terms=(term,), tags=("mn", "sv"), path="glossary.csv")
    assert glossary.terms[0].renderings == {"mn": rendering}
    assert term.in_language("sv") == Rendering()


def test_what_spreadsheets_do_to_a_file_makes_no_difference() -> None:
    plain = read("term,mn\ndemocracy,ардчилал\n")
    for text in (
        "\ufeffterm,mn\r\ndemocracy,ардчилал\r\n",
        "term,mn\n\n,\ndemocracy,ардчилал\n,,\n",
        "term,mn,,\ndemocracy,ардчилал,,\n",
        'mn,"term"\n"ардчилал","democracy"',
        "term,khk\ndemocracy,ардчилал",
    ):
        assert [(term.term, term.renderings) for term in read(text).terms] == [
            (term.term, term.renderings) for term in plain.terms
        ]


@pytest.mark.parametrize(
    ("source", "severity"),
    [
        ("attested: UDSV;RIKSDAG", Severity.ERROR),
        ("reviewed by Saran Bold", Severity.ERROR),
        ("Reviewed: S. Bold", Severity.ERROR),
        ("converted: IMU", Severity.WARNING),
        ("proposed; form: BUALEX", Severity.WARNING),
        ("", Severity.WARNING),
    ],
)
def test_only_what_is_attested_or_reviewed_can_fail_a_gate(source: str, severity: Severity) -> None:
    assert Rendering(approved=("x",), source=source).severity is severity


def test_a_cell_that_repeats_the_term_keeps_it() -> None:
    (term,) = read("term,sv,ja\nInterMongol Network,InterMongol Network,インターモンゴル\n").terms
    assert term.is_kept("sv")
    assert not term.is_kept("ja")
    assert not term.is_kept("mn")


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]), max_size=12)


@given(st.lists(st.tuples(CELLS.filter(bool), CELLS, CELLS), max_size=5))
def test_every_table_of_plain_cells_is_read_or_refused_with_a_line(rows: list[tuple[str, str, str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([("term", "mn", "ja"), *rows])
    error = fault_of(written.getvalue())
    if error:
        assert error.line > 1
        assert any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row) or "\ufffd" in str(rows)
    else:
        assert [term.term for term in read(written.getvalue()).terms] == [row[0] for row in rows]


@given(st.binary(max_size=200))
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    error = fault_of(data)
    assert error is None or error.path == "glossary.csv"


def test_huge_cells_and_many_quotes_are_refused_or_read_in_no_time() -> None:
    for text in ("term,mn\na," + "x" * 200_000, 'term,mn\n"' + '""' * 100_000, "term," + "a," * 50_000):
        error = fault_of(text)
        assert error
        assert error.line


def test_a_quote_that_nothing_closes_before_the_end_of_a_long_file() -> None:
    fault = fault_of('term,mn\nlaw,"хууль\n' + "a,b\n" * 40_000)
    assert fault
    assert (fault.line, fault.message) == (2, "a cell here has no end")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_inside_of_cells_too(end: str) -> None:
    (law, state) = read(end.join(["\ufeff\ufeffterm,note,mn", 'law,"one', 'two",хууль', "state,,төр", ""])).terms
    assert (law.note, law.line, state.line) == ("one\ntwo", 2, 4)
