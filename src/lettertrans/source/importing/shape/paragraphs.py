"""How a paragraph looks to a person who skims the page: a short line, a sentence, a greeting, a section's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lettertrans.source.importing.blocks import Block, Break, NoteReference, Paragraph, Run, Style, plain
from lettertrans.source.importing.shape.dates import date_line

_LONGEST_SHORT_LINE = 100
_ABBREVIATION = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Esq|Dr|St|Ave|No|e\.V|Ph\.D|M\.D|U\.S|U\.S\.A|U\.K)\.\Z")
_END_OF_SENTENCE = re.compile(r"[.!?:;,…]['\"’”)\]]*\Z")
_GREETING = re.compile(r"(?:dear|to whom|to the|to:|your excellenc|greetings|hello)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[+(\d][\d\s()/.-]{5,}", re.IGNORECASE)
_NUMERAL = re.compile(r"(?P<roman>[IVXLC]+)[.)]\s+\S|(?P<arabic>\d{1,2})[.)]\s+\S")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def line_of(block: Block) -> str:
    """The text of a paragraph of one line; empty for all else."""
    if not isinstance(block, Paragraph) or any(isinstance(part, Break) for part in block.content):
        return ""
    return plain(block.content).strip()


def is_short(block: Block) -> bool:
    """A short line that is no sentence: a name, an organisation, the title of a section."""
    line = line_of(block)
    if not 0 < len(line) <= _LONGEST_SHORT_LINE:
        return False
    return not _END_OF_SENTENCE.search(line) or bool(_ABBREVIATION.search(line))


def begins_like_a_name(block: Block) -> bool:
    """Whether the line begins with a letter, a digit or a quotation mark: names do, leftovers of web pages do not."""
    return bool(re.match(r"[\"'“‘«„(]?[^\W_]", line_of(block)))


def runs_on(block: Block) -> bool:
    """Whether the first letter is a small one, as in the middle of a sentence."""
    return next((letter.islower() for letter in line_of(block) if letter.isalpha()), False)


def is_prose(block: Block) -> bool:
    """Running text."""
    line = line_of(block)
    return len(line) > _LONGEST_SHORT_LINE or (" " in line and bool(re.search(r"[.!?…]['\"’”)\]]*\Z", line)))


def is_nameless(block: Block) -> bool:
    """A date, a greeting, a mail address or the like, which never names a text or a section."""
    line = line_of(block)
    return bool(date_line(line) or _GREETING.match(line) or _ADDRESS.fullmatch(line))


def is_all_bold(block: Block) -> bool:
    """Whether every letter is bold: how many write the title of a section."""
    if not isinstance(block, Paragraph):
        return False
    runs = [part for part in block.content if isinstance(part, Run) and part.text.strip()]
    return bool(runs) and all(Style.STRONG in run.styles for run in runs) and not _has_notes(block)


def _has_notes(block: Paragraph) -> bool:
    return any(isinstance(part, NoteReference) for part in block.content)


def section_number(block: Block) -> tuple[str, int] | None:
    """("roman", 4) of "IV. Elites", ("arabic", 4) of "4. Elites"; None for a line without such a number."""
    found = _NUMERAL.match(line_of(block))
    if not found:
        return None
    if found.group("arabic"):
        return "arabic", int(found.group("arabic"))
    return "roman", roman_value(found.group("roman"))


def roman_value(numeral: str) -> int:
    """What a Roman numeral counts; letters in a wrong order count as they would in the right one."""
    values = [_VALUES[letter] for letter in numeral]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def counts_up(numbers: Sequence[int]) -> bool:
    """1, 2, 3 and so on, two at least."""
    return len(numbers) > 1 and list(numbers) == list(range(1, len(numbers) + 1))
