"""Who may change the account: the bar that says so, and signing in.

Owns: the bar's states (locked, signed in, signed out by ten idle minutes), the sheet that signs in, and the
one that makes an admin of who has a sign-up link.
Refuses: passwords' rules, which the server has.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tricedesk.ui import icons, texts, theme
from tricedesk.ui.palettes import Ink
from tricedesk.ui.preferences.account import Account, Ended, Refusal
from tricedesk.ui.widgets import button, label, set_style_property


class LockBar(QFrame):
    """Above every page of the account: whether it can be changed.

    Signals:
        password_asked(): the admin wants another password.
    """

    password_asked = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account = account
        self.setProperty("kind", "banner")
        self._icon = QLabel()
        self.words = label(wraps=True)
        self.sign_in = button()
        self.sign_up = button("plain")
        self.password = button("plain", "key")
        self.sign_out = button()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        for each in (self.password, self.sign_up, self.sign_out, self.sign_in):
            self._row.addWidget(each)
        self.sign_in.clicked.connect(lambda: SignInSheet(account, self.window()).open())
        self.sign_up.clicked.connect(lambda: SignUpSheet(account, self.window()).open())
        self.password.clicked.connect(lambda: PasswordSheet(account, self.window()).open())
        self.sign_out.clicked.connect(lambda: account.sign_out(self))
        account.who_changed.connect(self._show)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._show()

    @Slot()
    def _show(self) -> None:
        who, metrics = self._account.who, theme.current().metrics
        ended = self._account.ended
        idle = who is None and ended is not Ended.NOT
        set_style_property(self, "tone", "good" if who else "warn" if idle else "info")
        ink = Ink.GOOD if who else Ink.WARN if idle else Ink.ACCENT
        self._icon.setPixmap(
            icons.pixmap("key" if who else "lock", ink, metrics.small_icon, self.devicePixelRatioF())
        )
        if who is not None:
            text = self.tr("Signed in as %1.")
            self.words.setText(text.replace("%1", texts.isolated(who.name)))
        elif ended is Ended.THERE:
            self.words.setText(
                self.tr(
                    "The server has signed you out. What you changed is still here: sign in again to save it."
                )
            )
        elif ended is Ended.IDLE:
            self.words.setText(
                self.tr(
                    "Ten minutes without use have signed you out. What you changed is still here:"
                    " sign in again to save it."
                )
            )
        else:
            self.words.setText(self.tr("Sign in as an admin to change this."))
        self.sign_in.setText(self.tr("Sign in…"))
        self.sign_up.setText(self.tr("I have a sign-up link…"))
        self.password.setText(self.tr("Password…"))
        self.sign_out.setText(self.tr("Sign out"))
        for each in (self.sign_in, self.sign_up):
            each.setVisible(who is None)
        for each in (self.password, self.sign_out):
            each.setVisible(who is not None)
        self._row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        self._row.setSpacing(metrics.gap)


class Sheet(QDialog):
    """A few fields, what went wrong, and two buttons. It closes only once the server has said yes."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._account = account
        self._busy = False
        metrics = theme.current().metrics
        self.setWindowTitle("TriceDesk")
        self.heading = label("title", wraps=True)
        self.text = label("muted", wraps=True)
        self.trouble = label("bad", wraps=True)
        self.trouble.setVisible(False)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.form.setVerticalSpacing(metrics.gap // 2)
        self.back = button()
        self.act = button("primary")
        self.act.setDefault(True)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(metrics.gap)
        self.foot.addStretch(1)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.act)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        self.column.setSpacing(metrics.gap)
        for each in (self.heading, self.text):
            self.column.addWidget(each)
        self.column.addLayout(self.form)
        self.column.addWidget(self.trouble)
        self.column.addStretch(1)
        self.column.addLayout(self.foot)
        self.setMinimumWidth(metrics.target * 14)
        self.back.setText(self.tr("Cancel"))
        self.back.clicked.connect(self.reject)
        self.act.clicked.connect(self._act)

    def add_field(self, name: str, field: QLineEdit, *, ltr: bool = False, secret: bool = False) -> QLineEdit:
        """Add a field below its name."""
        words = label()
        words.setText(name)
        words.setBuddy(field)
        field.setAccessibleName(name)
        if ltr:
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.addRow(words, field)
        field.textChanged.connect(self.judge)
        return field

    def complete(self) -> bool:
        """Return whether it can be asked."""
        return all(field.text().strip() for field in self.findChildren(QLineEdit))

    def ask(self) -> None:
        """Ask for it."""
        raise NotImplementedError

    def reject(self) -> None:
        if not self._busy:
            super().reject()

    @Slot()
    def judge(self) -> None:
        """Say whether it can be asked now."""
        self.act.setEnabled(not self._busy and self.complete())
        self.back.setEnabled(not self._busy)

    def succeeded(self, _: object) -> None:
        """It was done."""
        self._busy = False
        self.accept()

    def failed(self, refusal: Refusal) -> None:
        """It was not; everything that was typed stays."""
        self._busy = False
        self.say_trouble(refusal.words)
        self.judge()

    def say_trouble(self, words: str) -> None:
        """Say what went wrong and what to do; empty for nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    @Slot()
    def _act(self) -> None:
        self._busy = True
        self.say_trouble("")
        self.judge()
        self.ask()


class SignInSheet(Sheet):
    """Signs an admin in."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.heading.setText(self.tr("Sign in as an admin"))
        self.text.setText(self.tr("You are signed in at this computer until ten minutes pass without use."))
        self.login = self.add_field(self.tr("Sign-in name"), QLineEdit(), ltr=True)
        self.password = self.add_field(self.tr("Password"), QLineEdit(), ltr=True, secret=True)
        self.act.setText(self.tr("Sign in"))
        self.judge()
        self.login.setFocus()

    def ask(self) -> None:
        self._account.ask(
            self, "sign_in", self.login.text(), self.password.text(), done=self.succeeded, failed=self.failed
        )


