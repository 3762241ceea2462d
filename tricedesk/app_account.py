"""The account's half of the preferences, put together: its threads, and who hears whom.

Owns: the admin's thread and session (which ends with the program), the thread that reads machine covers, and
turning errors into what the preferences show.
Refuses: the dialog (`app` opens it) and every decision.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, QTimer, Signal, Slot

from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.errors import OfflineError, TriceDeskError
from tricedesk.home import Home
from tricedesk.paths import AppPaths
from tricedesk.sync.admin import ActivityFilter
from tricedesk.sync.admin_thread import AdminWorker
from tricedesk.sync.answers import NotSignedInError, SettingsConflictError
from tricedesk.ui.preferences.account import Account, LogFilter, Refusal, Why
from tricedesk.ui.preferences.covers_worker import CoversWorker
from tricedesk.ui.records import Records
from tricedesk.ui.said import said

_LOOK_MS = 2000
"""So often it is looked whether the admin's session has ended by idleness."""
_PATIENCE_MS = 3000
_LATE: list[QThread] = []


class AccountRoom(QObject):
    """`account` is what the preferences dialog is given."""

    _asked = Signal(int, str, object)
    _close_asked = Signal()
    _reconnect_asked = Signal()
    _look_asked = Signal()

    def __init__(
        self,
        home: Home,
        parent: QObject | None = None,
        *,
        make_worker: Callable[[AppPaths, Credentials], AdminWorker] = AdminWorker,
    ) -> None:
        super().__init__(parent)
        self.account = Account(self)
        self.account.workstation_id = home.settings.workstation_id
        self.account.server_url = home.settings.server_url or ""
        self._account_id = home.settings.account_id
        self.worker = make_worker(home.paths, home.credentials)
        self._covers = CoversWorker(home.ledger, home.settings.workstation_name or "import")
        self._threads = (QThread(), QThread())
        for worker, thread in zip((self.worker, self._covers), self._threads, strict=True):
            worker.moveToThread(thread)
        self.account.asked.connect(self._ask)
        self.account.asked_here.connect(self._covers.ask)
        self._covers.answered.connect(self.account.answered)
        self._covers.failed.connect(self._failed)
        self._asked.connect(self.worker.ask)
        self._close_asked.connect(self.worker.close)
        self._reconnect_asked.connect(self.worker.reconnect)
        self._look_asked.connect(self.worker.look)
        self.worker.answered.connect(self.account.answered)
        self.worker.failed.connect(self._failed)
        self.worker.session_changed.connect(self.account.set_who)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look_asked)

    def begin(self) -> None:
        """Start the threads."""
        for thread in self._threads:
            thread.start()
        self._looking.start()

    def end(self) -> None:
        """End them; the session ends with them."""
        self._looking.stop()
        for worker, thread in zip((self.worker, self._covers), self._threads, strict=True):
            if thread.isRunning():
                QMetaObject.invokeMethod(worker, "end", Qt.ConnectionType.QueuedConnection)
        # A server that doesn't answer holds nobody up: the process ends anyway.
        _LATE.extend(thread for thread in self._threads if not thread.wait(_PATIENCE_MS))

    @Slot()
    def reconnect(self) -> None:
        """Another way leads to the server: ask by it from now on. Whoever is signed in stays so."""
        self._reconnect_asked.emit()

    def set_home(self, home: Home) -> None:
        """This desk was paired: whoever was signed in is no longer, and other settings are in force."""
        self.account.expect_end()
        self._close_asked.emit()
        self.account.workstation_id = home.settings.workstation_id
        self.account.server_url = home.settings.server_url or ""
        if home.settings.account_id != self._account_id:
            self._account_id = home.settings.account_id
            self.account.forget()

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take what the mirror knows of the settings: all that is shown without a connection."""
        self.account.take_settings(records.settings)

    @Slot(int, str, object)
    def _ask(self, ticket: int, what: str, arguments: tuple[Any, ...]) -> None:
        self._asked.emit(ticket, what, tuple(map(_for_the_server, arguments)))

    @Slot(int, object)
    def _failed(self, ticket: int, error: TriceDeskError) -> None:
        self.account.failed(ticket, refusal_of(error))


def refusal_of(error: TriceDeskError) -> Refusal:
    """Return an error as the preferences show it, in the desk's language."""
    theirs: wire.AccountSettings | None = None
    why = Why.OTHER
    if isinstance(error, OfflineError):
        why = Why.OFFLINE
    elif isinstance(error, NotSignedInError):
        why = Why.SIGNED_OUT
    elif isinstance(error, SettingsConflictError):
        why, theirs = Why.CONFLICT, error.theirs
    words = " ".join(filter(None, (error.title, error.message, error.hint)))
    return Refusal(said(words), why, theirs)


def _for_the_server(value: Any) -> Any:
    if isinstance(value, LogFilter):
        return ActivityFilter(
            kinds=value.kinds,
            workstation_id=value.workstation_id,
            since=value.since,
            until=value.until,
        )
    return value
