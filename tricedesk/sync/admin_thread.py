"""An admin's requests in a thread of the desk's window.

Owns: a worker that asks one thing after the other without holding the window up.
Refuses: deciding anything; what can be asked is `admin.AdminDesk`'s.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from tricedesk import logs, settings
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError, TriceDeskError
from tricedesk.paths import AppPaths
from tricedesk.sync import pairing
from tricedesk.sync.admin import AdminDesk
from tricedesk.sync.client import Client, open_client


class AdminWorker(QObject):
    """Asks as an admin, in the thread that it lives in; slots are called there by queued signals.

    Signals:
        answered(int, object): the ticket of what was asked, and the answer (a frozen value of `wire`).
        failed(int, object): the ticket, and the TriceDeskError that says why not.
        session_changed(object): who is signed in (`wire.AdminInfo`), or None.
    """

    answered = Signal(int, object)
    failed = Signal(int, object)
    session_changed = Signal(object)

    def __init__(
        self,
        paths: AppPaths,
        credentials: Credentials,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Ask as this computer's desk; `monotonic` are seconds, for the idle time."""
        super().__init__()
        self._paths = paths
        self._credentials = credentials
        self._desk = AdminDesk(self._open, monotonic=monotonic)
        self._who: Any = None

    @Slot(int, str, object)
    def ask(self, ticket: int, what: str, arguments: tuple[Any, ...]) -> None:
        """Call a method of `AdminDesk` by its name; the answer comes with the same ticket.

        `pairing_code` alone is not one of its: such a code is made at any paired desk, from its own keys.
        """
        try:
            if what.startswith("_"):
                raise AttributeError(what)
            value = self._pairing_code() if what == "pairing_code" else getattr(self._desk, what)(*arguments)
        except TriceDeskError as error:
            self.failed.emit(ticket, error)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the thread
            logs.write_crash(error)
            self.failed.emit(ticket, LedgerError("TriceDesk made a mistake.", "Nothing was changed here."))
        else:
            self.answered.emit(ticket, value)
        self.look()

    @Slot()
    def look(self) -> None:
        """Tell whether someone is still signed in; to be called now and then, for the idle time."""
        who = self._desk.signed_in
        if who != self._who:
            self._who = who
            self.session_changed.emit(who)

    @Slot()
    def close(self) -> None:
        """Close the connection, and forget the session: the desk is paired anew, locked or ended."""
        self._desk.close()
        self.look()

    @Slot()
    def reconnect(self) -> None:
        """Close the connection alone: the next one goes by the settings of then."""
        self._desk.disconnect()

    @Slot()
    def end(self) -> None:
        """Close, and end the thread that this lives in."""
        self.close()
        self.thread().quit()

    def _pairing_code(self) -> str:
        with contextlib.closing(self._open()) as client:
            return pairing.make_pairing_code(client, self._credentials).text

    def _open(self) -> Client:
        return open_client(settings.load(self._paths.settings_file), self._credentials)
