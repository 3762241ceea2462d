"""The page "Patient links": how long pages stay, the Patient Link Code, passwords, Anonymized Uplink.

Owns: these fields, and the way to the sheet that changes the code.
Refuses: showing a code: nobody but who sets it ever sees it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from tricedesk import wire
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.locked import Sheet
from tricedesk.ui.preferences.page import FormPage
from tricedesk.ui.preferences.words import Counted, changed_words, password_rule, setting_name
from tricedesk.ui.send_values import MAX_CODE, MIN_CODE
from tricedesk.ui.widgets import button, label


class LinksPage(FormPage):
    """What every new page is like."""

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account, form)
        self.stay = self.add_heading()
        self.lifespan = QSpinBox()
        self.lifespan.setRange(1, wire.MAX_LIFESPAN_DAYS)
        self.add_field("lifespan_days", self.lifespan)
        self.stay_hint = self.add_hint()

        self.code = self.add_heading()
        self.code_words = label(wraps=True)
        self.column.addWidget(self.code_words)
        self.change, self.clear = button("", "key"), button()
        self.add_row(self.change, self.clear)
        self.code_hint = self.add_hint()

        self.password = self.add_heading()
        self.rule = QComboBox()
        for rule in wire.PasswordRule:
            self.rule.addItem("", rule.value)
        self.add_field("password_rule", self.rule)

        self.files = self.add_heading()
        self.uplink = QCheckBox()
        self.add_field("anonymized_uplink", self.uplink)
        self.uplink_hint = self.add_hint()
        self.change.clicked.connect(self._open)
        self.clear.clicked.connect(self._open_clear)
        account.settings_changed.connect(self._count)
        self.close_page()

    def title(self) -> str:
        return self.tr("Patient links")

    def retranslate(self) -> None:
        self.stay.setText(self.tr("How long pages stay"))
        self.lifespan.setSuffix(" " + self.tr("days"))
        self.stay_hint.setText(
            self.tr("New pages close after so many days; pages that are sent already keep their day.")
        )
        self.code.setText(self.tr("Patient Link Code"))
        self.code_hint.setText(
            self.tr(
                "Every new page asks for it, unless a sending has its own code or none. Tell it to patients"
                " yourself: no message holds it."
            )
        )
        self.clear.setText(self.tr("Remove the code…"))
        self.password.setText(self.tr("Passwords"))
        for place, rule in enumerate(wire.PasswordRule):
            words = password_rule(rule)
            self.rule.setItemText(place, words[:1].upper() + words[1:])
        self.files.setText(self.tr("Files"))
        self.uplink.setText(setting_name("anonymized_uplink"))
        self.uplink_hint.setText(
            self.tr("Files beside the pictures can't be cleaned. With this on, they can't be sent at all.")
        )
        self._count()

    def lock(self) -> None:
        self._count()

    @Slot()
    def _count(self) -> None:
        settings = self.account.settings
        for each in (self.change, self.clear):
            each.setEnabled(not self.form.locked)
        self.clear.setVisible(settings is not None and settings.has_link_code)
        if settings is None:
            self.code_words.setText("")
            return
        pages = Counted().pages(settings.live_code_pages)
        self.code_words.setText(
            self.tr("A code is set. It is asked for by %1.").replace("%1", pages)
            if settings.has_link_code
            else self.tr("No code is set.")
        )
        self.change.setText(self.tr("Change the code…") if settings.has_link_code else self.tr("Set a code…"))

    @Slot()
    def _open(self) -> None:
        self._show(CodeSheet(self.account, self.window()))

    @Slot()
    def _open_clear(self) -> None:
        self._show(ClearSheet(self.account, self.window()))

    def _show(self, sheet: CodeChange) -> None:
        sheet.done_so.connect(self.done)
        sheet.open()


class CodeChange(Sheet):
    """A change of the code; of two admins the second is told and asked again.

    Signals:
        done_so(str): it was done, in words.
    """

    done_so = Signal(str)

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self._sent: wire.LinkCodeChange | None = None
        self._words = ""
        account.settings_changed.connect(self.count)

    def count(self) -> None:
        """Say how many pages it is about now."""

    def send(self, code: str | None, follow: str, words: str) -> None:
        """Ask for it; the same once more is the same change."""
        settings = self._account.settings
        if settings is None:
            return
        self._words = words
        made = wire.LinkCodeChange(
            change_id=wire.new_id(),
            version=settings.version,
            code=code,
            follow="apply" if follow == "apply" else "keep",
        )
        sent = self._sent
        if sent is None or (sent.version, sent.code, sent.follow) != (made.version, made.code, made.follow):
            self._sent = sent = made
        self._account.ask(self, "save_link_code", sent, done=self.succeeded, failed=self.failed)

    def succeeded(self, settings: object) -> None:
        if isinstance(settings, wire.AccountSettings):
            self._account.take_settings(settings)
        self.done_so.emit(self._words)
        super().succeeded(settings)

    def failed(self, refusal: Refusal) -> None:
        settings = self._account.settings
        if refusal.why is Why.CONFLICT and settings is not None:
            now = (
                QCoreApplication.translate("CodeChange", "A code is set now.")
                if settings.has_link_code
                else QCoreApplication.translate("CodeChange", "No code is set now.")
            )
            ask = QCoreApplication.translate(
                "CodeChange", "Cancel leaves it so; go on to set yours in its place."
            )
            refusal = Refusal(f"{changed_words(settings)} {now} {ask}")
        super().failed(refusal)


class CodeSheet(CodeChange):
    """Sets or changes the code, and asks whether live pages follow."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.code = self.add_field(
            self.tr("New Patient Link Code: at least 6 characters"),
            QLineEdit(maxLength=MAX_CODE),
            ltr=True,
            secret=True,
        )
        self.show_code = QCheckBox(self.tr("Show what I type"))
        self.show_code.toggled.connect(
            lambda on: self.code.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        )
        self.form.addRow(self.show_code)
        self.question = label("heading", wraps=True)
        self.keep, self.follow = QRadioButton(), QRadioButton()
        choice = QButtonGroup(self)
        place = self.column.indexOf(self.trouble)
        for n, each in enumerate((self.question, self.keep, self.follow)):
            self.column.insertWidget(place + n, each)
            if isinstance(each, QRadioButton):
                choice.addButton(each)
        self.keep.setChecked(True)
        self.act.setText(self.tr("Set the code"))
        self.count()
        self.judge()
        self.code.setFocus()

    def complete(self) -> bool:
        return len(self.code.text().strip()) >= MIN_CODE

    @Slot()
    def count(self) -> None:
        settings = self._account.settings
        changes = settings is not None and settings.has_link_code
        self.heading.setText(
            self.tr("Change the Patient Link Code") if changes else self.tr("Set a Patient Link Code")
        )
        self.text.setText(self.tr("New pages ask for it. Whoever opens one types it once."))
        pages = settings.live_following_pages if settings is not None else 0
        self.question.setText(
            self.tr("%Ln live pages were sent with the clinic's choice. Do they follow?", "", pages)
        )
        self.keep.setText(self.tr("They keep what they ask for now"))
        self.follow.setText(self.tr("They ask for the new code from now on, also whoever was in before"))
        for each in (self.question, self.keep, self.follow):
            each.setVisible(pages > 0)
        if not pages:
            self.keep.setChecked(True)

    def ask(self) -> None:
        follow = "apply" if self.follow.isChecked() else "keep"
        self.send(self.code.text().strip(), follow, self.tr("The Patient Link Code is set."))


