"""Signing in: an admin's sessions, and the guesses at her password.

Owns: sessions that end after ten idle minutes, who is signed in, and counting guesses before these are looked
at.
Refuses: tokens in clear: a desk makes a session's token itself, and the server hears its digest only, so that
signing in can be repeated.

Nobody who is locked out locks out others: at most 5 guesses an hour for an admin at one workstation, 20 a day
for an admin, 30 an hour at a workstation whatever the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import events, limits, passwords
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import accounts, admin_sessions, admins, tries
from tricedesk.landing.keys import token_sha256
from tricedesk.landing.limits import Limit
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind

IDLE: Final = timedelta(minutes=10)
LONGEST: Final = timedelta(hours=12)
_TOUCH: Final = timedelta(seconds=20)
"""A session's last use is written down this exactly."""
_DAY: Final = timedelta(days=1)
_HOUR: Final = timedelta(hours=1)
_TEN_MINUTES: Final = timedelta(minutes=10)
PER_ADMIN_AND_WORKSTATION: Final = Limit(5, _HOUR, _TEN_MINUTES)
PER_ADMIN: Final = Limit(20, _DAY, _HOUR)
PER_WORKSTATION: Final = Limit(30, _HOUR, _TEN_MINUTES)
# Of no password: what is compared where there is no such admin, so that both take as long.
_NOBODY: Final = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43


@dataclass(frozen=True, slots=True)
class Admin:
    """Who is signed in, at which workstation."""

    id: UUID
    account_id: UUID
    login: str
    name: str
    session_id: UUID
    workstation: Workstation

    @property
    def actor(self) -> str:
        """How events name her."""
        return f"admin:{self.id}"


def sign_in(services: Services, workstation: Workstation, request: wire.SignInRequest) -> wire.SignInReply:
    """Begin a session. The same session with the same token may ask again.

    Raises:
        RefusalError: NOT_ALLOWED, name or password is wrong; TOO_MANY; CONFLICT, the session's id is taken.
    """
    now, account_id = services.clock(), workstation.account_id
    with services.db.read() as conn:
        session = conn.execute(
            sa.select(admin_sessions).where(admin_sessions.c.id == request.session_id)
        ).one_or_none()
        if session is not None:
            return _repeated(conn, workstation, request, session)
        found = conn.execute(
            sa.select(admins).where(
                admins.c.account_id == account_id,
                admins.c.login == request.login,
                admins.c.removed_at.is_(None),
            )
        ).one_or_none()
    consume(services, workstation, found, now)
    if not passwords.matches(found.password_hash if found else _NOBODY, request.password) or found is None:
        wrong(services, workstation, found, now)
        raise RefusalError(
            ErrorCode.NOT_ALLOWED, "Name or password is not right.", "Check both. Capitals matter."
        )
    try:
        with services.db.write() as conn:
            conn.execute(
                sa.insert(admin_sessions).values(
                    id=request.session_id,
                    account_id=account_id,
                    admin_id=found.id,
                    workstation_id=workstation.id,
                    token_sha256=request.token_sha256,
                    created_at=now,
                    used_at=now,
                )
            )
            _forget_tries(conn, account_id, found.id, workstation, now)
            record(conn, workstation, EventKind.ADMIN_SIGNED_IN, found.id, now)
            return _signed_in(conn, account_id, found.id, now)
    except IntegrityError as error:
        raise RefusalError(ErrorCode.CONFLICT, "This session's number is taken.", "Sign in again.") from error


def authenticate(services: Services, workstation: Workstation, token: str) -> Admin:
    """Return who is signed in at this workstation with a session's token; the session lives on.

    Raises:
        RefusalError: NOT_SIGNED_IN.
    """
    now = services.clock()
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(admin_sessions.c.id, admin_sessions.c.used_at, admins.c.login, admins.c.name)
            .add_columns(admins.c.id.label("admin_id"))
            .join(admins, admins.c.id == admin_sessions.c.admin_id)
            .where(
                admin_sessions.c.token_sha256 == token_sha256(token),
                admin_sessions.c.account_id == workstation.account_id,
                admin_sessions.c.workstation_id == workstation.id,
                admin_sessions.c.ended_at.is_(None),
                admin_sessions.c.used_at > now - IDLE,
                admin_sessions.c.created_at > now - LONGEST,
                admins.c.removed_at.is_(None),
            )
        ).one_or_none()
    if row is None:
        raise not_signed_in()
    if now - row.used_at >= _TOUCH:
        with services.db.write() as conn:
            conn.execute(
                sa.update(admin_sessions)
                .where(admin_sessions.c.id == row.id, admin_sessions.c.ended_at.is_(None))
                .values(used_at=now)
            )
    return Admin(row.admin_id, workstation.account_id, row.login, row.name, row.id, workstation)


