"""The queue: what must still be done, kept in the transaction that made it necessary.

Owns: adding a job, claiming it for a while (a lease), finishing it, trying it again later.
Refuses: doing it; `worker` does. A job is done at least once: whoever does it must bear a second time.
"""

from __future__ import annotations

import enum
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing.db.tables import jobs

LEASE = timedelta(minutes=3)
"""For how long a claimed job is its worker's alone. A killed worker's job is free again after it."""
KEPT_FOR = timedelta(days=30)
"""For so long a job that is done can be looked at by who runs the server."""
FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)


class JobKind(enum.StrEnum):
    """What there is to do, and what `subject` names."""

    SEND_MESSAGE = "send_message"  #: subject: the message
    ERASE_PACKAGE = "erase_package"  #: subject: the package; erases its objects, contacts and secrets


@dataclass(frozen=True, slots=True)
class Job:
    """A claimed job. `tries` counts this one."""

    id: UUID
    account_id: UUID
    kind: str
    subject: UUID
    tries: int


def add(
    conn: sa.Connection,
    account_id: UUID,
    kind: JobKind,
    subject: UUID,
    *,
    now: datetime,
    job_id: UUID | None = None,
) -> UUID:
    """Queue a job in the caller's `write()`; return its id."""
    job_id = job_id or wire.new_id()
    conn.execute(
        sa.insert(jobs).values(
            id=job_id,
            account_id=account_id,
            kind=kind.value,
            subject=subject,
            run_after=now,
            tries=0,
            error="",
        )
    )
    return job_id


def claim(conn: sa.Connection, *, now: datetime, limit: int = 1) -> list[Job]:
    """Lease up to `limit` due jobs, oldest first, in the caller's `write()`.

    On PostgreSQL, workers pass over what another is claiming (SKIP LOCKED); on SQLite a write is alone.
    """
    due = (
        sa.select(jobs.c.id)
        .where(*_due(now))
        .order_by(jobs.c.run_after, jobs.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = conn.execute(
        sa.update(jobs)
        .where(jobs.c.id.in_(due))
        .values(leased_until=now + LEASE, tries=jobs.c.tries + 1)
        .returning(jobs.c.id, jobs.c.account_id, jobs.c.kind, jobs.c.subject, jobs.c.tries)
    ).all()
    return [Job(row.id, row.account_id, row.kind, row.subject, row.tries) for row in rows]


def is_any_due(conn: sa.Connection, *, now: datetime) -> bool:
    """Tell whether there is something to claim; asked first, so that an idle worker never writes."""
    return conn.execute(sa.select(jobs.c.id).where(*_due(now)).limit(1)).first() is not None


def _due(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        jobs.c.done_at.is_(None),
        jobs.c.run_after <= now,
        sa.or_(jobs.c.leased_until.is_(None), jobs.c.leased_until <= now),
    )


def finish(conn: sa.Connection, job: Job, *, now: datetime, error: str = "") -> None:
    """Mark a job as done; `error` says why it ended without success."""
    conn.execute(
        sa.update(jobs).where(jobs.c.id == job.id).values(done_at=now, leased_until=None, error=error)
    )


def forget_done(conn: sa.Connection, now: datetime) -> None:
    """Forget jobs that were done long ago; what came of them stands in the events."""
    conn.execute(sa.delete(jobs).where(jobs.c.done_at < now - KEPT_FOR))


def retry(conn: sa.Connection, job: Job, *, now: datetime, error: str) -> datetime:
    """Put a job back for later: waits double from ten seconds to an hour, each with jitter; return when."""
    wait: timedelta = min(FIRST_WAIT * 2 ** min(job.tries - 1, 20), LONGEST_WAIT)
    run_after: datetime = now + wait * random.uniform(0.75, 1.25)  # noqa: S311 - no secret
    conn.execute(
        sa.update(jobs)
        .where(jobs.c.id == job.id, jobs.c.done_at.is_(None))
        .values(run_after=run_after, leased_until=None, error=error)
    )
    return run_after
