"""Admins: who may change a clinic's settings.

Owns: one-time sign-up links, admins and their passwords (argon2id), taking the right away.
Refuses: tokens and passwords in clear: the database holds digests and hashes. Sessions: `admin_sessions`.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import base58
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import admin_sessions as sessions
from tricedesk.landing import events, passwords
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import accounts, admin_sessions, admins, invitations
from tricedesk.landing.keys import token_sha256
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind

INVITATION_LIFE: Final = timedelta(days=7)
_INVITATION_LENGTH: Final = 22


# ---- coming in --------------------------------------------------------------------------------------------


def make_invitation(services: Services, account_id: UUID) -> str:
    """Return a new sign-up link's last part, made on the server; good for one admin, for a week."""
    number = int.from_bytes(secrets.token_bytes(16), "big")
    token = base58.b58encode_int(number).decode().rjust(_INVITATION_LENGTH, "1")
    with services.db.write() as conn:
        _invite(conn, account_id, token_sha256(token), "operator", services.clock())
    return token


def invite(services: Services, admin: Admin, digest: str) -> None:
    """Keep a sign-up link that an admin's desk has made, by its digest. Again changes nothing.

    Raises:
        RefusalError: CONFLICT, another link has this digest.
    """
    with services.db.write() as conn:
        known = conn.execute(sa.select(invitations).where(invitations.c.token_sha256 == digest)).one_or_none()
        if known is None:
            _invite(conn, admin.account_id, digest, admin.actor, services.clock())
        elif known.account_id != admin.account_id:
            raise not_found("sign-up link")
        elif known.made_by != admin.actor:
            raise RefusalError(ErrorCode.CONFLICT, "This sign-up link is taken.", "Make another one.")


def sign_up(services: Services, workstation: Workstation, request: wire.SignUpRequest) -> wire.AdminInfo:
    """Make an admin of who has a sign-up link of this account. The same again is success.

    Raises:
        RefusalError: NOT_FOUND, no such link (any more); CONFLICT, a name is taken; BAD_REQUEST.
    """
    _check_password(request.password)
    if not request.name.isprintable():
        raise RefusalError(ErrorCode.BAD_REQUEST, "A name has no control characters.", "Type it anew.")
    digest, now = token_sha256(request.invitation), services.clock()
    with services.db.read() as conn:
        found = conn.execute(_invitation(workstation.account_id, digest)).one_or_none()
    _checked(found, request.admin_id, now)
    password_hash = passwords.hash_secret(request.password)
    try:
        with services.db.write() as conn:
            locked = conn.execute(_invitation(workstation.account_id, digest).with_for_update())
            known = _checked(locked.one_or_none(), request.admin_id, now)
            if known.used_by is None:
                _check_id(conn, workstation, request.admin_id)
                _add(conn, workstation, request, password_hash, now)
                conn.execute(
                    sa.update(invitations)
                    .where(
                        invitations.c.token_sha256 == digest,
                        invitations.c.account_id == workstation.account_id,
                    )
                    .values(used_by=request.admin_id)
                )
            return sessions.info(conn, workstation.account_id, request.admin_id)
    except IntegrityError as error:
        raise RefusalError(
            ErrorCode.CONFLICT, "Someone signs in by this name already.", "Choose another sign-in name."
        ) from error


# ---- the admins themselves --------------------------------------------------------------------------------


def listed(services: Services, account_id: UUID) -> wire.Admins:
    """Return the account's admins, oldest first, removed ones included."""
    with services.db.read() as conn:
        rows = conn.execute(
            sa.select(admins)
            .where(admins.c.account_id == account_id)
            .order_by(admins.c.created_at, admins.c.id)
        ).all()
    return wire.Admins(admins=tuple(sessions.as_info(row) for row in rows))


def change_password(services: Services, admin: Admin, admin_id: UUID, request: wire.PasswordChange) -> None:
    """Change one's own password; one's other sessions end. Repeated with the new one set: nothing.

    Raises:
        RefusalError: NOT_FOUND, another's; NOT_ALLOWED, the current password is wrong; TOO_MANY; BAD_REQUEST.
    """
    if admin_id != admin.id:
        raise not_found("administrator to change")
    _check_password(request.password)
    now = services.clock()
    sessions.check_own_password(services, admin, request.current, or_already=request.password)
    password_hash = passwords.hash_secret(request.password)
    with services.db.write() as conn:
        conn.execute(
            sa.update(admins)
            .where(admins.c.id == admin.id, admins.c.account_id == admin.account_id)
            .values(password_hash=password_hash)
        )
        sessions.end(conn, admin.account_id, now, admin_sessions.c.id != admin.session_id, admin=admin.id)
        sessions.record(conn, admin.workstation, EventKind.ADMIN_PASSWORD_CHANGED, admin.id, now)


