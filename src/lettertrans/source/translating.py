"""Puts translations into the places of a document, and proves that its block structure has not changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lettertrans.model import Key, Severity
from lettertrans.source.front_matter import LANGUAGE_KEYS, quoted, read_front_matter
from lettertrans.source.proof import culprit, skeleton_of
from lettertrans.source.rules import JOINED, Problem, Verdict, in_place, judge
from lettertrans.source.slots import Document, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a translated text needs to know of its language: its tag, what joins two sentences, its direction."""

    tag: str = ""
    joiner: str = " "
    right_to_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A document in another language.

    text is the whole file (with the byte order mark that the source had); problems pairs the key of a unit with what
    was wrong; english holds the keys of the units that stand in the source language.
    """

    text: str
    problems: tuple[tuple[Key, Problem], ...] = ()
    english: frozenset[Key] = frozenset()


def translate(document: Document, translations: Mapping[Key, str], target: Target | None = None) -> Translated:
    """The document with the translation of each unit in its place; a unit without one stays as the author wrote it.

    translations maps keys to msgstr; the empty one and absence mean the same. What breaks a rule stays in the source
    language and is reported; whatever a translator typed, the block structure is that of the source.
    """
    target = target or Target()
    verdicts = _verdicts(document, translations, target)
    text = _render(document, verdicts, target)
    if text != document.text:
        text = _proved(document, verdicts, target, text)
    pairs = list(zip(document.slots, verdicts, strict=True))
    problems = {(slot.segment.key, problem): None for slot, verdict in pairs for problem in verdict.problems}
    english = frozenset(slot.segment.key for slot, verdict in pairs if verdict.written is None)
    return Translated(text=("\ufeff" if document.bom else "") + text, problems=tuple(problems), english=english)


_NOTHING = Verdict(written=None)


def _verdicts(document: Document, translations: Mapping[Key, str], target: Target) -> list[Verdict]:
    places = Counter(slot.segment.key for slot in document.slots)
    msgstrs = [translations.get(slot.segment.key, "") for slot in document.slots]
    verdicts: list[Verdict] = []
    for index, (slot, msgstr) in enumerate(zip(document.slots, msgstrs, strict=True)):
        if not msgstr.strip():
            verdicts.append(_NOTHING)
        elif msgstr.strip() == JOINED:
            verdicts.append(_joined(slot, verdicts, places[slot.segment.key]))
        else:
            guests = tuple(_guests(document.slots, msgstrs, index + 1))
            if msgstr == slot.segment.msgid and not guests:
                verdicts.append(Verdict(written=msgstr))
            else:
                env, right_to_left = document.environment, target.right_to_left
                verdicts.append(judge(slot, msgstr, env, joined=guests, right_to_left=right_to_left))
    return verdicts


def _guests(slots: Sequence[Slot], msgstrs: Sequence[str], index: int) -> Iterator[str]:
    while index < len(slots) and slots[index].glued and msgstrs[index].strip() == JOINED:
        yield slots[index].segment.msgid
        index += 1


def _joined(slot: Slot, before: list[Verdict], places: int) -> Verdict:
    if not slot.glued or places > 1:
        message = "it stands in more than one place" if places > 1 else "no sentence of its paragraph comes before it"
        problem = Problem(code="markup.joined", severity=Severity.ERROR, message=f"cannot be joined: {message}")
        return Verdict(written=None, problems=(problem,))
    return Verdict(written=JOINED) if before[-1].written is not None else _NOTHING


def _render(document: Document, verdicts: Sequence[Verdict], target: Target) -> str:
    newline = document.newline
    out, position, before, kept = [], 0, _NOTHING, True
    for slot, verdict in zip(document.slots, verdicts, strict=True):
        gap = document.text[position : slot.start]
        kept_before, kept = kept, verdict.written == slot.segment.msgid
        if slot.glued and verdict.written is not None and before.written is not None and not (kept_before and kept):
            gap = _joint(gap, verdict.written, target.joiner)
        out += [gap, _in_place(document, slot, verdict.written, newline)]
        position, before = slot.end, verdict
    out.append(document.text[position:])
    return _with_language("".join(out), document, target.tag)


def _joint(gap: str, written: str, joiner: str) -> str:
    if written == JOINED or not joiner:
        return ""
    return gap or joiner


def _in_place(document: Document, slot: Slot, written: str | None, newline: str) -> str:
    if written is None or written == slot.segment.msgid:
        return document.text[slot.start : slot.end]
    return "" if written == JOINED else in_place(slot, written, newline)


def _with_language(text: str, document: Document, tag: str) -> str:
    front = read_front_matter(text) if document.language_span and tag else None
    for value in reversed(front.values if front else ()):
        if value.key in LANGUAGE_KEYS:
            text = text[: value.start] + quoted(tag, value.style) + text[value.end :]
    return text


def _proved(document: Document, verdicts: list[Verdict], target: Target, text: str) -> str:
    wanted = skeleton_of(document.text)

    def breaks(count: int) -> bool:
        some = [*verdicts[:count], *([_NOTHING] * (len(verdicts) - count))]
        return skeleton_of(_render(document, some, target)) != wanted

    while skeleton_of(text) != wanted:
        index = culprit(len(verdicts), breaks)
        message = "together with the sentences around it, it would change the structure of the document"
        problem = Problem(code="structure.block", severity=Severity.ERROR, message=message)
        verdicts[index] = Verdict(written=None, problems=(problem,))
        _unjoin_after(verdicts, index)
        text = _render(document, verdicts, target)
    return text


def _unjoin_after(verdicts: list[Verdict], index: int) -> None:
    for later in range(index + 1, len(verdicts)):
        if verdicts[later].written != JOINED:
            return
        verdicts[later] = _NOTHING
