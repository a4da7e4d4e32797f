"""How often the checks cry wolf on published translations, and how many seeded mistakes they catch.

`python benchmarks/false_alarms.py [--show CODE] [--language TAG]`. Goal: at most one error or warning in 50 units.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator

from figures import Table, at_most, report
from mistakes import MISTAKES
from parallel import Pair, missing, pairs

from lettertrans import languages
from lettertrans.checks.view import Check, View, wordings_of
from lettertrans.model import Finding, Severity, State, Unit
from lettertrans.plugins import Group, load, names
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.slots import SourceOptions
from lettertrans.source.translating import Target, translate

TAGS = ("mn", "bua", "xal", "ja", "sv")
MOST = 4000
SEEDED = 400
_WEIGHTY = (Severity.ERROR, Severity.WARNING)
_OPTIONS = SourceOptions(segmentation="paragraph", front_matter=())


def view_of(tag: str, some: Iterable[Pair]) -> View:
    """A letter with a paragraph for each pair. What Markdown reads otherwise is left out."""
    translations = dict(some)
    document = read_document("\n\n".join(translations) + "\n", options=_OPTIONS)
    units = tuple(
        Unit(msgid=segment.msgid, msgstr=translations[segment.msgid], state=State.REVIEWED, line=number)
        for number, segment in enumerate(document.segments, 1)
        if segment.msgid in translations
    )
    language = languages.find(tag)
    return View(
        letter="letter",
        language=language,
        path=f"{tag}.po",
        document=document,
        units=units,
        bar=LanguageSettings(),
        translated=translate(document, {unit.key: unit.msgstr for unit in units}, Target.of(language)),
        wordings=tuple(wordings_of(document, units)),
    )


def findings_of(view: View) -> Iterator[Finding]:
    """What all checks but the glossary's find; there is no glossary here."""
    for name in names(Group.CHECKS):
        check = load(Group.CHECKS, name)
        if isinstance(check, Check) and check.name not in ("glossary", "kept", "complete"):
            yield from check.find(view)


def alarms(tag: str, show: str, only: str) -> Iterator[tuple[list[str], int, int]]:
    """A row for each source of a language, with the codes that came up, and how many units and findings there are."""
    for name, some in pairs(tag).items():
        if only and name != only:
            continue
        chosen = some if len(some) <= MOST else random.Random(1).sample(some, MOST)
        view = view_of(tag, chosen)
        found = list(findings_of(view))
        weighty = [finding for finding in found if finding.severity in _WEIGHTY]
        notes = [finding for finding in found if finding.severity is Severity.NOTE]
        _show(view, found, show)
        said = [_counted(weighty), f"{len(notes)}: {_counted(notes)}"]
        yield [f"{tag} {name}", str(len(view.units)), str(len(weighty)), *said], len(view.units), len(weighty)


def _counted(findings: Iterable[Finding]) -> str:
    return ", ".join(f"{code} {count}" for code, count in Counter(f.code for f in findings).most_common())


def _show(view: View, found: Iterable[Finding], show: str) -> None:
    if not show:
        return
    msgstrs = {unit.line: unit.msgstr for unit in view.units}
    for finding in found:
        if finding.code.startswith(show):
            print(f"  {finding.severity} {finding.code}: {finding.message}")
            print(f"    < {finding.msgid}\n    > {msgstrs[finding.line]}")


def recall(tag: str) -> Iterator[list[str]]:
    """A row for each kind of mistake: how many were seeded into correct units, and how many its codes caught."""
    language = languages.find(tag)
    clean = _clean(tag)
    for kind, (codes, make) in MISTAKES.items():
        draw = random.Random(kind)
        seeded: dict[str, str] = {}
        for english, other in clean:
            wrong = make(english, other, language, draw)
            if wrong and wrong != other:
                seeded[english] = wrong
            if len(seeded) >= SEEDED:
                break
        if seeded:
            view = view_of(tag, seeded.items())
            hit = {finding.msgid for finding in findings_of(view) if finding.code.startswith(codes)}
            yield [tag, kind, f"{len(hit)} / {len(view.units)}"]


def _clean(tag: str) -> list[Pair]:
    some = [pair for name, found in pairs(tag).items() for pair in found][: 2 * MOST]
    random.Random(2).shuffle(some)
    view = view_of(tag, some)
    alarmed = {finding.msgid for finding in findings_of(view) if finding.severity in _WEIGHTY}
    return [(unit.msgid, unit.msgstr) for unit in view.units if unit.msgid not in alarmed]


def main() -> None:
    """Print, and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", default="", metavar="CODE", help="print the findings whose code begins like this")
    parser.add_argument("--language", action="append", default=[], metavar="TAG")
    parser.add_argument("--only", default="", metavar="SOURCE")
    parser.add_argument("--no-recall", action="store_true")
    asked, _ = parser.parse_known_args()
    tags = asked.language or TAGS
    rows, goals = [], []
    for tag in tags:
        units = findings = 0
        for row, some, found in alarms(tag, asked.show, asked.only):
            rows.append(row)
            units, findings = units + some, findings + found
        what = f"errors and warnings in 100 published translations, {tag}"
        goals.append(at_most(what, 100 * findings / max(units, 1), 2, unit=""))
    head = ["", "units", "errors and warnings", "of these", "notes"]
    tables = [Table(title="Published translations", head=head, rows=rows)]
    if not asked.no_recall and not asked.show:
        seeded = [row for tag in tags for row in recall(tag)]
        tables.append(Table(title="Seeded mistakes", head=["", "mistake", "caught / seeded"], rows=seeded))
    notes = [f"not there, and left out: {name}" for name in missing()]
    report("false_alarms", tables, goals, notes)


if __name__ == "__main__":
    main()
