from __future__ import annotations

from lettertrans.source.importing.blocks import (
    Block,
    Heading,
    Listing,
    Paragraph,
    Run,
    Style,
    block_texts,
    text_content,
)
from lettertrans.source.importing.shape.sections import with_section_headings, with_signatories

PROSE = "We write to you because of the fog, and because nobody has said anything about it since the winter."


def paragraphs(*lines: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(content=text_content(line)) for line in lines)


def headings(*lines: str) -> list[str]:
    shaped = with_section_headings(paragraphs(*lines), first=0)
    return [text for block in shaped if isinstance(block, Heading) for text in block_texts((block,))]


def test_numbered_sections_are_headings_when_they_count_up() -> None:
    assert headings("I. Fog", PROSE, "II. Lamps: old", PROSE) == ["I. Fog", "II. Lamps: old"]
    assert headings("1. Fog", PROSE, "2. Lamps", PROSE) == ["1. Fog", "2. Lamps"]
    assert headings("II. Fog", PROSE, "IV. Lamps", PROSE) == []
    assert headings("I. Lens", "II. Lamp") == []


def test_a_short_line_between_texts_is_a_heading() -> None:
    assert headings(PROSE, "What we ask", PROSE) == ["What we ask"]


def test_names_dates_greetings_and_half_sentences_are_none() -> None:
    for line in ("4 May 2019", "Dear Master", "ada@tower.example", "and so on", "We ask:", "— Lamps"):
        assert headings(PROSE, line, PROSE) == []
    assert headings(PROSE, "Yours faithfully,", "Ada Lens", PROSE) == []


def test_an_author_who_made_headings_has_made_all() -> None:
    blocks: tuple[Block, ...] = (
        Heading(level=2, content=text_content("Fog")),
        *paragraphs(PROSE, "What we ask", PROSE),
    )
    assert with_section_headings(blocks, first=0) == blocks


def test_a_bold_line_is_a_heading_and_loses_its_bold_type() -> None:
    bold = Paragraph(content=(Run(text="Lamps", styles=frozenset({Style.STRONG})),))
    shaped = with_section_headings((*paragraphs(PROSE), bold, *paragraphs("Oil")), first=0)
    assert shaped[1] == Heading(level=2, content=text_content("Lamps"))


def signed(*lines: str) -> list[type[Block]]:
    return [type(block) for block in with_signatories(paragraphs(PROSE, *lines))][1:]


def test_four_short_lines_after_the_text_are_a_list() -> None:
    assert signed("Ada Lens", "Lamp Inc.", "SFN (Haven)", "“Fog” Band") == [Listing]
    assert signed("Ada Lens", "Lamp Inc.", "SFN (Haven)") == [Paragraph] * 3


def test_short_sentences_are_no_signatories() -> None:
    assert signed("We wait.", "We listen.", "We write.", "We ask.") == [Paragraph] * 4


def test_lines_above_the_text_are_no_signatories() -> None:
    blocks = paragraphs("a", "b", "c", "d", PROSE)
    assert with_signatories(blocks) == blocks
