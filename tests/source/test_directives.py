from __future__ import annotations

import pytest

from lettertrans.errors import InputError
from lettertrans.model import Segment
from lettertrans.source.directives import Directive, read_directive
from lettertrans.source.reading import read_document


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ("<!-- lettertrans: skip -->", Directive(skip=True)),
        ("<!--lettertrans:resume-->", Directive(skip=False)),
        ('<!-- lettertrans: note="a  b" -->', Directive(note="a b")),
        ('<!-- lettertrans: context = "x" note="y" -->\n', Directive(note="y", context="x")),
        ("<!-- lettertrans is a program -->", None),
        ("<p>lettertrans: skip</p>", None),
    ],
)
def test_reads(html: str, directive: Directive | None) -> None:
    assert read_directive(html) == directive


@pytest.mark.parametrize("words", ["skp", "note=x", 'note="x', "skip, resume", "Skip"])
def test_what_nobody_knows_is_an_error_with_its_line(words: str) -> None:
    with pytest.raises(InputError) as unknown:
        read_document(f"---\ntitle: A\n---\n\nWords.\n\n<!-- lettertrans: {words} -->\n", path="letter.md")
    assert unknown.value.location == "letter.md:7"
    assert "resume" in unknown.value.hint


def segments(*blocks: str) -> list[Segment]:
    return list(read_document("\n\n".join(blocks) + "\n").segments)


def msgids(*blocks: str) -> list[str]:
    return [segment.msgid for segment in segments(*blocks)]


def test_skips_until_it_resumes() -> None:
    blocks = ("One.", "<!-- lettertrans: skip -->", "Two.", "- Three.", "<!-- lettertrans: resume -->", "Four.")
    assert msgids(*blocks) == ["One.", "Four."]


def test_skips_to_the_end() -> None:
    assert msgids("<!-- lettertrans: skip -->", "# One", "| Two |\n| --- |", "<p>Three</p>", "    four") == []


def test_a_note_and_a_context_hold_for_every_sentence_of_the_next_block_only() -> None:
    first, second, third = segments('<!-- lettertrans: note="short" context="button" -->', "One. Two.", "Three.")
    assert (first.note, first.msgctxt, second.note, second.msgctxt) == ("short", "button", "short", "button")
    assert second.follows == first.key
    assert (third.note, third.msgctxt) == (None, None)


def test_a_context_makes_two_units_of_one_sentence() -> None:
    one, other = segments("Sign.", '<!-- lettertrans: context="noun" -->', "Sign.")
    assert one.key != other.key


def test_a_definition_of_a_link_is_no_block_to_note() -> None:
    last = segments('<!-- lettertrans: note="short" -->', "[r]: /url", "One.")[-1]
    assert (last.msgid, last.note) == ("One.", "short")


def test_a_note_holds_for_a_whole_list_or_table_but_one_within_it_is_nearer() -> None:
    table = "| One | Two |\n| --- | --- |\n| three | four |"
    note, nearer = '<!-- lettertrans: note="all" context="c" -->', '<!-- lettertrans: note="this" -->'
    found = segments(note, table, note, f"- five\n- six\n\n  {nearer}\n\n  seven\n- eight", "nine")
    assert [segment.note for segment in found] == [*["all"] * 6, "this", "all", None]
    assert [segment.msgctxt for segment in found] == [*["c"] * 8, None]
