from __future__ import annotations

import doctest
import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, PoFile, escapes, header_fields, lines, new_po, read_po, write_po
from lettertrans.catalogs.decoding import decode
from lettertrans.catalogs.headers import with_field
from lettertrans.catalogs.scanner import scan
from lettertrans.errors import InputError

FIXTURES = Path(__file__).parent / "fixtures"
GOOD = sorted((FIXTURES / "po").glob("*.po"))
BROKEN = sorted((FIXTURES / "broken").glob("*.po"))
NOW = datetime(2026, 11, 21, 18, 40, tzinfo=timezone(timedelta(hours=8)))
GNU = pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs GNU gettext")
# polib does not decode \a, octal and hexadecimal escapes, splits texts at U+2028 and CR, ends an entry at a blank line.
POLIB_DIFFERS = {"escapes.po", "separators.po", "odd-comments.po", "lone-return.po"}
# GNU gettext takes no BOM, no obsolete duplicate, no "CHARSET", and no "#|" at the end of a file.
GNU_REFUSES = {"no-final-newline-windows.po", "poedit-windows.po", "obsolete-twice.po", "po4a.po", "odd-comments.po"}


def name(path: Path) -> str:
    return path.stem


def gnu(program: str, *arguments: str, data: bytes) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"LC_ALL": "C"}
    return subprocess.run([program, *arguments, "-"], input=data, capture_output=True, env=environment, check=False)


def po_of(*entries: Entry) -> PoFile:
    return new_po(entries, project="open-letter", now=NOW, language="mn-Mong")


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_bytes_are_the_same_when_nothing_changed(path: Path) -> None:
    data = path.read_bytes()
    assert write_po(read_po(data)) == data


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_raw_begins_at_the_first_line_and_ends_with_lf(path: Path) -> None:
    for entry in read_po(path.read_bytes()).entries:
        assert entry.raw.endswith("\n")
        assert entry.raw.split("\n")[0].strip()
        assert not entry.gap.strip()


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_line_is_that_of_the_first_keyword(path: Path) -> None:
    lines = ["", *path.read_bytes().decode("utf-8-sig").split("\n")]
    for entry in read_po(path.read_bytes()).entries:
        expected = "msgid" if entry.msgctxt is None else "msgctxt"
        assert lines[entry.line].removeprefix("#~").strip().startswith(expected)


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_both_ways_of_reading_give_the_same(path: Path) -> None:
    text, _ = decode(path.read_bytes())
    assert scan(text) == scan(text, line_by_line=True)


def previous(entry: Entry) -> tuple[str | None, ...]:
    """polib drops "#~|"."""
    return () if entry.obsolete else (entry.previous_msgctxt, entry.previous)


