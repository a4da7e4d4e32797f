"""The programs that are compared: how each is had, and the command lines that do the same three jobs with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from folders import cached
from installing import environment, output, own_programs, version, wanted

Steps: TypeAlias = list[list[str]]
"""Command lines to run one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One program. extract(md, catalog) makes a catalog, build(md, catalog, out) a translated document, update(md,
    catalog) brings a catalog up to date in place. entries says where a script begins, for running it in-process."""

    name: str
    version: str
    extract: Callable[[str, str], Steps]
    build: Callable[[str, str, str], Steps]
    update: Callable[[str, str], Steps] | None = None
    python: str = ""
    entries: Mapping[str, str] = field(default_factory=dict)
    catalog: str = ".po"
    written: tuple[int, ...] = (0,)
    """The exit codes with which a document is written: ours says 1 when a translation in it was refused."""


def lettertrans(language: str = "mn") -> Peer:
    """The program under test, as a user has it."""
    there = own_programs()
    script = f"{there}/lettertrans"

    def write(md: str, catalog: str) -> Steps:
        return [[script, "md2po", md, "-o", catalog, "-l", language]]

    return Peer(
        name="lettertrans",
        version=output([f"{there}/python", "-c", "import lettertrans; print(lettertrans.__version__)"]),
        extract=write,
        build=lambda md, catalog, out: [[script, "po2md", md, catalog, "-o", out]],
        update=write,
        python=f"{there}/python",
        entries={"lettertrans": "lettertrans.cli:main"},
        written=(0, 1),
    )


def mdpo() -> Peer:
    """mdpo."""
    there = environment("mdpo")

    def write(md: str, catalog: str) -> Steps:
        return [[f"{there}/md2po", "-q", "-s", "-p", catalog, md]]

    return Peer(
        name="mdpo",
        version=version("mdpo"),
        extract=write,
        build=lambda md, catalog, out: [[f"{there}/po2md", "-q", "-p", catalog, "-s", out, md]],
        update=write,
        python=f"{there}/python",
        entries={"md2po": "mdpo.md2po.__main__:main", "po2md": "mdpo.po2md.__main__:main"},
    )


def markdown_gettext() -> Peer:
    """markdown-gettext, with GNU msgmerge for updates, as its README advises."""
    there = environment("markdown-gettext")

    def extract(md: str, catalog: str) -> Steps:
        return [[f"{there}/md-gettext", "extract", md, catalog]]

    def update(md: str, catalog: str) -> Steps:
        merge = ["msgmerge", "-q", "-U", "--previous", "--backup=none", catalog, f"{catalog}t"]
        return [*extract(md, f"{catalog}t"), merge]

    return Peer(
        name="markdown-gettext",
        version=version("markdown-gettext"),
        extract=extract,
        build=lambda md, catalog, out: [[f"{there}/md-gettext", "generate", md, catalog, out]],
        update=update,
        python=f"{there}/python",
        entries={"md-gettext": "markdown_gettext.cli:main"},
    )


def translate_toolkit() -> Peer:
    """Translate Toolkit: md2po, po2md, pot2po."""
    there = environment("translate-toolkit")

    def update(md: str, catalog: str) -> Steps:
        return [
            [f"{there}/md2po", "--progress=none", "-P", md, f"{catalog}t"],
            [f"{there}/pot2po", "--progress=none", "-t", catalog, f"{catalog}t", catalog],
        ]

    return Peer(
        name="translate-toolkit",
        version=version("translate-toolkit"),
        extract=lambda md, catalog: [[f"{there}/md2po", "--progress=none", md, catalog]],
        build=lambda md, catalog, out: [[f"{there}/po2md", "--progress=none", "-t", md, catalog, out]],
        update=update,
        python=f"{there}/python",
        entries={"md2po": "translate.convert.md2po:main", "po2md": "translate.convert.po2md:main"},
    )


def po4a() -> Peer:
    """po4a, Debian's."""
    if not shutil.which("po4a") or not shutil.which("msgmerge"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "po4a", "gettext"], check=True)
    source = ["-f", "text", "-o", "markdown", "-M", "UTF-8", "-m"]

    def write(md: str, catalog: str) -> Steps:
        return [["po4a-updatepo", *source, md, "-p", catalog]]

    return Peer(
        name="po4a",
        version=output(["po4a", "--version"]).split()[2].rstrip("."),
        extract=write,
        build=lambda md, catalog, out: [
            ["po4a-translate", *source, md, "-L", "UTF-8", "-p", catalog, "-l", out, "-k", "0"]
        ],
        update=write,
    )


def diplodoc() -> Peer:
    """@diplodoc/translation: XLIFF and a skeleton; a library without a program, so it is driven by diplodoc.mjs."""
    folder = cached("peers", "diplodoc")
    if not (folder / "node_modules").exists():
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", wanted("diplodoc")], cwd=folder, check=True
        )
    return Peer(
        name="diplodoc",
        version=wanted("diplodoc").rpartition("@")[2],
        extract=lambda md, catalog: [["diplodoc", "extract", md, catalog, ""]],
        build=lambda md, catalog, out: [["diplodoc", "compose", md, catalog, out]],
        catalog=".xlf",
    )


PEERS = {
    "mdpo": mdpo,
    "markdown-gettext": markdown_gettext,
    "translate-toolkit": translate_toolkit,
    "po4a": po4a,
    "diplodoc": diplodoc,
}


CHOSEN: list[str] = []
"""The programs asked for with --only; all when empty. For what is not timed: a ratio needs both sides in one run."""


def programs(*left_out: str) -> list[Peer]:
    """The programs to measure that can be had, ours first."""
    names = CHOSEN or [*(["lettertrans"] if ours_works() else []), *PEERS]
    return [program for name in names if name not in left_out and (program := peer(name))]


@cache
def peer(name: str) -> Peer | None:
    """The peer of that name, installed when it is missing; None, with a note, when it cannot be had."""
    try:
        return lettertrans() if name == "lettertrans" else PEERS[name]()
    except (OSError, subprocess.SubprocessError) as error:
        print(f"{name} is left out: {error}", file=sys.stderr)
        return None


@cache
def ours_works() -> bool:
    """Whether the commands under test can be had and run."""
    try:
        asked = [f"{own_programs()}/lettertrans", "md2po", "--help"]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError) as error:
        print(f"lettertrans cannot be installed: {error}", file=sys.stderr)
        return False
