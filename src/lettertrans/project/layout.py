"""Where things live in a project folder. It looks, and writes nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from lettertrans.errors import InputError, LettertransError, SettingsError
from lettertrans.project.files import as_typed, read_file, unreadable
from lettertrans.project.names import LETTER_SUFFIXES, is_suffix, is_tag, same_on_some_disk, why_no_letter

MARKER = "lettertrans.toml"
OWN_FOLDER = ".lettertrans"

# What Emacs and macOS leave beside an open file: "#" after the dot is a lock, "_" holds the Finder's notes.
_NOT_LETTERS = (".#", "._")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of the project: name is the file's name without its suffix, path is where its English source lies."""

    name: str
    path: Path


def find_root(start: Path) -> Path:
    """The nearest folder, from start upwards, that lettertrans.toml or pyproject.toml marks as a project."""
    start = Path(os.path.realpath(start))
    for folder in (start, *start.parents):
        if _is_marked(folder):
            return folder
    raise SettingsError("no lettertrans project here", hint="`lettertrans init` makes one")


class Layout:
    """The paths of a project. source, locales and output are folders below the root, as the settings name them."""

    def __init__(self, root: Path, *, source: str = "source", locales: str = "locales", output: str = "output") -> None:
        self.root = Path(os.path.realpath(root))
        self._root_and_slash = os.path.join(self.root, "")  # noqa: PTH118 (Path drops a slash at the end)
        self.source = self._folder(source)
        self.locales = self._folder(locales)
        self.output = self._folder(output)
        self.languages = self.root / "languages"
        self.glossary = self.root / "glossary.csv"
        self.own = self.root / OWN_FOLDER
        if len({self.source, self.locales, self.output, self.languages, self.own}) < 5:
            raise SettingsError("source, locales and output must be folders of their own", hint="mend the settings")

    def letters(self) -> tuple[Letter, ...]:
        """The letters in the source folder, sorted by name; InputError for one that some disk could not hold."""
        found: dict[str, Letter] = {}
        for path in _entries(self.inside(self.source)):
            if path.suffix.lower() not in LETTER_SUFFIXES or path.name.startswith(_NOT_LETTERS):
                continue
            letter = self._letter(self.source / path.name)
            twin = found.setdefault(same_on_some_disk(letter.name), letter)
            if twin is not letter:
                raise InputError(
                    f"is a second letter of the name {twin.name!r}, beside {twin.path.name}",
                    hint="give one of them another name",
                    path=as_typed(letter.path),
                )
        return tuple(sorted(found.values(), key=lambda letter: letter.name))

    def template_path(self, letter: str) -> Path:
        """locales/templates/<letter>.pot."""
        return self.locales / "templates" / f"{self._checked(letter)}.pot"

    def catalog_path(self, tag: str, letter: str) -> Path:
        """locales/<language tag>/<letter>.po; a folder that Weblate made in its own spelling (mn_Mong) is found."""
        return self._language_folder(tag) / f"{self._checked(letter)}.po"

    def output_path(self, letter: str, tag: str, suffix: str, *, draft: bool = False) -> Path:
        """output/<letter>.<language tag>.html, or <letter>.<language tag>.draft.html."""
        if not is_suffix(suffix):
            raise SettingsError(f"{suffix!r} cannot end a file's name", hint='write it as ".html"')
        middle = ".draft" if draft else ""
        return self.output / f"{self._checked(letter)}.{_checked_tag(tag)}{middle}{suffix}"

    def name_of(self, path: Path) -> str:
        """The path below the root, with forward slashes on every system."""
        return (self.root / path).relative_to(self.root).as_posix()

    def inside(self, path: Path) -> Path:
        """Where the path leads after all symbolic links; InputError when that is outside the project, or in .git."""
        real = os.path.realpath(self.root / path)
        below = f"{real}{os.sep}".removeprefix(self._root_and_slash)
        if len(below) > len(real):
            raise InputError("leads out of the project", hint="put the file itself there", path=as_typed(path))
        if ".git" in below.lower().split(os.sep):  # noqa: PTH206 (Path.parts takes as long as the rest together)
            raise InputError("leads into .git", hint="put the file itself there", path=as_typed(path))
        return Path(real)

    def _folder(self, name: str) -> Path:
        folder = Path(os.path.normpath(self.root / name))
        if self.root not in folder.parents:
            raise SettingsError(f"the folder {name!r} is not in the project", hint="name a folder below the project's")
        return folder

    def _letter(self, path: Path) -> Letter:
        real = self.inside(path)
        self._checked(path.stem, path)
        if not real.is_file():
            what = "is not a file" if real.exists() else "is a link that leads nowhere"
            raise InputError(what, hint="put the letter itself there, or remove it", path=as_typed(path))
        return Letter(name=path.stem, path=path)

    def _checked(self, letter: str, path: Path | None = None) -> str:
        if why := why_no_letter(letter):
            path = path or self.source / f"{letter}.md"
            raise InputError(f"cannot be a letter: its name {why}", hint="rename it", path=as_typed(path))
        return letter

    def _language_folder(self, tag: str) -> Path:
        folder = self.locales / _checked_tag(tag)
        if folder.exists():
            return folder
        spellings = (path for path in _entries(self.locales) if _folded(path.name) == _folded(tag))
        return next(spellings, folder)


def _folded(tag: str) -> str:
    return tag.replace("_", "-").casefold()


def _checked_tag(tag: str) -> str:
    if not is_tag(tag):
        raise SettingsError(f"{tag!r} is not a language tag", hint='write it as "mn" or "mn-Mong"')
    return tag


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise unreadable(folder, error) from error


def _is_marked(folder: Path) -> bool:
    try:
        return (folder / MARKER).is_file() or _has_our_table(folder / "pyproject.toml")
    except (OSError, LettertransError):
        return False


def _has_our_table(pyproject: Path) -> bool:
    data = read_file(pyproject).data or b""
    if b"lettertrans" not in data:
        return False
    import tomllib

    try:
        return "lettertrans" in tomllib.loads(data.decode()).get("tool", {})
    except (ValueError, RecursionError):  # broken: whoever reads the settings says where
        return b"[tool.lettertrans" in data
