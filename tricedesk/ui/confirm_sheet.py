"""The last question before pictures leave: name, contact in large type, first picture, count.

Owns: showing them so that a wrong one is noticed. Refuses: changing any.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tricedesk import contacts
from tricedesk.ui import texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.patient_gets import Counts, fitted
from tricedesk.ui.send_values import SendOffer, SendOrder
from tricedesk.ui.study_rows import shown_name
from tricedesk.ui.widgets import button, label


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
        name.setText(texts.isolated(shown_name(offer.PatientName)) or self.tr("No name"))
        self.contacts = [label("contact") for _ in order.contacts]
        for each, contact in zip(self.contacts, order.contacts, strict=True):
            shown = contacts.shown_number(contact, offer.country) if contact == order.number else contact
            each.setText(texts.isolated_ltr(shown))
            font = each.font()
            font.setPointSizeF(metrics.title * 1.5)
            font.setWeight(font.Weight.DemiBold)
            each.setFont(font)
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
        to = texts.isolated_ltr(contacts.masked(order.contacts[0]))
        if len(order.contacts) > 1:
            more = texts.isolated_ltr(contacts.masked(order.contacts[1]))
            self.send.setText(self.tr("Send to %1 and %2").replace("%1", to).replace("%2", more))
        else:
            self.send.setText(self.tr("Send to %1").replace("%1", to))
        self.setWindowTitle(self.send.text())
        facts = QVBoxLayout()
        facts.setSpacing(metrics.gap)
        facts.addWidget(name)
        for each in self.contacts:
            facts.addWidget(each)
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
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.setMinimumWidth(round(52 * metrics.font))
        first = self.back if questions else self.send
        first.setDefault(True)
        first.setFocus()
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)

    def _send(self) -> None:
        self.send.setEnabled(False)  # a double press sends once
        self.confirmed.emit(self._order)
        self.accept()