def remove(services: Services, admin: Admin, admin_id: UUID) -> None:
    """Take an admin's right away, at once; removed already is fine. The last one stays.

    Raises:
        RefusalError: NOT_FOUND; CONFLICT, she is the only one.
    """
    now, account_id = services.clock(), admin.account_id
    with services.db.write() as conn:
        conn.execute(sa.select(accounts.c.id).where(accounts.c.id == account_id).with_for_update())
        there = conn.execute(
            sa.select(admins.c.id, admins.c.removed_at).where(admins.c.account_id == account_id)
        ).all()
        found = next((row for row in there if row.id == admin_id), None)
        if found is None:
            raise not_found("administrator")
        if found.removed_at is not None:
            return
        if sum(row.removed_at is None for row in there) == 1:
            raise RefusalError(
                ErrorCode.CONFLICT,
                "This is the clinic's only administrator.",
                "Invite another one first.",
            )
        conn.execute(
            sa.update(admins)
            .where(admins.c.id == admin_id, admins.c.account_id == account_id)
            .values(removed_at=now, password_hash="")
        )
        sessions.end(conn, account_id, now, sa.true(), admin=admin_id)
        events.record(
            conn,
            account_id,
            EventKind.ADMIN_REMOVED,
            admin.actor,
            now=now,
            detail={"admin": str(admin_id)},
        )


# ---- steps ------------------------------------------------------------------------------------------------


def _invite(conn: sa.Connection, account_id: UUID, digest: str, actor: str, now: datetime) -> None:
    conn.execute(
        sa.insert(invitations).values(
            token_sha256=digest, account_id=account_id, made_by=actor, expires_at=now + INVITATION_LIFE
        )
    )
    events.record(conn, account_id, EventKind.ADMIN_INVITED, actor, now=now)


def _invitation(account_id: UUID, digest: str) -> sa.Select[Any]:
    return sa.select(invitations).where(
        invitations.c.token_sha256 == digest, invitations.c.account_id == account_id
    )


def _checked(known: Any, admin_id: UUID, now: datetime) -> Any:
    if (
        known is None
        or (known.used_by is None and known.expires_at <= now)
        or (known.used_by not in (None, admin_id))
    ):
        raise RefusalError(
            ErrorCode.NOT_FOUND,
            "This sign-up link is not known here, was used, or is older than a week.",
            "Ask whoever sent it for a new one.",
        )
    return known


def _check_id(conn: sa.Connection, workstation: Workstation, admin_id: UUID) -> None:
    owner = conn.execute(sa.select(admins.c.account_id).where(admins.c.id == admin_id)).scalar()
    if owner is not None and owner != workstation.account_id:
        raise not_found("administrator")


def _add(
    conn: sa.Connection, workstation: Workstation, request: wire.SignUpRequest, hash_: str, now: datetime
) -> None:
    conn.execute(
        sa.insert(admins).values(
            id=request.admin_id,
            account_id=workstation.account_id,
            login=request.login,
            name=request.name,
            password_hash=hash_,
            created_at=now,
        )
    )
    events.record(
        conn,
        workstation.account_id,
        EventKind.ADMIN_ADDED,
        f"admin:{request.admin_id}",
        now=now,
        detail={"admin": str(request.admin_id), "name": request.name, "workstation": workstation.name},
    )


def _check_password(password: str) -> None:
    match passwords.fault(password):
        case None if len(password) >= wire.MIN_ADMIN_PASSWORD:
            return
        case passwords.Fault.NO_LETTER:
            hint = "Use at least one letter."
        case passwords.Fault.NO_NUMBER:
            hint = "Use at least one number."
        case passwords.Fault.COMMON:
            hint = "Many people use this one. Choose another."
        case _:
            hint = f"Use {wire.MIN_ADMIN_PASSWORD} to {passwords.MAX_LENGTH} characters."
    raise RefusalError(ErrorCode.BAD_REQUEST, "This password is too easy to guess.", hint)


def forget_old_invitations(conn: sa.Connection, now: datetime) -> None:
    """Forget sign-up links a week after they were good for anything."""
    conn.execute(sa.delete(invitations).where(invitations.c.expires_at < now - INVITATION_LIFE))
