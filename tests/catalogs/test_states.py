from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, PoFile, read_po
from lettertrans.catalogs.marks import draft_mark, reviewed_mark
from lettertrans.catalogs.provenance import settled
from lettertrans.catalogs.states import draft_digest, refused_joins, review_digest, state_of, units
from lettertrans.model import JOINED, Segment, State, Unit

DAY = date(2026, 11, 21)
EDITORS = Path(__file__).parent / "fixtures" / "editors"
BEFORE = EDITORS / "before.po"


def drafted(entry: Entry, msgstr: str | None = None) -> Entry:
    mark = draft_mark("google", DAY, draft_digest(entry.msgstr if msgstr is None else msgstr))
    return entry.changed(comments=(*entry.comments, mark.text()))


def reviewed(entry: Entry, host_msgid: str | None = None) -> Entry:
    mark = reviewed_mark("Saran", DAY, review_digest(entry, host_msgid))
    return entry.changed(comments=(*entry.comments, mark.text()))


PLAIN = Entry(msgid="Respect the law.", msgstr="Хуулийг хүндэл.")
FUZZY = PLAIN.changed(flags=("fuzzy",))


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (PLAIN.changed(msgstr=""), State.UNTRANSLATED),
        (PLAIN.changed(msgstr=" \n"), State.UNTRANSLATED),
        (drafted(FUZZY).changed(msgstr=""), State.UNTRANSLATED),
        (reviewed(PLAIN).changed(msgstr=""), State.UNTRANSLATED),
        (drafted(FUZZY), State.DRAFT),
        (drafted(drafted(FUZZY, "another")), State.DRAFT),
        (drafted(FUZZY).changed(msgstr="Хуулийг\nхүндэл. "), State.DRAFT),
        (reviewed(drafted(FUZZY)), State.DRAFT),
        (drafted(FUZZY).changed(msgstr="Хуулийг дээдэл."), State.STALE),
        (FUZZY, State.STALE),
        (reviewed(FUZZY), State.STALE),
        (PLAIN, State.TRANSLATED),
        (drafted(PLAIN), State.TRANSLATED),
        (reviewed(PLAIN).changed(msgstr="Хуулийг дээдэл."), State.TRANSLATED),
        (reviewed(PLAIN).changed(msgid="Respect the laws."), State.TRANSLATED),
        (reviewed(PLAIN).changed(msgctxt="title"), State.TRANSLATED),
        (PLAIN.changed(comments=("lettertrans: reviewed by=all",)), State.TRANSLATED),
        (PLAIN.changed(comments=(f'lettertrans: was reviewed by="S" date=2026-11-21 digest={review_digest(PLAIN)}',)),
         State.TRANSLATED),
        (reviewed(PLAIN), State.REVIEWED),
        (reviewed(PLAIN).changed(msgid=" Respect  the\nlaw."), State.REVIEWED),
        (reviewed(PLAIN).changed(obsolete=True), State.REVIEWED),
    ],
)  # fmt: skip
def test_the_decision_table(entry: Entry, state: State) -> None:
    assert state_of(entry) is state


def test_quotes_and_moved_links_keep_a_signature_and_a_changed_link_voids_it() -> None:
    signed = reviewed(Entry(msgid='See "[the act](/1)".', msgstr="«[Хууль](/1)»-ийг үз."))
    assert state_of(signed.changed(msgid="See “[the act](/2)”.", msgstr="«[Хууль](/2)»-ийг үз.")) is State.REVIEWED
    assert state_of(signed.changed(msgstr="«[Хууль](/2)»-ийг үз.")) is State.TRANSLATED
    assert state_of(signed.changed(msgid="See “[the act](/2)”.")) is State.TRANSLATED
    assert state_of(signed.changed(msgstr='"[Хууль](/1)"-ийг үз.')) is State.TRANSLATED, (
        "quotes of the translation count"
    )


texts = st.text("ab \n\"'“[](/1)", max_size=12)


@given(texts, texts, st.none() | texts)
def test_a_signature_is_for_its_unit_alone(msgid: str, msgstr: str, msgctxt: str | None) -> None:
    entry = Entry(msgid=msgid, msgstr=msgstr, msgctxt=msgctxt)
    assert review_digest(entry) == review_digest(entry, "not joined, no host")
    assert review_digest(entry.changed(msgid=msgid + "z")) != review_digest(entry)
    assert review_digest(entry.changed(msgstr=msgstr + "z")) != review_digest(entry)
    assert review_digest(entry.changed(msgctxt=(msgctxt or "") + "z")) != review_digest(entry)
    assert (draft_digest(msgstr + "z") == draft_digest(msgstr)) is False


