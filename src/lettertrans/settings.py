"""What a campaign has settled: lettertrans.toml, or [tool.lettertrans] in pyproject.toml, read into frozen Settings.

The only module that reads the environment.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from lettertrans import languages
from lettertrans.errors import SettingsError
from lettertrans.languages.tables import Table, near_match, read_table
from lettertrans.model import Severity, State

SETTINGS_FILE = "lettertrans.toml"
SEGMENTATIONS = ("sentence", "paragraph")
OFF = "off"
"""The severity of what is not to be told at all."""

_DEFAULT = Path(__file__).with_name("lettertrans.default.toml")
_FOLDERS = ("source", "locales", "output")
_LANGUAGE_KEYS = ("require", "percent", "wip", "engines", "severity")
_KEYS = (
    *("source_language", "languages", "segmentation", "front_matter", "code_blocks", "abbreviations", "engines"),
    *("allow_remote", "require", "bugs_to", "team", "folders", "severity", "language"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """What holds for one language: its bar, and the engines to draft with, the first that can comes first.

    At least percent (0 to 100) of a letter's units must have reached require; a language that is wip is only warned.
    severities say how much findings weigh, by their code or by their check: "error", "warning", "note" or OFF.
    """

    require: State = State.REVIEWED
    percent: float = 100
    wip: bool = False
    engines: tuple[str, ...] = ("memory",)
    severities: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A campaign's settings; as it stands, the defaults.

    path: the file that they come from, "" where there is none.
    source_language, languages: tags, the one that stands for each language ("mn" where the file says "khk").
    segmentation: "sentence" or "paragraph". front_matter: keys whose values are offered ("author.name", "*_alt").
    code_blocks: whether they are offered. abbreviations: words that end no sentence, besides those known anyway.
    engines, require, severities: for languages that say nothing else. allow_remote: whether text may leave this
    machine.
    bugs_to, team: Report-Msgid-Bugs-To and Language-Team of new catalogs.
    source, locales, output: folders inside the campaign's own.
    colour: False where NO_COLOR is set. source_date_epoch: the time for published files in seconds, where it is set.
    by_language: what languages say for themselves; see for_language.
    """

    path: str = ""
    source_language: str = "en"
    languages: tuple[str, ...] = ()
    segmentation: str = "sentence"
    front_matter: tuple[str, ...] = ("title", "subtitle", "description", "summary", "abstract", "*_alt")
    code_blocks: bool = True
    abbreviations: tuple[str, ...] = ()
    engines: tuple[str, ...] = ("memory",)
    allow_remote: bool = False
    require: State = State.REVIEWED
    severities: Mapping[str, str] = field(default_factory=dict, hash=False)
    bugs_to: str = ""
    team: str = ""
    source: str = "source"
    locales: str = "locales"
    output: str = "output"
    colour: bool = True
    source_date_epoch: int | None = None
    by_language: Mapping[str, LanguageSettings] = field(default_factory=dict, hash=False)

    def for_language(self, tag: str) -> LanguageSettings:
        """What holds for the language that tag stands for."""
        return self.by_language.get(tag) or LanguageSettings(
            require=self.require, engines=self.engines, severities=self.severities
        )


