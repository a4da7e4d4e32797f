"""What changes a unit's state on purpose, a machine's draft and a person's signature, and how marks keep up with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.marks import (
    Mark,
    MarkKind,
    draft_mark,
    parse_mark,
    post_edited,
    reviewed_mark,
    unwrapped,
    was_reviewed,
    with_digest,
    without_marks,
)
from lettertrans.catalogs.po import PoFile
from lettertrans.catalogs.states import (
    draft_digest,
    host_keys,
    is_blank,
    is_joined,
    living_entries,
    made_for,
    matching_drafts,
    matching_reviews,
    own_state,
    review_digest,
    state_of,
    units,
    was_fit_for,
)
from lettertrans.errors import InputError
from lettertrans.model import JOINED, Draft, Key, Segment, State, Unit


def as_draft(entry: Entry, draft: Draft, day: date) -> Entry:
    """The entry with a machine's words in it, marked so. InputError where a person's words stand, or no words come.

    The draft is for the sentence as it is now, so that an older one (previous) is forgotten.
    """
    if entry.key != draft.key or entry.obsolete or entry.plural:
        raise ValueError("this draft is not for this entry")
    if state_of(entry) > State.DRAFT:
        raise InputError(
            "a machine does not write over a person's words", hint="empty the msgstr first", line=entry.line
        )
    if not draft.msgstr.strip() or draft.msgstr.strip() == JOINED:
        raise InputError(f"the engine {draft.engine} sent no translation", hint="draft it again", line=entry.line)
    made_from = draft_digest(draft.made_from) if draft.made_from else ""
    mark = draft_mark(draft.engine, day, draft_digest(draft.msgstr), made_from=made_from, guessed=draft.guessed)
    kept = without_marks(entry.comments, MarkKind.DRAFT, MarkKind.POST_EDITED, MarkKind.STALE)
    return entry.changed(
        msgstr=draft.msgstr,
        flags=with_fuzzy(entry.flags),
        comments=(*kept, mark.text()),
        previous=None,
        previous_msgctxt=None,
    )


def rewritten(entry: Entry, msgstr: str) -> Entry:
    """The entry with its words encoded in another way: a draft stays its engine's, a signature holds no longer."""
    digest = draft_digest(msgstr)
    drafts = {mark.text(): with_digest(mark, digest).text() for mark in matching_drafts(entry)}
    comments = tuple(drafts.get(comment, comment) for comment in unwrapped(entry.comments))
    return entry.changed(msgstr=msgstr, comments=comments if drafts else entry.comments)


def sign(entry: Entry, *, by: str, day: date, host_msgid: str | None = None, include_drafts: bool = False) -> Entry:
    """The entry with a person's signature; InputError for one that cannot be signed (see may_be_signed).

    host_msgid is the source of the sentence that a joined entry is translated with. A draft that is signed is no longer
    fuzzy, and its mark still names the engine. Signing again with the same name changes nothing.
    """
    mark = reviewed_mark(by, day, review_digest(entry, host_msgid))
    if not _may_be_signed(state_of(entry), entry.previous, include_drafts) or (is_joined(entry) and host_msgid is None):
        hint = "translate it, and clear its fuzzy mark, before it is signed"
        raise InputError("this unit cannot be signed", hint=hint, line=entry.line)
    signers = {known.field("by") for known in matching_reviews(entry, host_msgid)}
    if own_state(entry, host_msgid) is State.REVIEWED and mark.field("by") in signers:
        return settled_entry(entry)
    settled = settled_entry(entry.changed(flags=without_fuzzy(entry.flags)))
    return settled.changed(comments=(*settled.comments, mark.text()))


def may_be_signed(unit: Unit, *, include_drafts: bool = False) -> bool:
    """Whether a person may sign this unit: translated, or a draft of the sentence as it is now where drafts are meant.

    That the unit has no errors is for the caller to know.
    """
    return _may_be_signed(unit.state, unit.previous, include_drafts)


