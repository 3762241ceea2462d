"""Pairing: how a workstation comes into an account.

Owns: one-time codes, made on the server or at a paired desk, and redeeming them.
Refuses: codes and keys in clear: the database holds a code's digest, and the account's key only wrapped
under a secret that the server never hears, for the code's ten minutes.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import events
from tricedesk.landing.accounts import Workstation, account_info
from tricedesk.landing.db.tables import pairing_codes, workstations
from tricedesk.landing.keys import token_sha256
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind

CODE_LIFE = timedelta(minutes=10)
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 10


def make_code(services: Services, account_id: UUID) -> str:
    """Return a new one-time code for one workstation, valid for ten minutes. It brings no key for labels."""
    code = "".join(secrets.choice(_CROCKFORD) for _ in range(_CODE_LENGTH))
    _store_code(services, account_id, token_sha256(code), None, None, "operator")
    return code


def offer_code(services: Services, workstation: Workstation, request: wire.PairingCodeRequest) -> None:
    """Keep a code that a paired desk has made, by its digest, with the account's key wrapped.

    Raises:
        RefusalError: CONFLICT, another code has this digest.
    """
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(pairing_codes).where(pairing_codes.c.lookup_sha256 == request.lookup_sha256)
        ).one_or_none()
    if row is None:
        try:
            _store_code(
                services,
                workstation.account_id,
                request.lookup_sha256,
                request.wrapped_key,
                workstation.id,
                workstation.actor,
            )
        except IntegrityError as error:
            raise _code_taken() from error
    elif (row.made_by, row.wrapped_key) != (workstation.id, request.wrapped_key):
        raise _code_taken()


def redeem(services: Services, request: wire.PairRequest) -> wire.PairReply:
    """Pair a workstation by a one-time code. The same desk with the same token may ask again.

    Raises:
        RefusalError: NOT_FOUND, no such code (any more); CONFLICT, the workstation's id or token is taken.
    """
    now, lookup = services.clock(), token_sha256(request.lookup)
    if not request.workstation_name.isprintable():
        raise RefusalError(ErrorCode.BAD_REQUEST, "A workstation's name has no control characters.")
    try:
        with services.db.write() as conn:
            code = conn.execute(
                sa.select(pairing_codes).where(pairing_codes.c.lookup_sha256 == lookup).with_for_update()
            ).one_or_none()
            if code is None:
                raise _unknown_code()
            known = conn.execute(
                sa.select(workstations).where(workstations.c.id == request.workstation_id)
            ).one_or_none()
            if code.used_by is None and code.expires_at > now:
                conn.execute(
                    sa.update(pairing_codes)
                    .where(pairing_codes.c.lookup_sha256 == lookup)
                    .values(used_by=request.workstation_id)
                )
                _admit(conn, code.account_id, known, request, now)
            elif not _is_repeat(code, known, request):
                raise _unknown_code()
            wrapped_key = code.wrapped_key if code.expires_at > now else None
            return wire.PairReply(account=account_info(conn, code.account_id), wrapped_key=wrapped_key)
    except IntegrityError as error:
        raise _workstation_taken() from error


def forget_old_codes(conn: sa.Connection, now: datetime) -> None:
    """Erase wrapped keys at the end of their ten minutes, and codes a day later."""
    conn.execute(
        sa.update(pairing_codes)
        .where(pairing_codes.c.expires_at <= now, pairing_codes.c.wrapped_key.is_not(None))
        .values(wrapped_key=None)
    )
    conn.execute(sa.delete(pairing_codes).where(pairing_codes.c.expires_at <= now - timedelta(days=1)))


def _store_code(
    services: Services,
    account_id: UUID,
    lookup_sha256: str,
    wrapped_key: str | None,
    made_by: UUID | None,
    actor: str,
) -> None:
    now = services.clock()
    with services.db.write() as conn:
        conn.execute(
            sa.insert(pairing_codes).values(
                lookup_sha256=lookup_sha256,
                account_id=account_id,
                made_by=made_by,
                wrapped_key=wrapped_key,
                expires_at=now + CODE_LIFE,
            )
        )
        events.record(conn, account_id, EventKind.PAIRING_CODE_MADE, actor, now=now)


def _admit(
    conn: sa.Connection, account_id: UUID, known: Any, request: wire.PairRequest, now: datetime
) -> None:
    values = {
        "name": request.workstation_name,
        "token_sha256": request.token_sha256,
        "revoked_at": None,
    }
    if known is None:
        conn.execute(
            sa.insert(workstations).values(
                id=request.workstation_id, account_id=account_id, created_at=now, **values
            )
        )
    elif known.account_id == account_id:
        conn.execute(sa.update(workstations).where(workstations.c.id == known.id).values(**values))
    else:
        raise _workstation_taken()
    events.record(
        conn,
        account_id,
        EventKind.WORKSTATION_PAIRED,
        f"workstation:{request.workstation_id}",
        now=now,
        detail={
            "workstation": request.workstation_name,
            "workstation_id": str(request.workstation_id),
        },
    )


def _is_repeat(code: Any, known: Any, request: wire.PairRequest) -> bool:
    return (
        code.used_by == request.workstation_id
        and known is not None
        and known.account_id == code.account_id
        and known.token_sha256 == request.token_sha256
        and known.revoked_at is None
    )


def _unknown_code() -> RefusalError:
    return RefusalError(
        ErrorCode.NOT_FOUND,
        "This pairing code is not known, was used, or is older than ten minutes.",
        "Check it for a typo, or ask for a new one.",
    )


def _workstation_taken() -> RefusalError:
    return RefusalError(
        ErrorCode.CONFLICT,
        "This workstation is already paired with another account.",
        "Remove its pairing first; pairing again then gives it a new identity.",
    )


def _code_taken() -> RefusalError:
    return RefusalError(ErrorCode.CONFLICT, "This pairing code is taken.", "Make another one.")
