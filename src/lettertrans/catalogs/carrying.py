"""What becomes of a translation when its source sentence changes, or changes back."""

from __future__ import annotations

from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.folding import carry_destinations, fold
from lettertrans.catalogs.marks import MarkKind, parse_mark, stale_mark, unwrapped, with_digest, without_marks
from lettertrans.catalogs.provenance import settled_entry, with_fuzzy, without_fuzzy
from lettertrans.catalogs.states import draft_digest, is_blank, made_for, review_digest, state_of, was_fit_for
from lettertrans.model import Key, State


def work(entry: Entry) -> tuple[object, ...]:
    """What people and machines have put into an entry: all of it but where its sentence stands."""
    forms = entry.raw if entry.plural else ""
    return (entry.msgstr, entry.flags, entry.comments, entry.previous_msgctxt, entry.previous, forms)


def has_work(entry: Entry) -> bool:
    """Whether something would be lost with the entry."""
    return work(entry) != work(Entry(msgid=entry.msgid))


def carry_over(entry: Entry, key: Key) -> Entry:
    """The entry, living, as it stands when its source sentence has become key.

    - The sentence that it was made for: the edit is taken back, and so is all that it did.
    - The same words as those it was made for, with other quotes, white space or destinations: the translation stands,
      destinations carried.
    - Other words: what was fit for use becomes fuzzy, with the sentence that it was made for as previous; what was
      fuzzy already keeps its oldest previous.
    """
    living = entry.changed(obsolete=False)
    if living.key == key or living.plural:
        return living
    older = made_for(living)
    if older == key or (living.fuzzy and was_fit_for(living, key)):
        return _restored(living, key)
    if older:
        return _with_same_words(_restored(living, older), key) or _overtaken(living, key)
    return _with_same_words(living, key) or _overtaken(living, key)


def _restored(entry: Entry, key: Key) -> Entry:
    was_fit = state_of(entry) is State.STALE and was_fit_for(entry, key)
    return entry.changed(
        msgctxt=key[0],
        msgid=key[1],
        flags=without_fuzzy(entry.flags) if was_fit else entry.flags,
        comments=without_marks(entry.comments, MarkKind.STALE),
        previous=None,
        previous_msgctxt=None,
    )


def _with_same_words(entry: Entry, key: Key) -> Entry | None:
    """None when the words differ, or nobody can tell where the links of the translation should lead."""
    if entry.msgctxt != key[0] or fold(entry.msgid) != fold(key[1]):
        return None
    msgstr = carry_destinations(entry.msgid, key[1], entry.msgstr)
    if msgstr is None:
        return None
    old, new = draft_digest(entry.msgstr), draft_digest(msgstr)
    comments = tuple([_for_new_draft(comment, old, new) for comment in unwrapped(entry.comments)])
    return entry.changed(msgid=key[1], msgstr=msgstr, comments=comments)


def _for_new_draft(comment: str, old: str, new: str) -> str:
    mark = parse_mark(comment)
    if mark is None or mark.kind is not MarkKind.DRAFT or mark.digest != old:
        return comment
    return with_digest(mark, new).text()


def _overtaken(entry: Entry, key: Key) -> Entry:
    entry = settled_entry(entry)
    previous_msgctxt, previous = made_for(entry) or entry.key
    flags, comments = entry.flags, entry.comments
    if not entry.fuzzy and not is_blank(entry):
        flags, comments = with_fuzzy(flags), (*comments, stale_mark(review_digest(entry)).text())
    return entry.changed(
        msgctxt=key[0],
        msgid=key[1],
        flags=flags,
        comments=comments,
        previous_msgctxt=previous_msgctxt,
        previous=previous,
    )
