"""What people ask the clinic for: a patient her pictures again, a desk another desk's study.

Owns: the list of requests, each open until someone has seen to it, and their events.
Refuses: limits on asking (`links` counts a patient's), and doing what was asked for.

A page has at most one open request of its patient: who asks again is told of again, not listed twice.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import events
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import requests, workstations
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.wire import ErrorCode, EventKind

PATIENT = "patient"
WORKSTATION = "workstation"


def by_patient(
    conn: sa.Connection, account_id: UUID, page_id: UUID, link_id: UUID, *, state: str, now: datetime
) -> UUID:
    """List a patient's request for a page that is `state` (expired, closed, deleted); return its id."""
    request_id = _open_one(conn, account_id, page_id)
    again = request_id is not None
    if request_id is None:
        request_id = wire.new_id()
        _insert(conn, account_id, page_id, request_id, PATIENT, now)
    events.record(
        conn,
        account_id,
        EventKind.PICTURES_REQUESTED,
        PATIENT,
        now=now,
        page_id=page_id,
        link_id=link_id,
        detail={"request_id": str(request_id), "state": state, "again": again},
    )
    return UUID(str(request_id))


def is_open(conn: sa.Connection, account_id: UUID, page_id: UUID) -> bool:
    """Tell whether a patient's request for this page waits in the list."""
    return _open_one(conn, account_id, page_id) is not None


def _open_one(conn: sa.Connection, account_id: UUID, page_id: UUID) -> UUID | None:
    return conn.execute(
        sa.select(requests.c.id).where(
            requests.c.account_id == account_id,
            requests.c.page_id == page_id,
            requests.c.kind == PATIENT,
            requests.c.state == "open",
        )
    ).scalar()


def by_workstation(
    conn: sa.Connection, asking: Workstation, command: wire.AskWorkstation, request_id: UUID, *, now: datetime
) -> None:
    """Ask a workstation to send a page's study again.

    Raises:
        RefusalError: NOT_FOUND, another account's workstation; GONE, it was sent away; CONFLICT, itself.
    """
    asked = conn.execute(
        sa.select(workstations.c.name, workstations.c.revoked_at).where(
            workstations.c.account_id == asking.account_id, workstations.c.id == command.workstation_id
        )
    ).one_or_none()
    if asked is None:
        raise not_found("workstation")
    if asked.revoked_at is not None:
        raise RefusalError(
            ErrorCode.GONE, f"{asked.name} no longer belongs to this clinic.", "Open the folder at this desk."
        )
    if command.workstation_id == asking.id:
        raise RefusalError(
            ErrorCode.CONFLICT, "This is the workstation that would be asked.", "Send it here."
        )
    _insert(
        conn,
        asking.account_id,
        command.page_id,
        request_id,
        WORKSTATION,
        now,
        from_workstation=asking.id,
        to_workstation=command.workstation_id,
    )
    events.record(
        conn,
        asking.account_id,
        EventKind.STUDY_ASKED,
        asking.actor,
        now=now,
        page_id=command.page_id,
        detail={
            "request_id": str(request_id),
            "from_workstation": str(asking.id),
            "from": asking.name,
            "to_workstation": str(command.workstation_id),
            "to": asked.name,
        },
    )


def answer(
    conn: sa.Connection, workstation: Workstation, command: wire.AnswerRequest, *, now: datetime
) -> None:
    """Mark a request as seen to; one that was answered before stays as it was.

    Raises:
        RefusalError: NOT_FOUND.
    """
    found = conn.execute(
        sa.select(requests.c.id).where(
            requests.c.account_id == workstation.account_id,
            requests.c.page_id == command.page_id,
            requests.c.id == command.request_id,
        )
    ).scalar()
    if found is None:
        raise not_found("request")
    _answer(
        conn,
        workstation.account_id,
        command.page_id,
        [requests.c.id == command.request_id],
        command.outcome,
        workstation.actor,
        now,
    )


def answer_all(
    conn: sa.Connection, account_id: UUID, page_id: UUID, outcome: str, actor: str, *, now: datetime
) -> None:
    """Mark all of a page's open requests as seen to: it was sent again, replaced or reopened."""
    _answer(conn, account_id, page_id, [], outcome, actor, now)


def _insert(
    conn: sa.Connection,
    account_id: UUID,
    page_id: UUID,
    request_id: UUID,
    kind: str,
    now: datetime,
    **more: UUID,
) -> None:
    conn.execute(
        sa.insert(requests).values(
            id=request_id,
            account_id=account_id,
            page_id=page_id,
            kind=kind,
            state="open",
            outcome="",
            created_at=now,
            **more,
        )
    )


def _answer(
    conn: sa.Connection,
    account_id: UUID,
    page_id: UUID,
    which: list[sa.ColumnElement[bool]],
    outcome: str,
    actor: str,
    now: datetime,
) -> None:
    answered = (
        conn.execute(
            sa.update(requests)
            .where(
                requests.c.account_id == account_id,
                requests.c.page_id == page_id,
                requests.c.state == "open",
                *which,
            )
            .values(state="answered", outcome=outcome, answered_at=now)
            .returning(requests.c.id)
        )
        .scalars()
        .all()
    )
    for request_id in answered:
        events.record(
            conn,
            account_id,
            EventKind.REQUEST_ANSWERED,
            actor,
            now=now,
            page_id=page_id,
            detail={"request_id": str(request_id), "outcome": outcome},
        )
