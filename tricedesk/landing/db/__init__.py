"""The server's database: the one way to read from it and the one way to write to it.

Owns: the engine, `read()` and `write()`, and what makes a commit durable: on SQLite WAL, `synchronous=FULL`,
foreign keys and a busy timeout on every connection, BEGIN IMMEDIATE for every write; on PostgreSQL a
statement timeout and read-only reads.
Refuses: queries, sessions, models, any other database. No transaction may span storage, mail or argon2: do
these before `write()` or after it.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy import event

from tricedesk import system
from tricedesk.errors import ConfigurationError
from tricedesk.landing.db.lookup import Lookup

T = TypeVar("T")

STATEMENT_TIMEOUT = 5.0
"""Seconds after which a statement, or the wait for a lock, is given up."""

# More than the forty threads that requests run in, so that none waits for a connection.
_POOL: Final[dict[str, Any]] = {"pool_size": 10, "max_overflow": 35, "pool_timeout": STATEMENT_TIMEOUT}


class Database:
    """A database behind `read()` and `write()`; safe to share between threads.

    Args:
        url: `sqlite:///…` (a file) or `postgresql+psycopg://…`.

    Raises:
        ConfigurationError: another kind of database, or a URL that can't be read.
    """

    def __init__(self, url: str) -> None:
        try:
            parsed = sa.make_url(url)
        except sa.exc.ArgumentError as error:
            raise ConfigurationError(
                "TRICEDESK_DATABASE_URL can't be read.",
                hint="Write sqlite:////path/to/server.db or postgresql+psycopg://user:password@host/name.",
            ) from error
        self.url = parsed
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite and parsed.database and parsed.database != ":memory:":
            engine = _sqlite_engine(parsed)
        elif parsed.drivername == "postgresql+psycopg":
            engine = _postgresql_engine(parsed)
        else:
            raise ConfigurationError(
                f"TRICEDESK_DATABASE_URL names {parsed.drivername!r}.",
                hint="Use a SQLite file (sqlite:////path/to/server.db) or postgresql+psycopg://….",
            )
        self.engine = engine
        self._reader = engine.execution_options(tricedesk_write=False)
        self._writer = engine.execution_options(tricedesk_write=True)
        # SQLite has one writer; waiting here is fairer and quicker than in its busy handler.
        self._turn = threading.Lock() if self.is_sqlite else contextlib.nullcontext()
        self._lookups: list[Lookup[Any]] = []

    @contextlib.contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Give a connection that sees one state of the database (SQLite) and can't write."""
        with self._reader.connect() as conn:
            if not self.is_sqlite:
                conn = conn.execution_options(postgresql_readonly=True)  # noqa: PLW2901 - same connection
            with conn.begin():
                yield conn

    @contextlib.contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Give a connection whose changes are committed, durably, when the block ends without an error."""
        with self._turn, self._writer.begin() as conn:
            yield conn

    def lookup(self, statement: sa.Select[Any], make: Callable[[Mapping[str, Any]], T]) -> Lookup[T]:
        """Return a quick way to ask for one row by one parameter, outside of any transaction.

        Args:
            make: makes what is answered from the row's values by name; the same row, the same value.
        """
        lookup = Lookup(self, statement, make, STATEMENT_TIMEOUT)
        self._lookups.append(lookup)
        return lookup

    def close(self) -> None:
        """Close every connection. The database can be used again; it then opens new ones."""
        for lookup in self._lookups:
            lookup.close()
        self.engine.dispose()


def _sqlite_engine(url: sa.URL) -> sa.Engine:
    engine = sa.create_engine(url, hide_parameters=True, **_POOL, connect_args={"timeout": STATEMENT_TIMEOUT})

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where sqlite3 guesses
        cursor = connection.cursor()
        if (journal := system.write_ahead(cursor, STATEMENT_TIMEOUT)) != "wal":
            raise ConfigurationError(
                f"SQLite keeps its journal as {journal!r} here, not in WAL.",
                hint="Keep the database on a local disk, never on a network share.",
            )
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        if cursor.execute("PRAGMA synchronous").fetchone()[0] != 2:
            raise ConfigurationError("SQLite does not write through (synchronous is not FULL).")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(conn: sa.Connection) -> None:
        write = conn.get_execution_options().get("tricedesk_write", True)
        conn.exec_driver_sql(f"PRAGMA query_only={'OFF' if write else 'ON'}")
        conn.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _postgresql_engine(url: sa.URL) -> sa.Engine:
    milliseconds = int(STATEMENT_TIMEOUT * 1000)
    return sa.create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        **_POOL,
        connect_args={
            "connect_timeout": 5,
            "options": f"-c statement_timeout={milliseconds} -c lock_timeout={milliseconds}"
            " -c idle_in_transaction_session_timeout=60000 -c timezone=UTC",
        },
    )
