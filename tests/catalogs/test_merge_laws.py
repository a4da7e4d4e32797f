"""Any edit of the source, and any work of people and machines in between: what always holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, PoFile, new_po, read_po, write_po
from lettertrans.catalogs.carrying import has_work
from lettertrans.catalogs.folding import fold
from lettertrans.catalogs.merge import merge
from lettertrans.catalogs.provenance import as_draft, settled, sign, with_fuzzy, without_fuzzy
from lettertrans.catalogs.states import is_joined, made_for, state_of, was_fit_for
from lettertrans.model import JOINED, Draft, Key, Segment, State

DAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WORDS = (
    "we the people of Mongolia call upon your government to respect freedom “press” and 'rule' law "
    "[act](https://a.example/1) now 1990 democracy elections"
).split()

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
letters = st.lists(st.tuples(st.sampled_from([None, None, None, "c"]), sentences), min_size=1, max_size=6)
lawful = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def edited_sentence(draw: st.DrawFn, key: Key) -> list[Key]:
    """What becomes of one sentence."""
    msgctxt, msgid = key
    words = msgid.split(" ")
    at = draw(st.integers(0, len(words) - 1))
    edit = draw(
        st.sampled_from(["change", "insert", "drop", "split", "requote", "relink", "context", "delete", "copy"])
    )
    if edit == "change":
        words[at] = draw(st.sampled_from(WORDS))
    elif edit == "insert":
        words.insert(at, draw(st.sampled_from(WORDS)))
    elif edit == "drop" and len(words) > 1:
        del words[at]
    elif edit == "split" and at:
        return [(msgctxt, " ".join(words[:at])), (msgctxt, " ".join(words[at:]))]
    elif edit == "requote":
        turned = str.maketrans("“”'", '""’') if "“" in msgid else str.maketrans("\"'", "“’")
        return [(msgctxt, msgid.translate(turned))]
    elif edit == "relink":
        return [(msgctxt, re.sub(r"/([12])\)", lambda found: f"/{3 - int(found[1])})", msgid))]
    elif edit == "context":
        return [(None if msgctxt else "c", msgid)]
    elif edit == "delete":
        return []
    elif edit == "copy":
        return [key, key]
    return [(msgctxt, " ".join(words))]


@st.composite
def edited_letters(draw: st.DrawFn, letter: Sequence[Key], known: Sequence[Key]) -> list[Key]:
    """The letter after one to three edits; known are sentences that it once had."""
    edited = list(letter)
    for _ in range(draw(st.integers(1, 3))):
        edit = draw(st.sampled_from(["sentence", "sentence", "sentence", "add", "bring back", "join", "move"]))
        at = draw(st.integers(0, max(0, len(edited) - 1)))
        if edit == "add" or not edited:
            edited.insert(at, (None, draw(sentences)))
        elif edit == "bring back":
            edited.insert(at, draw(st.sampled_from(known)))
        elif edit == "join" and at + 1 < len(edited):
            edited[at : at + 2] = [(edited[at][0], f"{edited[at][1]} {edited[at + 1][1]}")]
        elif edit == "move":
            edited.insert(draw(st.integers(0, len(edited) - 1)), edited.pop(at))
        else:
            edited[at : at + 1] = edited_sentence(draw, edited[at])
    return edited


def worked_entry(entry: Entry, act: str) -> Entry:
    """The entry after a person or a machine has worked on it, as far as it can be done there."""
    state = state_of(entry)
    words = {"translate": f"T {entry.msgid}", "reword": f"{entry.msgstr} x", "empty": "", "join": JOINED}
    if act == "draft" and state <= State.DRAFT:
        draft = Draft(msgid=entry.msgid, msgctxt=entry.msgctxt, msgstr=f"D {entry.msgid}", engine="google")
        return as_draft(entry, draft, DAY)
    if act == "sign" and state >= State.TRANSLATED and not is_joined(entry):
        return sign(entry, by="Saran", day=DAY)
    if act == "accept":
        return entry.changed(flags=without_fuzzy(entry.flags))
    if act == "doubt" and entry.msgstr:
        return entry.changed(flags=with_fuzzy(entry.flags))
    if act == "comment":
        return entry.changed(comments=(*entry.comments, "A question?", ""))
    if act in words and (entry.msgstr or act in ("translate", "join")):
        return entry.changed(msgstr=words[act])
    return entry


ACTS = [
    "translate",
    "translate",
    "draft",
    "draft",
    "sign",
    "sign",
    "accept",
    "doubt",
    "comment",
    "reword",
    "empty",
    "join",
]


@st.composite
def worked(draw: st.DrawFn, po: PoFile) -> PoFile:
    entries = list(po.entries)
    alive = [at for at, entry in enumerate(entries) if not entry.obsolete]
    for _ in range(draw(st.integers(0, 5)) if alive else 0):
        at = draw(st.sampled_from(alive))
        entries[at] = worked_entry(entries[at], draw(st.sampled_from(ACTS)))
    return replace(po, entries=tuple(entries))


def updated(po: PoFile, letter: Sequence[Key]) -> PoFile:
    segments = [Segment(msgctxt=msgctxt, msgid=msgid) for msgctxt, msgid in letter]
    return merge(settled(po), segments, reference="source/open-letter.md")


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Key], PoFile, list[Key]]:
    """A letter, its catalog after some edits and some work, and all sentences that the letter ever had."""
    letter: list[Key] = draw(letters)
    known = list(letter)
    po = updated(new_po([], project="x", now=NOW, language="mn"), letter)
    for _ in range(draw(st.integers(0, 3))):
        po = draw(worked(po))
        letter = draw(edited_letters(letter, known))
        known += letter
        po = updated(po, letter)
    po = updated(draw(worked(po)), letter)
    note(f"catalog:\n{shown(po)}")
    return letter, read_po(write_po(po)), known


def shown(po: PoFile) -> str:
    return write_po(po).decode().partition("\n\n")[2]


def alive(po: PoFile) -> list[Entry]:
    return [entry for entry in po.entries if not entry.obsolete]


def translations(po: PoFile) -> set[str]:
    """Every msgstr, wherever its links lead: merging may move them."""
    return {re.sub(r"/[12]\)", "/0)", entry.msgstr) for entry in po.entries if entry.msgstr}


def remarks(po: PoFile) -> set[str]:
    return {comment for entry in po.entries for comment in entry.comments if not comment.startswith("lettertrans:")}


def has_twins(letter: Sequence[Key], po: PoFile) -> bool:
    """Whether two sentences differ in quotes and links alone: then either may take over what one of them had."""
    keys = {*letter, *filter(None, map(made_for, po.entries))}
    return len({(msgctxt, fold(msgid)) for msgctxt, msgid in keys}) < len(keys)


def is_lent(entry: Entry, po: PoFile) -> bool:
    """Whether a machine copied the entry from an obsolete one."""
    return any(old.obsolete and old.key == made_for(entry) and old.msgstr == entry.msgstr for old in po.entries)


@lawful
@given(st.data())
def test_merging_loses_nothing_is_done_once_and_raises_no_state(data: st.DataObject) -> None:
    letter, before, known = data.draw(histories())
    after = updated(before, data.draw(edited_letters(letter, known)))
    note(f"after:\n{shown(after)}")
    assert updated(after, [entry.key for entry in alive(after)]) is after
    assert translations(before) <= translations(after)
    assert remarks(before) <= remarks(after)
    old = {entry.key: entry for entry in before.entries}
    fit = {folded(key) for key in map(fit_for, before.entries) if key}
    for entry in alive(after):
        if entry.key in old:
            assert state_of(entry) is state_of(old[entry.key])
        else:
            assert state_of(entry) <= State.STALE or folded(entry.key) in fit


def fit_for(entry: Entry) -> Key | None:
    """The sentence that an entry's translation is fit for, or was before an edit."""
    older = made_for(entry)
    if older and was_fit_for(entry, older):
        return older
    return entry.key if state_of(entry) >= State.TRANSLATED else None