def po_of(*entries: Entry) -> PoFile:
    return PoFile(header=None, entries=entries)


def segment(msgid: str, follows: str | None = None) -> Segment:
    return Segment(msgid=msgid, follows=(None, follows) if follows else None)


def states(found: tuple[Unit, ...]) -> dict[str, State]:
    return {unit.msgid: unit.state for unit in found}


A, B, C = Entry(msgid="A", msgstr="а"), Entry(msgid="B", msgstr=JOINED), Entry(msgid="C", msgstr=JOINED)
CHAIN = [segment("A"), segment("B", "A"), segment("C", "B")]


def test_a_joined_unit_is_at_most_what_its_host_is() -> None:
    assert states(units(po_of(A, B, C), CHAIN)) == dict.fromkeys("ABC", State.TRANSLATED)
    signed = [reviewed(A), reviewed(B, "A"), reviewed(C, "B")]
    assert states(units(po_of(*signed), CHAIN)) == dict.fromkeys("ABC", State.REVIEWED)
    assert states(units(po_of(*signed))) == dict.fromkeys("ABC", State.REVIEWED), "the file's order tells, too"
    for low, state in ((A.changed(msgstr=""), State.UNTRANSLATED), (A.changed(flags=("fuzzy",)), State.STALE)):
        assert states(units(po_of(low, *signed[1:]), CHAIN)) == dict.fromkeys("ABC", state)
    machine = units(po_of(drafted(A.changed(flags=("fuzzy",))), *signed[1:]), CHAIN)
    assert [(unit.state, unit.engine) for unit in machine] == [(State.DRAFT, "google")] * 3


def test_blanks_around_the_joined_mark_do_not_matter() -> None:
    padded = po_of(A.changed(flags=("fuzzy",)), B.changed(msgstr=f" {JOINED}\n"))
    assert states(units(padded, CHAIN[:2])) == dict.fromkeys("AB", State.STALE)


def test_a_joined_unit_is_signed_together_with_its_hosts_source() -> None:
    other = [segment("A2"), segment("B", "A2")]
    catalog = po_of(reviewed(A.changed(msgid="A2")), reviewed(B, "A"))
    assert states(units(catalog, other)) == {"A2": State.REVIEWED, "B": State.TRANSLATED}


@pytest.mark.parametrize(
    "segments",
    [
        [segment("A"), segment("B", "A"), segment("C"), segment("B", "C")],
        [segment("A"), segment("B", "A"), segment("A")],
        [segment("A"), segment("B")],
        [segment("B", "A"), segment("A")],
    ],
    ids=["two places", "host in two places", "no host", "host after it"],
)
def test_a_join_that_cannot_be_counts_as_untranslated_and_is_reported(segments: list[Segment]) -> None:
    catalog = po_of(A, B)
    assert states(units(catalog, segments))["B"] is State.UNTRANSLATED
    if segments[-1].msgid != "A" or len(segments) > 2:
        assert [unit.msgid for unit in refused_joins(catalog, segments)] == ["B"]


def test_the_first_entry_of_a_file_has_nothing_to_be_joined_to() -> None:
    assert [unit.msgid for unit in refused_joins(po_of(B, A))] == ["B"]
    assert refused_joins(po_of(A, B), CHAIN) == ()


def test_units_are_what_the_letter_has_in_its_order() -> None:
    catalog = po_of(A, Entry(msgid="gone", msgstr="x"), Entry(msgid="C", msgstr="c", line=9))
    found = units(catalog, [segment("C"), segment("new"), segment("A"), segment("C")])
    assert [(unit.msgid, unit.state, unit.line) for unit in found] == [
        ("C", State.TRANSLATED, 9),
        ("new", State.UNTRANSLATED, 0),
        ("A", State.TRANSLATED, 0),
    ]


def test_plural_and_obsolete_entries_translate_nothing() -> None:
    catalog = po_of(A.changed(obsolete=True), replace(C, plural=True, msgstr="c"))
    assert units(catalog) == ()
    assert states(units(catalog, [segment("A"), segment("C")])) == {"A": State.UNTRANSLATED, "C": State.UNTRANSLATED}


def test_a_unit_names_its_engine_its_reviewer_and_what_it_was_made_for() -> None:
    stale = Entry(msgid="C", msgstr="c", flags=("fuzzy",), previous="Old C")
    found = units(po_of(drafted(B.changed(msgstr="b", flags=("fuzzy",))), reviewed(A), stale))
    assert [(unit.engine, unit.reviewer, unit.previous) for unit in found] == [
        ("google", None, None),
        (None, "Saran", None),
        (None, None, "Old C"),
    ]


def saved_by_editors() -> list[Path]:
    return sorted(path for path in EDITORS.glob("*.po") if path != BEFORE)


