"""Letters that nobody should have to read: each ends in a document or in an error that says where and what to do."""

from __future__ import annotations

import pytest

from lettertrans.errors import InputError
from lettertrans.source.proof import skeleton_of
from lettertrans.source.reading import read_document
from lettertrans.source.translating import translate

ALIAS_BOMB = "---\na: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
DEEP = 2_000
LONG = 200_000


@pytest.mark.parametrize("source", [b"", b"\n", b"\xef\xbb\xbf", b"   \t \r\n\r\n", b"---\n---\n", b"***\n"])
def test_a_letter_without_words_is_read(source: bytes) -> None:
    document = read_document(source)
    assert document.slots == ()
    assert translate(document, {}).text.encode() == source


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        (b"One\nTwo\x00\n", 2, "NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 3, "NUL"),
        ("Ett\nTvå\n".encode("latin-1"), 2, "UTF-8"),
        ("Нэг\n".encode("cp1251"), 1, "UTF-8"),
        ("One\n".encode("utf-16"), 1, "UTF-16"),
        (b"One\n\xed\xa0\x80\n", 2, "UTF-8"),
        (b"One\n" + "Нэг".encode()[:-1], 2, "UTF-8"),
        (b"---\ntitle: One\n\nNever closed.\n", 1, "closed"),
        (b"---\ntitle: One: two\n---\n", 2, "YAML"),
        (b"---\ntitle: One\nlang: [en\n---\n", 4, "YAML"),
        (b"---\ntitle: One\n\tlang: en\n---\n", 3, "YAML"),
        (b"\xef\xbb\xbf---\r\ntitle: 'One\r\n---\r\n", 3, "YAML"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(source: bytes, line: int, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        read_document(source, path="source/letter.md")
    assert refused.value.location == f"source/letter.md:{line}"
    assert refused.value.hint


def test_a_fence_that_is_never_closed_goes_to_the_end() -> None:
    document = read_document("Words.\n\n```\nCode\n\nMore code\n")
    assert [segment.msgid for segment in document.segments] == ["Words.", "Code\n\nMore code"]


def test_aliases_are_not_multiplied() -> None:
    assert read_document(ALIAS_BOMB + "title: Words\n---\n").segments[0].msgid == "Words"


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_deep_front_matter_is_read_or_refused(bracket: str) -> None:
    source = f"---\ntitle: Words\nk: {bracket * DEEP}\n---\n"
    with pytest.raises(InputError) as refused:
        read_document(source, path="letter.md")
    assert refused.value.location.startswith("letter.md:")


@pytest.mark.parametrize(
    "opener",
    ["> ", "- ", "1. ", "> - ", "[", "![", "*a ", "**a ", "<b>", "<div>\n", "(", "[^1]: ", "[a](", "\\"],
)
def test_deep_nesting_keeps_its_structure(opener: str) -> None:
    source = opener * DEEP + "words\n"
    document = read_document(source)
    changed = translate(document, {segment.key: f"{segment.msgid} нэг" for segment in document.segments})
    assert skeleton_of(changed.text) == skeleton_of(source)


@pytest.mark.parametrize("letter", [*" \t\r\n-*_#>`~|[]()<!&\\:=+1a.", "а", "。", "\u2028", "\u0301", "*a", "a. "])
def test_one_letter_over_and_over_comes_back_as_it_was(letter: str) -> None:
    source = letter * (LONG // len(letter))
    document = read_document(source)
    assert translate(document, {segment.key: segment.msgid for segment in document.segments}).text == source
