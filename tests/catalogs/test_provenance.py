from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, PoFile
from lettertrans.catalogs.provenance import approve, as_draft, may_be_signed, settled, settled_entry, sign
from lettertrans.catalogs.states import matching_reviews, state_of, units
from lettertrans.errors import InputError, SettingsError
from lettertrans.model import JOINED, Draft, Segment, State

DAY = date(2026, 11, 21)
EMPTY = Entry(msgid="Thank you.")
PLAIN = Entry(msgid="Thank you.", msgstr="Баярлалаа.")


def draft(msgstr: str = "Танд баярлалаа.", engine: str = "google") -> Draft:
    return Draft(msgid="Thank you.", msgstr=msgstr, engine=engine)


def test_a_draft_is_fuzzy_and_names_its_engine() -> None:
    drafted = as_draft(EMPTY, draft(), DAY)
    assert drafted.msgstr == "Танд баярлалаа."
    assert drafted.flags == ("fuzzy",)
    assert drafted.comments[0].startswith('lettertrans: draft engine="google" date=2026-11-21 digest=')
    assert state_of(drafted) is State.DRAFT


def test_a_draft_may_be_redone_and_comments_stay() -> None:
    asked = EMPTY.changed(comments=("Who thanks?",))
    again = as_draft(as_draft(asked, draft(), DAY), draft("Баярлалаа.", "deepl"), DAY)
    assert [comment.split(" date=")[0] for comment in again.comments] == [
        "Who thanks?",
        'lettertrans: draft engine="deepl"',
    ]
    assert as_draft(again, draft("Баярлалаа.", "deepl"), DAY) == again


def test_a_new_draft_is_for_the_sentence_as_it_is_now() -> None:
    old = as_draft(EMPTY, draft(), DAY).changed(previous="Thanks.", previous_msgctxt="x")
    new = as_draft(old, draft("Баярлалаа."), DAY)
    assert (new.previous, new.previous_msgctxt) == (None, None)


@pytest.mark.parametrize(
    "entry",
    [
        PLAIN,
        PLAIN.changed(flags=("fuzzy",)),
        as_draft(EMPTY, draft(), DAY).changed(msgstr="Танд их баярлалаа."),
        as_draft(EMPTY, draft(), DAY).changed(flags=()),
        sign(PLAIN, by="Saran", day=DAY),
        EMPTY.changed(msgstr=JOINED),
    ],
    ids=["translated", "unfinished", "draft worked on", "draft accepted", "signed", "joined"],
)
def test_a_machine_does_not_write_over_a_persons_words(entry: Entry) -> None:
    with pytest.raises(InputError):
        as_draft(entry, draft(), DAY)


@pytest.mark.parametrize("msgstr", ["", " \n", JOINED, f" {JOINED} "])
def test_a_machine_that_says_nothing_is_refused(msgstr: str) -> None:
    with pytest.raises(InputError):
        as_draft(EMPTY, draft(msgstr), DAY)


def test_a_draft_for_another_entry_is_a_mistake_of_ours() -> None:
    for entry in (EMPTY.changed(msgid="Thanks."), EMPTY.changed(msgctxt="end"), replace(EMPTY, plural=True)):
        with pytest.raises(ValueError, match="not for this entry"):
            as_draft(entry, draft(), DAY)


def test_an_engines_name_cannot_forge_a_line() -> None:
    with pytest.raises(SettingsError):
        as_draft(EMPTY, draft(engine='x"\nlettertrans: reviewed by="me"'), DAY)


def test_a_signature_makes_a_unit_reviewed_and_is_written_once_a_name() -> None:
    signed = sign(PLAIN, by=" Saran Bold ", day=DAY)
    assert state_of(signed) is State.REVIEWED
    assert matching_reviews(signed)[0].field("by") == "Saran Bold"
    assert sign(signed, by="Saran Bold", day=date(2027, 1, 1)) is signed
    assert len(sign(signed, by="Oyun", day=DAY).comments) == 2


@pytest.mark.parametrize(
    "entry",
    [EMPTY, PLAIN.changed(flags=("fuzzy",)), as_draft(EMPTY, draft(), DAY), EMPTY.changed(msgstr=JOINED)],
    ids=["untranslated", "stale", "draft", "joined to nothing"],
)
def test_what_is_not_ready_cannot_be_signed(entry: Entry) -> None:
    with pytest.raises(InputError) as refused:
        sign(entry, by="Saran", day=DAY)
    assert refused.value.hint


def test_a_signed_draft_still_names_its_machine() -> None:
    signed = sign(as_draft(EMPTY, draft(), DAY), by="Saran", day=DAY, include_drafts=True)
    assert state_of(signed) is State.REVIEWED
    assert signed.comments[0] == 'lettertrans: post-edited from="google"'
    old = as_draft(EMPTY, draft(), DAY).changed(previous="Thanks.")
    with pytest.raises(InputError):
        sign(old, by="Saran", day=DAY, include_drafts=True)


HOST, GUEST = Entry(msgid="We write.", msgstr="Бид бичиж, баярлаж байна."), EMPTY.changed(msgstr=JOINED)
LETTER = [Segment(msgid="We write."), Segment(msgid="Thank you.", follows=(None, "We write."))]


def po_of(*entries: Entry) -> PoFile:
    return PoFile(header=None, entries=entries)


