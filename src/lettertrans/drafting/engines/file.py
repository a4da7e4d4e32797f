r"""The engine `file`: drafts made elsewhere, taken from a JSON or TSV file and verified like any engine's.

JSON is {"engine": "name", "language": "mn", "drafts": {"msgid": "text"}}, or "drafts" as a list of objects with msgid,
msgstr and, where needed, msgctxt. TSV has two columns, msgid and text, with \n, \t and \\ for a line end, a tab and a
backslash; lines that begin with `#` are comments, and `# engine: name` names the engine.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lettertrans.errors import InputError
from lettertrans.model import Draft, Key, Segment

_ESCAPES = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}
_ENGINE_LINE = re.compile(r"#\s*engine:\s*(.+)")
_HINT = 'write {"engine": "name", "drafts": {"msgid": "text"}}'


class FileEngine:
    """The drafts of one file. name is the engine that made them."""

    remote = False

    def __init__(self, name: str, texts: Mapping[Key, str], *, language: str = "") -> None:
        self.name = name
        self.language = language
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    def draft(self, segments: Sequence[Segment]) -> Sequence[Draft | None]:
        """The text that the file has for each segment: for its context, or else for its msgid alone."""
        return [self._draft(segment) for segment in segments]

    def _draft(self, segment: Segment) -> Draft | None:
        text = self._texts.get(segment.key) or self._texts.get((None, segment.msgid))
        if text is None:
            return None
        return Draft(msgid=segment.msgid, msgctxt=segment.msgctxt, msgstr=text, engine=self.name)


def read_drafts(data: bytes, *, path: str = "", engine: str = "") -> FileEngine:
    """The engine in a file of drafts; engine names who made them where the file does not. InputError if broken."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "drafts are read as UTF-8, and this is not", path=path, line=line, hint="save as UTF-8"
        ) from None
    reader = _json_engine if text.lstrip().startswith(("{", "[")) else _tsv_engine
    found = reader(text, path)
    found.name = engine or found.name
    if not found.name:
        hint = 'name it with --by NAME, or in the file: "engine": "name"'
        raise InputError("the file does not say which engine made these drafts", path=path, hint=hint)
    return found


def _json_engine(text: str, path: str) -> FileEngine:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise InputError(f"this is not JSON: {error}", path=path, line=line, hint=_HINT) from None
    if not isinstance(told, dict) or not isinstance(told.get("drafts"), dict | list):
        raise InputError('there is no "drafts" in it', path=path, hint=_HINT)
    texts = dict(_json_texts(told["drafts"], path))
    return FileEngine(_word(told, "engine", path), texts, language=_word(told, "language", path))


def _word(told: dict[str, Any], name: str, path: str) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise InputError(f'"{name}" is not a text', path=path, hint=_HINT)
    return value.strip()


def _json_texts(drafts: dict[str, Any] | list[Any], path: str) -> Iterator[tuple[Key, str]]:
    rows = [{"msgid": msgid, "msgstr": text} for msgid, text in drafts.items()] if isinstance(drafts, dict) else drafts
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in ("msgid", "msgstr")):
            raise InputError(f"draft {number} has no msgid and msgstr that are texts", path=path, hint=_HINT)
        context = row.get("msgctxt")
        yield (context if isinstance(context, str) else None, row["msgid"]), row["msgstr"]


def _tsv_engine(text: str, path: str) -> FileEngine:
    engine = ""
    texts: dict[Key, str] = {}
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line.startswith("#") and "\t" not in line:
            found = _ENGINE_LINE.match(line)
            engine = found.group(1).strip() if found else engine
        elif line.strip():
            cells = line.split("\t")
            if len(cells) != 2:
                hint = "one tab between msgid and text; write a tab in a text as \\t"
                raise InputError(f"{len(cells)} columns instead of two", path=path, line=number, hint=hint)
            texts[None, _unescaped(cells[0])] = _unescaped(cells[1])
    return FileEngine(engine, texts)


def _unescaped(cell: str) -> str:
    return re.sub(r"\\[nt\\]", lambda found: _ESCAPES[found.group()], cell)
