"""One page in full, and what people ask for, read from the ledger as frozen values.

Owns: reading a page's story (its lines, why, what can be done, what waits) and the open requests, with their
labels opened.
Refuses: Qt, writing, and being called in the thread that draws (`front_worker` calls it).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from tricedesk.errors import LedgerError
from tricedesk.ledger import Ledger
from tricedesk.ledger.commands import CommandState, QueuedCommand
from tricedesk.ledger.mirror import Page, PageRequest
from tricedesk.package.labels import Label, open_label
from tricedesk.ui import timeline
from tricedesk.ui.happenings import Known
from tricedesk.ui.records import clinic_zone, last_day, page_state
from tricedesk.ui.states import State
from tricedesk.ui.timeline import Action, Told


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this desk is: its account, itself in it, and the key of the account's labels."""

    account_id: UUID
    workstation_id: UUID | None
    workstation_name: str
    account_key: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A command that is not done: which, and what the last try met, or why the server said no."""

    kind: str
    since: datetime
    trouble: str


@dataclass(frozen=True, slots=True)
class Story:
    """A page in full.

    Attributes:
        contacts: where it was sent last, from its label; empty where that can't be read.
        desk_id, desk: which workstation sent it, and so has the study; desk_id is None for one sent away.
        is_mine: this workstation sent it. is_kept: this computer knows exactly which pictures it sent.
        waiting: commands that wait for the server. refused: the newest one, if the server said no to it.
        asked: the workstation that was asked to send it again and has not done so; asked_at: when.
    """

    page_id: UUID
    package_id: UUID | None
    told: Told
    last_day: date | None
    name: str = ""
    patient_id: str = ""
    contacts: tuple[str, ...] = ()
    study_uid: str = ""
    pictures: int = 0
    attachments: int = 0
    language: str = ""
    desk_id: UUID | None = None
    desk: str = ""
    is_mine: bool = False
    is_kept: bool = False
    replaced_by: UUID | None = None
    waiting: tuple[Waiting, ...] = ()
    refused: Waiting | None = None
    asked: str = ""
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestRow:
    """Someone asks for a page: its patient, or (`asked_by`) a desk that has not the study.

    Attributes:
        action: what fits; `times`: how often the patient has asked.
    """

    request_id: UUID
    page_id: UUID
    name: str
    patient_id: str
    contacts: tuple[str, ...]
    study_uid: str
    pictures: int
    page_state: State
    sent_at: datetime | None
    at: datetime
    times: int
    asked_by: str
    action: Action


class StoryReader:
    """Reads one ledger as one desk; belongs to the thread that owns the ledger."""

    def __init__(self, ledger: Ledger, identity: Identity) -> None:
        self._ledger = ledger
        self._me = identity

    def story(self, page_id: UUID, now: datetime) -> Story | None:
        """Return a page's story; None before the server has told of it.

        Raises:
            LedgerError: the ledger can't be read.
        """
        mirror = self._ledger.mirror
        page = mirror.page(page_id)
        if page is None:
            return None
        label = self.label(page)
        desks = {desk.workstation_id: desk for desk in mirror.workstations(self._me.account_id)}
        sender = desks.get(page.workstation_id) if page.workstation_id else None
        queued_at = self._queued_at(page)
        commands = self._ledger.commands.of_page(page_id)
        known = Known(
            page=page,
            changes=mirror.timeline(page_id),
            contacts=label.contacts if label else (),
            desks={key: desk.name for key, desk in desks.items()},
            queued_at=queued_at,
        )
        asked = next(
            (r for r in mirror.requests_for_page(page_id) if r.kind == "workstation" and r.state == "open"),
            None,
        )
        return Story(
            page_id=page_id,
            package_id=page.package_id,
            told=timeline.tell(known, now),
            last_day=last_day(page.expires_at, clinic_zone(mirror.account(self._me.account_id))),
            name=label.PatientName if label else "",
            patient_id=label.PatientID if label else "",
            contacts=known.contacts,
            study_uid=label.StudyInstanceUID if label else "",
            pictures=page.images + page.clips,
            attachments=page.attachments,
            language=page.language,
            desk_id=None if sender is not None and sender.revoked_at else page.workstation_id,
            desk=sender.name if sender else page.workstation,
            is_mine=page.workstation_id is not None and page.workstation_id == self._me.workstation_id,
            is_kept=queued_at is not None,
            replaced_by=page.replaced_by,
            waiting=tuple(_waiting(c) for c in commands if c.state is CommandState.QUEUED),
            refused=next((_waiting(c) for c in commands[:1] if c.state is CommandState.FAILED), None),
            asked=asked.to_name if asked else "",
            asked_at=asked.at if asked else None,
        )

    def requests(self, now: datetime) -> tuple[RequestRow, ...]:
        """Return what patients ask for, and what other desks ask of this one, newest first.

        Raises:
            LedgerError: the ledger can't be read.
        """
        mirror = self._ledger.mirror
        mine = [
            request
            for request in mirror.requests(self._me.account_id)
            if request.kind == "patient" or request.to_workstation == self._me.workstation_id
        ]
        pages = mirror.pages_of({request.page_id for request in mine})
        return tuple(self._row(r, pages[r.page_id], now) for r in mine if r.page_id in pages)

    def label(self, page: Page) -> Label | None:
        """Return what the clinic calls this page; None where it can't be read here."""
        key = self._me.account_key
        return open_label(page.label, key, page.page_id) if key and page.label else None

    def _row(self, request: PageRequest, page: Page, now: datetime) -> RequestRow:
        label = self.label(page)
        by_desk = request.kind == "workstation"
        return RequestRow(
            request_id=request.request_id,
            page_id=page.page_id,
            name=label.PatientName if label else "",
            patient_id=label.PatientID if label else "",
            contacts=label.contacts if label else (),
            study_uid=label.StudyInstanceUID if label else "",
            pictures=page.images + page.clips,
            page_state=page_state(page, ()),
            sent_at=page.published_at,
            at=request.at,
            times=request.times,
            asked_by=request.from_name if by_desk else "",
            action=Action.SEND_AGAIN if by_desk else timeline.answer_to(page, now),
        )

    def _queued_at(self, page: Page) -> datetime | None:
        if page.package_id is None:
            return None
        try:
            return self._ledger.packages.get(page.package_id).created_at
        except LedgerError:
            return None


def _waiting(command: QueuedCommand) -> Waiting:
    trouble = command.trouble
    words = " ".join(filter(None, (trouble.title, trouble.message, trouble.hint)))
    return Waiting(command.kind, command.created_at, words)