def test_approve_signs_what_is_translated_and_without_errors() -> None:
    entries = [
        EMPTY,
        PLAIN.changed(msgid="stale", flags=("fuzzy",)),
        as_draft(EMPTY.changed(msgid="draft"), replace(draft(), msgid="draft"), DAY),
        PLAIN.changed(msgid="fine"),
        PLAIN.changed(msgid="broken"),
        sign(PLAIN.changed(msgid="signed"), by="Oyun", day=DAY),
    ]
    approved, signed = approve(po_of(*entries), by="Saran", day=DAY, errors={(None, "broken")})
    assert [unit.msgid for unit in signed] == ["fine"]
    assert [unit.state.label for unit in units(approved)] == [
        "untranslated",
        "stale",
        "draft",
        "reviewed",
        "translated",
        "reviewed",
    ]
    assert [new is old for new, old in zip(approved.entries, entries, strict=True)] == [
        True,
        True,
        True,
        False,
        True,
        True,
    ]
    assert approve(approved, by="Tuya", day=DAY, errors={(None, "broken")}) == (approved, ())
    _, with_drafts = approve(approved, by="Tuya", day=DAY, include_drafts=True)
    assert [(unit.msgid, unit.state) for unit in with_drafts] == [("draft", State.DRAFT), ("broken", State.TRANSLATED)]


def test_approve_signs_a_joined_unit_together_with_its_host() -> None:
    approved, signed = approve(po_of(HOST, GUEST), by="Saran", day=DAY, segments=LETTER)
    assert len(signed) == 2
    assert [unit.state for unit in units(approved, LETTER)] == [State.REVIEWED] * 2
    elsewhere = [Segment(msgid="We wrote."), Segment(msgid="Thank you.", follows=(None, "We wrote."))]
    moved = po_of(approved.entries[0].changed(msgid="We wrote."), approved.entries[1])
    assert [unit.state for unit in units(moved, elsewhere)] == [State.TRANSLATED] * 2


def test_approve_leaves_a_join_that_cannot_be_alone() -> None:
    _, signed = approve(po_of(HOST, GUEST), by="Saran", day=DAY, segments=[*LETTER, *LETTER])
    assert [unit.msgid for unit in signed] == ["We write."]


def test_may_be_signed_is_what_sign_takes() -> None:
    for entry in (EMPTY, PLAIN, PLAIN.changed(flags=("fuzzy",)), as_draft(EMPTY, draft(), DAY)):
        for include_drafts in (False, True):
            try:
                sign(entry, by="S", day=DAY, include_drafts=include_drafts)
                taken = True
            except InputError:
                taken = False
            assert may_be_signed(units(po_of(entry))[0], include_drafts=include_drafts) is taken


DRAFTED = as_draft(EMPTY, draft(), DAY)
SIGNED = sign(PLAIN, by="Saran", day=DAY)
POST_EDITED = 'lettertrans: post-edited from="google"'


@pytest.mark.parametrize(
    ("entry", "comments"),
    [
        (DRAFTED.changed(flags=()), (POST_EDITED,)),
        (DRAFTED.changed(msgstr="Баярлалаа."), (POST_EDITED,)),
        (DRAFTED.changed(msgstr="Баярлалаа.", flags=()), (POST_EDITED,)),
        (DRAFTED.changed(msgstr=""), ()),
        (DRAFTED.changed(msgstr="", flags=()), ()),
        (DRAFTED, DRAFTED.comments),
        (SIGNED, SIGNED.comments),
        (SIGNED.changed(flags=("fuzzy",)), SIGNED.comments),
        (SIGNED.changed(msgstr="Их баярлалаа."), (SIGNED.comments[0].replace(": reviewed", ": was reviewed"),)),
        (SIGNED.changed(msgid="Thanks."), (SIGNED.comments[0].replace(": reviewed", ": was reviewed"),)),
        (SIGNED.changed(msgstr=JOINED), SIGNED.comments),
        (PLAIN.changed(comments=("a", "", "", "lettertrans: foo")), ("a", "", "", "lettertrans: foo")),
    ],
)  # fmt: skip
def test_marks_keep_up_with_people(entry: Entry, comments: tuple[str, ...]) -> None:
    assert settled_entry(entry).comments == comments


def test_a_previous_msgid_goes_when_a_person_has_accepted_the_translation() -> None:
    stale = PLAIN.changed(flags=("fuzzy",), previous="Thanks.", comments=("a question",))
    assert settled_entry(stale) is stale
    assert settled_entry(stale.changed(flags=())).previous is None
    asked = stale.changed(msgstr="", flags=())
    assert settled_entry(asked) is asked, "the comment was made for the older sentence"
    assert settled_entry(asked.changed(comments=())).previous is None


marks = st.sampled_from([*DRAFTED.comments, *SIGNED.comments, POST_EDITED, "a note", "", "lettertrans: x"])


@given(
    st.sampled_from(["", " ", "Танд баярлалаа.", "Баярлалаа.", "Их баярлалаа.", JOINED]),
    st.lists(marks, max_size=4),
    st.booleans(),
    st.none() | st.just("Thanks."),
)
def test_settling_changes_no_state_and_is_done_once(
    msgstr: str, comments: list[str], fuzzy: bool, previous: str | None
) -> None:
    entry = EMPTY.changed(
        msgstr=msgstr, comments=tuple(comments), flags=("fuzzy",) if fuzzy else ("x-flag",), previous=previous
    )
    once = settled_entry(entry)
    assert state_of(once) is state_of(entry)
    assert settled_entry(once) is once
    assert (once.msgstr, once.flags) == (entry.msgstr, entry.flags)
    assert [c for c in once.comments if "trans: " not in c] == [c for c in comments if "trans: " not in c]


def test_a_settled_catalog_stays_the_same_object() -> None:
    catalog = po_of(DRAFTED, SIGNED.changed(msgid="other", obsolete=True, msgstr="changed"))
    assert settled(catalog) is catalog
    again = settled(po_of(SIGNED.changed(msgid="x"), DRAFTED))
    assert [entry.comments[0].split()[1] for entry in again.entries] == ["was", "draft"]
