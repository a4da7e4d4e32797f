from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lettertrans.source.importing.blocks import (
    Block,
    Break,
    CodeBlock,
    Content,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Rule,
    Run,
    Style,
    Table,
    block_texts,
    text_content,
)
from lettertrans.source.importing.markdown.proof import shown_texts
from lettertrans.source.importing.markdown.writing import write_markdown
from lettertrans.source.importing.tidying import tidy

RENDER = MarkdownIt("gfm-like", {"linkify": False}).render
WORDS = st.lists(
    st.one_of(
        st.sampled_from([*"#>+-=|:~*_`[]()!<&\\.1 '\"^", "1. ", "- ", "&amp;", "<b>", "](", "[^1]", "[x] ", "***"]),
        st.text(alphabet="ab .,!*_é", max_size=5),
    ),
    max_size=6,
).map("".join)
LINKS = st.builds(
    Link,
    destination=st.sampled_from(["http://a.b/c", "http://a.b/(x)_*y* z", "u?a&copy;b", "a|b", "<x>"]),
    title=st.sampled_from(["", 'q"t', "a\\", "x*y*", "&amp;"]),
)
RUNS = st.builds(
    Run, text=WORDS, styles=st.frozensets(st.sampled_from(list(Style)), max_size=3), link=st.one_of(st.none(), LINKS)
)
IMAGES = st.builds(Image, source=st.just("i.png"), alt=WORDS, link=st.one_of(st.none(), LINKS))
CONTENTS = st.lists(st.one_of(RUNS, RUNS, RUNS, st.just(Break()), IMAGES), max_size=7).map(tidy)
LINES = st.sampled_from(["a", "b c", "1. x", "- y", "d"]).map(text_content)
LEAVES = st.one_of(
    LINES.map(lambda content: Paragraph(content=content)),
    st.builds(Heading, level=st.integers(1, 6), content=LINES),
    st.sampled_from(["x", "a\n\nb", "```\ny", " ~~~"]).map(lambda text: CodeBlock(text=text)),
    st.just(Rule()),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            Listing,
            start=st.one_of(st.none(), st.integers(0, 12)),
            entries=st.lists(st.lists(inner, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
        ),
        st.builds(Quote, blocks=st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def rendered(markdown: str) -> str:
    return squeezed(unescape(re.sub(r"<[^>]*>", "", str(RENDER(markdown + "\n")))))


def meant(blocks: tuple[Block, ...]) -> str:
    return squeezed("".join(block_texts(blocks)))


@settings(deadline=None)
@given(content=CONTENTS, level=st.integers(0, 6))
def test_a_line_reads_as_it_was_meant_whoever_renders_it(content: Content, level: int) -> None:
    blocks = (Heading(level=level, content=content) if level else Paragraph(content=content),)
    markdown = write_markdown(blocks)
    assert rendered(markdown) == meant(blocks)
    assert squeezed("".join(shown_texts(markdown))) == meant(blocks)


@settings(deadline=None)
@given(rows=st.lists(st.tuples(CONTENTS, CONTENTS), min_size=1, max_size=3))
def test_a_cell_reads_as_it_was_meant_whoever_renders_it(rows: list[tuple[Content, Content]]) -> None:
    blocks = (Table(rows=tuple(rows)),)
    markdown = write_markdown(blocks)
    assert rendered(markdown) == meant(blocks)
    assert squeezed("".join(shown_texts(markdown))) == meant(blocks)


@settings(deadline=None)
@given(blocks=st.lists(BLOCKS, min_size=1, max_size=4).map(tuple))
def test_blocks_read_as_they_were_meant_whoever_renders_them(blocks: tuple[Block, ...]) -> None:
    markdown = write_markdown(blocks)
    assert rendered(markdown) == meant(blocks)
    assert squeezed("".join(shown_texts(markdown))) == meant(blocks)


def run(text: str, *styles: Style, link: str = "") -> Run:
    return Run(text=text, styles=frozenset(styles), link=Link(destination=link) if link else None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            (run("Note: ", Style.STRONG), run("a", Style.STRONG, Style.EMPHASIS), run(" b", Style.STRONG)),
            "**Note: *a* b**",
        ),
        ((run("("), run("x", Style.STRONG, Style.EMPHASIS), run(")")), "(***x***)"),
        ((run("a", Style.STRONG), run("b", Style.EMPHASIS)), "**a**b"),
        ((run("a.", Style.STRONG), run("b")), "a.b"),
        ((run("see "), run("this ", Style.STRONG, link="u"), run("and", Style.STRONG)), "see **[this](u) and**"),
        ((run("a", link="u"), run("b", Style.STRONG, link="u")), "[a**b**](u)"),
        ((run("a", Style.STRIKE), NoteReference(label="1"), run("!"), NoteReference(label="2")), "~~a~~[^1]\\![^2]"),
        ((Break(), run("a"), Break(), Break(), run("1. b")), "a\\\n1\\. b"),
        ((Image(source="a b.png", alt="x]y", title='q"'),), '![x\\]y](a%20b.png "q\\"")'),
    ],
)
def test_inline_markup(content: tuple[Inline, ...], expected: str) -> None:
    assert write_markdown((Paragraph(content=content),)) == expected


def test_notes_and_tables() -> None:
    note = Note(label="1", blocks=(Paragraph(content=text_content("a")), Paragraph(content=text_content("b"))))
    table = Table(rows=((text_content("a|b"), ()), ((run("c|d", Style.CODE),), text_content("e", "f"))))
    assert write_markdown((note, table)) == "[^1]: a\n\n    b\n\n| a\\|b |  |\n| --- | --- |\n| c\\|d | e f |"
