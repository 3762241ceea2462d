"""When the window hides names and pictures: after some time without a key or a touch, or at once when asked.

Owns: the time of the last key or touch in any of this program's windows, and what of other windows is put
aside meanwhile. Refuses: what is hidden, and what shows it again (`privacy` says both).

The filter stands at windows, not at the application: there it would see every event of every object, in
Python. Only while the window is locked, when little happens, does it stand there too: a dialog that opens
then must not be seen.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

SHOWN_WHILE_LOCKED = "shownWhileLocked"
"""A dialog with this property says nothing of a patient and stays."""
_LOOK_MS = 5_000
"""So often the clock is looked at: a computer that slept through the time locks soon after it wakes."""
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Locks and unlocks; knows nothing of PINs.

    Signals:
        changed(bool): locked now, or no longer.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.time) -> None:
        """Begin unlocked, without a limit; `clock` counts seconds, sleep included."""
        super().__init__(parent)
        self._clock = clock
        self._seconds = 0.0
        self._last = clock()
        self._aside: list[QDialog] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.locked = False
        QGuiApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many idle minutes; 0: never by itself."""
        self._seconds = minutes * 60.0
        self._last = self._clock()
        if minutes:
            self._timer.start(_LOOK_MS)
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Lock if it is time."""
        if self._seconds and self._clock() - self._last >= self._seconds:
            self.lock()

    @Slot()
    def lock(self) -> None:
        """Lock now."""
        if self.locked:
            return
        self.locked = True
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        for widget in QApplication.topLevelWidgets():
            self._put_aside(widget)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.changed.emit(True)

    @Slot()
    def unlock(self) -> None:
        """Show again what was put aside."""
        if not self.locked:
            return
        self.locked = False
        self._last = self._clock()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.changed.emit(False)
        aside, self._aside = self._aside, []
        for dialog in aside:
            if shiboken6.isValid(dialog):
                dialog.open()

    def end(self) -> None:
        """The program ends: listen to nothing any more."""
        self._timer.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self.locked:
            if kind == QEvent.Type.Show and isinstance(watched, QDialog):
                QTimer.singleShot(0, self, lambda: self._put_aside(watched))
        elif kind in _SIGNS:
            self.look()  # before it counts: a key after a night's sleep shows nothing
            self._last = self._clock()
        return False

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _put_aside(self, widget: QWidget) -> None:
        if (
            self.locked
            and shiboken6.isValid(widget)
            and isinstance(widget, QDialog)
            and widget.isVisible()
            and not widget.property(SHOWN_WHILE_LOCKED)
        ):
            widget.hide()
            self._aside.append(widget)
