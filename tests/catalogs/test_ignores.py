from __future__ import annotations

import pytest

from lettertrans.catalogs.ignores import ignored_codes


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("lettertrans: ignore=numbers.changed", ("numbers.changed",)),
        ("lettertrans: ignore=typography", ("typography",)),
        (
            'lettertrans: ignore=glossary.missing,numbers reason="said in the sentence before"',
            ("glossary.missing", "numbers"),
        ),
        ("lettertrans: ignore=a.b, c.d because", ("a.b", "c.d")),
        ("lettertrans:ignore=a.b", ("a.b",)),
        ("lettertrans: ignore=", ()),
        ("lettertrans: ignore=Links", ("links",)),
        ("Lettertrans: IGNORE=Links;markup; Numbers.changed because", ("links", "markup", "numbers.changed")),
        ("lettertrans: ignore=1", ()),
        ("lettertrans: ignored", ()),
        ("please ignore=a.b", ()),
    ],
)
def test_what_a_comment_silences(comment: str, codes: tuple[str, ...]) -> None:
    assert ignored_codes([comment]) == codes


def test_several_comments_add_up() -> None:
    assert ignored_codes(["a note", "lettertrans: ignore=a.b", "lettertrans: ignore=c"]) == ("a.b", "c")


def test_a_hostile_comment_takes_no_time() -> None:
    assert ignored_codes(["lettertrans: ignore=" + "a," * 100_000 + "!"]) == ()
