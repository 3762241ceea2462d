"""Objects as files of a folder on this machine.

Owns: `FolderStorage`. An object is there whole and durable, or not at all.
Refuses: network shares, where a rename is no promise, and files that have no name of ours.
"""

from __future__ import annotations

import contextlib
import functools
import os
import stat
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tricedesk import system
from tricedesk.landing.storage.base import MissingObjectError, StoredObject, check_name, is_name

_ATTEMPTS = 50
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would end a file at its first Ctrl-Z


class FolderStorage:
    """Objects as files: written under a temporary name, synced, renamed, the folder synced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._objects = folder / "objects"
        self._unfinished = folder / "unfinished"
        self._root = os.fspath(self._objects)

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        target = self._objects / check_name(name)
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
                except (FileNotFoundError, FileExistsError):
                    # `delete` has just taken the empty folder away: before the rename, or between our
                    # making it (it was there) and our looking at it (it was not).
                    if attempt == _ATTEMPTS - 1 or not temporary.exists():
                        raise
        finally:
            temporary.unlink(missing_ok=True)

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        file = self.open(name)
        try:
            if length is None:
                length = max(0, os.fstat(file).st_size - start)
            if start:
                os.lseek(file, start, os.SEEK_SET)
            return _read_all(functools.partial(os.read, file), length)
        finally:
            os.close(file)

    def open(self, name: str) -> int:
        """Return a descriptor to read an object from; whoever asks closes it.

        Raises:
            MissingObjectError: no object has this name.
        """
        # Straight to the operating system: a Path and a file object cost twice what the bytes do.
        try:
            return os.open(f"{self._root}/{check_name(name)}", os.O_RDONLY | _BINARY)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise MissingObjectError(name) from error

    def exists(self, name: str) -> bool:
        return self.size(name) is not None

    def size(self, name: str) -> int | None:
        try:
            state = (self._objects / check_name(name)).stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return state.st_size if stat.S_ISREG(state.st_mode) else None

    def delete(self, name: str) -> None:
        target = self._objects / check_name(name)
        target.unlink(missing_ok=True)
        folder = target.parent
        with contextlib.suppress(OSError):  # not empty, or gone: both fine
            if folder != self._objects:
                folder.rmdir()
                folder = folder.parent
        with contextlib.suppress(FileNotFoundError):
            system.sync_folder(folder)

    def list(self, prefix: str) -> Iterator[str]:
        start = self._objects / check_name(prefix)
        for path in start.rglob("*"):
            if path.is_file():
                yield path.relative_to(self._objects).as_posix()

    def survey(self) -> Iterator[StoredObject]:
        for folder, folders, files in os.walk(self._objects):
            folders.sort()
            for file in sorted(files):
                path = Path(folder, file)
                name = path.relative_to(self._objects).as_posix()
                with contextlib.suppress(FileNotFoundError):  # erased while we look
                    if is_name(name) and not path.is_symlink():
                        state = path.stat()
                        yield StoredObject(
                            name, state.st_size, datetime.fromtimestamp(state.st_mtime, tz=UTC)
                        )

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


def _read_all(read: Callable[[int], bytes], length: int) -> bytes:
    pieces = []
    while length > 0:
        piece = read(length)
        if not piece:
            break
        pieces.append(piece)
        length -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)
