"""The project folder, read and written. Nothing else in lettertrans writes a file of a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lettertrans.errors import ConflictError, LettertransError
from lettertrans.project.files import (
    ChangedMeanwhile,
    Snapshot,
    as_typed,
    digest,
    read_file,
    remove_file,
    sweep,
    unwritable,
    write_file,
)
from lettertrans.project.layout import Layout, find_root
from lettertrans.project.manifest import Manifest


class Project(Layout):
    """A project folder. For one thread: workers compute, the thread that made the Project writes.

    With dry_run, what would be written is kept in memory instead: read() gives it back, so that later steps see it,
    and planned names the files.
    """

    def __init__(
        self,
        root: Path,
        *,
        source: str = "source",
        locales: str = "locales",
        output: str = "output",
        dry_run: bool = False,
    ) -> None:
        super().__init__(root, source=source, locales=locales, output=output)
        self.dry_run = dry_run
        self._planned: dict[Path, bytes | None] = {}
        self._locked = False
        self._manifest: Manifest | None = None

    @classmethod
    def find(cls, start: Path, *, dry_run: bool = False) -> Project:
        """The project that start lies in, with the usual folders; SettingsError when there is none."""
        return cls(find_root(start), dry_run=dry_run)

    @property
    def planned(self) -> tuple[Path, ...]:
        """The files that a dry run would have written or removed, in that order."""
        return tuple(self._planned)

    def read(self, path: Path) -> Snapshot:
        """What the file holds, data None when there is none; InputError when it cannot be read or leads outside."""
        real = self.inside(path)
        if real in self._planned:
            data = self._planned[real]
            return Snapshot(path=real, data=data, digest=None if data is None else digest(data))
        return read_file(real)

    def write(self, path: Path, data: bytes, *, expected: str | None) -> bool:
        """Make data the content of the file, whole or not at all; False when it is so already.

        expected is the digest that read() gave, None when there was no file; ChangedMeanwhile when the disk holds
        anything else. Takes the lock for itself when the caller has not.
        """
        if self.dry_run:
            return self._plan(path, data, expected)
        with self.lock():
            return write_file(self.inside(path), data, expected=expected)

    def remove(self, path: Path, *, expected: str) -> bool:
        """Remove the file with this digest; False when there is none, ChangedMeanwhile when it is another."""
        if self.dry_run:
            return self._plan(path, None, expected)
        with self.lock():
            return remove_file(self.inside(path), expected=expected)

    def keep(self, path: Path, data: bytes) -> Path:
        """Put a version that lost a conflict where a person can find it, over nothing else; where that is.

        locales/mn/open-letter.po becomes .lettertrans/conflicts/mn-open-letter-1f2e3d4c.po.
        """
        name, version = f"{path.parent.name}-{path.stem}", digest(data)
        for length in (8, 16, 32, 64):
            place = self.own / "conflicts" / f"{name}-{version[:length]}{path.suffix}"
            with suppress(ChangedMeanwhile):
                self.write(place, data, expected=None)
                return place
        raise ConflictError("could not be kept: someone edited every copy", hint="move them away", path=as_typed(place))

    def is_current(self, output: Path, made_from: str) -> bool:
        """Whether the output was made from this and nobody has touched it since. Reads it; needs no lock."""
        name = self.name_of(output)
        if self._memory.content(name) is None:
            return False
        return self._memory.is_current(name, content=self.read(output).digest, made_from=made_from)

    def built(self, output: Path) -> str | None:
        """The digest of what we last built there, None when we did not: what to expect when building it again."""
        return self._memory.content(self.name_of(output))

    def record(self, output: Path, data: bytes, made_from: str) -> None:
        """Remember that these bytes were made from this. Kept when the lock is let go."""
        self._memory.record(self.name_of(output), content=digest(data), made_from=made_from)

    def forget(self, output: Path) -> None:
        """Remember no longer what was built there."""
        self._memory.forget(self.name_of(output))

    @contextmanager
    def lock(self, timeout: float = 5.0, *, command: str = "lettertrans") -> Iterator[None]:
        """Keep every other run of lettertrans from writing in this project; ProjectBusy after timeout seconds.

        command is what the one who waits is told. Reading needs no lock, so first look whether there is anything to do:
        a run without work then touches nothing. May be nested. A dry run takes none. Leftovers of killed runs are
        swept away here, and on leaving, also after an error, the manifest is saved.
        """
        if self._locked or self.dry_run:
            yield
            return
        from lettertrans.project.locking import held

        with held(self._own_folder(), timeout=timeout, command=command):
            self._locked = True
            try:
                self._tidy()
                yield
            finally:
                with suppress(LettertransError):  # a manifest that is not saved costs time only
                    self._save_manifest()
                self._locked = False

    @property
    def _memory(self) -> Manifest:
        if self._manifest is None:
            self._manifest = self._load_manifest()
        return self._manifest

    def _load_manifest(self) -> Manifest:
        try:
            return Manifest.from_bytes(read_file(self.inside(self.own / "manifest.json")).data)
        except LettertransError:
            return Manifest({})

    def _save_manifest(self) -> None:
        if self._manifest is None or not self._manifest.changed:
            return
        path = self.inside(self.own / "manifest.json")
        write_file(path, self._manifest.to_bytes(), expected=read_file(path).digest)
        self._manifest.changed = False

    def _own_folder(self) -> Path:
        own = self.inside(self.own)
        try:
            own.mkdir(exist_ok=True)
        except OSError as error:
            raise unwritable(own, error) from error
        return own

    def _tidy(self) -> None:
        ignore = self.inside(self.own / ".gitignore")
        if not ignore.exists():
            write_file(ignore, b"*\n", expected=None)
        sweep(self.root, deep=False)
        for folder in (self.source, self.locales, self.output, self.languages, self.own):
            sweep(self.inside(folder), deep=True)

    def _plan(self, path: Path, data: bytes | None, expected: str | None) -> bool:
        now = self.read(path)
        if now.data == data:
            return False
        if now.digest != expected:
            raise ChangedMeanwhile(now)
        self._planned[now.path] = data
        return True