class ClearSheet(CodeChange):
    """Takes the code away, and asks whether the pages that ask for it open."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.open_pages = button("danger")
        self.open_pages.clicked.connect(self._open_pages)
        self.foot.insertWidget(2, self.open_pages)
        self._follow = "keep"
        self.count()
        self.judge()
        self.act.setFocus()

    def complete(self) -> bool:
        return True

    @Slot()
    def judge(self) -> None:
        super().judge()
        self.open_pages.setEnabled(self.act.isEnabled())

    @Slot()
    def count(self) -> None:
        settings = self._account.settings
        pages = settings.live_code_pages if settings is not None else 0
        if pages:
            self.heading.setText(
                self.tr("Remove the code? %Ln live pages would open without one.", "", pages)
            )
            self.text.setText(
                self.tr(
                    "New pages ask for no code either way. Pages with attachments let their first visitor"
                    " choose a password instead."
                )
            )
            self.act.setText(self.tr("Keep them closed"))
        else:
            self.heading.setText(self.tr("Remove the code?"))
            self.text.setText(self.tr("New pages ask for no code. No live page asks for it now."))
            self.act.setText(self.tr("Remove the code"))
        self.open_pages.setText(self.tr("Open them"))
        self.open_pages.setVisible(bool(pages))

    @Slot()
    def _open_pages(self) -> None:
        self._follow = "apply"
        self.act.click()

    def ask(self) -> None:
        follow, self._follow = self._follow, "keep"
        self.send(None, follow, self.tr("The Patient Link Code is removed."))
