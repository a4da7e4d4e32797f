from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lettertrans.catalogs import Entry, PoFile, new_po, read_po, write_po
from lettertrans.catalogs import matching as matching_module
from lettertrans.catalogs.folding import fold
from lettertrans.catalogs.matching import is_near
from lettertrans.catalogs.merge import extracted_lines, merge
from lettertrans.catalogs.provenance import as_draft, settled, sign
from lettertrans.catalogs.states import state_of, units
from lettertrans.model import JOINED, Draft, Key, Segment, State

DAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
REFERENCE = "source/open-letter.md"

GRAVE = "We are writing to you with grave concerns about the deteriorating state of democracy in Mongolia."
CONDEMN = 'Condemn the "erosion" of democracy and civil rights in [Mongolia](https://a.example/1).'
ADVOCATE = "Advocate for the protection of fundamental freedoms, including freedom of expression and assembly."
THANKS = "Thank you for your time."


def segments(*msgids: str) -> list[Segment]:
    return [Segment(msgid=msgid) for msgid in msgids]


def updated(po: PoFile, *msgids: str) -> PoFile:
    return merge(settled(po), segments(*msgids), reference=REFERENCE)


def catalog(*entries: Entry) -> PoFile:
    """A catalog that is in line with a letter of just these sentences, as it is read from a file."""
    po = new_po(entries, project="open-letter", now=NOW, language="mn", plural_forms="nplurals=2; plural=(n != 1);")
    living = [Segment(msgctxt=entry.msgctxt, msgid=entry.msgid) for entry in entries if not entry.obsolete]
    return read_po(write_po(merge(po, living, reference=REFERENCE)))


def translated(msgid: str, msgstr: str = "") -> Entry:
    return Entry(msgid=msgid, msgstr=msgstr or f"T {msgid}")


def signed(msgid: str) -> Entry:
    return sign(translated(msgid), by="Saran", day=DAY)


def drafted(msgid: str) -> Entry:
    return as_draft(Entry(msgid=msgid), Draft(msgid=msgid, msgstr=f"D {msgid}", engine="google"), DAY)


def unfinished(msgid: str) -> Entry:
    return translated(msgid).changed(flags=("fuzzy",), comments=("not sure",))


def by_msgid(po: PoFile) -> dict[str, Entry]:
    return {entry.msgid: entry for entry in po.entries}


def living(po: PoFile) -> list[str]:
    return [entry.msgid for entry in po.entries if not entry.obsolete]


def obsolete(po: PoFile) -> list[str]:
    return [entry.msgid for entry in po.entries if entry.obsolete]


def edited(msgid: str) -> str:
    return msgid.replace("democracy", "our democracy").replace("your time", "all your time")


LETTER = (GRAVE, CONDEMN, ADVOCATE, THANKS)
WORKED = catalog(signed(GRAVE), translated(CONDEMN), drafted(ADVOCATE), unfinished(THANKS))


def test_a_new_letter_becomes_a_catalog_in_reading_order() -> None:
    po = catalog(*(Entry(msgid=msgid) for msgid in LETTER))
    assert living(po) == list(LETTER)
    assert {entry.references for entry in po.entries} == {(REFERENCE,)}
    assert {entry.extracted for entry in po.entries} == {("paragraph",)}


def test_what_the_comments_say_about_a_place() -> None:
    found = extracted_lines(
        [
            Segment(msgid="Mongolia", place="heading 1", note="the state\n  not the region"),
            Segment(msgid="", place="paragraph"),
            Segment(msgid="Mongolia", place="table cell"),
            Segment(msgid="Mongolia", place="heading 1", note="the state\n  not the region"),
            Segment(msgid="Mongolia", msgctxt="region"),
        ],
        {(None, "Mongolia"): ["term: Mongolia = Монгол"], (None, "elsewhere"): ["term"]},
    )
    assert found == {
        (None, "Mongolia"): ("heading 1", "table cell", "the state", "not the region", "term: Mongolia = Монгол"),
        ("region", "Mongolia"): ("paragraph",),
    }


