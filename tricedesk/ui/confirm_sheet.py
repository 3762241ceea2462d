"""The last question before pictures leave: name, contact in large type, first picture, count.

Owns: showing them so that a wrong one is noticed. Refuses: changing any.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tricedesk import contacts
from tricedesk.ui import texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.patient_gets import Counts, breakable, fitted
from tricedesk.ui.send_values import SendOffer, SendOrder
from tricedesk.ui.study_rows import shown_name
from tricedesk.ui.widgets import button, label

WIDEST = 64
"""A contact takes so much room in one line, in points of the font's size; a longer one is broken."""

SHORT = 12
"""A button shows so many characters of either end of a masked contact."""


class ConfirmSheet(QDialog):
    """Asks once. With questions, going back is the default; without, sending is.

    Signals:
        confirmed(SendOrder): yes, this.
    """

    confirmed = Signal(object)

    def __init__(
        self, offer: SendOffer, order: SendOrder, questions: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._order = order
        metrics = theme.current().metrics
        name = label("large")
        name.setText(texts.leading(shown_name(offer.PatientName)) or self.tr("No name"))
        self.contacts = []
        for contact in order.contacts:
            shown = contacts.shown_number(contact, offer.country) if contact == order.number else contact
            self.contacts.append(_large(shown, metrics.title * 1.5, round(WIDEST * metrics.font)))
        count = label("muted")
        count.setText(Counts().words(offer))
        picture = QLabel()
        image = QPixmap(str(offer.first_picture)) if offer.first_picture else QPixmap()
        picture.setVisible(not image.isNull())
        if not image.isNull():
            picture.setPixmap(fitted(image, 200, self.devicePixelRatioF()))
            picture.setAccessibleName(self.tr("First picture"))
        warnings = Banners()
        for number, question in enumerate(questions):
            warnings.show_banner(Banner(f"question-{number}", question, Tone.WARN))
        self.back = button()
        self.back.setText(self.tr("Go back"))
        self.send = button("send", "send")
        to = _short(order.contacts[0])
        if len(order.contacts) > 1:
            more = _short(order.contacts[1])
            self.send.setText(self.tr("Send to %1 and %2").replace("%1", to).replace("%2", more))
        else:
            self.send.setText(self.tr("Send to %1").replace("%1", to))
        self.setWindowTitle(self.send.text())
        facts = QVBoxLayout()
        facts.setSpacing(metrics.gap)
        facts.addWidget(name)
        facts.addWidget(count)
        facts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(metrics.pad)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(facts, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        column.setSpacing(metrics.pad)
        column.addWidget(warnings)
        for each in self.contacts:
            column.addWidget(each)
        column.addLayout(row, 1)
        column.addSpacing(metrics.gap)
        column.addLayout(foot)
        self.setMinimumWidth(max(round(52 * metrics.font), column.minimumSize().width()))
        first = self.back if questions else self.send
        first.setDefault(True)
        first.setFocus()
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)

    def _send(self) -> None:
        self.send.setEnabled(False)  # a double press sends once
        self.confirmed.emit(self._order)
        self.accept()


def _large(contact: str, size: float, widest: int) -> QLabel:
    """Return a contact in large type, always whole: a long one in several lines, broken anywhere."""
    made = label("contact", wraps=True)
    font = made.font()
    font.setPointSizeF(size)
    font.setWeight(font.Weight.DemiBold)
    made.setFont(font)
    made.setAccessibleName(contact)
    wanted = made.fontMetrics().horizontalAdvance(contact) + 2
    made.setText(texts.isolated_ltr(contact if wanted <= widest else breakable(contact)))
    made.setMinimumWidth(min(wanted, widest))
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        made.setAlignment(Qt.AlignmentFlag.AlignRight)  # Qt goes by the text, which runs from left to right
    return made


def _short(contact: str) -> str:
    """Return a contact masked, and short enough for a button."""
    masked = contacts.masked(contact)
    if len(masked) > 2 * SHORT + 1:
        masked = f"{masked[:SHORT]}…{masked[-SHORT:]}"
    return texts.isolated_ltr(masked)
