"""What every reader of a file gives: blocks, what the file says of itself, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass, field

from lettertrans.source.importing.blocks import Block
from lettertrans.source.importing.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as read, before anybody has looked for its title."""

    blocks: tuple[Block, ...]
    facts: Facts = field(default_factory=Facts)
    warnings: tuple[str, ...] = ()
