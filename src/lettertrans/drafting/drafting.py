"""Plan, ask, verify: which units get a draft, from which engine, and which answers are refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lettertrans.drafting.engine import Engine
from lettertrans.model import Draft, Key, Segment, Severity, State, Unit
from lettertrans.source.rules import judge
from lettertrans.source.slots import Document, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An answer that was not taken: which engine's, for which unit, and why."""

    key: Key
    engine: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What came of drafting: the drafts, the answers refused, and the units that no engine had anything for."""

    drafts: tuple[Draft, ...] = ()
    refused: tuple[Refusal, ...] = ()
    left: tuple[Key, ...] = ()


def plan(
    units: Iterable[Unit], segments: Iterable[Segment], *, redo: bool = False, outdated: Collection[Key] = ()
) -> tuple[Segment, ...]:
    """The segments to draft, in reading order: untranslated ones, drafts made for an older sentence, and outdated ones.

    redo takes every draft again. A unit that a person has touched is never among them.
    """
    wanted = {unit.key for unit in units if _is_wanted(unit, redo=redo or unit.key in outdated)}
    return tuple({segment.key: segment for segment in segments if segment.key in wanted}.values())


def _is_wanted(unit: Unit, *, redo: bool) -> bool:
    if unit.state is State.DRAFT:
        return redo or unit.previous is not None
    return unit.state is State.UNTRANSLATED and not unit.msgstr


def draft(document: Document, segments: Sequence[Segment], engines: Iterable[Engine]) -> Drafted:
    """Ask the engines one after the other, each for what is still wanting, and verify what they say."""
    slots: defaultdict[Key, list[Slot]] = defaultdict(list)
    for slot in document.slots:
        slots[slot.segment.key].append(slot)
    taken: dict[Key, Draft] = {}
    refused: list[Refusal] = []
    wanting = list(segments)
    for engine in engines:
        if not wanting:
            break
        for answer in _answers(engine, wanting):
            reason = why_refused(document, slots[answer.key], answer)
            if reason:
                refused.append(Refusal(key=answer.key, engine=answer.engine, reason=reason))
            else:
                taken[answer.key] = answer
        wanting = [segment for segment in wanting if segment.key not in taken]
    drafts = tuple(taken[segment.key] for segment in segments if segment.key in taken)
    return Drafted(drafts=drafts, refused=tuple(refused), left=tuple(segment.key for segment in wanting))


def _answers(engine: Engine, segments: Sequence[Segment]) -> Iterator[Draft]:
    for segment, answer in zip(segments, engine.draft(segments), strict=True):
        if answer is not None and answer.key == segment.key:
            yield answer


def why_refused(document: Document, slots: Sequence[Slot], draft: Draft) -> str:
    """Why a draft may not stand in its places; "" when it may."""
    if not any(map(str.isalpha, draft.msgstr)):
        return "no letter is in it"
    for slot in slots:
        verdict = judge(slot, draft.msgstr, document.environment)
        errors = [problem.message for problem in verdict.problems if problem.severity is Severity.ERROR]
        if errors:
            return errors[0]
    return ""