@pytest.mark.parametrize("path", [path for path in GOOD if path.name not in POLIB_DIFFERS], ids=name)
def test_values_are_those_of_polib(path: Path) -> None:
    theirs = polib.pofile(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"), encoding="utf-8")
    ours = read_po(path.read_bytes())
    values = [(e.msgctxt, e.msgid, e.msgstr, e.obsolete, e.fuzzy, e.plural, *previous(e)) for e in ours.entries]
    assert values == [
        (
            e.msgctxt,
            e.msgid,
            e.msgstr_plural[0] if e.msgid_plural else e.msgstr,
            bool(e.obsolete),
            e.fuzzy,
            bool(e.msgid_plural),
            *(() if e.obsolete else (e.previous_msgctxt, e.previous_msgid)),
        )
        for e in theirs
    ]
    if path.name != "msgcat-conflict-comments.po":  # polib makes one field of lines without a colon
        assert header_fields(ours.header) == theirs.metadata


@pytest.mark.parametrize("path", BROKEN, ids=name)
def test_a_fault_is_an_error_with_its_line(path: Path) -> None:
    line, _, message = path.with_suffix(".txt").read_text("utf-8").rstrip("\n").partition(": ")
    with pytest.raises(InputError) as caught:
        read_po(path.read_bytes(), path="locales/mn/letter.po")
    assert (caught.value.line, caught.value.path) == (int(line), "locales/mn/letter.po")
    assert message in caught.value.message
    assert caught.value.hint


def fault_of(text: str, *, line_by_line: bool) -> tuple[str, int, str] | None:
    try:
        scan(text.encode(), line_by_line=line_by_line)
    except InputError as fault:
        return fault.message, fault.line, fault.hint
    return None


@pytest.mark.parametrize("path", BROKEN, ids=name)
def test_both_ways_of_reading_find_the_same_fault(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace") + "\n"
    assert fault_of(text, line_by_line=False) == fault_of(text, line_by_line=True)


def test_values_of_odd_comments() -> None:
    entries = {entry.msgid: entry for entry in read_po((FIXTURES / "po" / "odd-comments.po").read_bytes()).entries}
    odd = entries["a"]
    assert odd.comments == ("after the references",)
    assert odd.extracted == ("extracted", "", "without a space")
    assert odd.references == ("a.md:1", "two words.md", "more words.md:3", "b.md")
    assert odd.flags == ("fuzzy", "c-format", "x-unknown", "no-wrap")
    assert entries["c"].comments == ("no blank line before",)
    assert entries["c"].msgstr == "def"
    assert entries["inside"].comments == ("inside",)
    assert entries["inside"].fuzzy
    assert (entries["after"].previous_msgctxt, entries["after"].previous) == ("vor", "before\nthat")
    assert entries["after"].plural
    assert entries["after"].msgstr == "ettmer"
    header = read_po((FIXTURES / "po" / "odd-comments.po").read_bytes()).header
    assert header is not None
    assert header.comments[:3] == ("a licence, then a blank line", "foo without a space", "\ttab")


def test_values_of_escapes_are_those_of_gettext() -> None:
    first, second, third, _ = read_po((FIXTURES / "po" / "escapes.po").read_bytes()).entries
    assert first.msgid == 'tab\t newline\n return\r quote" backslash\\ bell\a back\b feed\f vertical\v end'
    assert first.msgstr == "\\n is no newline, \\\\n neither, \\\n is"
    assert (second.msgid, second.msgstr) == ("octal A001 hexadecimal A~ letter ä ä", "ä\n\n")
    assert (third.msgid, third.msgstr) == ('two\\lines"', "\\n")


def test_separators_are_data() -> None:
    entry = read_po((FIXTURES / "po" / "separators.po").read_bytes()).entries[0]
    assert "line\u2028separator paragraph\u2029separator next\x85line record\x1e" in entry.msgid
    assert len(entry.comments) == 1


def test_layout_of_a_file_from_windows() -> None:
    po = read_po((FIXTURES / "po" / "no-final-newline-windows.po").read_bytes())
    assert (po.layout.bom, po.layout.newline, po.layout.final_newline) == (True, "\r\n", False)
    assert "\r" not in "".join(entry.raw for entry in po.entries)
    assert po.tail == "\n# the end\n"


def test_a_file_keeps_its_layout_when_an_entry_is_new() -> None:
    po = read_po((FIXTURES / "po" / "windows.po").read_bytes())
    data = write_po(replace(po, entries=(*po.entries, Entry(msgid="new\nline"))))
    assert data.endswith(b'\r\n\r\nmsgid ""\r\n"new\\n"\r\n"line"\r\nmsgstr ""\r\n')
    assert data.count(b"\n") == data.count(b"\r\n")


def test_the_header_may_stand_later() -> None:
    po = read_po((FIXTURES / "po" / "header-later.po").read_bytes())
    assert (po.language, po.header_at) == ("sv", 1)
    assert [entry.msgid for entry in po.entries] == ["a", "c"]


def test_entries_may_be_put_in_another_order() -> None:
    po = read_po((FIXTURES / "po" / "blank-lines.po").read_bytes())
    again = read_po(write_po(replace(po, entries=po.entries[::-1])))
    assert [entry.msgid for entry in again.entries] == ["c", "a"]


def test_language() -> None:
    assert read_po((FIXTURES / "po" / "weblate.po").read_bytes()).language == "mn_Mong"
    assert read_po((FIXTURES / "po" / "bare-header.po").read_bytes()).language == ""
    assert po_of().language == "mn_Mong"


def test_a_header_field_is_changed_or_added() -> None:
    header = po_of().header
    assert header is not None
    assert header_fields(with_field(header, "Language", "sv"))["Language"] == "sv"
    added = with_field(header, "X-New", "one\ntwo")
    assert added.msgstr == header.msgstr + "X-New: one two\n"
    assert with_field(added, "X-New", "one two") == added


def test_times_in_a_header() -> None:
    fields = header_fields(new_po((), project="a", now=NOW, template_date=datetime(2026, 1, 2), language="sv").header)
    assert fields["PO-Revision-Date"] == "2026-11-21 18:40+0800"
    assert fields["POT-Creation-Date"] == "2026-01-02 00:00+0000"
    assert header_fields(new_po((), project="a", now=NOW.astimezone(UTC), language="").header)["POT-Creation-Date"] == (
        "2026-11-21 10:40+0000"
    )


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d"])
@pytest.mark.parametrize("field", ["msgid", "msgstr", "msgctxt", "comment"])
def test_a_text_that_po_cannot_hold_is_refused(field: str, text: str) -> None:
    good = Entry(msgid="good", msgstr="good")
    bad = Entry(msgid="a", comments=(text,)) if field == "comment" else replace(good, **{field: text})  # type: ignore[arg-type]
    with pytest.raises(InputError, match="cannot hold"):
        write_po(po_of(good, bad))


# Every character that PO can hold, often those that it has to escape; U+0004 parts msgctxt from msgid in a .mo file.
texts = st.text(
    st.one_of(st.sampled_from('\n\\" \tаж\u2028\r\a\x1b'), st.characters(codec="utf-8", exclude_characters="\0\4")),
    max_size=30,
)
paths = st.text("letr-_/аж語", max_size=50).map(lambda path: f"source/{path}.md")  # GNU 0.21 breaks lines inside names


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    obsolete = draw(st.booleans())
    previous_msgid = draw(st.none() | texts)
    msgstr = draw(texts.filter(bool) if obsolete else texts)  # msgcat drops obsolete entries without a msgstr,
    return Entry(
        msgid=draw(texts.filter(bool)),
        msgctxt=draw(st.none() | texts),
        msgstr=msgstr,
        obsolete=obsolete,
        flags=("fuzzy",) if msgstr and draw(st.booleans()) else (),  # and fuzzy where there is none
        comments=tuple(draw(st.lists(texts, max_size=3))),
        extracted=() if obsolete else tuple(draw(st.lists(texts, max_size=3))),
        references=() if obsolete else tuple(draw(st.lists(paths, max_size=4, unique=True))),
        previous=previous_msgid,
        previous_msgctxt=None if previous_msgid is None else draw(st.none() | texts),
    )


def obsolete_last(many: list[Entry]) -> PoFile:
    return po_of(*sorted(many, key=lambda entry: entry.obsolete))


catalogs = st.lists(entries(), max_size=8, unique_by=lambda entry: entry.key).map(obsolete_last)


@given(catalogs)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read(po: PoFile) -> None:
    data = write_po(po)
    again = read_po(data)
    assert write_po(again) == data
    assert scan(data) == scan(data, line_by_line=True)
    for ours, theirs in zip(po.entries, again.entries, strict=True):
        for field in ("key", "msgstr", "obsolete", "flags", "references", "previous", "previous_msgctxt"):
            assert getattr(theirs, field) == getattr(ours, field)


@GNU
@given(catalogs)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_msgcat_leaves_what_we_write(po: PoFile) -> None:
    data = write_po(po)
    result = gnu("msgcat", "--no-wrap", "--force-po", data=data)
    assert result.stdout == data, result.stderr


letters = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30).map(str.strip)


@GNU
@given(st.lists(st.tuples(letters.filter(bool), letters), max_size=8, unique_by=lambda pair: pair[0]))
@settings(max_examples=30, deadline=None)
def test_msgfmt_accepts_a_new_catalog_in_silence(pairs: list[tuple[str, str]]) -> None:
    po = po_of(*(Entry(msgid=msgid, msgstr=msgstr) for msgid, msgstr in pairs))
    result = gnu("msgfmt", "-c", "-o", "/dev/null", data=write_po(po))
    assert (result.returncode, result.stderr) == (0, b"")


@GNU
@pytest.mark.parametrize("path", GOOD, ids=name)
def test_gnu_reads_the_same_values(path: Path) -> None:
    result = gnu("msgcat", "--no-wrap", "--force-po", data=path.read_bytes())
    assert bool(result.returncode) == (path.name in GNU_REFUSES), result.stderr
    if result.returncode:
        return
    ours, theirs = read_po(path.read_bytes()), read_po(result.stdout)
    fields = ("key", "msgstr", "obsolete", "fuzzy", "previous", "previous_msgctxt", "plural")
    values = [{tuple(getattr(entry, field) for field in fields) for entry in po.entries} for po in (ours, theirs)]
    assert values[0] == values[1]


@GNU
def test_gnu_tools_take_our_template_in_silence(tmp_path: Path) -> None:
    template = new_po([Entry(msgid="One.", extracted=("paragraph",))], project="letter", now=NOW, language="en")
    data = write_po(template)
    assert gnu("msgfmt", "-c", "-o", "/dev/null", data=data).stderr == b""
    assert gnu("msgcat", "--no-wrap", data=data).stdout == data
    translated = tmp_path / "mn.po"
    translated.write_bytes(write_po(po_of(Entry(msgid="One.", msgstr="Нэг."))))
    merged = gnu("msgmerge", "--quiet", "--no-wrap", str(translated), data=data)
    assert (merged.stderr, read_po(merged.stdout).entries[0].msgstr) == (b"", "Нэг.")


@pytest.mark.parametrize("module", [escapes, lines], ids=lambda module: module.__name__)
def test_examples_in_docstrings(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)


@GNU
def test_our_own_file_is_in_the_form_of_msgcat() -> None:
    data = (FIXTURES / "po" / "own.po").read_bytes()
    po = read_po(data)
    fresh = tuple(replace(entry, source=b"") for entry in po.entries)
    assert write_po(replace(po, entries=fresh)) == data == gnu("msgcat", "--no-wrap", "--force-po", data=data).stdout
