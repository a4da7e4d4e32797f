from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.source.raw_html import escape_loose_tags, html_texts, normal_tag, tags_of


def texts(html: str) -> list[str]:
    return [html[found.start : found.end] for found in html_texts(html)]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One <b>bold</b> word</p>", ["One <b>bold</b> word"]),
        ("<p>\n  Over\n  lines\n</p>", ["Over\n  lines"]),
        ("<p>12 &nbsp; &mdash;</p>", []),
        ("<p>Fish &amp; chips</p>", ["Fish &amp; chips"]),
        ("<!-- note --><p>One<!-- two --></p>", ["One"]),
        ("<script>if (a < b) alert('c')</script><p>One</p>", ["One"]),
        ("<style>p { color: red }</style>", []),
        ("<svg><text>no</text></svg><p>One</p>", ["One"]),
        ("<SCRIPT>no</SCRIPT>", []),
        ("<script>never closed", []),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<pre>\n a\n  b</pre>", ["a\n  b"]),
        ("<p title='a > b'>One</p>", ["a > b", "One"]),
        ('<img alt="A yurt" src="a.png" title=Dawn>', ["A yurt", "Dawn"]),
        ('<input placeholder="Your name" value="x" aria-label="Name">', ["Your name", "Name"]),
        ('<img alt="">', []),
        ("One < two", ["One < two"]),
        ("<a href='x'>\n<img alt='A yurt'>\n</a>", ["A yurt"]),
    ],
)
def test_finds_the_words_that_a_reader_sees(html: str, words: list[str]) -> None:
    assert texts(html) == words


def test_says_what_an_attribute_is_quoted_with() -> None:
    found = [(text.attribute, text.quote) for text in html_texts("<img alt='a' title=\"b\"><img alt=c>")]
    assert found == [("alt", "'"), ("title", '"'), ("alt", "")]


def test_line_ends_count_in_pre() -> None:
    assert [text.verbatim for text in html_texts("<pre>a</pre><p>b</p><textarea>c</textarea>")] == [True, False, True]


@pytest.mark.parametrize(
    ("tag", "normal"),
    [
        ('<img  src="a.png"\n alt="yurt">', '<img src="a.png" alt=>'),
        ("<a href='x' title='y'>", "<a href='x' title=>"),
        ('<!-- alt="kept" -->', '<!-- alt="kept" -->'),
    ],
)
def test_tags_are_alike_but_for_the_words_in_them(tag: str, normal: str) -> None:
    assert normal_tag(tag) == normal


@pytest.mark.parametrize(
    ("html", "escaped"),
    [
        ("<b>bold</b>", "<b>bold</b>"),
        ("a < b", "a &lt; b"),
        ("<b", "&lt;b"),
        ("<b>x</b> <img src=x", "<b>x</b> &lt;img src=x"),
        ("<<b>", "&lt;<b>"),
    ],
)
def test_escapes_what_opens_no_whole_tag(html: str, escaped: str) -> None:
    assert escape_loose_tags(html) == escaped


@given(st.text(alphabet="ab<>/!-='\" &;", max_size=60))
def test_escaping_changes_no_tag(html: str) -> None:
    assert tags_of(escape_loose_tags(html)) == tags_of(html)


@given(st.text(alphabet="ab<>/!-='\" \n", max_size=60))
def test_texts_come_in_order_and_never_overlap(html: str) -> None:
    offsets = [offset for found in html_texts(html) for offset in (found.start, found.end)]
    assert offsets == sorted(offsets)
