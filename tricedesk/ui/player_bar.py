"""The clip's controls: play, step, seek, speed, and how much of it was seen.

Owns: the buttons. Refuses: playing (`player` does).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.player import SPEEDS
from tricedesk.ui.widgets import button, fit_icon, label


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        # Time runs from left to right in every language, as on the machine itself.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for made in (self.play, self.back, self.on):
            row.addWidget(made)
        row.addWidget(self.slider, 1)
        others: tuple[QWidget, ...] = (self._where, self.speed, self.projection, self._sign, self._seen_text)
        for widget in others:
            row.addWidget(widget)
        self.play.clicked.connect(self.play_asked)
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.on.clicked.connect(lambda: self.step_asked.emit(1))
        self.projection.clicked.connect(self.projection_asked)
        self.slider.valueChanged.connect(self.seek_asked)
        self.speed.currentIndexChanged.connect(lambda i: self.speed_asked.emit(SPEEDS[i]))
        self.retranslate()

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
