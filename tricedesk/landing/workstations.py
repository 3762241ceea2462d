"""The account's workstations: listed, renamed, sent away.

Owns: taking a workstation's right away at once: its token, its pairing codes, its admins' sessions.
Refuses: forgetting one. What it has sent stays, and its name in the activity log.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import admin_sessions, events
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import pairing_codes, workstations
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind


def listed(services: Services, account_id: UUID) -> wire.Workstations:
    """Return all workstations that were ever paired, newest first."""
    with services.db.read() as conn:
        rows = conn.execute(
            sa.select(workstations)
            .where(workstations.c.account_id == account_id)
            .order_by(workstations.c.created_at.desc(), workstations.c.id.desc())
        ).all()
    return wire.Workstations(workstations=tuple(_info(row) for row in rows))


def rename(services: Services, admin: Admin, workstation_id: UUID, name: str) -> wire.WorkstationInfo:
    """Call a workstation otherwise.

    Raises:
        RefusalError: NOT_FOUND; BAD_REQUEST.
    """
    name = name.strip()
    if not name or not name.isprintable():
        raise RefusalError(
            ErrorCode.BAD_REQUEST, "A workstation's name has no control characters.", "Retype it."
        )
    with services.db.write() as conn:
        row = _row(conn, admin, workstation_id)
        if row.name != name:
            _set(conn, row, name=name)
            _record(conn, services, admin, EventKind.WORKSTATION_RENAMED, row, before=row.name, name=name)
        return _info(_row(conn, admin, workstation_id))


def revoke(services: Services, admin: Admin, workstation_id: UUID) -> wire.WorkstationInfo:
    """Send a workstation away, at once; sent away already is fine.

    Raises:
        RefusalError: NOT_FOUND; CONFLICT, it is the one that asks.
    """
    now = services.clock()
    if workstation_id == admin.workstation.id:
        raise RefusalError(
            ErrorCode.CONFLICT, "This is the workstation that you sit at.", "Remove it from another one."
        )
    with services.db.write() as conn:
        row = _row(conn, admin, workstation_id)
        if row.revoked_at is None:
            _set(conn, row, revoked_at=now)
            conn.execute(
                sa.delete(pairing_codes).where(
                    pairing_codes.c.account_id == admin.account_id,
                    pairing_codes.c.made_by == workstation_id,
                    pairing_codes.c.used_by.is_(None),
                )
            )
            admin_sessions.end_sessions_at(conn, admin.account_id, workstation_id, now)
            _record(conn, services, admin, EventKind.WORKSTATION_REVOKED, row, name=row.name)
        return _info(_row(conn, admin, workstation_id))


def _row(conn: sa.Connection, admin: Admin, workstation_id: UUID) -> Any:
    row = conn.execute(
        sa.select(workstations)
        .where(workstations.c.id == workstation_id, workstations.c.account_id == admin.account_id)
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise not_found("workstation")
    return row


def _set(conn: sa.Connection, row: Any, **values: Any) -> None:
    conn.execute(
        sa.update(workstations)
        .where(workstations.c.id == row.id, workstations.c.account_id == row.account_id)
        .values(**values)
    )


def _record(
    conn: sa.Connection, services: Services, admin: Admin, kind: EventKind, row: Any, **detail: str
) -> None:
    events.record(
        conn,
        admin.account_id,
        kind,
        admin.actor,
        now=services.clock(),
        detail={"workstation_id": str(row.id), **detail},
    )


def _info(row: Any) -> wire.WorkstationInfo:
    return wire.WorkstationInfo(
        workstation_id=row.id, name=row.name, paired_at=row.created_at, revoked_at=row.revoked_at
    )
