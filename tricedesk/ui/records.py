"""What the ledger holds, as the window shows it: frozen rows of the outbox and of what was sent.

Owns: reading packages, pages and messages, opening their labels, and saying which state each one is in.
Refuses: Qt, writing, and being called in the thread that draws (`ledger_worker` calls it).

A label or manifest is opened once and kept: neither ever changes under its digest. A page is read again only
when the mirror's cursor has moved over an event of it: 50,000 pages at rest cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tricedesk import wire
from tricedesk.ledger import Ledger
from tricedesk.ledger.mirror import Message, Page
from tricedesk.ledger.packages import Package
from tricedesk.ledger.states import State as Stage
from tricedesk.package.labels import Label, open_label
from tricedesk.ui.searching import searched
from tricedesk.ui.states import State

_UNSENT = {Stage.WAITING, Stage.UPLOADING, Stage.UPLOADED, Stage.PAUSED, Stage.FAILED}
_STATES = {
    Stage.WAITING: State.WAITING,
    Stage.UPLOADING: State.UPLOADING,
    Stage.UPLOADED: State.UPLOADING,
    Stage.PAUSED: State.PAUSED,
    Stage.FAILED: State.FAILED,
    Stage.CANCELLING: State.CANCELLING,
}
_PAGE_STATES = {
    "closed": State.CLOSED,
    "expired": State.EXPIRED,
    "deleted": State.DELETED,
}

_LIVE = frozenset({State.SENT, State.OPENED, State.UNDELIVERED, State.CLOSED})


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A package that is not sent yet.

    Attributes:
        name, patient_id, study_uid: from the label; empty where it can't be opened here.
        pictures: pictures and clips together.
        state: never `OFFLINE`: the model knows the connection.
        trouble, hint: what the last try met and what to do; empty for none.
        next_attempt_at: when it is tried again by itself.
    """

    package_id: UUID
    page_id: UUID
    name: str
    patient_id: str
    contacts: tuple[str, ...]
    pictures: int
    state: State
    sent_bytes: int
    total_bytes: int
    queued_at: datetime
    trouble: str = ""
    hint: str = ""
    next_attempt_at: datetime | None = None
    study_uid: str = ""

    @property
    def percent(self) -> int:
        """How much of it the server has; 100 only when that is all."""
        return self.sent_bytes * 100 // self.total_bytes if self.total_bytes else 0


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One mail or text: `state` as the mirror has it, `reason` of a failure."""

    channel: str
    state: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SentRow:
    """A page that was published, by this desk or another of the clinic.

    `last_day` is the day on which it can be opened last, in the clinic's time zone, as the patient reads it;
    `haystack` is all that a search looks through, as `searching.searched` spells it, and `sent_on` the
    day of sending at this computer (see `searchable`).
    """

    page_id: UUID
    name: str
    patient_id: str
    contacts: tuple[str, ...]
    pictures: int
    state: State
    sent_at: datetime
    expires_at: datetime | None = None
    views: int = 0
    last_viewed_at: datetime | None = None
    workstation: str = ""
    workstation_id: UUID | None = None
    messages: tuple[MessageRow, ...] = ()
    study_uid: str = ""
    last_day: date | None = None
    haystack: str = field(default="", repr=False, compare=False)
    sent_on: date | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Records:
    """All that the window shows of the ledger, at one moment. `unsent` is what quitting asks about."""

    outbox: tuple[OutboxRow, ...] = ()
    sent: tuple[SentRow, ...] = ()
    unsent: int = 0
    account: wire.AccountInfo | None = None
    settings: wire.AccountSettings | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    label: Label | None
    contacts: tuple[str, ...]
    pictures: int


class RecordsReader:
    """Reads one ledger for one account; belongs to the thread that owns the ledger."""

    def __init__(self, ledger: Ledger, account_id: UUID, account_key: bytes | None) -> None:
        self._ledger = ledger
        self._account_id = account_id
        self._key = account_key
        self._known: dict[UUID, _Known] = {}
        self._labels: dict[UUID, tuple[str, Label | None]] = {}
        self._rows: dict[UUID, SentRow] = {}
        self._sorted: tuple[SentRow, ...] = ()
        self._cursor = -1
        self._zone: tzinfo | None = None
        self._stale_at: datetime | None = None

    @property
    def stale_at(self) -> datetime | None:
        """When something changes by time alone, a page's expiry; None for never."""
        return self._stale_at

    def read(self, now: datetime | None = None) -> Records:
        """Return the records as they are now.

        Raises:
            LedgerError: the ledger can't be read.
        """
        now = now or datetime.now(UTC)
        mine = self._ledger.packages.unfinished(self._account_id)
        account = self._ledger.mirror.account(self._account_id)
        pages = self._published(now, clinic_zone(account))
        fresh = [self._just_sent(p, now) for p in mine if p.state is Stage.SENT]
        return Records(
            outbox=tuple(self._outbox_row(p) for p in mine if p.state in _STATES),
            sent=_newest_first((*fresh, *pages)) if fresh else pages,
            unsent=sum(p.state in _UNSENT for p in mine),
            account=account,
            settings=self._ledger.mirror.settings(self._account_id),
        )

    def _outbox_row(self, package: Package) -> OutboxRow:
        known = self._of(package)
        return OutboxRow(
            package_id=package.id,
            page_id=package.page_id,
            name=known.label.PatientName if known.label else "",
            patient_id=known.label.PatientID if known.label else "",
            contacts=known.contacts,
            pictures=known.pictures,
            state=_STATES[package.state],
            sent_bytes=package.sent_bytes,
            total_bytes=package.total_bytes,
            queued_at=package.created_at,
            trouble=" ".join(filter(None, (package.trouble.title, package.trouble.message))),
            hint=package.trouble.hint,
            next_attempt_at=package.next_attempt_at,
            study_uid=known.label.StudyInstanceUID if known.label else "",
        )

    def _just_sent(self, package: Package, now: datetime) -> SentRow:
        """A page of this desk that the mirror has not told of yet."""
        known = self._of(package)
        label = known.label
        row = SentRow(
            page_id=package.page_id,
            name=label.PatientName if label else "",
            patient_id=label.PatientID if label else "",
            contacts=known.contacts,
            pictures=known.pictures,
            state=State.SENT,
            sent_at=package.sent_at or package.created_at,
            expires_at=package.expires_at,
            study_uid=label.StudyInstanceUID if label else "",
        )
        return self._finished(row, now)

    def _of(self, package: Package) -> _Known:
        if package.id not in self._known:
            manifest = self._ledger.packages.manifest(package.id)
            self._known[package.id] = _Known(
                label=self._label(package.page_id, manifest.label),
                contacts=tuple(recipient.address for recipient in manifest.recipients),
                pictures=sum(f.role in (wire.FileRole.PICTURE, wire.FileRole.CLIP) for f in manifest.files),
            )
        return self._known[package.id]

    def _label(self, page_id: UUID, sealed: str) -> Label | None:
        known = self._labels.get(page_id)
        if known is None or known[0] != sealed:
            label = open_label(sealed, self._key, page_id) if self._key and sealed else None
            known = self._labels[page_id] = (sealed, label)
        return known[1]

    def _published(self, now: datetime, zone: tzinfo | None) -> tuple[SentRow, ...]:
        """Return the pages, newest first; only those with news are read and made again."""
        mirror = self._ledger.mirror
        cursor = mirror.cursor(self._account_id)
        pages: Iterable[Page] = ()
        messages: dict[UUID, list[Message]] = {}
        if self._cursor < 0 or zone != self._zone:
            pages, messages = mirror.pages(self._account_id), mirror.messages_of_all(self._account_id)
        elif cursor != self._cursor:
            news = mirror.touched(self._account_id, self._cursor)
            pages, messages = mirror.pages_of(news).values(), mirror.messages_of(news)
        self._cursor, self._zone = cursor, zone
        changed = False
        for page in pages:
            if page.published_at is not None:
                self._rows[page.page_id] = self._sent_row(page, messages.get(page.page_id, ()), now)
                changed = True
        if self._stale_at is not None and self._stale_at <= now:
            self._rows = {page_id: _aged(row, now) for page_id, row in self._rows.items()}
            changed = True
        if changed:
            self._sorted = _newest_first(self._rows.values())
            ends = (row.expires_at for row in self._sorted if row.state in _LIVE and row.expires_at)
            self._stale_at = min(ends, default=None)
        return self._sorted

    def _sent_row(self, page: Page, messages: Sequence[Message], now: datetime) -> SentRow:
        label = self._label(page.page_id, page.label)
        assert page.published_at is not None
        row = SentRow(
            page_id=page.page_id,
            name=label.PatientName if label else "",
            patient_id=label.PatientID if label else "",
            contacts=label.contacts if label else (),
            pictures=page.images + page.clips,
            state=page_state(page, messages),
            sent_at=page.published_at,
            expires_at=page.expires_at,
            views=page.views,
            last_viewed_at=page.last_viewed_at,
            workstation=page.workstation,
            workstation_id=page.workstation_id,
            messages=tuple(MessageRow(m.channel, m.state, m.reason, m.at) for m in messages),
            study_uid=label.StudyInstanceUID if label else "",
        )
        return self._finished(row, now)

    def _finished(self, row: SentRow, now: datetime) -> SentRow:
        return searchable(replace(_aged(row, now), last_day=last_day(row.expires_at, self._zone)))