def folded(key: Key) -> Key:
    return (key[0], fold(key[1]))


@lawful
@given(st.data())
def test_an_edit_taken_back_restores_every_translation_and_its_state(data: st.DataObject) -> None:
    letter, before, known = data.draw(histories())
    other = data.draw(edited_letters(letter, known))
    between = updated(before, other)
    note(f"between:\n{shown(between)}")
    after = updated(between, letter)
    note(f"after:\n{shown(after)}")
    assert [entry.key for entry in alive(after)] == [entry.key for entry in alive(before)]
    if has_twins(letter, before) or has_twins(other, before):
        return
    exact = True
    for old, new in zip(alive(before), alive(after), strict=True):
        if new.text() != old.text():
            # What had no translation may come back with one to look at: its neighbour in between brought one along.
            assert not has_work(old) or is_lent(old, before)
            assert state_of(new) <= State.STALE
            exact = False
    kept, left = ([entry.text() for entry in po.entries if entry.obsolete] for po in (before, after))
    if exact and set(kept) == set(left):
        assert write_po(after) == write_po(before)
    # An obsolete entry may have moved into a living one that it can be made from again, or out of it.
    assert translations(after) == translations(before)


@lawful
@given(st.data())
def test_many_edits_taken_back_at_once_restore_what_was_fit_for_use(data: st.DataObject) -> None:
    letter, before, known = data.draw(histories())
    between, twins = before, has_twins(letter, before)
    for _ in range(data.draw(st.integers(2, 3))):
        other = data.draw(edited_letters(letter, known))
        between, twins = updated(between, other), twins or has_twins(other, before)
        note(f"between:\n{shown(between)}")
    after = updated(between, letter)
    note(f"after:\n{shown(after)}")
    for old, new in zip(alive(before), alive(after), strict=True):
        if not twins and (state_of(old) >= State.TRANSLATED or (old.msgstr and not made_for(old))):
            assert new.text() == old.text()


@lawful
@given(st.data())
def test_reordering_and_rewrapping_touch_nothing(data: st.DataObject) -> None:
    letter, before, _ = data.draw(histories())
    mixed = data.draw(st.permutations(letter))
    after = updated(before, mixed)
    assert {id(entry) for entry in after.entries} == {id(entry) for entry in before.entries}
    assert updated(after, letter).entries == before.entries
    if not has_twins(letter, before):
        rewrapped = updated(before, [(msgctxt, msgid.replace(" ", "\n", 1)) for msgctxt, msgid in letter])
        for old, new in zip(alive(before), alive(rewrapped), strict=True):
            assert worth(new) == worth(old) or not has_work(old)


def worth(entry: Entry) -> tuple[str, State, tuple[str, ...]]:
    return (entry.msgstr, state_of(entry), entry.comments)
