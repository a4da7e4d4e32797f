"""The corpora: the CommonMark and GFM specifications' examples, extension examples, real documents, and our own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from folders import BENCHMARKS, DOCUMENTS, cached

FROM_ONE_PACKAGE = 12
LONGEST = 120_000
SPECIFICATIONS = ("pypi", "marko", "2.2.4")
"""Bundles spec/commonmark.txt (0.31.2, 652 examples) and spec/gfm.txt (0.29, with GitHub's extensions)."""
EXTENSIONS = ("pypi", "mistune", "3.4.0")
"""Bundles examples of tables, footnotes, definition lists, strikethrough, task lists and bare links."""
EXTENSION_FILES = ("table", "footnotes", "def_list", "strikethrough", "task_lists", "url")

_EXAMPLE = re.compile(r"^(`{3,}) ?example ?(?P<kind>[\w ]*)\n(?P<source>.*?)^\.\n.*?^\1$", re.MULTILINE | re.DOTALL)
_PROSE = re.compile(r"(^|/)(README|docs?/.*)\.md$|/content/.*\.md$", re.IGNORECASE)
_NOT_PROSE = re.compile(r"node_modules|change|history|release|licen|/tests?/|fixtures", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One Markdown text, by a name that is also a good file name."""

    name: str
    text: str


def archive(registry: str, name: str, version: str) -> Path:
    """The package's archive in the cache, fetched by the registry's ordinary client when it is not there."""
    folder = cached("archives", f"{registry}-{name.replace('/', '-')}-{version}")
    if not any(folder.iterdir()):
        fetch = {
            "npm": ["npm", "pack", "--silent", f"{name}@{version}"],
            "pypi": [
                sys.executable,
                "-m",
                "pip",
                "download",
                "-q",
                "--no-deps",
                "--no-binary",
                ":all:",
                f"{name}=={version}",
            ],
        }[registry]
        subprocess.run(fetch, cwd=folder, check=False, capture_output=True, timeout=300)
    found = sorted(folder.glob("*gz"))
    if not found:
        raise FileNotFoundError(f"{registry} gave no archive of {name} {version}")
    return found[0]


def _members(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as tar:
        files = [member for member in tar if member.isfile() and member.name.endswith((".md", ".txt"))]
        return {member.name.split("/", 1)[1]: tar.extractfile(member).read() for member in files}  # type: ignore[union-attr]


def _examples(text: str, name: str) -> list[Document]:
    found = list(_EXAMPLE.finditer(text))
    return [
        Document(
            name=f"{name}-{number:03d}{match['kind'] and '-' + match['kind']}", text=match["source"].replace("→", "\t")
        )
        for number, match in enumerate(found, 1)
    ]


@cache
def commonmark() -> tuple[Document, ...]:
    """The 652 examples of CommonMark 0.31.2."""
    return tuple(_examples(_members(archive(*SPECIFICATIONS))["tests/spec/commonmark.txt"].decode(), "commonmark"))


@cache
def gfm() -> tuple[Document, ...]:
    """What the GFM specification adds to CommonMark's examples, and the extension examples of a well-known parser."""
    known = {document.text for document in commonmark()}
    spec = _examples(_members(archive(*SPECIFICATIONS))["tests/spec/gfm.txt"].decode(), "gfm")
    extensions = _members(archive(*EXTENSIONS))
    more = [d for f in EXTENSION_FILES for d in _examples(extensions[f"tests/fixtures/{f}.txt"].decode(), f"gfm-{f}")]
    return tuple(document for document in spec + more if document.text not in known)


@cache
def packages() -> tuple[Document, ...]:
    """README and docs of the packages listed in packages.txt; a package that cannot be had is named and left out."""
    lines = (BENCHMARKS / "packages.txt").read_text(encoding="utf-8").splitlines()
    documents: list[Document] = []
    for line in lines:
        if not line.startswith("#"):
            registry, name, version = line.split()
            try:
                documents += _prose(name, _members(archive(registry, name, version)))
            except (OSError, subprocess.SubprocessError) as error:
                print(f"left out: {error}", file=sys.stderr)
    return tuple(documents)


def _prose(package: str, members: dict[str, bytes]) -> list[Document]:
    names = [name for name in members if _PROSE.search(name) and not _NOT_PROSE.search(name)]
    fitting = [name for name in names if 200 <= len(members[name]) <= LONGEST]
    chosen = sorted(fitting, key=lambda name: (not name.lower().endswith("readme.md"), -len(members[name])))
    return [
        Document(name=re.sub(r"[^\w.-]+", "-", f"{package}-{name}").strip("-"), text=members[name].decode("utf-8"))
        for name in sorted(chosen[:FROM_ONE_PACKAGE])
    ]


@cache
def own() -> tuple[Document, ...]:
    """The documents beside this file."""
    return tuple(
        Document(name=path.name, text=path.read_bytes().decode("utf-8")) for path in sorted(DOCUMENTS.glob("*.md"))
    )


@cache
def shapes() -> tuple[Document, ...]:
    """Our documents again: with CRLF, with a byte order mark, without the last newline, and all at once."""
    return tuple(
        Document(name=f"{shape}-{document.name}", text=change(document.text))
        for shape, change in _SHAPES.items()
        for document in own()
    )


_SHAPES = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "bom": lambda text: "\ufeff" + text,
    "unended": lambda text: text.rstrip("\n"),
    "all": lambda text: "\ufeff" + text.replace("\n", "\r\n").rstrip("\r\n"),
}


def corpus_digest() -> str:
    """How many documents and letters each corpus has, for the record."""
    sizes = {name: (len(of()), sum(len(d.text) for d in of())) for name, of in CORPORA.items()}
    return json.dumps(sizes)


CORPORA = {"commonmark": commonmark, "gfm": gfm, "packages": packages, "own": own, "shapes": shapes}
