from __future__ import annotations

import pytest

from lettertrans.glossary.suggesting import Coverage, Suggestion
from lettertrans.glossary.terms import Rendering, Term
from lettertrans.glossary.uses import Use
from lettertrans.reports.terms import coverage_text, suggestions_text, term_text

HOSTILE = ("::error::no", "##[group]no", "\x1b[31mno", "a\n::error::no", "##vso[task.complete]")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_glossary_is_a_command_to_a_terminal_or_a_ci_system(text: str) -> None:
    rendering = Rendering(approved=(text,), forbidden=(text,), source=text)
    term = Term(term=text, note=text, line=2, renderings={"sv": rendering})
    use = Use(tag="sv", path=text, line=3, words=text)
    coverage = Coverage(tag="sv", confirmed=0, proposed=0, missing=(Suggestion(phrase=text, count=1),))
    shown = term_text(term, text, [use], ["sv"])
    shown += suggestions_text([Suggestion(phrase=text, count=1)]) + coverage_text([coverage], 1)
    assert "no" in shown or "task" in shown
    assert "\x1b" not in shown
    for line in shown.splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line
