"""The one table of events: timeline, activity log, audit and what desks are told of.

Owns: appending to an account's chain, reading it, and proving that it is whole.
Refuses: changing or removing an event. A payload may be erased one day; its digest stays, and with it the
chain.

Each event takes its number and the hash before it from one `UPDATE accounts … RETURNING`, in the caller's
transaction: what happened and its event are committed together, and an account's events have no gaps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing.db.tables import accounts, events

GENESIS = "0" * 64
"""The hash before an account's first event."""


def record(
    conn: sa.Connection,
    account_id: UUID,
    kind: wire.EventKind,
    actor: str,
    *,
    now: datetime,
    page_id: UUID | None = None,
    link_id: UUID | None = None,
    message_id: UUID | None = None,
    detail: Mapping[str, Any] | None = None,
) -> int:
    """Append an event in the caller's `write()`; return its number in the account.

    Do this last in a transaction: from here on, other writers of the account wait.

    Args:
        actor: `workstation:<id>`, `patient`, `worker`, `admin:<id>` or `operator`.
        detail: JSON values for desks to read. Never a contact, a token or a code.
    """
    payload = wire.canonical_json(dict(detail or {})).decode()
    payload_sha256 = hashlib.sha256(payload.encode()).hexdigest()
    seq, prev_hash = conn.execute(
        sa.update(accounts)
        .where(accounts.c.id == account_id)
        .values(seq=accounts.c.seq + 1)
        .returning(accounts.c.seq, accounts.c.chain)
    ).one()
    values = {
        "account_id": account_id,
        "seq": seq,
        "at": now,
        "kind": kind.value,
        "actor": actor,
        "page_id": page_id,
        "link_id": link_id,
        "message_id": message_id,
        "payload_sha256": payload_sha256,
        "prev_hash": prev_hash,
    }
    hash_ = _hash(values)
    conn.execute(sa.insert(events).values(**values, payload=payload, hash=hash_))
    conn.execute(sa.update(accounts).where(accounts.c.id == account_id).values(chain=hash_))
    return int(seq)


def changes(conn: sa.Connection, account_id: UUID, after: int) -> wire.Changes:
    """Return the account's events after number `after`, oldest first, at most `CHANGES_PER_REPLY`."""
    rows = conn.execute(
        sa.select(events)
        .where(events.c.account_id == account_id, events.c.seq > after)
        .order_by(events.c.seq)
        .limit(wire.CHANGES_PER_REPLY + 1)
    ).all()
    return wire.Changes(
        changes=tuple(
            wire.Change(
                seq=row.seq,
                at=row.at,
                kind=row.kind,
                actor=row.actor,
                page_id=row.page_id,
                link_id=row.link_id,
                message_id=row.message_id,
                detail=json.loads(row.payload) if row.payload is not None else {},
            )
            for row in rows[: wire.CHANGES_PER_REPLY]
        ),
        more=len(rows) > wire.CHANGES_PER_REPLY,
    )


def broken_at(conn: sa.Connection, account_id: UUID) -> int | None:
    """Check an account's whole chain; return the number of the first event that does not fit, or None."""
    account = conn.execute(
        sa.select(accounts.c.seq, accounts.c.chain).where(accounts.c.id == account_id)
    ).one()
    expected, prev_hash = 1, GENESIS
    for row in conn.execute(
        sa.select(events).where(events.c.account_id == account_id).order_by(events.c.seq)
    ).mappings():
        erased = row["payload"] is None
        whole = erased or hashlib.sha256(row["payload"].encode()).hexdigest() == row["payload_sha256"]
        if row["seq"] != expected or row["prev_hash"] != prev_hash or row["hash"] != _hash(row) or not whole:
            return expected
        expected, prev_hash = expected + 1, row["hash"]
    if (account.seq, account.chain) != (expected - 1, prev_hash):
        return expected
    return None


def _hash(values: Mapping[Any, Any]) -> str:
    """Return an event's hash, over all that it says, the digest of its payload, and the hash before it."""
    said = [
        values["prev_hash"],
        str(values["account_id"]),
        values["seq"],
        values["at"].isoformat(timespec="microseconds"),
        values["kind"],
        values["actor"],
        *(str(values[name]) if values[name] else None for name in ("page_id", "link_id", "message_id")),
        values["payload_sha256"],
    ]
    return hashlib.sha256(wire.canonical_json(said)).hexdigest()
