from __future__ import annotations

from collections.abc import Callable

import pytest

from lettertrans.languages import find
from lettertrans.publish import Edition, notices_of, title_of
from lettertrans.publish.edition import body_of, front_matter_of

Make = Callable[..., Edition]


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("---\ntitle: Ett brev\n---\n# Annat\n", "Ett brev"),
        ("---\ntitle: >\n  Ett långt\n  brev\n---\n", "Ett långt brev"),
        ("---\ntitle: ''\n---\n# Annat\n", "Annat"),
        ("Först.\n\n> ## Ett *brev* &amp; `kod` [länk](x)<br>[^1]\n\n[^1]: not\n", "Ett brev & kod länk"),
        ("#\n\n# Andra\n", "Andra"),
        ("\ufeff---\r\ntitle: ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ  ᠤᠯᠤᠰ\r\n---\r\n", "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠤᠯᠤᠰ"),
        ("Inget.\n", "open-letter"),
        ("", "open-letter"),
    ],
)
def test_where_the_title_comes_from(markdown: str, title: str, edition: Make) -> None:
    assert title_of(edition(markdown)) == title


def test_front_matter_and_body(edition: Make) -> None:
    made = edition("---\r\nauthor:\r\n  name: A\r\n---\r\n\r\nHej\r\ndu.\r\n")
    assert front_matter_of(made) == {"author.name": "A"}
    assert body_of(made) == "\nHej\ndu.\n"
    assert front_matter_of(edition("Hej.")) == {}


def test_what_a_reader_is_told(edition: Make) -> None:
    swedish = find("sv")
    assert notices_of(edition("x")) == ()
    assert notices_of(edition("x", draft=True)) == (swedish.draft_notice,)
    assert notices_of(edition("x", english=1)) == (swedish.partial_notice,)
    assert notices_of(edition("x", draft=True, english=1)) == (swedish.draft_notice, swedish.partial_notice)