def test_terms_come_and_go_without_touching_the_translation() -> None:
    terms: dict[Key, list[str]] = {(None, THANKS): ["term: time = цаг"]}
    with_terms = merge(WORKED, segments(*LETTER), reference=REFERENCE, extracted=terms)
    assert by_msgid(with_terms)[THANKS].extracted == ("paragraph", "term: time = цаг")
    assert write_po(updated(with_terms, *LETTER)) == write_po(WORKED)


def test_nothing_changed_gives_the_same_object() -> None:
    assert updated(WORKED, *LETTER) is WORKED


def test_moved_sentences_are_the_same_entries() -> None:
    moved = updated(WORKED, *reversed(LETTER), GRAVE)
    assert [entry.msgid for entry in moved.entries] == list(reversed(LETTER))
    assert {id(entry) for entry in moved.entries} == {id(entry) for entry in WORKED.entries}


@pytest.mark.parametrize(
    ("entry", "after"),
    [
        (translated(GRAVE), State.STALE),
        (signed(GRAVE), State.STALE),
        (drafted(GRAVE), State.DRAFT),
        (unfinished(GRAVE), State.STALE),
        (translated(GRAVE).changed(msgstr=JOINED), State.STALE),
        (Entry(msgid=GRAVE, comments=("Which democracy?",)), State.UNTRANSLATED),
        (Entry(msgid=GRAVE), State.UNTRANSLATED),
    ],
    ids=["translated", "reviewed", "draft", "unfinished", "joined", "question", "untranslated"],
)
def test_a_changed_word_and_back(entry: Entry, after: State) -> None:
    before = catalog(entry, signed(THANKS))
    changed = updated(before, edited(GRAVE), THANKS)
    new = by_msgid(changed)[edited(GRAVE)]
    assert state_of(new) is after
    assert new.msgstr == entry.msgstr
    assert new.previous == (GRAVE if entry.msgstr or entry.comments else None)
    assert set(entry.comments) <= set(new.comments)
    assert obsolete(changed) == []
    assert by_msgid(changed)[THANKS] is by_msgid(before)[THANKS]
    assert write_po(updated(changed, GRAVE, THANKS)) == write_po(before)


def test_the_oldest_previous_sentence_stays_and_leads_back_from_any_later_one() -> None:
    po, words = WORKED, GRAVE
    for word in ("really ", "very ", "most "):
        words = words.replace("grave", f"{word}grave")
        po = updated(po, words, *LETTER[1:])
        assert by_msgid(po)[words].previous == GRAVE
    assert write_po(updated(po, *LETTER)) == write_po(WORKED)


def test_work_done_in_between_is_not_undone() -> None:
    changed = updated(WORKED, *map(edited, LETTER))
    mine = by_msgid(changed)[edited(GRAVE)].changed(msgstr="my new words")
    po = replace(changed, entries=tuple(mine if entry.key == mine.key else entry for entry in changed.entries))
    back = by_msgid(updated(po, *LETTER))[GRAVE]
    assert (back.msgstr, back.fuzzy, back.previous) == ("my new words", True, None)
    assert state_of(back) is State.STALE
    done = replace(po, entries=tuple(e.changed(flags=()) if e.key == mine.key else e for e in po.entries))
    again = by_msgid(updated(done, *LETTER))[GRAVE]
    assert (again.msgstr, again.fuzzy, again.previous) == ("my new words", True, edited(GRAVE))


def test_an_edit_taken_back_is_found_when_a_tool_dropped_the_previous_sentence() -> None:
    changed = updated(WORKED, *map(edited, LETTER))
    forgotten = tuple(entry.changed(previous=None, previous_msgctxt=None) for entry in changed.entries)
    back = updated(replace(changed, entries=forgotten), *LETTER)
    assert [state_of(by_msgid(back)[msgid]) for msgid in (GRAVE, CONDEMN)] == [State.REVIEWED, State.TRANSLATED]


