"""What the patient will get: the page and the message, in words, while the form is filled.

Owns: the summary. Refuses: the texts themselves, which the server makes in the patient's language.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tricedesk import contacts
from tricedesk.ui import texts, theme
from tricedesk.ui.send_values import CodeKind, SendOffer, SendOrder
from tricedesk.ui.widgets import label

LONG = 28
"""A contact of more characters may be broken."""


class PatientGets(QWidget):
    """A card with the first picture, and one line for each thing the patient gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        metrics = theme.current().metrics
        self._title = label("heading")
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lines = [label(wraps=True) for _ in range(5)]
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        inside.setSpacing(metrics.gap)
        inside.addWidget(self._picture)
        for each in self._lines:
            inside.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.gap)
        column.addWidget(self._title)
        column.addWidget(card)
        column.addStretch(1)
        self.setMinimumWidth(round(26 * metrics.font))

    @property
    def text(self) -> str:
        """All that it says."""
        return "\n".join(each.text() for each in self._lines if each.text())

    def show_order(self, offer: SendOffer, order: SendOrder | None) -> None:
        """Say what would be sent; without an order only what is known already."""
        self._title.setText(self.tr("What the patient gets"))
        self._draw(offer)
        days = order.lifespan_days if order else offer.lifespan_days
        until = datetime.now(offer.zone).date() + timedelta(days=days)
        page = self.tr("A private page with %1, open until %2.")
        page = page.replace("%1", Counts().words(offer)).replace("%2", texts.day(until))
        lines = [page, self._message(offer, order), self._code(order), self._password(offer, order)]
        for each, text in zip(self._lines, [*lines, ""], strict=True):
            each.setText(text)
            each.setVisible(bool(text))
        self.setAccessibleName(f"{self._title.text()}: {self.text}")

    def _message(self, offer: SendOffer, order: SendOrder | None) -> str:
        if order is None or not order.contacts:
            return ""
        clinic = texts.isolated(offer.clinic)
        if order.number and order.address:
            text = self.tr(
                "A text to %1 and an e-mail to %2, from %3, with the link and a code to delete the page."
            )
            text = text.replace("%2", texts.isolated_ltr(breakable(order.address)))
        elif order.number:
            text = self.tr("A text to %1 from %3, with the link and a code to delete the page.")
        else:
            text = self.tr("An e-mail to %1 from %3, with the link and a code to delete the page.")
        first = (
            contacts.shown_number(order.number, offer.country) if order.number else breakable(order.address)
        )
        return text.replace("%1", texts.isolated_ltr(first)).replace("%3", clinic)

    def _code(self, order: SendOrder | None) -> str:
        if order is None or order.code is CodeKind.NONE:
            return ""
        return self.tr(
            "The page asks for the Patient Link Code. Tell it to the patient: no message holds it."
        )

    def _password(self, offer: SendOffer, order: SendOrder | None) -> str:
        if not offer.asks_password or order is None or order.code is not CodeKind.NONE:
            return ""
        if not offer.attachments:
            return self.tr("The patient will choose a password at the first visit.")
        return self.tr("Files may show the patient's name. The patient will choose a password.")

    def _draw(self, offer: SendOffer) -> None:
        picture = QPixmap(str(offer.first_picture)) if offer.first_picture else QPixmap()
        self._picture.setVisible(not picture.isNull())
        if not picture.isNull():
            self._picture.setPixmap(fitted(picture, 180, self.devicePixelRatioF()))
            self._picture.setAccessibleName(self.tr("First picture"))


def breakable(contact: str) -> str:
    """Return a long contact with zero-width spaces, so that a line may end anywhere in it."""
    return contact if len(contact) <= LONG else "\u200b".join(contact)


def fitted(picture: QPixmap, edge: int, ratio: float) -> QPixmap:
    """Return a picture no larger than a square of `edge` device-independent pixels."""
    real = round(edge * ratio)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    made = picture.scaled(real, real, keep, smooth)
    made.setDevicePixelRatio(ratio)
    return made


class Counts(QObject):
    """Says how many of each there are."""

    def words(self, offer: SendOffer) -> str:
        """Return "5 pictures, 2 clips and 1 file", as far as there are any."""
        parts = []
        if offer.images:
            parts.append(self.tr("%Ln pictures", "", offer.images))
        if offer.clips:
            parts.append(self.tr("%Ln clips", "", offer.clips))
        if offer.attachments:
            parts.append(self.tr("%Ln files", "", offer.attachments))
        return QLocale().createSeparatedList(parts)
