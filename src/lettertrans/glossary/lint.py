"""What is wrong with a glossary, before it is used: as findings with the line of the row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lettertrans.glossary.finding import find_term, folded
from lettertrans.glossary.terms import Glossary, Rendering, Term
from lettertrans.languages import Language
from lettertrans.model import Finding, Severity

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Linted:
    """A glossary under review: its language, and the languages that it is for."""

    glossary: Glossary
    source: Language
    languages: Sequence[Language]

    def finding(
        self, term: Term, code: str, severity: Severity, message: str, *, tag: str = "", hint: str = ""
    ) -> Finding:
        path, line = self.glossary.path, term.line
        return Finding(
            code=f"glossary.{code}", severity=severity, message=message, path=path, line=line, language=tag, hint=hint
        )

    def cells(self) -> Iterator[tuple[Term, Language, Rendering]]:
        for term in self.glossary.terms:
            for language in self.languages:
                if language.tag in term.renderings:
                    yield term, language, term.renderings[language.tag]


def lint(glossary: Glossary, source: Language, languages: Sequence[Language]) -> tuple[Finding, ...]:
    """What is wrong with a glossary whose terms are in the language source, as far as these languages go; by line."""
    linted = _Linted(glossary=glossary, source=source, languages=languages)
    found = [finding for rule in _RULES for finding in rule(linted)]
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.language, finding.code)))


def _repeated(linted: _Linted) -> Iterator[Finding]:
    rows: defaultdict[str, list[Term]] = defaultdict(list)
    for term in linted.glossary.terms:
        rows[folded(term.term, linted.source.tag).lower].append(term)
    for first, *others in rows.values():
        for other in others:
            if first.match != other.match and first.term != other.term:
                continue  # State (exact) and state are two terms
            if first.renderings == other.renderings:
                message = f"“{other.term}” stands on line {first.line} too"
                yield linted.finding(other, "duplicate", Severity.WARNING, message, hint="delete one of the rows")
            else:
                message = f"“{other.term}” has other forms on line {first.line}"
                hint = "make one row of the two, with | between the forms"
                yield linted.finding(other, "conflict", Severity.ERROR, message, hint=hint)


def _at_odds(linted: _Linted) -> Iterator[Finding]:
    approved: defaultdict[tuple[str, str], dict[int, Term]] = defaultdict(dict)
    for term, language, rendering in linted.cells():
        for form in rendering.approved:
            approved[language.tag, folded(form, language.tag).lower][id(term)] = term
    for term, language, rendering in linted.cells():
        for form in dict.fromkeys(rendering.forbidden):
            rows = approved.get((language.tag, folded(form, language.tag).lower), {})
            if id(term) in rows:
                message = f"«{form}» is both approved and forbidden for “{term.term}”"
                hint = "take it out of one of the two cells"
                yield linted.finding(term, "contradiction", Severity.ERROR, message, tag=language.tag, hint=hint)
            if others := [row for row in islice(rows.values(), _FEW + 1) if row is not term][:_FEW]:
                named = ", ".join(f"“{row.term}” (line {row.line})" for row in others)
                more = " and others" if len(rows) - (id(term) in rows) > len(others) else ""
                message = f"«{form}» is forbidden for “{term.term}” and approved for {named}{more}"
                hint = "right where the two are different things: the ban does not hold in a sentence with both"
                yield linted.finding(term, "contradiction", Severity.NOTE, message, tag=language.tag, hint=hint)


def _wrong_letters(linted: _Linted) -> Iterator[Finding]:
    for term, language, rendering in linted.cells():
        for form in (*rendering.approved, *rendering.forbidden):
            if wrong := _strange_letters(form, term.term, language):
                named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in wrong)
                meant = [
                    f"{language.lookalikes[letter]} for {letter}" for letter in wrong if letter in language.lookalikes
                ]
                message = f"«{form}» has letters that are not {language.name}: {named}"
                hint = f"write {', '.join(meant)}" if meant else "a search for the word would not find it"
                yield linted.finding(term, "letters", Severity.WARNING, message, tag=language.tag, hint=hint)


def _strange_letters(form: str, term: str, language: Language) -> list[str]:
    """Letters that are not the language's own, in words that are not the term's own."""
    wrong: dict[str, None] = {}
    for word in set(_WORD.findall(form)).difference(_WORD.findall(term)):
        strange = [letter for letter in word if not language.has_letter(letter)]
        if len(strange) < len(word) or any(letter in language.lookalikes for letter in strange):
            wrong |= dict.fromkeys(strange)
    return sorted(wrong)


def _not_found(linted: _Linted) -> Iterator[Finding]:
    for term, language, rendering in linted.cells():
        for form in rendering.approved:
            if not find_term(form, form, language):
                message = f"«{form}» cannot be found in a text"
                yield linted.finding(
                    term, "unfindable", Severity.WARNING, message, tag=language.tag, hint="write a word"
                )


def _empty(linted: _Linted) -> Iterator[Finding]:
    for term in linted.glossary.terms:
        lacking = [language.tag for language in linted.languages if not term.in_language(language.tag).approved]
        if lacking:
            none = len(lacking) == len(linted.languages)
            message = f"“{term.term}” has no form in {'any language' if none else ', '.join(lacking)}"
            severity = Severity.WARNING if none else Severity.NOTE
            yield linted.finding(term, "empty", severity, message, hint="an empty cell is no rule")


def _unsure(linted: _Linted) -> Iterator[Finding]:
    for term, language, rendering in linted.cells():
        if rendering.approved and not rendering.source:
            message = f"«{rendering.approved[0]}» for “{term.term}”: nothing says how sure it is"
            hint = f"{language.tag}_source: attested: WHERE, reviewed by NAME, or proposed; until then it only warns"
            yield linted.finding(term, "unsourced", Severity.NOTE, message, tag=language.tag, hint=hint)


_RULES: tuple[Callable[[_Linted], Iterator[Finding]], ...] = (
    _repeated,
    _at_odds,
    _wrong_letters,
    _not_found,
    _empty,
    _unsure,
)
