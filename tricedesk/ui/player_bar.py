"""The clip's controls: play, step, seek, speed, and how much of it was seen.

Owns: the buttons. Refuses: playing (`player` does).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSlider,
    QWidget,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.player import SPEEDS
from tricedesk.ui.widgets import button, fit_icon, label

ROOM_TO_SEEK = 160
"""The least width of the slider beside the buttons; with less it gets a line of its own."""


class PlayerBar(QWidget):
    """The controls of a clip.

    Signals:
        play_asked(): play or pause.
        step_asked(int): so many frames on, or back.
        seek_asked(int): show this frame.
        speed_asked(float): play at this multiple of the clip's own rate.
        projection_asked(): show all frames at once.
    """

    play_asked = Signal()
    step_asked = Signal(int)
    seek_asked = Signal(int)
    speed_asked = Signal(float)
    projection_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame, self._frames, self._seen, self._playing = -1, 0, 0, False
        self.play = button("", "play")
        self.back = button("plain", "frame-back")
        self.on = button("plain", "frame-on")
        self.projection = button("plain", "layers")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speed = QComboBox()
        self._where = label("muted")
        self._where.setMinimumWidth(64)
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = QLabel()
        self._seen_text = label("small")
        for speed in SPEEDS:
            self.speed.addItem("", speed)
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        # Time runs from left to right in every language, as on the machine itself.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._buttons, self._way = QHBoxLayout(), QHBoxLayout()
        self._more, self._seen_row = QHBoxLayout(), QHBoxLayout()
        for made in (self.play, self.back, self.on):
            self._buttons.addWidget(made)
        self._way.addWidget(self.slider, 1)
        self._way.addWidget(self._where)
        for row, widget in (
            (self._more, self.speed),
            (self._more, self.projection),
            (self._seen_row, self._sign),
            (self._seen_row, self._seen_text),
        ):
            row.addWidget(widget)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setColumnStretch(1, 1)
        self._room, self._tight = -1, False
        self.play.clicked.connect(self.play_asked)
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.on.clicked.connect(lambda: self.step_asked.emit(1))
        self.projection.clicked.connect(self.projection_asked)
        self.slider.valueChanged.connect(self.seek_asked)
        self.speed.currentIndexChanged.connect(lambda i: self.speed_asked.emit(SPEEDS[i]))
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the buttons alone."""
        width = self._width(self._buttons, self._more)
        return QSize(width, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def _width(self, *parts: QHBoxLayout) -> int:
        return sum(part.sizeHint().width() + self._grid.horizontalSpacing() for part in parts)

    def _fit_width(self) -> None:
        """Take one line; else a second for the way through the clip; else with what was seen beside that."""
        buttons, way, more, seen = self._buttons, self._way, self._more, self._seen_row
        self._write_play(tight=False)
        self._write_play(tight=self._width(buttons, more) > self.width())
        rest = self.width() - self._width(buttons, more, seen)
        room = 2 if rest >= ROOM_TO_SEEK + self._where.sizeHint().width() else 1 if rest >= 0 else 0
        if room == self._room:
            return
        self._room = room
        for part in (buttons, way, more, seen):
            self._grid.removeItem(part)
            part.setParent(None)
        if room == 2:
            for column, part in enumerate((buttons, way, more, seen)):
                self._grid.addLayout(part, 0, column)
        else:
            self._grid.addLayout(way, 0, 0, 1, 4 if room else 2)
            self._grid.addLayout(buttons, 1, 0)
            self._grid.addLayout(more, 1, 2)
            self._grid.addLayout(seen, 1 if room else 0, 3 if room else 2)
        self._where.setVisible(room > 0)
        self.updateGeometry()

    @property
    def seen_text(self) -> str:
        """What it says of how much was seen."""
        return self._seen_text.text()

    def set_clip(self, frames: int) -> None:
        """Control a clip of so many frames."""
        self._frames = frames
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(0, frames - 1))
        self.slider.blockSignals(False)
        self.set_frame(-1)

    def set_frame(self, frame: int) -> None:
        """Show which frame is on the screen; -1: none."""
        self._frame = frame
        self.slider.blockSignals(True)
        self.slider.setValue(max(frame, 0))
        self.slider.blockSignals(False)
        shown = texts.number(frame + 1) if frame >= 0 else "–"  # noqa: RUF001 - a dash says none
        self._where.setText(f"{shown} / {texts.number(self._frames)}")
        self.slider.setAccessibleDescription(self._where.text())

    def set_playing(self, playing: bool) -> None:
        """Show whether it runs."""
        self._playing = playing
        self._write_play(tight=self._tight)

    def _write_play(self, *, tight: bool) -> None:
        """Say play or pause, by its icon alone if `tight`; as wide for either, so that nothing moves."""
        self._tight = tight
        words = (self.tr("Play"), self.tr("Pause"))
        self.play.setMinimumWidth(0)
        self.play.setIcon(icons.icon("pause" if self._playing else "play"))
        self.play.setAccessibleName(words[self._playing])
        widths = []
        for each in (words[not self._playing], words[self._playing]):
            self.play.setText("" if tight else each)
            widths.append(self.play.sizeHint().width())
        self.play.setMinimumWidth(max(widths))

    def set_seen(self, seen: int, *, looked: bool) -> None:
        """Show how many frames were seen; `looked`: no more is needed."""
        self._seen = seen
        edge = theme.current().metrics.small_icon
        name, ink = ("check", Ink.GOOD) if looked else ("state-look", Ink.WARN)
        self._sign.setPixmap(icons.pixmap(name, ink, edge, self.devicePixelRatioF()))
        if looked:
            self._seen_text.setText(self.tr("Seen"))
        else:
            text = self.tr("Seen %1 of %2").replace("%1", texts.number(seen))
            self._seen_text.setText(text.replace("%2", texts.number(self._frames)))
        self._fit_width()

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self._fit_buttons()
        self.play.setToolTip(self.tr("Play or pause (Space)"))
        for each, words in (
            (self.back, self.tr("Frame back (←)")),
            (self.on, self.tr("Frame on (→)")),
            (self.projection, self.tr("All frames at once: the brightest of each point")),
        ):
            each.setToolTip(words)
            each.setAccessibleName(words)
        self.slider.setAccessibleName(self.tr("Frame"))
        self.speed.setAccessibleName(self.tr("Speed"))
        for place, speed in enumerate(SPEEDS):
            self.speed.setItemText(place, f"{QLocale().toString(speed)}×")  # noqa: RUF001 - times

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons, in order."""
        return self.play, self.back, self.on, self.projection

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit_buttons()

    def _fit_buttons(self) -> None:
        for each in self.buttons():
            fit_icon(each)
        for each in (self.back, self.on, self.projection):
            each.setFixedWidth(theme.current().metrics.target)
        self._room = -1
        self._fit_width()
