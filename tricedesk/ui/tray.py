"""The sign beside the clock, where the desktop has one: brings the window back, or ends the program.

Owns: its icon, menu and tool tip.
Refuses: both deeds; it says what is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from tricedesk.ui import icons
from tricedesk.ui.palettes import Ink


class Tray(QObject):
    """Make it only where `there()` says so.

    Signals:
        open_asked(), quit_asked(): a person wants the window, or the end.
        told_asked(): a person wants to see what was told.
    """

    open_asked = Signal()
    quit_asked = Signal()
    told_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._open = QAction(self._menu)
        self._open.triggered.connect(self.open_asked)
        self._quit = QAction(self._menu)
        self._quit.triggered.connect(self.quit_asked)
        self._menu.addAction(self._open)
        self._menu.addAction(self._quit)
        self._icon = QSystemTrayIcon(icons.icon("sent", Ink.ACCENT), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.told_asked)
        self.retranslate()
        self.set_waiting(0)

    @staticmethod
    def there() -> bool:
        """Return whether this desktop has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Put it there."""
        self._icon.show()

    @Slot(int)
    def set_waiting(self, count: int) -> None:
        """Say how many packages have not gone out yet."""
        self._icon.setToolTip(
            self.tr("TriceDesk: %Ln studies have not been sent", "", count) if count else "TriceDesk"
        )

    def tell(self, words: str) -> None:
        """Say something as the desktop says such things; it may keep what it has shown."""
        self._icon.showMessage("TriceDesk", words, self._icon.icon())

    def retranslate(self) -> None:
        """Say the menu in the language that is on; a QObject hears no `LanguageChange`."""
        self._open.setText(self.tr("Open TriceDesk"))
        self._quit.setText(self.tr("Quit"))

    @Slot(object)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_asked.emit()
