"""Remembers what a folder held, so that the next start needn't read it.

Owns: one SQLite file that can be thrown away at any time: records per folder of files, and whole results
per scanned folder, each true only for one signature.
Refuses: ever being the reason why a scan fails or is wrong. A cache that is damaged, locked or of another
version is set aside, and the scan reads the files. It holds names of patients: all of it is sealed, the paths
of folders too.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tricedesk import system
from tricedesk.dicom.packed import Packed
from tricedesk.dicom.records import Record, checked
from tricedesk.dicom.tree import Entry
from tricedesk.vault import SealedFile

VERSION = 3  #: goes up whenever records or results mean something else

_SCHEMA = """
    CREATE TABLE folder (id BLOB PRIMARY KEY, path BLOB NOT NULL, records BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE result (root BLOB PRIMARY KEY, signature BLOB NOT NULL, overview BLOB NOT NULL);
    CREATE TABLE study (root BLOB, place INTEGER, instances BLOB NOT NULL, PRIMARY KEY (root, place));
"""


class ScanCache:
    """The cache in one file, or nowhere (`file` None). Every method works, or does nothing."""

    def __init__(self, file: SealedFile | None) -> None:
        self._db = None
        if file is not None:
            self._vault = file.vault
            self._db = _opened(file.path)

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def result(self, root: str, signature: bytes) -> Packed | None:
        """The whole result of an earlier scan, if it is still true."""
        if self._db is None:
            return None
        try:
            key = self._id(root)
            with self._db:
                self._db.execute("BEGIN")  # both tables as they are at one moment
                row = self._db.execute(
                    "SELECT overview FROM result WHERE root = ? AND signature = ?", (key, signature)
                ).fetchone()
                studies = self._db.execute(
                    "SELECT instances FROM study WHERE root = ? ORDER BY place", (key,)
                ).fetchall()
                opened = self._vault.open
                return Packed(opened(row[0]), tuple(opened(text) for (text,) in studies)) if row else None
        except (sqlite3.Error, ValueError):
            return None

    def keep_result(self, root: str, signature: bytes, packed: Packed) -> None:
        """Remember a whole result."""
        if self._db is None:
            return
        key, seal = self._id(root), self._vault.seal
        with suppress(sqlite3.Error), self._db:
            self._db.execute("DELETE FROM study WHERE root = ?", (key,))
            self._db.execute("REPLACE INTO result VALUES (?, ?, ?)", (key, signature, seal(packed.overview)))
            self._db.executemany(
                "INSERT INTO study VALUES (?, ?, ?)",
                ((key, place, seal(text)) for place, text in enumerate(packed.instances)),
            )

    def records(self, folder: str) -> dict[Entry, Record]:
        """Records of a folder's files as they were; look them up by name, size and time together."""
        if self._db is None:
            return {}
        try:
            row = self._db.execute("SELECT records FROM folder WHERE id = ?", (self._id(folder),)).fetchone()
            if row is None:
                return {}
            rows = json.loads(self._vault.open(row[0]))
            return {(name, size, mtime): checked(values) for name, size, mtime, values in rows}
        except (sqlite3.Error, ValueError, TypeError):
            return {}

    def keep_records(self, folders: dict[str, dict[Entry, Record]]) -> None:
        """Remember records, for some folders, replacing what was known of them."""
        if self._db is None:
            return
        seal = self._vault.seal
        rows = (
            (
                self._id(folder),
                seal(json.dumps(folder)),
                seal(json.dumps([[*entry, record] for entry, record in records.items()])),
            )
            for folder, records in folders.items()
        )
        with suppress(sqlite3.Error), self._db:
            self._db.executemany("REPLACE INTO folder VALUES (?, ?, ?)", rows)

    def forget(self, root: str, present: set[str]) -> None:
        """Drop folders under `root` that are there no more."""
        if self._db is None:
            return
        begin = os.path.join(root, "")  # noqa: PTH118 - a prefix
        with suppress(sqlite3.Error, ValueError), self._db:
            known = self._db.execute("SELECT id, path FROM folder").fetchall()
            paths = ((place, json.loads(self._vault.open(sealed))) for place, sealed in known)
            gone = [(place,) for place, path in paths if path.startswith(begin) and path not in present]
            self._db.executemany("DELETE FROM folder WHERE id = ?", gone)

    def _id(self, path: str) -> bytes:
        """Return what a path is looked up by."""
        return self._vault.digest(os.fsencode(path))


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open or make the file; one that isn't ours, or is damaged, is replaced."""
    for _ in range(2):
        try:
            return _connected(path)
        except sqlite3.OperationalError:
            return None  # locked, or no right to write here
        except (sqlite3.DatabaseError, OSError):
            with suppress(OSError):
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
    return None


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch()
        system.make_private(path)
    db = sqlite3.connect(path, timeout=1.0)
    try:
        with closing(db.execute("PRAGMA user_version")) as rows:
            version = rows.fetchone()[0]
        if version != VERSION:
            with closing(db.execute("SELECT count(*) FROM sqlite_master")) as rows:
                if rows.fetchone()[0]:
                    raise sqlite3.DatabaseError("of another version")
            system.write_ahead(db, 1.0)
            db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        db.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        db.close()
        raise
    return db
