"""One row by one key, quickly: the question that every request of a patient asks first.

Owns: a SELECT that is compiled once, and on SQLite a connection that does nothing else and can't write.
Refuses: more than a row, and any transaction: one SELECT sees one state of the database anyway.

Through SQLAlchemy's connection, its pool and its transaction this costs some 200 µs, of which SQLite needs
eight; a server on one core has not more than that for a whole answer.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from tricedesk.landing.db import Database


class Lookup:
    """A SELECT of one row with one parameter; safe to share between threads. See `Database.lookup`."""

    def __init__(self, db: Database, statement: sa.Select[Any], timeout: float) -> None:
        self._db = db
        self._statement = statement
        self._timeout = timeout
        self._names = [str(column.key) for column in statement.selected_columns]
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        dialect = db.engine.dialect
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        (self._parameter,) = compiled.params
        self._readers: list[tuple[int, Callable[[Any], Any]]] = []
        for place, column in enumerate(statement.selected_columns):
            reader = column.type.dialect_impl(dialect).result_processor(dialect, None)
            if reader is not None:
                self._readers.append((place, reader))

    def one(self, value: str) -> dict[str, Any] | None:
        """Return the row of this key by column names, None if there is none.

        Raises:
            sa.exc.SQLAlchemyError, OSError: the database does not answer.
        """
        if not self._db.is_sqlite:
            with self._db.read() as conn:
                row = conn.execute(self._statement, {self._parameter: value}).mappings().one_or_none()
            return dict(row) if row is not None else None
        try:
            with self._lock:
                if self._connection is None:
                    self._connection = self._connect()
                found = self._connection.execute(self._sql, (value,)).fetchall()
        except sqlite3.Error as error:
            raise OSError(f"the database does not answer: {error.sqlite_errorname}") from error
        if not found:
            return None
        row_values = list(found[0])
        for place, reader in self._readers:
            row_values[place] = reader(row_values[place])
        return dict(zip(self._names, row_values, strict=True))

    def close(self) -> None:
        """Close its connection; the next question opens a new one."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            str(self._db.url.database), timeout=self._timeout, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA query_only=ON")
        return connection
