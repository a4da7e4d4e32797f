"""The body of a letter as HTML: mistune's renderer, with tables, footnotes, definition and task lists."""

from __future__ import annotations

from collections import Counter

from mistune import BlockState
from mistune.renderers.html import HTMLRenderer

from lettertrans.publish.cleaning import clean, whole_tags
from lettertrans.publish.tokens import Content, read_content

_BACK = "\u21a9\ufe0e"  # the arrow as a letter, not as a picture


def body_html(markdown: str) -> str:
    """Markdown without front matter as clean HTML: see cleaning for what can be in it."""
    return clean(_rendered(read_content(markdown)))


def _rendered(content: Content) -> str:
    renderer, state = LetterRenderer(), BlockState()
    blocks = renderer.render_tokens(content.blocks, state)
    notes = [renderer.render_tokens(note, state) for note in content.footnotes]
    return blocks + (_all_notes(notes) if notes else "")


def _all_notes(notes: list[str]) -> str:
    entries = "".join(_note(number, note.rstrip()) for number, note in enumerate(notes, 1))
    return f'<div class="notes" role="doc-endnotes">\n<ol>\n{entries}</ol>\n</div>\n'


def _note(number: int, html: str) -> str:
    back = f'<a href="#fnref-{number}" role="doc-backlink">{_BACK}</a>'
    within = html.endswith("</p>")
    html = f"{html.removesuffix('</p>')} {back}</p>" if within else f"{html}\n<p>{back}</p>"
    return f'<li id="fn-{number}">{html}</li>\n'


class LetterRenderer(HTMLRenderer):
    """Tokens -> HTML that is still to be cleaned: raw HTML and addresses stand in it as they were typed."""

    def __init__(self) -> None:
        super().__init__(escape=False, allow_harmful_protocols=True)
        self._marks: Counter[int] = Counter()

    def block_html(self, html: str) -> str:
        """Raw HTML between blocks."""
        return whole_tags(html) + "\n"

    def inline_html(self, html: str) -> str:
        """A raw tag or comment in a sentence."""
        return whole_tags(html)

    def strikethrough(self, text: str) -> str:
        """Words struck through."""
        return f"<del>{text}</del>"

    def table(self, text: str) -> str:
        """A table, in a frame that can be scrolled with the keyboard where the screen is too narrow for it."""
        return f'<div class="wide" tabindex="0">\n<table>\n{text}</table>\n</div>\n'

    def table_head(self, text: str) -> str:
        """The row of headers."""
        return f"<thead>\n<tr>\n{text}</tr>\n</thead>\n"

    def table_body(self, text: str) -> str:
        """All other rows."""
        return f"<tbody>\n{text}</tbody>\n"

    def table_row(self, text: str) -> str:
        """One row."""
        return f"<tr>\n{text}</tr>\n"

    def table_cell(self, text: str, align: str | None = None, head: bool = False) -> str:
        """One cell; an empty header is no header to a screen reader."""
        name = "th" if head and text else "td"
        scope = ' scope="col"' if name == "th" else ""
        side = f' class="{align}"' if align else ""
        return f"<{name}{scope}{side}>{text}</{name}>\n"

    def def_list(self, text: str) -> str:
        """A definition list."""
        return f"<dl>\n{text}</dl>\n"

    def def_list_head(self, text: str) -> str:
        """A term."""
        return f"<dt>{text}</dt>\n"

    def def_list_item(self, text: str) -> str:
        """What it means."""
        return f"<dd>{text}</dd>\n"

    def task_item(self, text: str) -> str:
        """An entry of a task list; its box is a letter of its text."""
        return f'<li class="task">{text}</li>\n'

    def footnote_ref(self, key: str, index: int) -> str:
        """The mark of a footnote; the note leads back to the first of its marks."""
        del key
        self._marks[index] += 1
        again = f"-{self._marks[index]}" if self._marks[index] > 1 else ""
        return f'<sup id="fnref-{index}{again}"><a href="#fn-{index}" role="doc-noteref">{index}</a></sup>'
