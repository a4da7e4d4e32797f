"""The header of a catalog: the entry with the empty msgid, whose msgstr holds one field a line."""

from __future__ import annotations

from datetime import datetime

from lettertrans.catalogs.entry import Entry

GENERATOR = "lettertrans"


def header_fields(header: Entry | None) -> dict[str, str]:
    """The fields of a header, in order, "Language" -> "mn_Mong"; the first counts where a name stands twice."""
    fields: dict[str, str] = {}
    for line in header.msgstr.split("\n") if header else ():
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip(), value.strip())
    return fields


def posix_language(tag: str) -> str:
    """A BCP 47 tag as the Language field writes it: mn-Mong -> mn_Mong."""
    return tag.replace("-", "_")


def with_field(header: Entry, name: str, value: str) -> Entry:
    """The header with one field changed, or added at its end."""
    line, fields = f"{name}: {_single_line(value)}", [text for text in header.msgstr.split("\n") if text]
    at = next((at for at, text in enumerate(fields) if text.partition(":")[0].strip() == name), len(fields))
    fields[at : at + 1] = [line]
    return header.changed(msgstr="".join(f"{text}\n" for text in fields))


def new_header(
    *,
    project: str,
    now: datetime,
    language: str,
    plural_forms: str = "",
    translator: str = "",
    team: str = "",
    report_bugs_to: str = "",
    template_date: datetime | None = None,
) -> Entry:
    """A header with every field that `msgfmt -c` asks for (GNU gettext 0.21).

    language is a BCP 47 tag; a template names the language of its source, which editors and msginit replace by theirs.
    now is aware of its time zone (UTC is taken when it is not); template_date is when the template was made, now
    without one. plural_forms is the value of Plural-Forms; only catalogs with plural entries need it.
    """
    fields = {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": report_bugs_to,
        "POT-Creation-Date": _minutes(template_date or now),
        "PO-Revision-Date": _minutes(now),
        "Last-Translator": translator,
        "Language-Team": team,
        "Language": posix_language(language),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms,
        "X-Generator": GENERATOR,
    }
    if not plural_forms:
        del fields["Plural-Forms"]
    return Entry(msgid="", msgstr="".join(f"{name}: {_single_line(value)}\n" for name, value in fields.items()))


def _minutes(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M") + (time.strftime("%z")[:5] or "+0000")


def _single_line(value: str) -> str:
    return " ".join(value.split())
