"""A TOML table that a person wrote: every fault in it is reported with the file, the line, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lettertrans.errors import SettingsError

_CONTROL = frozenset(map(chr, (*range(32), *range(127, 160), 0x2028, 0x2029)))
_NAME = r"""(?:[\w-]+|"[^"]*"|'[^']*')"""
_NAMES = rf"({_NAME}(?:\s*\.\s*{_NAME})*)"
_QUOTED = r"""["']([^"']*)["']"""
_HEADER = rf"\s*\[\s*{_NAMES}\s*\]\s*(?:#.*)?$"  # not compiled here: they serve errors only
_KEY = rf"\s*{_NAMES}\s*="


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a TOML file. header holds the names of the table, () for the file's own."""

    values: Mapping[str, object]
    path: str
    text: str = ""
    header: tuple[str, ...] = ()

    def __contains__(self, key: object) -> bool:
        return key in self.values

    def line(self, key: str = "", entry: str = "") -> int:
        """Where a key stands, or an entry of its list, counted from 1; its table where it has no line of its own."""
        names = (*self.header, key) if key else self.header
        found = 0
        while names and not found:
            found, names = _line_of(self.text, names), names[:-1]
        if not entry:
            return found
        lines = enumerate(self.text.split("\n"), 1)
        return next((n for n, line in lines if n >= found and entry in re.findall(_QUOTED, line)), found)

    def fault(self, message: str, *, key: str = "", entry: str = "", hint: str = "") -> SettingsError:
        """What is wrong at a key of this table."""
        return SettingsError(message, hint=hint, path=self.path, line=self.line(key, entry))

    def expect(self, known: Iterable[str]) -> None:
        """SettingsError for a key that means nothing here."""
        names = list(known)
        for key in self.values:
            if key not in names:
                hint = near_match(key, names) or f"the keys known here are {', '.join(names)}"
                raise self.fault(f"{self._called(key)} is not a known key", key=key, hint=hint)

    def string(self, key: str, default: str = "") -> str:
        """A text on one line."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, "a text in quotes")
        return self._one_line(key, value)

    def strings(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts, each on one line."""
        value = self.values.get(key, default)
        if not isinstance(value, list | tuple) or not all(isinstance(entry, str) for entry in value):
            raise self._wrong(key, 'a list of texts, as in ["one", "two"]')
        return tuple(self._one_line(key, entry) for entry in value)

    def choice(self, key: str, known: Iterable[str], default: str = "") -> str:
        """One of the words known."""
        value, names = self.string(key, default), list(known)
        if value not in names:
            hint = near_match(value, names) or f"write one of {', '.join(names)}"
            raise self.fault(f"{self._called(key)} cannot be {shown(value)}", key=key, hint=hint)
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def number(self, key: str, low: float, high: float, default: float) -> float:
        """A number from low to high."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self._wrong(key, f"a number from {low:g} to {high:g}")
        return value

    def table(self, key: str) -> Table:
        """A table inside this one; an empty one when it is not there."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, f"a table, [{'.'.join((*self.header, key))}]")
        return Table(values=value, path=self.path, text=self.text, header=(*self.header, key))

    def pairs(self, key: str) -> dict[str, str]:
        """A table of texts."""
        inside = self.table(key)
        return {name: inside.string(name) for name in inside.values}

    def _called(self, key: str) -> str:
        return f"{key!r} in [{'.'.join(self.header)}]" if self.header else repr(key)

    def _wrong(self, key: str, wanted: str) -> SettingsError:
        written = shown(self.values.get(key))
        return self.fault(f"{self._called(key)} cannot be {written}", key=key, hint=f"write {wanted}")

    def _one_line(self, key: str, value: str) -> str:
        if not value.isprintable() and _CONTROL.intersection(value):
            raise self.fault(f"{self._called(key)} holds a line break or control character", key=key, hint="remove it")
        return value


def read_table(path: Path) -> Table:
    """The TOML file at path; SettingsError with its line where it cannot be read."""
    import tomllib

    text = _read_text(path)
    try:
        values = tomllib.loads(text)
    except ValueError as error:  # TOMLDecodeError, or a number too long for int
        reason, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+)", place)
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        message = f"this is not valid TOML: {reason}"
        raise SettingsError(message, path=str(path), line=line, hint="correct the line; see https://toml.io") from None
    except RecursionError:
        raise SettingsError("lists are nested too deep", path=str(path), hint="write them flat") from None
    return Table(values=values, path=str(path), text=text)


def shown(value: object) -> str:
    """A value as an error quotes it, cut where it is long."""
    try:
        text = repr(value)
    except ValueError:  # a hexadecimal number with too many digits to write out
        text = "a huge number"
    return text if len(text) <= 60 else f"{text[:60]}…"


def near_match(word: str, known: Iterable[str]) -> str:
    """The question "did you mean …?" about the nearest of the words known, or ""."""
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""


def _read_text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "check the name and the permissions"
        raise SettingsError(f"cannot be read: {error.strerror}", path=str(path), hint=hint) from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError("this is not UTF-8", path=str(path), line=line, hint="save the file as UTF-8") from None


def _line_of(text: str, names: tuple[str, ...]) -> int:
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(_HEADER, line):
            table = _parts(header[1])
            here = table
        elif key := re.match(_KEY, line):
            here = table + _parts(key[1])
        else:
            continue
        if here[: len(names)] == names:
            return number
    return 0


def _parts(names: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, names))
