from __future__ import annotations

from lettertrans.glossary import EMPTY, Glossary, Match, Rendering, Term
from lettertrans.glossary.lint import lint
from lettertrans.languages import find
from lettertrans.model import Severity

MN, SV = find("mn"), find("sv")


def term(line: int, name: str, match: Match = Match.WORD, **cells: str) -> Term:
    """mn="approved / forbidden"."""
    renderings = {}
    for tag, cell in cells.items():
        approved, _, forbidden = (part.strip() for part in cell.partition("/"))
        renderings[tag] = Rendering(
            approved=tuple(approved.split("|")) if approved else (),
            forbidden=tuple(forbidden.split("|")) if forbidden else (),
            source="proposed",
        )
    return Term(term=name, match=match, line=line, renderings=renderings)


def told(*terms: Term) -> list[tuple[str, int, Severity]]:
    glossary = Glossary(terms=terms, tags=("mn",), path="glossary.csv")
    found = lint(glossary, find("en"), [MN])
    assert all(each.path == "glossary.csv" and each.hint for each in found)
    return [(each.code, each.line, each.severity) for each in found]


def test_a_sound_glossary_has_nothing_wrong() -> None:
    assert told(term(2, "democracy", mn="ардчилал / демократи"), term(3, "law", mn="хууль")) == []
    assert lint(EMPTY, find("en"), [MN]) == ()


def test_rows_that_come_twice() -> None:
    assert told(term(2, "law", mn="хууль"), term(3, "Law", mn="хууль")) == [("glossary.duplicate", 3, Severity.WARNING)]
    assert told(term(2, "law", mn="хууль"), term(3, "law", mn="цааз")) == [("glossary.conflict", 3, Severity.ERROR)]
    assert told(term(2, "state", mn="төр"), term(3, "State", match=Match.EXACT, mn="муж")) == []


def test_a_form_that_is_forbidden_and_approved() -> None:
    assert told(term(2, "law", mn="хууль / хууль")) == [("glossary.contradiction", 2, Severity.ERROR)]
    south = term(2, "Southern Mongolia", mn="Өмнөд Монгол / Өвөр Монгол")
    assert told(south, term(3, "Inner Mongolia", mn="Өвөр Монгол")) == [("glossary.contradiction", 2, Severity.NOTE)]


def test_letters_of_another_alphabet() -> None:
    (wrong,) = lint(Glossary(terms=(term(2, "law", mn="xууль"),), path="g"), find("en"), [MN])
    assert (wrong.code, wrong.severity) == ("glossary.letters", Severity.WARNING)
    assert "x (U+0078)" in wrong.message
    (wrong,) = lint(Glossary(terms=(term(2, "right", mn="vнэн"),), path="g"), find("en"), [MN])
    assert wrong.hint == "write ү for v"
    assert told(term(2, "Network", mn="InterMongol Network"), term(3, "HOPE", mn="Найдвар (HOPE)")) == []


def test_a_form_that_no_text_can_have() -> None:
    assert told(term(2, "law", mn="\u00ad")) == [("glossary.unfindable", 2, Severity.WARNING)]


def test_empty_cells() -> None:
    assert told(term(2, "law", sv="lag")) == [("glossary.empty", 2, Severity.WARNING)]
    glossary = Glossary(terms=(term(2, "law", sv="lag"),), path="glossary.csv")
    (finding,) = lint(glossary, find("en"), [MN, SV])
    assert (finding.severity, finding.message) == (Severity.NOTE, "“law” has no form in mn")


def test_a_form_that_nobody_vouches_for() -> None:
    unsourced = Term(term="law", line=2, renderings={"mn": Rendering(approved=("хууль",))})
    assert told(unsourced) == [("glossary.unsourced", 2, Severity.NOTE)]


def test_thousands_of_rows_that_contradict_each_other() -> None:
    many = [term(line, f"term {line}", mn="хууль / хууль") for line in range(2, 3_002)]
    found = told(*many)
    assert len(found) == 2 * len(many)
    (first, *_) = (each for each in lint(Glossary(terms=tuple(many), path="g"), find("en"), [MN]) if each.line == 2)
    assert first.message == "«хууль» is both approved and forbidden for “term 2”"
    note = lint(Glossary(terms=tuple(many), path="g"), find("en"), [MN])[1]
    assert note.message.endswith("approved for “term 3” (line 3), “term 4” (line 4), “term 5” (line 5) and others")
