"""One entry of a PO catalog, with its text as it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from lettertrans.catalogs.writing import rewritten, written
from lettertrans.model import Key


class Changes(TypedDict, total=False):
    """What Entry.changed takes: the fields of an Entry that carry meaning."""

    msgid: str
    msgctxt: str | None
    msgstr: str
    obsolete: bool
    flags: tuple[str, ...]
    comments: tuple[str, ...]
    extracted: tuple[str, ...]
    references: tuple[str, ...]
    previous: str | None
    previous_msgctxt: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One PO entry, living or obsolete. Change it with changed(), which keeps raw and the fields in step.

    comments, extracted, references and flags are what the "#", "#.", "#:" and "#," lines say: a line without its mark
    ("" for an empty one), or a word. previous and previous_msgctxt are the "#|" lines. plural says that it has a
    msgid_plural; such an entry is foreign to us, msgstr is its first form, and the others stand in raw.

    line is the line of its first keyword, counted from 1 (0: not read from a file). source is the text of one that
    stands as it was read, UTF-8 with LF at the line ends, without the blank lines before it, which are in gap. A
    changed one has instead, as basis, the entry that was read.
    """

    msgid: str
    msgctxt: str | None = None
    msgstr: str = ""
    obsolete: bool = False
    flags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    previous: str | None = None
    previous_msgctxt: str | None = None
    plural: bool = False
    line: int = 0
    source: bytes = b""
    gap: str = "\n"
    basis: Entry | None = None

    @property
    def key(self) -> Key:
        """(msgctxt, msgid)."""
        return (self.msgctxt, self.msgid)

    @property
    def fuzzy(self) -> bool:
        """True when a human has to look at it before it is used."""
        return "fuzzy" in self.flags

    @property
    def raw(self) -> str:
        """Its text as read, of which only the parts that changed since are in our form; "" for a new entry."""
        return rewritten(self.basis, self) if self.basis else self.source.decode()

    def changed(self, **changes: Unpack[Changes]) -> Entry:
        """The same entry with these fields changed; raw keeps every line of the parts whose value is the same.

        Rewritten parts take the form of `msgcat --no-wrap`. obsolete=True and False add and remove "#~ " line by line;
        an entry that becomes obsolete loses its extracted comments and references, as with msgmerge. Without previous
        there is no previous_msgctxt. In a plural entry msgstr is the first form.
        """
        if changes.get("obsolete") and not self.obsolete:
            changes = {"extracted": (), "references": (), **changes}
        if "previous" in changes and changes["previous"] is None:
            changes = {**changes, "previous_msgctxt": None}
        if all(getattr(self, field) == value for field, value in changes.items()):
            return self
        new = replace(self, **changes, source=b"", basis=self if self.source else self.basis)
        return self.basis if self.basis and _alike(self.basis, new) else new

    def text(self) -> str:
        """The entry as it stands in a file, each line ended by LF: raw if there is one, else our form."""
        return self.raw or written(self)


def _alike(one: Entry, other: Entry) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in Changes.__annotations__)
