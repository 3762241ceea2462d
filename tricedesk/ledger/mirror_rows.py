"""The mirror's rows as values: pages, messages, requests, workstations.

Owns: these types, and reading each from the columns that its SELECT names.
Refuses: transactions; they are the mirror's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tricedesk.ledger.records import moment


@dataclass(frozen=True, slots=True)
class Page:
    """A landing page. `state` is open, closed, expired or deleted; `label` is encrypted (base64).

    `gate` is what it asks for: none, code or password (which a patient has chosen once `password_set`);
    `code` whose code it was sent with: account, own or none.
    """

    page_id: UUID
    package_id: UUID | None
    state: str
    label: str
    language: str
    gate: str
    images: int
    clips: int
    attachments: int
    workstation: str
    replaces: UUID | None
    published_at: datetime | None
    expires_at: datetime | None
    views: int
    last_viewed_at: datetime | None
    wrong_codes: int
    locked: bool
    delete_locked: bool
    requested_at: datetime | None
    code: str = ""
    replaced_by: UUID | None = None
    workstation_id: UUID | None = None
    wrong_deletes: int = 0
    password_set: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A mail or text. `state` is queued, sent, delivered, bounced or failed (then with a `reason`)."""

    message_id: UUID
    page_id: UUID | None
    link_id: UUID | None
    channel: str
    state: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What someone asks for a page: a `patient` her pictures again, a `workstation` another one's study.

    Attributes:
        page_state: what the page was when a patient asked: expired, deleted or closed.
        times: how often a patient has asked.
        from_workstation, to_workstation: which desk asks which, with their names of then.
        state: open or answered; `outcome`: sent, declined, replaced or reopened.
        at: when it was last asked.
    """

    request_id: UUID
    kind: str
    page_id: UUID
    page_state: str
    times: int
    from_workstation: UUID | None
    from_name: str
    to_workstation: UUID | None
    to_name: str
    state: str
    outcome: str
    at: datetime
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class PairedWorkstation:
    """A desk of the account; `revoked_at` once it was sent away."""

    workstation_id: UUID
    name: str
    paired_at: datetime
    revoked_at: datetime | None


PAGES = (
    "SELECT page_id, package_id, state, label, language, gate, images, clips, attachments,"
    " workstation, replaces, published_at, expires_at, views, last_viewed_at, wrong_codes,"
    " locked, delete_locked, requested_at, code, replaced_by, workstation_id, wrong_deletes, password_set"
    " FROM pages "
)
MESSAGES = "SELECT message_id, page_id, link_id, channel, state, reason, at FROM messages "
REQUESTS = (
    "SELECT request_id, kind, page_id, page_state, times, from_workstation, from_name, to_workstation,"
    " to_name, state, outcome, at, answered_at FROM requests "
)
WORKSTATIONS = "SELECT workstation_id, name, paired_at, revoked_at FROM workstations "


def page(row: Sequence[Any]) -> Page:
    """Return a row of `PAGES`."""
    return Page(
        page_id=UUID(row[0]),
        package_id=_id(row[1]),
        state=row[2],
        label=row[3],
        language=row[4],
        gate=row[5],
        images=row[6],
        clips=row[7],
        attachments=row[8],
        workstation=row[9],
        replaces=_id(row[10]),
        published_at=moment(row[11]),
        expires_at=moment(row[12]),
        views=row[13],
        last_viewed_at=moment(row[14]),
        wrong_codes=row[15],
        locked=bool(row[16]),
        delete_locked=bool(row[17]),
        requested_at=moment(row[18]),
        code=row[19],
        replaced_by=_id(row[20]),
        workstation_id=_id(row[21]),
        wrong_deletes=row[22],
        password_set=bool(row[23]),
    )


def message(row: Sequence[Any]) -> Message:
    """Return a row of `MESSAGES`."""
    return Message(
        message_id=UUID(row[0]),
        page_id=_id(row[1]),
        link_id=_id(row[2]),
        channel=row[3],
        state=row[4],
        reason=row[5],
        at=datetime.fromisoformat(row[6]),
    )


def request(row: Sequence[Any]) -> PageRequest:
    """Return a row of `REQUESTS`."""
    return PageRequest(
        request_id=UUID(row[0]),
        kind=row[1],
        page_id=UUID(row[2]),
        page_state=row[3],
        times=row[4],
        from_workstation=_id(row[5]),
        from_name=row[6],
        to_workstation=_id(row[7]),
        to_name=row[8],
        state=row[9],
        outcome=row[10],
        at=datetime.fromisoformat(row[11]),
        answered_at=moment(row[12]),
    )


def workstation(row: Sequence[Any]) -> PairedWorkstation:
    """Return a row of `WORKSTATIONS`."""
    return PairedWorkstation(UUID(row[0]), row[1], datetime.fromisoformat(row[2]), moment(row[3]))


def _id(kept: str | None) -> UUID | None:
    return UUID(kept) if kept else None
