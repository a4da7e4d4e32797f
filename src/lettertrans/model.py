"""The nouns of the house, frozen. This module imports nothing of lettertrans and nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

Key: TypeAlias = tuple[str | None, str]
"""What tells one unit of a letter from another: (msgctxt, msgid)."""

JOINED = "<!-- joined -->"
"""What a translator types in place of a sentence that is translated together with the one before, its host."""


class State(IntEnum):
    """How far a unit has come. Ordered, so that a gate is one comparison."""

    UNTRANSLATED = 0
    DRAFT = 1
    STALE = 2
    TRANSLATED = 3
    REVIEWED = 4

    @property
    def label(self) -> str:
        """The word that people read and write: "reviewed"."""
        return self.name.lower()

    @classmethod
    def from_label(cls, label: str) -> State:
        """The state of that name; ValueError for any other word."""
        try:
            return cls[label.strip().upper()]
        except KeyError:
            raise ValueError(f"no state is called {label!r}; there are {', '.join(s.label for s in cls)}") from None


class Severity(StrEnum):
    """How much a finding weighs: an error fails a gate, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of source in reading order, as it is offered to translators.

    msgid is inline Markdown on one line (a hard break inside emphasis or a link is a backslash and a newline; a code
    block keeps its lines). place is what kind of place it stands in: "paragraph", "heading 1", "table cell". note is
    what the author says to translators about it. follows is the key of the sentence just before it in the same block,
    which a translator may join it to.
    """

    msgid: str
    msgctxt: str | None = None
    place: str = "paragraph"
    note: str | None = None
    follows: Key | None = None

    @property
    def key(self) -> Key:
        """(msgctxt, msgid)."""
        return (self.msgctxt, self.msgid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A segment with its translation: one PO entry, as the rest of the house sees it.

    line is where the entry begins in its file, counted from 1 (0 when it has no file yet). engine names the machine
    that wrote msgstr, for a DRAFT; reviewer the person that signed it, for a REVIEWED unit. previous is the msgid that
    the translation was made for, for a STALE unit. ignored holds the codes of
    findings that are not to be told of it. made_from is the digest of the text in another language that a
    machine converted it from, "" where it was made from msgid.
    """

    msgid: str
    msgctxt: str | None = None
    msgstr: str = ""
    state: State = State.UNTRANSLATED
    line: int = 0
    engine: str | None = None
    reviewer: str | None = None
    previous: str | None = None
    ignored: tuple[str, ...] = ()
    made_from: str = ""

    @property
    def key(self) -> Key:
        """(msgctxt, msgid)."""
        return (self.msgctxt, self.msgid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an engine proposes for one unit. Never more than a proposal until a person has looked at it.

    made_from is the text in another language that it was converted from, "" where it was made from msgid; guessed holds
    the words of which the engine is not sure.
    """

    msgid: str
    msgstr: str
    engine: str
    msgctxt: str | None = None
    made_from: str = ""
    guessed: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """(msgctxt, msgid)."""
        return (self.msgctxt, self.msgid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a check has to say about one unit or one file.

    code is stable ("complete.untranslated", "links.changed"); path is as the user would type it, line counts from 1
    (0: the file as a whole); hint says what to do next.
    """

    code: str
    severity: Severity
    message: str
    path: str = ""
    line: int = 0
    language: str = ""
    letter: str = ""
    msgid: str = ""
    hint: str = ""
