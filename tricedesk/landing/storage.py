"""Where pictures lie: immutable objects under names of ours.

Owns: the interface `Storage` and its first form, a folder. An object is there whole and durable, or
not at all.
Refuses: meaning. Which object is which picture stands in the database; names here are never a person's, a
study's or a visitor's. Nothing is changed in place, nothing appended.
"""

from __future__ import annotations

import contextlib
import re
import time
import uuid
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tricedesk import system
from tricedesk.errors import ConfigurationError

_ATTEMPTS = 50
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")


class MissingObjectError(LookupError):
    """No object has this name (any more)."""


class Storage(Protocol):
    """Immutable objects by name. A name: lower-case letters, digits, hyphens, in levels parted by `/`."""

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Store an object. It is durable when this returns; an object of that name is replaced as a whole.

        Raises:
            OSError: it could not be stored (disk full); what was there before still is.
            Exception: whatever `pieces` raises; nothing is stored then.
        """

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        """Return `length` bytes from `start`, fewer at the end; all that follows for None.

        Raises:
            MissingObjectError: no object has this name.
        """

    def exists(self, name: str) -> bool:
        """Say whether an object has this name."""

    def delete(self, name: str) -> None:
        """Erase an object, durably; none there is fine."""

    def list(self, prefix: str) -> Iterator[str]:
        """Give the names of all objects below `prefix` (whole levels: `a/b` covers `a/b/c`), unordered."""

    def clear_unfinished(self, older_than: timedelta) -> int:
        """Erase what killed writers left behind; return how many pieces that were."""


def _check(name: str) -> str:
    if not _NAME.fullmatch(name) or len(name) > 120:
        raise ValueError(f"no name for an object: {name!r}")
    return name


class FolderStorage:
    """Objects as files: written under a temporary name, synced, renamed, the folder synced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._objects = folder / "objects"
        self._unfinished = folder / "unfinished"

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        target = self._objects / _check(name)
        self._make(self._unfinished)
        temporary = self._unfinished / uuid.uuid4().hex
        try:
            with temporary.open("wb") as file:
                system.make_private(temporary)
                for piece in pieces:
                    file.write(piece)
                system.sync_file(file)
            for attempt in range(_ATTEMPTS):
                try:
                    self._make(target.parent)
                    system.replace(temporary, target)
                    return
                except FileNotFoundError:  # `delete` has just taken the empty folder away
                    if attempt == _ATTEMPTS - 1 or not temporary.exists():
                        raise
        finally:
            temporary.unlink(missing_ok=True)

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        try:
            with (self._objects / _check(name)).open("rb", buffering=0) as file:
                file.seek(start)
                return _read_all(file.read, length)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise MissingObjectError(name) from error

    def exists(self, name: str) -> bool:
        return (self._objects / _check(name)).is_file()

    def delete(self, name: str) -> None:
        target = self._objects / _check(name)
        target.unlink(missing_ok=True)
        folder = target.parent
        with contextlib.suppress(OSError):  # not empty, or gone: both fine
            if folder != self._objects:
                folder.rmdir()
                folder = folder.parent
        with contextlib.suppress(FileNotFoundError):
            system.sync_folder(folder)

    def list(self, prefix: str) -> Iterator[str]:
        start = self._objects / _check(prefix)
        for path in start.rglob("*"):
            if path.is_file():
                yield path.relative_to(self._objects).as_posix()

    def clear_unfinished(self, older_than: timedelta) -> int:
        limit = time.time() - older_than.total_seconds()
        count = 0
        for path in self._unfinished.glob("*"):
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime <= limit:
                    path.unlink()
                    count += 1
        return count

    def _make(self, folder: Path) -> None:
        """Make a folder and those above it, each durable in its parent."""
        if folder.is_dir():
            return
        if folder != self.folder:
            self._make(folder.parent)
            folder.mkdir(exist_ok=True)
        else:
            folder.mkdir(parents=True, exist_ok=True)
        system.make_private(folder)
        system.sync_folder(folder.parent)


def _read_all(read: object, length: int | None) -> bytes:
    assert callable(read)
    if length is None:
        return bytes(read(-1))
    pieces = []
    while length > 0:
        piece = read(length)
        if not piece:
            break
        pieces.append(piece)
        length -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def open_storage(url: str) -> Storage:
    """Return the storage that a URL names: `file:///…`, a folder on this machine.

    Raises:
        ConfigurationError: no such kind of storage.
    """
    parts = urlsplit(url)
    if parts.scheme == "file" and parts.netloc in ("", "localhost") and parts.path not in ("", "/"):
        return FolderStorage(Path(url2pathname(parts.path)))
    raise ConfigurationError(
        f"TRICEDESK_STORAGE_URL names {parts.scheme or 'nothing'!r}.",
        hint="Write the folder's address: file:///srv/tricedesk/storage.",
    )
