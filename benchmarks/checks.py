"""How long the checks take on 20,000 units in each of six languages: `python benchmarks/checks.py [--profile]`.

The sources are the sentences of this repository's letters, varied; the translations are made of the language's letters,
with the forms of the glossary's terms in them. The glossary has 500 terms: the repository's own, and others made of two
words of the letters, so that a sentence has about four. hunspell's own process is not counted.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from figures import Table, at_most, report
from folders import ROOT

from lettertrans import languages
from lettertrans.checks.view import Check, View, wordings_of
from lettertrans.glossary import Matcher, read_glossary
from lettertrans.languages import Language
from lettertrans.model import State, Unit
from lettertrans.plugins import Group, load, names
from lettertrans.settings import LanguageSettings
from lettertrans.source.reading import read_document
from lettertrans.source.slots import SourceOptions
from lettertrans.source.translating import Target, translate

UNITS = 20_000
TAGS = ("mn", "mn-Mong", "bua", "xal", "ja", "sv")
GOAL = 60.0
TERMS = 500
_ENDS = {"Jpan": "。", "Mong": "᠃"}


def sentences() -> list[str]:
    """The sentences of the letters, as they are offered to translators."""
    found: dict[str, None] = {}
    for path in sorted((ROOT / "source").glob("*.md")):
        found |= dict.fromkeys(segment.msgid for segment in read_document(path.read_text(encoding="utf-8")).segments)
    return list(found)


def varied(count: int) -> list[str]:
    """So many different sentences: each with a number, every tenth with a link, every seventh with emphasis."""
    base = sentences()
    out = []
    for number in range(count):
        text = f"{base[number % len(base)].rstrip('.')} in {number + 1}."
        if not number % 10:
            text = f"See [the report {number}](https://example.org/{number}): {text}"
        elif not number % 7:
            text = f"**No. {number}**: {text}"
        out.append(text)
    return out


def pseudo(sentence: str, number: int, language: Language, draw: random.Random) -> str:
    """A sentence as long, in the language's letters, with the numbers and markup of the source."""
    letters = language.alphabet or "のはをにがでとしている人民主権自由国政府"
    between = "" if language.script == "Jpan" else " "
    count = len(sentence.split())
    words = ["".join(draw.choices(letters, k=draw.randrange(2, 9))) for _ in range(count // (2 if not between else 1))]
    text = f"{between.join(words)} {number + 1}{_ENDS.get(language.script, '.')}"
    if not number % 10:
        return f"[{words[0]} {number}](https://example.org/{number}): {text}"
    return text if number % 7 else f"**{words[0]} {number}**: {text}"


def glossary() -> Matcher:
    """The repository's terms, and as many made of two words of the letters as there are wanting."""
    data = (ROOT / "glossary.csv").read_bytes()
    own = read_glossary(data, path="glossary.csv", tag_of=languages.canonical_tag)
    draw = random.Random("terms")
    words = sorted({word for text in sentences() for word in text.split() if word.isalpha() and len(word) > 4})
    made = [
        replace(draw.choice(own.terms), term=" ".join(draw.sample(words, 2))) for _ in range(TERMS - len(own.terms))
    ]
    return Matcher(replace(own, terms=(*own.terms, *made)), "en")


def with_terms(text: str, msgid: str, terms: Matcher, tag: str, draw: random.Random) -> str:
    """The translation with a form of nearly every term of its source."""
    forms = [form for found in terms.terms_in(msgid) for form in found.term.in_language(tag).approved[:1]]
    return " ".join([text[:-1], *(form for form in forms if draw.random() < 0.97)]) + text[-1]


def view_of(tag: str, texts: list[str], terms: Matcher) -> View:
    """The letter with all of them, translated."""
    language, draw = languages.find(tag), random.Random(tag)
    document = read_document("\n\n".join(texts) + "\n", options=SourceOptions(segmentation="paragraph"))
    words = [pseudo(segment.msgid, number, language, draw) for number, segment in enumerate(document.segments)]
    units = tuple(
        Unit(msgid=msgid, msgstr=with_terms(text, msgid, terms, tag, draw), state=State.REVIEWED, line=number)
        for number, (msgid, text) in enumerate(zip((s.msgid for s in document.segments), words, strict=True))
    )
    return View(
        letter="letter",
        language=language,
        path=f"{tag}.po",
        document=document,
        units=units,
        bar=LanguageSettings(),
        translated=translate(document, {unit.key: unit.msgstr for unit in units}, Target.of(language)),
        wordings=tuple(wordings_of(document, units)),
        glossary=terms,
    )


def timed(work: Callable[[], int], spent: Counter[str], name: str) -> int:
    """What work gives, and the processor seconds it took added to spent."""
    started = time.process_time()
    found = work()
    spent[name] += time.process_time() - started  # type: ignore[assignment]
    return found


def main() -> None:
    """Print a line for each language and one for each check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--units", type=int, default=UNITS)
    asked, _ = parser.parse_known_args()
    texts = varied(asked.units)
    checks = [load(Group.CHECKS, name) for name in names(Group.CHECKS)]
    spent: Counter[str] = Counter()
    profile = cProfile.Profile()
    rows = []
    for tag in TAGS:
        view = view_of(tag, texts, glossary())  # a new one, which remembers no sentence
        before, found = sum(spent.values()), 0
        if asked.profile:
            profile.enable()
        for check in checks:
            assert isinstance(check, Check)
            found += timed(lambda check=check, view=view: sum(1 for _ in check.find(view)), spent, check.name)
        profile.disable()
        rows.append([tag, str(len(view.units)), str(found), f"{sum(spent.values()) - before:.1f}"])
    tables = [
        Table(title="All checks", head=["", "units", "findings", "CPU s"], rows=rows),
        Table(title="By check", head=["", "CPU s"], rows=[[n, f"{seconds:.1f}"] for n, seconds in spent.most_common()]),
    ]
    total = sum(spent.values())
    goals = [at_most(f"all checks, {TERMS} terms, 20,000 units × 6 languages", total, GOAL, unit="CPU s")]
    report("checks", tables, goals if asked.units == UNITS else [])
    if asked.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
