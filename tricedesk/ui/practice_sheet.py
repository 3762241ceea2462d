"""The practice: a person sends herself a made-up picture, and sees what a patient gets.

Owns: its words and fields, and what is said while it is under way.
Refuses: making, cleaning and queueing the picture (`practice_worker`), and knowing why it waits (the records
say so).
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from tricedesk import wire
from tricedesk.ui import theme
from tricedesk.ui.contact_words import contact_sentence
from tricedesk.ui.records import Records
from tricedesk.ui.said import said
from tricedesk.ui.send_values import Checks, CodeKind, check_fields
from tricedesk.ui.states import State
from tricedesk.ui.widgets import button, label, set_style_property

PICTURE = 320
"""So wide is the picture shown."""


class PracticeSheet(QDialog):
    """Asks where to, shows the picture, sends it, and follows it until it has gone out.

    Signals:
        confirmed(str, str, str, str): send the picture of this digest to a number and an address ("" for
            none), its page in this language.
    """

    confirmed = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._account: wire.AccountInfo | None = None
        self._digest = ""
        self._page_id: UUID | None = None
        self._sent = False
        self._left: set[QLineEdit] = set()
        metrics = theme.current().metrics
        self.title, self.text = label("title", wraps=True), label("muted", wraps=True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedSize(PICTURE, PICTURE * 3 // 4)
        self.caption = label("small", wraps=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.caption.setFixedWidth(PICTURE)
        self.number, self.address = QLineEdit(), QLineEdit()
        self._names = {field: label("heading") for field in (self.number, self.address)}
        self.words = {field: label("bad", wraps=True) for field in (self.number, self.address)}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(metrics.gap // 2)
        for field, name in self._names.items():
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setMaxLength(254)
            name.setBuddy(field)
            form.addRow(name, field)
            form.addRow(self.words[field])
            field.textChanged.connect(self._judge)
            field.editingFinished.connect(lambda f=field: self._leave(f))
        self.state = label("heading", wraps=True)
        self.trouble = label("bad", wraps=True)
        self.trouble.setVisible(False)
        self.later = button()
        self.send = button("send", "send")
        self.send.setDefault(True)
        self.later.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        seen = QVBoxLayout()
        seen.addWidget(self.picture)
        seen.addWidget(self.caption)
        seen.addStretch(1)
        asked = QVBoxLayout()
        asked.addLayout(form)
        asked.addSpacing(metrics.pad)
        asked.addWidget(self.state)
        asked.addWidget(self.trouble)
        asked.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(metrics.pad * 2)
        across.addLayout(seen)
        across.addLayout(asked, 1)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.gap)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(metrics.gap)
        column.addLayout(across, 1)
        column.addLayout(foot)
        self.setMinimumWidth(PICTURE + metrics.target * 12)
        self._retranslate()
        self.address.setFocus()

    # ---- what it is told ----------------------------------------------------------------------------------

    @Slot(object, str)
    def show_picture(self, path: Path, digest: str) -> None:
        """Show the picture that would be sent."""
        image = QPixmap(str(path))
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = image.scaled(self.picture.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(fitted)
        self._digest = digest
        self._retranslate()

    @Slot(object)
    def follow(self, page_id: UUID) -> None:
        """It is queued, as this page."""
        self._page_id = page_id
        self._retranslate()

    @Slot(object)
    def take_records(self, records: Records) -> None:
        """Take the account, and what has become of the page."""
        self._account = records.account
        if self._page_id is not None:
            rows = {row.page_id: row for row in records.outbox}
            pages = {row.page_id: row for row in records.sent}
            page, row = pages.get(self._page_id), rows.get(self._page_id)
            self._sent = self._sent or (page is not None and row is None)
            undelivered = page is not None and page.state is State.UNDELIVERED
            if undelivered:
                self.say_trouble(self.tr("The message was not delivered. Check the contact, under Sent."))
            else:
                self.say_trouble(said(f"{row.trouble} {row.hint}".strip()) if row else "")
        self._retranslate()

    @Slot(str, str)
    def fail(self, words: str, hint: str) -> None:
        """It could not be made or queued; `words` may be empty."""
        known = said(f"{words} {hint}".strip())
        self.say_trouble(known or self.tr("The picture could not be made. Everything else goes on."))
        self.send.setVisible(False)

    def say_trouble(self, text: str) -> None:
        """Say what stands in the way; empty for nothing."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    # ---- what a person does -------------------------------------------------------------------------------

    @Slot()
    def _send(self) -> None:
        checks = self._checks()
        if not self.send.isEnabled() or not checks.usable or self._account is None:
            return
        self.send.setEnabled(False)  # a double press sends once
        for field in (self.number, self.address):
            field.setEnabled(False)
        self.confirmed.emit(
            self._digest, checks.number.value, checks.address.value, self._account.language or "en"
        )

    def _leave(self, field: QLineEdit) -> None:
        self._left.add(field)
        self._judge()

    def _checks(self) -> Checks:
        country = self._account.country if self._account else ""
        return check_fields(self.number.text(), self.address.text(), country, CodeKind.NONE, "")

    @Slot()
    def _judge(self) -> None:
        checks = self._checks()
        for field, contact in ((self.number, checks.number), (self.address, checks.address)):
            stopped = contact.problem is not None and not contact.usable
            told = contact_sentence(contact) if field in self._left or not stopped else ""
            self.words[field].setText(told)
            self.words[field].setVisible(bool(told))
            set_style_property(field, "wrong", stopped and bool(told))
            field.setAccessibleDescription(told)
        going = self._page_id is not None or not self.number.isEnabled()
        self.send.setEnabled(bool(self._digest) and checks.usable and self._account is not None and not going)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Practice"))
        self.title.setText(self.tr("Send a picture to yourself"))
        self.text.setText(
            self.tr(
                "It is made up, and goes the way of every other: cleaned here, sent, opened on a phone."
                " Its page closes tomorrow."
            )
        )
        ready = bool(self._digest)
        self.caption.setText(
            self.tr("A name stood above this picture. It is gone: what you see here is what is sent.")
            if ready
            else self.tr("The picture is being cleaned…")
        )
        self.picture.setAccessibleName(self.tr("The picture that is sent"))
        for field, words in (
            (self.number, self.tr("Your mobile number")),
            (self.address, self.tr("Your e-mail")),
        ):
            self._names[field].setText(words)
            field.setAccessibleName(words)
        going = self._page_id is not None
        if self._sent:
            self.state.setText(self.tr("Sent. Open the message on your phone: a patient gets the same."))
        else:
            self.state.setText(self.tr("On its way…") if going else "")
        self.later.setText(self.tr("Done") if going else self.tr("Not now"))
        self.send.setText(self.tr("Send it to me"))
        self.send.setVisible(not going and self.send.isVisibleTo(self))
        self._judge()
