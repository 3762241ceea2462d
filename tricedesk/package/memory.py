"""Remembers what text was found in a picture, so that a second look at it costs nothing.

Owns: one SQLite file that can be thrown away at any time. Refuses: ever being the reason why a picture isn't
made, or is made otherwise: what is damaged counts as never seen. It holds what was read, names included: each
answer is sealed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tricedesk import system
from tricedesk.vault import SealedFile

MOST = 20_000
"""Entries that are kept; the oldest go first."""
_VERSION = 2
_SCHEMA = f"""
    BEGIN;
    CREATE TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, value BLOB NOT NULL);
    PRAGMA user_version = {_VERSION};
    COMMIT;
"""


def key_of(*parts: Any) -> str:
    """Return one key for all that an answer depends on."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class TextMemory:
    """What was found, by key, in one file, or nowhere (`file` None). Thread-safe."""

    def __init__(self, file: SealedFile | None) -> None:
        self._path: Path | None = None
        if file is not None:
            self._path, self._vault = file.path, file.vault
        self._db: sqlite3.Connection | None = None
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            if self._db is not None:
                self._db.close()
                self._db = None

    def get(self, key: str) -> Any:
        """Return what was kept under a key; None if nothing was."""
        try:
            with self._lock:
                db = self._opened()
                row = db and db.execute("SELECT value FROM found WHERE key = ?", (self._id(key),)).fetchone()
            return json.loads(self._vault.open(row[0])) if row else None
        except ValueError:
            return None
        except (sqlite3.Error, OSError) as error:
            self._set_aside(error)
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        try:
            with self._lock:
                db = self._opened()
                if db is None:
                    return
                with db:
                    row = (self._id(key), self._vault.seal(json.dumps(value)))
                    db.execute("REPLACE INTO found (key, value) VALUES (?, ?)", row)
                    db.execute("DELETE FROM found WHERE id <= (SELECT max(id) FROM found) - ?", (MOST,))
        except (sqlite3.Error, OSError) as error:
            self._set_aside(error)

    def _id(self, key: str) -> bytes:
        return self._vault.digest(key.encode())

    def _opened(self) -> sqlite3.Connection | None:
        if self._db is None and self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not self._path.exists():
                self._path.touch()
                system.make_private(self._path)
            # one thread at a time, but not always the same
            db = sqlite3.connect(self._path, timeout=1.0, check_same_thread=False)
            try:
                system.write_ahead(db, 1.0)
                db.execute("PRAGMA synchronous = NORMAL")
                if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                    if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                        raise sqlite3.DatabaseError("of another version")
                    db.executescript(_SCHEMA)
            except BaseException:
                db.close()
                raise
            self._db = db
        return self._db

    def _set_aside(self, error: Exception) -> None:
        """Begin anew after damage; leave alone a file that is locked or may not be written to."""
        with self._lock:
            self.close()
            path = self._path
            if path is None:
                return
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                with suppress(OSError):
                    for suffix in ("", "-wal", "-shm"):
                        path.with_name(path.name + suffix).unlink(missing_ok=True)
            else:
                self._path = None
