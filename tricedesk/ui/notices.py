"""What the window says around its views: how many studies wait for a connection, and the sign in the tray.

Owns: the banner that says so, and the tray where the desktop has one.
Refuses: knowing why there is no connection (the foot says that), and ending the program.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot

from tricedesk.ui.banners import Banner, Tone
from tricedesk.ui.foot import Connection
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.tray import Tray

_OFFLINE = "offline"


class Notices(QObject):
    """Keeps banner and tray true, in the window's language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offline = False
        self._unsent = 0
        self._tray: Tray | None = None
        window.installEventFilter(self)

    def begin(self) -> None:
        """Take a place in the tray, where there is one."""
        if not Tray.there():
            return
        self._tray = Tray(self)
        self._tray.open_asked.connect(self._window.bring_up)
        self._tray.quit_asked.connect(self._window.ask_to_quit)
        self._tray.set_waiting(self._unsent)
        self._tray.show()
        self._window.set_tray(True)

    @Slot(object)
    def set_connection(self, connection: Connection) -> None:
        """The server can be reached, or can't."""
        self._offline = connection is Connection.OFFLINE
        self._tell()

    @Slot(int)
    def set_unsent(self, count: int) -> None:
        """So many packages have not gone out yet."""
        self._unsent = count
        self._tell()

    def _tell(self) -> None:
        if self._offline and self._unsent:
            words = self.tr(
                "No connection. %Ln studies wait here and go out by themselves.", "", self._unsent
            )
            self._window.show_banner(Banner(_OFFLINE, words, Tone.WARN))
        else:
            self._window.hide_banner(_OFFLINE)
        if self._tray is not None:
            self._tray.set_waiting(self._unsent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            if self._tray is not None:
                self._tray.retranslate()
            self._tell()
        return super().eventFilter(watched, event)
