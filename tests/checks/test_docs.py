"""docs/checks.md is made from the checks: `pytest tests/checks/test_docs.py` says what it should hold."""

from __future__ import annotations

from pathlib import Path

from lettertrans.checks.gate import CODES
from lettertrans.checks.view import Check
from lettertrans.plugins import Group, load, names

DOCS = Path(__file__).parents[2] / "docs" / "checks.md"
INTRODUCTION = """\
# The checks

What `lettertrans check` can find. A code is stable: settings weigh it (`[severity]`), and a translator answers it
(`# lettertrans: ignore=…`); both take the name of a check, too, for all of its codes. How, and where it is reported:
[gate.md](gate.md).

| code | means |
| --- | --- |
"""


def test_every_code_stands_in_the_docs() -> None:
    checks = [load(Group.CHECKS, name) for name in names(Group.CHECKS)]
    codes = {code: about for check in checks if isinstance(check, Check) for code, about in check.codes.items()}
    rows = (f"| `{code}` | {about} |\n" for code, about in sorted((codes | CODES).items()))
    assert DOCS.read_text(encoding="utf-8") == INTRODUCTION + "".join(rows)