def _may_be_signed(state: State, previous: str | None, include_drafts: bool) -> bool:
    return state >= State.TRANSLATED or (include_drafts and state is State.DRAFT and previous is None)


def approve(
    po: PoFile,
    *,
    by: str,
    day: date,
    segments: Sequence[Segment] | None = None,
    errors: Collection[Key] = (),
    include_drafts: bool = False,
) -> tuple[PoFile, tuple[Unit, ...]]:
    """Sign every unit that may be signed and is not among errors (keys of units with errors).

    Returns the catalog (the same object when nobody's signature was missing) and the units that were signed, as they
    were before. A unit that somebody has signed, and whose signature holds, is left alone.
    """
    entries = living_entries(po)
    hosts = host_keys(entries, segments)
    signed: dict[Key, Entry] = {}
    chosen = []
    for unit in units(po, segments):
        host = hosts.get(unit.key)
        host_msgid = host[1] if host else None
        if unit.key in errors or not may_be_signed(unit, include_drafts=include_drafts):
            continue
        entry = entries[unit.key]
        if own_state(entry, host_msgid) is State.REVIEWED:
            continue
        signed[unit.key] = sign(entry, by=by, day=day, host_msgid=host_msgid, include_drafts=include_drafts)
        chosen.append(unit)
    return _with_entries(po, signed), tuple(chosen)


def settled(po: PoFile) -> PoFile:
    """The catalog with its marks brought up to date after people worked on it; the same object when they are.

    No unit's state changes by it, and doing it twice is doing it once.
    """
    changed = {}
    for entry in living_entries(po).values():
        new = settled_entry(entry)
        if new is not entry:
            changed[entry.key] = new
    return _with_entries(po, changed)


def _with_entries(po: PoFile, changed: dict[Key, Entry]) -> PoFile:
    if not changed:
        return po
    entries = tuple(entry if entry.obsolete else changed.get(entry.key, entry) for entry in po.entries)
    return replace(po, entries=entries)


def settled_entry(entry: Entry) -> Entry:
    """The entry with its marks brought up to date.

    A draft that somebody accepted or worked on becomes post-edited, a signature that no longer holds was one; a unit
    that is ready for use needs neither its previous msgid nor a mark of what it was fit for before.
    """
    if not entry.comments and entry.previous is None:
        return entry
    settled_comments = (_settled_comment(comment, entry) for comment in unwrapped(entry.comments))
    comments = tuple([comment for comment in settled_comments if comment is not None])
    new = entry.changed(comments=comments)
    return new if made_for(new) else new.changed(previous=None, previous_msgctxt=None)


def _settled_comment(comment: str, entry: Entry) -> str | None:
    mark = parse_mark(comment)
    if mark is None or _holds(mark, entry):
        return comment
    if mark.kind is MarkKind.DRAFT and not is_blank(entry):
        return post_edited(mark).text()
    return was_reviewed(mark).text() if mark.kind is MarkKind.REVIEWED else None


def _holds(mark: Mark, entry: Entry) -> bool:
    match mark.kind:
        case MarkKind.DRAFT:
            return state_of(entry) is State.DRAFT
        case MarkKind.REVIEWED:
            # Only the letter knows a joined entry's host; a fuzzy entry may yet come back to what was signed.
            return entry.fuzzy or is_joined(entry) or mark.digest == review_digest(entry)
        case MarkKind.STALE:
            older = made_for(entry)
            return entry.fuzzy and (older is None or was_fit_for(entry, older))
        case _:
            return True


def with_fuzzy(flags: tuple[str, ...]) -> tuple[str, ...]:
    """Flags with "fuzzy" at the front."""
    return flags if "fuzzy" in flags else ("fuzzy", *flags)


def without_fuzzy(flags: tuple[str, ...]) -> tuple[str, ...]:
    """Flags without "fuzzy"."""
    return tuple([flag for flag in flags if flag != "fuzzy"])
