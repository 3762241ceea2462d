"""The send panel: where the pictures go, in which language, behind which code, for how long.

Owns: the form, its checks while the person types, and what the patient will get, in words.
Refuses: sending: a confirmed order is a signal. Undo belongs to the window's toast.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tricedesk import contacts
from tricedesk.contacts import Contact, Problem
from tricedesk.ui import texts, theme
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.contact_words import contact_sentence
from tricedesk.ui.patient_gets import PatientGets
from tricedesk.ui.send_values import CodeKind, SendOffer, SendOrder, check_fields, tidy_code
from tricedesk.ui.study_rows import shown_name
from tricedesk.ui.widgets import button, label, line, set_style_property

LIFESPANS = (7, 14, 30, 60, 90, 180, 365)
"""Days that are offered, besides the account's own."""
UsedToday = Callable[[str, str], bool]
"""Tells of a contact and a study whether the contact was used today for another patient."""


class SendPanel(QDialog):
    """Asks where a draft goes.

    Signals:
        ordered(SendOrder): the person has confirmed; queue exactly this.
    """

    ordered = Signal(object)

    def __init__(self, offer: SendOffer, used_today: UsedToday, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._used_today = used_today
        self._touched: set[QWidget] = set()
        self._grown = QTimer(self, singleShot=True, interval=0)  # once the layouts within know of the words
        self._grown.timeout.connect(self._grow)
        self._build()
        self._fill()
        self.retranslate()
        self._check()
        self._connect()

    # ---- how it is built ----

    def _build(self) -> None:
        metrics = theme.current().metrics
        self.title = label("title")
        self.number, self.address, self.own_code = QLineEdit(), QLineEdit(), QLineEdit()
        # Codes, numbers and addresses run from left to right in every language.
        for field in (self.number, self.address, self.own_code):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setMaxLength(254)
        self.language, self.code, self.days = QComboBox(), QComboBox(), QComboBox()
        self.fix = button()
        self.words = {
            field: label("small", wraps=True) for field in (self.number, self.address, self.own_code)
        }
        self.headings: dict[QWidget, QLabel] = {
            field: label() for field in (self.number, self.address, self.language, self.code, self.days)
        }
        self.gets = PatientGets()
        self.back = button()
        self.send = button("send", "send")
        form = QGridLayout()
        form.setHorizontalSpacing(metrics.pad)
        form.setVerticalSpacing(metrics.gap)
        row = 0
        for each, heading in self.headings.items():
            heading.setBuddy(each)
            form.addWidget(heading, row, 0)
            form.addWidget(each, row, 1)
            row += 1
            if each is self.code:
                form.addWidget(self.own_code, row, 1)
                form.addWidget(self.words[self.own_code], row + 1, 1)
                row += 2
            elif isinstance(each, QLineEdit):
                form.addWidget(self.words[each], row, 1)
                row += 1
            if each is self.address:
                form.addWidget(self.fix, row, 1, Qt.AlignmentFlag.AlignLeading)
                row += 1
        form.setColumnStretch(1, 1)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(metrics.pad)
        middle.addLayout(left, 3)
        middle.addWidget(line(Qt.Orientation.Vertical))
        middle.addWidget(self.gets, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        column.setSpacing(metrics.pad)
        column.addWidget(self.title)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.setMinimumWidth(round(76 * metrics.font))

    def _fill(self) -> None:
        offer = self._offer
        if offer.number:
            self.number.setText(contacts.shown_number(offer.number, offer.country))
        self.address.setText(offer.address)
        for tag, name in offer.languages:
            self.language.addItem(name, tag)
        self.language.setCurrentIndex(max(self.language.findData(offer.language), 0))
        kinds = (
            (CodeKind.ACCOUNT, CodeKind.OWN, CodeKind.NONE)
            if offer.has_link_code
            else (CodeKind.NONE, CodeKind.OWN)
        )
        for kind in kinds:
            self.code.addItem("", kind.value)
        for days in sorted({*LIFESPANS, offer.lifespan_days}):
            self.days.addItem("", days)
        self.days.setCurrentIndex(self.days.findData(offer.lifespan_days))

    def _connect(self) -> None:
        for field in (self.number, self.address, self.own_code):
            field.textChanged.connect(lambda _: self._check())
            field.editingFinished.connect(lambda f=field: self._touch(f))
        for box in (self.language, self.code, self.days):
            box.currentIndexChanged.connect(lambda _: self._check())
        self.fix.clicked.connect(self._take_suggestion)
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self.confirm)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.confirm)

    def retranslate(self) -> None:
        """Say everything in the desk's language."""
        name = texts.isolated(shown_name(self._offer.PatientName)) or self.tr("this study")
        self.title.setText(self.tr("Send %1").replace("%1", name))
        self.setWindowTitle(self.tr("Send"))
        fields: tuple[tuple[QWidget, str], ...] = (
            (self.number, self.tr("Mobile number")),
            (self.address, self.tr("E-mail")),
            (self.language, self.tr("Language of the page")),
            (self.code, self.tr("Patient Link Code")),
            (self.days, self.tr("Open for")),
        )
        for field, words in fields:
            self.headings[field].setText(words)
            field.setAccessibleName(words)
        self.own_code.setAccessibleName(self.tr("Own code"))
        self.own_code.setPlaceholderText(self.tr("At least 6 characters"))
        for place in range(self.days.count()):
            self.days.setItemText(place, self.tr("%Ln days", "", int(self.days.itemData(place))))
        kinds = {
            CodeKind.ACCOUNT: self.tr("The clinic's code"),
            CodeKind.OWN: self.tr("A code for this sending"),
            CodeKind.NONE: self.tr("None"),
        }
        for place in range(self.code.count()):
            self.code.setItemText(place, kinds[CodeKind(self.code.itemData(place))])
        self.back.setText(self.tr("Back"))
        self.send.setText(self.tr("Send…"))
        self.send.setToolTip(self.tr("Check once more, then send (Ctrl+Enter)"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._check()

    # ---- what is typed ----

    @property
    def code_kind(self) -> CodeKind:
        """The code that is chosen."""
        return CodeKind(self.code.currentData())

    def _touch(self, field: QLineEdit) -> None:
        """The person has left a field: from now on it says what is wrong with it."""
        self._touched.add(field)
        self._check()

    def _check(self) -> None:
        checks = check_fields(
            self.number.text(), self.address.text(), self._offer.country, self.code_kind, self.own_code.text()
        )
        own = self.code_kind is CodeKind.OWN
        self.own_code.setVisible(own)
        self._say(self.number, checks.number)
        self._say(self.address, checks.address)
        short = own and checks.code_short and self.own_code in self._touched
        self.words[self.own_code].setText(self.tr("A code has at least 6 characters.") if short else "")
        self.words[self.own_code].setVisible(short)
        set_style_property(self.words[self.own_code], "kind", "bad")
        set_style_property(self.own_code, "wrong", short)
        typo = checks.address.problem is Problem.ADDRESS_TYPO
        self.fix.setVisible(typo)
        self.fix.setText(self.tr("Use %1").replace("%1", texts.isolated_ltr(checks.address.suggestion)))
        self._suggestion = checks.address.suggestion
        self.send.setEnabled(checks.usable)
        self._order = self._made(checks.number.value, checks.address.value) if checks.usable else None
        self.gets.show_order(self._offer, self._order)
        self._grown.start()

    def _grow(self) -> None:
        """Make room for words that have come; what has room stays as it is."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _say(self, field: QLineEdit, contact: Contact) -> None:
        """Say what is wrong once the field was left, and what is worth a question at once."""
        sentence = contact_sentence(contact)
        stopped = bool(sentence) and not contact.usable
        if stopped and field not in self._touched:
            sentence, stopped = "", False
        words = self.words[field]
        words.setText(sentence)
        words.setVisible(bool(sentence))
        set_style_property(words, "kind", "bad" if stopped else "small")
        set_style_property(field, "wrong", stopped)
        field.setAccessibleDescription(sentence)

    def _take_suggestion(self) -> None:
        self.address.setText(self._suggestion)
        self.address.setFocus()

    def _made(self, number: str, address: str) -> SendOrder:
        kind = self.code_kind
        return SendOrder(
            local_id=self._offer.local_id,
            release=self._offer.release,
            number=number,
            address=address,
            language=str(self.language.currentData()),
            code=kind,
            own_code=tidy_code(self.own_code.text()) if kind is CodeKind.OWN else "",
            lifespan_days=int(self.days.currentData()),
        )

    # ---- send ----

    def confirm(self) -> None:
        """Ask once more, in large type; then the order goes out."""
        self._touched.update((self.number, self.address, self.own_code))
        self._check()
        if self._order is None:
            wrong = next(
                (f for f in (self.number, self.address, self.own_code) if f.property("wrong")), self.number
            )
            wrong.setFocus()
            return
        sheet = ConfirmSheet(self._offer, self._order, self._questions(self._order), self)
        sheet.confirmed.connect(self._confirmed)
        sheet.open()

    def _questions(self, order: SendOrder) -> tuple[str, ...]:
        """Return what asks to be noticed before this goes out."""
        asked = [contact_sentence(contacts.check_number(order.number, ""))] if order.number else []
        if order.address:
            asked.append(contact_sentence(contacts.check_address(order.address)))
        for contact in order.contacts:
            if self._used_today(contact, order.local_id):
                text = self.tr("%1 was used today for another patient. Check it.")
                asked.append(text.replace("%1", texts.isolated_ltr(contacts.masked(contact))))
        return tuple(sentence for sentence in asked if sentence)

    def _confirmed(self, order: SendOrder) -> None:
        self.ordered.emit(order)
        self.accept()
