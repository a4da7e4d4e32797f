"""One language's TOML table -> Language, with the facts that it leaves out taken from a base."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from lettertrans.errors import SettingsError
from lettertrans.languages.facts import Direction, Language
from lettertrans.languages.tables import Table, shown
from lettertrans.languages.tags import standard_form

NEEDED = ("name", "autonym", "script")
"""Keys without which a language that nobody knows cannot be used."""

_WORDS = ("draft_notice", "partial_notice", "original_label", "languages_label")
_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
_TOP_TO_BOTTOM = frozenset({"Mong", "Phag"})
_PLURAL_FORMS = r"nplurals=[1-9]; plural=[n0-9 ()?:!=<>&|%+*-]+;"
_COUNTS = {"quotes": (0, 4), "months": (0, 12), "day_endings": (0, 10)}


def read_language(table: Table, tag: str, base: Language | None = None) -> Language:
    """The language that a file describes; SettingsError with file and line for what makes no sense.

    tag is the one that the file is named for, base what is known of the language without the file.
    """
    table.expect(_READERS)
    if "tag" in table and _tag(table, "tag", table.string("tag")) != tag:
        message = f"the file is named for {tag} and says tag = {shown(table.values['tag'])}"
        raise table.fault(message, key="tag", hint="rename the file or correct the tag")
    if missing := [key for key in NEEDED if key not in table and not base]:
        raise table.fault(f"{', '.join(missing)} missing", hint=f"a new language needs {', '.join(NEEDED)}")
    given: dict[str, Any] = {key: read(table, key) for key, read in _READERS.items() if key in table}
    given |= {"tag": tag} | _words_tag(table, tag)
    if base:
        return dataclasses.replace(base, **given)
    return Language(**{"posix": tag.replace("-", "_"), "direction": direction_of(given["script"])} | given)


def direction_of(script: str) -> Direction:
    """How a script (ISO 15924) runs."""
    if script in _TOP_TO_BOTTOM:
        return Direction.TTB
    return Direction.RTL if script in _RIGHT_TO_LEFT else Direction.LTR


def _words_tag(table: Table, tag: str) -> dict[str, str]:
    given = [key for key in _WORDS if key in table]
    missing = [key for key in _WORDS if key not in table]
    if given and missing:
        hint = f"give all of {', '.join(_WORDS)}, or none: a page does not mix languages in them"
        raise table.fault(f"{given[0]!r} comes without {missing[0]!r}", key=given[0], hint=hint)
    return {"words_tag": tag} if given else {}


def _counted(table: Table, key: str) -> tuple[str, ...]:
    entries = table.strings(key)
    if len(entries) not in _COUNTS[key]:
        raise table.fault(f"{key!r} has {len(entries)} entries", key=key, hint=f"it takes {_COUNTS[key][1]}")
    return entries


def _aliases(table: Table, key: str) -> tuple[str, ...]:
    return tuple(_tag(table, key, alias) for alias in table.strings(key))


def _tag(table: Table, key: str, written: str) -> str:
    try:
        return standard_form(written)
    except SettingsError as error:
        raise table.fault(error.message, key=key, entry=written, hint=error.hint) from None


def _script(table: Table, key: str) -> str:
    script = table.string(key)
    if not re.fullmatch(r"[A-Z][a-z]{3}", script):
        raise table.fault(f"{shown(script)} is no script", key=key, hint="write its ISO 15924 code, as in Cyrl or Mong")
    return script


def _direction(table: Table, key: str) -> Direction:
    return Direction(table.choice(key, list(Direction)))


def _plural_forms(table: Table, key: str) -> str:
    rule = table.string(key)
    if not re.fullmatch(_PLURAL_FORMS, rule):
        raise table.fault(f"{shown(rule)} is no Plural-Forms rule", key=key, hint="as in nplurals=2; plural=(n != 1);")
    return rule


def _ranges(table: Table, key: str) -> tuple[tuple[int, int], ...]:
    ranges = []
    for entry in table.strings(key):
        found = re.fullmatch(r"U\+([0-9A-F]{4,6})\.\.U\+([0-9A-F]{4,6})", entry)
        if not found or int(found[1], 16) > int(found[2], 16):
            raise table.fault(
                f"{shown(entry)} is no range of letters", key=key, entry=entry, hint="as in U+3041..U+3096"
            )
        ranges.append((int(found[1], 16), int(found[2], 16)))
    return tuple(ranges)


def _length_ratio(table: Table, key: str) -> tuple[float, float]:
    value = table.values[key]
    if not isinstance(value, list) or len(value) != 2 or not all(type(number) in (int, float) for number in value):
        raise table.fault(f"{key!r} cannot be {shown(value)}", key=key, hint="write two numbers, as in [0.8, 1.25]")
    if not 0 < value[0] < value[1]:
        raise table.fault(f"{key!r} cannot be {shown(value)}", key=key, hint="write the lower number first")
    return value[0], value[1]


def _numerals(table: Table, key: str) -> dict[str, int]:
    inside = table.table(key)
    for value in inside.values:
        if not value.isdecimal() or len(value) > 15:
            hint = 'write the number, then its words: 2 = ["two", "second"]'
            raise inside.fault(f"{shown(value)} is no number", key=value, hint=hint)
    return {word.lower(): int(value) for value in inside.values for word in inside.strings(value)}


def _hunspell(table: Table, key: str) -> str:
    name = table.string(key)
    if not re.fullmatch(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*", name):
        raise table.fault(f"{shown(name)} is no dictionary", key=key, hint="as in sv_SE; hunspell -D lists them")
    return name


def _date_pattern(table: Table, key: str) -> str:
    pattern = table.string(key)
    if sorted(re.findall(r"\{.*?\}", pattern)) != ["{day}", "{month}", "{year}"]:
        raise table.fault(f"{shown(pattern)} is no pattern of a date", key=key, hint="as in {day} {month} {year}")
    return pattern


def _as_of(table: Table, key: str) -> date:
    value = table.values[key]
    if not isinstance(value, date) or isinstance(value, datetime):
        raise table.fault(
            f"{key!r} cannot be {shown(value)}", key=key, hint="write a day without quotes, as in 2024-05-20"
        )
    return value


_READERS: dict[str, Callable[[Table, str], Any]] = {
    **dict.fromkeys(
        ("tag", "name", "autonym", "posix", "joiner", "alphabet", "punctuation", "invisible"), Table.string
    ),
    **dict.fromkeys(_WORDS, Table.string),
    **dict.fromkeys(("fonts", "unreviewed"), Table.strings),
    **dict.fromkeys(("lookalikes", "engines"), Table.pairs),
    **dict.fromkeys(_COUNTS, _counted),
    "aliases": _aliases,
    "script": _script,
    "direction": _direction,
    "plural_forms": _plural_forms,
    "ranges": _ranges,
    "length_ratio": _length_ratio,
    "date_pattern": _date_pattern,
    "as_of": _as_of,
    "numerals": _numerals,
    "hunspell": _hunspell,
}
