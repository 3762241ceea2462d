"""What became of a message: its state, and the event that tells the desk.

Owns: the one table of what may follow what, whoever says so: our worker, or a gateway's report. Reports come
late, twice and in any order; a state never goes back.
Refuses: one state for two channels: a failed text never hides behind a sent mail.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from tricedesk.landing import events
from tricedesk.landing.db.tables import messages
from tricedesk.wire import EventKind

FOLLOWS: Final[dict[str, frozenset[str]]] = {
    "sent": frozenset({"queued"}),
    "bounced": frozenset({"queued", "sent"}),
    "failed": frozenset({"queued", "sent"}),
    # The phone has it: that is so, whatever was thought before.
    "delivered": frozenset({"queued", "sent", "bounced", "failed"}),
}
"""A state → those that it may follow. `sent`: a server has taken it; `bounced`: it came back from there."""
_KINDS: Final = {
    "sent": EventKind.MESSAGE_SENT,
    "delivered": EventKind.MESSAGE_DELIVERED,
    "bounced": EventKind.MESSAGE_BOUNCED,
    "failed": EventKind.MESSAGE_FAILED,
}


def wait(
    conn: sa.Connection, account_id: UUID, message_id: UUID, reason: str, *, actor: str, now: datetime
) -> None:
    """Tell the desk why a message has not gone out yet, once for each reason."""
    row = conn.execute(
        sa.update(messages)
        .where(
            messages.c.id == message_id,
            messages.c.account_id == account_id,
            messages.c.state == "queued",
            messages.c.reason != reason,
        )
        .values(reason=reason)
        .returning(messages.c.page_id, messages.c.link_id, messages.c.channel)
    ).one_or_none()
    if row is not None:
        _record(conn, account_id, EventKind.MESSAGE_WAITS, message_id, row, reason, actor=actor, now=now)


def settle(
    conn: sa.Connection,
    account_id: UUID,
    message_id: UUID,
    state: str,
    *,
    actor: str,
    now: datetime,
    reason: str = "",
    provider_id: str | None = None,
) -> bool:
    """Write down a state with its event in the caller's `write()`; tell whether it was news.

    Args:
        actor: `worker`, or `gateway` for what is reported.
        reason: words for the desk, for what was not delivered; never a contact.
    """
    of_message = (messages.c.id == message_id, messages.c.account_id == account_id)
    if provider_id:
        conn.execute(
            sa.update(messages)
            .where(*of_message, messages.c.provider_id.is_(None))
            .values(provider_id=provider_id)
        )
    row = conn.execute(
        sa.update(messages)
        .where(*of_message, messages.c.state.in_(FOLLOWS[state]))
        .values(
            state=state,
            reason=reason,
            sent_at=messages.c.sent_at if state == "failed" else sa.func.coalesce(messages.c.sent_at, now),
        )
        .returning(messages.c.page_id, messages.c.link_id, messages.c.channel)
    ).one_or_none()
    if row is None:
        return False
    _record(conn, account_id, _KINDS[state], message_id, row, reason, actor=actor, now=now)
    return True


def _record(
    conn: sa.Connection,
    account_id: UUID,
    kind: EventKind,
    message_id: UUID,
    row: Any,
    reason: str,
    *,
    actor: str,
    now: datetime,
) -> None:
    events.record(
        conn,
        account_id,
        kind,
        actor,
        now=now,
        page_id=row.page_id,
        link_id=row.link_id,
        message_id=message_id,
        detail={"channel": row.channel} | ({"reason": reason} if reason else {}),
    )
