"""Puts translations into the places of a document, and proves that its block structure has not changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lettertrans.languages import Direction, Language
from lettertrans.model import JOINED, Key, Severity
from lettertrans.source.front_matter import LANGUAGE_KEYS, quoted, read_front_matter
from lettertrans.source.grammar import Environment
from lettertrans.source.proof import culprit, skeleton_of, skeleton_of_part, skeleton_of_source
from lettertrans.source.rules import Problem, Verdict, in_place, judge
from lettertrans.source.shape import outline
from lettertrans.source.slots import Document, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a translated text needs to know of its language: its tag, what joins two sentences, its direction."""

    tag: str = ""
    joiner: str = " "
    right_to_left: bool = False

    @classmethod
    def of(cls, language: Language) -> Target:
        """The target that a language is."""
        return cls(tag=language.tag, joiner=language.joiner, right_to_left=language.direction is Direction.RTL)


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
_BLANK_LINE = re.compile(r"\n[ \t>]*\r?\n")


def _verdicts(document: Document, translations: Mapping[Key, str], target: Target) -> list[Verdict]:
    places = Counter(slot.segment.key for slot in document.slots)
    msgstrs = [translations.get(slot.segment.key, "") for slot in document.slots]
    verdicts: list[Verdict] = []
    for index, (slot, msgstr) in enumerate(zip(document.slots, msgstrs, strict=True)):
        if not msgstr.strip():
            verdicts.append(_NOTHING)
        elif msgstr.strip() == JOINED:
            host = slot.segment.follows
            crowded = places[slot.segment.key] > 1 or (host is not None and places[host] > 1)
            verdicts.append(_joined(slot, verdicts, crowded=crowded))
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


def _joined(slot: Slot, before: list[Verdict], *, crowded: bool) -> Verdict:
    if not slot.glued or crowded:
        message = "one of the two stands in several places" if crowded else "no sentence of its paragraph is before it"
        problem = Problem(code="markup.joined", severity=Severity.ERROR, message=f"cannot be joined: {message}")
        return Verdict(written=None, problems=(problem,))
    return Verdict(written=JOINED) if before[-1].written is not None else _NOTHING


def _render(document: Document, verdicts: Sequence[Verdict], target: Target) -> str:
    text = _render_part(document, verdicts, target, 0, len(document.text))
    return _with_language(text, document, target.tag)


def _render_part(
    document: Document, verdicts: Sequence[Verdict], target: Target, start: int, end: int, first: int = 0
) -> str:
    """document.text[start:end] with the verdicts of its slots, the first of which is document.slots[first]."""
    newline = document.newline
    out, position, before, kept = [], start, _NOTHING, True
    for slot, verdict in zip(document.slots[first : first + len(verdicts)], verdicts, strict=True):
        gap = document.text[position : slot.start]
        kept_before, kept = kept, verdict.written == slot.segment.msgid
        if slot.glued and verdict.written is not None and before.written is not None and not (kept_before and kept):
            gap = _joint(gap, before.written, verdict.written, target.joiner, document.environment)
        out += [gap, _in_place(document, slot, verdict.written, newline)]
        position, before = slot.end, before if slot.glued and verdict.written == JOINED else verdict
    return "".join([*out, document.text[position:end]])


def _joint(gap: str, before: str, written: str, joiner: str, env: Environment) -> str:
    """What stands between two sentences: as the author has it, or as the target language wants it."""
    if written == JOINED:
        return ""
    if joiner:
        return gap or joiner
    # 一。*二。* and 三。 need their space: without it the last star would be no emphasis any more.
    apart = outline(before, env) + outline(written, env)
    return "" if outline(before + written, env) == apart else gap or " "


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
    wanted = skeleton_of_source(document.text)
    if skeleton_of(text) == wanted:
        return text
    for first, last in _stretches(document):
        _prove_stretch(document, verdicts, target, first, last)

    def render(some: Sequence[Verdict]) -> str:
        return _render(document, some, target)

    _withdraw(verdicts, 0, len(verdicts), lambda some: skeleton_of(render(some)) != wanted)
    return render(verdicts)


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The slots between two blank lines, as ranges: nearly always the fault can be found within one."""
    slots, first = (
        document.slots,
        next((n for n, slot in enumerate(document.slots) if slot.start >= document.body_start), 0),
    )
    for index in range(first + 1, len(slots) + 1):
        if index == len(slots) or _BLANK_LINE.search(document.text, slots[index - 1].end, slots[index].start):
            yield first, index
            first = index


def _prove_stretch(document: Document, verdicts: list[Verdict], target: Target, first: int, last: int) -> None:
    start = document.text.rfind("\n", 0, document.slots[first].start) + 1
    end = document.text.find("\n", document.slots[last - 1].end) + 1 or len(document.text)
    wanted = skeleton_of_part(document.text[start:end])

    def breaks(some: Sequence[Verdict]) -> bool:
        return skeleton_of_part(_render_part(document, some, target, start, end, first)) != wanted

    _withdraw(verdicts, first, last, breaks)


def _withdraw(verdicts: list[Verdict], first: int, last: int, breaks: Callable[[Sequence[Verdict]], bool]) -> None:
    """Take back those of verdicts[first:last] that break the structure, one by one."""
    for _ in range(last - first):
        if not breaks(verdicts[first:last]):
            return

        def breaks_with(count: int) -> bool:
            return breaks([*verdicts[first : first + count], *[_NOTHING] * (last - first - count)])

        index = first + culprit(last - first, breaks_with)
        message = "together with the sentences around it, it would change the structure of the document"
        problem = Problem(code="structure.block", severity=Severity.ERROR, message=message)
        verdicts[index] = Verdict(written=None, problems=(problem,))
        _unjoin_after(verdicts, index)


def _unjoin_after(verdicts: list[Verdict], index: int) -> None:
    for later in range(index + 1, len(verdicts)):
        if verdicts[later].written != JOINED:
            return
        verdicts[later] = _NOTHING
