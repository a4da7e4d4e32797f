"""Two versions of one catalog, changed apart since a common one, made one again, unit by unit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from lettertrans.catalogs.carrying import has_work, work
from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.po import PoFile, write_po
from lettertrans.catalogs.provenance import settled_entry
from lettertrans.catalogs.states import state_of
from lettertrans.model import Key, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A unit that both sides changed, each in another way. theirs stands in the merged catalog."""

    key: Key
    ours: Entry
    theirs: Entry


def merge_saved(base: PoFile, ours: PoFile, theirs: PoFile) -> tuple[PoFile, tuple[Conflict, ...]]:
    """ours and theirs, both made from base, in one catalog; theirs is what somebody saved meanwhile.

    Translation, flags, comments and previous msgid of a unit are one: the side that changed any of them gives them all.
    Where both did, that is a conflict, unless ours has no more than a machine's draft or tidier marks there. What
    somebody put into a unit that ours no longer has is kept as obsolete. The file's form and its header are theirs, as
    far as they touched it, and so is the order, unless ours has other units than base.
    """
    if write_po(ours) == write_po(base):
        return theirs, ()
    if write_po(theirs) == write_po(base):
        return ours, ()
    before, our, their = by_key(base), by_key(ours), by_key(theirs)
    restructured = _living_keys(ours) != _living_keys(base)
    order = dict.fromkeys([*our, *their] if restructured else [*their, *our])
    units = [_Unit(key=at[0], base=before.get(at), ours=our.get(at), theirs=their.get(at)) for at in order]
    entries = [entry for entry in map(_merged, units) if entry is not None]
    if restructured:
        entries.sort(key=lambda entry: entry.obsolete)
    header = ours.header if theirs.header == base.header else theirs.header
    merged = replace(theirs, header=header, entries=tuple(entries), header_at=0 if restructured else theirs.header_at)
    return merged, tuple(conflict for conflict in map(_conflict, units) if conflict is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """One unit in three versions; None where it is missing."""

    key: Key
    base: Entry | None
    ours: Entry | None
    theirs: Entry | None


def by_key(po: PoFile) -> dict[tuple[Key, int], Entry]:
    """Entries in file order, by key and number: a sentence may have obsolete entries beside its living one."""
    numbers: Counter[Key] = Counter()
    found: dict[int, tuple[Key, int]] = {}
    for entry in sorted(po.entries, key=lambda entry: entry.obsolete):
        found[id(entry)] = (entry.key, numbers[entry.key])
        numbers[entry.key] += 1
    return {found[id(entry)]: entry for entry in po.entries}


def _living_keys(po: PoFile) -> list[Key]:
    return [entry.key for entry in po.entries if not entry.obsolete]


def _merged(unit: _Unit) -> Entry | None:
    base, ours, theirs = unit.base, unit.ours, unit.theirs
    if _same(ours, base) or _same(ours, theirs):
        return theirs
    if _same(theirs, base) or theirs is None:
        return ours
    if ours is None:
        return theirs.changed(obsolete=True) if has_work(theirs) else None
    if work(theirs) == _work_before(unit) != work(ours):
        return ours
    placed = theirs.changed(obsolete=ours.obsolete)
    return placed if placed.obsolete else placed.changed(extracted=ours.extracted, references=ours.references)


def _conflict(unit: _Unit) -> Conflict | None:
    base, ours, theirs = unit.base, unit.ours, unit.theirs
    if ours is None or theirs is None or work(ours) == work(theirs) or _is_machine_work(ours, base):
        return None
    if _work_before(unit) in (work(ours), work(theirs)):
        return None
    return Conflict(key=unit.key, ours=ours, theirs=theirs)


def _work_before(unit: _Unit) -> tuple[object, ...]:
    return work(unit.base or Entry(msgid=unit.key[1]))


def _is_machine_work(ours: Entry, base: Entry | None) -> bool:
    """Whether ours holds nothing of a person that base has not: a machine's draft, or marks brought up to date."""
    if state_of(ours) <= State.DRAFT:
        return True
    return base is not None and work(ours) == work(settled_entry(base))


def _same(one: Entry | None, other: Entry | None) -> bool:
    if one is None or other is None:
        return one is other
    return _value(one) == _value(other)


def _value(entry: Entry) -> tuple[object, ...]:
    return (entry.obsolete, entry.extracted, entry.references, *work(entry))