def test_a_doubt_set_by_a_person_outlives_an_edit_and_its_way_back() -> None:
    doubted = catalog(signed(GRAVE).changed(flags=("fuzzy",)))
    assert write_po(updated(updated(doubted, edited(GRAVE)), GRAVE)) == write_po(doubted)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"erosion"', "“erosion”"),
        lambda text: text.replace('"erosion"', "‘erosion’"),
        lambda text: text.replace(" and ", "\n and  "),
        lambda text: text.replace("https://a.example/1", "https://b.example/2"),
    ],
    ids=["quotes", "single quotes", "white space", "destination"],
)
@pytest.mark.parametrize("state", [State.DRAFT, State.TRANSLATED, State.REVIEWED])
def test_the_same_words_keep_their_state(change: type[str], state: State) -> None:
    entry = {State.DRAFT: drafted, State.TRANSLATED: translated, State.REVIEWED: signed}[state](CONDEMN)
    before = catalog(entry)
    after = updated(before, change(CONDEMN))
    assert [state_of(entry) for entry in after.entries] == [state]
    assert after.entries[0].previous is None
    assert after.entries[0].msgstr.count("https://b.example/2") == change(CONDEMN).count("https://b.example/2")
    assert write_po(updated(after, CONDEMN)) == write_po(before)


def test_a_destination_that_cannot_be_carried_makes_the_unit_stale() -> None:
    before = catalog(translated(CONDEMN, "без холбоос"))
    after = updated(before, CONDEMN.replace("/1", "/2"))
    assert [state_of(entry) for entry in after.entries] == [State.STALE]
    assert write_po(updated(after, CONDEMN)) == write_po(before)


def test_a_joined_unit_whose_link_changed_is_stale() -> None:
    po = catalog(translated(GRAVE), translated(CONDEMN, JOINED))
    assert state_of(updated(po, GRAVE, CONDEMN.replace("/1", "/2")).entries[1]) is State.STALE
    assert state_of(updated(po, GRAVE, CONDEMN.replace('"', "”")).entries[1]) is State.TRANSLATED


def test_link_and_word_taken_back_at_once() -> None:
    before = catalog(signed(CONDEMN), signed(THANKS))
    moved = updated(before, CONDEMN.replace("/1", "/2"), THANKS)
    reworded = updated(moved, edited(CONDEMN.replace("/1", "/2")), THANKS)
    assert state_of(reworded.entries[0]) is State.STALE
    back = updated(reworded, CONDEMN, THANKS)
    assert back.entries[:2] == before.entries
    assert write_po(updated(back, edited(CONDEMN.replace("/1", "/2")), THANKS)) == write_po(reworded)


def test_deleted_and_brought_back() -> None:
    gone = updated(WORKED, GRAVE)
    assert living(gone) == [GRAVE]
    assert obsolete(gone) == sorted(LETTER[1:])
    assert write_po(updated(gone, *LETTER)) == write_po(WORKED)


def test_the_order_of_deleting_leaves_no_trace() -> None:
    one, two = updated(WORKED, GRAVE, CONDEMN), updated(WORKED, GRAVE, ADVOCATE)
    assert write_po(updated(one, GRAVE)) == write_po(updated(two, GRAVE)) == write_po(updated(WORKED, GRAVE))


def test_obsolete_entries_in_another_order_keep_it() -> None:
    gone = updated(WORKED, GRAVE)
    turned = replace(gone, entries=(gone.entries[0], *reversed(gone.entries[1:])))
    assert updated(turned, GRAVE) is turned


def test_a_deleted_stale_unit_comes_back_as_what_it_was_made_for() -> None:
    changed = updated(WORKED, *map(edited, LETTER))
    gone = updated(changed, "Quite another sentence.")
    assert write_po(updated(gone, *map(edited, LETTER))) == write_po(changed)
    assert write_po(updated(gone, *LETTER)) == write_po(WORKED)


def test_split_and_joined_sentences_lose_nothing_and_come_back() -> None:
    first, second = GRAVE[:57] + ".", GRAVE[58:].capitalize()
    split = updated(WORKED, first, second, *LETTER[1:])
    assert sum(f"T {GRAVE}" == entry.msgstr for entry in split.entries) == 1
    assert write_po(updated(split, *LETTER)) == write_po(WORKED)
    joined = updated(WORKED, f"{GRAVE} {CONDEMN}", ADVOCATE, THANKS)
    assert {entry.msgstr for entry in WORKED.entries} <= {entry.msgstr for entry in joined.entries}
    assert write_po(updated(joined, *LETTER)) == write_po(WORKED)


