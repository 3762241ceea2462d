"""The sheet that sends a page again: where to, and what becomes of the old link.

Owns: the contact as it was, prefilled and open to correction, its checks while the person types, and the
choice about the old link, which a corrected contact takes away.
Refuses: sending: what was confirmed is a signal.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tricedesk import contacts
from tricedesk.contacts import Contact, Problem
from tricedesk.ui import texts, theme
from tricedesk.ui.banners import Banner, Banners, Tone
from tricedesk.ui.contact_words import contact_sentence
from tricedesk.ui.send_values import Checks, CodeKind, check_fields
from tricedesk.ui.widgets import button, label, set_style_property

UsedToday = Callable[[str], bool]
"""Tells whether a contact was used today for another patient."""


class ResendSheet(QDialog):
    """Asks where a page goes, once more.

    Signals:
        confirmed(str, str, bool): number in E.164 or "", address or "", whether the old link stays.
    """

    confirmed = Signal(str, str, bool)

    def __init__(
        self,
        name: str,
        before: tuple[str, ...],
        country: str,
        used_today: UsedToday,
        *,
        has_link: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make the sheet.

        Args:
            name: who it is about, as it is shown; may be empty.
            before: where it went, prefilled; country: the clinic's, two letters.
            has_link: there is an old link that could stay; else the page is made anew.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = name
        self._country = country
        self._used_today = used_today
        self._has_link = has_link
        self._before = tuple(c.casefold() for c in before)
        self._touched: set[QLineEdit] = set()
        self._checks: Checks | None = None
        self._suggestion = ""
        self._questions: tuple[str, ...] = ()
        self._grown = QTimer(self, singleShot=True, interval=0)  # once the layouts within know of the words
        self._grown.timeout.connect(self._grow)
        self._build()
        number = next((c for c in before if "@" not in c), "")
        self.number.setText(contacts.shown_number(number, country) if number else "")
        self.address.setText(next((c for c in before if "@" in c), ""))
        self._retranslate()
        self._check()
        for field in (self.number, self.address):
            field.textChanged.connect(lambda _: self._check())
            field.editingFinished.connect(lambda f=field: self._touch(f))
        self.fix.clicked.connect(lambda: self.address.setText(self._suggestion))
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        if self.send.isEnabled():
            (self.back if self.back.isDefault() else self.send).setFocus()

    def _build(self) -> None:
        metrics = theme.current().metrics
        self.title = label("title", wraps=True)
        self.text = label("muted", wraps=True)
        self.number, self.address = QLineEdit(), QLineEdit()
        self.words = {field: label("small", wraps=True) for field in (self.number, self.address)}
        self.headings = {field: label() for field in (self.number, self.address)}
        self.fix = button()
        self.old = label("heading")
        self.keeps, self.ends = QRadioButton(), QRadioButton()
        self.why = label("small", wraps=True)
        choice = QButtonGroup(self)
        form = QGridLayout()
        form.setColumnStretch(1, 1)
        form.setHorizontalSpacing(metrics.pad)
        form.setVerticalSpacing(metrics.gap)
        for row, field in enumerate((self.number, self.address)):
            # Numbers and addresses run from left to right in every language.
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setMaxLength(254)
            self.headings[field].setBuddy(field)
            form.addWidget(self.headings[field], row * 2, 0)
            form.addWidget(field, row * 2, 1)
            form.addWidget(self.words[field], row * 2 + 1, 1)
        form.addWidget(self.fix, 4, 1, Qt.AlignmentFlag.AlignLeading)
        self.keeps.setChecked(True)
        self.back = button()
        self.send = button("send", "send")
        self.warnings = Banners()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        column.setSpacing(metrics.gap)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(metrics.gap)
        column.addLayout(form)
        column.addSpacing(metrics.gap)
        column.addWidget(self.old)
        for each in (self.keeps, self.ends):
            choice.addButton(each)
            column.addWidget(each)
            each.setVisible(self._has_link)
        column.addWidget(self.why)
        self.old.setVisible(self._has_link)
        self.why.setVisible(False)
        column.addStretch(1)
        column.addSpacing(metrics.pad)
        column.addWidget(self.warnings)
        column.addLayout(foot)
        self.setMinimumWidth(round(52 * metrics.font))

    def _retranslate(self) -> None:
        name = texts.isolated(self._name) or self.tr("this patient")
        self.setWindowTitle(self.tr("Send again"))
        if self._has_link:
            self.title.setText(self.tr("Send %1 the link again").replace("%1", name))
            self.text.setText(self.tr("The same page, with a new link and a new delete code."))
        else:
            self.title.setText(self.tr("Send %1 the pictures again").replace("%1", name))
            self.text.setText(
                self.tr("A new page with the same pictures. What was looked at needs no second look.")
            )
        for field, words in ((self.number, self.tr("Mobile number")), (self.address, self.tr("E-mail"))):
            self.headings[field].setText(words)
            field.setAccessibleName(words)
        self.old.setText(self.tr("The old link"))
        self.keeps.setText(self.tr("goes on working"))
        self.ends.setText(self.tr("stops working at once"))
        for each in (self.keeps, self.ends):
            each.setAccessibleName(f"{self.old.text()} {each.text()}")
        self.why.setText(self.tr("It went to another contact, so it stops working."))
        self.back.setText(self.tr("Go back"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._check()

    @property
    def keeps_link(self) -> bool:
        """Whether the old link stays."""
        return self._has_link and self.keeps.isChecked() and not self._is_corrected()

    def _is_corrected(self) -> bool:
        """Tell whether a contact takes the place of another one of its kind."""
        if self._checks is None:
            return False
        for contact in (self._checks.number.value, self._checks.address.value):
            alike = [c for c in self._before if ("@" in c) == ("@" in contact)]
            if contact and alike and contact.casefold() not in alike:
                return True
        return False

    def _touch(self, field: QLineEdit) -> None:
        self._touched.add(field)
        self._check()

    def _check(self) -> None:
        checks = check_fields(self.number.text(), self.address.text(), self._country, CodeKind.NONE, "")
        self._checks = checks
        self._say(self.number, checks.number)
        self._say(self.address, checks.address)
        self._ask(checks)
        typo = checks.address.problem is Problem.ADDRESS_TYPO
        self._suggestion = checks.address.suggestion
        self.fix.setText(self.tr("Use %1").replace("%1", texts.isolated_ltr(self._suggestion)))
        self.fix.setVisible(typo)
        corrected = self._has_link and self._is_corrected()
        self.keeps.setEnabled(not corrected)
        self.why.setVisible(corrected)
        if corrected and self.keeps.isChecked():
            self.ends.setChecked(True)
        self.send.setEnabled(checks.usable)
        to = [contacts.masked(c) for c in (checks.number.value, checks.address.value) if c]
        if len(to) > 1:
            words = self.tr("Send to %1 and %2").replace("%2", texts.isolated_ltr(to[1]))
        else:
            words = self.tr("Send to %1") if to else self.tr("Send")
        self.send.setText(words.replace("%1", texts.isolated_ltr(to[0])) if to else words)
        self._grown.start()

    def _say(self, field: QLineEdit, contact: Contact) -> None:
        """Say what is wrong once the field was left."""
        sentence = "" if contact.usable else contact_sentence(contact)
        stopped = bool(sentence) and field in self._touched
        sentence = sentence if stopped else ""
        words = self.words[field]
        words.setText(sentence)
        words.setVisible(bool(sentence))
        set_style_property(words, "kind", "bad" if stopped else "small")
        set_style_property(field, "wrong", stopped)
        field.setAccessibleDescription(sentence)

    def _ask(self, checks: Checks) -> None:
        """Ask what is to be noticed before this goes out; then Enter goes back, not on."""
        asked = []
        for contact in (checks.number, checks.address):
            if contact.usable and contact.value:
                asked.append(contact_sentence(contact))
                if self._used_today(contact.value):
                    used = self.tr("%1 was used today for another patient. Check it.")
                    asked.append(used.replace("%1", texts.isolated_ltr(contacts.masked(contact.value))))
        questions = tuple(filter(None, asked))
        if questions != self._questions:
            for place in range(len(self._questions)):
                self.warnings.hide_banner(str(place))
            for place, question in enumerate(questions):
                self.warnings.show_banner(Banner(str(place), question, Tone.WARN))
            self._questions = questions
        self.back.setDefault(bool(questions))
        self.send.setDefault(not questions)

    def _grow(self) -> None:
        """Make room for words that have come; what has room stays as it is."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _send(self) -> None:
        if self._checks is None or not self._checks.usable:
            return
        self.send.setEnabled(False)  # a double press sends once
        self.confirmed.emit(self._checks.number.value, self._checks.address.value, self.keeps_link)
        self.accept()