def sign_out(services: Services, admin: Admin, session_id: UUID) -> None:
    """End one of this admin's own sessions; ended already is fine.

    Raises:
        RefusalError: NOT_FOUND, it is no session of hers.
    """
    now = services.clock()
    with services.db.write() as conn:
        ended = end(conn, admin.account_id, now, admin_sessions.c.id == session_id, admin=admin.id)
        if (
            not ended
            and not conn.execute(
                sa.select(admin_sessions.c.id).where(
                    admin_sessions.c.account_id == admin.account_id,
                    admin_sessions.c.admin_id == admin.id,
                    admin_sessions.c.id == session_id,
                )
            ).first()
        ):
            raise not_found("session")
        if ended:
            record(conn, admin.workstation, EventKind.ADMIN_SIGNED_OUT, admin.id, now)


def not_signed_in() -> RefusalError:
    """Return the refusal for what only an admin may do."""
    return RefusalError(
        ErrorCode.NOT_SIGNED_IN,
        "An administrator must sign in for this.",
        f"A session ends after {int(IDLE.total_seconds() // 60)} minutes without use.",
    )


def check_own_password(services: Services, admin: Admin, password: str, *, or_already: str = "") -> None:
    """Make sure that it is really this admin; a guess counts as one at signing in.

    Args:
        or_already: passes too if it is the password: a change whose answer was lost is asked for again.

    Raises:
        RefusalError: NOT_ALLOWED, TOO_MANY.
    """
    now = services.clock()
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(admins).where(admins.c.id == admin.id, admins.c.account_id == admin.account_id)
        ).one()
    consume(services, admin.workstation, row, now)
    if passwords.matches(row.password_hash, password):
        with services.db.write() as conn:
            _forget_tries(conn, admin.account_id, admin.id, admin.workstation, now)
        return
    if not (or_already and passwords.matches(row.password_hash, or_already)):
        wrong(services, admin.workstation, row, now)
        raise RefusalError(ErrorCode.NOT_ALLOWED, "This is not your password.", "Type it again.")


def end_sessions_at(conn: sa.Connection, account_id: UUID, workstation_id: UUID, now: datetime) -> None:
    """End whatever session is open at a workstation that is sent away."""
    end(conn, account_id, now, admin_sessions.c.workstation_id == workstation_id)


def forget_old(conn: sa.Connection, now: datetime) -> None:
    """Forget guesses, ended sessions and links that no longer mean anything."""
    conn.execute(sa.delete(tries).where(tries.c.window < limits.stamp(now - 2 * _DAY)))
    conn.execute(sa.delete(admin_sessions).where(admin_sessions.c.created_at < now - 2 * LONGEST))


# ---- steps ------------------------------------------------------------------------------------------------


def consume(services: Services, workstation: Workstation, found: Any, now: datetime) -> None:
    """Count a guess and commit, before the password is looked at.

    Raises:
        RefusalError: TOO_MANY.
    """
    account_id = workstation.account_id
    scopes: dict[str, Limit] = {f"workstation {workstation.id.hex}": PER_WORKSTATION}
    if found is not None:
        scopes[_pair(found.id, workstation)] = PER_ADMIN_AND_WORKSTATION
        scopes[f"admin {found.id.hex}"] = PER_ADMIN
    with services.db.write() as conn:
        conn.execute(sa.select(accounts.c.id).where(accounts.c.id == account_id).with_for_update())
        later = limits.consume(conn, tries, {"account_id": account_id}, scopes, now=now)
    if later is not None:
        wait = int((later - now).total_seconds()) + 1
        raise RefusalError(
            ErrorCode.TOO_MANY,
            "Too many tries.",
            f"Try again in {-(-wait // 60)} minutes. Another administrator can still sign in.",
            retry_after=wait,
        )


