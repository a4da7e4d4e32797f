"""The engine `memory`: what was translated once, in any letter of the project, serves again."""

from __future__ import annotations

from collections.abc import Sequence

from lettertrans.drafting.engine import Setting
from lettertrans.model import Draft, Segment


class MemoryEngine:
    """Exact matches from the translation memory of a language. Works offline and for every language."""

    name = "memory"
    remote = False

    def __init__(self, setting: Setting) -> None:
        self._memory = setting.memory

    def draft(self, segments: Sequence[Segment]) -> Sequence[Draft | None]:
        """The translation of the same sentence elsewhere, None where there is none."""
        return [self._memory.draft(segment.key) for segment in segments]
