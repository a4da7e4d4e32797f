from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, PoFile, new_po, read_po, write_po
from lettertrans.catalogs.merge import merge
from lettertrans.catalogs.provenance import as_draft, settled, settled_entry, sign
from lettertrans.catalogs.states import state_of
from lettertrans.catalogs.three_way import Conflict, merge_saved
from lettertrans.model import Draft, Segment, State

DAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LETTER = ["We are writing to you with grave concerns.", "Respect the rule of law.", "Protect the press.", "Thank you."]


def updated(po: PoFile, letter: list[str]) -> PoFile:
    segments = [Segment(msgid=msgid) for msgid in letter]
    return merge(settled(po), segments, reference="source/open-letter.md")


def catalog(**msgstrs: str) -> PoFile:
    """The letter with these translations, by number: a=, b=, c=, d=."""
    entries = [Entry(msgid=msgid, msgstr=msgstrs.get("abcd"[at], "")) for at, msgid in enumerate(LETTER)]
    po = updated(new_po(entries, project="open-letter", now=NOW, language="mn"), LETTER)
    return read_po(write_po(po))


def with_entry(po: PoFile, at: int, entry: Entry) -> PoFile:
    return replace(po, entries=(*po.entries[:at], entry, *po.entries[at + 1 :]))


def translated(po: PoFile, at: int, msgstr: str) -> PoFile:
    return with_entry(po, at, po.entries[at].changed(msgstr=msgstr))


def drafted(entry: Entry) -> Entry:
    return as_draft(entry, Draft(msgid=entry.msgid, msgstr=f"D {entry.msgid}", engine="google"), DAY)


def msgstrs(po: PoFile) -> dict[str, str]:
    return {entry.msgid: entry.msgstr for entry in po.entries}


BASE = catalog(a="а", b="б")


def test_each_side_keeps_what_it_alone_changed() -> None:
    ours, theirs = translated(BASE, 2, "манай"), translated(BASE, 3, "таны")
    merged, conflicts = merge_saved(BASE, ours, theirs)
    assert conflicts == ()
    assert [entry.msgstr for entry in merged.entries] == ["а", "б", "манай", "таны"]


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    theirs = translated(BASE, 3, "таны")
    merged, conflicts = merge_saved(
        BASE, translated(translated(BASE, 2, "ижил"), 3, "таны"), translated(theirs, 2, "ижил")
    )
    assert conflicts == ()
    assert [entry.msgstr for entry in merged.entries] == ["а", "б", "ижил", "таны"]


def test_a_unit_that_both_changed_is_a_conflict_and_keeps_theirs() -> None:
    ours, theirs = translated(BASE, 1, "манай"), translated(BASE, 1, "таны")
    merged, conflicts = merge_saved(BASE, ours, theirs)
    assert conflicts == (Conflict(key=(None, LETTER[1]), ours=ours.entries[1], theirs=theirs.entries[1]),)
    assert write_po(merged) == write_po(theirs)


def test_a_signature_on_words_that_changed_meanwhile_is_a_conflict() -> None:
    ours = with_entry(BASE, 1, sign(BASE.entries[1], by="Saran", day=DAY))
    merged, conflicts = merge_saved(BASE, ours, translated(BASE, 1, "таны"))
    assert len(conflicts) == 1
    assert state_of(merged.entries[1]) is State.TRANSLATED


def test_a_machines_draft_makes_way_for_a_persons_words() -> None:
    ours = with_entry(BASE, 2, drafted(BASE.entries[2]))
    merged, conflicts = merge_saved(BASE, ours, translated(BASE, 2, "таны"))
    assert conflicts == ()
    assert merged.entries[2].msgstr == "таны"
    assert merged.entries[2].comments == ()


def test_tidier_marks_are_no_change_of_ours() -> None:
    base = with_entry(BASE, 2, drafted(BASE.entries[2]).changed(flags=()))
    ours = with_entry(base, 2, settled_entry(base.entries[2]))
    assert ours != base
    merged, conflicts = merge_saved(base, ours, translated(base, 2, "таны"))
    assert conflicts == ()
    assert merged.entries[2].msgstr == "таны"