def wrong(services: Services, workstation: Workstation, found: Any, now: datetime) -> None:
    with services.db.write() as conn:
        record(conn, workstation, EventKind.ADMIN_WRONG, found.id if found else None, now)
        if found is not None and _tries(conn, workstation, found.id, now) >= PER_ADMIN_AND_WORKSTATION.count:
            record(conn, workstation, EventKind.ADMIN_LOCKED, found.id, now)


def _tries(conn: sa.Connection, workstation: Workstation, admin_id: UUID, now: datetime) -> int:
    limit = PER_ADMIN_AND_WORKSTATION
    counted = conn.execute(
        sa.select(sa.func.sum(tries.c["count"])).where(
            tries.c.account_id == workstation.account_id,
            tries.c.scope == _pair(admin_id, workstation),
            tries.c.window > limits.stamp(now - limit.span - limit.bucket),
        )
    ).scalar()
    return int(counted or 0)


def _forget_tries(
    conn: sa.Connection, account_id: UUID, admin_id: UUID, workstation: Workstation, now: datetime
) -> None:
    """Let who knows the password begin anew at this workstation; guesses from elsewhere stay counted."""
    conn.execute(
        sa.delete(tries).where(
            tries.c.account_id == account_id, tries.c.scope == _pair(admin_id, workstation)
        )
    )
    scopes = {f"workstation {workstation.id.hex}": PER_WORKSTATION, f"admin {admin_id.hex}": PER_ADMIN}
    limits.give_back(conn, tries, {"account_id": account_id}, scopes, now=now)


def _pair(admin_id: UUID, workstation: Workstation) -> str:
    return f"admin {admin_id.hex} {workstation.id.hex}"


def _repeated(
    conn: sa.Connection, workstation: Workstation, request: wire.SignInRequest, session: Any
) -> wire.SignInReply:
    if session.account_id != workstation.account_id:
        raise not_found("session")
    same = (session.workstation_id, session.token_sha256) == (workstation.id, request.token_sha256)
    if not same or session.ended_at is not None:
        raise RefusalError(ErrorCode.CONFLICT, "This session's number is taken.", "Sign in again.")
    return _signed_in(conn, workstation.account_id, session.admin_id, session.created_at)


def _signed_in(conn: sa.Connection, account_id: UUID, admin_id: UUID, began: datetime) -> wire.SignInReply:
    return wire.SignInReply(
        admin=info(conn, account_id, admin_id),
        idle_seconds=int(IDLE.total_seconds()),
        ends_at=began + LONGEST,
    )


def info(conn: sa.Connection, account_id: UUID, admin_id: UUID) -> wire.AdminInfo:
    row = conn.execute(
        sa.select(admins).where(admins.c.account_id == account_id, admins.c.id == admin_id)
    ).one()
    return as_info(row)


def as_info(row: Any) -> wire.AdminInfo:
    return wire.AdminInfo(
        admin_id=row.id,
        login=row.login,
        name=row.name,
        created_at=row.created_at,
        removed_at=row.removed_at,
    )


def end(
    conn: sa.Connection,
    account_id: UUID,
    now: datetime,
    which: sa.ColumnElement[bool],
    *,
    admin: UUID | None = None,
) -> int:
    conditions = [admin_sessions.c.account_id == account_id, admin_sessions.c.ended_at.is_(None), which]
    if admin is not None:
        conditions.append(admin_sessions.c.admin_id == admin)
    return conn.execute(sa.update(admin_sessions).where(*conditions).values(ended_at=now)).rowcount


def record(
    conn: sa.Connection, workstation: Workstation, kind: EventKind, admin_id: UUID | None, now: datetime
) -> None:
    detail: Mapping[str, str] = {"workstation": workstation.name, "workstation_id": str(workstation.id)}
    actor = f"admin:{admin_id}" if admin_id and kind is not EventKind.ADMIN_WRONG else workstation.actor
    more = {"admin": str(admin_id)} if admin_id else {}
    events.record(conn, workstation.account_id, kind, actor, now=now, detail={**detail, **more})
