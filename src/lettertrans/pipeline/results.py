"""What came of the work on one letter in one language, and a book of it, so that a run with nothing to do can tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from lettertrans.model import Finding, Severity, State
from lettertrans.project import Project

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One letter in one language after a run.

    counts and words say how many units, and how many words of their source, are in each state. draft tells that some
    are below the bar, so that an edition is marked as a draft. editions are the files that were published, below the
    project's folder.
    """

    letter: str
    tag: str
    counts: Mapping[State, int]
    words: Mapping[State, int]
    findings: tuple[Finding, ...] = ()
    editions: tuple[str, ...] = ()
    draft: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all has been translated."""
        return all(state is State.UNTRANSLATED for state, count in self.counts.items() if count)


class ResultBook:
    """Results by letter and language, each with the digest of all that it came from. A broken book is an empty one."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._path: Path = project.own / "results.json"
        self._read = project.read(self._path)
        self._rows: dict[str, Any] = _rows(self._read.data)

    def find(self, letter: str, tag: str, came_from: str) -> Result | None:
        """The result of just this, None when it is not known."""
        row = self._rows.get(f"{letter}/{tag}")
        try:
            return _result(row) if row and row["came_from"] == came_from else None
        except (KeyError, TypeError, ValueError):
            return None

    def record(self, result: Result, came_from: str) -> None:
        """Remember a result until save(), but for what is missing: the counts tell that."""
        lasting = tuple(finding for finding in result.findings if not finding.code.startswith("complete."))
        row = asdict(replace(result, findings=lasting))
        for name in ("counts", "words"):
            row[name] = {state.label: count for state, count in getattr(result, name).items()}
        self._rows[f"{result.letter}/{result.tag}"] = row | {"came_from": came_from}

    def save(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Write the book, with the rows of these letters and languages only."""
        import json

        kept = {f"{letter}/{tag}" for letter, tag in pairs}
        rows = {key: row for key, row in sorted(self._rows.items()) if key in kept}
        data = json.dumps({"version": VERSION, "results": rows}, ensure_ascii=False, indent=0).encode() + b"\n"
        if data != self._read.data:
            self._project.write(self._path, data, expected=self._read.digest)


def _rows(data: bytes | None) -> dict[str, Any]:
    import json

    try:
        told = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict) or told.get("version") != VERSION or not isinstance(told.get("results"), dict):
        return {}
    return dict(told["results"])


def _result(row: Mapping[str, Any]) -> Result:
    return Result(
        letter=row["letter"],
        tag=row["tag"],
        counts={State.from_label(label): int(count) for label, count in row["counts"].items()},
        words={State.from_label(label): int(count) for label, count in row["words"].items()},
        findings=tuple(Finding(**{**found, "severity": Severity(found["severity"])}) for found in row["findings"]),
        editions=tuple(row["editions"]),
        draft=bool(row["draft"]),
    )
