"""The days of a page, in its clinic's zone: it closes as one ends, never in the middle of an afternoon.

Owns: both directions between a moment in UTC and the last whole day. Refuses: the clock, and any wording.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def end_of_day(now: datetime, days: int, time_zone: str) -> datetime:
    """Return the end of the day, in the account's zone, `days` from today; in UTC."""
    zone = ZoneInfo(time_zone)
    day = now.astimezone(zone).date() + timedelta(days=days + 1)
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)


def last_day(expires_at: datetime, zone: ZoneInfo) -> date:
    """Return the last whole day on which a page opens that closes at a moment."""
    return (expires_at - timedelta(microseconds=1)).astimezone(zone).date()
