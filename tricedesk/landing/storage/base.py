"""What a storage is: the interface, its names, its errors.

Owns: `Storage`, the rule for names, and the two ways in which a storage says no.
Refuses: meaning. Which object is which picture stands in the database; names here are never a person's, a
study's or a visitor's. Nothing is changed in place, nothing appended.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

MAX_NAME: Final = 120
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")


class MissingObjectError(LookupError):
    """No object has this name (any more)."""


class StorageError(OSError):
    """The storage did not do it. `errno`: ENOSPC where it is full, EIO where it is silent or refuses."""


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object as a listing tells of it: its size in bytes, the moment (UTC) at which it was stored."""

    name: str
    size: int
    stored_at: datetime


class Storage(Protocol):
    """Immutable objects by name. A name: lower-case letters, digits, hyphens, in levels parted by `/`.

    Every method may raise an OSError: the disk is full or broken, the service doesn't answer.
    """

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

    def size(self, name: str) -> int | None:
        """Return an object's length in bytes; None if no object has this name."""

    def delete(self, name: str) -> None:
        """Erase an object, durably; none there is fine."""

    def list(self, prefix: str) -> Iterator[str]:
        """Give the names of all objects below `prefix` (whole levels: `a/b` covers `a/b/c`), unordered."""

    def survey(self) -> Iterator[StoredObject]:
        """Give every object that there is; those of one folder follow each other.

        Things that have no name of ours (a file that someone has put there) are passed over.
        """

    def clear_unfinished(self, older_than: timedelta) -> int:
        """Erase what killed writers left behind; return how many pieces that were."""


def check_name(name: str) -> str:
    """Return a name that can be one.

    Raises:
        ValueError: it can't.
    """
    if not is_name(name):
        raise ValueError(f"no name for an object: {name!r}")
    return name


def is_name(text: str) -> bool:
    """Tell whether an object may be called so."""
    return len(text) <= MAX_NAME and _NAME.fullmatch(text) is not None
