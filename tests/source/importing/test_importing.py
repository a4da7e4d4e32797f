"""Whole files, word for word.

A file dropped into letters/ is a test, once NAME.md (what becomes of it) and NAME.warnings lie beside it. A folder
there is a Word file, unpacked.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from html import unescape
from pathlib import Path

import mistune
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lettertrans.errors import InputError
from lettertrans.source.importing import import_letter

LETTERS = Path(__file__).parent / "letters"
FILES = sorted(path for path in LETTERS.iterdir() if path.suffix not in (".md", ".warnings"))
RENDERERS: dict[str, Callable[[str], object]] = {
    "mistune": mistune.create_markdown(plugins=["table", "footnotes", "strikethrough", "task_lists", "def_list"]),
    "markdown-it": MarkdownIt("gfm-like", {"linkify": False}).render,
}
INVISIBLE = re.compile("[\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
PIECES = [
    *"#>+-=|:~*_`[]()!<&\\.012 \n\t'\"^$/;,?–•“—é語",
    *("1. ", "- ", "\n\n", "&amp;", "&#35;", "<b>", "](", "[^1]", "[x] ", "***", "---", "```", "~~", "II. ", "word"),
    *("http://a.b/_c_", "Word ", "e.g. ", "    ", "> ", "# ", "\\\n", "\xa0", "\xad", "|---|---|", ": ", "<!-- "),
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=30).map("".join)


def read(path: Path) -> bytes:
    if path.is_file():
        return path.read_bytes()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for part in sorted(path.rglob("*")):
            if part.is_file():
                archive.writestr(part.relative_to(path).as_posix(), part.read_bytes())
    return packed.getvalue()


def body_of(markdown: str) -> str:
    return markdown.partition("\n---\n")[2] if markdown.startswith("---\n") else markdown


def words(text: str) -> list[str]:
    return [word.lstrip("0") or "0" for word in re.findall(r"[^\W_]+", text)]


def rendered_words(html: str) -> list[str]:
    """The words of a page of simple HTML, the numbers of its lists among them."""
    numbers: list[int | None] = []
    text = ""
    for tag, between in re.findall(r"<([^>]*)>([^<]*)", html):
        if tag.startswith("ol"):
            start = re.search(r'start="(\d+)"', tag)
            numbers.append(int(start.group(1)) if start else 1)
        elif tag.startswith("ul"):
            numbers.append(None)
        elif tag in ("/ol", "/ul"):
            numbers.pop()
        elif tag == "li" and (number := numbers[-1]) is not None:
            text += f" {number} "
            numbers[-1] = number + 1
        text += " " if tag.startswith(("p", "/p", "br", "h", "/h", "li", "/li")) else ""
        text += unescape(between)
    return words(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_letter_becomes_what_lies_beside_it(path: Path) -> None:
    letter = import_letter(read(path), name=path.name)
    assert letter.markdown == path.with_name(path.name + ".md").read_text(encoding="utf-8")
    assert "\n".join(letter.warnings) == path.with_name(path.name + ".warnings").read_text(encoding="utf-8").rstrip()


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".txt"], ids=lambda path: path.name)
def test_the_words_of_a_text_are_all_there_in_their_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\xad", "")
    assert words(body_of(import_letter(read(path), name=path.name).markdown)) == words(text)


@settings(deadline=None)
@given(text=TEXTS)
def test_every_word_of_any_text_is_seen_in_its_order_whoever_renders_it(text: str) -> None:
    try:
        letter = import_letter(text.encode(), name="letter.txt")
    except InputError:
        assert not words(text) or any(unicodedata.category(character) == "Cc" for character in text)
        return
    expected = words(INVISIBLE.sub("", text))
    for name, render in RENDERERS.items():
        assert rendered_words(str(render(body_of(letter.markdown)))) == expected, name
    assert not [warning for warning in letter.warnings if warning.startswith("Markdown would")]


@settings(deadline=None)
@given(data=st.binary(max_size=300), ending=st.sampled_from([".txt", ".html", ".docx", ""]))
def test_any_bytes_become_a_letter_or_an_error_that_names_the_file(data: bytes, ending: str) -> None:
    try:
        assert import_letter(data, name=f"letter{ending}").markdown.endswith("\n")
    except InputError as error:
        refused = error
    else:
        return
    assert (refused.path, bool(refused.hint)) == (f"letter{ending}", True)


def test_crlf_and_a_byte_order_mark_make_no_difference() -> None:
    text = "Open letter on fog\n\nWe write to you because of the fog, which has been here for a year now.\n"
    expected = import_letter(text.encode(), name="a.txt").markdown
    assert import_letter(text.replace("\n", "\r\n").encode("utf-8-sig"), name="a.txt").markdown == expected
    assert import_letter(text.encode("utf-16"), name="a.txt").markdown == expected


def test_a_letter_without_words_is_an_error() -> None:
    with pytest.raises(InputError, match=r"page\.html: there is no text"):
        import_letter(b"<html><script>x</script></html>", name="page.html")
