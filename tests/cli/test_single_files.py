from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lettertrans import read_po, write_po

Run = Callable[..., Any]
SOURCE = """\
---
title: A letter
lang: en
---
# A letter

We ask you to act. See [the report](https://example.org/a) now.

| Name | Country |
|---|---|
| One | Mongolia |
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def translated(path: Path, **msgstrs: str) -> None:
    """Fill in translations by the first word of the msgid, as an editor would."""
    po = read_po(path.read_bytes())
    from dataclasses import replace

    entries = tuple(
        entry.changed(msgstr=msgstrs[word]) if (word := entry.msgid.split()[0].strip("[]")) in msgstrs else entry
        for entry in po.entries
    )
    path.write_bytes(write_po(replace(po, entries=entries)))


def test_a_template_is_made_and_gettext_likes_it(letter: Path, lettertrans: Run) -> None:
    ran = lettertrans("md2po", "letter.md", "-o", "letter.pot")
    assert ran.code == 0
    pot = letter.with_suffix(".pot")
    assert b'msgid "We ask you to act."' in pot.read_bytes()
    checked = subprocess.run(["msgfmt", "-c", "-o", os.devnull, pot], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    whole = subprocess.run(["msgcat", "--no-wrap", pot], capture_output=True, check=True)
    assert whole.stdout == pot.read_bytes()


def test_a_template_goes_to_standard_output(letter: Path, lettertrans: Run) -> None:
    ran = lettertrans("md2po", "letter.md")
    assert ran.code == 0
    assert 'msgid "A letter"' in ran.out
    assert sorted(path.name for path in letter.parent.iterdir()) == ["letter.md"]


def test_a_catalog_is_made_merged_and_built(letter: Path, lettertrans: Run) -> None:
    assert lettertrans("md2po", "letter.md", "-o", "sv.po").code == 0
    catalog = letter.parent / "sv.po"
    translated(catalog, A="Ett brev", We="Vi ber er handla.", One="Ett", Mongolia="Mongoliet")
    letter.write_text(SOURCE.replace("to act", "to act now"), encoding="utf-8")
    assert lettertrans("md2po", "letter.md", "-o", "sv.po").code == 0
    assert "#, fuzzy" in catalog.read_text(encoding="utf-8")
    assert '#| msgid "We ask you to act."' in catalog.read_text(encoding="utf-8")
    ran = lettertrans("po2md", "letter.md", "sv.po", "-o", "letter.sv.md")
    assert ran.code == 0
    assert "1 stale" in ran.err
    text = (letter.parent / "letter.sv.md").read_text(encoding="utf-8")
    assert text == SOURCE.replace("to act", "to act now").replace("A letter", "Ett brev").replace(
        "lang: en", "lang: sv"
    ).replace("One | Mongolia", "Ett | Mongoliet")


def test_merging_twice_touches_nothing(letter: Path, lettertrans: Run) -> None:
    lettertrans("md2po", "letter.md", "-o", "mn.po")
    catalog = letter.parent / "mn.po"
    before = catalog.stat().st_mtime_ns, catalog.read_bytes()
    assert lettertrans("md2po", "letter.md", "-o", "mn.po").code == 0
    assert (catalog.stat().st_mtime_ns, catalog.read_bytes()) == before


def test_require_writes_nothing_below_the_bar(letter: Path, lettertrans: Run) -> None:
    lettertrans("md2po", "letter.md", "-o", "mn.po")
    ran = lettertrans("po2md", "letter.md", "mn.po", "-o", "out.md", "--require", "translated")
    assert ran.code == 1
    assert "nothing was written" in ran.err
    assert not (letter.parent / "out.md").exists()


@pytest.mark.parametrize(
    ("msgstr", "code"),
    [
        ("Se [rapporten](https://evil.example/a) nu.", "links.changed"),
        ("Se rapporten nu.", "links.dropped"),
        ("Se **[rapporten](https://example.org/a) nu.", "markup.emphasis"),
        ("Se [rapporten](https://example.org/a) <b>nu</b>.", "safety.html"),
        ("Se [rapporten](https://example.org/a) \u202enu.", "safety.bidi"),
    ],
)
def test_what_breaks_a_rule_stays_in_english(letter: Path, lettertrans: Run, msgstr: str, code: str) -> None:
    lettertrans("md2po", "letter.md", "-o", "sv.po")
    translated(letter.parent / "sv.po", See=msgstr)
    ran = lettertrans("po2md", "letter.md", "sv.po", "-o", "out.md")
    line = next(e.line for e in read_po((letter.parent / "sv.po").read_bytes()).entries if e.msgid.startswith("See"))
    assert ran.code == 1
    assert f"sv.po:{line}: error:" in ran.err
    assert code in ran.err
    assert "See [the report](https://example.org/a) now." in (letter.parent / "out.md").read_text(encoding="utf-8")


def test_what_would_open_a_block_is_escaped(letter: Path, lettertrans: Run) -> None:
    lettertrans("md2po", "letter.md", "-o", "sv.po")
    translated(letter.parent / "sv.po", We="1. Vi ber\n\n# er.", One="a | b")
    ran = lettertrans("po2md", "letter.md", "sv.po", "-o", "out.md")
    assert ran.code == 0
    assert "warning" in ran.err
    text = (letter.parent / "out.md").read_text(encoding="utf-8")
    assert "1\\. Vi ber # er. See" in text
    assert "| a \\| b | Mongolia |" in text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("gone.po", None, "no such file"),
        ("empty.po", b"", "empty"),
        ("broken.po", b'msgid ""\nmsgstr ""\n"Language: sv\\n"\n\nmsgid "a\nmsgstr "b"\n', "broken.po:5"),
        ("sv.po", b'msgid ""\nmsgstr "Language: sv\\n"\n\n<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', "sv.po:4"),
        ("bin.po", bytes(range(256)), "bin.po:1"),
    ],
)
def test_a_catalog_that_cannot_be_read(
    letter: Path, lettertrans: Run, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        (letter.parent / name).write_bytes(data)
    ran = lettertrans("po2md", "letter.md", name, "-o", "out.md")
    assert ran.code == 1
    assert said in ran.err
    assert not (letter.parent / "out.md").exists()
    if data is not None:
        ran = lettertrans("md2po", "letter.md", "-o", name, "-l", "sv")
        assert ran.code == 1
        assert (letter.parent / name).read_bytes() == data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xff\xfe#\x00", "UTF-16"),
        (b"# Caf\xe9\n", "letter.md:1"),
        (b"# A\n\nb\x00c\n", "letter.md:3"),
        (b"---\ntitle: [a\n---\n# A\n", "YAML"),
        (b"---\ntitle: a\n# A\n", "never closed"),
    ],
)
def test_a_source_that_cannot_be_read(letter: Path, lettertrans: Run, data: bytes, said: str) -> None:
    letter.write_bytes(data)
    ran = lettertrans("md2po", "letter.md", "-o", "letter.pot")
    assert ran.code == 1
    assert "letter.md:" in ran.err
    assert said in ran.err
    assert not letter.with_suffix(".pot").exists()


def test_another_language_is_refused(letter: Path, lettertrans: Run) -> None:
    lettertrans("md2po", "letter.md", "-o", "sv.po")
    before = (letter.parent / "sv.po").read_bytes()
    ran = lettertrans("md2po", "letter.md", "-o", "sv.po", "-l", "ja")
    assert ran.code == 1
    assert "Language: sv" in ran.err
    assert (letter.parent / "sv.po").read_bytes() == before


def test_a_catalog_needs_a_language(letter: Path, lettertrans: Run) -> None:
    ran = lettertrans("md2po", "letter.md", "-o", "translation.po")
    assert ran.code == 2
    assert "-l TAG" in ran.err


def test_windows_line_ends_and_a_byte_order_mark_are_kept(letter: Path, lettertrans: Run) -> None:
    letter.write_bytes(b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode())
    lettertrans("md2po", "letter.md", "-o", "sv.po")
    translated(letter.parent / "sv.po", We="Vi ber er handla.")
    assert lettertrans("po2md", "letter.md", "sv.po", "-o", "out.md").code == 0
    out = (letter.parent / "out.md").read_bytes()
    assert out.startswith(b"\xef\xbb\xbf---\r\n")
    assert out.count(b"\n") == out.count(b"\r\n")
    assert b"Vi ber er handla." in out
