"""What goes wrong, said so that a person can mend it: what, where, and what to do next."""

from __future__ import annotations

from typing import ClassVar


class LettertransError(Exception):
    """An error meant for the user.

    message says what is wrong, hint what to do about it; path and line (counted from 1) say where. exit_code is what
    the command line ends with.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "", path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line

    def at(self, path: str) -> LettertransError:
        """The same error with its file named, for readers of text that do not know which file they read."""
        return self if self.path else type(self)(self.message, hint=self.hint, path=path, line=self.line)

    @property
    def location(self) -> str:
        """file:line, as far as it is known."""
        return f"{self.path}:{self.line}" if self.path and self.line else self.path

    def __str__(self) -> str:
        return f"{self.location}: {self.message}" if self.location else self.message


class InputError(LettertransError):
    """A file that cannot be read for what it should be: broken PO, binary source, a link out of the project."""


class ConflictError(LettertransError):
    """Two people, or a person and a program, changed one thing; both versions are kept and named."""


class SettingsError(LettertransError):
    """Usage or settings that make no sense."""

    exit_code: ClassVar[int] = 2


class EngineError(LettertransError):
    """An engine that the user asked for, or a renderer, failed."""

    exit_code: ClassVar[int] = 3
