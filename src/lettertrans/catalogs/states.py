"""How far each unit of a catalog has come: the decision table, and nothing that changes anything.

| the unit | is |
| --- | --- |
| msgstr empty | UNTRANSLATED |
| fuzzy, and a draft mark's digest matches msgstr | DRAFT |
| fuzzy otherwise | STALE |
| not fuzzy, and a review mark's digest matches the unit | REVIEWED |
| not fuzzy otherwise | TRANSLATED |

A joined unit (its msgstr says that the sentence before holds its translation too) is at most what that one is.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.folding import fold, fold_unit, fold_wrapping
from lettertrans.catalogs.ignores import ignored_codes
from lettertrans.catalogs.marks import Mark, MarkKind, parsed_marks
from lettertrans.catalogs.po import PoFile
from lettertrans.model import JOINED, Key, Segment, State, Unit


def draft_digest(msgstr: str) -> str:
    """Digest of a translation however it is wrapped: 16 hexadecimal digits of SHA-256."""
    return _digest(fold_wrapping(msgstr))


def review_digest(entry: Entry, host_msgid: str | None = None) -> str:
    """Digest of a unit but for what makes no difference to a signature (folding.fold_unit): 16 hexadecimal digits.

    host_msgid is the source of the sentence that a joined unit is translated with; it counts for joined units alone.
    """
    source, target = fold_unit(entry.msgid, entry.msgstr)
    host = fold(host_msgid) if host_msgid is not None and is_joined(entry) else None
    return _digest(entry.msgctxt, source, target, host)


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def is_blank(entry: Entry) -> bool:
    """Whether there is no translation."""
    return not entry.msgstr.strip()


def is_joined(entry: Entry) -> bool:
    """Whether the entry says that the sentence before it holds its translation too."""
    return entry.msgstr.strip() == JOINED


def state_of(entry: Entry, host: Unit | None = None) -> State:
    """The state of an entry, living or obsolete. host is the unit that a joined entry is translated with, if any.

    Without a host, a joined entry gets the state that is its own, as if the host's were no lower.
    """
    own = own_state(entry, host.msgid if host else None)
    return min(own, host.state) if host and is_joined(entry) else own


def own_state(entry: Entry, host_msgid: str | None = None) -> State:
    """The state of an entry by itself, whatever its host's is; host_msgid as for review_digest."""
    if is_blank(entry):
        return State.UNTRANSLATED
    if entry.fuzzy:
        return State.DRAFT if matching_drafts(entry) else State.STALE
    return State.REVIEWED if matching_reviews(entry, host_msgid) else State.TRANSLATED


def matching_drafts(entry: Entry) -> tuple[Mark, ...]:
    """The draft marks made for just this msgstr."""
    marks = parsed_marks(entry.comments, MarkKind.DRAFT)
    return tuple(mark for mark in marks if mark.digest == draft_digest(entry.msgstr))


def matching_reviews(entry: Entry, host_msgid: str | None = None) -> tuple[Mark, ...]:
    """The signatures made for just this unit."""
    marks = parsed_marks(entry.comments, MarkKind.REVIEWED)
    return tuple(mark for mark in marks if mark.digest == review_digest(entry, host_msgid))


def made_for(entry: Entry) -> Key | None:
    """The key of the older sentence that an entry was made for (its previous msgid); None when there is none.

    What is made for a sentence is a translation that is not ready for use, or a comment where there is none yet. In any
    other entry a previous msgid is what an editor forgot there.
    """
    if entry.previous is None or not (entry.fuzzy or (is_blank(entry) and entry.comments)):
        return None
    return (entry.previous_msgctxt, entry.previous)


def was_fit_for(entry: Entry, key: Key) -> bool:
    """Whether a stale mark tells that just this msgstr was fit for use when the sentence was key."""
    digests = {mark.digest for mark in parsed_marks(entry.comments, MarkKind.STALE)}
    return bool(digests) and review_digest(replace(entry, msgctxt=key[0], msgid=key[1])) in digests


def units(po: PoFile, segments: Sequence[Segment] | None = None) -> tuple[Unit, ...]:
    """The units of a letter in reading order, one for each key.

    With segments they are what the letter has now: a segment without an entry is an untranslated unit on line 0, and
    entries of no segment are left out. Without segments they are the living entries, in file order. Plural entries are
    foreign to us and translate nothing.
    """
    entries = living_entries(po)
    keys = entries if segments is None else dict.fromkeys(segment.key for segment in segments)
    hosts = host_keys(entries, segments)
    found: dict[Key, Unit] = {}
    for key in keys:
        entry = entries.get(key) or Entry(msgctxt=key[0], msgid=key[1])
        host = hosts.get(key)
        found[key] = _unit(key, entry, found.get(host) if host else None)
    return tuple(found.values())


def refused_joins(po: PoFile, segments: Sequence[Segment] | None = None) -> tuple[Unit, ...]:
    """The units that say they are joined and cannot be: no sentence before them, or one of the two in several places.

    They count as untranslated.
    """
    hosts = host_keys(living_entries(po), segments)
    return tuple(unit for unit in units(po, segments) if unit.msgstr.strip() == JOINED and unit.key not in hosts)


def living_entries(po: PoFile) -> dict[Key, Entry]:
    """The entries that translate something, in file order."""
    return {entry.key: entry for entry in po.entries if not entry.obsolete and not entry.plural}


def host_keys(entries: Iterable[Key], segments: Sequence[Segment] | None = None) -> Mapping[Key, Key]:
    """For each unit that may be joined, the unit it would be joined to.

    That is the sentence just before it in its block, both of them in one place only; without segments, the living entry
    before it in the file.
    """
    if segments is None:
        order = list(entries)
        return dict(zip(order[1:], order, strict=False))
    places = Counter(segment.key for segment in segments)
    once = (segment for segment in segments if places[segment.key] == 1)
    return {segment.key: segment.follows for segment in once if segment.follows and places[segment.follows] == 1}


def _unit(key: Key, entry: Entry, host: Unit | None) -> Unit:
    # msgid and msgctxt are those of the key: a long letter's are in memory already, and the catalog's need not stay.
    refused = is_joined(entry) and host is None
    state = State.UNTRANSLATED if refused else state_of(entry, host)
    return Unit(
        msgid=key[1],
        msgctxt=key[0],
        msgstr=entry.msgstr,
        state=state,
        line=entry.line,
        engine=_engine(entry, host) if state is State.DRAFT else None,
        reviewer=_reviewer(entry, host) if state is State.REVIEWED else None,
        previous=entry.previous if entry.fuzzy else None,
        ignored=ignored_codes(entry.comments) if entry.comments else (),
        made_from=_made_from(entry) if entry.comments else "",
    )


def _engine(entry: Entry, host: Unit | None) -> str | None:
    drafts = matching_drafts(entry)
    if drafts:
        return drafts[-1].field("engine")
    return host.engine if host else None


def _made_from(entry: Entry) -> str:
    """The digest of the text in another language that it was converted from, whoever has worked on it since."""
    marks = (*parsed_marks(entry.comments, MarkKind.DRAFT), *parsed_marks(entry.comments, MarkKind.POST_EDITED))
    return marks[-1].field("made-from") if marks else ""


def _reviewer(entry: Entry, host: Unit | None) -> str:
    return matching_reviews(entry, host.msgid if host else None)[-1].field("by")
