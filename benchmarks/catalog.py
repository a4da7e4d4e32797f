"""Catalogs, whoever made them: read the msgids, put translations in."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import polib

_UNIT = re.compile(r"(<source[^>]*>)(.*?)(</source>)", re.DOTALL)
_TAG_OR_TEXT = re.compile(r"(<[^>]*>)|([^<]+)")


def fill(path: Path, translate: Callable[[str], str]) -> tuple[str, ...]:
    """Translate every unit of the catalog at path, none fuzzy; the msgids that it offers, () when there is no file."""
    if not path.exists() or not path.stat().st_size:
        return ()
    return _fill_xliff(path, translate) if path.suffix == ".xlf" else _fill_po(path, translate)


def _fill_po(path: Path, translate: Callable[[str], str]) -> tuple[str, ...]:
    catalog = polib.pofile(str(path), encoding="utf-8", wrapwidth=0)
    catalog.metadata["Content-Type"] = "text/plain; charset=UTF-8"
    catalog.metadata["Language"] = catalog.metadata.get("Language") or "mn"
    entries = [entry for entry in catalog if not entry.obsolete]
    for entry in entries:
        entry.msgstr = translate(entry.msgid)
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    catalog.save(str(path))
    return tuple(entry.msgid for entry in entries)


def _fill_xliff(path: Path, translate: Callable[[str], str]) -> tuple[str, ...]:
    msgids: list[str] = []

    def with_target(unit: re.Match[str]) -> str:
        msgids.append(html.unescape(re.sub(r"<[^>]*>", "", unit[2])))
        return f"{unit[0]}<target>{_translated_text(unit[2], translate)}</target>"

    path.write_text(_UNIT.sub(with_target, path.read_text(encoding="utf-8")), encoding="utf-8")
    return tuple(msgids)


def _translated_text(source: str, translate: Callable[[str], str]) -> str:
    pieces, in_code = [], False
    for match in _TAG_OR_TEXT.finditer(source):
        if match[1]:
            in_code = (in_code or 'ctype="code_open"' in match[1]) and 'ctype="code_close"' not in match[1]
        text = match[2] or ""
        pieces.append(match[1] or (text if in_code else html.escape(translate(html.unescape(text)), quote=False)))
    return "".join(pieces)
