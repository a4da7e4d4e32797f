from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from tests.catalogs.test_three_way import (
    BASE,
    DAY,
    LETTER,
    catalogs,
    drafted,
    run,
    saved,
    translated,
    updated,
    with_entry,
)

from lettertrans.catalogs import PoFile, read_po, write_po
from lettertrans.catalogs.branches import merge_branches
from lettertrans.catalogs.provenance import sign
from lettertrans.catalogs.states import state_of
from lettertrans.errors import ConflictError
from lettertrans.model import State


def both_ways(base: PoFile | None, ours: PoFile, theirs: PoFile) -> PoFile:
    """The merge, which comes out the same whoever merges whom."""
    merged, conflicts = merge_branches(base, ours, theirs)
    turned, _ = merge_branches(base, theirs, ours)
    assert conflicts == ()
    assert [replace(entry, basis=None, source=b"", line=0) for entry in merged.entries] == [
        replace(entry, basis=None, source=b"", line=0) for entry in turned.entries
    ]
    return merged


def test_different_units() -> None:
    merged = both_ways(BASE, translated(BASE, 2, "манай"), translated(BASE, 3, "таны"))
    assert [entry.msgstr for entry in merged.entries] == ["а", "б", "манай", "таны"]


def test_two_translations_stand_one_behind_the_other_and_are_published_nowhere() -> None:
    merged, conflicts = merge_branches(BASE, translated(BASE, 1, "манай"), translated(BASE, 1, "таны"))
    assert conflicts == ((None, LETTER[1]),)
    assert merged.entries[1].msgstr == "#-#-#-#-#  ours  #-#-#-#-#\nманай\n#-#-#-#-#  theirs  #-#-#-#-#\nтаны"
    assert state_of(merged.entries[1]) is State.STALE


def test_a_note_on_one_side_and_a_translation_on_the_other_are_both_kept() -> None:
    noted = with_entry(BASE, 1, BASE.entries[1].changed(comments=("is this right?",)))
    merged = both_ways(BASE, noted, translated(BASE, 1, "таны"))
    assert (merged.entries[1].msgstr, merged.entries[1].comments) == ("таны", ("is this right?",))


def test_a_sentence_that_changed_on_one_side_takes_the_others_work_over() -> None:
    changed = [LETTER[0].replace("grave", "deep"), *LETTER[1:]]
    merged = both_ways(BASE, updated(BASE, changed), translated(BASE, 0, "таны"))
    assert [entry.msgid for entry in merged.entries] == changed
    assert (merged.entries[0].msgstr, merged.entries[0].previous) == ("таны", LETTER[0])
    assert state_of(merged.entries[0]) is State.STALE
    assert write_po(merged) == write_po(updated(translated(BASE, 0, "таны"), changed))


def test_two_signatures_on_the_same_words_are_both_kept() -> None:
    saran, bold = (with_entry(BASE, 1, sign(BASE.entries[1], by=name, day=DAY)) for name in ("Saran", "Bold"))
    merged, conflicts = merge_branches(BASE, saran, bold)
    assert conflicts == ()
    assert len(merged.entries[1].comments) == 2
    assert state_of(merged.entries[1]) is State.REVIEWED


def test_a_signature_does_not_hold_for_words_that_changed() -> None:
    signed = with_entry(BASE, 1, sign(BASE.entries[1], by="Saran", day=DAY))
    merged = both_ways(BASE, signed, translated(BASE, 1, "таны"))
    assert merged.entries[1].msgstr == "таны"
    assert state_of(merged.entries[1]) is State.TRANSLATED
    assert 'by="Saran"' in merged.entries[1].comments[0]


def test_a_machines_draft_makes_way_for_a_persons_words() -> None:
    merged = both_ways(BASE, with_entry(BASE, 2, drafted(BASE.entries[2])), translated(BASE, 2, "таны"))
    assert (merged.entries[2].msgstr, merged.entries[2].comments) == ("таны", ())
    assert state_of(merged.entries[2]) is State.TRANSLATED


def test_one_takes_the_fuzzy_mark_away_and_the_other_writes_a_note() -> None:
    base = with_entry(BASE, 1, BASE.entries[1].changed(flags=("fuzzy",)))
    noted = with_entry(base, 1, base.entries[1].changed(comments=("why?",)))
    merged = both_ways(base, with_entry(base, 1, base.entries[1].changed(flags=())), noted)
    assert (merged.entries[1].flags, merged.entries[1].comments) == ((), ("why?",))


