from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from lettertrans.drafting.drafting import draft, plan
from lettertrans.model import Draft, Segment, State, Unit
from lettertrans.source.reading import read_document

SOURCE = "# Title\n\nOne thing. **Two** things.\n\n- [Three](https://example.org/3)\n"


class Answers:
    """An engine with fixed answers."""

    remote = False

    def __init__(self, name: str, answers: dict[str, str]) -> None:
        self.name = name
        self.answers = answers
        self.asked: list[str] = []

    def draft(self, segments: Sequence[Segment]) -> Sequence[Draft | None]:
        self.asked += [segment.msgid for segment in segments]
        return [
            Draft(msgid=s.msgid, msgstr=self.answers[s.msgid], engine=self.name) if s.msgid in self.answers else None
            for s in segments
        ]


def test_only_what_is_free_is_planned() -> None:
    document = read_document(SOURCE)
    states = [State.UNTRANSLATED, State.DRAFT, State.STALE, State.TRANSLATED]
    units = [
        Unit(msgid=segment.msgid, msgstr="x" if state else "", state=state)
        for segment, state in zip(document.segments, states, strict=True)
    ]
    assert [segment.msgid for segment in plan(units, document.segments)] == ["Title"]
    assert [segment.msgid for segment in plan(units, document.segments, redo=True)] == ["Title", "One thing."]


def test_a_draft_for_an_older_sentence_is_planned_again() -> None:
    document = read_document("One thing.\n")
    unit = Unit(msgid="One thing.", msgstr="x", state=State.DRAFT, previous="A thing.")
    assert len(plan([unit], document.segments)) == 1


def test_the_next_engine_is_asked_only_for_what_is_left() -> None:
    document = read_document(SOURCE)
    first = Answers("first", {"Title": "Titel", "**Two** things.": "Två <b>saker</b>."})
    second = Answers("second", {"Title": "nej", "**Two** things.": "**Två** saker."})
    drafted = draft(document, document.segments, [first, second])
    assert [(found.msgid, found.msgstr, found.engine) for found in drafted.drafts] == [
        ("Title", "Titel", "first"),
        ("**Two** things.", "**Två** saker.", "second"),
    ]
    assert [(refusal.engine, refusal.key[1]) for refusal in drafted.refused] == [("first", "**Two** things.")]
    assert "Title" not in second.asked
    assert {key[1] for key in drafted.left} == {"One thing.", "[Three](https://example.org/3)"}


@given(st.dictionaries(st.sampled_from(["Title", "One thing.", "**Two** things."]), st.text(max_size=30)))
def test_every_unit_is_drafted_refused_or_left(answers: dict[str, str]) -> None:
    document = read_document(SOURCE)
    drafted = draft(document, document.segments, [Answers("any", answers)])
    keys = {found.key for found in drafted.drafts} | set(drafted.left)
    assert keys == {segment.key for segment in document.segments}
    assert not {found.key for found in drafted.drafts} & set(drafted.left)
    assert {refusal.key for refusal in drafted.refused} <= set(drafted.left)
