"""One row by one key, quickly: the question that every request of a patient asks first.

Owns: a SELECT that is compiled once, and on SQLite a connection that does nothing else and can't write.
Refuses: more than a row, and any transaction: one SELECT sees one state of the database anyway.

Through SQLAlchemy's connection, its pool and its transaction this costs some 200 µs, of which SQLite needs
eight; a server on one core has not more than that for a whole answer. And where SQLite says that nobody has
committed anything since the same question (`PRAGMA data_version`), its answer is the same.
"""

from __future__ import annotations

import functools
import sqlite3
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import sqlalchemy as sa

if TYPE_CHECKING:
    from tricedesk.landing.db import Database


T = TypeVar("T")
_REMEMBERED: Final = 1024


class Lookup(Generic[T]):
    """A SELECT of one row with one parameter; safe to share between threads. See `Database.lookup`.

    What is made of a row is remembered under all of the row's values: the database is asked every time, but
    the same answer is made into the same value once. No answer is older than the last commit before the
    question.
    """

    def __init__(
        self, db: Database, statement: sa.Select[Any], make: Callable[[Mapping[str, Any]], T], timeout: float
    ) -> None:
        self._db = db
        self._statement = statement
        self._timeout = timeout
        self._names = [str(column.key) for column in statement.selected_columns]
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._version: object = None
        self._current: dict[str, T] = {}
        """What was found since `_version` of the database; by key."""
        dialect = db.engine.dialect
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        (self._parameter,) = compiled.params
        self._readers: list[tuple[int, Callable[[Any], Any]]] = []
        for place, column in enumerate(statement.selected_columns):
            reader = column.type.dialect_impl(dialect).result_processor(dialect, None)
            if reader is not None:
                self._readers.append((place, reader))

        def made(row: tuple[Any, ...]) -> T:
            return make(dict(zip(self._names, row, strict=True)))

        def read(row: tuple[Any, ...]) -> T:
            values = list(row)
            for place, reader in self._readers:
                values[place] = reader(values[place])
            return made(tuple(values))

        self._read = functools.lru_cache(_REMEMBERED)(read if db.is_sqlite else made)

    def one(self, value: str) -> T | None:
        """Return what the row of this key says, None if there is none.

        Raises:
            sa.exc.SQLAlchemyError, OSError: the database does not answer.
        """
        if not self._db.is_sqlite:
            with self._db.read() as conn:
                row = conn.execute(self._statement, {self._parameter: value}).one_or_none()
            return self._read(tuple(row)) if row is not None else None
        try:
            with self._lock:
                if self._connection is None:
                    self._connection = self._connect()
                (version,) = self._connection.execute("PRAGMA data_version").fetchone()
                if version != self._version or len(self._current) >= _REMEMBERED:
                    self._current.clear()
                    self._version = version
                elif (known := self._current.get(value)) is not None:
                    return known
                rows = self._connection.execute(self._sql, (value,)).fetchall()
                found = self._read(rows[0]) if rows else None
                if found is not None:
                    self._current[value] = found
                return found
        except sqlite3.Error as error:
            raise OSError(f"the database does not answer: {error.sqlite_errorname}") from error

    def close(self) -> None:
        """Close its connection; the next question opens a new one."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
                self._current.clear()  # another connection counts versions anew

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            str(self._db.url.database), timeout=self._timeout, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA query_only=ON")
        return connection
