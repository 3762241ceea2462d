"""Remembers what text was found in a picture, so that a second look at it costs nothing.

Owns: one SQLite file that can be thrown away at any time. Refuses: ever being the reason why a picture isn't
made, or is made otherwise: what is damaged counts as never seen. It holds what was read, names included: only
its owner may read it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from tricedesk import system

MOST = 20_000
"""Entries that are kept; the oldest go first."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, value TEXT)"


def key_of(*parts: Any) -> str:
    """Return one key for all that an answer depends on."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class TextMemory:
    """What was found, by key, in one file, or nowhere (`path` None). Use it from one thread at a time."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._db: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def get(self, key: str) -> Any:
        """Return what was kept under a key; None if nothing was."""
        try:
            db = self._opened()
            row = db and db.execute("SELECT value FROM found WHERE key = ?", (key,)).fetchone()
            return json.loads(row[0]) if row else None
        except ValueError:
            return None
        except (sqlite3.Error, OSError) as error:
            self._set_aside(error)
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        try:
            db = self._opened()
            if db is not None:
                with db:
                    db.execute("REPLACE INTO found (key, value) VALUES (?, ?)", (key, json.dumps(value)))
                    db.execute("DELETE FROM found WHERE id <= (SELECT max(id) FROM found) - ?", (MOST,))
        except (sqlite3.Error, OSError) as error:
            self._set_aside(error)

    def _opened(self) -> sqlite3.Connection | None:
        if self._db is None and self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if not self._path.exists():
                self._path.touch()
                system.make_private(self._path)
            # drafts are made by one thread, and the window's last words may come from another
            db = sqlite3.connect(self._path, timeout=1.0, check_same_thread=False)
            try:
                db.execute("PRAGMA journal_mode = WAL")
                db.execute("PRAGMA synchronous = NORMAL")
                db.execute(_SCHEMA)
            except BaseException:
                db.close()
                raise
            self._db = db
        return self._db

    def _set_aside(self, error: Exception) -> None:
        """Begin anew after damage; leave alone a file that is locked or may not be written to."""
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
