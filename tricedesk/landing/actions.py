"""What a command does to a page, in the caller's transaction, each with its event.

Owns: resend, extend, close, reopen, reset a password, and what may be told of a link: its address, its
delete code, a preview's address.
Refuses: keeping any of these. They are made anew from the keys; the database holds digests.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import asks, events, publication
from tricedesk.landing import packages as packages_room
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.days import end_of_day
from tricedesk.landing.db.tables import accounts, attempts, links, messages, packages, pages
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind


def copy_link(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Write down that the address was asked for."""
    _record(conn, workstation, page, EventKind.LINK_COPIED, now, link=newest_link(conn, page))


def show_delete_code(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Write down that the four digits were asked for."""
    _record(conn, workstation, page, EventKind.DELETE_CODE_SHOWN, now, link=newest_link(conn, page))


def preview(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Write down that the clinic looks at the page."""
    _record(conn, workstation, page, EventKind.PAGE_PREVIEWED, now, link=newest_link(conn, page))


def extend(conn: sa.Connection, workstation: Workstation, page: Any, days: int, now: datetime) -> None:
    """Let the page live longer; never shorter than it does."""
    time_zone = conn.execute(
        sa.select(accounts.c.time_zone).where(accounts.c.id == workstation.account_id)
    ).scalar_one()
    expires_at = max(page.expires_at, end_of_day(now, days, time_zone))
    change(conn, page, expires_at=expires_at)
    _record(conn, workstation, page, EventKind.PAGE_EXTENDED, now, expires_at=expires_at.isoformat())


def close(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Close the page; closed already is fine."""
    if page.state == "open":
        change(conn, page, state="closed", ended_at=now)
        _record(conn, workstation, page, EventKind.PAGE_CLOSED, now)


def reopen(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Open a closed page again; open already is fine.

    Raises:
        RefusalError: CONFLICT, another page has taken its place.
    """
    if page.state != "closed":
        return
    if page.replaced_by is not None:
        raise RefusalError(
            ErrorCode.CONFLICT, "A newer page has taken this one's place.", "Resend the newer page."
        )
    change(conn, page, state="open", ended_at=None)
    _record(conn, workstation, page, EventKind.PAGE_REOPENED, now)
    asks.answer_all(conn, page.account_id, page.id, "reopened", workstation.actor, now=now)


def reset_password(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    """Forget a page's password, and the guesses at it. The cookies of those admitted hold no more.

    Raises:
        RefusalError: CONFLICT, the page has no password.
    """
    if page.gate != "password":
        raise RefusalError(
            ErrorCode.CONFLICT,
            "This page has no password that a patient chose.",
            "A page with a code opens with that code. Resend it if the code's tries are used up.",
        )
    change(conn, page, secret_hash=None)
    of_page = sa.select(links.c.id).where(
        links.c.page_id == page.id, links.c.account_id == workstation.account_id
    )
    conn.execute(
        sa.delete(attempts).where(
            attempts.c.account_id == workstation.account_id,
            attempts.c.link_id.in_(of_page),
            attempts.c.scope != "request",
        )
    )
    _record(conn, workstation, page, EventKind.PAGE_PASSWORD_RESET, now)


def resend(
    conn: sa.Connection,
    services: Services,
    workstation: Workstation,
    page: Any,
    command: wire.Resend,
    now: datetime,
) -> None:
    """Make a new link with new messages; the old one dies unless it is kept for the same contact.

    Raises:
        RefusalError: CONFLICT, the page is closed, or an id is taken; NOT_FOUND; BAD_REQUEST.
    """
    if page.state == "closed":
        raise RefusalError(ErrorCode.CONFLICT, "This page is closed.", "Open it again, then resend.")
    if len({r.channel for r in command.recipients}) != len(command.recipients):
        raise RefusalError(ErrorCode.BAD_REQUEST, "A page is sent once on each channel.", "Name one contact.")
    _check_ids(conn, workstation, command)
    if not command.keep_old_link or _is_corrected(conn, services, page, command):
        _void_links(conn, workstation, page, now)
    if command.label and command.label != page.label:
        conn.execute(
            sa.update(pages)
            .where(pages.c.id == page.id, pages.c.account_id == page.account_id)
            .values(label=command.label)
        )
        _record(conn, workstation, page, EventKind.PAGE_LABELLED, now, label=command.label)
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
    asks.answer_all(conn, page.account_id, page.id, "sent", workstation.actor, now=now)


def newest_link(conn: sa.Connection, page: Any) -> Any:
    """Return the page's newest link that isn't void.

    Raises:
        RefusalError: GONE, there is none.
    """
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


def change(conn: sa.Connection, page: Any, **values: Any) -> None:
    """Change a page's row; what was rendered of it is no longer true."""
    conn.execute(
        sa.update(pages)
        .where(pages.c.id == page.id, pages.c.account_id == page.account_id)
        .values(version=pages.c.version + 1, **values)
    )


def _check_ids(conn: sa.Connection, workstation: Workstation, command: wire.Resend) -> None:
    taken = (
        (links, links.c.id == command.link_id),
        (packages, packages.c.link_id == command.link_id),
        (messages, messages.c.id.in_([r.message_id for r in command.recipients])),
    )
    owner = packages_room.owner_of(conn, taken)
    if owner == workstation.account_id:
        raise RefusalError(ErrorCode.CONFLICT, "This link or message exists already.", "Try again.")
    if owner is not None:
        raise not_found("link or message")


def _is_corrected(conn: sa.Connection, services: Services, page: Any, command: wire.Resend) -> bool:
    """Tell whether a contact is another than the one that a link which still lives was sent to.

    What went to a wrong address must not stay open there, whatever the desk asked for.
    """
    sent = conn.execute(
        sa.select(messages.c.id, messages.c.channel, messages.c.contact)
        .join(links, links.c.id == messages.c.link_id)
        .where(
            messages.c.account_id == page.account_id,
            messages.c.page_id == page.id,
            messages.c.contact != "",
            links.c.voided_at.is_(None),
        )
    ).all()
    before: dict[str, set[str]] = {}
    for row in sent:
        before.setdefault(row.channel, set()).add(services.keys.unseal(row.contact, row.id).casefold())
    return any(
        before.get(recipient.channel.value, set()) - {recipient.address.casefold()}
        for recipient in command.recipients
    )


def _void_links(conn: sa.Connection, workstation: Workstation, page: Any, now: datetime) -> None:
    voided = (
        conn.execute(
            sa.update(links)
            .where(
                links.c.page_id == page.id,
                links.c.account_id == page.account_id,
                links.c.voided_at.is_(None),
            )
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


def _record(
    conn: sa.Connection,
    workstation: Workstation,
    page: Any,
    kind: EventKind,
    now: datetime,
    *,
    link: Any = None,
    **detail: str,
) -> None:
    events.record(
        conn,
        workstation.account_id,
        kind,
        workstation.actor,
        now=now,
        page_id=page.id,
        link_id=link.id if link is not None else None,
        detail=detail,
    )