def test_a_sentence_that_was_deleted_helps_one_that_is_nearly_the_same() -> None:
    gone = updated(WORKED, CONDEMN, ADVOCATE, THANKS)
    near = updated(gone, edited(GRAVE), CONDEMN, ADVOCATE, THANKS)
    assert state_of(by_msgid(near)[edited(GRAVE)]) is State.STALE
    assert obsolete(near) == [GRAVE], "only lent"
    assert write_po(updated(near, CONDEMN, ADVOCATE, THANKS)) == write_po(gone)


def test_a_deleted_draft_is_no_help() -> None:
    gone = updated(WORKED, GRAVE, CONDEMN, THANKS)
    near = updated(gone, GRAVE, CONDEMN, THANKS, ADVOCATE.replace("Advocate", "Speak up"))
    assert by_msgid(near)[ADVOCATE.replace("Advocate", "Speak up")].msgstr == ""


def test_a_sentence_added_beside_its_edited_self_gets_its_translation_back() -> None:
    changed = updated(WORKED, edited(GRAVE), *LETTER[1:])
    both = updated(changed, edited(GRAVE), *LETTER)
    assert state_of(by_msgid(both)[GRAVE]) is State.REVIEWED
    assert by_msgid(both)[edited(GRAVE)] is by_msgid(changed)[edited(GRAVE)]
    assert write_po(updated(both, edited(GRAVE), *LETTER[1:])) == write_po(changed)


def test_the_nearest_sentences_find_each_other() -> None:
    one, two = "Point 1: we ask you to protect the press.", "Point 2: we ask you to protect the judges."
    before = catalog(translated(one), translated(two))
    after = updated(before, two.replace("2", "3"), one.replace("1", "4"))
    assert [entry.msgstr for entry in after.entries] == [f"T {two}", f"T {one}"]
    assert write_po(updated(after, one, two)) == write_po(before)


def test_another_context_is_another_meaning() -> None:
    before = catalog(signed(GRAVE))
    split = merge(before, [Segment(msgid=GRAVE, msgctxt="title")], reference=REFERENCE)
    entry = split.entries[0]
    assert (state_of(entry), entry.previous, entry.previous_msgctxt) == (State.STALE, GRAVE, None)
    assert write_po(updated(split, GRAVE)) == write_po(before)
    back = merge(catalog(signed(GRAVE).changed(msgctxt="title")), segments(GRAVE), reference=REFERENCE)
    assert (back.entries[0].previous, back.entries[0].previous_msgctxt) == (GRAVE, "title")


def test_the_same_context_is_preferred() -> None:
    one, two = Entry(msgid=GRAVE, msgctxt="a", msgstr="a"), Entry(msgid=GRAVE, msgctxt="b", msgstr="b")
    after = merge(catalog(one, two), [Segment(msgid=edited(GRAVE), msgctxt="b")], reference=REFERENCE)
    assert after.entries[0].msgstr == "b"


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (GRAVE, edited(GRAVE), True),
        (GRAVE, GRAVE[:57], True),
        (GRAVE, ADVOCATE, False),
        ("Yes.", "No.", False),
        ("Phone", "one", False),
        ("Weakening of Democratic Institutions", "The Weakening of Democratic Institutions", True),
        ("Youth Disillusionment", "Restrictions on Media", False),
    ],
)
def test_what_counts_as_nearly_the_same(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is is_near(other, one) is near


def test_a_wholly_rewritten_long_letter_still_finds_its_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching_module, "MANY_PAIRS", 100)
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    letter = [f"Article {number} of the law protects the {number} freedoms of the people." for number in numbers]
    before = catalog(*map(translated, letter))
    after = updated(before, *(msgid.replace("law", "new law") for msgid in letter))
    assert [entry.msgstr for entry in after.entries] == [f"T {msgid}" for msgid in letter]
    assert write_po(updated(after, *letter)) == write_po(before)


