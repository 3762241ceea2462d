"""The front desk's half of the window, put together: its views, its worker, and who of the others hears whom.

Owns: these connections. Refuses: the sync, whose signals `app` connects (`answered`, `worker.refresh`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk.home import Home
from tricedesk.ledger import Ledger
from tricedesk.ui.again import Again
from tricedesk.ui.draft_worker import DraftWorker
from tricedesk.ui.foot import Connection
from tricedesk.ui.front_desk import FrontDesk
from tricedesk.ui.front_worker import FrontWorker
from tricedesk.ui.ledger_worker import LedgerWorker
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.records import Records
from tricedesk.ui.send_values import SendOrder
from tricedesk.ui.stories import Identity
from tricedesk.ui.studies_room import StudiesRoom


class FrontRoom(QObject):
    """Sent and Requests of one window. `worker` wants a thread of its own.

    Signals:
        queued(str, UUID): a study was queued again as this package.
        failed(str, str): what could not be done, in words to show; its hint.
        folder_asked(): choose the folder that has a study.
    """

    queued = Signal(str, object, object)
    failed = Signal(str, str)
    folder_asked = Signal()
    _identity_changed = Signal(object)

    def __init__(
        self, window: MainWindow, open_ledger: Callable[[], Ledger], identity: Identity | None
    ) -> None:
        super().__init__(window)
        self.desk = FrontDesk(window, window)
        self.again = Again(window, window)
        self.worker = FrontWorker(open_ledger, identity)
        self._window = window
        window.add_view("sent", "sent", self.desk.sent_view)
        window.add_view("requests", "requests", self.desk.requests_view)

    def connect_all(self, room: StudiesRoom, drafter: DraftWorker, records: LedgerWorker) -> None:
        """Let everybody hear what concerns them."""
        desk, again, worker, window = self.desk, self.again, self.worker, self._window
        window.view_changed.connect(desk.view_changed)
        window.banner_acted.connect(desk.asks.banner_acted)
        desk.looked.connect(worker.look)
        desk.asks.asked.connect(worker.ask)
        desk.again_asked.connect(again.begin)
        desk.folder_asked.connect(self.folder_asked)
        worker.told.connect(desk.take_story)
        worker.requested.connect(desk.take_requests)
        worker.refused.connect(desk.asks.refused)
        worker.failed.connect(self.failed)
        worker.queued.connect(self.queued)
        worker.look_needed.connect(again.look_needed)
        room.listed.connect(again.set_studies)
        again.folder_holds.connect(desk.set_studies)
        again.draft_wanted.connect(drafter.want)
        drafter.whole.connect(again.take_draft)
        again.rebuild_asked.connect(worker.rebuild)
        again.look_asked.connect(room.look_again)
        records.read.connect(worker.refresh)
        self._identity_changed.connect(worker.set_identity)
        desk.view_changed(window.current_view)

    def set_home(self, home: Home) -> None:
        """This desk has an account now, or can read its labels."""
        self._identity_changed.emit(identity_of(home))

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take what was sent."""
        self.desk.take_records(records)

    @Slot(object)
    def set_connection(self, connection: Connection) -> None:
        """Say whether the server is there."""
        self.desk.asks.set_connection(connection)

    def completed(self, order: SendOrder) -> SendOrder:
        """Return an order with the page whose place it takes, if it takes one's."""
        return self.again.completed(order)


def identity_of(home: Home) -> Identity | None:
    """Return who this desk is; None before it was paired."""
    settings = home.settings
    if settings.account_id is None:
        return None
    return Identity(
        settings.account_id,
        settings.workstation_id,
        settings.workstation_name,
        home.credentials.account_key,
    )
