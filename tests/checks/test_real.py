"""Right translations, about which the checks have nothing to say. Dropping a file into real/ or hard/ adds tests.

Those in real/ are published; those in hard/ are written for these tests: dates spelt otherwise, numbers in words,
quotations in quotations.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.examples import view_of

from lettertrans.checks.view import Check
from lettertrans.model import Severity
from lettertrans.plugins import Group, load, names

PAIRS = [
    pytest.param(path.stem, *line.split("\t"), id=f"{path.parent.name}-{path.stem}-{number}")
    for folder in ("real", "hard")
    for path in sorted((Path(__file__).parent / folder).glob("*.tsv"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    if not line.startswith("#")
]

LEFT_OUT = ("spelling", "mongolian")
"""One starts a program. The other is right about what is published, which has suffixes behind plain spaces."""


@pytest.mark.parametrize(("tag", "english", "other"), PAIRS)
def test_no_check_cries_wolf(tag: str, english: str, other: str) -> None:
    view = view_of(tag, english, (other,), segmentation="paragraph")
    for name in names(Group.CHECKS):
        check = load(Group.CHECKS, name)
        assert isinstance(check, Check)
        if name not in LEFT_OUT:
            assert [finding.message for finding in check.find(view) if finding.severity is not Severity.NOTE] == []
