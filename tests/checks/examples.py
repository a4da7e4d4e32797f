"""Examples of what a check finds, as plain files: tests/checks/fixtures/<code>.md.

    Bad: sv, error          the language, and how much the finding weighs
    term: party = parti; not fraktion      (for checks that need a glossary)
    state: draft                           (reviewed when left out)
    converted: Улс. -> Ном.                (from what, and what that says now)
    > The source, Markdown.                \\n and \\uXXXX are what they are in Python
    < The translation of its first sentence.
    < The translation of the second.

Good: the same without a weight; the check has nothing with this code to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from lettertrans import languages
from lettertrans.catalogs.states import draft_digest
from lettertrans.checks.view import View, wordings_of
from lettertrans.glossary.matching import NO_TERMS, Matcher
from lettertrans.glossary.terms import Glossary, Rendering, Term
from lettertrans.model import State, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.slots import SourceOptions
from lettertrans.source.translating import Target, translate

FOLDER = Path(__file__).parent / "fixtures"
_HEAD = re.compile(r"^(Bad|Good): *([\w-]+)(?:, *(\w+))?$", re.MULTILINE)
_TERM = re.compile(r"(.+?) = (.+?)(?:; not (.+))?")
_ESCAPE = re.compile(r"\\(?:n|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example of one code."""

    code: str
    bad: bool
    tag: str
    severity: str
    source: str
    msgstrs: tuple[str, ...]
    state: State
    terms: tuple[Term, ...]
    number: int
    converted: tuple[str, str] | None = None


def examples() -> list[Example]:
    return [example for path in sorted(FOLDER.glob("*.md")) for example in _read(path)]


def _read(path: Path) -> list[Example]:
    text = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found = []
    for number, (head, end) in enumerate(zip(heads, ends, strict=True), 1):
        lines = text[head.end() : end].strip().split("\n")
        tag = head[2]
        found.append(
            Example(
                code=path.stem,
                bad=head[1] == "Bad",
                tag=tag,
                severity=head[3] or "",
                source="\n\n".join(_unescaped(line[2:]) for line in lines if line.startswith("> ")),
                msgstrs=tuple(_unescaped(line[2:]) for line in lines if line == "<" or line.startswith("< ")),
                state=next(
                    (State.from_label(line[7:]) for line in lines if line.startswith("state: ")), State.REVIEWED
                ),
                terms=tuple(_term(line[6:], tag) for line in lines if line.startswith("term: ")),
                number=number,
                converted=next((_converted(line[11:]) for line in lines if line.startswith("converted: ")), None),
            )
        )
    return found


def _converted(line: str) -> tuple[str, str]:
    before, _, now = line.partition(" -> ")
    return before, now


def _unescaped(line: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].encode().decode("unicode_escape"), line)


def _term(line: str, tag: str) -> Term:
    found = _TERM.fullmatch(line)
    assert found, line
    forbidden = tuple(found[3].split(" | ")) if found[3] else ()
    rendering = Rendering(approved=tuple(found[2].split(" | ")), forbidden=forbidden, source="attested: here")
    return Term(term=found[1], renderings={tag: rendering})


def view_of(
    tag: str,
    source: str,
    msgstrs: tuple[str, ...],
    state: State = State.REVIEWED,
    terms: tuple[Term, ...] = (),
    segmentation: str = "sentence",
    converted: tuple[str, str] | None = None,
) -> View:
    """A letter whose sentences are translated in order."""
    options = SourceOptions(segmentation=segmentation)
    document = read_document(source + "\n", path="source/letter.md", options=options)
    segments = list({segment.key: segment for segment in document.segments}.values())
    assert len(segments) == len(msgstrs), [segment.msgid for segment in segments]
    units = tuple(
        Unit(msgid=segment.msgid, msgctxt=segment.msgctxt, msgstr=msgstr, state=state, line=10 * number)
        for number, (segment, msgstr) in enumerate(zip(segments, msgstrs, strict=True), 1)
    )
    made_from = draft_digest(converted[0]) if converted else ""
    units = tuple(replace(unit, made_from=made_from) for unit in units)
    language = languages.find(tag)
    glossary = Matcher(Glossary(terms=terms, tags=(tag,), path="glossary.csv"), "en") if terms else NO_TERMS
    return View(
        letter="letter",
        language=language,
        path=f"locales/{tag}/letter.po",
        document=document,
        units=units,
        bar=LanguageSettings(),
        translated=translate(document, {unit.key: unit.msgstr for unit in units}, Target.of(language)),
        wordings=tuple(wordings_of(document, units)),
        glossary=glossary,
        pivot={unit.key: converted[1] for unit in units} if converted else {},
    )
