"""What stands before the window while names and pictures are hidden.

Owns: its words, the field for a PIN where there is one, and how long a wrong one makes wait.
Refuses: what is behind it, and keeping the PIN (`fits` says whether one is right).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.widgets import button, label

WIDTH = 380
TRIES = 5
"""So many wrong PINs in a row; then each further one makes wait."""
WAIT_MS = 30_000


class LockPage(QWidget):
    """A calm page: sending goes on; a button, or a PIN, shows the rest again.

    Signals:
        unlocked(): a person may see everything again.
    """

    unlocked = Signal()

    def __init__(self, kept: Callable[[], bool], fits: Callable[[str], bool]) -> None:
        """Make it.

        Args:
            kept: tells whether there is a PIN, now.
            fits: tells whether this is it.
        """
        super().__init__()
        self._kept, self._fits = kept, fits
        self._asks = False
        self._wrong = 0
        self._unsent = 0
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading = label("title", wraps=True)
        self.words = label("muted", wraps=True)
        self.waiting = label(wraps=True)
        self.trouble = label("bad", wraps=True)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(64)
        self.pin.returnPressed.connect(self._try)
        self.show_again = button("primary", "eye", Ink.ON_ACCENT)
        self.show_again.setAutoDefault(True)
        self.show_again.clicked.connect(self._try)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._wait_over)
        inside = QWidget()
        inside.setFixedWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setSpacing(theme.current().metrics.gap)
        column.addWidget(self._sign)
        for each in (self.heading, self.words, self.waiting):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(each)
        column.addSpacing(theme.current().metrics.pad)
        column.addWidget(self.pin)
        column.addWidget(self.show_again)
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inside)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)
        self._write()

    def begin(self) -> None:
        """The page comes into sight."""
        self._asks = self._kept()
        self.pin.clear()
        self.trouble.clear()
        self._write()
        (self.pin if self._asks else self.show_again).setFocus()

    @Slot(int)
    def set_unsent(self, count: int) -> None:
        """So many packages have not gone out yet."""
        self._unsent = count
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._write()

    @Slot()
    def _try(self) -> None:
        typed = self.pin.text()
        self._asks = self._kept()  # one that was taken away meanwhile is asked for no more
        if self._patience.isActive() or (self._asks and not typed):
            return
        if not self._asks or self._fits(typed):
            self._wrong = 0
            self.pin.clear()
            self.trouble.clear()
            self.unlocked.emit()
            return
        self._wrong += 1
        self.pin.clear()
        self.pin.setFocus()
        if self._wrong >= TRIES:
            self._patience.start(WAIT_MS)
        self._write()

    @Slot()
    def _wait_over(self) -> None:
        self._write()
        self.pin.setFocus()

    def _write(self) -> None:
        metrics = theme.current().metrics
        edge = metrics.icon * 2
        self._sign.setPixmap(icons.pixmap("eye-off", Ink.MUTED, edge, self.devicePixelRatioF()))
        asks, waits = self._asks, self._patience.isActive()
        self.heading.setText(self.tr("Names and pictures are hidden."))
        self.words.setText(
            self.tr("Sending goes on meanwhile. Show them again when you are back at this computer.")
        )
        self.waiting.setText(self.tr("%Ln studies are on their way.", "", self._unsent))
        self.waiting.setVisible(bool(self._unsent))
        self.pin.setVisible(asks)
        self.pin.setEnabled(not waits)
        self.pin.setAccessibleName(self.tr("PIN"))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.show_again.setText(self.tr("Show them again"))
        self.show_again.setEnabled(not waits)
        if waits:
            self.trouble.setText(self.tr("Too many wrong PINs. Try again in half a minute."))
        elif self._wrong and asks:
            self.trouble.setText(
                self.tr(
                    "This is not the PIN. If it is forgotten, whoever looks after this computer can take it"
                    " away: tricedesk forget-pin"
                )
            )
        else:
            self.trouble.clear()
        self.trouble.setVisible(bool(self.trouble.text()))
        self.setAccessibleName(self.heading.text())
