"""The foot of the preview: whether the study can be sent, why not, and the button.

Owns: saying the gate's answer. Refuses: the answer itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tricedesk.ui import icons, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preview.gate import Answer, Hold
from tricedesk.ui.preview.words import gate_sentence
from tricedesk.ui.widgets import button, fit_icon, label

WAITING = frozenset({Hold.PREPARING, Hold.NO_DRAFT})


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
        self._text.setText(gate_sentence(answer))
        self.setAccessibleName(self._text.text())
        self.next.setVisible(bool(answer.next_key))
        self.send.setEnabled(answer.open)
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        self.next.setText(self.tr("Next to check"))
        self.send.setText(self.tr("Send…"))
        self.send.setToolTip(self.tr("Choose where it goes (Ctrl+Enter)"))
        self.show_answer(self._answer)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        metrics = theme.current().metrics
        self._row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._row.setSpacing(metrics.gap)
        for each in (self.next, self.send):
            fit_icon(each)
        self._draw()

    def _draw(self) -> None:
        if self._answer.open:
            name, ink = "check", Ink.GOOD
        elif WAITING & set(self._answer.holds):
            name, ink = "state-waiting", Ink.MUTED
        else:
            name, ink = "state-look", Ink.WARN
        edge = theme.current().metrics.icon
        self._sign.setPixmap(icons.pixmap(name, ink, edge, self.devicePixelRatioF()))
