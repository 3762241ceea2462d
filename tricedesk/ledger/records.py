"""What the ledger's tables have in common: moments, troubles, tries.

Owns: how a moment is kept, why something did not pass, and when it is due again.
Refuses: any table of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tricedesk.errors import TriceDeskError

MAX_WAIT = timedelta(hours=1)
"""Nothing waits longer than this for its next try; more means that the clock was set back."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something did not pass, in words to show. An empty title: there is none."""

    title: str = ""
    message: str = ""
    hint: str = ""

    @staticmethod
    def of(error: TriceDeskError | None) -> Trouble:
        """Return an error's words."""
        return Trouble(error.title, error.message, error.hint) if error else Trouble()

    def __bool__(self) -> bool:
        return bool(self.title)


def text(when: datetime) -> str:
    """Return a moment as the database keeps it: UTC, always of one length, so that it sorts."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def moment(kept: str | None) -> datetime | None:
    """Return the moment that `text` wrote."""
    return datetime.fromisoformat(kept) if kept else None


def next_try(next_attempt_at: datetime | None, created_at: datetime, now: datetime) -> datetime:
    """Return when something that waits is due; a moment too far away is the work of a wrong clock."""
    if next_attempt_at is None or next_attempt_at > now + MAX_WAIT:
        return min(created_at, now)
    return next_attempt_at
