"""What has happened that somebody at the desk should hear of, though nobody looks. No Qt.

Owns: telling news from what was there already, and whom it concerns.
Refuses: words, and names: news carry a page's id alone, for a desktop keeps what it has shown.

What the ledger held when the window opened is no news: it stands in the views. What the server tells later
is, also if it happened while this computer was off. A desk that has just been paired hears of the clinic's
whole past; of that, only what is younger than the pairing counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from tricedesk.ui.records import SentRow
from tricedesk.ui.states import State
from tricedesk.ui.stories import RequestRow

_SKEW = timedelta(minutes=10)
"""So far the server's clock and this one's may differ."""
_FAILED = frozenset({"failed", "bounced"})


class Kind(StrEnum):
    """What happened."""

    UNDELIVERED = "undelivered"
    ASKED = "asked"
    ASKED_HERE = "asked here"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened to one page."""

    kind: Kind
    page_id: UUID


class Watch:
    """Compares what it is told with what it was told before.

    Attributes:
        own: this workstation's id, which stays when it is called otherwise: only of its own pages is told
            whether they arrive; None: of all, as at a front desk. What a patient asks for concerns everybody.
        tells_opened: whether a page that is opened for the first time is news.
    """

    def __init__(self) -> None:
        self.own: UUID | None = None
        self.tells_opened = False
        self._since = datetime.min.replace(tzinfo=UTC)
        self._sent: tuple[SentRow, ...] | None = None
        self._rows: dict[UUID, SentRow] = {}
        self._requests: set[UUID] | None = None

    def paired(self, now: datetime) -> None:
        """This desk belongs to an account from now on."""
        self._since = now - _SKEW

    def take_sent(self, sent: tuple[SentRow, ...]) -> list[News]:
        """Take what was sent, newest first; return what is new about it."""
        if sent is self._sent:
            return []
        first, self._sent = self._sent is None, sent
        before, self._rows = self._rows, {row.page_id: row for row in sent}
        if first:
            return []
        changed = ((before.get(row.page_id), row) for row in sent if before.get(row.page_id) is not row)
        return [news for old, row in changed if self._concerns(row) for news in self._of(old, row)]

    def take_requests(self, rows: Iterable[RequestRow]) -> list[News]:
        """Take the open requests; return those that are new."""
        rows = tuple(rows)
        before, self._requests = self._requests, {row.request_id for row in rows}
        if before is None:
            return []
        return [
            News(Kind.ASKED_HERE if row.asked_by else Kind.ASKED, row.page_id)
            for row in rows
            if row.request_id not in before and row.at > self._since
        ]

    def _concerns(self, row: SentRow) -> bool:
        return self.own is None or row.workstation_id in (None, self.own)

    def _of(self, old: SentRow | None, row: SentRow) -> Iterable[News]:
        failed = _failed_at(row)
        is_new = old is None or failed != _failed_at(old)
        if row.state is State.UNDELIVERED and failed and failed > self._since and is_new:
            yield News(Kind.UNDELIVERED, row.page_id)
        viewed = row.last_viewed_at
        if self.tells_opened and viewed and viewed > self._since and row.views and not (old and old.views):
            yield News(Kind.OPENED, row.page_id)


def _failed_at(row: SentRow) -> datetime | None:
    return max((m.at for m in row.messages if m.state in _FAILED), default=None)
