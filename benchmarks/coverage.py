"""Coverage: of the letters that a reader sees, how many were offered for translation; and is the structure the same?

Every msgid is pseudo-translated (each letter of prose gets an accent), the document is built and rendered by the judge.
A letter without an accent was not offered, or its translation was refused. Differences are written to the cache.
"""

from __future__ import annotations

import difflib
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from batch import Built, translated
from corpora import CORPORA, Document
from figures import Goal, Table, none_of, report, with_earlier_rows
from folders import emptied
from judge import READ_BY_PEOPLE, Page, front_matter, labels_of, page_of
from peers import Peer, programs
from pseudo import pseudo

PLACES = ("prose", "table", "footnote", "alt text", "title", "front matter", "raw html", "html attribute")
WHOLE = ("table", "footnote", "alt text", "title", "front matter")
"""The places of which every letter must be offered."""
KNOWN_DIFFERENCES = {
    "gfm-table-005": "a delimiter row `- | -` is a table in GFM, a list item to the judge",
    "gfm-table-016": "a delimiter row `- |` is a table in GFM, a list item to the judge",
}
"""Examples that the judge reads otherwise than their own specification does; they are left out for all alike."""
CORPORA_MEASURED = ("packages", "own", "gfm")
STRUCTURE_ONLY = "commonmark"
"""Ours alone: so much of it is broken on purpose that pseudo-translation cannot tell what a translator would leave."""


@dataclass(slots=True, kw_only=True)
class Sum:
    """What one program did with one corpus."""

    letters: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    machine_keys: int = 0
    structure: int = 0
    destinations: int = 0
    crashed: int = 0
    documents: int = 0

    def share(self, *places: str) -> float:
        """Covered letters per cent, in all places or in those named; 100 when there are none."""
        chosen = places or PLACES
        total = sum(self.letters[place] for place in chosen)
        return 100 * sum(self.covered[place] for place in chosen) / total if total else 100.0


@cache
def _labels(document: Document) -> frozenset[str]:
    return labels_of(document.text)


@cache
def _source_page(document: Document) -> Page:
    return page_of(document.text)


def measure(program: Peer, corpus: str, documents: Sequence[Document]) -> Sum:
    """Pseudo-translate a corpus with program."""
    total = Sum()
    folder = emptied("differences", "coverage", program.name, corpus)
    for built in translated(program, documents, f"coverage-{corpus}", lambda d, msgid: pseudo(msgid, _labels(d))):
        found = _add(total, built)
        if found:
            (folder / f"{built.document.name}.txt").write_text("\n".join(found), encoding="utf-8")
    return total


def _add(total: Sum, built: Built) -> list[str]:
    total.documents += 1
    total.machine_keys += len(machine_keys_offered(built))
    if built.text is None:
        total.crashed += 1
        return [f"crashed: {built.failure}"]
    source, page = _source_page(built.document), page_of(built.text)
    for place in PLACES:
        total.letters[place] += source.plain[place]
        total.covered[place] += max(0, min(source.plain[place] - page.plain[place], page.other[place]))
    total.structure += source.tags != page.tags
    total.destinations += source.destinations != page.destinations
    found = [f"{place} left: {text[:200]}" for place, text in page.leftovers]
    found += [f"machine key offered: {key}" for key in machine_keys_offered(built)]
    found += _difference("tags", source.tags, page.tags) + _difference(
        "destinations", source.destinations, page.destinations
    )
    return found


def _difference(what: str, before: Sequence[str], after: Sequence[str]) -> list[str]:
    lines = list(difflib.unified_diff(before, after, f"source {what}", f"built {what}", lineterm="", n=2))
    return lines[:60]


def machine_keys_offered(built: Built) -> list[str]:
    """The front matter keys for machines whose value a translator is handed, alone or inside a whole front matter."""
    values = {k: v for k, v in front_matter(built.document.text).items() if not READ_BY_PEOPLE.match(str(k))}
    single = {str(k): v for k, v in values.items() if isinstance(v, str) and any(map(str.isalpha, v))}
    offered = set(built.msgids)
    whole = [msgid for msgid in built.msgids if f"{next(iter(values), '---')}:" in msgid and "\n" in msgid.strip()]
    return [key for key, value in single.items() if value in offered or any(f"{key}:" in msgid for msgid in whole)]


def main() -> None:
    """All programs over the corpora of documents."""
    rows, goals, by_place = [], [], []
    chosen = programs()
    for program in chosen:
        corpora = (*CORPORA_MEASURED, STRUCTURE_ONLY) if program.name == "lettertrans" else CORPORA_MEASURED
        for corpus in corpora:
            documents = [document for document in CORPORA[corpus]() if document.name not in KNOWN_DIFFERENCES]
            total = measure(program, corpus, documents)
            who = f"{program.name} {program.version}"
            changed = f"{total.structure} of {total.documents}"
            keys, lost = str(total.machine_keys), str(total.crashed)
            rows.append([who, corpus, f"{total.share():.3f}", changed, str(total.destinations), keys, lost])
            by_place.append([who, corpus, *(f"{total.share(p):.2f}" if total.letters[p] else "–" for p in PLACES)])
            print(" ".join(rows[-1]), file=sys.stderr)
            goals += _goals(corpus, total) if program.name == "lettertrans" else []
    head = ["", "corpus", "letters offered, %", "structure changed", "links changed", "machine keys", "crashed"]
    tables = [
        Table(title="Coverage by pseudo-translation", head=head, rows=rows),
        Table(title="Letters offered by place, %", head=["", "corpus", *PLACES], rows=by_place),
    ]
    notes = [f"left out: {name}, {why}" for name, why in KNOWN_DIFFERENCES.items()]
    report("coverage", with_earlier_rows("coverage", tables, [program.name for program in chosen]), goals, notes)


def _goals(corpus: str, total: Sum) -> list[Goal]:
    same = none_of(f"structure, {corpus}", total.structure + total.crashed, "documents changed")
    if corpus == STRUCTURE_ONLY:
        return [same]
    share = total.share()
    whole = [place for place in WHOLE if total.share(place) < 100]
    return [
        Goal(what=f"visible letters, {corpus}", target="≥ 99.95 %", measured=f"{share:.3f} %", reached=share >= 99.95),
        none_of(f"places not wholly offered, {corpus}", len(whole), f"of {', '.join(WHOLE)}"),
        none_of(f"machine keys, {corpus}", total.machine_keys, "offered"),
        same,
    ]


if __name__ == "__main__":
    main()
