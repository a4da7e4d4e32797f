"""What the laws of this room are tried on: pieces of Markdown to build documents of, and the project's own files."""

from __future__ import annotations

import textwrap
from pathlib import Path

from hypothesis import strategies as st

_HERE = Path(__file__).parent
_PROJECT = _HERE.parents[1]
_OWN = ("source/*.md", "docs/*.md", "README.md", "CHANGELOG.md", "tests/source/fixtures/**/*.md")
_MARK = "%% "


def own_files() -> list[Path]:
    """The Markdown that this project is written in, and the fixtures of this room."""
    return sorted(path for pattern in _OWN for path in _PROJECT.glob(pattern))


def read(path: Path) -> str:
    """The text of a file with the line ends and the byte order mark that it has."""
    return path.read_bytes().decode("utf-8")


def constructs() -> dict[str, str]:
    """The examples in constructs.txt by name: each begins below a line `%% name`."""
    found: dict[str, str] = {}
    name = ""
    for line in (_HERE / "constructs.txt").read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(_MARK):
            name = line.removeprefix(_MARK).strip()
            found[name] = ""
        elif name:
            found[name] += line
    return found


FRONT_MATTERS = [
    "---\ntitle: An open letter\ndate: 2024-05-20\nkind: open-letter\n---\n",
    "---\ntitle: 'It''s late'\nlang: en\ntags: [one, two]\ndescription: >\n  Folded words\n  on two lines\n---\n",
    '---\nsummary: "Say: \\"now\\""\nauthor:\n  name: A. Writer\ncover_alt: A square, at night\n---\n',
    "---\n# a comment\ntitle: |\n  Two\n  lines\nurl: https://example.org/\n...\n",
]

BLOCKS = [
    'We write to you with **grave concern**. Read [the report](https://example.org/a "A title") first.',
    'A first line\nand a second one. It ends *here*, after `code here` and <span class="machine">a tag</span>.',
    "Dear friends,\\\nthe address  \nof the sender",
    "See ![a picture](picture.png 'its title') and <https://example.org/machine>, or a line[^note].",
    "It is ~~not~~ so & it &amp; they, 5 < 6 > 4, snake_case and 2 * 3 * 4 \\*stars\\*.",
    "A [full reference][Label One], a [Label One] and a [label one][].",
    "# A heading with a #hash\n",
    "Heading of two\nlines\n===",
    "Second heading\n---",
    "###### Closed heading ######",
    "- one item. With two sentences!\n- another\n  on two lines",
    "1. first\n2. second\n   - nested *words*\n   - more\n\n   a paragraph below",
    "- [ ] to do\n- [x] done **well**",
    "* loose\n\n* list\n\n      code in it",
    "> A quote. Of two sentences.\n> And a line\nand a lazy one",
    "> # Heading\n>\n> - item in a quote\n>   goes on",
    "| Name | What *is* it |\n|:-----|-------:|\n| a pipe \\| in it | `code` |\n| [link](b.md) | |",
    "plain | table\n--- | ---\nwith | words",
    "[^note]: What the note says. It has two sentences.\n    And a line more.",
    '[label one]: https://example.org/ref "Title of a reference"',
    "Term\n: What it means\n: What else it means",
    "```python\nprint('hello')  # a comment\n\n```",
    "~~~\nfenced with tildes\n~~~",
    "    indented code\n\n    goes on",
    '<div class="machine">\n<p>Words in <b>raw</b> HTML.</p>\n</div>',
    '<figure><img src="a.png" alt="An old map" title=\'In two parts\'>\n<figcaption>Map</figcaption></figure>',
    "<pre>\nkept lines\n  as they are\n</pre>",
    "<!-- a comment of the author -->",
    '<!-- lettertrans: note="said to translators" context="closing" -->',
    "***",
    "Эрхэм найз нөхөд өө! Монгол бичиг ᠮᠣᠩᠭᠣᠯ. 日本語の文。二つ目の文。",
    "Mr. Dorj said: \u201cNo.\u201d Then he left? Yes, e.g. at 5 p.m.",
]


def nested(block: str, depth: str) -> str:
    """The block in a quote ("q"), a list item ("l") or both, outermost first."""
    for container in reversed(depth):
        inside = textwrap.indent(block, "> " if container == "q" else "  ", lambda _: True)
        block = "\n".join(line.rstrip() for line in inside.split("\n"))
        block = block if container == "q" else "- " + block[2:]
    return block


_NESTED = st.builds(nested, st.sampled_from(BLOCKS), st.sampled_from(["q", "l", "lq", "ql", "ll"]))
_BODY = st.lists(st.sampled_from(BLOCKS) | st.sampled_from(BLOCKS) | _NESTED, min_size=1, max_size=5)
_HEAD = st.just("") | st.sampled_from(FRONT_MATTERS)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Documents whose blocks stand apart, as authors write them."""
    return draw(_HEAD) + "\n\n".join(draw(_BODY)) + draw(st.sampled_from(["\n", ""]))


@st.composite
def strange_documents(draw: st.DrawFn) -> str:
    """Documents whose blocks run into each other, with any line ends, a byte order mark, and loose specials."""
    pieces = draw(st.lists(st.sampled_from(BLOCKS) | _NESTED | TYPED, max_size=6))
    joints = st.sampled_from(["\n", "\n\n", "\n  \n", "\n\n\n", ""])
    text = draw(_HEAD) + "".join(piece + draw(joints) for piece in pieces)
    ends = draw(st.sampled_from([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n"], ["\n", "\r\n", "\r"]]))
    lines = text.split("\n")
    mixed = "".join(line + ends[row % len(ends)] for row, line in enumerate(lines[:-1])) + lines[-1]
    return draw(st.sampled_from(["", "\ufeff"])) + mixed


SPECIALS = [
    *"*_`~[]()<>!|#>-+=:\\&\"'{}\n\t ^1.)",
    *(
        "**",
        "~~",
        "```",
        "~~~",
        "---",
        "===",
        "  \n",
        "\\\n",
        "\n\n",
        "\r\n",
        "\n    ",
        "\n\t",
        "- ",
        "1. ",
        "2) ",
        "# ",
    ),
    *(
        "> ",
        "| ",
        "|---|",
        "\n|---|\n",
        "\n---\n",
        "\n===\n",
        ": ",
        "\n: ",
        "[^note]",
        "[^new]: ",
        "[label one]",
        "](x)",
    ),
    *(
        "[a](b)",
        "![a](b)",
        "<https://x.org>",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "\n</div>\n",
        "<!--",
        "-->",
        "<?",
        "]]>",
    ),
    *("<pre>", "</pre>", "</p>", "<script>", "&amp;", "&lt;", "[ ] ", "[x]: y", "<!-- joined -->", "---\n", "\n...\n"),
    *("word", "Үг", "日本", "a: b", "é", "\u2028", "\u00a0", "\u200b", "\ufeff", "\x0b", "\x0c", "\x85"),
]

TYPED = st.lists(st.sampled_from(SPECIALS) | st.text(max_size=3), min_size=1, max_size=8).map("".join)
"""What somebody could type: rich in what Markdown, HTML and YAML give a meaning to."""