def wants_colour(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether colours are wanted: not where NO_COLOR is set (no-color.org)."""
    return not environ.get("NO_COLOR")


def load(root: Path, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the campaign in the folder root; the defaults where it has no settings file.

    SettingsError, with file and line, for what makes no sense.
    """
    outside: dict[str, Any] = {"colour": wants_colour(environ), "source_date_epoch": _source_date_epoch(environ)}
    table = _settings_table(root)
    return Settings(**_common(table, root), **outside) if table else Settings(**outside)


def _settings_table(root: Path) -> Table | None:
    own, project = root / SETTINGS_FILE, root / "pyproject.toml"
    shared = _table_in_pyproject(project)
    if not own.exists():
        return shared
    if shared:
        hint = f"keep one of them: move what [tool.lettertrans] says to {SETTINGS_FILE}"
        raise shared.fault(f"there are settings here and in {own}", hint=hint)
    return read_table(own)


def _table_in_pyproject(path: Path) -> Table | None:
    # a pyproject.toml that never speaks of lettertrans is none of our business, broken or not
    try:
        if b"lettertrans" not in path.read_bytes():
            return None
    except OSError:
        return None
    tool = read_table(path).table("tool")
    return tool.table("lettertrans") if "lettertrans" in tool else None


def _common(table: Table, root: Path) -> dict[str, Any]:
    table.expect(_KEYS)
    if isinstance(table.values.get("languages"), dict):
        hint = "list the tags, languages = [...]; what one language needs for itself goes to [language.<tag>]"
        raise table.fault("'languages' is a table", key="languages", hint=hint)
    usual = Settings()
    source_language = _tag(table, "source_language", table.string("source_language", usual.source_language), root)
    tags = _tags(table, source_language, root)
    common = _language_settings(table, LanguageSettings())
    return {
        "path": table.path,
        "source_language": source_language,
        "languages": tags,
        "segmentation": table.choice("segmentation", SEGMENTATIONS, usual.segmentation),
        "front_matter": table.strings("front_matter", usual.front_matter),
        "code_blocks": table.flag("code_blocks", usual.code_blocks),
        "abbreviations": table.strings("abbreviations"),
        "engines": common.engines,
        "allow_remote": table.flag("allow_remote"),
        "require": common.require,
        "severities": common.severities,
        "bugs_to": table.string("bugs_to"),
        "team": table.string("team"),
        **_folders(table.table("folders"), usual),
        "by_language": _with_converters(table, tags, common, root),
    }


def _tag(table: Table, key: str, written: str, root: Path) -> str:
    try:
        return languages.canonical_tag(written, root)
    except SettingsError as error:
        if error.path:  # the campaign's own file about the language is wrong, not this one
            raise
        entry = written if key == "languages" else ""
        raise table.fault(error.message, key=key, entry=entry, hint=error.hint) from None


def _tags(table: Table, source_language: str, root: Path) -> tuple[str, ...]:
    tags: list[str] = []
    for written in table.strings("languages"):
        tag = _tag(table, "languages", written, root)
        if tag in tags or tag == source_language:
            what = f"{written!r} names {tag} a second time" if tag in tags else f"{tag} is the source language"
            raise table.fault(what, key="languages", entry=written, hint="take it out of languages")
        tags.append(tag)
    return tuple(tags)


def _state(table: Table, usual: State) -> State:
    return State.from_label(table.choice("require", [state.label for state in State], usual.label))


def _folders(table: Table, usual: Settings) -> dict[str, str]:
    table.expect(_FOLDERS)
    taken: dict[PurePosixPath, str] = {}
    for key in _FOLDERS:
        folder = table.string(key, getattr(usual, key))
        path = PurePosixPath(folder)
        if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in folder or ":" in folder:
            hint = f"name a folder inside the campaign's own, such as {getattr(usual, key)}"
            raise table.fault(f"{folder!r} cannot be the folder for {key}", key=key, hint=hint)
        if path in taken:
            raise table.fault(f"{folder!r} is the folder for {taken[path]} already", key=key, hint="give each its own")
        taken[path] = key
    return {key: str(path) for path, key in taken.items()}


def _with_converters(
    table: Table, tags: tuple[str, ...], common: LanguageSettings, root: Path
) -> dict[str, LanguageSettings]:
    """What languages say for themselves. One that another of them is converted into has the engine `script` besides,
    where the settings name no engines for it."""
    own = dict(_by_language(table.table("language"), tags, common, root))
    for tag in tags:
        settled = own.get(tag, common)
        if languages.find(tag, root).converted_from in tags and settled.engines == common.engines:
            own[tag] = replace(settled, engines=(*common.engines, "script"))
    return own


def _by_language(
    table: Table, tags: tuple[str, ...], common: LanguageSettings, root: Path
) -> Iterable[tuple[str, LanguageSettings]]:
    seen: set[str] = set()
    for written in table.values:
        tag = _tag(table, written, written, root)
        if tag not in tags or tag in seen:
            what = "has settings a second time" if tag in seen else "is not among the languages"
            hint = near_match(tag, tags) or f"the languages are {', '.join(tags) or 'none yet: add languages = [...]'}"
            raise table.fault(f"{written!r} {what}", key=written, hint=hint)
        seen.add(tag)
        own = table.table(written)
        own.expect(_LANGUAGE_KEYS)
        yield tag, _language_settings(own, common)


def _language_settings(table: Table, common: LanguageSettings) -> LanguageSettings:
    return LanguageSettings(
        require=_state(table, common.require),
        percent=table.number("percent", 0, 100, common.percent),
        wip=table.flag("wip", common.wip),
        engines=table.strings("engines", common.engines),
        severities={**common.severities, **_severities(table.table("severity"))},
    )


def _severities(table: Table) -> dict[str, str]:
    """By code or check; glossary.missing may be written as TOML's nested table too."""
    found: dict[str, str] = {}
    for name, value in table.values.items():
        if isinstance(value, dict):
            found |= {f"{name}.{rest}": severity for rest, severity in _severities(table.table(name)).items()}
        else:
            found[name] = table.choice(name, [*(severity.value for severity in Severity), OFF])
    return found


def _source_date_epoch(environ: Mapping[str, str]) -> int | None:
    written = environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) <= 12):
        hint = "set it to seconds since 1970-01-01, or unset it"
        raise SettingsError(f"SOURCE_DATE_EPOCH cannot be {written!r}", hint=hint)
    return int(written)


def default_toml(tags: Iterable[str]) -> str:
    """The lettertrans.toml of a new campaign with these languages, every setting explained and at its default."""
    listed = ", ".join(f'"{tag}"' for tag in tags)
    return _DEFAULT.read_text(encoding="utf-8").replace("LANGUAGES", listed)
