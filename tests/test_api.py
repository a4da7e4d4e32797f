from __future__ import annotations

import re
from pathlib import Path

import pytest

import lettertrans

DOCS = Path(__file__).parents[1] / "docs" / "api.md"


@pytest.mark.parametrize("name", lettertrans.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    found = getattr(lettertrans, name)
    assert found.__doc__


def test_no_other_name_is_made_up() -> None:
    with pytest.raises(AttributeError, match="bogus"):
        lettertrans.bogus  # noqa: B018


def test_the_examples_in_the_docs_run(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    exec(code, {})
    out = capsys.readouterr().out
    assert "We ask you to act. Tack." in out
    assert "[Span(start=0, end=9)]" in out


def test_every_name_in_the_docs_is_public() -> None:
    table = DOCS.read_text(encoding="utf-8").split("| name | what it does |")[1].split("\n\n")[0]
    named = set(re.findall(r"`(\w+)[(.]", table))
    assert named
    assert named <= set(lettertrans.__all__)