def searchable(row: SentRow) -> SentRow:
    """Return a row with what a search looks through."""
    sent_on = row.sent_at.astimezone().date()
    said = (row.name.replace("^", " "), row.patient_id, *row.contacts, row.workstation, sent_on.isoformat())
    return replace(row, haystack=searched(" ".join(said)), sent_on=sent_on)


def _newest_first(rows: Iterable[SentRow]) -> tuple[SentRow, ...]:
    return tuple(sorted(rows, key=lambda row: row.sent_at, reverse=True))


def page_state(page: Page, messages: Sequence[Message]) -> State:
    """Return what a page is now: gone, opened, not delivered on some channel, or sent.

    An opened page is opened even if one of two messages failed; a failed text doesn't hide behind a sent
    mail that nobody has opened.
    """
    if page.state in _PAGE_STATES:
        return _PAGE_STATES[page.state]
    if page.state == "erased":
        return State.EXPIRED
    if page.views:
        return State.OPENED
    newest: dict[str, str] = {}
    for message in messages:  # newest first
        newest.setdefault(message.channel, message.state)
    if any(state in ("failed", "bounced") for state in newest.values()):
        return State.UNDELIVERED
    return State.SENT


def _aged(row: SentRow, now: datetime) -> SentRow:
    """A page past its day is expired, whether the server has said so yet or not."""
    if row.expires_at and row.expires_at <= now and row.state in _LIVE:
        return replace(row, state=State.EXPIRED)
    return row


def clinic_zone(account: wire.AccountInfo | None) -> tzinfo | None:
    """Return the clinic's time zone; None, this computer's own, before it is known."""
    try:
        return ZoneInfo(account.time_zone) if account else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def last_day(expires_at: datetime | None, zone: tzinfo | None) -> date | None:
    """Return the last day of a page, which ends with it: at the first moment of the next."""
    if expires_at is None:
        return None
    return (expires_at - timedelta(microseconds=1)).astimezone(zone).date()
