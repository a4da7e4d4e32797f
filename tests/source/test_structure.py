"""Whatever a translator typed, the document is built like its source: by the word of another parser than ours."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.source.corpus import BLOCKS, FRONT_MATTERS, TYPED, documents, own_files, read, strange_documents
from tests.source.judge import front_matter_of, structure_of
from tests.source.pseudo import pseudo_translated

from lettertrans.errors import LettertransError
from lettertrans.model import Key
from lettertrans.source.reading import read_document
from lettertrans.source.slots import Document, Form, Slot
from lettertrans.source.translating import Target, Translated, translate

EVERYTHING = FRONT_MATTERS[0] + "\n\n".join(BLOCKS) + "\n"
TARGETS = st.sampled_from([Target(), Target(joiner=""), Target(tag="mn-Mong", right_to_left=True)])


@st.composite
def typing(draw: st.DrawFn, document: Document) -> dict[Key, str]:
    """What a translator may have typed in some units: anything, or the msgid with anything put in or cut out."""
    keys = list(dict.fromkeys(slot.segment.key for slot in document.slots))
    if not keys:
        return {}
    typed: dict[Key, str] = {}
    for _ in range(draw(st.integers(1, 4))):
        key = draw(st.sampled_from(keys))
        words, msgid = draw(TYPED), key[1]
        at = draw(st.sampled_from([0, len(msgid)]) | st.integers(0, len(msgid)))
        cut = draw(st.sampled_from([0, 0, 1, len(msgid)]))
        typed[key] = msgid[:at] + words + msgid[at + cut :]
    return typed


def translated(text: str, data: st.DataObject) -> tuple[Document, Mapping[Key, str], Translated]:
    document = read_document(text)
    typed = data.draw(typing(document))
    return document, typed, translate(document, typed, data.draw(TARGETS))


@settings(max_examples=250)
@given(documents(), st.data())
def test_blocks_links_and_tags(text: str, data: st.DataObject) -> None:
    _, typed, result = translated(text, data)
    assert structure_of(result.text) == structure_of(text), typed


@settings(max_examples=60)
@given(st.data())
def test_a_document_of_every_kind_of_block(data: st.DataObject) -> None:
    _, typed, result = translated(EVERYTHING, data)
    assert structure_of(result.text) == structure_of(EVERYTHING), typed


@pytest.mark.parametrize("text", FRONT_MATTERS, ids=["plain", "quoted", "double", "block"])
@given(st.data())
def test_front_matter_reads_back_as_it_was_typed(text: str, data: st.DataObject) -> None:
    document, typed, result = translated(text + "\nWords.\n", data)
    before, after = front_matter_of(text), front_matter_of(result.text)
    assert flat(after).keys() == flat(before).keys()
    expected = flat(before) | {
        slot.segment.place.removeprefix("front matter "): as_typed(slot, typed[slot.segment.key])
        for slot in document.slots
        if slot.form is Form.FRONT_MATTER and slot.segment.key in typed and slot.segment.key not in result.english
    }
    expected |= {"lang": after["lang"]} if "lang" in after else {}
    assert {k: v.strip() for k, v in flat(after).items()} == {k: v.strip() for k, v in expected.items()}


def flat(values: Mapping[str, object], above: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in values.items():
        found |= flat(value, f"{above}{key}.") if isinstance(value, dict) else {above + key: str(value)}
    return found


def as_typed(slot: Slot, words: str) -> str:
    words = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    lines = "\n" in slot.segment.msgid
    return words if lines else " ".join(line.strip() for line in words.split("\n") if line.strip())


KNOWN_DIFFERENCES = {
    "mistune lets the title of a definition go on over a line that begins a list": "[a]: /b 'c\n- d\ne'\n",
}
"""Texts that the two parsers read in two ways, and what ours takes them for."""


@pytest.mark.parametrize("text", KNOWN_DIFFERENCES.values(), ids=list(KNOWN_DIFFERENCES))
@pytest.mark.xfail(strict=True, reason="another parser reads it in another way")
def test_known_differences(text: str) -> None:
    assert structure_of(pseudo_translated(read_document(text)).text) == structure_of(text)


@given(strange_documents())
def test_slots_stand_in_order_and_apart(text: str) -> None:
    try:
        document = read_document(text)
    except LettertransError:  # loose specials can break front matter
        return
    in_order(document)


@pytest.mark.parametrize("path", own_files(), ids=lambda path: path.name)
def test_slots_of_files(path: Path) -> None:
    in_order(read_document(read(path)))


def in_order(document: Document) -> None:
    assert all(slot.start < slot.end <= len(document.text) for slot in document.slots)
    assert all(first.end <= second.start for first, second in pairwise(document.slots))
