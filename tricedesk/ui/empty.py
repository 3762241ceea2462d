"""What a view says when it has nothing to show: what that means, and what to do.

Owns: its quiet look.
Refuses: the words, which are the view's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.widgets import label


class EmptyState(QWidget):
    """An icon, a sentence, what to do, and room for buttons (`add`)."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("large", wraps=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("muted", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for widget in (self._sign, self._title, self._text):
            self._column.addWidget(widget)
        self._column.addStretch(3)
        self._draw()

    def say(self, title: str, text: str = "") -> None:
        """Write the sentence and what to do."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def add(self, widget: QWidget) -> None:
        """Add a button below the words."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        metrics = theme.current().metrics
        self._column.setContentsMargins(metrics.pad * 2, metrics.pad, metrics.pad * 2, metrics.pad)
        self._column.setSpacing(metrics.gap)
        edge = metrics.icon * 2
        self._sign.setPixmap(icons.pixmap(self._icon, Ink.MUTED, edge, self.devicePixelRatioF()))
