"""The foot of the window: which workstation this is, and whether the server is there.

Owns: these two, in words and shapes.
Refuses: finding out (the sync says so).
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.widgets import label


class Connection(StrEnum):
    """What this desk has of its server; spelled as the sync spells it."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    UNPAIRED = "unpaired"
    OUTDATED = "outdated"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"


_SIGNS = {
    Connection.UNKNOWN: ("state-waiting", Ink.MUTED),
    Connection.ONLINE: ("online", Ink.GOOD),
    Connection.OFFLINE: ("offline", Ink.WARN),
    Connection.UNPAIRED: ("key", Ink.WARN),
    Connection.OUTDATED: ("warning", Ink.WARN),
    Connection.REFUSED: ("warning", Ink.WARN),
    Connection.ELSEWHERE: ("info", Ink.MUTED),
}


class Foot(QWidget):
    """One line: workstation and clinic, connection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "foot")
        self._connection = Connection.UNKNOWN
        self._workstation = ""
        self._clinic = ""
        self._place_sign = QLabel()
        self._place = label()
        self._sign = QLabel()
        self._word = label()
        self._row = QHBoxLayout(self)
        for widget in (self._place_sign, self._place):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in (self._sign, self._word):
            self._row.addWidget(widget)
        self._write()

    def set_workstation(self, name: str, clinic: str) -> None:
        """Say which desk this is; both empty before it is paired."""
        self._workstation, self._clinic = name, clinic
        self._write()

    def set_connection(self, connection: Connection) -> None:
        """Say whether the server is there."""
        self._connection = connection
        self._write()

    @property
    def connection(self) -> Connection:
        """What was said last."""
        return self._connection

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._write()

    def _write(self) -> None:
        metrics = theme.current().metrics
        edge, ratio = metrics.small_icon, self.devicePixelRatioF()
        self._row.setContentsMargins(metrics.pad, metrics.gap // 2, metrics.pad, metrics.gap // 2)
        self._row.setSpacing(metrics.gap // 2)
        names = [texts.isolated(name) for name in (self._workstation, self._clinic) if name]
        self._place.setText(" · ".join(names))
        self._place_sign.setPixmap(icons.pixmap("workstation", Ink.MUTED, edge, ratio))
        self._place_sign.setVisible(bool(names))
        icon, ink = _SIGNS[self._connection]
        self._sign.setPixmap(icons.pixmap(icon, ink, edge, ratio))
        self._word.setText(self._words())
        self.setAccessibleName(f"{self._place.text()} {self._word.text()}".strip())

    def _words(self) -> str:
        return {
            Connection.UNKNOWN: self.tr("Connecting…"),
            Connection.ONLINE: self.tr("Connected"),
            Connection.OFFLINE: self.tr("No connection"),
            Connection.UNPAIRED: self.tr("Not paired with a clinic"),
            Connection.OUTDATED: self.tr("TriceDesk needs an update"),
            Connection.REFUSED: self.tr("Refused by the server"),
            Connection.ELSEWHERE: self.tr("Sent by another TriceDesk on this computer"),
        }[self._connection]
