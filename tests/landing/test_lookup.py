"""The quick read of a link's row: never older than the last commit, whoever made it."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tricedesk.landing.db import Database
from tricedesk.landing.db.lookup import Lookup

T = sa.table("t", sa.column("key", sa.String), sa.column("value", sa.Integer))
ONE = sa.select(T.c.key, T.c.value).where(T.c.key == sa.bindparam("key"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("CREATE TABLE t (key TEXT PRIMARY KEY, value INTEGER)")
        other.execute("INSERT INTO t VALUES ('a', 1), ('b', 1)")
    return path


@pytest.fixture
def lookup(path: Path) -> Any:
    database = Database(f"sqlite:///{path.as_posix()}")
    yield database.lookup(ONE, lambda row: row["value"])
    database.close()


def test_a_commit_is_seen_by_the_next_question(lookup: Lookup[int], path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        for n in range(2, 50):
            assert [lookup.one("a"), lookup.one("a")] == [n - 1, n - 1]
            other.execute("UPDATE t SET value = ? WHERE key = 'a'", (n,))
            assert [lookup.one("b"), lookup.one("a")] == [1, n]
        other.execute("DELETE FROM t WHERE key = 'a'")
        assert lookup.one("a") is None
        other.execute("INSERT INTO t VALUES ('a', 7)")
        assert lookup.one("a") == 7


def test_what_is_not_committed_is_not_seen(lookup: Lookup[int], path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        assert lookup.one("a") == 1
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE t SET value = 2")
        assert lookup.one("a") == 1
        other.execute("ROLLBACK")
        assert lookup.one("a") == 1


def test_a_checkpoint_between_two_questions_changes_no_answer(lookup: Lookup[int], path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        for n in range(2, 20):
            other.execute("UPDATE t SET value = ? WHERE key = 'a'", (n,))
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            assert lookup.one("a") == n


def test_another_connection_counts_anew(lookup: Lookup[int], path: Path) -> None:
    assert lookup.one("a") == 1
    lookup.close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE t SET value = 5")
    assert lookup.one("a") == 5


def test_many_keys_are_not_all_remembered(lookup: Lookup[int], path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.executemany("INSERT INTO t VALUES (?, ?)", [(str(n), n) for n in range(3000)])
    assert [lookup.one(str(n)) for n in range(3000)] == list(range(3000))
    assert len(lookup._current) <= 1024
    assert [lookup.one(str(n)) for n in range(3000)] == list(range(3000))
