"""A letter as people have it (text copied from a web page, HTML, Word) as Markdown with front matter.

Bytes in, text out. What is taken from the file is kept word for word; what was left out, and what is a guess, is said
in a warning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lettertrans.errors import InputError, LettertransError
from lettertrans.source.importing.facts import front_matter, missing_facts
from lettertrans.source.importing.kinds import Kind, kind_of
from lettertrans.source.importing.markdown.proof import proof_warnings
from lettertrans.source.importing.markdown.writing import write_markdown
from lettertrans.source.importing.reading import Reading
from lettertrans.source.importing.shape.guesses import with_guesses
from lettertrans.source.importing.shape.sections import with_section_headings, with_signatories
from lettertrans.source.importing.shape.titles import with_title

__all__ = ["ImportedLetter", "import_letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLetter:
    """A letter as Markdown with front matter, and what a person should look at, one sentence each."""

    markdown: str
    warnings: tuple[str, ...] = ()


def import_letter(data: bytes, *, name: str) -> ImportedLetter:
    """The letter in the file called name.

    InputError (with name as its path) for a file that is empty, binary, broken or of another kind; SettingsError for a
    Word file where the library that reads those is not installed.
    """
    try:
        return _letter(_read(data, kind_of(data, name)))
    except LettertransError as error:
        raise error.at(name) from None


def _read(data: bytes, kind: Kind) -> Reading:
    match kind:
        case Kind.TEXT:
            from lettertrans.source.importing.text import read_text

            return read_text(data)
        case Kind.HTML:
            from lettertrans.source.importing.html import read_html

            return read_html(data)
        case Kind.WORD:
            from lettertrans.source.importing.docx import read_docx

            return read_docx(data)


def _letter(reading: Reading) -> ImportedLetter:
    if not reading.blocks:
        raise InputError("there is no text in this file", hint="look whether it is the right one")
    titled = with_title(reading.blocks, reading.facts.title)
    blocks = with_signatories(with_section_headings(titled.blocks, first=titled.at + 1))
    facts, guessed = with_guesses(replace(reading.facts, title=titled.title), blocks)
    body = write_markdown(blocks)
    return ImportedLetter(
        markdown="\n".join(part for part in (front_matter(facts), f"{body}\n") if part),
        warnings=(*reading.warnings, *titled.warnings, *guessed, *missing_facts(facts), *proof_warnings(body, blocks)),
    )
