"""The toast: one short message that passes by itself, with one thing that can still be done about it.

Owns: showing it over the view's foot, counting down, and ending it.
Refuses: states that last (a banner), and errors (they must not pass by themselves).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from tricedesk.ui import texts, theme
from tricedesk.ui.split import NARROW
from tricedesk.ui.widgets import button, label


@dataclass(frozen=True, slots=True)
class Toast:
    """A message that passes.

    Attributes:
        id: comes back in the signals.
        text: translated; `{seconds}` in it is replaced by the seconds that are left.
        action: the button's words; empty for none.
        seconds: how long it stays.
        until: it stays until this moment instead, whenever it is shown: what it offers can't be done later.
    """

    id: str
    text: str
    action: str = ""
    seconds: int = 6
    until: datetime | None = None

    @property
    def left(self) -> int:
        """Return the whole seconds for which it stays, from now."""
        if self.until is None:
            return self.seconds
        return max(0, math.ceil((self.until - datetime.now(UTC)).total_seconds()))


class ToastBar(QFrame):
    """Shows one toast at a time; a new one ends the one before, but waits for one that has its moment.

    Where the window is narrow it lies in `room`, for there it would lie over buttons.

    Signals:
        acted(str): the button of this toast was pressed.
        ended(str): this toast has passed without it.
    """

    acted = Signal(str)
    ended = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self._toast: Toast | None = None
        self._next: Toast | None = None
        self._left = 0
        self._text = label()
        self._action = button()
        self._action.clicked.connect(self.act)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text)
        self._row.addWidget(self._action)
        self._over = parent
        self.room = QWidget()
        self.room.hide()
        self.room.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        parent.installEventFilter(self)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Show a toast; whichever was there has ended."""
        if toast.until is None and self._toast is not None and self._toast.until is not None:
            self._next = toast  # what can still be undone is not hidden by what is merely told
            return
        self._next = None
        self._end()
        if not toast.left:
            self.ended.emit(toast.id)
            return
        self._toast = toast
        self._left = toast.left
        metrics = theme.current().metrics
        self._row.setContentsMargins(metrics.pad, metrics.gap, metrics.gap, metrics.gap)
        self._row.setSpacing(metrics.pad)
        self._text.setMinimumHeight(metrics.target)
        self._action.setText(toast.action)
        self._action.setVisible(bool(toast.action))
        self._write()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def act(self) -> bool:
        """Do what the toast offers, as if its button was pressed; False if there is nothing to do."""
        toast = self._toast
        if toast is None or not toast.action:
            return False
        self._toast = None
        self._timer.stop()
        self.hide()
        self.acted.emit(toast.id)
        self._show_next()
        return True

    @property
    def toast(self) -> Toast | None:
        """The toast that is shown."""
        return self._toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = watched is self.room and event.type() == QEvent.Type.Move
        if moved or event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.room.hide()

    def _tick(self) -> None:
        until = self._toast.until if self._toast is not None else None
        self._left = self._left - 1 if until is None or self._toast is None else self._toast.left
        if self._left <= 0:
            self._end()
            self._show_next()
        else:
            self._write()

    def _end(self) -> None:
        toast, self._toast = self._toast, None
        self._timer.stop()
        self.hide()
        if toast is not None:
            self.ended.emit(toast.id)

    def _show_next(self) -> None:
        toast, self._next = self._next, None
        if toast is not None and self._toast is None:
            self.show_toast(toast)

    def _write(self) -> None:
        assert self._toast is not None
        text = self._toast.text.replace("{seconds}", texts.number(self._left))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._place()

    def _place(self) -> None:
        """Lie at the leading side, above the line in which the preview says whether it can be sent.

        Where details stand under their list that would be over the details' buttons.
        """
        metrics, over = theme.current().metrics, self._over
        self.adjustSize()
        width = min(self.width(), over.width() - 2 * metrics.pad)
        self.resize(width, self.height())
        free = metrics.send + 3 * metrics.gap
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        beside = metrics.rail + metrics.pad  # the rail stays free
        if beside + width > over.width():
            beside = metrics.pad
        left = over.width() - width - beside if right_to_left else beside
        stacked = over.width() - metrics.rail < NARROW
        self.room.setFixedHeight(self.height() + metrics.gap)
        self.room.setVisible(stacked and self.isVisible())
        top = over.height() - self.height() - free
        self.move(left, self.room.mapTo(over, QPoint()).y() if self.room.isVisible() else top)
