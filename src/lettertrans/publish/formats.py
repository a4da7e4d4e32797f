"""What a format is, and how one is found: each is an entry point in the group `lettertrans.formats`."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from lettertrans.errors import SettingsError
from lettertrans.publish.edition import Edition


@runtime_checkable
class Format(Protocol):
    """A way to render an edition. The entry point names a class (or function) that makes one without arguments."""

    @property
    def name(self) -> str:
        """What `publish -f` calls it: "html"."""

    @property
    def suffix(self) -> str:
        """What its files end with: ".html"."""

    def render(self, edition: Edition) -> bytes:
        """The whole file. Pure: the same edition gives the same bytes, and nothing is read from or sent to the world.

        A draft says that it is one wherever a reader may begin: on every page, and in its metadata.
        """


def find_format(name: str) -> Format:
    """The format of that name; SettingsError when there is none, or what is installed under the name is no format."""
    from lettertrans.plugins import Group, load

    make = load(Group.FORMATS, name)
    made: object = make() if callable(make) else make
    if isinstance(made, Format):
        return made
    hint = "lettertrans plugins says which package it comes from"
    raise SettingsError(f"{name!r} in {Group.FORMATS} has no name, suffix or render", hint=hint)
