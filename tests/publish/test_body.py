from __future__ import annotations

from pathlib import Path

import pytest

from lettertrans.publish.body import body_html

BODIES = sorted((Path(__file__).parent / "bodies").glob("*.md"))


@pytest.mark.parametrize("path", BODIES, ids=lambda path: path.stem)
def test_markdown_becomes_the_html_beside_it(path: Path) -> None:
    wanted = path.with_suffix(".html").read_text(encoding="utf-8")
    assert body_html(path.read_text(encoding="utf-8")) == wanted


def test_every_mark_of_a_footnote_leads_to_its_note_and_the_note_back() -> None:
    html = body_html("a[^x] b[^x] c[^y]\n\n[^x]: X\n[^y]: Y\n")
    for place in ("fnref-1", "fnref-1-2", "fnref-2", "fn-1", "fn-2"):
        assert html.count(f'id="{place}"') == 1
    assert [html.count(f'href="#{place}"') for place in ("fn-1", "fn-2", "fnref-1", "fnref-2")] == [2, 1, 1, 1]


def test_deep_nesting_is_no_trouble() -> None:
    for text in (">" * 3000 + "x", "- " * 1000 + "x", "[" * 5000, "**a" * 2000, "<b>" * 3000, "![" * 3000):
        body_html(text)
