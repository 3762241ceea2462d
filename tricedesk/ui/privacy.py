"""Who may see what on this screen: the lock, its page, and the names that everybody else hides with it.

Owns: when the window is covered, and which words come back with it. Refuses: ending or pausing any work: the
outbox goes on sending.
"""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Slot

from tricedesk import lock_pin
from tricedesk.credentials import Credentials
from tricedesk.errors import LedgerError
from tricedesk.settings import Settings
from tricedesk.ui.idle_lock import IdleLock
from tricedesk.ui.lock_page import LockPage
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.studies_room import StudiesRoom


class Privacy(QObject):
    """Covers the window after some idle time, or when asked, until a person is back."""

    def __init__(self, window: MainWindow, room: StudiesRoom, credentials: Credentials) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._credentials = credentials
        self._hid_names = False
        self._kept = ""
        self.page = LockPage(self.has_pin, lambda pin: lock_pin.fits(pin, self._kept))
        self.lock = IdleLock(self)
        self.lock.changed.connect(self._changed)
        self.page.unlocked.connect(self.lock.unlock)
        window.lock_asked.connect(self.lock.lock)
        window.names_asked.connect(room.view.hide_names.toggle)

    def begin(self, settings: Settings) -> None:
        """The window opens: locked at once where a PIN is kept, else a new start would get around it."""
        self.lock.set_minutes(settings.lock_minutes)
        if self.has_pin():
            self.lock.lock()

    def has_pin(self) -> bool:
        """Tell whether a PIN is kept; where the password store does not answer, whether there was one."""
        with suppress(LedgerError):
            self._kept = self._credentials.lock_pin
        return bool(self._kept)

    def keep(self, minutes: int, *, has_pin: bool, new_pin: str) -> None:
        """Take what was chosen in the preferences.

        Raises:
            LedgerError: the PIN can't be kept; the one before stays.
        """
        if not has_pin:
            self._credentials.keep_lock_pin("")
        elif new_pin:
            self._credentials.keep_lock_pin(lock_pin.made(new_pin))
        self.lock.set_minutes(minutes)

    @Slot(int)
    def set_unsent(self, count: int) -> None:
        """So many packages have not gone out yet."""
        self.page.set_unsent(count)

    @property
    def names_hidden(self) -> bool:
        """Whether no name may be said now, here or beside the clock."""
        return self.lock.locked or self._room.view.hide_names.isChecked()

    @Slot(bool)
    def _changed(self, locked: bool) -> None:
        if locked:
            self._hid_names = self._room.view.hide_names.isChecked()
            self._room.preview.stage.player.pause()
            self._room.view.set_names_hidden(True)  # and with it outbox, sent and requests
            self._window.cover(self.page)
            self.page.begin()
        else:
            self._room.view.set_names_hidden(self._hid_names)
            self._window.cover(None)
