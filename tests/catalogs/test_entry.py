from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lettertrans.catalogs import Entry, read_po, write_po
from lettertrans.catalogs.lines import Part, split_parts

FIXTURES = sorted((Path(__file__).parent / "fixtures" / "po").glob("*.po"))
FIELDS_OF = {
    Part.COMMENTS: {"comments"},
    Part.EXTRACTED: {"extracted"},
    Part.REFERENCES: {"references"},
    Part.FLAGS: {"flags"},
    Part.PREVIOUS: {"previous", "previous_msgctxt"},
    Part.MSGCTXT: {"msgctxt"},
    Part.MSGID: {"msgid"},
    Part.MSGSTR: {"msgstr"},
}
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
WRAPPED = """\
# a person's note
#   indented, #kept
#@ unknown
#. paragraph
#: source/open-letter.md:1 source/open-letter.md:2
#, c-format, x-unknown
msgctxt "a "
"context"
msgid ""
"First half, "
"second half."
msgstr ""
"Erste Hälfte, "
"zweite Hälfte."
"""


def entry(text: str) -> Entry:
    """The one entry of a catalog."""
    (only,) = read_po((HEADER + text).encode()).entries
    return only


def all_entries() -> list[Entry]:
    return [found for path in FIXTURES for found in read_po(path.read_bytes()).entries]


def test_a_change_of_the_translation_rewrites_only_msgstr() -> None:
    assert entry(WRAPPED).changed(msgstr='neu "und"\tkurz').text() == WRAPPED.replace(
        'msgstr ""\n"Erste Hälfte, "\n"zweite Hälfte."\n', 'msgstr "neu \\"und\\"\\tkurz"\n'
    )


def test_the_same_value_rewrites_nothing() -> None:
    same = entry(WRAPPED)
    assert same.changed(msgstr="Erste Hälfte, zweite Hälfte.", msgctxt="a context") is same


def test_lines_of_a_changed_text_stand_each_on_its_own() -> None:
    assert entry(WRAPPED).changed(msgid="one\ntwo").text() == WRAPPED.replace(
        'msgid ""\n"First half, "\n"second half."\n', 'msgid ""\n"one\\n"\n"two"\n'
    )


def test_a_person_s_comments_keep_their_characters_when_one_is_added() -> None:
    old = entry("#no space\n#\t tab  \n#@ unknown\n" + 'msgid "a"\nmsgstr "b"\n')
    new = old.changed(comments=(*old.comments, "lettertrans: new"))
    assert new.text() == '#no space\n#\t tab  \n# lettertrans: new\n#@ unknown\nmsgid "a"\nmsgstr "b"\n'


def test_comments_are_rewritten_where_they_stood() -> None:
    old = entry('#: a.md\n# one\n#. ext\n# two\nmsgid "a"\nmsgstr "b"\n')
    assert old.changed(comments=("three", "", "two")).text() == (
        '#: a.md\n# three\n#\n# two\n#. ext\nmsgid "a"\nmsgstr "b"\n'
    )
    assert old.changed(comments=()).text() == '#: a.md\n#. ext\nmsgid "a"\nmsgstr "b"\n'


def test_new_parts_stand_where_gettext_writes_them() -> None:
    full = entry('msgid "a"\nmsgstr "b"\n').changed(
        previous="old",
        previous_msgctxt="before",
        msgctxt="now",
        flags=("c-format", "fuzzy"),
        references=("a.md", "two words.md", "a.md"),
        extracted=("paragraph", ""),
        comments=("ends in \\", "two\nlines "),
    )
    assert full.text() == (
        "# ends in \\ \n# two\n# lines\n#. paragraph\n#.\n#: a.md \u2068two words.md\u2069\n#, fuzzy, c-format\n"
        '#| msgctxt "before"\n#| msgid "old"\nmsgctxt "now"\nmsgid "a"\nmsgstr "b"\n'
    )
    assert full.changed(
        previous=None, previous_msgctxt=None, msgctxt=None, flags=(), references=(), extracted=(), comments=()
    ).text() == ('msgid "a"\nmsgstr "b"\n')


def test_all_flag_lines_become_one() -> None:
    old = entry('#, fuzzy\n#,c-format\nmsgid "a"\nmsgstr "b"\n')
    assert old.changed(flags=("c-format",)).text() == '#, c-format\nmsgid "a"\nmsgstr "b"\n'


