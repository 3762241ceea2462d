"""The clip's controls: play, step, seek, speed, and how much of it was seen.

Owns: the buttons. Refuses: playing (`player` does).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

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
        self._buttons, self._way, self._facts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for made in (self.play, self.back, self.on):
            self._buttons.addWidget(made)
        self._way.addWidget(self.slider, 1)
        self._way.addWidget(self._where)
        others: tuple[QWidget, ...] = (self.speed, self.projection, self._sign, self._seen_text)
        for widget in others:
            self._facts.addWidget(widget)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._one_line = False
        self._arrange(one_line=True)
        self.play.clicked.connect(self.play_asked)
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.on.clicked.connect(lambda: self.step_asked.emit(1))
        self.projection.clicked.connect(self.projection_asked)
        self.slider.valueChanged.connect(self.seek_asked)
        self.speed.currentIndexChanged.connect(lambda i: self.speed_asked.emit(SPEEDS[i]))
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the narrower arrangement."""
        gap = self._grid.horizontalSpacing()
        width = self._buttons.minimumSize().width() + gap + self._facts.minimumSize().width()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        parts = (self._buttons, self._way, self._facts)
        wanted = sum(part.minimumSize().width() for part in parts) + ROOM_TO_SEEK
        self._arrange(one_line=wanted <= self.width())

    def _arrange(self, *, one_line: bool) -> None:
        """Put everything in one line, or the way through the clip in a line of its own."""
        if one_line == self._one_line:
            return
        self._one_line = one_line
        for part in (self._buttons, self._way, self._facts):
            self._grid.removeItem(part)
            part.setParent(None)
        if one_line:
            self._grid.addLayout(self._buttons, 0, 0)
            self._grid.addLayout(self._way, 0, 1)
            self._grid.addLayout(self._facts, 0, 2)
        else:
            self._grid.addLayout(self._way, 0, 0, 1, 3)
            self._grid.addLayout(self._buttons, 1, 0)
            self._grid.addLayout(self._facts, 1, 2)
        self._grid.setColumnStretch(1, 1)

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
        self.play.setIcon(icons.icon("pause" if playing else "play"))
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))

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

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self.set_playing(self._playing)
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
            for each in self.buttons():
                fit_icon(each)
            self._fit_width()
