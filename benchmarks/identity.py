"""Identity: with every msgstr = msgid, is the built document the source?

Ours is held to the bytes; the peers to the rendered page. Differences are written to the cache with the source.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from batch import Built, translated
from corpora import CORPORA, Document
from figures import Goal, Table, none_of, report, with_earlier_rows
from folders import emptied
from judge import html_of
from peers import Peer, lettertrans, programs

VERDICTS = ("bytes", "page", "different", "crashed")


def verdict(built: Built) -> str:
    """bytes: the same bytes; page: another text, the same page; different: another page; crashed: no text at all."""
    if built.text is None:
        return "crashed"
    if built.text == built.document.text:
        return "bytes"
    return "page" if html_of(built.text) == html_of(built.document.text) else "different"


def round_trip(program: Peer, corpus: str, documents: Sequence[Document]) -> Counter[str]:
    """How many documents of the corpus came back how; what is not the same goes to a folder of the cache."""
    folder = emptied("differences", "identity", program.name, corpus)
    counts: Counter[str] = Counter()
    for built in translated(program, documents, f"identity-{corpus}", lambda _, msgid: msgid):
        found = verdict(built)
        counts[found] += 1
        if found != "bytes" and (program.name == "lettertrans" or found in ("different", "crashed")):
            _keep(folder, built, found)
    return counts


def _keep(folder: Path, built: Built, found: str) -> None:
    stem = folder / f"{found}-{built.document.name}"
    stem.with_name(stem.name + ".source.md").write_bytes(built.document.text.encode())
    stem.with_name(stem.name + ".built.md").write_bytes((built.text or built.failure).encode())


def main() -> None:
    """All programs over all corpora."""
    rows, goals = [], []
    chosen = programs()
    for program in chosen:
        ours = program.name == "lettertrans"
        for corpus, of in CORPORA.items():
            if corpus == "shapes" and not ours:
                continue
            # in English, so that `lang: en` in a front matter stays
            counts = round_trip(lettertrans("en") if ours else program, corpus, of())
            print(f"{program.name} {corpus}: {dict(counts)}", file=sys.stderr)
            rows.append([f"{program.name} {program.version}", corpus, *(str(counts[v]) for v in VERDICTS)])
            goals += _goals(corpus, counts) if ours else []
    table = Table(title="Identity round trip", head=["", "corpus", *VERDICTS], rows=rows)
    report("identity", with_earlier_rows("identity", [table], [program.name for program in chosen]), goals)


def _goals(corpus: str, counts: Counter[str]) -> list[Goal]:
    return [none_of(f"identity, {corpus}", counts.total() - counts["bytes"], "documents not byte-identical")]


if __name__ == "__main__":
    main()
