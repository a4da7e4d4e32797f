from __future__ import annotations

import pytest

from lettertrans.source.importing.blocks import Heading, Paragraph, plain, text_content
from lettertrans.source.importing.shape.titles import with_title

PROSE = "We write to you because of the fog, and because nobody has said anything about it since the winter."


def paragraphs(*lines: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(content=text_content(line)) for line in lines)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Fog over the Lake", PROSE), "Fog over the Lake"),
        (("News", "Fog over the Lake", "4 May 2019", PROSE), "Fog over the Lake"),
        (("An Open Letter", "by the assembled keepers of all five shores", PROSE), "An Open Letter"),
        (
            ("12 Tower Street, Haven, The Five Shores", "Letter to the Master", "Dear Master,", PROSE),
            "Letter to the Master",
        ),
        (("What is the fog?", PROSE), "What is the fog?"),
        ((PROSE, "Fog over the Lake"), None),
        (("Dear Master,", PROSE), None),
        (("4 May 2019", "https://example.org/fog", "I. Fog", PROSE), None),
        (("Ada Lens", "Old Tower"), None),
    ],
)
def test_the_title_stands_above_the_text(lines: tuple[str, ...], title: str | None) -> None:
    titled = with_title(paragraphs(*lines), None)
    headings = [plain(block.content) for block in titled.blocks if isinstance(block, Heading)]
    assert (titled.title, headings) == (title, [title] if title else [])
    assert [plain(block.content) for block in titled.blocks if isinstance(block, Heading | Paragraph)] == list(lines)


def test_what_the_file_calls_itself_is_found_in_the_text() -> None:
    titled = with_title(paragraphs("A much longer line than the title is", "fog", PROSE), "Fog")
    assert (titled.title, titled.at) == ("fog", 1)


def test_what_the_file_calls_itself_is_put_above_a_text_without_title() -> None:
    titled = with_title(paragraphs(PROSE), "Fog")
    assert (titled.title, titled.at) == ("Fog", 0)
    assert titled.warnings == ("the title is not in the text: Fog",)


def test_of_two_titles_the_first_stays_and_all_else_goes_down() -> None:
    levels = (1, 2, 1, 6)
    blocks = tuple(Heading(level=level, content=text_content("x")) for level in levels)
    shaped = with_title(blocks, None).blocks
    assert [block.level for block in shaped if isinstance(block, Heading)] == [1, 3, 2, 6]


def test_the_only_heading_of_the_highest_level_is_the_title() -> None:
    blocks = tuple(Heading(level=level, content=text_content("x")) for level in (2, 3, 3))
    shaped = with_title(blocks, None).blocks
    assert [block.level for block in shaped if isinstance(block, Heading)] == [1, 3, 3]