class SignUpSheet(Sheet):
    """Makes an admin of who has a one-time link, and signs her in."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.heading.setText(self.tr("Become an admin of this clinic"))
        self.text.setText(
            self.tr("An admin of the clinic, or whoever runs the server, makes the link. It is good once.")
        )
        self.link = self.add_field(self.tr("Sign-up link"), QLineEdit(), ltr=True)
        self.name = self.add_field(self.tr("Your name"), QLineEdit())
        self.login = self.add_field(
            self.tr("Sign-in name: 2 to 80 small letters and digits, or a mail address"),
            QLineEdit(),
            ltr=True,
        )
        self.password = self.add_field(
            self.tr("Password: at least 10 characters, with a letter and a number"),
            QLineEdit(),
            ltr=True,
            secret=True,
        )
        self.again = self.add_field(self.tr("The password again"), QLineEdit(), ltr=True, secret=True)
        self.act.setText(self.tr("Sign up"))
        self.judge()
        self.link.setFocus()

    def ask(self) -> None:
        if self.password.text() != self.again.text():
            self.failed(Refusal(self.tr("The two passwords differ. Type both again.")))
            return
        values = (self.link.text(), self.login.text(), self.name.text(), self.password.text())
        self._account.ask(self, "sign_up", *values, done=self._signed_up, failed=self.failed)

    def _signed_up(self, _: object) -> None:
        self._account.ask(
            self, "sign_in", self.login.text(), self.password.text(), done=self.succeeded, failed=self.failed
        )


class PasswordSheet(Sheet):
    """Changes one's own password."""

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(account, parent)
        self.heading.setText(self.tr("Another password"))
        self.text.setText(self.tr("Where else you are signed in, that ends."))
        self.current = self.add_field(self.tr("Your password of now"), QLineEdit(), ltr=True, secret=True)
        self.password = self.add_field(
            self.tr("New password: at least 10 characters, with a letter and a number"),
            QLineEdit(),
            ltr=True,
            secret=True,
        )
        self.again = self.add_field(self.tr("The new password again"), QLineEdit(), ltr=True, secret=True)
        self.act.setText(self.tr("Change password"))
        self.judge()
        self.current.setFocus()

    def ask(self) -> None:
        if self.password.text() != self.again.text():
            self.failed(Refusal(self.tr("The two passwords differ. Type both again.")))
            return
        self._account.ask(
            self,
            "change_password",
            self.current.text(),
            self.password.text(),
            done=self.succeeded,
            failed=self.failed,
        )
