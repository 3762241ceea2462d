"""The end of an account: a clinic leaves, and nothing of its patients stays.

Owns: erasing an account's pictures, contacts, codes, names, labels and events' payloads, and ending every way
in.
Refuses: doing it by halves. Every way in ends in one transaction; what storage held goes after it, and asking
again takes up where a crash has stopped. Ids, times and the chain of hashes stay, as proof that it was done.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import admin_sessions as sessions
from tricedesk.landing import events as events_module
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import (
    accounts,
    admin_sessions,
    admins,
    attempts,
    events,
    invitations,
    jobs,
    links,
    messages,
    packages,
    pages,
    pairing_codes,
    parts,
    requests,
    tries,
    viewers,
    workstations,
)
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind, PackageState

_FORGOTTEN: dict[str, Any] = {
    "name": "(left)",
    "phone": "",
    "sms_name": "",
    "second_language": None,
    "link_code_hash": None,
    "key_id": None,
    "mail_text": "",
    "sms_text": "",
    "sender_name": "",
    "reply_to": "",
    "logo": None,
    "logo_type": None,
    "logo_sha256": None,
    "settings_change_sha256": None,
}


def erase_by_admin(services: Services, admin: Admin, request: wire.ErasureRequest) -> None:
    """Erase the account of an admin who has said twice that she means it.

    Raises:
        RefusalError: CONFLICT, another name; NOT_ALLOWED, TOO_MANY, the password.
        OSError: the storage does not answer; the operator finishes it.
    """
    with services.db.read() as conn:
        name = conn.execute(sa.select(accounts.c.name).where(accounts.c.id == admin.account_id)).scalar_one()
    if request.name != name:
        raise RefusalError(
            ErrorCode.CONFLICT,
            "This is not the clinic's name.",
            "Type it as it stands in the settings.",
        )
    sessions.check_own_password(services, admin, request.password)
    erase(services, admin.account_id, admin.actor)


def erase(services: Services, account_id: UUID, actor: str) -> int:
    """Erase all that is a patient's or the clinic's; return how many objects storage gave up. Repeatable.

    Raises:
        OSError: the storage does not answer; ask again.
    """
    now = services.clock()
    with services.db.write() as conn:
        _end(conn, account_id, actor, now)
    count = 0
    for name in list(services.storage.list(str(account_id))):
        services.storage.delete(name)
        count += 1
    with services.db.write() as conn:
        _mark(conn, parts, account_id, object=None, crc32=None)
        conn.execute(
            sa.update(packages)
            .where(packages.c.account_id == account_id, packages.c.erased_at.is_(None))
            .values(erased_at=now)
        )
        conn.execute(
            sa.update(pages)
            .where(pages.c.account_id == account_id, pages.c.erased_at.is_(None))
            .values(erased_at=now)
        )
    return count


def _end(conn: sa.Connection, account_id: UUID, actor: str, now: datetime) -> None:
    for table in (pages, links, messages):  # before the account, as everybody else locks them
        whose = sa.select(table.c.id).where(table.c.account_id == account_id)
        conn.execute(whose.order_by(table.c.id).with_for_update())
    account = conn.execute(sa.select(accounts).where(accounts.c.id == account_id).with_for_update()).one()
    _mark(conn, accounts, account_id, **_FORGOTTEN)
    if account.erased_at is None:
        _mark(conn, accounts, account_id, erased_at=now)
        events_module.record(conn, account_id, EventKind.ACCOUNT_ERASED, actor, now=now)
    _mark(conn, workstations, account_id, revoked_at=now, name="")
    _mark(conn, admins, account_id, removed_at=now, password_hash="", name="", login=_own_id(admins))
    _mark(
        conn,
        pages,
        account_id,
        state="deleted",
        ended_at=now,
        secret_hash=None,
        label="",
        version=pages.c.version + 1,
    )
    # No token leads anywhere any more: not to a page that says what became of it, and whose it was.
    _mark(conn, links, account_id, voided_at=now, token_sha256=_own_id(links))
    _mark(conn, messages, account_id, contact="", reason="", provider_id=None)
    _mark(conn, packages, account_id, state=PackageState.DELETED.value, deleted_at=now, manifest="")
    _mark(conn, events, account_id, payload=None)
    conn.execute(
        sa.update(jobs)
        .where(jobs.c.account_id == account_id, jobs.c.done_at.is_(None))
        .values(done_at=now, leased_until=None)
    )
    for table in (attempts, viewers, requests, admin_sessions, invitations, pairing_codes, tries):
        conn.execute(sa.delete(table).where(table.c.account_id == account_id))


def _mark(conn: sa.Connection, table: sa.Table, account_id: UUID, **values: Any) -> None:
    whose = table.c.id if table is accounts else table.c.account_id
    conn.execute(sa.update(table).where(whose == account_id).values(**values))


def _own_id(table: sa.Table) -> sa.ColumnElement[str]:
    """Return what takes a secret's place in a unique column: the row's own id, which is no digest."""
    return sa.cast(table.c.id, sa.String(64))
