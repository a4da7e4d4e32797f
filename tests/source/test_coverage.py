"""Every letter that a reader sees is in some msgid, and nothing that is for machines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from tests.source.corpus import BLOCKS, FRONT_MATTERS, constructs, documents, own_files, read
from tests.source.judge import front_matter_of, seen_in, structure_of
from tests.source.pseudo import pseudo_translated

from lettertrans.source.reading import read_document

NOT_COVERED = {
    "link in a link": "the destination of a link that is none stands there as text, and the pseudo-translator keeps it",
    "directives.md": "its author skips some of it",
}
"""Examples with letters that stay, and the reason."""
OFFERED = ("title", "subtitle", "description", "summary", "abstract")


def check(text: str) -> None:
    document = read_document(text)
    result = pseudo_translated(document)
    assert not [problem for _, problem in result.problems if problem.severity == "error"], result.problems
    assert seen_in(result.text) == ()
    assert structure_of(result.text) == structure_of(text)


@given(documents())
def test_documents(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", own_files(), ids=lambda path: path.name)
def test_files(path: Path) -> None:
    if path.name not in NOT_COVERED:
        check(read(path))


@pytest.mark.parametrize(("name", "text"), constructs().items(), ids=list(constructs()))
def test_constructs(name: str, text: str) -> None:
    if name not in NOT_COVERED:
        check(text)


@pytest.mark.parametrize("text", FRONT_MATTERS, ids=["plain", "quoted", "double", "block"])
def test_front_matter_keys_for_readers_only(text: str) -> None:
    after = front_matter_of(pseudo_translated(read_document(text)).text)
    before = front_matter_of(text)
    for key, value in before.items():
        offered = key in OFFERED or key.endswith("_alt")
        assert (after[key] != value) is offered, key
        assert not offered or not any(letter.isascii() and letter.isalpha() for letter in after[key]), key


@pytest.mark.parametrize("text", BLOCKS)
def test_no_machine_word_is_offered_by_itself(text: str) -> None:
    for segment in read_document(text).segments:
        assert segment.msgid not in {"machine", "python", "note", "label one", "picture.png", "https://example.org/ref"}
