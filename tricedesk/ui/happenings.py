"""The lines of a page's story: what has happened, in the order in which it did.

Owns: turning the mirror's events of one page into lines. Refuses: what follows from them (`timeline`), Qt
(the sentences are translated by `timeline_words`), and reading the ledger.

A line's kind is the English source text itself, with holes in braces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tricedesk.ledger.mirror import Page
from tricedesk.wire import Change, EventKind

MOST = 80
"""So many lines are told of one page, the newest."""


class Happened(StrEnum):
    """One line's words. `{channel}`: a channel; `{desk}`: a workstation; `{until}`: a day."""

    QUEUED = "Queued to be sent"
    UPLOADED = "Uploaded by {desk}"
    MAIL_QUEUED = "E-mail made ready"
    TEXT_QUEUED = "Text made ready"
    MAIL_WAITS = "E-mail could not go out yet"
    TEXT_WAITS = "Text could not go out yet"
    MAIL_SENT = "E-mail sent"
    TEXT_SENT = "Text sent"
    MAIL_DELIVERED = "E-mail delivered"
    TEXT_DELIVERED = "Text delivered"
    MAIL_BOUNCED = "E-mail came back"
    TEXT_BOUNCED = "Text came back"
    MAIL_FAILED = "E-mail not delivered"
    TEXT_FAILED = "Text not delivered"
    OPENED = "Opened"
    LANGUAGE = "Language of the page changed to {detail}"
    PASSWORD_SET = "The patient chose a password"  # noqa: S105 - words
    PASSWORD_RESET = "Password reset by {desk}"  # noqa: S105 - words
    WRONG_CODE = "Wrong code entered"
    CODE_LOCKED = "Too many wrong codes: locked for a day"
    WRONG_DELETE = "Wrong delete code entered"
    DELETE_LOCKED = "Too many wrong delete codes: deleting is locked"
    RESENT = "Sent again by {desk}, with a new link"
    LINK_VOID = "The old link stopped working"
    LINK_COPIED = "Link copied by {desk}"
    CODE_SHOWN = "Delete code looked at by {desk}"
    PREVIEWED = "Looked at by {desk}"
    EXTENDED = "Extended to {until} by {desk}"
    CLOSED = "Closed by {desk}"
    REOPENED = "Opened again by {desk}"
    EXPIRED = "Expired"
    DELETED = "Deleted by the patient"
    TAKEN_BACK = "Taken back by {desk}"
    ERASED = "Pictures erased from the server"
    DAMAGED = "Pictures are gone from the server's storage"
    REPLACED = "A newer page took its place"
    REQUESTED = "The patient asked for the pictures again"
    ASKED = "{desk} asked {detail} to send the study again"
    ANSWERED = "The patient's request was answered"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened, or `times` alike in a row, the last one `at`."""

    kind: Happened
    at: datetime
    times: int = 1
    desk: str = ""
    detail: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known of one page.

    Attributes:
        changes: its events, oldest first.
        contacts: where it was sent, from its label.
        desks: names of the account's workstations.
        queued_at: when this desk queued it; None if another one did.
    """

    page: Page
    changes: Sequence[Change]
    contacts: tuple[str, ...] = ()
    desks: Mapping[UUID, str] = field(default_factory=dict)
    queued_at: datetime | None = None


