"""What an engine is, and what it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from lettertrans.catalogs.memory import Memory
from lettertrans.languages import Language
from lettertrans.model import Draft, Key, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where an engine is to work: from one language into another, with what the project has translated so far.

    pivot are the translations of the letter into the language that this one is converted from (Language.engines names
    it for an engine that converts), by the key of their unit.
    """

    source_language: str
    language: Language
    memory: Memory
    pivot: Mapping[Key, str] = field(default_factory=dict, hash=False)


@runtime_checkable
class Engine(Protocol):
    """Drafts segments. An entry point of the group lettertrans.engines is a callable: Setting -> Engine.

    name is what the catalog says of a draft's origin; remote tells whether text leaves this machine.
    """

    name: str
    remote: bool

    def draft(self, segments: Sequence[Segment]) -> Sequence[Draft | None]:
        """One answer for each segment, in order; None where the engine has nothing to say."""
        ...
