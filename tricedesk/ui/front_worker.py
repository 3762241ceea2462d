"""The front desk's way to the ledger: a thread that reads stories and requests for it, and queues commands.

Owns: the ledger's connection of this thread, what is read again when there is news, sealing a corrected
label, and freezing a page's pictures once more.
Refuses: drawing, the network, and sending anything that is not, byte for byte, what was sent before.

    thread, worker = QThread(), FrontWorker(home.ledger)
    worker.moveToThread(thread); thread.started.connect(worker.begin)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import wire
from tricedesk.errors import TriceDeskError
from tricedesk.ledger import Ledger
from tricedesk.package.labels import seal_label
from tricedesk.pipeline import Draft, Sender, Sending, freeze
from tricedesk.ui.ledger_worker import UNDO, not_queued, records_closed
from tricedesk.ui.stories import Identity, RequestRow, Story, StoryReader

_SHOWN = frozenset({wire.FileRole.PICTURE, wire.FileRole.CLIP})


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A page that has ended is to be made anew, for these contacts, from its study."""

    page_id: UUID
    package_id: UUID
    local_id: str
    number: str
    address: str
    language: str


class FrontWorker(QObject):
    """Lives in a thread of its own; all slots are called there by queued signals.

    Signals:
        told(Story): the chosen page, as it is now.
        requested(tuple[RequestRow]): the open requests have changed.
        refused(UUID, str, str): a command was not even queued: why, in words to show; its hint.
        queued(str, UUID, datetime): a study was queued again as this package; until then it can be undone.
        look_needed(Rebuild): its pictures are not what was sent before; a person must look.
        failed(str, str): what could not be done, in words to show; its hint.
    """

    told = Signal(object)
    requested = Signal(object)
    refused = Signal(object, str, str)
    queued = Signal(str, object, object)
    look_needed = Signal(object)
    failed = Signal(str, str)

    def __init__(self, open_ledger: Callable[[], Ledger], identity: Identity | None) -> None:
        super().__init__()
        self._open_ledger = open_ledger
        self._identity = identity
        self._ledger: Ledger | None = None
        self._page_id: UUID | None = None
        self._story: Story | None = None
        self._requests: tuple[RequestRow, ...] | None = None  # none told yet

    @Slot()
    def begin(self) -> None:
        """Open the ledger in this thread; where that can't be done yet, the next reading tries again."""
        self.refresh()

    @Slot()
    def end(self) -> None:
        """Close the ledger; to be called in this thread before it ends."""
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = None

    @Slot(object)
    def set_identity(self, identity: Identity | None) -> None:
        """This desk was paired, or can read labels now."""
        self._identity = identity
        self.refresh()

    @Slot(object)
    def look(self, page_id: UUID | None) -> None:
        """This page is looked at now: tell its story, and again whenever there is news."""
        self._page_id, self._story = page_id, None
        self._tell_story()

    @Slot()
    def refresh(self) -> None:
        """Something may have changed: read, and tell what is other than before."""
        if self._ledger is None:
            try:
                self._ledger = self._open_ledger()
            except TriceDeskError:
                return  # `LedgerWorker` opens the same one, and says why not
        self._tell_story()
        self._tell_requests()

    @Slot(object, object)
    def ask(self, command_id: UUID, command: wire.Command) -> None:
        """Queue a command; a resend gets the page's label with its contacts of now."""
        if self._ledger is None or self._identity is None:
            closed = records_closed()
            self.refused.emit(command_id, f"{closed.title} {closed.message}", closed.hint)
            return
        try:
            if isinstance(command, wire.Resend):
                command = self._labelled(self._ledger, self._identity, command)
            self._ledger.commands.queue(command, account_id=self._identity.account_id, command_id=command_id)
        except TriceDeskError as error:
            self.refused.emit(command_id, f"{error.title} {error.message}".strip(), error.hint)
        self._tell_story()

    @Slot(object, object)
    def rebuild(self, wanted: Rebuild, draft: Draft) -> None:
        """Queue exactly the pictures that the page showed, made anew, in its place.

        What was sent before was looked at; the same bytes need no second look. Other bytes do, and so does a
        file, which a person adds each time.
        """
        if self._ledger is None or self._identity is None:
            self._fail(records_closed())
            return
        try:
            before = self._ledger.packages.manifest(wanted.package_id)
            released = {file.sha256 for file in before.files if file.role in _SHOWN}
            files = any(file.role is wire.FileRole.ATTACHMENT for file in before.files)
            if files or not released <= {picture.digest for picture in draft.pictures}:
                self.look_needed.emit(wanted)
                return
            package = freeze(
                replace(draft, pictures=tuple(p for p in draft.pictures if p.digest in released)),
                released,
                Sending(
                    recipients=recipients(wanted.number, wanted.address),
                    language=wanted.language or before.language,
                    code=before.code,
                    undo=UNDO,
                    replaces=wanted.package_id,
                ),
                Sender(
                    self._identity.account_id, self._identity.workstation_name, self._identity.account_key
                ),
                self._ledger,
            )
        except (TriceDeskError, OSError) as error:
            self._fail(error)
            return
        self.queued.emit(wanted.local_id, package.id, package.publish_after)

    def _labelled(self, ledger: Ledger, me: Identity, command: wire.Resend) -> wire.Resend:
        page = ledger.mirror.page(command.page_id)
        label = StoryReader(ledger, me).label(page) if page else None
        if label is None or me.account_key is None:
            return command
        contacts = corrected(label.contacts, tuple(r.address for r in command.recipients))
        if contacts == label.contacts:
            return command
        sealed = seal_label(replace(label, contacts=contacts), me.account_key, command.page_id)
        return command.model_copy(update={"label": sealed})

    def _tell_story(self) -> None:
        if self._ledger is None or self._identity is None or self._page_id is None:
            return
        try:
            story = StoryReader(self._ledger, self._identity).story(self._page_id, datetime.now(UTC))
        except TriceDeskError as error:
            self._fail(error)
            return
        if story is not None and story != self._story:
            self._story = story
            self.told.emit(story)

    def _tell_requests(self) -> None:
        if self._ledger is None or self._identity is None:
            return
        try:
            requests = StoryReader(self._ledger, self._identity).requests(datetime.now(UTC))
        except TriceDeskError as error:
            self._fail(error)
            return
        if requests != self._requests:
            self._requests = requests
            self.requested.emit(requests)

    def _fail(self, error: TriceDeskError | OSError) -> None:
        if isinstance(error, OSError):
            error = not_queued(error)
        self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)


def recipients(number: str, address: str) -> tuple[wire.Recipient, ...]:
    """Return the messages that go to a number, an address or both, each with a new id."""
    return tuple(
        wire.Recipient(message_id=wire.new_id(), channel=channel, address=contact)
        for channel, contact in ((wire.Channel.SMS, number), (wire.Channel.EMAIL, address))
        if contact
    )


def corrected(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """Return a label's contacts after a resend: of each channel the newest."""
    kinds = {"@" in contact for contact in now}
    return (*now, *(contact for contact in before if ("@" in contact) not in kinds))[:2]
