"""The line above a list: its title, how much it holds, and what can be done with all of it.

Owns: what of that is said in words where there is little room.
Refuses: the words, and what the buttons do.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tricedesk.ui import theme
from tricedesk.ui.widgets import label

_WIDEST = 16_777_215
"""Qt's own: as wide as it will be."""


class ListHead(QWidget):
    """Title, count and buttons in one line; a button's words are its accessible name."""

    def __init__(self, *buttons: QPushButton) -> None:
        """Put these at the end; the first is the first to leave its words to its tooltip."""
        super().__init__()
        self.title = label("title")
        self.count = label("muted")
        self._buttons = buttons
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title)
        self._row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch(1)
        for each in buttons:
            self._row.addWidget(each)

    def minimumSizeHint(self) -> QSize:
        """Return no width: whatever has no room is left out."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave words to the tooltips, then the count away, until the line has room; after any change."""
        room = self.width() - (2 + len(self._buttons)) * self._row.spacing()
        room -= self.title.sizeHint().width() + self.count.sizeHint().width()
        for each in self._buttons:
            each.setText(each.accessibleName())
            each.setMaximumWidth(_WIDEST)
        for each in self._buttons:
            if self._wanted() > room:
                each.setText("")
                each.setMaximumWidth(theme.current().metrics.target)
        self.count.setVisible(self._wanted() <= room)

    def _wanted(self) -> int:
        return sum(min(each.sizeHint().width(), each.maximumWidth()) for each in self._buttons)
