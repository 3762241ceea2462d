"""What a desk may ask about a published page, once however often it is asked.

Owns: copy link, resend, extend, close, reopen; each by the desk's command id, each with its event.
Refuses: keeping a link. It is made anew from the keys for whoever may have it; the database holds its digest.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import events, publication
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import accounts, commands, links, messages, packages, pages
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind


def execute(services: Services, workstation: Workstation, request: wire.CommandRequest) -> wire.CommandResult:
    """Do a command, or tell again what became of it.

    Raises:
        RefusalError: NOT_FOUND, the page (or an id) is another account's or nobody's; CONFLICT, the
            command's id or the new link's was used for something else; GONE, the page has ended.
    """
    fingerprint = services.keys.fingerprint(request.digest())
    now = services.clock()
    try:
        with services.db.write() as conn:
            page = _page(conn, workstation, request.command.page_id)
            if _is_new(conn, workstation, request, fingerprint, now):
                _check_alive(page, now)
                _do(conn, services, workstation, page, request.command, now)
                page = _page(conn, workstation, request.command.page_id)
            link = None
            if request.command.kind == "copy_link":
                _check_alive(page, now)
                link = _address(services, _newest_link(conn, page))
    except IntegrityError as error:
        raise RefusalError(
            ErrorCode.CONFLICT, "A number of this request is taken.", "Try again; that makes a new one."
        ) from error
    return wire.CommandResult(command_id=request.command_id, done=True, link=link, expires_at=page.expires_at)


def _page(conn: sa.Connection, workstation: Workstation, page_id: UUID) -> Any:
    page = conn.execute(
        sa.select(pages)
        .where(pages.c.id == page_id, pages.c.account_id == workstation.account_id)
        .with_for_update()
    ).one_or_none()
    if page is None:
        raise not_found("page")
    return page


def _is_new(
    conn: sa.Connection,
    workstation: Workstation,
    request: wire.CommandRequest,
    fingerprint: str,
    now: datetime,
) -> bool:
    known = conn.execute(sa.select(commands).where(commands.c.id == request.command_id)).one_or_none()
    if known is None:
        conn.execute(
            sa.insert(commands).values(
                id=request.command_id,
                account_id=workstation.account_id,
                workstation_id=workstation.id,
                request_sha256=fingerprint,
                created_at=now,
            )
        )
        return True
    if known.account_id != workstation.account_id:
        raise not_found("command")
    if known.request_sha256 != fingerprint:
        raise RefusalError(ErrorCode.CONFLICT, "This request's number is taken by another one.", "Try again.")
    return False


def _check_alive(page: Any, now: datetime) -> None:
    if page.state == "deleted":
        raise RefusalError(
            ErrorCode.GONE, "This page was deleted.", "Send the study again; that makes a new page."
        )
    if page.state == "expired" or page.expires_at <= now:
        raise RefusalError(
            ErrorCode.GONE, "This page has expired.", "Send the study again; that makes a new page."
        )


def _do(
    conn: sa.Connection,
    services: Services,
    workstation: Workstation,
    page: Any,
    command: wire.Command,
    now: datetime,
) -> None:
    actor, account_id = workstation.actor, workstation.account_id
    match command:
        case wire.CopyLink():
            link = _newest_link(conn, page)
            events.record(
                conn, account_id, EventKind.LINK_COPIED, actor, now=now, page_id=page.id, link_id=link.id
            )
        case wire.Resend():
            _resend(conn, services, workstation, page, command, now)
        case wire.Extend():
            _extend(conn, workstation, page, command.days, now)
        case wire.ClosePage():
            if page.state == "open":
                _change(conn, page, state="closed", ended_at=now)
                events.record(conn, account_id, EventKind.PAGE_CLOSED, actor, now=now, page_id=page.id)
        case wire.ReopenPage():
            if page.state == "closed":
                _change(conn, page, state="open", ended_at=None)
                events.record(conn, account_id, EventKind.PAGE_REOPENED, actor, now=now, page_id=page.id)


def _resend(
    conn: sa.Connection,
    services: Services,
    workstation: Workstation,
    page: Any,
    command: wire.Resend,
    now: datetime,
) -> None:
    if page.state == "closed":
        raise RefusalError(ErrorCode.CONFLICT, "This page is closed.", "Open it again, then resend.")
    if len({r.channel for r in command.recipients}) != len(command.recipients):
        raise RefusalError(ErrorCode.BAD_REQUEST, "One message for each channel, please.")
    taken = (
        (links, links.c.id == command.link_id),
        (packages, packages.c.link_id == command.link_id),
        (messages, messages.c.id.in_([r.message_id for r in command.recipients])),
    )
    for table, condition in taken:
        for owner in conn.execute(sa.select(table.c.account_id).where(condition)).scalars():
            if owner != workstation.account_id:
                raise not_found("link or message")
            raise RefusalError(ErrorCode.CONFLICT, "This link or message exists already.", "Try again.")
    if not command.keep_old_link:
        voided = (
            conn.execute(
                sa.update(links)
                .where(links.c.page_id == page.id, links.c.voided_at.is_(None))
                .values(voided_at=now, generation=links.c.generation + 1)
                .returning(links.c.id)
            )
            .scalars()
            .all()
        )
        for link_id in voided:
            events.record(
                conn,
                page.account_id,
                EventKind.LINK_VOIDED,
                workstation.actor,
                now=now,
                page_id=page.id,
                link_id=link_id,
            )
    publication.issue_link(
        conn,
        services,
        workstation,
        page_id=page.id,
        link_id=command.link_id,
        language=page.language,
        recipients=command.recipients,
        now=now,
    )


def _extend(conn: sa.Connection, workstation: Workstation, page: Any, days: int, now: datetime) -> None:
    time_zone = conn.execute(
        sa.select(accounts.c.time_zone).where(accounts.c.id == workstation.account_id)
    ).scalar_one()
    expires_at = max(page.expires_at, publication.end_of_day(now, days, time_zone))
    _change(conn, page, expires_at=expires_at)
    events.record(
        conn,
        workstation.account_id,
        EventKind.PAGE_EXTENDED,
        workstation.actor,
        now=now,
        page_id=page.id,
        detail={"expires_at": expires_at.isoformat()},
    )


def _change(conn: sa.Connection, page: Any, **values: Any) -> None:
    conn.execute(sa.update(pages).where(pages.c.id == page.id).values(version=pages.c.version + 1, **values))


def _newest_link(conn: sa.Connection, page: Any) -> Any:
    link = conn.execute(
        sa.select(links)
        .where(
            links.c.page_id == page.id,
            links.c.account_id == page.account_id,
            links.c.voided_at.is_(None),
        )
        .order_by(links.c.created_at.desc(), links.c.id.desc())
        .limit(1)
    ).one_or_none()
    if link is None:
        raise RefusalError(ErrorCode.GONE, "This page has no valid link.", "Resend it to make one.")
    return link


def _address(services: Services, link: Any) -> str:
    token = services.keys.link_token(link.id, link.generation, link.key_version)
    return f"{services.config.public_url}/p/{token}"