def expected_states(path: Path) -> Iterator[tuple[str, State, bool]]:
    for line in path.with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        label, start = line.split(maxsplit=1)
        yield start, State.from_label(label.rstrip("*")), label.endswith("*")


@pytest.mark.parametrize("path", saved_by_editors(), ids=lambda path: path.stem)
def test_an_editor_raises_no_state_but_by_a_persons_own_act(path: Path) -> None:
    before = {unit.key: unit for unit in units(read_po(BEFORE.read_bytes()))}
    after = read_po(path.read_bytes())
    found = units(after)
    expected = list(expected_states(path))
    assert len(found) == len(before) == len(expected)
    for unit, (start, state, touched) in zip(found, expected, strict=True):
        assert unit.msgid.startswith(start)
        assert unit.state is state
        assert state <= (State.TRANSLATED if touched else before[unit.key].state)
    assert units(settled(after)) == tuple(replace(unit) for unit in found) or states(units(settled(after))) == states(
        found
    )


GNU = {
    "msgcat": ["msgcat", "-"],
    "msgcat --no-wrap": ["msgcat", "--no-wrap", "-"],
    "msgcat, sorted": ["msgcat", "--sort-output", "--no-location", "-"],
    "msgattrib --clear-previous": ["msgattrib", "--clear-previous"],
    "msgattrib --set-fuzzy": ["msgattrib", "--set-fuzzy"],
    "msgattrib --no-obsolete": ["msgattrib", "--no-obsolete"],
    "msguniq": ["msguniq"],
    "msgconv": ["msgconv", "--to-code=UTF-8"],
    "msgmerge --previous": ["msgmerge", "--quiet", "--previous", "-", "new.pot"],
    "msgmerge": ["msgmerge", "--quiet", "--no-wrap", "-", "new.pot"],
    "msgmerge, no fuzzy": ["msgmerge", "--quiet", "--no-fuzzy-matching", "-", "new.pot"],
    "msgcat of two, the first wins": ["msgcat", "--use-first", "-", "other.po"],
}
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def gnu(command: list[str], data: bytes, folder: Path) -> bytes:
    return subprocess.run(command, input=data, cwd=folder, check=True, capture_output=True).stdout


@pytest.fixture
def around(tmp_path: Path) -> Path:
    """A folder with a template of a letter that has changed, and the same catalog with other words in it."""
    text = BEFORE.read_text(encoding="utf-8")
    template = polib.pofile(text)
    for entry in template:
        entry.msgid = entry.msgid.replace("erosion", "slow erosion")
        entry.msgstr, entry.flags, entry.previous_msgid, entry.obsolete = "", [], None, False
    (tmp_path / "new.pot").write_text(str(template), encoding="utf-8")
    other = text.replace("ドラフト", "下書き").replace("侵害", "侵食")
    (tmp_path / "other.po").write_text(other, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", GNU.values(), ids=GNU.keys())
def test_gnu_tools_raise_no_state(command: list[str], around: Path) -> None:
    before = {entry.key: state_of(entry) for entry in read_po(BEFORE.read_bytes()).entries}
    data = gnu(command, BEFORE.read_bytes(), around)
    after = read_po(data)
    for unit in (*units(after), *units(settled(after))):
        assert unit.state <= before.get(unit.key, State.STALE), unit
    assert states(units(settled(after))) == states(units(after))


def test_clearing_every_fuzzy_flag_at_once_signs_nothing(tmp_path: Path) -> None:
    before = {unit.key: unit.state for unit in units(read_po(BEFORE.read_bytes()))}
    cleared = read_po(gnu(["msgattrib", "--clear-fuzzy", "-"], BEFORE.read_bytes(), tmp_path))
    for unit in units(settled(cleared)):
        assert unit.state <= max(before[unit.key], State.TRANSLATED)
    comments = [comment for entry in settled(cleared).entries for comment in entry.comments if not entry.obsolete]
    assert [comment.split()[1] for comment in comments if comment.startswith("lettertrans:")] == [
        "post-edited",
        "reviewed",
        "was",
    ]


def test_a_program_that_wraps_comments_costs_no_signature(tmp_path: Path) -> None:
    saved = tmp_path / "saved.po"
    polib.pofile(str(BEFORE)).save(str(saved))
    assert b"date=2026-11-21\n# digest=" in saved.read_bytes(), "polib wraps comments, marks among them"
    after = read_po(saved.read_bytes())
    assert states(units(after)) == states(units(read_po(BEFORE.read_bytes())))
    comments = [comment for entry in settled(after).entries if not entry.obsolete for comment in entry.comments]
    assert not any(comment.startswith("digest=") for comment in comments)
