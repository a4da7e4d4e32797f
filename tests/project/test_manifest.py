from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lettertrans.project.manifest import Manifest, made_from

digests = st.text("0123456789abcdef", min_size=1, max_size=8)


def test_current_only_with_the_same_content_made_from_the_same() -> None:
    manifest = Manifest({})
    assert not manifest.is_current("output/a", content=None, made_from="m")
    manifest.record("output/a", content="c", made_from="m")
    assert manifest.is_current("output/a", content="c", made_from="m")
    assert not manifest.is_current("output/a", content="edited", made_from="m")
    assert not manifest.is_current("output/a", content="c", made_from="new source")
    assert not manifest.is_current("output/a", content=None, made_from="m")
    assert not manifest.is_current("output/b", content="c", made_from="m")
    assert (manifest.content("output/a"), manifest.content("output/b")) == ("c", None)


def test_forgotten_is_not_current() -> None:
    manifest = Manifest({"output/a": ("c", "m")})
    manifest.forget("output/a")
    manifest.forget("output/never")
    assert not manifest.is_current("output/a", content="c", made_from="m")


def test_changed_only_when_something_changed() -> None:
    manifest = Manifest({"output/a": ("c", "m")})
    manifest.record("output/a", content="c", made_from="m")
    manifest.forget("output/b")
    assert not manifest.changed
    manifest.record("output/a", content="c", made_from="n")
    assert manifest.changed


@given(st.dictionaries(st.text(), st.tuples(digests, digests)))
def test_read_gives_what_was_written(records: dict[str, tuple[str, str]]) -> None:
    told = Manifest(records).to_bytes()
    again = Manifest.from_bytes(told)
    assert all(again.is_current(name, content=c, made_from=m) for name, (c, m) in records.items())
    assert again.to_bytes() == told


@pytest.mark.parametrize(
    "data",
    [
        None,
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"version": 1}',
        b'{"version": 1, "built": []}',
        b'{"version": 99, "built": {"output/a": ["c", "m"]}}',
        b'{"version": 1, "built": {"output/a": ["c"]}}',
        b'{"version": 1, "built": {"output/a": "cm"}}',
        b'{"version": 1, "built": {"output/a": ["c", 1]}}',
        b'{"version": 1, "built": {"output/a": ["c", "m"]}',
        b"[" * 100_000,
    ],
)
def test_broken_or_foreign_is_empty(data: bytes | None) -> None:
    manifest = Manifest.from_bytes(data)
    assert not manifest.is_current("output/a", content="c", made_from="m")
    assert manifest.to_bytes() == Manifest({}).to_bytes()


@given(st.binary() | st.recursive(st.none() | st.text(), lambda inner: st.dictionaries(st.text(), inner)).map(repr))
@example("{}")
@settings(max_examples=50)
def test_garbage_is_no_error(garbage: bytes | str) -> None:
    Manifest.from_bytes(garbage if isinstance(garbage, bytes) else garbage.replace("'", '"').encode(errors="replace"))


def test_the_file_is_plain_json_with_a_version() -> None:
    assert json.loads(Manifest({"output/a": ("c", "m")}).to_bytes()) == {
        "version": 1,
        "built": {"output/a": ["c", "m"]},
    }


class TestMadeFrom:
    def test_the_order_of_the_inputs_does_not_matter(self) -> None:
        assert made_from({"a": "1", "b": "2"}, version="1") == made_from({"b": "2", "a": "1"}, version="1")

    @given(
        st.tuples(st.dictionaries(st.text(), st.text()), st.text()),
        st.tuples(st.dictionaries(st.text(), st.text()), st.text()),
    )
    @example(({"a": "b", "c": "d"}, "1"), ({"a": "bcd"}, "1"))
    @example(({"a": "1"}, "2"), ({}, "2"))
    def test_anything_else_does(self, one: tuple[dict[str, str], str], other: tuple[dict[str, str], str]) -> None:
        same = made_from(one[0], version=one[1]) == made_from(other[0], version=other[1])
        assert same == (one == other)
