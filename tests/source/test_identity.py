"""A letter whose every translation says what the source says is the source, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.source.corpus import constructs, own_files, read, strange_documents

from lettertrans.errors import LettertransError
from lettertrans.source.reading import read_document
from lettertrans.source.slots import SourceOptions
from lettertrans.source.translating import translate

OPTIONS = st.builds(SourceOptions, segmentation=st.sampled_from(["sentence", "paragraph"]), code_blocks=st.booleans())


def identity(source: str | bytes, options: SourceOptions | None = None) -> str:
    document = read_document(source, options=options or SourceOptions())
    return translate(document, {segment.key: segment.msgid for segment in document.segments}).text


@given(strange_documents(), OPTIONS)
def test_documents_of_all_kinds(text: str, options: SourceOptions) -> None:
    try:
        rebuilt = identity(text, options)
    except LettertransError:  # loose specials can break front matter
        return
    assert rebuilt == text


@pytest.mark.parametrize("path", own_files(), ids=lambda path: path.name)
def test_files(path: Path) -> None:
    data = path.read_bytes()
    assert identity(data).encode("utf-8") == data


@pytest.mark.parametrize("path", own_files(), ids=lambda path: path.name)
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["crlf", "cr"])
def test_files_with_other_line_ends(path: Path, end: str) -> None:
    text = "\ufeff" + read(path).removeprefix("\ufeff").replace("\r\n", "\n").replace("\n", end).rstrip(end)
    assert identity(text) == text


@pytest.mark.parametrize(("name", "text"), constructs().items(), ids=list(constructs()))
def test_constructs(name: str, text: str) -> None:
    assert identity(text) == text, name


@pytest.mark.parametrize(("name", "text"), constructs().items(), ids=list(constructs()))
def test_constructs_in_a_quote_and_a_list(name: str, text: str) -> None:
    lines = text.splitlines(keepends=True)
    for inside in ("".join("> " + line for line in lines), "- " + "  ".join(lines)):
        assert identity(inside) == inside, name
