from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from lettertrans.languages import Direction, find
from lettertrans.model import State
from lettertrans.publish import Edition, Format
from lettertrans.publish.html import HtmlFormat, css_string, page

HOSTILE = sorted((Path(__file__).parent / "hostile").glob("*.md"))
LETTER = """---
title: Ett brev & mer
attribution: Skrivet av <alla>
---

# Ett *brev*

Hej[^1].

[^1]: Du.
"""
Make = Callable[..., Edition]
Check = Callable[[str], JustHTML]


def attribute(found: JustHTML, selector: str, name: str) -> str | None:
    (node,) = found.query(selector)
    return (node.attrs or {})[name]


def words(found: JustHTML, selector: str) -> list[str]:
    return [" ".join(node.to_text().split()) for node in found.query(selector)]


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_nothing_that_was_typed_can_run_or_load_or_swallow_the_rest(path: Path, edition: Make, harmless: Check) -> None:
    found = harmless(page(edition(path.read_text(encoding="utf-8"), draft=True, state=State.DRAFT)))
    assert "THE END" in words(found, "main")[0]


TYPED = st.lists(
    st.sampled_from(
        "<script> </script> <style> </style> <!-- --> <![CDATA[ ]]> <svg> </svg> <math> <p> </p> <a <img <table> <td> "
        "</table> </main> </body> <template> <select> <option> <textarea> <plaintext> <b> </i> <div </div> <li> <br/> "
        "href= src= javascript:alert(1) //evil.example /\\evil.example https://evil.example data:, onerror=alert(1) "
        "style='x' id=fn-1 class=notice \" ' > < / = ` `` *  ** _ ~~ [ ] ( ) ![ ](x) [^1] [^1]: | |-| - 1. # > --- ``` "
        "&lt; &#60; &#x3c; &colon; {{x}} {% \n \n\n \t word 語 ᠮᠣᠩ \u202f \u180e \x00 \x0b \x1b \u2028 \ufffe".split(
            " "
        )
    ),
    max_size=40,
)


@settings(deadline=None)
@given(typed=TYPED, front=st.booleans())
def test_no_mixture_of_markup_makes_an_invalid_or_harmful_page(
    typed: list[str], front: bool, edition: Make, harmless: Check
) -> None:
    text = " ".join(typed)
    title = '---\ntitle: "' + text.replace("\\", "").replace('"', "'").replace("\n", " ") + '"\n---\n' if front else ""
    printable = "".join(letter for letter in title if letter.isprintable() or letter == "\n")
    harmless(page(edition(printable + text)))


def test_a_published_page_says_what_it_is_and_nothing_of_drafts(edition: Make, harmless: Check) -> None:
    html = page(edition(LETTER))
    found = harmless(html)
    assert words(found, "title") == ["Ett brev & mer"]
    assert words(found, "h1") == ["Ett brev"]
    assert words(found, "footer") == ["Skrivet av <alla>"]
    assert attribute(found, "html", "lang") == "sv"
    assert attribute(found, "meta[name='lettertrans:state']", "content") == "reviewed"
    for mark in (find("sv").draft_notice, find("sv").partial_notice, "noindex", "watermark", "notice"):
        assert mark not in html


@pytest.mark.parametrize("tag", ["mn", "mn-Mong", "bua", "xal", "ja", "sv"])
def test_a_draft_says_so_on_screen_in_print_and_to_machines(tag: str, edition: Make, harmless: Check) -> None:
    notice = find(tag).draft_notice
    found = harmless(page(edition(LETTER, tag, draft=True, state=State.DRAFT)))
    assert words(found, "body > header.notice p") == [notice]
    assert words(found, "body > div.watermark") == [notice]
    assert words(found, "title")[0].startswith(f"[{notice[:-1]}")
    assert attribute(found, "meta[name=robots]", "content") == "noindex, nofollow, noarchive"
    assert attribute(found, "meta[name=description]", "content") == notice
    assert attribute(found, "meta[name='lettertrans:state']", "content") == "draft"
    style = found.query("style")[0].to_text(separator="", strip=False)
    assert css_string(notice) in style.split("@page")[-1]


def test_a_partial_draft_says_that_too(edition: Make, harmless: Check) -> None:
    found = harmless(page(edition(LETTER, draft=True, english=3)))
    assert words(found, "header p") == [find("sv").draft_notice, find("sv").partial_notice]


def test_notices_that_nobody_translated_are_marked_as_english(edition: Make, harmless: Check) -> None:
    language = replace(find("sv"), tag="smj", words_tag="en", draft_notice="Machine draft.")
    found = harmless(page(edition(LETTER, language=language, draft=True)))
    assert attribute(found, "header", "lang") == attribute(found, ".watermark", "lang") == "en"
    own = harmless(page(edition(LETTER, draft=True)))
    assert "lang" not in (own.query("header")[0].attrs or {})


@pytest.mark.parametrize(
    ("direction", "wanted", "classes"), [("ltr", "ltr", None), ("rtl", "rtl", None), ("ttb", "ltr", "vertical")]
)
def test_the_page_runs_as_the_language_does(
    direction: str, wanted: str, classes: str | None, edition: Make, harmless: Check
) -> None:
    language = replace(find("sv"), direction=Direction(direction))
    facts = harmless(page(edition(LETTER, language=language))).query("html")[0].attrs or {}
    assert (facts["dir"], facts.get("class")) == (wanted, classes)


def test_the_title_stands_on_the_page_once(edition: Make, harmless: Check) -> None:
    without = harmless(page(edition("---\ntitle: Ett brev\n---\n\nHej.\n")))
    assert words(without, "h1") == ["Ett brev"]
    with_heading = harmless(page(edition("---\ntitle: Ett brev\n---\n\n# Annat\n")))
    assert words(with_heading, "h1") == ["Annat"]


def test_the_description_is_for_search_engines(edition: Make, harmless: Check) -> None:
    found = harmless(page(edition('---\ndescription: "En \\"bra\\" <text>"\n---\nHej.\n')))
    assert attribute(found, "meta[name=description]", "content") == 'En "bra" <text>'


EVIL = "x\"'\\ </style><script>alert(1)</script> } @import url(//evil.example); /*\n\u2028"


def test_words_of_a_language_file_stay_words(edition: Make, harmless: Check) -> None:
    language = replace(find("sv"), fonts=(EVIL,), draft_notice=EVIL, partial_notice=EVIL, words_tag='"><script>')
    harmless(page(edition(LETTER, language=language, draft=True, english=1)))


@given(text=st.text())
def test_a_css_string_holds_nothing_that_could_end_it(text: str) -> None:
    inside = css_string(text)[1:-1]
    assert not set(inside) & set("\"'\n\r\f<>;{}")
    decoded = "".join(chr(int(part, 16)) + rest if slash else part + rest for slash, part, rest in pieces(inside))
    assert decoded == text


def pieces(escaped: str) -> list[tuple[bool, str, str]]:
    first, *others = escaped.split("\\")
    return [(False, first, ""), *((True, *other.split(" ", 1)) for other in others)]  # type: ignore[list-item]


def test_the_same_edition_gives_the_same_bytes_and_the_format_is_one(edition: Make) -> None:
    html = HtmlFormat()
    assert isinstance(html, Format)
    assert (html.name, html.suffix) == ("html", ".html")
    assert html.render(edition(LETTER)) == html.render(edition(LETTER)) == page(edition(LETTER)).encode()


def test_line_ends_and_byte_order_mark_change_nothing(edition: Make) -> None:
    assert page(edition("\ufeff" + LETTER.replace("\n", "\r\n"))) == page(edition(LETTER))
