"""The foot of the preview: whether the study can be sent, why not, and the button.

Owns: saying the gate's answer. Refuses: the answer itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preview.gate import Answer, Hold
from tricedesk.ui.widgets import button, fit_icon, label

WAITING = frozenset({Hold.PREPARING, Hold.NO_DRAFT, Hold.NOT_WHOLE})
ROOM = 32
"""Sign and sentence have so much room at least, in points of the font's size."""


class GateBar(QWidget):
    """One line: sign, sentence, the next picture to check, Send.

    Signals:
        next_asked(): show the next picture that must be checked.
        send_asked(): send what the gate lets through.
    """

    next_asked = Signal()
    send_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._answer = Answer((Hold.NO_DRAFT,), 0, 0, 0, 0, 0, 0, "")
        self._sign = QLabel()
        self._text = label("heading", wraps=True)
        self.next = button("", "next")
        self.send = button("send", "send")
        self.next.clicked.connect(self.next_asked)
        self.send.clicked.connect(self.send_asked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self.next)
        self._row.addWidget(self.send)
        self.retranslate()
        self._fit()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def show_answer(self, answer: Answer) -> None:
        """Say whether the study can be sent, and what is to be done before."""
        self._answer = answer
        self._text.setText(self._sentence(answer))
        self.setAccessibleName(self._text.text())
        self.next.setVisible(bool(answer.next_key))
        self.send.setEnabled(answer.open)
        self._draw()

    def _sentence(self, answer: Answer) -> str:
        """Return what to do before the draft can be sent, or what would be sent."""
        hold = answer.holds[0] if answer.holds else None
        if hold is Hold.NO_DRAFT:
            return self.tr("Choose a study.")
        if hold is Hold.PREPARING:
            return self.tr("%Ln pictures are being prepared.", "", answer.preparing)
        if hold is Hold.NOTHING_INCLUDED:
            if answer.refused:
                return self.tr("None of these pictures can be sent. See why at each.")
            return self.tr("Every picture is left out. Include at least one.")
        if hold is Hold.NOT_WHOLE:
            return self.tr("It can be sent once the whole folder has been looked through.")
        if hold is Hold.ATTACHMENTS_OFF:
            return self.tr("Attachments can't be sent while Anonymized Uplink is on. Take them out.")
        if hold is not None:
            waiting = answer.to_check + answer.not_shown
            return self.tr("Check %Ln more pictures before you send.", "", waiting)
        ready = self.tr("%Ln pictures are ready to send.", "", answer.included)
        if not answer.refused:
            return ready
        staying = self.tr("%Ln pictures stay here.", "", answer.refused)
        return f"{ready} {staying}"

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self._write_next()
        self.send.setText(self.tr("Send…"))
        self.send.setToolTip(self.tr("Choose where it goes (Ctrl+Enter)"))
        self.show_answer(self._answer)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_next()

    def minimumSizeHint(self) -> QSize:
        """Return room for the sentence in two lines beside the smaller buttons."""
        metrics = theme.current().metrics
        width = round(ROOM * metrics.font) + metrics.target + self.send.sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def _write_next(self) -> None:
        """Leave its words to the tooltip where the sentence would have no room beside them."""
        metrics = theme.current().metrics
        words = self.tr("Next to check")
        self.next.setText(words)
        self.next.setAccessibleName(words)
        rest = self.width() - self.next.sizeHint().width() - self.send.sizeHint().width()
        if rest < ROOM * metrics.font:
            self.next.setText("")
        self.next.setToolTip("" if self.next.text() else words)

    def _fit(self) -> None:
        metrics = theme.current().metrics
        self._row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._row.setSpacing(metrics.gap)
        for each in (self.next, self.send):
            fit_icon(each)
        self._write_next()
        self._draw()

    def _draw(self) -> None:
        if self._answer.open:
            name, ink = "check", Ink.GOOD
        elif self._answer.holds[0] in WAITING:
            name, ink = "state-waiting", Ink.MUTED
        else:
            name, ink = "state-look", Ink.WARN
        edge = theme.current().metrics.icon
        self._sign.setPixmap(icons.pixmap(name, ink, edge, self.devicePixelRatioF()))