def test_an_entry_becomes_obsolete_line_by_line() -> None:
    old = entry(WRAPPED.replace("msgctxt", '#| msgid "x"\n#| "y"\nmsgctxt'))
    gone = old.changed(obsolete=True)
    assert gone.text() == (
        "# a person's note\n#   indented, #kept\n#@ unknown\n#, c-format, x-unknown\n"
        '#~| msgid "x"\n#~| "y"\n#~ msgctxt "a "\n#~ "context"\n'
        '#~ msgid ""\n#~ "First half, "\n#~ "second half."\n'
        '#~ msgstr ""\n#~ "Erste Hälfte, "\n#~ "zweite Hälfte."\n'
    )
    assert (gone.extracted, gone.references) == ((), ())
    back = gone.changed(obsolete=False, extracted=old.extracted, references=old.references)
    assert back.text() == old.text()
    assert (back.key, back.msgstr, back.comments, back.flags) == (old.key, old.msgstr, old.comments, old.flags)


@pytest.mark.parametrize("mark", ["#~", "#~ ", "#~\t", " #~ "])
def test_an_entry_comes_back_however_it_was_marked(mark: str) -> None:
    gone = entry(f'# note\n#~|msgid "o"\n{mark}msgid "a"\n{mark}msgstr ""\n{mark}\n{mark}"b"\n')
    assert gone.changed(obsolete=False).text() == '# note\n#|msgid "o"\nmsgid "a"\nmsgstr ""\n\n"b"\n'


def test_a_comment_inside_the_obsolete_mark_comes_back_too() -> None:
    gone = entry('#~ #, fuzzy\n#~ # note\n#~ msgid "a"\n#~ msgstr "b"\n')
    assert gone.fuzzy
    assert gone.changed(obsolete=False).text() == '#, fuzzy\n# note\nmsgid "a"\nmsgstr "b"\n'


def test_obsolete_parts_are_written_with_their_mark() -> None:
    gone = entry('#~ msgid "a"\n#~ msgstr "b"\n').changed(msgstr="c\nd", previous="e")
    assert gone.text() == '#~| msgid "e"\n#~ msgid "a"\n#~ msgstr ""\n#~ "c\\n"\n#~ "d"\n'


def test_a_plural_entry_keeps_its_other_forms() -> None:
    old = entry('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"\n')
    assert (old.plural, old.msgstr) == (True, "b")
    assert old.changed(msgstr="c", flags=("fuzzy",)).text() == (
        '#, fuzzy\nmsgid "a"\nmsgid_plural "as"\nmsgstr[0] "c"\nmsgstr[1] "bs"\n'
    )
    assert old.changed(obsolete=True).changed(obsolete=False) == old


def test_a_new_entry_takes_our_form() -> None:
    new = Entry(msgid="a").changed(msgstr="b\n", comments=("note",))
    assert (new.raw, new.text()) == ("", '# note\nmsgid "a"\nmsgstr "b\\n"\n')


def test_references_are_wrapped_as_gettext_does() -> None:
    lines = Entry(msgid="a", references=tuple(f"source/letter-{number}.md" for number in range(9))).text().split("\n")
    assert [len(line) for line in lines if line.startswith("#:")] == [78, 78, 21]


new_text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
changes = st.fixed_dictionaries(
    {},
    optional={
        "msgid": new_text.filter(bool),
        "msgctxt": st.none() | new_text,
        "msgstr": new_text,
        "obsolete": st.booleans(),
        "flags": st.sampled_from([(), ("fuzzy",), ("fuzzy", "c-format"), ("x",)]),
        "comments": st.lists(new_text.map(lambda text: " ".join(text.split())), max_size=2).map(tuple),
        "previous": st.none() | new_text,
    },
)


@given(st.sampled_from(all_entries()), changes)
@settings(max_examples=200, deadline=None)
def test_what_is_changed_is_read_and_the_rest_keeps_its_lines(old: Entry, change: dict[str, Any]) -> None:
    new = old.changed(**change)
    again = entry(new.text()) if new.key != (None, "") or new.obsolete else new
    for field in {"key", "msgstr", "obsolete", "flags", "comments", "extracted", "references", "previous", "plural"}:
        assert getattr(again, field) == getattr(new, field)
    before, after = split_parts(old.raw), split_parts(new.raw)
    if old.obsolete == new.obsolete:
        for part, fields in FIELDS_OF.items():
            if not any(getattr(old, field) != getattr(new, field) for field in fields):
                assert [line for line in before if line[0] is part] == [line for line in after if line[0] is part]
    kept = (Part.OTHER, Part.MSGID_PLURAL, Part.MSGSTR_FORMS)
    assert [part for part, _ in before if part in kept] == [part for part, _ in after if part in kept]


@given(st.sampled_from(all_entries()), changes)
@settings(max_examples=80, deadline=None)
def test_an_edit_taken_back_restores_every_value(old: Entry, change: dict[str, Any]) -> None:
    fields = ("msgid", "msgctxt", "msgstr", "obsolete", "flags", "comments", "extracted", "references", "previous")
    back = old.changed(**change).changed(**{field: getattr(old, field) for field in fields})
    for field in ("key", *fields):
        assert getattr(back, field) == getattr(old, field)
    data = (HEADER + back.text()).encode()
    assert write_po(read_po(data)) == data
