"""How many messages may go out about one page.

Owns: counting a page's messages of the last hour before more are queued.
Refuses: more than the set number: a button pressed again and again, or a stolen desk, floods nobody.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from tricedesk.landing.db.tables import accounts, messages
from tricedesk.landing.languages import translations
from tricedesk.landing.refusals import RefusalError
from tricedesk.wire import ErrorCode

WINDOW: Final = timedelta(hours=1)


def check(conn: sa.Connection, page_id: UUID, adding: int, *, most: int, now: datetime) -> None:
    """Let `adding` messages more be queued, in the caller's `write()` (which holds the page's row).

    Raises:
        RefusalError: CONFLICT, with the time from which they may. (Not TOO_MANY: a desk would send them by
            itself an hour later, when nobody expects them.)
    """
    recent = (
        conn.execute(
            sa.select(messages.c.created_at)
            .where(messages.c.page_id == page_id, messages.c.created_at > now - WINDOW)
            .order_by(messages.c.created_at)
        )
        .scalars()
        .all()
    )
    over = len(recent) + adding - most
    if over <= 0:
        return
    row = conn.execute(
        sa.select(accounts.c.time_zone, accounts.c.country)
        .join(messages, messages.c.account_id == accounts.c.id)
        .where(messages.c.page_id == page_id)
        .limit(1)
    ).one()
    free_at = recent[min(over, len(recent)) - 1] + WINDOW
    time = translations("en", row.country).time(free_at, ZoneInfo(row.time_zone))
    raise RefusalError(
        ErrorCode.CONFLICT,
        f"{len(recent)} messages about this page went out within the hour.",
        f"Try again after {time}, or call the patient.",
    )
