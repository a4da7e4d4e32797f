"""What a check looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lettertrans.languages import Language
from lettertrans.model import Finding, Key, Severity, Unit
from lettertrans.settings import LanguageSettings
from lettertrans.source.slots import Document
from lettertrans.source.translating import Translated


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One letter in one language: the document, the units of its catalog in reading order, and the language's bar.

    translated is the document with every translation there is, whatever its state, and what was wrong with them.
    """

    letter: str
    language: Language
    path: str
    document: Document
    units: tuple[Unit, ...]
    bar: LanguageSettings
    translated: Translated

    def finding(self, unit: Unit, code: str, severity: Severity, message: str, *, hint: str = "") -> Finding:
        """A finding about one unit, with the file and line of its entry."""
        return Finding(
            code=code,
            severity=severity,
            message=message,
            path=self.path,
            line=unit.line,
            language=self.language.tag,
            letter=self.letter,
            msgid=unit.msgid,
            hint=hint,
        )

    @property
    def units_by_key(self) -> Mapping[Key, Unit]:
        """The units by their keys."""
        return {unit.key: unit for unit in self.units}


Check: TypeAlias = Callable[[View], Iterable[Finding]]
"""What an entry point of the group lettertrans.checks is."""
