"""Terms of the glossary in translations: missing, forbidden, or with letters that only look right."""

from __future__ import annotations

from collections.abc import Iterator

from lettertrans.checks.view import Check, View, Wording
from lettertrans.checks.wording.lookalikes import as_meant
from lettertrans.glossary import find_term
from lettertrans.glossary.matching import Violation, violations
from lettertrans.languages import Language
from lettertrans.model import Finding


def _find(view: View) -> Iterator[Finding]:
    for wording in view.wordings:
        terms = view.glossary.terms_in(wording.source)
        for violation in violations(terms, wording.target, view.language.tag) if terms else ():
            if violation.span or not violation.term.is_kept(view.language.tag):
                yield _finding(view, wording, violation)


def _finding(view: View, wording: Wording, violation: Violation) -> Finding:
    term, rendering = violation.term, violation.rendering
    wanted = " or ".join(f"“{form}”" for form in rendering.approved)
    hint = f"{view.glossary.glossary.path}:{term.line}{f': {term.note}' if term.note else ''}"
    if violation.span:
        code, said = (
            "glossary.forbidden",
            f"“{wording.target[slice(*violation.span)]}” must not stand for “{term.term}”",
        )
        message = f"{said}; it is {wanted}" if wanted else said
    elif written := _with_wrong_letters(rendering.approved, wording.target, view.language):
        code, message = (
            "glossary.letters",
            f"“{term.term}” is {wanted}; “{written}” has letters that only look the same",
        )
    else:
        code, message = "glossary.missing", f"“{term.term}” is to be {wanted}"
    return view.finding(wording.unit, code, rendering.severity, message, hint=hint)


def _with_wrong_letters(forms: tuple[str, ...], text: str, language: Language) -> str:
    """The words that would be a form if their letters were what they look like; "" where there are none."""
    meant = as_meant(text, language)
    found = find_term(forms, meant, language) if meant != text else []
    return text[slice(*found[0])] if found else ""


CHECK = Check(
    name="glossary",
    codes={
        "glossary.missing": "a term of the source has none of its approved forms in the translation",
        "glossary.forbidden": "a form stands there that the glossary forbids for a term of the source",
        "glossary.letters": "an approved form is written with letters of another alphabet that only look the same",
    },
    find=_find,
)
