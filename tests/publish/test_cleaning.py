from __future__ import annotations

import pytest

from lettertrans.publish.cleaning import NO_PICTURE, clean, whole_tags, without_unfit_letters


@pytest.mark.parametrize(
    "kept",
    [
        '<p lang="mn-Mong" dir="ltr" title="t" id="here">words</p>',
        "<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
        '<a href="https://example.org/?a=1&amp;b">x</a>',
        '<ol start="7" reversed=""><li value="-1">x</li></ol>',
        "<td>x</td>",
        "<p>ᠠᠷᠠᠳᠴᠢᠯᠠᠯ\u180eᠤᠨ\u202fᠤ \u200d</p>",
        '<time datetime="2024-05-20T10:00+02:00">20 maj</time>',
        '<bdo dir="rtl">x</bdo>',
    ],
)
def test_what_authors_need_is_kept(kept: str) -> None:
    table = f"<table><tbody><tr>{kept}</tr></tbody></table>" if kept.startswith("<td") else kept
    assert clean(table) == table


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ('<p style="x" onclick="x" data-x="1" class="notice">x</p>', "<p>x</p>"),
        ('<p lang="no such thing" dir="up">x</p>', "<p>x</p>"),
        ('<p id="a">x</p><p id="a">y</p><p id="">z</p>', '<p id="a">x</p><p>y</p><p>z</p>'),
        ('<a href="javascript:x" target="_blank">x</a>', "<a>x</a>"),
        ('<a href=" https://example.org/\n">x</a>', '<a href="https://example.org/">x</a>'),
        ('<img src="//evil.example/x" alt="words">', f'<img src="{NO_PICTURE}" alt="words">'),
        ('<li value="1e9">x</li>', "<li>x</li>"),
        ('<div role="alert" tabindex="5">x</div>', "<div>x</div>"),
    ],
)
def test_everything_else_goes(typed: str, left: str) -> None:
    assert clean(typed) == left


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("<b>x</b>", "<b>x</b>"),
        ('<a title="a > b">x', '<a title="a > b">x'),
        ("<script>x</script>y", "y"),
        ("<script>x", "x"),
        ("a <!-- b --> c <!-- d", "a  c "),
        ("<plaintext>x", "x"),
        ("<b <i", "&lt;b &lt;i"),
        ('<div title="x', '&lt;div title="x'),
        ("1 < 2 <b>", "1 &lt; 2 <b>"),
    ],
)
def test_a_piece_of_raw_html_ends_where_it_ends(typed: str, left: str) -> None:
    assert whole_tags(typed) == left


def test_letters_that_html_forbids_are_shown_as_lost() -> None:
    assert without_unfit_letters("a\x00\x1b\x85\ufffe\tb\n\u202f") == "a\ufffd\ufffd\ufffd\ufffd\tb\n\u202f"
