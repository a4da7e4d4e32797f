"""What a translator typed and what becomes of it. A [[case]] in fixtures/rules/*.toml is a test.

source: the letter; msgid: the unit (the first when left out) and msgstr: what was typed; also: other translations;
expect: the letter that comes out (the source when left out); errors and warnings: the codes, in order.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from lettertrans.model import Severity
from lettertrans.source.reading import read_document
from lettertrans.source.translating import Target, translate

KEYS = {"name", "source", "msgid", "msgstr", "also", "right_to_left", "expect", "errors", "warnings"}


def _cases() -> list[Any]:
    files = sorted((Path(__file__).parent / "fixtures" / "rules").glob("*.toml"))
    cases = [(file.stem, case) for file in files for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]
    return [pytest.param(case, id=f"{stem}: {case['name']}") for stem, case in cases]


@pytest.mark.parametrize("case", _cases())
def test_a_translation_has_this_outcome(case: dict[str, Any]) -> None:
    document = read_document(case["source"])
    msgid = case.get("msgid", document.segments[0].msgid)
    msgstrs = {msgid: case["msgstr"], **case.get("also", {})}
    assert set(msgstrs) <= {segment.msgid for segment in document.segments}
    assert set(case) <= KEYS

    target = Target(right_to_left=case.get("right_to_left", False))
    translated = translate(document, {(None, typed): msgstr for typed, msgstr in msgstrs.items()}, target)

    assert translated.text == case.get("expect", case["source"])
    problems = [problem for key, problem in translated.problems if key == (None, msgid)]
    assert [p.code for p in problems if p.severity is Severity.ERROR] == case.get("errors", [])
    assert [p.code for p in problems if p.severity is Severity.WARNING] == case.get("warnings", [])
    assert ((None, msgid) in translated.english) == (translated.text == case["source"] or "errors" in case)


@pytest.mark.parametrize(
    ("source", "msgstr", "message"),
    [
        (
            "A [b](http://a.org).\n",
            "А [б](http://b.org).",
            "the link “http://a.org” is missing; the link “http://b.org” is not in the source",
        ),
        ("A b.\n", "<script>А", "the tag <script> is not in the source"),
        ("A <br> b.\n", "А", "the tag <br> is missing"),
        ("<p>A b.</p>\n", "А<!--\n\u200b-->", "the tag <!-- U+200B--> is not in the source"),
        ("A b[^1].\n\n[^1]: c\n", "А", "the footnote mark “1” is missing"),
        ("A `b`.\n", "А `б`.", "code “b” is missing; code “б” is not in the source"),
        ("A b.\n", "А **б", "“**” is opened but not closed, or closed but not opened"),
        ("A b.\n", "[А](б в)", "a link is opened but not closed, or closed but not opened"),
        ("A b.\n", "~~А *б", "emphasis, code or a link is opened but not closed, or closed but not opened"),
        ("A b.\n", "- А", "it would be read as a list, heading, quote or line break: it was escaped"),
        ("A b.\n", "А\nб", "a line ends in it: the line end was made a space"),
        ("|a|\n|-|\n", "А | б", "it would be read as the border of a cell, a list or a line break: it was escaped"),
        ("<p>A b.</p>\n", "А < б", "it would be read as a tag: it was escaped"),
        (
            "A b.\n",
            " ".join(f"[a](/{number})" for number in range(5_000)),
            "the link “/0” is not in the source; the link “/1” is not in the source; and 4998 more differences",
        ),
    ],
)
def test_a_problem_in_words_for_a_translator(source: str, msgstr: str, message: str) -> None:
    document = read_document(source)
    translated = translate(document, {document.segments[0].key: msgstr})
    assert [problem.message for _, problem in translated.problems] == [message]
