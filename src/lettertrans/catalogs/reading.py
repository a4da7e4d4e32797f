"""One PO entry read line by line: the careful way, which takes whatever GNU gettext takes and names every fault."""

from __future__ import annotations

import re
from collections import defaultdict

from lettertrans.catalogs import faults
from lettertrans.catalogs.entry import Entry
from lettertrans.catalogs.escapes import unescape
from lettertrans.catalogs.lines import (
    Line,
    Part,
    comment_values,
    extracted_values,
    flag_values,
    read_line,
    reference_values,
)
from lettertrans.errors import InputError

_GAP = re.compile(rb"(?:[ \t\r\f\v]*+\n)*")
_FOLLOWS: dict[Part, tuple[Part | None, ...]] = {
    Part.MSGCTXT: (None,),
    Part.MSGID: (None, Part.MSGCTXT),
    Part.MSGID_PLURAL: (Part.MSGID,),
    Part.MSGSTR: (Part.MSGID, Part.MSGID_PLURAL),
    Part.MSGSTR_FORMS: (Part.MSGSTR, Part.MSGSTR_FORMS),
}


class Reading:
    """The entry that begins, after blank lines, at a place in a text; line is the number of that place's line.

    read() finds its end; InputError with the line of a fault. The text is UTF-8, and its last line must end in LF.
    """

    def __init__(self, text: bytes, at: int, line: int) -> None:
        gap = _GAP.match(text, at)
        self._start = self.end = gap.end() if gap else at
        self._text = text
        self._gap = text[at : self._start].decode()
        self._number = line + self._gap.count("\n")
        self._first_line = 0
        self._stage: Part | None = None
        self._stage_name, self._stage_line = "", 0
        self._form = -1
        self._obsolete = False
        self._key = ""
        self._values: defaultdict[str, list[str]] = defaultdict(list)
        self._notes: defaultdict[Part, list[str]] = defaultdict(list)

    def read(self) -> bool:
        """True when there is an entry, from here to end; False when only comments and blank lines are left."""
        at = self.end
        while at < len(self._text):
            stop = self._text.index(b"\n", at) + 1
            source = self._text[at:stop].decode()
            line = read_line(source)
            if line is None:
                raise faults.unreadable(source, self._number)
            if self._is_complete() and self._begins_another(line):
                break
            if line.part is not Part.BLANK:
                self._take(line, source)
                self.end = stop
            self._number += 1
            at = stop
        if self._stage is not None and not self._is_complete():
            raise self._incomplete()
        return self._stage is not None

    def entry(self) -> Entry:
        """The entry that has been read."""
        return Entry(
            msgid="".join(self._values["msgid"]),
            msgctxt=self._value("msgctxt"),
            msgstr="".join(self._values["msgstr"]),
            obsolete=self._obsolete,
            flags=flag_values("".join(self._notes[Part.FLAGS])),
            comments=comment_values("".join(self._notes[Part.COMMENTS])),
            extracted=extracted_values("".join(self._notes[Part.EXTRACTED])),
            references=reference_values("".join(self._notes[Part.REFERENCES])),
            previous=self._value("#| msgid"),
            previous_msgctxt=self._value("#| msgctxt"),
            plural="msgid_plural" in self._values,
            line=self._first_line,
            source=self._text[self._start : self.end],
            gap=self._gap,
        )

    def _value(self, key: str) -> str | None:
        return "".join(self._values[key]) if key in self._values else None

    def _is_complete(self) -> bool:
        return self._stage in (Part.MSGSTR, Part.MSGSTR_FORMS)

    def _begins_another(self, line: Line) -> bool:
        if line.part is Part.MSGSTR_FORMS:
            return self._form < 0 or line.form != self._form + 1
        return line.part not in (Part.CONTINUED, Part.BLANK)

    def _take(self, line: Line, source: str) -> None:
        if line.part in _FOLLOWS:
            self._take_keyword(line)
        elif line.part is Part.CONTINUED:
            self._take_continuation(line)
        elif self._stage is not None:
            raise self._incomplete()
        elif line.part is Part.PREVIOUS:
            self._take_previous(line)
        else:
            self._notes[line.part].append(source)

    def _take_keyword(self, line: Line) -> None:
        name = line.keyword if line.form < 0 else f"{line.keyword}[{line.form}]"
        in_plural = self._stage is Part.MSGID_PLURAL
        right_form = line.part is not Part.MSGSTR or (line.form == 0) == in_plural
        if self._stage not in _FOLLOWS[line.part] or not right_form:
            if self._stage is None or line.keyword == "msgstr":
                raise faults.out_of_place(name, self._number)
            raise self._incomplete()
        if self._stage is None:
            self._first_line, self._obsolete = self._number, line.obsolete
        self._stage, self._stage_name, self._stage_line, self._form = line.part, name, self._number, line.form
        self._key = line.keyword if line.form < 1 else name
        self._add(line)

    def _take_continuation(self, line: Line) -> None:
        if self._stage is None:
            raise faults.out_of_place("", self._number)
        self._add(line)

    def _take_previous(self, line: Line) -> None:
        if line.keyword:
            self._key = f"#| {line.keyword}"
        elif not self._key:
            raise faults.out_of_place("", self._number)
        self._values[self._key].append(self._decoded(line))

    def _add(self, line: Line) -> None:
        if line.obsolete != self._obsolete:
            raise faults.half_obsolete(self._number)
        self._values[self._key].append(self._decoded(line))

    def _decoded(self, line: Line) -> str:
        try:
            return unescape(line.literal[1:-1])
        except ValueError as error:
            raise faults.bad_escape(str(error), self._number) from None

    def _incomplete(self) -> InputError:
        return faults.incomplete(self._stage_name, self._stage_line)
