"""The labelled sentences and paradigms of every language: sentences/<tag>.tsv and
paradigms/<tag>.tsv; <tag>.blind.tsv is by others than those who wrote the grammar.

A sentence: label, forms (| between them), text, and why, parted by tabs. Label ok: the term stands where [[ ]] is.
Label violation: it does not stand there, though something like it may. A paradigm: base form, its inflected forms, and
other words that look like them, parted by tabs, words by spaces (_ is a
space inside one). Lines that begin with # are comments.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from lettertrans.glossary import find_term

HERE = Path(__file__).parent
SENTENCES = sorted((HERE / "sentences").glob("*.tsv"))
PARADIGMS = sorted((HERE / "paradigms").glob("*.tsv"))


def say(*lines: object) -> None:
    """pytest shows it for a test that fails, and with -s."""
    sys.stdout.write("\n".join(map(str, ("", *lines, ""))))


def tag_of(path: Path) -> str:
    """mn of mn.tsv and of a second file, mn.blind.tsv, by somebody who had not seen the grammar."""
    return path.name.partition(".")[0]


def rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def places(marked: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for mark in re.finditer(r"\[\[(.*?)\]\]", marked):
        start = mark.start() - 4 * len(found)
        found.append((start, start + len(mark[1])))
    return found


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_finds_terms_in_sentences_and_nothing_else(path: Path) -> None:
    wrong, flagged, violations, caught, labels = [], 0, 0, 0, set()
    for label, forms, marked, *_ in rows(path):
        assert label in ("ok", "violation"), label
        expected, text = places(marked), marked.replace("[[", "").replace("]]", "")
        assert (label == "ok") == bool(expected), marked
        found = find_term(forms.split("|"), text, tag_of(path))
        labels.add((label, text))
        flagged += not found
        violations += label == "violation"
        caught += label == "violation" and not found
        if found != expected:
            wrong.append((label, forms, marked, [text[slice(*span)] for span in found]))
    say(f"{path.stem}: precision {caught / flagged:.3f}, recall {caught / violations:.3f}", *wrong)
    assert len(labels) >= 60
    assert violations >= 25
    assert caught / flagged >= 0.98
    assert caught / violations >= 0.97
    assert len(wrong) <= 0.03 * len(labels)


@pytest.mark.parametrize("path", PARADIGMS, ids=lambda path: path.stem)
def test_accepts_inflected_forms_and_no_other_words(path: Path) -> None:
    table = rows(path)
    accepted = [
        (base, word, found_whole(base, word, tag_of(path))) for base, forms, *_ in table for word in forms.split()
    ]
    others = [
        (base, word, found_whole(base, word, tag_of(path)))
        for base, _, *rest in table
        for word in (rest[0].split() if rest else ())
    ]
    missed = [(base, word) for base, word, found in accepted if not found]
    taken = [(base, word) for base, word, found in others if found]
    say(f"{path.stem}: {len(missed)} of {len(accepted)} missed, {len(taken)} of {len(others)} taken", missed, taken)
    assert len({base for base, *_ in table}) >= 100
    assert len(others) >= 100
    assert len(missed) <= 0.05 * len(accepted)
    assert len(taken) <= 0.02 * len(others)


def found_whole(base: str, word: str, tag: str) -> bool:
    text = f"… {word.replace('_', ' ')} …"
    return find_term(base.replace("_", " "), text, tag) == [(2, len(text) - 2)]


@pytest.mark.parametrize("tag", ["bua", "en", "fr", "ja", "mn", "mn-Mong", "sv", "xal"])
@pytest.mark.parametrize("form", ["-", "--", "- ", "…", "\u0301", "н", "ь", "\u180e", "ー"])
def test_a_form_of_marks_alone_is_found_nowhere_between_letters(form: str, tag: str) -> None:
    for text in ("", form, f"{form}\u202f{form}", f"x{form} {form}", f"-  -{form}"):
        assert all(start < end <= len(text) for start, end in find_term(form, text, tag))