def test_what_they_put_into_a_sentence_that_is_gone_is_kept_as_obsolete() -> None:
    for letter in (LETTER[1:], ["We are writing to you all with grave concerns.", *LETTER[1:]]):
        merged, conflicts = merge_saved(BASE, updated(BASE, letter), translated(BASE, 0, "таны"))
        assert conflicts == ()
        assert [entry.msgid for entry in merged.entries if not entry.obsolete] == letter
        kept = next(entry for entry in merged.entries if entry.msgid == LETTER[0])
        assert (kept.obsolete, kept.msgstr) == (True, "таны")
        assert merged.entries[-1] is kept


def test_their_translation_follows_an_entry_that_ours_moved() -> None:
    ours, theirs = updated(BASE, LETTER[::-1]), translated(BASE, 2, "таны")
    merged, conflicts = merge_saved(BASE, ours, theirs)
    assert conflicts == ()
    assert [(entry.msgid, entry.msgstr) for entry in merged.entries] == [
        (LETTER[3], ""),
        (LETTER[2], "таны"),
        (LETTER[1], "б"),
        (LETTER[0], "а"),
    ]


def test_new_places_of_a_sentence_are_ours_and_its_translation_theirs() -> None:
    segments = [Segment(msgid=msgid, place="heading 1") for msgid in LETTER]
    ours = merge(BASE, segments, reference="source/renamed.md")
    merged, _ = merge_saved(BASE, ours, translated(BASE, 2, "таны"))
    assert {(entry.extracted, entry.references) for entry in merged.entries} == {
        (("heading 1",), ("source/renamed.md",))
    }
    assert merged.entries[2].msgstr == "таны"


def test_the_file_takes_their_form_order_and_header() -> None:
    data = write_po(translated(BASE, 3, "таны")).replace(b"X-Generator: lettertrans", b"X-Generator: Poedit 3.4")
    theirs = read_po(data.replace(b"\n", b"\r\n"))
    theirs = replace(theirs, entries=theirs.entries[::-1])
    merged, _ = merge_saved(BASE, translated(BASE, 2, "манай"), theirs)
    assert b"X-Generator: Poedit 3.4\\n" in write_po(merged)
    assert [entry.msgid for entry in merged.entries] == LETTER[::-1]
    assert b"\n" not in write_po(merged).replace(b"\r\n", b"")


def test_a_header_that_only_we_changed_is_ours() -> None:
    assert BASE.header is not None
    header = BASE.header.changed(msgstr=BASE.header.msgstr.replace("open-letter", "letter"))
    merged, _ = merge_saved(BASE, replace(BASE, header=header), translated(BASE, 2, "таны"))
    assert b"Project-Id-Version: letter\\n" in write_po(merged)
    assert merged.entries[2].msgstr == "таны"


def test_entries_that_they_cleared_away_stay_away_unless_we_revived_them() -> None:
    base = updated(BASE, LETTER[1:])
    purged = replace(base, entries=tuple(entry for entry in base.entries if not entry.obsolete))
    theirs = translated(purged, 2, "таны")
    merged, _ = merge_saved(base, translated(base, 1, "манай"), theirs)
    assert [entry.msgid for entry in merged.entries] == LETTER[1:]
    merged, _ = merge_saved(base, updated(base, LETTER), theirs)
    assert msgstrs(merged) == {**msgstrs(BASE), LETTER[3]: "таны"}


def test_entries_added_on_either_side_are_there() -> None:
    ours = updated(BASE, [*LETTER, "Ours."])
    theirs = updated(BASE, [*LETTER, "Theirs."])
    theirs = translated(theirs, 4, "таны")
    merged, conflicts = merge_saved(BASE, ours, theirs)
    assert conflicts == ()
    assert [entry.msgid for entry in merged.entries] == [*LETTER, "Ours.", "Theirs."]


def test_another_plural_form_is_a_change() -> None:
    plural = b'\nmsgid "letter"\nmsgid_plural "letters"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'
    base = read_po(write_po(BASE) + plural)
    theirs = read_po(write_po(BASE) + plural.replace(b'"b"', b'"c"'))
    merged, _ = merge_saved(base, translated(base, 2, "манай"), theirs)
    assert b'msgstr[1] "c"' in write_po(merged)