PLURAL = 'msgid "letter"\nmsgid_plural "letters"\nmsgstr[0] "захидал"\nmsgstr[1] "захидлууд"\n'


def test_plural_entries_are_kept_and_never_used() -> None:
    po = read_po(write_po(WORKED) + b"\n" + PLURAL.encode())
    after = updated(po, *LETTER)
    assert "#~ msgstr[1] " in write_po(after).decode()
    assert living(after) == list(LETTER)
    here = updated(after, *LETTER, "letter")
    assert PLURAL in write_po(here).decode()
    assert units(here, segments("letter"))[0].state is State.UNTRANSLATED
    assert living(updated(here, *LETTER, "letters")) == [*LETTER, "letters"]


def test_wrapped_entries_are_rewritten_only_where_they_change() -> None:
    wrapped = 'msgid ""\n"Thank you for "\n"your time."\nmsgstr ""\n"Цаг гаргасанд "\n"баярлалаа."\n'
    po = updated(read_po(write_po(catalog()) + b"\n" + wrapped.encode()), THANKS)
    text = write_po(updated(po, edited(THANKS))).decode()
    assert f'#| msgid "{THANKS}"\nmsgid "{edited(THANKS)}"\nmsgstr ""\n"Цаг гаргасанд "\n"баярлалаа."\n' in text


def test_unchanged_sentences_are_neither_folded_nor_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(msgid: str) -> str:
        folded.append(msgid)
        return fold(msgid)

    monkeypatch.setattr(matching_module, "fold", counted)
    updated(WORKED, edited(GRAVE), *LETTER[1:])
    assert sorted(folded) == sorted([GRAVE, edited(GRAVE)])


def test_nothing_heavy_is_loaded_to_find_that_nothing_changed() -> None:
    code = (
        "import sys\n"
        "from lettertrans.catalogs import PoFile\n"
        "from lettertrans.catalogs.merge import merge\n"
        "from lettertrans.model import Segment\n"
        "po = merge(PoFile(header=None, entries=()), [Segment(msgid='a')], reference='r')\n"
        "assert merge(po, [Segment(msgid='a')], reference='r') is po\n"
        "sys.exit('rapidfuzz' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def gnu(folder: Path, *command: str) -> tuple[str, str]:
    ran = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return ran.stdout, ran.stderr


@pytest.mark.parametrize("edits", [0, 1, 2, 4])
def test_gnu_tools_agree_with_our_merge(tmp_path: Path, edits: int) -> None:
    asked = WORKED.entries[3].changed(msgstr="", flags=(), comments=("Whose time?",))
    before = replace(WORKED, entries=(*WORKED.entries[:3], asked, translated("Once.").changed(obsolete=True)))
    letter = [*map(edited, LETTER[:edits]), *reversed(LETTER[edits:])]
    after = updated(before, *letter)
    (tmp_path / "old.po").write_bytes(write_po(before))
    (tmp_path / "after.po").write_bytes(write_po(after))
    (tmp_path / "new.pot").write_bytes(write_po(catalog(*(Entry(msgid=msgid) for msgid in letter))))
    assert gnu(tmp_path, "msgfmt", "-c", "-o", "messages.mo", "after.po") == ("", "")
    assert gnu(tmp_path, "msgcat", "--no-wrap", "after.po")[0].encode() == write_po(after)

    theirs = read_po(gnu(tmp_path, "msgmerge", "-q", "--no-wrap", "--previous", "old.po", "new.pot")[0].encode())
    ours = by_msgid(after)
    for msgid, entry in by_msgid(theirs).items():
        if msgid in by_msgid(before):
            assert (entry.msgstr, entry.flags, entry.obsolete, entry.comments) == (
                ours[msgid].msgstr,
                ours[msgid].flags,
                ours[msgid].obsolete,
                ours[msgid].comments,
            )
        assert state_of(entry) <= max(state_of(ours[msgid]), State.STALE)
