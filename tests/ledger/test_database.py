"""The database file: its rules, its migrations, and what is wrong with it, in words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError
from tricedesk.ledger import database as database_module
from tricedesk.ledger import open_ledger
from tricedesk.ledger.database import Database
from tricedesk.ledger.schema import MIGRATIONS
from tricedesk.paths import AppPaths

FIRST = ("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (1)")
SECOND = ("ALTER TABLE t ADD COLUMN y INTEGER", "UPDATE t SET y = 2")


def test_a_commit_survives_a_power_cut(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.db")
    assert database.pragma("journal_mode") == "wal"
    assert database.pragma("synchronous") == 2
    assert database.pragma("secure_delete") == 1
    assert database.pragma("user_version") == len(MIGRATIONS)
    database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps profiles private by itself")
def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.db")
    with database.write() as run:
        run("INSERT INTO covers VALUES ('m', '1', 'w', 'now')")
    for entry in tmp_path.iterdir():
        assert stat.S_IMODE(entry.stat().st_mode) == 0o600, entry.name
    database.close()


def test_a_transaction_is_whole_or_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.db", migrations=(FIRST,))
    with pytest.raises(LedgerError), database.write() as run:
        _insert_into(run, "t", "nowhere")
    with database.read() as run:
        assert run("SELECT x FROM t").fetchall() == [(1,)]
    database.close()


def _insert_into(run: Any, *tables: str) -> None:
    for table in tables:
        run(f"INSERT INTO {table} VALUES (2)")


def test_a_migration_keeps_a_backup_of_what_was_before(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    Database(path, migrations=(FIRST,)).close()
    assert not (tmp_path / "d.db.v1").exists()
    database = Database(path, migrations=(FIRST, SECOND))
    with database.read() as run:
        assert run("SELECT x, y FROM t").fetchall() == [(1, 2)]
    database.close()
    with contextlib.closing(sqlite3.connect(tmp_path / "d.db.v1")) as backup:
        assert backup.execute("PRAGMA user_version").fetchone() == (1,)
        assert backup.execute("SELECT * FROM t").fetchall() == [(1,)]
    assert not list(tmp_path.glob("*.tmp"))


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    Database(path, migrations=(FIRST,)).close()
    with pytest.raises(LedgerError):
        Database(path, migrations=(FIRST, (*SECOND, "INSERT INTO nowhere VALUES (1)")))
    database = Database(path, migrations=(FIRST,))
    with database.read() as run:
        assert run("SELECT * FROM t").fetchall() == [(1,)]
    database.close()


def test_those_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    errors: list[Exception] = []

    def start(path: Path) -> None:
        try:
            Database(path, migrations=(FIRST, SECOND)).close()
        except Exception as error:  # noqa: BLE001 - whatever a thread met, the test must see
            errors.append(error)

    # Many rounds, for two must meet within the moment in which a new file is turned to WAL.
    for n in range(60):
        path = tmp_path / f"{n}.db"
        threads = [threading.Thread(target=start, args=(path,)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        database = Database(path, migrations=(FIRST, SECOND))
        with database.read() as run:
            assert run("SELECT * FROM t").fetchall() == [(1, 2)]
        database.close()


def test_a_newer_versions_records_are_left_alone(tmp_path: Path) -> None:
    Database(tmp_path / "d.db", migrations=(FIRST, SECOND)).close()
    with pytest.raises(LedgerError, match="newer version"):
        Database(tmp_path / "d.db", migrations=(FIRST,))


@pytest.mark.parametrize(
    "content", [b"not a database, but text " * 100, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_file_is_said_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "d.db"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"damaged|can't be") as caught:
        Database(path)
    assert "backup" in caught.value.hint or caught.value.message
    assert path.read_bytes() == content


def test_damage_further_in_is_said_too(tmp_path: Path) -> None:
    path = tmp_path / "d.db"
    database = Database(path)
    with database.write() as run:
        for n in range(2000):
            run("INSERT INTO covers VALUES (?, '1', 'w', 'now')", (f"machine {n}",))
    database.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged"), contextlib.closing(Database(path)) as damaged:
        _read_all(damaged)


def _read_all(database: Database) -> None:
    with database.read() as run:
        run("SELECT count(*), max(value) FROM covers").fetchall()


def test_a_file_that_another_program_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT", 0.1)
    database = Database(tmp_path / "d.db")
    with contextlib.closing(sqlite3.connect(tmp_path / "d.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="in use"), database.write():
            pass
        other.execute("ROLLBACK")
    with database.write() as run:
        run("INSERT INTO covers VALUES ('m', '1', 'w', 'now')")
    database.close()


@pytest.mark.skipif(os.name != "posix", reason="a folder in a file's place")
def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "d.db").mkdir()
    with pytest.raises(LedgerError):
        Database(tmp_path / "d.db")


def test_a_full_disk_is_said_and_recovers_without_a_restart(tmp_path: Path) -> None:
    database = Database(tmp_path / "d.db")
    pages = database.pragma("page_count")
    database.pragma("max_page_count", pages + 2)
    with pytest.raises(LedgerError, match="disk is full") as caught, database.write() as run:
        run("INSERT INTO covers VALUES ('big', ?, 'w', 'now')", ("1" * 500_000,))
    assert "Make room" in caught.value.hint
    database.pragma("max_page_count", 100_000)
    with database.write() as run:
        run("INSERT INTO covers VALUES ('m', '1', 'w', 'now')")
    with database.read() as run:
        assert run("SELECT machine FROM covers").fetchall() == [("m",)]
    database.close()


def test_records_of_another_home_are_refused_before_anything_is_sealed(home: AppPaths) -> None:
    credentials = Credentials.open(home)
    open_ledger(home, credentials).close()
    other = Credentials.open(AppPaths.below(home.data.parent / "other").create())
    with pytest.raises(LedgerError, match="other keys"):
        open_ledger(home, other)
    open_ledger(home, credentials).close()
