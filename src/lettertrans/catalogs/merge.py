"""Bring a catalog in line with its letter, and lose nothing that anybody put into it.

A segment keeps its entry, or gets back an obsolete one, exactly. Failing that it takes over the entry of the sentence
that it was made from (matching.origins, carrying.carry_over), or becomes a new one. An entry that the letter no longer
has is kept as obsolete, unless the result can make it again. So an edit that is taken back takes back all that it did.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from lettertrans.catalogs.carrying import carry_over, has_work, work
from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.folding import fold
from lettertrans.catalogs.matching import is_near, origins
from lettertrans.catalogs.po import PoFile
from lettertrans.catalogs.states import made_for
from lettertrans.model import Key, Segment

NOTHING: Mapping[Key, Sequence[str]] = {}


def merge(
    po: PoFile, segments: Iterable[Segment], *, reference: str, extracted: Mapping[Key, Sequence[str]] = NOTHING
) -> PoFile:
    """The catalog with one entry for each key of the segments, in reading order, and its obsolete entries at the end.

    reference is the source file, as "#:" names it; extracted are further "#." lines of some units, after the kinds of
    place that they stand in and the author's notes. Entries that stay as they are are the same objects, and so is a
    catalog that is in line already. A plural entry is kept as it is, and serves no other sentence.
    """
    lines = extracted_lines(segments, extracted)
    living = {entry.key: entry for entry in po.entries if not entry.obsolete}
    dormant = {entry.key: entry for entry in po.entries if entry.obsolete}
    revived = {key: entry for key, entry in dormant.items() if key in lines and key not in living}
    obsolete = [entry for entry in po.entries if entry.obsolete and revived.get(entry.key) is not entry]
    gone = [entry for key, entry in living.items() if key not in lines and has_work(entry)]
    gone = [entry for entry in gone if not _is_copy(entry, dormant)]

    known = {key: living[key] for key in lines if key in living} | revived
    missing = [key for key in lines if key not in known]
    taken = origins(missing, _ours(gone), _ours(known.values()), _ours(obsolete)) if missing else {}
    found = known | {key: carry_over(entry, key) for key, entry in (revived | taken).items()}

    entries = [_placed(found.get(key), key, lines[key], (reference,)) for key in lines]
    if gone or taken:
        heirs = {id(entry): found[key] for key, entry in taken.items()}
        obsolete = [entry for entry in obsolete if not _is_moved(entry, heirs.get(id(entry)))]
        _put_among(obsolete, _not_made_again(gone, heirs, [*found.values(), *obsolete]))
    return _with_entries(po, (*entries, *obsolete))


def extracted_lines(
    segments: Iterable[Segment], further: Mapping[Key, Sequence[str]] = NOTHING
) -> dict[Key, tuple[str, ...]]:
    """The "#." lines of each key, in reading order: the kinds of place it stands in, the author's notes, and further.

    None of them tells where in the letter it stands, and none changes when a neighbour does.
    """
    places: dict[Key, dict[str, None]] = {}
    notes: defaultdict[Key, dict[str, None]] = defaultdict(dict)
    for segment in segments:
        if segment.msgid:
            places.setdefault(segment.key, {})[segment.place] = None
            if segment.note:
                notes[segment.key][segment.note] = None
    return {key: _clean((*kinds, *notes.get(key, ()), *further.get(key, ()))) for key, kinds in places.items()}


@lru_cache(maxsize=512)
def _clean(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([line.strip() for text in texts for line in text.splitlines() if line.strip()])


def _ours(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.plural]


def _placed(entry: Entry | None, key: Key, lines: tuple[str, ...], references: tuple[str, ...]) -> Entry:
    if entry is None:
        return Entry(msgctxt=key[0], msgid=key[1], extracted=lines, references=references)
    if entry.plural or (entry.extracted == lines and entry.references == references):
        return entry
    return entry.changed(extracted=lines, references=references)


def _with_entries(po: PoFile, entries: tuple[Entry, ...]) -> PoFile:
    if len(entries) == len(po.entries) and all(new is old for new, old in zip(entries, po.entries, strict=True)):
        return po
    return replace(po, entries=entries, header_at=0)


def _is_copy(entry: Entry, dormant: Mapping[Key, Entry]) -> bool:
    """Whether a machine made the entry from an obsolete one, which is still there, and nobody has touched it since."""
    older = made_for(entry)
    base = dormant.get(older) if older else None
    return base is not None and _makes(base, entry)


def _is_moved(entry: Entry, heir: Entry | None) -> bool:
    """An obsolete entry moves to the sentence that it was made for, or to its own words; to others it lends a copy."""
    if heir is None or made_for(heir) == entry.key or not _makes(heir, entry):
        return False
    older = made_for(entry) or entry.key
    return fold(heir.msgid) in (fold(entry.msgid), fold(older[1]))


def _not_made_again(gone: Iterable[Entry], heirs: Mapping[int, Entry], others: Iterable[Entry]) -> list[Entry]:
    """The entries that neither the one which took them over nor one that was made for their sentence can bring back."""
    makers: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in others:
        if older := made_for(entry):
            makers[fold(older[1])].append(entry)
    for entry in gone:
        if id(entry) in heirs:
            makers[fold(entry.msgid)].append(heirs[id(entry)])
    return [entry for entry in gone if not any(_makes(maker, entry) for maker in makers.get(fold(entry.msgid), ()))]


def _put_among(obsolete: list[Entry], gone: Iterable[Entry]) -> None:
    """By msgid, so that the order does not tell which was gone first; what stands there in another order keeps it."""
    for entry in gone:
        obsolete.insert(bisect_right(obsolete, _order(entry), key=_order), entry.changed(obsolete=True))


def _makes(source: Entry, entry: Entry) -> bool:
    """Whether going back to the sentence of an entry would make just this entry from the source."""
    if source.plural or entry.plural or source is entry:
        return False
    if work(carry_over(source, entry.key)) != work(entry):
        return False
    older = made_for(source) or source.key
    return any(is_near(fold(msgid), fold(entry.msgid)) for msgid in (source.msgid, older[1]))


def _order(entry: Entry) -> tuple[str, str]:
    return (entry.msgid, entry.msgctxt or "")
