from __future__ import annotations

from datetime import date

import pytest

from lettertrans.catalogs import Entry, PoFile
from lettertrans.catalogs.memory import Memory
from lettertrans.catalogs.provenance import as_draft, sign
from lettertrans.catalogs.states import state_of
from lettertrans.model import JOINED, Draft, Key, State

DAY = date(2026, 11, 21)
PRESS: Key = (None, "Protect the press.")


def entry(msgstr: str, msgid: str = PRESS[1], msgctxt: str | None = None) -> Entry:
    return Entry(msgid=msgid, msgstr=msgstr, msgctxt=msgctxt)


def letter(*entries: Entry) -> PoFile:
    return PoFile(header=None, entries=entries)


def found(memory: Memory, key: Key = PRESS) -> str | None:
    match = memory.find(key)
    return match.msgstr if match else None


def test_a_sentence_translated_in_one_letter_serves_the_next() -> None:
    match = Memory.of([("first", letter(entry("Хэвлэлийг хамгаал.")))]).find(PRESS)
    assert match is not None
    assert (match.msgid, match.msgstr, match.letter, match.state) == (
        PRESS[1],
        "Хэвлэлийг хамгаал.",
        "first",
        State.TRANSLATED,
    )


def test_memory_proposes_no_more_than_a_draft() -> None:
    draft = Memory.of([("first", letter(sign(entry("т"), by="Saran", day=DAY)))]).draft(PRESS)
    assert draft == Draft(msgid=PRESS[1], msgstr="т", engine="memory")
    drafted = as_draft(entry(""), draft, DAY)
    assert state_of(drafted) is State.DRAFT
    assert Memory.of([]).draft(PRESS) is None


@pytest.mark.parametrize(
    "unfit",
    [
        entry(""),
        entry("т").changed(flags=("fuzzy",)),
        as_draft(entry(""), Draft(msgid=PRESS[1], msgstr="т", engine="google"), DAY),
        entry("т", msgid="Another sentence."),
    ],
    ids=["untranslated", "stale", "draft", "another"],
)
def test_only_what_is_fit_for_use_serves(unfit: Entry) -> None:
    assert found(Memory.of([("first", letter(unfit))])) is None


def test_reviewed_goes_first_then_living_then_the_letters_name() -> None:
    signed = sign(entry("reviewed"), by="Saran", day=DAY)
    catalogs = {
        "d": letter(signed),
        "c": letter(signed.changed(obsolete=True, comments=(), msgstr="obsolete")),
        "b": letter(entry("b")),
        "a": letter(entry("a")),
    }
    for best in ("reviewed", "a", "b", "obsolete"):
        assert found(Memory.of(catalogs.items())) == found(Memory.of(reversed(catalogs.items()))) == best
        del catalogs[{"reviewed": "d", "obsolete": "c"}.get(best, best)]


def test_the_same_context_goes_first_then_any() -> None:
    memory = Memory.of([("a", letter(entry("title", msgctxt="title"), entry("plain"), entry("x", "“Only”", "label")))])
    assert found(memory) == "plain"
    assert found(memory, ("title", PRESS[1])) == "title"
    assert found(memory, ("other", PRESS[1])) in ("plain", "title")
    assert found(memory, (None, '"Only"')) == "x"


def test_quotes_white_space_and_links_make_no_difference() -> None:
    memory = Memory.of([("a", letter(entry("«[Хууль](/1)»-ийг үз.", "See “[the act](/1)”.")))])
    assert found(memory, (None, 'See  "[the act](/2)".')) == "«[Хууль](/2)»-ийг үз."
    broken = Memory.of([("a", letter(entry("Хуулийг үз.", "See “[the act](/1)”.")))])
    assert found(broken, (None, 'See "[the act](/2)".')) is None


def test_the_same_words_in_the_same_context_go_first() -> None:
    memory = Memory.of([("a", letter(entry("гарчиг", "“Press”", "title"), entry("хэвлэл", "‘Press’")))])
    assert found(memory, ("title", '"Press"')) == "гарчиг"
    assert found(memory, (None, '"Press"')) == "хэвлэл"


def test_a_translation_of_two_sentences_serves_neither() -> None:
    host, guest, after = entry("хоёр өгүүлбэр"), entry(JOINED, "Now."), entry("дараа", "After.")
    memory = Memory.of([("a", letter(host, guest, after))])
    assert [found(memory, key) for key in (host.key, guest.key, after.key)] == [None, None, "дараа"]
    gone = Memory.of([("a", letter(after, host.changed(obsolete=True), guest.changed(obsolete=True)))])
    assert [found(gone, key) for key in (host.key, guest.key, after.key)] == [None, None, "дараа"]


def test_a_sentence_deleted_in_one_letter_serves_another() -> None:
    assert found(Memory.of([("a", letter(entry("т").changed(obsolete=True)))])) == "т"
