"""The engine `script`: the traditional Mongolian script out of the Cyrillic translation of the same letter, offline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lettertrans.drafting.engine import Setting
from lettertrans.model import JOINED, Draft, Segment
from lettertrans.source.inline import Mark, MarkKind, scan

NAME = "script"
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:#\w+|\w+);")


class ScriptEngine:
    """Converts what stands in the Cyrillic catalog; it has nothing for a unit that is not translated there."""

    name = NAME
    remote = False

    def __init__(self, setting: Setting) -> None:
        self._pivot = setting.pivot

    def draft(self, segments: Sequence[Segment]) -> Sequence[Draft | None]:
        """The Cyrillic translation of each segment in the other script, with the words that had to be guessed."""
        return [self._draft(segment) for segment in segments]

    def _draft(self, segment: Segment) -> Draft | None:
        cyrillic = self._pivot.get(segment.key, "").strip()
        if not cyrillic or cyrillic == JOINED:
            return None
        text, guessed = converted(cyrillic)
        return Draft(
            msgid=segment.msgid,
            msgctxt=segment.msgctxt,
            msgstr=text,
            engine=NAME,
            made_from=cyrillic,
            guessed=guessed,
        )


def converted(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Inline Markdown in the other script, its markup untouched, and the words that were guessed, each once."""
    from lettertrans.mongolian import convert

    out: list[str] = []
    guessed: dict[str, None] = {}
    position = 0
    for start, end in (*_protected(markdown), (len(markdown), len(markdown))):
        conversion = convert(markdown[position:start])
        guessed |= dict.fromkeys(conversion.guesses)
        out += [conversion.text, markdown[start:end]]
        position = end
    return "".join(out), tuple(guessed)


def _protected(markdown: str) -> Iterator[tuple[int, int]]:
    """The stretches that are markup: destinations, tags, code, footnote marks, escapes; in order, none in another."""
    spans = [span for mark in scan(markdown) for span in _spans(mark)]
    spans += [found.span() for found in _ESCAPE.finditer(markdown)]
    last = 0
    for start, end in sorted(spans):
        if start >= last and end > start:
            yield start, end
            last = end


def _spans(mark: Mark) -> Iterator[tuple[int, int]]:
    if mark.kind in (MarkKind.LINK, MarkKind.IMAGE):
        yield mark.start, mark.inner[0]
        yield mark.inner[1], mark.end
    else:
        yield mark.start, mark.end
