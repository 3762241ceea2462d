"""What a desk may ask about a published page, once however often it is asked.

Owns: the command's id (the same again is success, another wish under it a conflict), whose page it is, and
the answer.
Refuses: what a command does to the page (`actions`, `asks`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import actions, asks, previews
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import commands, pages
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode

_ABOUT_GONE_PAGES: Final = (wire.AskWorkstation, wire.AnswerRequest)


def execute(services: Services, workstation: Workstation, request: wire.CommandRequest) -> wire.CommandResult:
    """Do a command, or tell again what became of it.

    Raises:
        RefusalError: NOT_FOUND, the page (or an id) is another account's or nobody's; CONFLICT, the
            command's id or the new link's was used for something else; GONE, the page has ended.
    """
    fingerprint = services.keys.fingerprint(request.digest())
    now, command = services.clock(), request.command
    try:
        with services.db.write() as conn:
            page = _page(conn, workstation, command.page_id)
            if _is_new(conn, workstation, request, fingerprint, now):
                if not isinstance(command, _ABOUT_GONE_PAGES):
                    _check_alive(page, now)
                _do(conn, services, workstation, page, request, now)
                page = _page(conn, workstation, command.page_id)
            return _answer(conn, services, page, request, now)
    except IntegrityError as error:
        raise RefusalError(
            ErrorCode.CONFLICT, "A number of this request is taken.", "Try again; that makes a new one."
        ) from error


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
    request: wire.CommandRequest,
    now: datetime,
) -> None:
    match command := request.command:
        case wire.CopyLink():
            actions.copy_link(conn, workstation, page, now)
        case wire.ShowDeleteCode():
            actions.show_delete_code(conn, workstation, page, now)
        case wire.PreviewPage():
            actions.preview(conn, workstation, page, now)
        case wire.Resend():
            actions.resend(conn, services, workstation, page, command, now)
        case wire.Extend():
            actions.extend(conn, workstation, page, command.days, now)
        case wire.ClosePage():
            actions.close(conn, workstation, page, now)
        case wire.ReopenPage():
            actions.reopen(conn, workstation, page, now)
        case wire.ResetPassword():
            actions.reset_password(conn, workstation, page, now)
        case wire.AskWorkstation():
            asks.by_workstation(conn, workstation, command, request.command_id, now=now)
        case wire.AnswerRequest():
            asks.answer(conn, workstation, command, now=now)


def _answer(
    conn: sa.Connection, services: Services, page: Any, request: wire.CommandRequest, now: datetime
) -> wire.CommandResult:
    """Return what became of the command; what it asked to be told is made anew, as the page is now."""
    told: dict[str, str] = {}
    base = services.config.public_url
    match request.command:
        case wire.CopyLink():
            _check_alive(page, now)
            link = actions.newest_link(conn, page)
            told["link"] = f"{base}/p/{services.keys.link_token(link.id, link.generation, link.key_version)}"
        case wire.ShowDeleteCode():
            _check_alive(page, now)
            link = actions.newest_link(conn, page)
            told["delete_code"] = services.keys.delete_code(link.id, link.generation, link.key_version)
        case wire.PreviewPage():
            _check_alive(page, now)
            link = actions.newest_link(conn, page)
            told["preview"], _until = previews.address(
                services, link.id, link.generation, link.key_version, now=now
            )
        case _:
            pass
    return wire.CommandResult(command_id=request.command_id, done=True, expires_at=page.expires_at, **told)
