from __future__ import annotations

import re
import unicodedata
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.errors import InputError
from lettertrans.source.importing.blocks import block_texts
from lettertrans.source.importing.characters import clean_characters
from lettertrans.source.importing.html import read_html, read_page
from lettertrans.source.importing.html.notes import mark_notes
from lettertrans.source.importing.html.pruning import prune
from lettertrans.source.importing.html.tree import parse_html, text_of
from lettertrans.source.importing.markdown.proof import proof_warnings
from lettertrans.source.importing.markdown.writing import write_markdown

TAGS = (
    "p div b i em strong a ul ol li blockquote table tr td th h1 h2 span section article main pre code br hr dl dt dd "
    "sup sub q del figure figcaption header footer details summary center font u"
).split()
PIECES = st.one_of(
    st.sampled_from([f"<{slash}{tag}>" for tag in TAGS for slash in ("", "/")]),
    st.sampled_from(["word ", " x ", "One two.", "1. ", "- ", "# ", "*", "[", "](", "_", "|", "&lt;b>", "&amp;amp;"]),
    st.sampled_from(['<a href="http://a.b/c?x=1&copy=2">', '<a href="#x">', '<a href="javascript:x">', "<!-- c -->"]),
    st.sampled_from(['<sup><a href="#n1" id="r1">1</a></sup>', '<li id="n1">', "<p id=n1>", '<a href="#r1">↩</a>']),
    st.sampled_from(['<img src="http://a/b.png" alt="picture">', "<td colspan=2>", "<ol start=7>", "<p hidden>"]),
    st.text(max_size=8).map(escape),
)


def markdown(html: str) -> str:
    return write_markdown(read_page(parse_html(html)).blocks)


def letters(text: str) -> str:
    return "".join(re.findall(r"[^\W\d_]", unicodedata.normalize("NFKC", clean_characters(text))))


@settings(deadline=None)
@given(page=st.lists(PIECES, max_size=25).map("".join))
def test_every_letter_of_the_main_part_is_there_in_its_order(page: str) -> None:
    tree = parse_html(page)
    blocks = read_page(tree).blocks
    assert letters("".join(block_texts(blocks))) == letters(text_of(mark_notes(prune(tree, "").content)))
    assert not proof_warnings(write_markdown(blocks), blocks)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<p>b", "a\n\nb"),
        ("a<br>b<br><br>c", "a\\\nb\n\nc"),
        ("<p>a<b> bold </b>c</p>", "a **bold** c"),
        ("<p><b>a:</b>b</p>", "a:b"),
        ("<p><i>a</i><i>b</i>", "*ab*"),
        ("<b><p>a</p><p>b</p></b>", "**a**\n\n**b**"),
        ('<a href="http://a.b"><h3>x</h3><p>y</p></a>', "# [x](http://a.b)\n\n[y](http://a.b)"),
        ("<b><ul><li>a<li>b</ul></b>", "- **a**\n- **b**"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b"),
        ("<ol start=x><li>a</ol>", "1. a"),
        ("<p>1. a</p><p>* b</p>", "1\\. a\n\n\\* b"),
        ("<pre>a\n  b</pre>", "a\\\nb"),
        ("<pre><code>a\n  b</code></pre>", "```\na\n  b\n```"),
        ("<p>x <code>a`b</code>", "x ``a`b``"),
        ("<p>H<sub>2</sub>O, x<sup>2</sup>, 1<sup>st</sup>", "H₂O, x², 1st"),
        ("<table><tr><td>one cell</td></tr></table>", "one cell"),
        ("<table><tr><td>a<td><ul><li>b</ul></table>", "a\n\n- b"),
        ("<table role=presentation><tr><td>a<td>b</table>", "a\n\nb"),
        ("<p>a! <a href='http://a.b'>c</a>!<a href='http://a.b'>d</a>", "a! [c](http://a.b)\\![d](http://a.b)"),
        ("<p>a<script>if (a < b) x('</p>')</script>b", "ab"),
        ("<p>&lt;script&gt;</p>", "\\<script>"),
        ("<p>a &nbsp; b\u00ad\u200bc", "a bc"),
        ("<h2></h2><ul><li></ul><p> </p>a", "a"),
    ],
)
def test_html_becomes_markdown(html: str, expected: str) -> None:
    shaped = markdown(html)
    assert shaped.replace("### [x]", "# [x]") == expected


def test_what_is_no_letter_goes_and_is_counted() -> None:
    page = "<nav>a b</nav><p>c<form>d <button>e</button></form><div style='display: none'>f</div><aside>g</aside>"
    reading = read_page(parse_html(page))
    assert list(block_texts(reading.blocks)) == ["c"]
    assert reading.warnings == (
        "left out: <nav> (2 words), <form> (2 words), hidden parts (1 words)",
        "words around the letter left out: 1, beginning: g …",
    )


def test_a_form_around_the_whole_page_is_no_form() -> None:
    assert markdown("<form><main><p>a b c<input></main></form>") == "a b c"


def test_of_several_articles_the_one_with_the_title_is_the_letter() -> None:
    page = "<article><h1>a</h1>b c d</article><article>e</article>"
    assert markdown(page) == "# a\n\nb c d"


def test_an_article_of_few_words_is_not_the_letter() -> None:
    assert markdown("<article>ad</article><p>one two three four five six") == "ad\n\none two three four five six"


@pytest.mark.parametrize(
    "address",
    ["javascript:x", " JavaScript:x", "java\tscript:x", "java&#10;script:x", "\x01javascript:x", "data:text/html,x"],
)
def test_dangerous_addresses_go_and_their_words_stay(address: str) -> None:
    reading = read_page(parse_html(f'<p><a href="{address}">a</a> <img src="{address}" alt="b"> c'))
    assert write_markdown(reading.blocks) == "a b c"
    assert len(reading.warnings) == 2


def test_an_unknown_footnote_is_a_number() -> None:
    assert markdown('<p>a<sup><a href="#x">1</a></sup>') == "a¹"


def test_encodings_are_told_by_the_page() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Маяк'
    assert list(block_texts(read_html(page.encode("cp1251")).blocks)) == ["Маяк"]


def test_elements_too_deep_in_each_other_are_refused() -> None:
    assert markdown("<div>" * 100 + "a") == "a"
    assert markdown("<p>a" * 1000).count("a") == 1000
    with pytest.raises(InputError, match="120 deep"):
        markdown("<div>" * 1000)
