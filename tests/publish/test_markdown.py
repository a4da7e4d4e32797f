from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.errors import InputError
from lettertrans.languages import find
from lettertrans.publish import Edition, Format
from lettertrans.publish.body import body_html
from lettertrans.publish.edition import body_of
from lettertrans.publish.markdown import MarkdownFormat, marked_markdown

Make = Callable[..., Edition]
NOTICE = "> **Maskinöversatt utkast, inte granskat av någon människa.**\n"
PARTIAL = ">\n> **En del av texten är ännu på engelska.**\n"


def front_of(markdown: str) -> dict[str, Any]:
    first: Any = next(yaml.load_all(markdown.removeprefix("\ufeff"), Loader=yaml.SafeLoader))
    assert isinstance(first, dict)
    return first


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("---\ntitle: x\n---\n\n# Hej\n", "---\ndraft: true\ntitle: x\n---\n\n" + NOTICE + "\n# Hej\n"),
        ("---\ntitle: x\n---\nHej\n", "---\ndraft: true\ntitle: x\n---\n\n" + NOTICE + "\nHej\n"),
        ("Hej\n", "---\ndraft: true\n---\n\n" + NOTICE + "\nHej\n"),
        ("    kod\n", "---\ndraft: true\n---\n\n" + NOTICE + "\n    kod\n"),
        ("---\n---\n> Citat", "---\ndraft: true\n---\n\n" + NOTICE + "\n> Citat"),
        ("---\ntitle: x\n---", "---\ndraft: true\ntitle: x\n---\n\n" + NOTICE),
        ("---\n# note\n---\nHej", "---\ndraft: true\n# note\n---\n\n" + NOTICE + "\nHej"),
        ("\ufeff---\ntitle: x\n...\n", "\ufeff---\ndraft: true\ntitle: x\n...\n\n" + NOTICE),
    ],
)
def test_a_draft_is_marked(markdown: str, wanted: str, edition: Make) -> None:
    assert marked_markdown(edition(markdown, draft=True)) == wanted
    windows = markdown.replace("\n", "\r\n")
    if "\n" in markdown:
        assert marked_markdown(edition(windows, draft=True)) == wanted.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "front",
    [
        "  title: x\n  date: 2024-05-20\n", "{title: x, tags: [a, b]}\n", "{}\n", "? title\n: x\n", "!!map\ntitle: x\n",
        "# first\n\n'title': |\n  a\n\n  b\nz: 1\n", "draft: false\ntitle: x\n", "title: x\ndraft:\nz: 1\n",
        "draft: |\n  words\nz: 1\n", "a: &n no\nb: *n\n", "draft:\n  - a\n  - b\nz: 1\n", "\"draft\": 'no'\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_no_other_key_is_touched(front: str, newline: str, edition: Make) -> None:
    markdown = f"---\n{front}---\n\nHej.\n".replace("\n", newline)
    marked = marked_markdown(edition(markdown, draft=True))
    assert front_of(marked) == front_of(markdown) | {"draft": True}
    assert marked.endswith(f"{newline}{newline}Hej.{newline}")
    assert ("\r\n" in marked) == (newline == "\r\n")
    assert "\n" not in marked.replace("\r\n", "") or newline == "\n"


def test_a_key_that_leads_elsewhere_is_refused_with_what_to_do(edition: Make) -> None:
    with pytest.raises(InputError) as caught:
        marked_markdown(edition("---\na: &n no\ndraft: *n\n---\n", draft=True))
    assert "draft: true" in caught.value.hint


KEYS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None)
@given(
    facts=st.dictionaries(KEYS | st.just("draft"), VALUES, max_size=5),
    flow=st.sampled_from([None, True, False]),
    body=st.sampled_from(["", "\n", "\nHej.\n", "Hej.", "    kod\n", "- a\n", "[a]: x\n", "---\n"]),
    draft=st.booleans(),
)
def test_any_front_matter_stays_valid_and_the_letter_as_it_was(
    facts: dict[str, Any], flow: bool | None, body: str, draft: bool, edition: Make
) -> None:
    front = yaml.safe_dump(facts, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    original = edition(f"---\n{front}---\n{body}", draft=draft)
    marked = marked_markdown(original)
    if not draft:
        assert marked == original.markdown
        return
    assert front_of(marked) == front_of(original.markdown) | {"draft": True}
    assert marked.endswith(body)
    html = body_html(body_of(edition(marked)))
    quote = f"<blockquote>\n<p><strong>{find('sv').draft_notice}</strong></p>\n</blockquote>\n"
    assert html == quote + body_html(body_of(original))


def test_a_partial_edition_says_so_a_draft_or_not(edition: Make) -> None:
    assert marked_markdown(edition("Hej\n", draft=True, english=2)).endswith(NOTICE + PARTIAL + "\nHej\n")
    assert marked_markdown(edition("Hej\n", english=2)) == PARTIAL.removeprefix(">\n") + "\nHej\n"


def test_the_format_keeps_a_published_file_byte_for_byte(edition: Make) -> None:
    md = MarkdownFormat()
    assert isinstance(md, Format)
    assert (md.name, md.suffix) == ("markdown", ".md")
    text = "\ufeff---\r\ntitle: ᠮᠣᠩᠭᠣᠯ\r\n---\r\n# Hej  "
    assert md.render(edition(text)) == text.encode()
