"""Where in a source a translation goes, and how it has to be written there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lettertrans.model import Segment


class Form(StrEnum):
    """How a translation is written in its place."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    LINK_TITLE = "link title"
    HTML = "html"
    HTML_ATTRIBUTE = "html attribute"
    CODE = "code"
    FRONT_MATTER = "front matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place of a segment: text[start:end] of the source is what its translation replaces.

    glued: only white space within one paragraph parts it from the slot before, and that may give way to what joins
    sentences in the target language. line_start: it begins a line, where Markdown could read a block into it.
    indent: what continuation lines begin with (list indentation, quote marks). quote: the delimiter around it (a link
    title, an attribute, a YAML scalar); fence: the marker of a fenced code block.
    """

    segment: Segment
    start: int
    end: int
    form: Form
    glued: bool = False
    line_start: bool = False
    indent: str = ""
    quote: str = ""
    fence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """How a source is cut. segmentation is "sentence" or "paragraph"; front_matter holds the keys whose values are
    offered (dots for nesting, `*` as in file names); abbreviations never end a sentence; language is that of the text.
    """

    language: str = "en"
    segmentation: str = "sentence"
    front_matter: tuple[str, ...] = ("title", "subtitle", "description", "summary", "abstract", "*_alt")
    code_blocks: bool = True
    abbreviations: tuple[str, ...] = ()


DEFAULT_OPTIONS = SourceOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source text and the places in it that can be translated, in reading order.

    text is the whole file without its byte order mark, line ends as they are. labels are the normal forms of its link
    reference definitions and environment is what mistune needs to read its inline text. language_span is where front
    matter names the language of the text.
    """

    text: str
    slots: tuple[Slot, ...]
    path: str = ""
    bom: bool = False
    body_start: int = 0
    language_span: tuple[int, int] | None = None
    labels: frozenset[str] = frozenset()
    environment: dict[str, object] = field(default_factory=dict, repr=False, compare=False)
    options: SourceOptions = DEFAULT_OPTIONS

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segment of every slot, in reading order; one msgid may come more than once."""
        return tuple(slot.segment for slot in self.slots)

    @property
    def newline(self) -> str:
        """The line end that the text uses."""
        return "\r\n" if "\r\n" in self.text else "\n"
