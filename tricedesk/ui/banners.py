"""Banners: states that last, above the view, until they are over.

Owns: one banner for each reason, in the order of their gravity.
Refuses: what passes by itself (that is a toast), and deciding when a state is over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.widgets import button, label


class Tone(IntEnum):
    """How grave it is."""

    INFO = 0
    GOOD = 1
    WARN = 2
    BAD = 3


_LOOKS = {
    Tone.INFO: ("info", Ink.ACCENT),
    Tone.GOOD: ("check", Ink.GOOD),
    Tone.WARN: ("warning", Ink.WARN),
    Tone.BAD: ("error", Ink.BAD),
}


@dataclass(frozen=True, slots=True)
class Banner:
    """One lasting state: what happened, then what to do.

    Attributes:
        id: the reason; a second banner of the same id takes the first one's place.
        text: what happened and what to do, translated.
        actions: (id, words) of its buttons, in order.
        dismissable: may a person put it away?
    """

    id: str
    text: str
    tone: Tone = Tone.INFO
    actions: tuple[tuple[str, str], ...] = ()
    dismissable: bool = False


class Banners(QWidget):
    """A column of banners, the gravest first.

    Signals:
        acted(str, str): ids of a banner and of the action that was pressed.
    """

    acted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._theme = theme.current()
        self._shown: dict[str, tuple[Banner, _Frame]] = {}
        self._again = QTimer(self, singleShot=True, interval=0)  # ends with us, as a bare call would not
        self._again.timeout.connect(self._rebuild)
        self.setVisible(False)

    def show_banner(self, banner: Banner) -> None:
        """Show a banner, or change the one with this id."""
        known = self._shown.get(banner.id)
        if known and known[0] == banner:
            return
        if known and replace(known[0], text=banner.text) == banner:  # a count goes on: many times a second
            known[1].say(banner.text)
            self._shown[banner.id] = (banner, known[1])
            return
        if known:
            self._remove(banner.id)
        frame = self._frame(banner)
        graver = sum(1 for other, _ in self._shown.values() if other.tone >= banner.tone)
        self._column.insertWidget(graver, frame)
        self._shown[banner.id] = (banner, frame)
        self.setVisible(True)
        frame.setVisible(True)

    def hide_banner(self, banner_id: str) -> None:
        """The state is over. Nothing happens if it wasn't shown."""
        if banner_id in self._shown:
            self._remove(banner_id)
            self.setVisible(bool(self._shown))

    def shown(self) -> tuple[Banner, ...]:
        """Return the banners, the gravest first."""
        return tuple(sorted((b for b, _ in self._shown.values()), key=lambda b: -b.tone))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._theme is not theme.current():
            self._again.start()  # not now: Qt walks over all widgets

    @Slot()
    def _rebuild(self) -> None:
        """Make the banners again: icons and margins follow the theme."""
        self._theme = theme.current()
        for banner in self.shown():
            self._remove(banner.id)
            self.show_banner(banner)

    def _remove(self, banner_id: str) -> None:
        _, frame = self._shown.pop(banner_id)
        self._column.removeWidget(frame)
        frame.hide()
        frame.deleteLater()

    def _frame(self, banner: Banner) -> _Frame:
        metrics = theme.current().metrics
        frame = _Frame()
        frame.setProperty("kind", "banner")
        frame.setProperty("tone", banner.tone.name.lower())
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        frame.lines.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        frame.lines.setSpacing(metrics.gap)
        frame.lines.addLayout(row, 1)
        frame.lines.addLayout(frame.buttons)
        name, ink = _LOOKS[banner.tone]
        sign = QLabel()
        sign.setPixmap(icons.pixmap(name, ink, metrics.icon, self.devicePixelRatioF()))
        sign.setFixedWidth(metrics.icon)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        frame.words.setMinimumHeight(metrics.target)
        frame.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        frame.say(banner.text)
        row.addWidget(frame.words, 1)
        for action, text in banner.actions:
            act = button()
            act.setText(text)
            act.clicked.connect(lambda _=False, b=banner.id, a=action: self.acted.emit(b, a))
            frame.buttons.addWidget(act)
        if banner.dismissable:
            away = button("plain", "close")
            away.setToolTip(self.tr("Put away"))
            away.setAccessibleName(self.tr("Put away"))
            away.clicked.connect(lambda _=False, b=banner.id: self.hide_banner(b))
            frame.buttons.addWidget(away)
        return frame


class _Frame(QFrame):
    """One banner: its buttons stand beside its words, or below where these would have no room."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.words = label(wraps=True)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)

    def say(self, text: str) -> None:
        """Say this, on the screen and to a screen reader."""
        self.words.setText(text)
        self.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.buttons.sizeHint().width() <= 0.6 * self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.lines.direction() is not way:
            self.lines.setDirection(way)
