"""lettertrans: open letters into many languages, from Markdown to PO catalogs and back into documents.

What the commands do is open to programs, too; everything is imported when it is first used:

    document = lettertrans.read_document(Path("letter.md").read_bytes(), path="letter.md")
    catalog = lettertrans.merge(lettertrans.read_po(data), document.segments, reference="letter.md")
    ready = {u.key: u.msgstr for u in lettertrans.units(catalog, document.segments) if u.state >= State.TRANSLATED}
    translated = lettertrans.translate(document, ready, lettertrans.Target(tag="mn"))

All of it is pure: values in, values out. Only open_campaign, Steps and run touch files.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from lettertrans.catalogs import PoFile, new_po, read_po, write_po
    from lettertrans.catalogs.branches import merge_branches
    from lettertrans.catalogs.memory import Memory
    from lettertrans.catalogs.merge import merge
    from lettertrans.catalogs.provenance import approve, as_draft, settled
    from lettertrans.catalogs.states import units
    from lettertrans.catalogs.three_way import merge_saved
    from lettertrans.checks.view import Check, View
    from lettertrans.errors import LettertransError
    from lettertrans.glossary import Glossary, Matcher, Span, Term, find_term, read_glossary, violations
    from lettertrans.languages import Language, find
    from lettertrans.model import Draft, Finding, Segment, Severity, State, Unit
    from lettertrans.pipeline.campaign import Campaign, open_campaign
    from lettertrans.pipeline.job import run
    from lettertrans.pipeline.steps import Steps
    from lettertrans.source.importing import import_letter
    from lettertrans.source.reading import read_document
    from lettertrans.source.rules import judge
    from lettertrans.source.slots import Document, SourceOptions
    from lettertrans.source.translating import Target, Translated, translate

_HOMES = {
    "catalogs": ("PoFile", "new_po", "read_po", "write_po"),
    "catalogs.branches": ("merge_branches",),
    "catalogs.memory": ("Memory",),
    "catalogs.merge": ("merge",),
    "catalogs.provenance": ("approve", "as_draft", "settled"),
    "catalogs.states": ("units",),
    "catalogs.three_way": ("merge_saved",),
    "checks.view": ("Check", "View"),
    "errors": ("LettertransError",),
    "glossary": ("Glossary", "Matcher", "Span", "Term", "find_term", "read_glossary", "violations"),
    "languages": ("Language", "find"),
    "model": ("Draft", "Finding", "Segment", "Severity", "State", "Unit"),
    "pipeline.campaign": ("Campaign", "open_campaign"),
    "pipeline.job": ("run",),
    "pipeline.steps": ("Steps",),
    "source.importing": ("import_letter",),
    "source.reading": ("read_document",),
    "source.rules": ("judge",),
    "source.slots": ("Document", "SourceOptions"),
    "source.translating": ("Target", "Translated", "translate"),
}
_HOME_OF = {name: f"lettertrans.{home}" for home, names in _HOMES.items() for name in names}

__all__ = [
    "Campaign",
    "Check",
    "Document",
    "Draft",
    "Finding",
    "Glossary",
    "Language",
    "LettertransError",
    "Matcher",
    "Memory",
    "PoFile",
    "Segment",
    "Severity",
    "SourceOptions",
    "Span",
    "State",
    "Steps",
    "Target",
    "Term",
    "Translated",
    "Unit",
    "View",
    "approve",
    "as_draft",
    "find",
    "find_term",
    "import_letter",
    "judge",
    "merge",
    "merge_branches",
    "merge_saved",
    "new_po",
    "open_campaign",
    "read_document",
    "read_glossary",
    "read_po",
    "run",
    "settled",
    "translate",
    "units",
    "violations",
    "write_po",
]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
