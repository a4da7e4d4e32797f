from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.source.importing.html.tokens import EndTag, StartTag, html_tokens


@pytest.mark.parametrize(
    ("html", "tokens"),
    [
        ("a<b>c</b>", ["a", StartTag(name="b"), "c", EndTag(name="b")]),
        ("<P CLASS=x id = 'y' hidden>", [StartTag(name="p", attributes={"class": "x", "id": "y", "hidden": ""})]),
        ('<a href="?a=1&copy=2&amp;b">', [StartTag(name="a", attributes={"href": "?a=1&copy=2&b"})]),
        ("<a x=1 x=2>", [StartTag(name="a", attributes={"x": "1"})]),
        ("<br/><img/src=x>", [StartTag(name="br"), StartTag(name="img", attributes={"src": "x"})]),
        ("a < b &lt; c &amp d", ["a ", "<", " b < c & d"]),
        ("a<!-- <b> -->c<!doctype x><?pi?></ 1>d", ["a", "c", "d"]),
        ("<!-->a", ["a"]),
        ("<script>a<b></scripty></script>c", [StartTag(name="script"), "a<b></scripty>", EndTag(name="script"), "c"]),
        ("<title>&amp;<b></title>", [StartTag(name="title"), "&<b>", EndTag(name="title")]),
        ("a<b c", ["a"]),
        ("a<!-- b", ["a"]),
        ('<a title="x>y">z', [StartTag(name="a", attributes={"title": "x>y"}), "z"]),
        ("<a =b>", [StartTag(name="a", attributes={"=b": ""})]),
    ],
)
def test_tokens(html: str, tokens: list[object]) -> None:
    assert list(html_tokens(html)) == tokens


class Reference(HTMLParser):
    """The standard library's reading of pages that are written well."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.read.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.read.append(tag)

    def handle_data(self, data: str) -> None:
        self.read.append(data)


@settings(deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(["<p>", "</p>", "<a href='x y' id=z>", "<br>", "word", "&amp;", " ", "<!-- c -->", "<B X>"])
    )
)
def test_well_written_pages_read_as_by_the_standard_library(pieces: list[str]) -> None:
    page = "".join(pieces)
    reference = Reference()
    reference.feed(page)
    reference.close()
    read = [
        token
        if isinstance(token, str)
        else (token.name, dict(token.attributes))
        if isinstance(token, StartTag)
        else token.name
        for token in html_tokens(page)
    ]
    assert read == reference.read


@settings(deadline=None)
@given(page=st.text(alphabet="<>/!-='\"a &;x", max_size=60))
def test_any_page_is_read_to_its_end(page: str) -> None:
    assert all(isinstance(token, str | StartTag | EndTag) for token in html_tokens(page))
