"""The database's two ways in, and its migrations, on both engines."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from tricedesk.errors import ConfigurationError
from tricedesk.landing.db import Database, migrate
from tricedesk.landing.db.tables import metadata, pairing_codes
from tricedesk.landing.services import Services


def test_the_migrations_make_the_tables(services: Services) -> None:
    assert migrate.is_current(services.db)
    migrate.upgrade(services.db)  # again: nothing
    with services.db.read() as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_missing_column_would_be_seen(services: Services) -> None:
    with services.db.write() as conn:
        conn.execute(sa.text("ALTER TABLE files DROP COLUMN width"))
    with services.db.read() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) != []


def test_an_empty_database_is_not_current(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{(tmp_path / 'new.db').as_posix()}")
    assert not migrate.is_current(db)
    db.close()


def test_a_read_can_not_write(services: Services) -> None:
    with pytest.raises(sa.exc.DBAPIError), services.db.read() as conn:
        conn.execute(sa.delete(pairing_codes))
    with services.db.write() as conn:  # and the connection can write again afterwards
        conn.execute(sa.delete(pairing_codes))


def test_a_failed_write_leaves_nothing(services: Services) -> None:
    def fail() -> None:
        with services.db.write() as conn:
            conn.execute(sa.text("CREATE TABLE half (x INTEGER)"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with services.db.read() as conn:
        assert not sa.inspect(conn).has_table("half")


def test_writers_take_turns(services: Services) -> None:
    with services.db.write() as conn:
        conn.execute(sa.text("CREATE TABLE counter (n INTEGER)"))
        conn.execute(sa.text("INSERT INTO counter VALUES (0)"))

    def count() -> None:
        for _ in range(20):
            with services.db.write() as conn:
                conn.execute(sa.text("UPDATE counter SET n = n + 1"))

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with services.db.read() as conn:
        assert conn.execute(sa.text("SELECT n FROM counter")).scalar_one() == 160


def test_sqlite_writes_through(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{(tmp_path / 'server.db').as_posix()}")
    with db.read() as conn:
        found = {
            name: conn.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    db.close()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_postgresql_gives_up_a_long_statement(postgresql: sa.URL) -> None:
    db = Database(postgresql.render_as_string(hide_password=False))
    with db.read() as conn:
        assert conn.execute(sa.text("SHOW statement_timeout")).scalar_one() == "5s"
        conn.execute(sa.text("SET LOCAL statement_timeout = 50"))
        with pytest.raises(sa.exc.OperationalError, match="statement timeout"):
            conn.execute(sa.text("SELECT pg_sleep(5)"))
    db.close()


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite://", "mysql://localhost/x", "postgresql://localhost/x"]
)
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Database(url)
    assert "sqlite:///" in caught.value.hint