def test_an_obsolete_twin_of_a_living_entry_is_kept() -> None:
    theirs = read_po(write_po(translated(BASE, 2, "таны")) + f'\n#~ msgid "{LETTER[0]}"\n#~ msgstr "ихэр"\n'.encode())
    merged, _ = merge_saved(BASE, translated(BASE, 3, "манай"), theirs)
    assert [entry.msgstr for entry in merged.entries] == ["а", "б", "таны", "манай", "ихэр"]


words = st.sampled_from(["", "а", "б", "в", "г"])


@st.composite
def catalogs(draw: st.DrawFn) -> PoFile:
    po = catalog(a=draw(words), b=draw(words), c=draw(words), d=draw(words))
    return updated(po, draw(letters))


letters = st.lists(st.sampled_from([*LETTER, "Respect the rule of all law.", "Protect the free press."]), unique=True)


@st.composite
def saved(draw: st.DrawFn, po: PoFile) -> PoFile:
    """The catalog after a person has worked on it in an editor."""
    for _ in range(draw(st.integers(0, 4))):
        if not po.entries:
            break
        at = draw(st.integers(0, len(po.entries) - 1))
        entry = po.entries[at]
        fields = draw(st.sampled_from(["msgstr", "flags", "comments", "drop", "rewrap"]))
        if fields == "drop" and entry.obsolete:
            po = replace(po, entries=(*po.entries[:at], *po.entries[at + 1 :]))
        elif fields == "msgstr":
            po = translated(po, at, draw(words) * 2)
        elif fields == "flags":
            po = with_entry(po, at, entry.changed(flags=draw(st.sampled_from([(), ("fuzzy",)]))))
        elif fields == "comments":
            po = with_entry(po, at, entry.changed(comments=(*entry.comments, draw(words))))
        elif fields == "rewrap":
            po = read_po(write_po(po).replace(b'\nmsgid "', b'\nmsgid ""\n"', 3))
    return po


@st.composite
def run(draw: st.DrawFn, po: PoFile) -> PoFile:
    """The catalog after our own commands: updated, drafted, signed."""
    po = updated(po, draw(letters))
    for at, entry in enumerate(po.entries):
        act = draw(st.sampled_from(["draft", "sign", ""]))
        if act == "draft" and not entry.obsolete and state_of(entry) <= State.DRAFT:
            po = with_entry(po, at, drafted(entry))
        elif act == "sign" and state_of(entry) >= State.TRANSLATED:
            po = with_entry(po, at, sign(entry, by="Saran", day=DAY))
    return po


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_nobodys_words_are_lost_and_no_state_is_raised(data: st.DataObject) -> None:
    base = data.draw(catalogs())
    ours, theirs = data.draw(run(base)), data.draw(saved(base))
    merged, conflicts = merge_saved(base, ours, theirs)
    note(f"{write_po(merged).decode()}")
    old = {entry.key: entry.msgstr for entry in base.entries}
    there = {(entry.key, entry.msgstr) for entry in merged.entries}
    for entry in theirs.entries:
        if entry.msgstr and entry.msgstr != old.get(entry.key):
            assert (entry.key, entry.msgstr) in there
    assert all(conflict.ours != conflict.theirs for conflict in conflicts)
    assert len({entry.key for entry in merged.entries}) == len(merged.entries)
    best = {entry.key: max(state_of(entry), State.UNTRANSLATED) for entry in theirs.entries}
    for entry in (*base.entries, *ours.entries):
        best[entry.key] = max(best.get(entry.key, State.UNTRANSLATED), state_of(entry))
    assert all(state_of(entry) <= best[entry.key] for entry in merged.entries)
    assert len(read_po(write_po(merged)).entries) == len(merged.entries)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_one_side_alone_comes_out_byte_for_byte(data: st.DataObject) -> None:
    base = data.draw(catalogs())
    ours, theirs = data.draw(run(base)), data.draw(saved(base))
    assert write_po(merge_saved(base, base, theirs)[0]) == write_po(theirs)
    assert write_po(merge_saved(base, ours, base)[0]) == write_po(ours)
    assert write_po(merge_saved(base, theirs, theirs)[0]) == write_po(theirs)
    assert merge_saved(base, base, theirs)[1] == merge_saved(base, ours, base)[1] == ()
