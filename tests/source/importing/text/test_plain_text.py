from __future__ import annotations

from lettertrans.source.importing.markdown.writing import write_markdown
from lettertrans.source.importing.text.plain_text import text_blocks


def markdown(text: str) -> str:
    return write_markdown(text_blocks(text))


def test_lists_below_lists() -> None:
    assert markdown("1. a\n   - b\n   - c\n2. d\n") == "1. a\n   - b\n   - c\n2. d"


def test_entries_with_empty_lines_between_are_one_list() -> None:
    assert markdown("• a\n\n• b\n\n• c") == "- a\n- b\n- c"


def test_numbers_that_do_not_count_up_stay_as_typed() -> None:
    assert markdown("1. a\n\n3. b") == "1\\. a\n\n3\\. b"


def test_a_list_may_begin_anywhere() -> None:
    assert markdown("4. a\n5. b") == "4. a\n5. b"


def test_one_dash_is_no_list() -> None:
    assert markdown("- said she.") == "\\- said she."


def test_other_bullets_are_another_list() -> None:
    assert markdown("- a\n- b\n• c") == "- a\n- b\n\n* c"


def test_very_deep_lists_end_somewhere() -> None:
    text = "\n".join(" " * depth + "• x" for depth in range(0, 400, 2))
    assert markdown(text).count("- x") == 200
