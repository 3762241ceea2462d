"""The ledger's database file: opening it, its rules, its migrations.

Owns: one connection with WAL and `synchronous=FULL`, asserted; transactions; a backup before each
migration; and the one place where SQLite's errors become words.
Refuses: what stands in the tables. Each module beside this one asks its own questions.

A connection belongs to the thread that opened it: every thread opens its own ledger.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from tricedesk import system
from tricedesk.errors import LedgerError
from tricedesk.ledger.schema import MIGRATIONS

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another TriceDesk that is just writing."""


class Seal(Protocol):
    """Makes unreadable to others what the ledger must keep; `credentials.Credentials` is one."""

    def seal(self, plain: bytes) -> bytes:
        """Return bytes that only `unseal` of the same home can read."""

    def unseal(self, sealed: bytes) -> bytes:
        """Return what was sealed; raises LedgerError where that can't be."""


class Database:
    """One connection to `desk.db`, for one thread."""

    def __init__(self, path: Path, *, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
        self.path = path
        with translated(path):
            _make_private_file(path)
            self._connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT, isolation_level=None)
        try:
            with translated(path):
                self._set_rules()
                self._migrate(migrations)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the connection; committed work is on disk already."""
        self._connection.close()

    @contextlib.contextmanager
    def read(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """Give a function that runs SELECTs which all see the same moment."""
        yield from self._transaction("BEGIN")

    @contextlib.contextmanager
    def write(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """Give a function that runs statements in one transaction: all of them, durably, or none."""
        yield from self._transaction("BEGIN IMMEDIATE")

    def _transaction(self, begin: str) -> Iterator[Callable[..., sqlite3.Cursor]]:
        with translated(self.path):
            self._connection.execute(begin)
            try:
                yield self._connection.execute
                self._connection.execute("COMMIT")
            except BaseException:
                # After some errors (disk full) SQLite has rolled back by itself.
                if self._connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")
                raise

    def pragma(self, name: str, value: object = None) -> Any:
        """Return a pragma's value, after setting it if one is given."""
        text = name if value is None else f"{name} = {value}"
        row = self._connection.execute(f"PRAGMA {text}").fetchone()
        return row[0] if row else None

    def _set_rules(self) -> None:
        if system.write_ahead(self._connection, BUSY_TIMEOUT) != "wal":
            raise LedgerError(
                "TriceDesk's records can't be kept here.",
                f"{self.path.parent} is on a kind of disk that can't keep them safe (a network share?).",
                "Let TriceDesk keep its data on this computer's own disk.",
            )
        self.pragma("synchronous", "FULL")
        if self.pragma("synchronous") != 2:
            raise LedgerError("TriceDesk's records would not survive a power cut.", "SQLite refused FULL.")
        for name, value in (
            ("fullfsync", 1),  # macOS: flush the disk's own cache as well
            ("checkpoint_fullfsync", 1),
            ("foreign_keys", 1),
            ("secure_delete", 1),  # what is deleted is overwritten
            ("temp_store", "MEMORY"),
            ("trusted_schema", 0),
        ):
            self.pragma(name, value)

    def _migrate(self, migrations: Sequence[Sequence[str]]) -> None:
        while (version := self.pragma("user_version")) != len(migrations):
            if version > len(migrations):
                raise LedgerError(
                    "TriceDesk's records were written by a newer version.",
                    hint="Install the newest TriceDesk on this computer.",
                )
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if self.pragma("user_version") == version:  # else another process was quicker
                    if version > 0:
                        self._back_up(version)
                    for statement in migrations[version]:
                        self._connection.execute(statement)
                    self.pragma("user_version", version + 1)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        system.sync_folder(self.path.parent)

    def _back_up(self, version: int) -> None:
        """Write `desk.db.v<version>` beside the database: whole and durable, or not at all."""
        target = self.path.with_name(f"{self.path.name}.v{version}")
        temporary = target.with_name(target.name + ".tmp")
        temporary.unlink(missing_ok=True)
        _make_private_file(temporary)
        with (
            contextlib.closing(sqlite3.connect(self.path)) as source,
            contextlib.closing(sqlite3.connect(temporary)) as copy,
        ):
            source.backup(copy)
        with temporary.open("r+b") as file:
            system.sync_file(file)
        system.replace(temporary, target)


def _make_private_file(path: Path) -> None:
    """Make an empty file, which SQLite takes for a new database, before anything stands in it."""
    path.touch(exist_ok=True, mode=0o600)
    system.make_private(path)


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk raise into LedgerErrors that a person understands."""
    try:
        yield
    except sqlite3.Error as error:
        raise _error_from(error, path) from error
    except OSError as error:
        raise disk_error(error, path) from error


def disk_error(error: OSError, path: Path) -> LedgerError:
    """Return the LedgerError for what the disk said while `path` was read or written."""
    return LedgerError(
        "TriceDesk's records can't be read or written.",
        f"{path}: {error.strerror or error}.",
        "Make room on the disk, or give yourself the right to write there. Nothing that was queued is lost.",
    )


def _error_from(error: sqlite3.Error, path: Path) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL") or name in ("SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"):
        return LedgerError(
            "The disk is full.",
            f"TriceDesk can't write its records in {path.parent}.",
            "Make room on the disk. Nothing that was queued is lost; it goes on by itself.",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return LedgerError(
            "TriceDesk's records are damaged.",
            f"{path} is not a whole database.",
            f"Move it away and put a backup of it in its place (there may be a {path.name}.v1 beside it).",
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerError(
            "TriceDesk's records are in use.",
            f"Another program has held {path} for more than {BUSY_TIMEOUT:.0f} seconds.",
            "Close the other TriceDesk or the backup program, then try again.",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return LedgerError(
            "TriceDesk's records can't be opened for writing.",
            f"{path} or its folder is read-only for you.",
            "Give yourself the right to write there.",
        )
    if name.startswith("SQLITE_IOERR"):
        return LedgerError(
            "The disk failed while TriceDesk's records were read or written.",
            f"{path} ({name}).",
            "Check the disk and its cable. What was queued before is kept.",
        )
    return LedgerError("TriceDesk's records can't be used.", f"{path} ({name or type(error).__name__}).")