def test_headers_are_merged_field_by_field() -> None:
    assert BASE.header is not None
    ours = BASE.header.changed(msgstr=BASE.header.msgstr.replace("open-letter", "letter"), comments=("Saran, 2026.",))
    theirs = BASE.header.changed(
        msgstr=BASE.header.msgstr.replace("X-Generator: lettertrans", "X-Generator: Poedit"), comments=("Bold, 2026.",)
    )
    merged, _ = merge_branches(BASE, replace(BASE, header=ours), replace(BASE, header=theirs))
    assert merged.header is not None
    assert "Project-Id-Version: letter\n" in merged.header.msgstr
    assert "X-Generator: Poedit\n" in merged.header.msgstr
    assert merged.header.comments == ("Saran, 2026.", "Bold, 2026.")


def test_without_a_base_what_is_alike_is_no_conflict() -> None:
    merged = both_ways(None, translated(BASE, 2, "в"), translated(BASE, 3, "г"))
    assert [entry.msgstr for entry in merged.entries] == ["а", "б", "в", "г"]


def test_plural_forms_are_not_merged() -> None:
    plural = b'\nmsgid "letter"\nmsgid_plural "letters"\nmsgstr[0] "%s"\nmsgstr[1] "b"\n'
    base, ours, theirs = (read_po(write_po(BASE) + plural % form) for form in (b"a", b"x", b"y"))
    with pytest.raises(ConflictError):
        merge_branches(base, ours, theirs)


@st.composite
def translations(draw: st.DrawFn, po: PoFile, who: str) -> PoFile:
    """The catalog with some sentences in new words, which tell whose they are."""
    for at in draw(st.sets(st.integers(0, len(po.entries) - 1))) if po.entries else ():
        po = translated(po, at, f"{who}{at}")
    return po


@settings(max_examples=250, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_nobodys_words_are_lost_and_no_state_is_raised(data: st.DataObject) -> None:
    base = data.draw(catalogs())
    sides = [
        data.draw(translations(data.draw(run(base) if data.draw(st.booleans()) else saved(base)), who)) for who in "xy"
    ]
    merged, conflicts = merge_branches(base, *sides)
    text = write_po(merged).decode()
    note(text)
    assert write_po(read_po(text.encode())).decode() == text
    there = {line for entry in merged.entries for line in entry.msgstr.split("\n")}
    for side in sides:
        old = {entry.key: entry for entry in base.entries}
        for entry in side.entries:
            if state_of(entry) > State.DRAFT and (entry.key not in old or entry.msgstr != old[entry.key].msgstr):
                assert entry.msgstr in there
            assert all(comment in text for comment in entry.comments if not comment.startswith("lettertrans: "))
    best: dict[object, State] = {}
    for entry in (*base.entries, *sides[0].entries, *sides[1].entries):
        best[entry.key] = max(best.get(entry.key, State.UNTRANSLATED), state_of(entry))
    for entry in merged.entries:
        assert state_of(entry) <= best[entry.key]
        assert entry.key not in conflicts or entry.obsolete or state_of(entry) is State.STALE


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_one_side_alone_comes_out_byte_for_byte(data: st.DataObject) -> None:
    base = data.draw(catalogs())
    side = data.draw(run(base))
    assert write_po(merge_branches(base, base, side)[0]) == write_po(side)
    assert write_po(merge_branches(base, side, base)[0]) == write_po(side)
    assert write_po(merge_branches(base, side, side)[0]) == write_po(side)
    assert merge_branches(base, side, side)[1] == ()


def test_remarks_behind_the_last_entry_and_in_the_header_are_kept() -> None:
    texts = [
        f'{start}\n{header}\n\nmsgid "a"\nmsgstr ""\n{tail}'
        for start, header, tail in (
            ('msgid ""\nmsgstr ""', '"Language: sv\\n"', ""),
            ('msgid ""\nmsgstr ""', '"Language: sv\\n"\n"ours\\n"', "\n# of ours\u2028too\n"),
            ('msgid ""\nmsgstr ""', '"Language: sv\\n"\n"theirs"', "\n# of theirs\u2028too"),
        )
    ]
    base, ours, theirs = (read_po(text.encode()) for text in texts)
    for one, other in ((ours, theirs), (theirs, ours)):
        merged, _ = merge_branches(base, one, other)
        text = write_po(merged).decode()
        assert read_po(write_po(merged)).tail == merged.tail
        assert all(words in text for words in ('"ours\\n"', '"theirs', "# of ours\u2028too", "# of theirs\u2028too"))
