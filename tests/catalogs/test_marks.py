from __future__ import annotations

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.catalogs.marks import (
    MarkKind,
    draft_mark,
    parse_mark,
    parsed_marks,
    post_edited,
    reviewed_mark,
    stale_mark,
    unwrapped,
    was_reviewed,
    with_digest,
    without_marks,
)
from lettertrans.errors import SettingsError

DAY = date(2026, 11, 21)
DIGEST = "4c1e0f32a9d87b65"
DRAFT = f'lettertrans: draft engine="google" date=2026-11-21 digest={DIGEST}'
REVIEWED = f'lettertrans: reviewed by="Saran Bold" date=2026-11-21 digest={DIGEST}'


def test_marks_are_written_as_the_docs_say() -> None:
    draft, reviewed = draft_mark("google", DAY, DIGEST), reviewed_mark("Saran Bold", DAY, DIGEST)
    assert draft.text() == DRAFT
    assert reviewed.text() == REVIEWED
    assert post_edited(draft).text() == 'lettertrans: post-edited from="google"'
    assert was_reviewed(reviewed).text() == f'lettertrans: was reviewed by="Saran Bold" date=2026-11-21 digest={DIGEST}'
    assert stale_mark(DIGEST).text() == f"lettertrans: stale was=translated digest={DIGEST}"
    assert with_digest(draft, "0" * 16).text() == DRAFT.replace(DIGEST, "0" * 16)


names = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf"]), min_size=1).filter(str.strip)


@given(names, st.dates())
def test_any_name_on_one_line_comes_back(name: str, day: date) -> None:
    draft, reviewed = draft_mark(name, day, DIGEST), reviewed_mark(name, day, DIGEST)
    for mark in (draft, reviewed, post_edited(draft), was_reviewed(reviewed)):
        assert parse_mark(mark.text()) == mark
        assert mark.fields[0][1] == name.strip()


def test_quotes_and_backslashes_in_a_name_are_escaped() -> None:
    mark = reviewed_mark('Hana "the \\ pen"', DAY, DIGEST)
    assert r'by="Hana \"the \\ pen\""' in mark.text()
    assert parse_mark(mark.text()) == mark


def test_a_name_of_the_traditional_script_stands_with_its_vowel_separator() -> None:
    assert parse_mark(reviewed_mark("ᠬᠠᠭᠠᠨ\u180eᠠ", DAY, DIGEST).text()) is not None


@pytest.mark.parametrize(
    "name", ["", "  ", "two\nlines", "a\rb", "a\0b", "\x1b[31mred", "a\u2028b", "\u202eabc", "a\x85b"]
)
def test_a_name_that_would_break_its_line_is_refused_with_a_hint(name: str) -> None:
    with pytest.raises(SettingsError) as refused:
        reviewed_mark(name, DAY, DIGEST)
    assert refused.value.hint
    with pytest.raises(SettingsError):
        draft_mark(name, DAY, DIGEST)


def test_further_fields_are_kept() -> None:
    text = f'lettertrans: draft engine="google" date=2026-11-21 digest={DIGEST} glossary="v2 (mn)"'
    mark = parse_mark(text)
    assert mark is not None
    assert mark.field("glossary") == "v2 (mn)"
    assert mark.field("nothing") == ""
    assert mark.text() == text


@pytest.mark.parametrize(
    "comment",
    [
        "a person's note",
        "",
        "lettertrans:",
        "lettertrans: draft",
        "lettertrans: approved by=all",
        "lettertrans:draft engine=a date=2026-11-21 digest=" + DIGEST,
        DRAFT.replace(DIGEST, DIGEST[:-1]),
        DRAFT.replace(DIGEST, DIGEST.upper()),
        DRAFT.replace("2026-11-21", "2026-13-21"),
        DRAFT.replace("2026-11-21", "today"),
        DRAFT.replace(' engine="google"', ""),
        DRAFT.replace('"google"', '""'),
        DRAFT.replace(" date=2026-11-21", ""),
        DRAFT + f" digest={DIGEST}",
        DRAFT + " and more",
        REVIEWED.replace('Bold"', "Bold"),
        REVIEWED.replace("Saran", "Sa\x1bran"),
        REVIEWED.replace("Saran", "Sa\u202eran"),
        "x " + REVIEWED,
        "lettertrans: reviewed digest=" + DIGEST,
        f"lettertrans: was digest={DIGEST}",
    ],
)
def test_what_is_not_a_whole_mark_is_a_comment_like_any_other(comment: str) -> None:
    assert parse_mark(comment) is None


@given(st.text())
def test_no_comment_is_too_strange_to_read(text: str) -> None:
    for comment in (text, f"lettertrans: {text}", f"lettertrans: draft {text}", f"{REVIEWED} {text}"):
        mark = parse_mark(comment)
        assert mark is None or parse_mark(mark.text()) == mark


def test_marks_are_found_and_dropped_among_comments() -> None:
    comments = ("a note", DRAFT, "", REVIEWED, "lettertrans: draft of mine")
    assert [mark.text() for mark in parsed_marks(comments, MarkKind.DRAFT)] == [DRAFT]
    assert without_marks(comments, MarkKind.DRAFT, MarkKind.STALE) == (
        "a note",
        "",
        REVIEWED,
        "lettertrans: draft of mine",
    )


def wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False)


@given(st.from_regex(r"[A-Z][a-z-]{1,12}( [A-Z][a-z]{1,12}){0,3}", fullmatch=True), st.integers(50, 80))
def test_a_wrapped_mark_is_read(name: str, width: int) -> None:
    mark = reviewed_mark(name, DAY, DIGEST)
    comments = ("before", *wrapped(mark.text(), width), "after it")
    assert parsed_marks(comments, MarkKind.REVIEWED) == (mark,)
    assert unwrapped(comments) == ("before", mark.text(), "after it")


def test_nothing_else_is_joined() -> None:
    comments = ("lettertrans: is a program", "", "lettertrans: draft", "of mine -", "really", DRAFT, "digest", " x")
    assert unwrapped(comments) == comments
