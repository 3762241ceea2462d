"""What stands where a list would, while there is nothing to list.

Owns: one picture, one sentence, what to do, its buttons.
Refuses: knowing why; the view says it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.widgets import button, label

WIDTH = 380


class BlankPage(QWidget):
    """A calm page that says what is missing, and what to do.

    Signals:
        acted(str): id of the action that was pressed.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._said: tuple[object, ...] = ()
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label("heading", wraps=True)
        self._hint = label("muted", wraps=True)
        for each in (self._text, self._hint):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        column = QVBoxLayout(self)
        column.addStretch(2)
        for each in (self._sign, self._text, self._hint):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(self._buttons)
        column.addStretch(3)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def show_state(self, icon: str, text: str, hint: str, actions: tuple[tuple[str, str], ...]) -> None:
        """Say this; `actions` are (id, words), the first one the likeliest."""
        said = (icon, text, hint, actions)
        if said == self._said:
            return
        self._said = said
        self._icon = icon
        self._draw_sign()
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._fit()
        self.setAccessibleName(f"{text} {hint}".strip())
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # it goes at the next turn of the event loop, and must not be seen until then
                old.deleteLater()
        self._buttons.addStretch(1)
        for number, (action, words) in enumerate(actions):
            made = button("" if number else "primary")
            made.setText(words)
            made.clicked.connect(lambda _=False, a=action: self.acted.emit(a))
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._icon:
            self._draw_sign()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the words a width that reads well and fits, and the height that they need in it."""
        margins = self.contentsMargins()
        width = min(WIDTH, self.width() - margins.left() - margins.right() - 2 * theme.current().metrics.pad)
        for each in (self._text, self._hint):
            each.ensurePolished()  # else it is measured in another font than it is drawn in
            each.setFixedWidth(max(width, 1))
            each.setMinimumHeight(each.heightForWidth(max(width, 1)))

    def _draw_sign(self) -> None:
        edge = theme.current().metrics.icon * 2
        self._sign.setPixmap(icons.pixmap(self._icon, Ink.MUTED, edge, self.devicePixelRatioF()))
