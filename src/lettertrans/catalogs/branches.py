"""Two branches of one catalog made one again: what git asks for when it merges, rebases and picks commits.

Unlike a file that was saved while a program worked on it (three_way), a branch is a person's work on either side. So
nothing of either is given up: what both changed in different ways stays visible, as GNU gettext's msgcat writes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar

from lettertrans.catalogs.carrying import carry_over, work
from lettertrans.catalogs.entry import Changes, Entry
from lettertrans.catalogs.headers import header_fields, with_field
from lettertrans.catalogs.marks import MarkKind, without_marks
from lettertrans.catalogs.po import PoFile
from lettertrans.catalogs.provenance import with_fuzzy
from lettertrans.catalogs.states import is_blank, made_for, state_of
from lettertrans.catalogs.three_way import by_key, merge_saved
from lettertrans.errors import ConflictError
from lettertrans.model import Key, State

_Value = TypeVar("_Value")
_Entries: TypeAlias = Mapping[tuple[Key, int], Entry]
_REVISION = "PO-Revision-Date"
_MARK = "#-#-#-#-#"


def merge_branches(
    base: PoFile | None, ours: PoFile, theirs: PoFile, *, names: tuple[str, str] = ("ours", "theirs")
) -> tuple[PoFile, tuple[Key, ...]]:
    """ours and theirs, both made from base (None where each made the file anew), and the units that are in conflict.

    A unit that one side alone changed is that side's. Where both did, translation, flags, comments and places are
    merged each by itself. Two different translations are a conflict: both stand in the msgstr behind lines with names,
    and the unit is fuzzy, so that it is published nowhere before somebody has chosen. A machine's draft gives way to a
    person's words. A sentence that changed in the letter on one side takes the other's work over, stale. ConflictError
    for two versions of an entry with plural forms, which nothing can hold both of.
    """
    if base is None:
        base = replace(ours, header=None, entries=(), header_at=0, leading="", tail="")
    merged, _ = merge_saved(base, ours, theirs)
    before, our, their = by_key(base), by_key(ours), by_key(theirs)
    signed = (_signed(names[0], ours), _signed(names[1], theirs))
    moved = _moved(before, our, their) | _moved(before, their, our)
    entries: list[Entry] = []
    conflicts: list[Key] = []
    for at, entry in by_key(merged).items():
        if at in moved:
            entries += filter(None, [moved[at]])
            continue
        if at in our and at in their:
            old = before.get(at) or Entry(msgid=entry.msgid, msgctxt=entry.msgctxt)
            unit = _Unit(base=old, ours=our[at], theirs=their[at])
            if unit.both_changed:
                entry = unit.merged(signed)
                conflicts += [entry.key] if unit.is_conflict else []
        entries.append(entry)
    form = {name: _chosen(*(getattr(po, name) for po in (base, ours, theirs))) for name in ("layout", "leading")}
    header = _merged_header(base.header, ours.header, theirs.header)
    tail = _merged_tail(base.tail, ours.tail, theirs.tail)
    return replace(merged, entries=tuple(entries), header=header, tail=tail, **form), tuple(conflicts)


def _moved(base: _Entries, updated: _Entries, edited: _Entries) -> dict[tuple[Key, int], Entry | None]:
    """What becomes of sentences that one side changed in the letter while the other worked on their translation.

    The new sentence takes the work over, stale, as an update on that side would have made it; the old one goes (None).
    """
    found: dict[tuple[Key, int], Entry | None] = {}
    for at, entry in updated.items():
        older = made_for(entry)
        old = (older, 0) if older and not entry.obsolete and at not in base else None
        if old is None or old in updated or old not in base or old not in edited or edited[old].plural:
            continue
        if work(edited[old]) != work(base[old]) and work(entry) == work(carry_over(base[old], entry.key)):
            places = Changes(extracted=entry.extracted, references=entry.references)
            found |= {at: carry_over(edited[old], entry.key).changed(**places), old: None}
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """One unit that both sides have."""

    base: Entry
    ours: Entry
    theirs: Entry

    @property
    def both_changed(self) -> bool:
        """Whether both sides changed it, not in the same way."""
        base, ours, theirs = map(_value, (self.base, self.ours, self.theirs))
        return ours not in (base, theirs) and theirs != base

    @property
    def is_conflict(self) -> bool:
        """Whether people wrote two translations."""
        return self._words is None

    @property
    def _words(self) -> Entry | None:
        """The side whose translation counts; None for a conflict."""
        base, ours, theirs = self.base, self.ours, self.theirs
        if theirs.msgstr in (base.msgstr, ours.msgstr) or is_blank(theirs):
            return ours
        if ours.msgstr == base.msgstr or is_blank(ours):
            return theirs
        if state_of(theirs) <= State.DRAFT:
            return ours
        return theirs if state_of(ours) <= State.DRAFT else None

    def merged(self, names: Sequence[str]) -> Entry:
        """What becomes of it."""
        if self.ours.plural or self.theirs.plural:
            raise ConflictError("two versions of an entry with plural forms", line=self.ours.line)
        changes = self._work(names)
        changes["obsolete"] = self._chosen("obsolete")
        if not changes["obsolete"]:
            changes["extracted"], changes["references"] = self._chosen("extracted"), self._chosen("references")
        return self.ours.changed(**changes)

    def _work(self, names: Sequence[str]) -> Changes:
        words = self._words
        if words is None:
            return Changes(msgstr=self._both(names), flags=with_fuzzy(self._flags()), comments=self._comments())
        same_words = self.ours.msgstr == self.theirs.msgstr
        return Changes(
            msgstr=words.msgstr,
            flags=self._flags() if same_words else words.flags,
            comments=self._comments(without_drafts_of=None if same_words else self._other(words)),
            previous=words.previous,
            previous_msgctxt=words.previous_msgctxt,
        )

    def _both(self, names: Sequence[str]) -> str:
        """Both translations as `msgcat` writes them."""
        sides = zip(names, (self.ours, self.theirs), strict=True)
        return "\n".join(f"{_MARK}  {name}  {_MARK}\n{side.msgstr}" for name, side in sides)

    def _flags(self) -> tuple[str, ...]:
        every = dict.fromkeys([*self.ours.flags, *self.theirs.flags])
        sides = (self.base, self.ours, self.theirs)
        return tuple(flag for flag in every if _chosen(*(flag in side.flags for side in sides)))

    def _comments(self, without_drafts_of: Entry | None = None) -> tuple[str, ...]:
        ours, theirs = (
            without_marks(side.comments, MarkKind.DRAFT) if side is without_drafts_of else side.comments
            for side in (self.ours, self.theirs)
        )
        return _merged_lines(self.base.comments, ours, theirs)

    def _other(self, side: Entry) -> Entry:
        return self.theirs if side is self.ours else self.ours

    def _chosen(self, field: str) -> Any:
        return _chosen(getattr(self.base, field), getattr(self.ours, field), getattr(self.theirs, field))


def _value(entry: Entry) -> tuple[object, ...]:
    return (entry.obsolete, entry.extracted, entry.references, *work(entry))


def _chosen(base: _Value, ours: _Value, theirs: _Value) -> _Value:
    """The one that changed; ours where both did."""
    return theirs if ours == base else ours


def _merged_lines(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """What either side added, without what either took away."""
    kept = [line for line in ours if line in theirs or line not in base]
    return (*kept, *(line for line in theirs if line not in base and line not in ours))


def _merged_tail(base: str, ours: str, theirs: str) -> str:
    """What stands behind the last entry: comments, of both sides where both wrote some."""
    if len({base, ours, theirs}) < 3:
        return _chosen(base, ours, theirs)
    known = {*base.split("\n"), *ours.split("\n")}
    added = [line for line in theirs.split("\n") if line not in known]
    return "\n".join([ours.removesuffix("\n"), *added, ""])


def _signed(name: str, po: PoFile) -> str:
    by = header_fields(po.header).get("Last-Translator", "")
    return f"{name}: {by}" if by else name


def _merged_header(base: Entry | None, ours: Entry | None, theirs: Entry | None) -> Entry | None:
    """Field by field; what both changed is that of the later revision."""
    if ours is None or theirs is None:
        return theirs or ours
    texts = [header.text() if header else "" for header in (base, ours, theirs)]
    if len(set(texts)) < 3:
        return theirs if texts[1] == texts[0] else ours
    before, our, their = map(header_fields, (base, ours, theirs))
    later = max(our, their, key=lambda fields: fields.get(_REVISION, ""))
    header = ours.changed(comments=_merged_lines(base.comments if base else (), ours.comments, theirs.comments))
    for name in {**our, **their}:
        both = len({before.get(name), our.get(name), their.get(name)}) == 3
        chosen = later.get(name) if both else _chosen(before.get(name), our.get(name), their.get(name))
        header = with_field(header, name, chosen) if chosen and chosen != our.get(name) else header
    loose = _merged_lines(*map(_loose_lines, (base, ours, theirs)))
    added = [line for line in loose if line not in ours.msgstr.split("\n")]
    return header.changed(msgstr="\n".join([header.msgstr.removesuffix("\n"), *added, ""])) if added else header


def _loose_lines(header: Entry | None) -> tuple[str, ...]:
    """The lines of a header that are no field."""
    return tuple(line for line in header.msgstr.split("\n") if line and ":" not in line) if header else ()
