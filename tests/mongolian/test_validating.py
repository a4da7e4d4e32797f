"""The validator of the traditional script.

Dropping a file into validating/ adds tests. It is called by a code, and what is in it is Bad (with how much the fault
weighs, and behind > what the text is with all safe fixes) or Good, which has no fault of that code:

    Bad: warning
    < text, \\uXXXX for what cannot be seen
    > text as it is fixed, where it can be
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lettertrans.model import Severity
from lettertrans.mongolian.letters import folded
from lettertrans.mongolian.validating import CODES, Fault, fixed, validate, without_own

FOLDER = Path(__file__).parent / "validating"
DATA = Path(__file__).parents[2] / "data" / "mongolian"
_CASE = re.compile(r"^(Bad|Good):(?: (\w+))?\n< (.*)(?:\n> (.*))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    code: str
    severity: str
    text: str
    right: str


def cases() -> list[Case]:
    return [
        Case(code=path.stem, severity=found[2] or "", text=unescaped(found[3]), right=unescaped(found[4] or found[3]))
        for path in sorted(FOLDER.glob("*.md"))
        for found in _CASE.finditer(path.read_text(encoding="utf-8"))
    ]


def unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


CASES = cases()


@pytest.mark.parametrize("case", [c for c in CASES if c.severity], ids=lambda c: f"{c.code}-{c.text!a}")
def test_a_bad_text_has_the_fault_and_its_fix(case: Case) -> None:
    found = [fault for fault in validate(case.text) if fault.code == case.code]
    assert {fault.severity.value for fault in found} == {case.severity}
    assert fixed(case.text) == case.right
    assert (case.right == case.text) == all(fault.fix is None for fault in found)


@pytest.mark.parametrize("case", [c for c in CASES if not c.severity], ids=lambda c: f"{c.code}-{c.text!a}")
def test_a_good_text_has_no_fault_of_that_code_and_stays_as_it_is(case: Case) -> None:
    assert [fault.message for fault in validate(case.text) if fault.code == case.code] == []
    assert fixed(case.text) == case.text


def test_every_code_has_bad_and_good_examples_and_no_file_is_left_over() -> None:
    examples = {(case.code, bool(case.severity)) for case in CASES}
    assert examples == {(code, bad) for code in CODES for bad in (True, False)}


def test_every_example_in_the_files_is_read() -> None:
    files = "".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md")))
    assert len(CASES) == len(re.findall("^(?:Bad|Good)", files, re.MULTILINE))


PIECES = [
    *"\u180b\u180c\u180d\u180e\u180f\u202f\u00a0 \u200c\u200d\u180a\u180e\u180e ,.:;、。︒(》1᠑aб\n\ue000\u181b᠂᠃",
    *"\u1820\u1821\u1822\u1823\u1824\u1825\u1826\u1827\u1828\u1829\u182d\u1833\u1836\u182f\u1837\u1842\u1843",
    *("\u1836\u1822\u1828", "\u1822\u1822\u1828", "\u1824\u1828", "\u1826\u1828", "\u1824\u1824", "\u182f\u1824\u182d"),
    *("\u1826\u182d\u1821\u1822", "\u1822\u1836\u1820\u1828", "\u182a\u1821\u1837", "...", "\u1820\u1834\u1820"),
]
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=40).map("".join)


@given(HOSTILE)
@example("\u1820\u202f\u1822\u1822\u1828\u180e\u1826\u1828" * 5)
def test_what_is_fixed_has_nothing_left_to_fix(text: str) -> None:
    once = fixed(text)
    assert fixed(once) == once
    assert [fault for fault in validate(once) if fault.fix is not None] == []


@given(HOSTILE)
def test_a_fault_lies_in_the_text_and_speaks_on_one_line(text: str) -> None:
    for fault in validate(text):
        assert 0 <= fault.start < fault.end <= len(text)
        assert fault.code in CODES
        assert fault.fix != text[fault.start : fault.end]
        assert fault.message.isprintable()
        assert len(fault.message) < 300


@given(st.text(st.characters().filter(lambda c: not "\u1820" <= c <= "\u18aa")))
@example("1\u202f000 «\u202fx\u202f», \u180e\u180b。\ue000")
def test_text_without_letters_of_the_script_is_never_touched(text: str) -> None:
    assert fixed(text) == text


@given(HOSTILE)
def test_fixes_change_no_letter_but_to_its_like(text: str) -> None:
    alike = str.maketrans("\u1820\u1824\u1823\u1825\u1836", "\u1821\u1826\u1826\u1826\u1822")

    def letters(text: str) -> str:
        return "".join(c for c in text.translate(alike) if "\u1820" <= c <= "\u18aa" or c.isalnum())

    assert letters(fixed(text)) == letters(text)


@pytest.mark.parametrize("piece", [p + more for p in PIECES for more in ("", "\u1820\u180e")])
def test_a_long_text_takes_no_time(piece: str) -> None:
    """No clock: a time that squares is felt by whoever waits."""
    text = (piece * 8_000)[:8_000]
    assert fixed(text + "z") is not None


def test_what_an_invisible_character_is_told_by_the_validator_is_told_by_no_other() -> None:
    assert without_own("\u1820\u200d\u180e\u1820\u180b a\u200db \u2060") == "\u1820\u1820 a\u200db \u2060"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("name", ["reviewed.tsv", "eck_lexicon.tsv", "mazaalai_names_words.tsv"])
def test_good_words_are_hardly_ever_flagged(name: str) -> None:
    words = [row["traditional"] for row in rows(name)]
    flagged = [word for word in words if any(fault.severity is not Severity.NOTE for fault in validate(word))]
    assert len(flagged) <= len(words) / 100


def test_the_strings_of_cldr_that_are_known_to_be_mis_encoded_are_flagged() -> None:
    published = rows("cldr_mn_mong.tsv")
    faults = {row["traditional_as_published"]: validate(row["traditional_as_published"]) for row in published}
    found = Counter((bool(row["lint"]), bool(faults[row["traditional_as_published"]])) for row in published)
    assert found[True, True] >= 108  # of 117; the rest are loans, whose vowels may be mixed, and the name of the people
    assert found[False, True] <= 2
    for row in published:
        kinds = {fault.code for fault in faults[row["traditional_as_published"]]}
        assert "nnbsp" not in row["lint"] or kinds & {"connector"}
        assert "mvs-context" not in row["lint"] or kinds & {"separator"}
        assert "fvs-placement" not in row["lint"] or kinds & {"selector"}


@pytest.mark.parametrize("case", [c for c in CASES if c.code == "harmony" and c.severity], ids=lambda c: f"{c.text!a}")
def test_a_fix_of_harmony_does_not_change_how_it_looks(case: Case) -> None:
    assert folded(fixed(case.text)) == folded(case.text)


def test_messages_call_characters_by_name() -> None:
    (fault,) = validate("\u1828\u1823\u182e\u202f\u1824\u1828")
    assert isinstance(fault, Fault)
    assert "narrow no-break space (U+202F)" in fault.message
    assert "vowel separator (U+180E)" in fault.message
