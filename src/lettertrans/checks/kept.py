"""What is not translated: terms that the glossary repeats in a language."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import Check, View
from lettertrans.glossary.finding import folded
from lettertrans.model import Finding


def _find(view: View) -> Iterator[Finding]:
    tag = view.language.tag
    for wording in view.wordings:
        kept = [found.term for found in view.glossary.terms_in(wording.source) if found.term.is_kept(tag)]
        for term in kept:
            if folded(term.term, tag).text not in folded(wording.target, tag).text:
                message = f"“{term.term}” is a name that is not translated: it must stay as it is"
                hint = f"{view.glossary.glossary.path}:{term.line}"
                yield view.finding(wording.unit, "kept.missing", term.in_language(tag).severity, message, hint=hint)


CHECK = Check(
    name="kept",
    codes={"kept.missing": "a name or term that is not to be translated is not there as it stands in the source"},
    find=_find,
)
