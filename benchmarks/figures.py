"""Figures: printed as a table when they are measured, kept as JSON for the summary."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from folders import cached


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What was to be reached: what it is about, the target in words, what was measured, and whether it was reached."""

    what: str
    target: str
    measured: str
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the summary."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def at_most(what: str, measured: float, limit: float, *, unit: str = "×") -> Goal:
    """A goal that is reached when measured is not above limit."""
    return Goal(what=what, target=f"≤ {limit:g} {unit}", measured=f"{measured:.3g} {unit}", reached=measured <= limit)


def none_of(what: str, count: int, unit: str) -> Goal:
    """A goal that is reached when there is none."""
    return Goal(what=what, target=f"0 {unit}", measured=f"{count} {unit}", reached=count == 0)


def with_earlier_rows(name: str, tables: Sequence[Table], measured: Collection[str]) -> list[Table]:
    """The tables, and after their own rows those that save() kept last of programs not measured now."""
    earlier = {table["title"]: table["rows"] for table in (saved(name) or {"tables": []})["tables"]}
    return [
        replace(t, rows=[*t.rows, *(row for row in earlier.get(t.title, []) if row[0].split()[0] not in measured)])
        for t in tables
    ]


def report(name: str, tables: Sequence[Table], goals: Sequence[Goal], notes: Sequence[str] = ()) -> None:
    """Print what one benchmark found, and keep it."""
    for table in tables:
        print(f"\n{markdown(table)}")
    for goal in goals:
        print(f"{'reached' if goal.reached else 'MISSED ':<8} {goal.what}: {goal.measured} (target {goal.target})")
    for note in notes:
        print(f"note: {note}")
    found = {"tables": [asdict(t) for t in tables], "goals": [asdict(g) for g in goals], "notes": list(notes)}
    save(name, found)


def save(name: str, found: Any) -> None:
    """Keep found as .cache/benchmarks/results/name.json."""
    text = json.dumps(found, ensure_ascii=False, indent=1)
    (cached("results") / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def saved(name: str) -> Any:
    """What save() kept last, None when nothing."""
    path = cached("results") / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def markdown(table: Table) -> str:
    """The table in Markdown."""
    head = f"| {' | '.join(table.head)} |"
    rule = f"|{'|'.join(['---'] * len(table.head))}|"
    rows = [f"| {' | '.join(row)} |" for row in table.rows]
    return "\n".join([f"#### {table.title}", "", head, rule, *rows])
