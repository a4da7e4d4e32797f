"""Every check shows what it finds and what it does not: dropping a file into fixtures/ adds tests."""

from __future__ import annotations

import pytest
from tests.checks.examples import Example, examples, view_of

from lettertrans.checks.view import Check
from lettertrans.checks.wording.hunspell import why_not
from lettertrans.languages import find
from lettertrans.model import Finding
from lettertrans.plugins import Group, load, names

EXAMPLES = examples()
CHECKS = {name: load(Group.CHECKS, name) for name in names(Group.CHECKS)}


def check_of(code: str) -> Check:
    check = CHECKS[code.partition(".")[0]]
    assert isinstance(check, Check)
    return check


def findings(example: Example) -> list[Finding]:
    facts = (example.tag, example.source, example.msgstrs, example.state, example.terms)
    view = view_of(*facts, converted=example.converted)
    return list(check_of(example.code).find(view))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code}-{example.number}")
def test_an_example_says_what_its_file_says(example: Example) -> None:
    if example.code.startswith("spelling.") and why_not(find(example.tag)):
        pytest.skip(why_not(find(example.tag)))
    found = findings(example)
    assert {finding.code for finding in found} <= set(check_of(example.code).codes)
    severities = {finding.severity.value for finding in found if finding.code == example.code}
    assert severities == ({example.severity} if example.bad else set()), [finding.message for finding in found]


@pytest.mark.parametrize("name", CHECKS)
def test_every_code_of_a_check_has_a_bad_and_a_good_example_and_begins_with_its_name(name: str) -> None:
    check = CHECKS[name]
    assert isinstance(check, Check)
    assert check.name == name
    for code, meaning in check.codes.items():
        assert code.startswith(f"{name}.")
        assert meaning
        assert {example.bad for example in EXAMPLES if example.code == code} == {True, False}, code


def test_every_example_is_about_a_code_that_exists() -> None:
    assert {example.code for example in EXAMPLES} <= {code for name in CHECKS for code in check_of(name).codes}
