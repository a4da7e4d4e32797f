"""What is known of a letter besides its words, and the front matter that says it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Front matter in the making; None is what nobody knows."""

    title: str | None = None
    date: datetime.date | None = None
    lang: str | None = None
    kind: str | None = None
    attribution: str | None = None


_TO_DO = {
    "title": 'the title is not known: add `title: "…"` to the front matter, and the same words as a heading',
    "date": "the date is not known: add `date: YYYY-MM-DD` to the front matter",
    "lang": "the language is not known: add `lang: en` (or another language tag) to the front matter",
    "kind": "the kind of text is not known: add `kind: open-letter`, `article` or the like to the front matter",
    "attribution": "who wrote this is not known: add `attribution: …` (the authors, where it was published)"
    " to the front matter",
}


def front_matter(facts: Facts) -> str:
    """The facts that are known as a YAML block with its lines of dashes; empty when none is."""
    import yaml

    known = {field.name: value for field in fields(facts) if (value := getattr(facts, field.name))}
    if not known:
        return ""
    written = yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=2**20)
    return f"---\n{written}---\n"


def missing_facts(facts: Facts) -> tuple[str, ...]:
    """For each fact that is not known, what a person should add."""
    return tuple(to_do for name, to_do in _TO_DO.items() if not getattr(facts, name))
