"""Guesses, counted before they are looked at.

Owns: the one way to count a guess: in the database, in buckets of time, all scopes or none.
Refuses: knowing what is guessed. Whoever calls locks the row that stands for it first, commits, then looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` guesses in any `span`; counted in buckets of a length that divides it."""

    count: int
    span: timedelta
    bucket: timedelta


def consume(
    conn: sa.Connection,
    table: sa.Table,
    owner: Mapping[str, Any],
    limits: Mapping[str, Limit],
    *,
    now: datetime,
) -> datetime | None:
    """Count a guess in each scope of `limits`, or in none.

    The caller has locked the row that is guessed at (SQLite has one writer anyway), so that of any number of
    parallel guesses exactly as many pass as the limit allows.

    Args:
        table: has the columns of `owner`, `scope`, `window` and `count`; all but the last make its key,
            `account_id` perhaps aside.

    Returns:
        None if the guess may be looked at; else the moment from which another one may.
    """
    columns = table.c
    whose = [columns[name] == value for name, value in owner.items()]
    for scope, limit in limits.items():
        counted = conn.execute(
            sa.select(columns.window, columns["count"].label("guesses"))
            .where(*whose, columns.scope == scope, columns.window > stamp(now - limit.span - limit.bucket))
            .order_by(columns.window)
        ).all()
        total = sum(row.guesses for row in counted)
        for row in counted:
            if total < limit.count:
                break
            total -= row.guesses
            if total < limit.count:
                return datetime.fromisoformat(row.window) + limit.span + limit.bucket
    insert = postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert
    for scope, limit in limits.items():
        conn.execute(
            insert(table)
            .values(**owner, scope=scope, window=_bucket(limit, now), count=1)
            .on_conflict_do_update(
                index_elements=list(table.primary_key.columns), set_={"count": columns["count"] + 1}
            )
        )
    return None


def give_back(
    conn: sa.Connection,
    table: sa.Table,
    owner: Mapping[str, Any],
    limits: Mapping[str, Limit],
    *,
    now: datetime,
) -> None:
    """Take back one guess in each scope: it was right. `now` is the moment at which it was counted."""
    columns = table.c
    for scope, limit in limits.items():
        conn.execute(
            sa.update(table)
            .where(
                *(columns[name] == value for name, value in owner.items()),
                columns.scope == scope,
                columns.window == _bucket(limit, now),
                columns["count"] > 0,
            )
            .values(count=columns["count"] - 1)
        )


def _bucket(limit: Limit, now: datetime) -> str:
    return stamp(now - timedelta(seconds=now.timestamp() % limit.bucket.total_seconds()))


def stamp(moment: datetime) -> str:
    """Return a moment as a bucket's name; sorts as time does."""
    return moment.isoformat(timespec="seconds")
