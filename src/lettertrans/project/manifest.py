"""What was built from what, so that a run with nothing to do does nothing.

A record says: this content was made from these inputs. Such a sentence stays true whatever happens later, so neither
a crash nor a second run can make a record wrong, only missing, and then the file is built once more. Digests are always
of the bytes on the disk, never a guess from size and time: an editor may save twice within one tick of the clock, and
reading 600 files costs less than 30 ms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lettertrans.project.files import digest

VERSION = 1


def made_from(inputs: Mapping[str, str], *, version: str) -> str:
    """One digest for everything that a file is made from: the digest of each input by its name, and the tool's version.

    inputs holds the files (source, catalog) and whatever else decides the result (settings, a template's digest).
    """
    import json

    return digest(json.dumps([version, sorted(inputs.items())]).encode())


class Manifest:
    """The records by output name, each (digest of its content, digest of all it was made from)."""

    def __init__(self, records: Mapping[str, tuple[str, str]]) -> None:
        self._records = dict(records)
        self.changed = False

    @classmethod
    def from_bytes(cls, data: bytes | None) -> Manifest:
        """The manifest in a file; an empty one for a missing, broken or foreign file."""
        import json

        try:
            told = json.loads(data or b"")
        except (ValueError, RecursionError):
            return cls({})
        return cls(_records(told))

    def to_bytes(self) -> bytes:
        """The file's content; the same for the same records."""
        import json

        return json.dumps({"version": VERSION, "built": self._records}, sort_keys=True).encode() + b"\n"

    def content(self, output: str) -> str | None:
        """The digest of the content that was built last, None when we did not build it."""
        return self._records.get(output, (None, None))[0]

    def is_current(self, output: str, *, content: str | None, made_from: str) -> bool:
        """Whether a file with this content, built again from this, would come out the same."""
        return self._records.get(output) == (content, made_from)

    def record(self, output: str, *, content: str, made_from: str) -> None:
        """Remember what was built, and from what."""
        self.changed |= self._records.get(output) != (content, made_from)
        self._records[output] = (content, made_from)

    def forget(self, output: str) -> None:
        """Remember no longer."""
        self.changed |= self._records.pop(output, None) is not None


def _records(told: Any) -> dict[str, tuple[str, str]]:
    if not isinstance(told, dict) or told.get("version") != VERSION or not isinstance(told.get("built"), dict):
        return {}
    return {name: (pair[0], pair[1]) for name, pair in told["built"].items() if _is_pair(pair)}


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
