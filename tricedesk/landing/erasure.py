"""The end of a page: expiry found, pictures erased, contacts and secrets emptied.

Owns: marking pages whose time is over, and doing an `erase_package` job.
Refuses: enforcing expiry. Every query that shows something does that, with the clock; this only tidies up
after it. Refuses, too, to erase what has not ended.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from tricedesk.landing import events, jobs, packages
from tricedesk.landing.db.tables import attempts, links, messages, pages, parts, viewers
from tricedesk.landing.db.tables import packages as packages_table
from tricedesk.landing.services import Services
from tricedesk.wire import EventKind, PackageState

ACTOR = "worker"
UNFINISHED_LIFE = timedelta(days=1)
_ENDED = ("deleted", "expired")
_BATCH = 100


def expire(services: Services) -> int:
    """Mark pages past their time as expired and queue their erasure; return how many."""
    now = services.clock()
    over = (pages.c.state.in_(["open", "closed"]), pages.c.expires_at <= now)
    with services.db.read() as conn:
        found = conn.execute(sa.select(pages.c.id).where(*over).limit(_BATCH)).scalars().all()
    count = 0
    for page_id in found:
        with services.db.write() as conn:
            row = conn.execute(
                sa.update(pages)
                .where(pages.c.id == page_id, *over)
                .values(state="expired", ended_at=now, version=pages.c.version + 1)
                .returning(pages.c.account_id, pages.c.package_id)
            ).one_or_none()
            if row is not None:
                jobs.add(conn, row.account_id, jobs.JobKind.ERASE_PACKAGE, row.package_id, now=now)
                events.record(conn, row.account_id, EventKind.PAGE_EXPIRED, ACTOR, now=now, page_id=page_id)
                count += 1
    return count


def abandon(services: Services) -> int:
    """Bury uploads that were begun long ago and never published; return how many.

    They hold contacts, and count against the account's quota. A desk that still has one is told (410).
    """
    now = services.clock()
    old = (
        packages_table.c.state == PackageState.RECEIVING,
        packages_table.c.created_at <= now - services.config.abandoned_after,
    )
    with services.db.read() as conn:
        found = conn.execute(sa.select(packages_table.c.id).where(*old).limit(_BATCH)).scalars().all()
    count = 0
    for package_id in found:
        with services.db.write() as conn:
            account_id = conn.execute(
                sa.update(packages_table)
                .where(packages_table.c.id == package_id, *old)
                .values(state=PackageState.DELETED, deleted_at=now, manifest="")
                .returning(packages_table.c.account_id)
            ).scalar_one_or_none()
            if account_id is not None:
                jobs.add(conn, account_id, jobs.JobKind.ERASE_PACKAGE, package_id, now=now)
                events.record(
                    conn,
                    account_id,
                    EventKind.PACKAGE_DELETED,
                    ACTOR,
                    now=now,
                    detail={"package_id": str(package_id), "reason": "The upload was never finished."},
                )
                count += 1
    return count


def erase(services: Services, job: jobs.Job) -> None:
    """Erase all that storage holds of a package, then its contacts and secrets; finish the job.

    Storage first: a row says `erased_at` only when nothing is left.

    Raises:
        OSError: the storage does not answer.
    """
    account_id, package_id = job.account_id, job.subject
    if _has_ended(services, account_id, package_id):
        for name in list(services.storage.list(packages.package_prefix(account_id, package_id))):
            services.storage.delete(name)
        _empty_rows(services, account_id, package_id)
    with services.db.write() as conn:
        jobs.finish(conn, job, now=services.clock())


def _has_ended(services: Services, account_id: UUID, package_id: UUID) -> bool:
    with services.db.read() as conn:
        row = packages.find(conn, package_id)
    return (
        row is not None
        and row.account_id == account_id
        and (row.state == PackageState.DELETED or row.page_state in _ENDED)
    )


def _empty_rows(services: Services, account_id: UUID, package_id: UUID) -> None:
    now = services.clock()
    with services.db.write() as conn:
        page_id = conn.execute(
            sa.update(pages)
            .where(
                pages.c.package_id == package_id,
                pages.c.account_id == account_id,
                pages.c.erased_at.is_(None),
            )
            .values(secret_hash=None, erased_at=now)
            .returning(pages.c.id)
        ).scalar_one_or_none()
        conn.execute(
            sa.update(packages_table)
            .where(packages_table.c.id == package_id, packages_table.c.erased_at.is_(None))
            .values(erased_at=now, manifest="")
        )
        conn.execute(sa.update(parts).where(parts.c.package_id == package_id).values(object=None, crc32=None))
        if page_id is None:
            return
        conn.execute(sa.update(messages).where(messages.c.page_id == page_id).values(contact=""))
        conn.execute(sa.delete(viewers).where(viewers.c.page_id == page_id))
        of_page = sa.select(links.c.id).where(links.c.page_id == page_id)
        conn.execute(sa.delete(attempts).where(attempts.c.link_id.in_(of_page)))
        events.record(conn, account_id, EventKind.PAGE_ERASED, ACTOR, now=now, page_id=page_id)
