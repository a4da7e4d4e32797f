"""Which language a tag means: the campaign's own file, ours, or CLDR, in this order."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

from lettertrans.errors import SettingsError
from lettertrans.languages.facts import Language
from lettertrans.languages.tags import standard_form, wider_tags

_SHIPPED = Path(__file__).parent


def find(tag: str, folder: Path | None = None) -> Language:
    """The language that a tag or any of its aliases means, in any case, with "_" or "-".

    folder is the campaign's, whose languages/<tag>.toml comes first and may leave out what is known without it.
    SettingsError for a language that nobody knows, or a file that makes no sense.
    """
    wanted = standard_form(tag)
    own = _own_files(folder)
    language = _own_language(wanted, own) or _known(wanted)
    if language is None:
        raise _unknown(tag, wanted)
    return language


def canonical_tag(tag: str, folder: Path | None = None) -> str:
    """The one tag that stands for a language in folder names: "mn" for "khk" and "mn_MN"."""
    return find(tag, folder).tag


@cache
def shipped_tags() -> tuple[str, ...]:
    """The tags of the languages that come with lettertrans."""
    return tuple(sorted(path.stem for path in _SHIPPED.glob("*.toml")))


@cache
def _shipped(tag: str) -> Language:
    return _read(_SHIPPED / f"{tag}.toml", tag, None)


def _own_files(folder: Path | None) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for path in sorted((folder / "languages").glob("[!.]*.toml")) if folder else ():
        tag = _canonical_shipped(_tag_of(path))
        if tag in files:
            hint = f"{files[tag].name} describes it already: make one file of the two"
            raise SettingsError(f"a second file for the language {tag}", path=str(path), hint=hint)
        files[tag] = path
    return files


def _tag_of(path: Path) -> str:
    try:
        return standard_form(path.stem)
    except SettingsError as error:
        raise SettingsError(error.message, path=str(path), hint="name the file after its language: mn.toml") from None


def _own_language(wanted: str, own: dict[str, Path]) -> Language | None:
    for tag in map(_canonical_shipped, wider_tags(wanted)):
        if tag in own:
            return _seen_as(_read_own(tag, own), wanted)
    for tag in own:
        language = _read_own(tag, own)
        if wanted in language.aliases:
            return language
    return None


def _read_own(tag: str, own: dict[str, Path]) -> Language:
    language = _read(own[tag], tag, _known(tag))
    for alias in language.aliases:
        ours = _canonical_shipped(alias)
        if ours in shipped_tags() and ours != tag:
            message = f"the alias {alias!r} of {tag} already means {ours}"
            raise SettingsError(message, path=str(own[tag]), hint="take it out of aliases")
    return language


def _read(path: Path, tag: str, base: Language | None) -> Language:
    from lettertrans.languages.reading import read_language
    from lettertrans.languages.tables import read_table

    return read_language(read_table(path), tag, base)


def _known(wanted: str) -> Language | None:
    """What is known without a file of the campaign's."""
    for tag in map(_canonical_shipped, wider_tags(wanted)):
        if tag in shipped_tags():
            return _seen_as(_shipped(tag), wanted)
    from lettertrans.languages.cldr import cldr_language

    return cldr_language(wanted)


def _canonical_shipped(tag: str) -> str:
    """The tag of the shipped language that a tag is an alias of; the tag itself where it is none's."""
    if tag in shipped_tags():
        return tag
    return next((ours for ours in shipped_tags() if tag in _shipped(ours).aliases), tag)


def _seen_as(language: Language, wanted: str) -> Language:
    """The language under its own tag, or one of its regions (en-GB) under the tag asked for."""
    if wanted == language.tag or wanted in language.aliases:
        return language
    return dataclasses.replace(language, tag=wanted, posix=wanted.replace("-", "_"), aliases=())


def _unknown(tag: str, wanted: str) -> SettingsError:
    from lettertrans.languages.reading import NEEDED
    from lettertrans.languages.tables import near_match

    near = near_match(wanted, shipped_tags()) if "-" not in wanted else ""
    hint = f"add languages/{wanted}.toml with at least {', '.join(NEEDED)}"
    return SettingsError(f"nothing is known about the language {tag!r}", hint=f"{near} Or {hint}" if near else hint)
