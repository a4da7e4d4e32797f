"""Engines, checks and formats by name: the entry points of lettertrans itself and of what is installed beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lettertrans.errors import LettertransError, SettingsError

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint


_UNNAMED = "an unnamed package"


class Group(StrEnum):
    """The kinds of things that can be plugged in, by the name of their entry point group."""

    ENGINES = "lettertrans.engines"
    CHECKS = "lettertrans.checks"
    FORMATS = "lettertrans.formats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """What is known of a plugin without loading it: what it is called, where its code is, and who brings it."""

    group: Group
    name: str
    target: str
    distribution: str
    version: str


def names(group: Group) -> tuple[str, ...]:
    """The names in a group, sorted."""
    return tuple(sorted({entry.name for entry in _entries(group)}))


def load(group: Group, name: str) -> object:
    """What the plugin of that name is: a class or function, as its group asks for.

    SettingsError, with the distribution to blame, when there is none, more than one, or one that does not work.
    """
    entries = [entry for entry in _entries(group) if entry.name == name]
    if not entries:
        raise _unknown(group, name)
    if len({entry.value for entry in entries}) > 1:
        owners = " and ".join(sorted({_owner(entry.dist)[0] for entry in entries}))
        hint = "remove all but one of them (pip uninstall)"
        raise SettingsError(f"{name!r} in {group} is claimed by {owners}", hint=hint)
    try:
        loaded: object = entries[0].load()
    except LettertransError:
        raise
    except (Exception, SystemExit) as error:  # it is another's code that runs here: anything may come
        raise _broken(_plugin(group, entries[0]), error) from error
    return loaded


def listing() -> tuple[Plugin, ...]:
    """All plugins that are installed, by group and name; none of their code is run."""
    plugins = [_plugin(group, entry) for group in Group for entry in _entries(group)]
    return tuple(sorted(plugins, key=lambda plugin: (list(Group).index(plugin.group), plugin.name)))


def _entries(group: Group) -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    try:
        return tuple(entry_points(group=group))
    except Exception as error:  # one unreadable entry_points.txt spoils the list of all
        hint = f"install {_unreadable_distribution()} again, or remove it"
        raise SettingsError(f"the entry points of an installed package cannot be read: {error}", hint=hint) from error


def _unreadable_distribution() -> str:
    from importlib.metadata import distributions

    for distribution in distributions():
        try:
            list(distribution.entry_points)
        except Exception:
            return _owner(distribution)[0]
    return "it"


def _plugin(group: Group, entry: EntryPoint) -> Plugin:
    distribution, version = _owner(entry.dist)
    return Plugin(group=group, name=entry.name, target=entry.value, distribution=distribution, version=version)


def _owner(distribution: Distribution | None) -> tuple[str, str]:
    """Name and version, as far as they can be read: an entry may work though its package's metadata are damaged."""
    try:
        return (distribution and distribution.name) or _UNNAMED, (distribution and distribution.version) or ""
    except Exception:
        return _UNNAMED, ""


def _unknown(group: Group, name: str) -> SettingsError:
    from lettertrans.languages.tables import near_match

    known = names(group)
    hint = near_match(name, known) or f"there are {', '.join(known) or 'none'}; lettertrans plugins lists them"
    return SettingsError(f"there is no {name!r} in {group}", hint=hint)


def _broken(plugin: Plugin, error: BaseException) -> SettingsError:
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    owner = f"{plugin.distribution} {plugin.version}".strip()
    message = f"{plugin.name!r} in {plugin.group}, from {owner}, cannot be loaded: {reason}"
    return SettingsError(message, hint=f"install {plugin.distribution} again, or remove it")