_KINDS: Mapping[str, Happened] = {
    EventKind.PAGE_PUBLISHED: Happened.UPLOADED,
    EventKind.PAGE_VIEWED: Happened.OPENED,
    EventKind.PAGE_PREVIEWED: Happened.PREVIEWED,
    EventKind.PAGE_LANGUAGE: Happened.LANGUAGE,
    EventKind.PAGE_PASSWORD_SET: Happened.PASSWORD_SET,
    EventKind.PAGE_PASSWORD_RESET: Happened.PASSWORD_RESET,
    EventKind.PAGE_EXTENDED: Happened.EXTENDED,
    EventKind.PAGE_CLOSED: Happened.CLOSED,
    EventKind.PAGE_REOPENED: Happened.REOPENED,
    EventKind.PAGE_REPLACED: Happened.REPLACED,
    EventKind.PAGE_EXPIRED: Happened.EXPIRED,
    EventKind.PAGE_ERASED: Happened.ERASED,
    EventKind.PAGE_DAMAGED: Happened.DAMAGED,
    EventKind.LINK_COPIED: Happened.LINK_COPIED,
    EventKind.LINK_VOIDED: Happened.LINK_VOID,
    EventKind.DELETE_CODE_SHOWN: Happened.CODE_SHOWN,
    EventKind.CODE_WRONG: Happened.WRONG_CODE,
    EventKind.CODE_LOCKED: Happened.CODE_LOCKED,
    EventKind.DELETE_WRONG: Happened.WRONG_DELETE,
    EventKind.DELETE_LOCKED: Happened.DELETE_LOCKED,
    EventKind.PICTURES_REQUESTED: Happened.REQUESTED,
    EventKind.STUDY_ASKED: Happened.ASKED,
    EventKind.REQUEST_ANSWERED: Happened.ANSWERED,
}
MESSAGES: Mapping[str, tuple[Happened, Happened]] = {
    EventKind.MESSAGE_QUEUED: (Happened.MAIL_QUEUED, Happened.TEXT_QUEUED),
    EventKind.MESSAGE_WAITS: (Happened.MAIL_WAITS, Happened.TEXT_WAITS),
    EventKind.MESSAGE_SENT: (Happened.MAIL_SENT, Happened.TEXT_SENT),
    EventKind.MESSAGE_DELIVERED: (Happened.MAIL_DELIVERED, Happened.TEXT_DELIVERED),
    EventKind.MESSAGE_BOUNCED: (Happened.MAIL_BOUNCED, Happened.TEXT_BOUNCED),
    EventKind.MESSAGE_FAILED: (Happened.MAIL_FAILED, Happened.TEXT_FAILED),
}


def lines_of(known: Known) -> tuple[Line, ...]:
    """Return a page's lines, oldest first, the same thing many times in a row as one."""
    lines: list[Line] = []
    if known.queued_at is not None:
        lines.append(Line(Happened.QUEUED, known.queued_at))
    first_link = next((c.link_id for c in known.changes if c.kind == EventKind.LINK_ISSUED), None)
    for change in known.changes:
        line = _line(change, known, first_link)
        if line is None:
            continue
        before = lines[-1] if lines else None
        if before is not None and replace(line, at=before.at, times=before.times) == before:
            lines[-1] = replace(before, at=line.at, times=before.times + 1)
        else:
            lines.append(line)
    return tuple(lines[-MOST:])


def _line(change: Change, known: Known, first_link: UUID | None) -> Line | None:
    detail = change.detail
    desk = _desk(change.actor, known)
    if change.kind in MESSAGES:
        mail, text = MESSAGES[change.kind]
        kind = text if detail.get("channel") == "sms" else mail
        return Line(kind, change.at, detail=text_of(detail.get("reason")))
    if change.kind == EventKind.LINK_ISSUED:
        return None if change.link_id == first_link else Line(Happened.RESENT, change.at, desk=desk)
    if change.kind == EventKind.PAGE_DELETED:
        kind = Happened.DELETED if change.actor == "patient" else Happened.TAKEN_BACK
        return Line(kind, change.at, desk=desk)
    if change.kind not in _KINDS:
        return None
    line = Line(_KINDS[change.kind], change.at, desk=desk)
    if line.kind is Happened.UPLOADED:
        return replace(line, desk=text_of(detail.get("workstation")) or desk)
    if line.kind is Happened.LANGUAGE:
        return replace(line, detail=text_of(detail.get("language")))
    if line.kind is Happened.ASKED:
        return replace(line, desk=text_of(detail.get("from")) or desk, detail=text_of(detail.get("to")))
    if line.kind is Happened.EXTENDED:
        return replace(line, until=_moment(detail.get("expires_at")))
    return line


def _desk(actor: str, known: Known) -> str:
    kind, _, untrusted = actor.partition(":")
    if kind != "workstation":
        return ""
    try:
        return known.desks.get(UUID(untrusted), "")
    except ValueError:
        return ""


def text_of(untrusted: object) -> str:
    """Return a value of an event's detail if it is text, else ""."""
    return untrusted if isinstance(untrusted, str) else ""


def _moment(untrusted: object) -> datetime | None:
    try:
        return datetime.fromisoformat(untrusted) if isinstance(untrusted, str) else None
    except ValueError:
        return None
