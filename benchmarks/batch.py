"""Whole corpora through a peer: documents into a folder, catalogs out of them, translations in, documents out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from catalog import fill
from corpora import Document
from folders import BENCHMARKS, cached, emptied
from peers import Peer, Steps

Answer: TypeAlias = str | int
SECONDS_EACH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What became of one document: the built text, or None and what went wrong; and the msgids it was offered as."""

    document: Document
    text: str | None
    failure: str = ""
    msgids: tuple[str, ...] = ()


def translated(
    peer: Peer, documents: Iterable[Document], name: str, translate: Callable[[Document, str], str]
) -> list[Built]:
    """Every document extracted, translated (document, msgid -> msgstr) and built by peer."""
    folder = emptied("work", peer.name, name)
    numbered = [(document, f"{number:04d}") for number, document in enumerate(documents)]
    rows = [(document, f"{n}.md", f"{n}{peer.catalog}", f"{n}.out.md") for document, n in numbered]
    for document, md, _, _ in rows:
        (folder / md).write_bytes(document.text.encode("utf-8"))
    extracted = run_all(peer, [peer.extract(md, catalog) for _, md, catalog, _ in rows], folder)
    offered: list[tuple[str, ...]] = []
    for document, _, catalog, _ in rows:
        offered.append(fill(folder / catalog, lambda msgid, document=document: translate(document, msgid)))
    built = run_all(peer, [peer.build(md, catalog, out) for _, md, catalog, out in rows], folder)
    return [
        _built(peer, row[0], folder / row[3], (first, second), msgids)
        for row, first, second, msgids in zip(rows, extracted, built, offered, strict=True)
    ]


def _built(peer: Peer, document: Document, out: Path, answers: tuple[Answer, Answer], msgids: tuple[str, ...]) -> Built:
    failure = " ".join(f"{job}: {said}" for job, said in zip(("extract", "build"), answers, strict=True) if said)
    if answers[0] or answers[1] not in peer.written or not out.exists():
        return Built(document=document, text=None, failure=failure or "no file written", msgids=msgids)
    text = out.read_bytes().decode("utf-8", "replace")
    return Built(document=document, text=text, failure=failure, msgids=msgids)


def run_all(peer: Peer, jobs: list[Steps], folder: Path) -> list[Answer]:
    """The answer of every job, 0 when all its steps went well. In one process where the peer can."""
    if peer.name == "diplodoc":
        return _in_node(jobs, folder)
    if peer.entries:
        return _in_process(peer, jobs, folder)
    return [_one_by_one(steps, folder) for steps in jobs]


def _one_by_one(steps: Steps, folder: Path) -> Answer:
    for argv in steps:
        try:
            done = subprocess.run(argv, cwd=folder, capture_output=True, check=False, timeout=SECONDS_EACH)
        except subprocess.TimeoutExpired:
            return "TimeoutExpired"
        if done.returncode:
            return f"{done.returncode}: {done.stderr.decode('utf-8', 'replace')[-200:]}"
    return 0


def _in_process(peer: Peer, jobs: list[Steps], folder: Path) -> list[Answer]:
    tasks = [
        {"entry": peer.entries[Path(argv[0]).name], "argv": argv, "cwd": str(folder)}
        for steps in jobs
        for argv in steps
    ]
    answers = _driven([peer.python, str(BENCHMARKS / "inprocess.py")], tasks, [])
    grouped = iter(answers)
    return [next((bad for bad in [next(grouped) for _ in steps] if bad), 0) for steps in jobs]


def _in_node(jobs: list[Steps], folder: Path) -> list[Answer]:
    tasks = []
    for steps in jobs:
        _, operation, *names = steps[0]
        paths = dict(zip(("md", "catalog", "out"), (str(folder / name) for name in names), strict=True))
        tasks.append({"op": operation, **paths})
    return _driven(["node", str(BENCHMARKS / "diplodoc.mjs")], tasks, [str(cached("peers", "diplodoc"))])


def _driven(argv: list[str], tasks: list[dict[str, Any]], rest: list[str]) -> list[Answer]:
    asked, answered = cached("work") / "tasks.json", cached("work") / "answers.json"
    asked.write_text(json.dumps(tasks), encoding="utf-8")
    answered.unlink(missing_ok=True)
    subprocess.run([*argv, str(asked), str(answered), *rest], check=True, capture_output=True)
    return list(json.loads(answered.read_text(encoding="utf-8")))
