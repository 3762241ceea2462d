"""The window's way to the ledger: a thread that reads for it and writes what a person asks.

Owns: the ledger's connection of this thread, reading when something may have changed, queueing, and pause,
resume, retry and cancel.
Refuses: drawing, and the network.

    thread, worker = QThread(), LedgerWorker(home.ledger, account_id, account_key)
    worker.moveToThread(thread); thread.started.connect(worker.begin)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from tricedesk import wire
from tricedesk.errors import LedgerError, TriceDeskError
from tricedesk.ledger import Ledger
from tricedesk.ledger.states import IllegalStepError
from tricedesk.pipeline import Draft, Sender, Sending, freeze
from tricedesk.ui.records import Records, RecordsReader
from tricedesk.ui.send_values import CodeKind, SendOrder

UNDO = timedelta(seconds=10)
"""For so long a sending can be undone before the patient hears of it."""
_CODES: dict[CodeKind, Callable[[str], wire.CodeChoice]] = {
    CodeKind.ACCOUNT: lambda _own: wire.AccountCode(),
    CodeKind.OWN: lambda own: wire.OwnCode(code=own),
    CodeKind.NONE: lambda _own: wire.NoCode(),
}
_EVERY_MS = 3000
"""The sync says when something has changed (`refresh`); this is for changes from outside the window."""


def records_closed() -> LedgerError:
    """Return what is said of anything asked while the ledger can't be opened."""
    return LedgerError(
        "This computer's records can't be opened at the moment.",
        "Nothing was done.",
        "Make room on the disk if it is full, then try again.",
    )


def not_queued(error: OSError) -> LedgerError:
    """Return what is said where the disk does not take a sending."""
    return LedgerError(
        "The study could not be queued.",
        f"{error.strerror or type(error).__name__}.",
        "Nothing was sent. Make room on the disk, then send it again.",
    )


class LedgerWorker(QObject):
    """Lives in a thread of its own; all slots are called there by queued signals.

    Signals:
        read(Records): the records have changed.
        queued(str, UUID, datetime): a study was queued as this package; until then it can be undone.
        cancelled(UUID, bool): whether a package is cancelled, or has gone out already.
        failed(str, str): what could not be done, in words to show; its hint.
    """

    read = Signal(object)
    queued = Signal(str, object, object)
    cancelled = Signal(object, bool)
    failed = Signal(str, str)

    def __init__(
        self, open_ledger: Callable[[], Ledger], account_id: UUID | None, account_key: bytes | None
    ) -> None:
        super().__init__()
        self._open_ledger = open_ledger
        self._account_id = account_id
        self._account_key = account_key
        self._ledger: Ledger | None = None
        self._reader: RecordsReader | None = None
        self._last: Records | None = None
        self._version: int | None = None  # of the ledger, when it was read last; None: read it anyway
        self._timer: QTimer | None = None
        self._trouble = ""  # why the ledger can't be opened, as it was told

    @Slot()
    def begin(self) -> None:
        """Open the ledger in this thread, as soon as that can be done, and read it from now on."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._timer.start(_EVERY_MS)
        self.refresh()

    @Slot(object, object)
    def set_account(self, account_id: UUID | None, account_key: bytes | None) -> None:
        """This desk was paired: read that account's records."""
        self._account_id, self._account_key = account_id, account_key
        self._take_account()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read if anything may be other than before, and tell if it is."""
        if self._ledger is None and not self._open():
            return
        if self._reader is None or self._ledger is None:
            return
        stale_at = self._reader.stale_at
        try:
            version = self._ledger.version()
            if version == self._version and (stale_at is None or datetime.now(UTC) < stale_at):
                return
            records = self._reader.read()
            self._version = version
        except TriceDeskError as error:
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return
        if records != self._last:
            self._last = records
            self.read.emit(records)

    @Slot(object, object, object)
    def queue(self, order: SendOrder, draft: Draft, sender: Sender) -> None:
        """Freeze what the gate released of a draft, and queue it; it can be undone for ten seconds."""
        if self._ledger is None:
            self._say_closed()
            return
        released = {digest for _key, digest in order.release.pictures}
        wanted = tuple(picture for picture in draft.pictures if picture.digest in released)
        sending = Sending(
            recipients=tuple(
                wire.Recipient(message_id=wire.new_id(), channel=channel, address=address)
                for channel, address in (
                    (wire.Channel.SMS, order.number),
                    (wire.Channel.EMAIL, order.address),
                )
                if address
            ),
            language=order.language,
            code=_CODES[order.code](order.own_code),
            lifespan_days=order.lifespan_days,
            undo=UNDO,
            replaces=order.replaces,
        )
        try:
            package = freeze(
                replace(draft, pictures=wanted),
                released,
                sending,
                sender,
                self._ledger,
                attachments=[Path(key) for key in order.release.attachments],
            )
        except (TriceDeskError, OSError) as error:
            if isinstance(error, OSError):
                error = not_queued(error)
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return
        self.queued.emit(order.local_id, package.id, package.publish_after)
        self._read_again()

    @Slot(object)
    def pause(self, package_id: UUID) -> None:
        """Stop sending a package."""
        self._do(lambda ledger: ledger.packages.pause(package_id))

    @Slot(object)
    def resume(self, package_id: UUID) -> None:
        """Go on with a paused package."""
        self._do(lambda ledger: ledger.packages.resume(package_id))

    @Slot(object)
    def retry(self, package_id: UUID) -> None:
        """Try a failed package again."""
        self._do(lambda ledger: ledger.packages.retry(package_id))

    @Slot(object)
    def cancel(self, package_id: UUID) -> None:
        """Undo a sending: nothing more goes out, and the server deletes what it has."""
        done = self._do(lambda ledger: ledger.packages.cancel(package_id))
        if done is not None:
            self.cancelled.emit(package_id, done)

    @Slot()
    def end(self) -> None:
        """Close the ledger; to be called in this thread before it ends."""
        if self._timer is not None:
            self._timer.stop()
        if self._ledger is not None:
            self._ledger.close()
            self._ledger = self._reader = None

    def _open(self) -> bool:
        """Open the ledger; a full disk may have room by and by, so each reading tries it again."""
        try:
            self._ledger = self._open_ledger()
        except TriceDeskError as error:
            if str(error) != self._trouble:
                self._trouble = str(error)
                self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
            return False
        self._trouble = ""
        self._take_account()
        return True

    def _say_closed(self) -> None:
        """Nothing asked of this desk is passed over in silence."""
        error = records_closed()
        self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)

    def _read_again(self) -> None:
        """Read whatever the ledger's version: what this thread writes itself doesn't change it."""
        self._version = None
        self.refresh()

    def _take_account(self) -> None:
        self._last = None
        self._version = None
        self._reader = None
        if self._ledger is not None and self._account_id is not None:
            self._reader = RecordsReader(self._ledger, self._account_id, self._account_key)

    def _do(self, act: Callable[[Ledger], object]) -> bool | None:
        """Do it. False: it moved meanwhile, what is read now shows where to; None: it failed, and is told."""
        if self._ledger is None:
            self._say_closed()
            return None
        done: bool | None = True
        try:
            act(self._ledger)
        except IllegalStepError:
            done = False
        except TriceDeskError as error:
            done = None
            self.failed.emit(f"{error.title} {error.message}".strip(), error.hint)
        self._read_again()
        return done
