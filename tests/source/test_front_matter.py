from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.errors import InputError
from lettertrans.source.front_matter import is_offered, quoted, read_front_matter


@pytest.mark.parametrize(
    "text", ["", "# A letter\n", " ---\ntitle: A\n---\n", "---\n\nA rule.\n\n---\n", "--- a\n---\n"]
)
def test_a_letter_can_be_without(text: str) -> None:
    assert read_front_matter(text) is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("fence", ["---", "--- ", "..."])
def test_ends_at_its_closing_line(fence: str, end: str) -> None:
    head = end.join(["---", "title: A", fence, ""])
    front = read_front_matter(head + "Body")
    assert front is not None
    assert front.body_start == len(head)


@pytest.mark.parametrize("written", ["A", "'A ''b'''", '"A \\"b\\""', "&anchor A", "!!str A"])
def test_a_value_stands_where_it_says(written: str) -> None:
    front = read_front_matter(f"---\ndate: 2024-01-01\ntitle: {written} # why\n---\n")
    assert front is not None
    (value,) = front.values
    span = f"---\ndate: 2024-01-01\ntitle: {written} # why\n---\n"[value.start : value.end]
    assert written.endswith(span)
    assert yaml.safe_load(span) == value.value


def test_numbers_dates_and_truths_are_no_words() -> None:
    front = read_front_matter("---\na: 1\nb: 2024-01-01\nc: true\nd:\ne: [1.5, x]\n---\n")
    assert front is not None
    assert [value.key for value in front.values] == ["e"]


def test_norwegian_is_a_language_though_yaml_takes_it_for_false() -> None:
    front = read_front_matter("---\nlang: no\n---\n")
    assert front is not None
    assert [(value.key, value.value) for value in front.values] == [("lang", "no")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: A\n\nBody, and never a closing line.\n", 1),
        ("---\ntitle: A: b\n---\n", 2),
        ("---\ntitle: A\ndate: [1, 2\nlang: en\n---\n", 4),
        ("---\ntitle: *nowhere\n---\n", 2),
    ],
)
def test_what_is_begun_but_broken_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(InputError) as broken:
        read_front_matter(text, path="letter.md")
    assert broken.value.location == f"letter.md:{line}"
    assert broken.value.hint


@pytest.mark.parametrize(
    ("key", "patterns", "offered"),
    [
        ("title", ("title",), True),
        ("author.title", ("title",), False),
        ("author.name", ("author.name",), True),
        ("hero.image_alt", ("*_alt",), True),
        ("alt", ("*_alt",), False),
        ("slug", (), False),
    ],
)
def test_keys_are_chosen_by_pattern(key: str, patterns: tuple[str, ...], offered: bool) -> None:
    assert is_offered(key, patterns) is offered


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\ufeff"), min_size=1),
    st.sampled_from(["", "'", '"', "|", ">"]),
)
def test_what_is_quoted_reads_back(value: str, style: str) -> None:
    words = value.strip()
    assert yaml.safe_load(f"k: {quoted(words, style)}\nz: 1\n") == {"k": words, "z": 1}


@given(st.text(alphabet="a,:{}[]#&*!|>'\"%@` -", min_size=1))
def test_what_is_quoted_in_brackets_reads_back(value: str) -> None:
    words = value.strip()
    assert yaml.safe_load(f"{{k: {quoted(words, ',')}, z: 1}}\n") == {"k": words, "z": 1}
