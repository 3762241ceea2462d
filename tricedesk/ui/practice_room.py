"""The practice of a new cart, put together: when it is offered, its sheet, its thread.

Owns: that it is offered once, at the end of the first run. Refuses: what is on the sheet, and the sending.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, QThread, Signal, Slot

from tricedesk.home import Home
from tricedesk.pipeline import Sender
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.practice_sheet import PracticeSheet
from tricedesk.ui.practice_worker import PracticeWorker
from tricedesk.ui.records import Records

_OFFERED = "practice/offered"


class PracticeRoom(QObject):
    """Offers a practice to a cart that was set up just now.

    Signals:
        queued(): something is in the outbox now.
    """

    queued = Signal()
    _end_asked = Signal()

    def __init__(self, window: MainWindow, state: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._records = Records()
        self._thread: QThread | None = None
        self._worker: PracticeWorker | None = None
        self.sheet: PracticeSheet | None = None

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take the account, and what has become of what was sent."""
        self._records = records
        if self.sheet is not None:
            self.sheet.take_records(records)

    def offer(self, home: Home) -> None:
        """Offer it where this is a cart, paired, and nobody was asked before."""
        settings = home.settings
        if settings.folder is None or settings.account_id is None or self._state.contains(_OFFERED):
            return
        self._state.setValue(_OFFERED, "yes")
        sender = Sender(settings.account_id, settings.workstation_name, home.credentials.account_key)
        self._thread = QThread()
        self._worker = PracticeWorker(home.paths.cache, home.ledger, sender)
        self._worker.moveToThread(self._thread)
        self.sheet = PracticeSheet(self._window)
        self._thread.started.connect(self._worker.begin)
        self._worker.made.connect(self.sheet.show_picture)
        self._worker.queued.connect(self.sheet.follow)
        self._worker.queued.connect(self.queued)
        self._worker.failed.connect(self.sheet.fail)
        self.sheet.confirmed.connect(self._worker.send)
        self.sheet.finished.connect(self._close)
        self._end_asked.connect(self._worker.end)
        self._worker.ended.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self.sheet.take_records(self._records)
        self._thread.start()
        self.sheet.open()

    @Slot()
    def _close(self) -> None:
        """The sheet was closed: what was asked for is still done, and nobody waits for it."""
        self.sheet = None
        self._end_asked.emit()

    def end(self) -> None:
        """The program ends."""
        if self._thread is not None and self._thread.isRunning():
            self._end_asked.emit()
            self._thread.wait()
