"""Long and hostile letters: each of these once took a time that grew with the square of its length, or never ended.

No test here looks at a clock: a time that squares is felt by whoever waits.
"""

from __future__ import annotations

import pytest

from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

LONG = 8_000
LETTERS = {
    "bangs in brackets": "![" * LONG,
    "dots": "a" + "." * LONG + " b. c",
    "comments never closed": "x " + "<!--" * LONG,
    "instructions never closed": "x " + "<?" * LONG,
    "declarations never closed": "x " + "<!X " * LONG,
    "mail addresses": "x " + "<a@a." * LONG,
    "brackets in brackets": "[" * LONG + "a" + "]" * LONG + "\n\n[a]: /u",
    "blanks in a heading": "# a" + " " * LONG + "b",
    "tags never closed in HTML": "<div>\n" + "<a " * LONG,
    "quotes never closed in HTML": "<div>\n" + '<a "' * LONG,
    "lines of HTML": "<div>\n" + "<p>words</p>\n" * 3_000 + "</div>",
    "blank lines after a note": "[^a]: x\n" + "\n" * LONG + "    y",
    "notes in notes": "[^a]: " * LONG,
    "definitions in definitions": "a\n" + "".join("    " * depth + ":   a\n" for depth in range(200)),
    "sentences without blanks": "日本。" * LONG,
    "emphasis over sentences": "A **bold here. More** words. " * 1_000,
    "a link over sentences": "[" + "Some words here. " * 2_000 + "](/u)",
    "a tag over sentences": "x <b>" + "Some words here. " * 2_000 + "</b>",
    "hard breaks": "words here  \n" * 5_000,
    "hard breaks in emphasis": "*a words  \nb*  \n" * 1_000,
    "one paragraph of many lines": "words here. More\n" * 5_000,
    "one quote of many lines": "> a words.\n" * 5_000,
    "references": "".join(f'[a{n}]: /u{n} "Title {n}"\n' for n in range(2_000)) + "\nSee [a7] and [a8]." * 200,
}


@pytest.mark.parametrize("text", LETTERS.values(), ids=list(LETTERS))
def test_comes_to_an_end(text: str) -> None:
    document = read_document(text)
    assert translate(document, {segment.key: segment.msgid for segment in document.segments}).text == text
    translated = translate(document, {segment.key: f"Үг {segment.msgid}" for segment in document.segments})
    assert bool(document.slots) == (translated.text != text)


def test_many_units_that_break_the_structure_are_found_one_by_one() -> None:
    text = "".join(f"First here {n}. Second here {n}.\n\n" for n in range(400))
    document = read_document(text)
    typed = {
        segment.key: f"Үг <!x {n}." if segment.follows is None else f"Үг > {n}."
        for n, segment in enumerate(document.segments)
    }
    result = translate(document, typed)
    assert [problem.code for _, problem in result.problems] == ["structure.block"] * 400
    assert result.english == {segment.key for segment in document.segments if segment.follows}
    assert result.text.count("<!x") == 400
