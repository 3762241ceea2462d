"""What every page of the account is made of: a column of headed sections, fields that lock.

Owns: the column, its measures, a field's label, hint and trouble, and tying a field to one setting.
Refuses: which fields there are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tricedesk import system
from tricedesk.ui import texts, theme
from tricedesk.ui.preferences.account import Account, Refusal, Why
from tricedesk.ui.preferences.form import Form
from tricedesk.ui.preferences.words import problem_words, setting_name
from tricedesk.ui.question import Question
from tricedesk.ui.widgets import TallPage, label, set_style_property


class AccountPage(TallPage):
    """One page of the account.

    Signals:
        refused(Refusal): what was asked for was not done.
        done(str): what was done, in words to show.
    """

    refused = Signal(object)
    done = Signal(str)

    #: whether the dialog's Save is this page's
    is_form = False

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account = account
        self.setProperty("kind", "page")
        self.column = QVBoxLayout(self)
        self._headings: list[QLabel] = []
        self._hints: list[QLabel] = []
        account.who_changed.connect(self.lock)

    # ---- for pages ----------------------------------------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        raise NotImplementedError

    def begin(self) -> None:
        """The page comes into sight: ask for what it shows."""

    def retranslate(self) -> None:
        """Write every text."""

    def lock(self) -> None:
        """Somebody has signed in or out: what can be pressed now."""

    @property
    def locked(self) -> bool:
        """Whether nobody is signed in."""
        return self.account.who is None

    def refuse(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        self.refused.emit(refusal)

    def ask_first(self, title: str, text: str, *, stay: str, act: str, then: Callable[[], None]) -> None:
        """Ask before something that can't be taken back; `then` is done if it is meant."""
        question = Question(self.window(), title, text, stay=stay, act=act, kind="danger")
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(then)
        question.open()

    def carry_out(self, what: str, *arguments: object, said: str) -> None:
        """Ask the server for something; say that it is done, and read the page's list again."""

        def done(_: object) -> None:
            self.done.emit(said)
            self.begin()

        self.account.ask(self, what, *arguments, done=done, failed=self.refuse)

    def write_file(self, path: Path, data: bytes) -> bool:
        """Write a file whole, or say why not and leave what was there."""
        try:
            system.write_durably(path, data)
        except OSError:
            text = QCoreApplication.translate(
                "AccountPage", "%1 can't be written. Choose another place, or make room there."
            )
            self.refuse(Refusal(text.replace("%1", texts.isolated_ltr(str(path)))))
            return False
        return True

    def close_page(self) -> None:
        """End the constructor: the rest of the height, words and measures."""
        self.column.addStretch(1)
        self._measure()
        self.retranslate()
        self.lock()

    def add_heading(self) -> QLabel:
        """Begin a section."""
        heading = label("heading")
        if self._headings:
            heading.setContentsMargins(0, theme.current().metrics.pad, 0, 0)
        self._headings.append(heading)
        self.column.addWidget(heading)
        return heading

    def add_hint(self) -> QLabel:
        """Add a line of explanation."""
        hint = label("small", wraps=True)
        self._hints.append(hint)
        self.column.addWidget(hint)
        return hint

    def add_row(self, *widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
        """Add widgets beside each other, at the line's beginning."""
        row = QHBoxLayout()
        row.setSpacing(theme.current().metrics.gap)
        for widget in widgets:
            row.addWidget(widget)
        if stretch:
            row.addStretch(1)
        self.column.addLayout(row)
        return row

    # ---- the frame ----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.lock()
        elif event.type() == QEvent.Type.PaletteChange:
            self._measure()

    def _measure(self) -> None:
        metrics = theme.current().metrics
        self.column.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self.column.setSpacing(metrics.gap // 2)


class FormPage(AccountPage):
    """A page whose fields are settings, saved together."""

    is_form = True

    def __init__(self, account: Account, form: Form) -> None:
        super().__init__(account)
        self.form = form
        self.fields: dict[str, Field] = {}
        form.changed.connect(self.lock)

    def add_field(self, name: str, widget: QWidget) -> Field:
        """Add a setting's field with its label above and what is wrong below."""
        field = Field(self.form, name, widget)
        self.fields[name] = field
        if field.label is not None:
            self.column.addWidget(field.label)
        self.column.addWidget(widget)
        self.column.addWidget(field.trouble)
        return field

    def close_page(self) -> None:
        super().close_page()
        for field in self.fields.values():
            field.show()

    def begin(self) -> None:
        self.account.read_settings(self, self._unread)

    def _unread(self, refusal: Refusal) -> None:
        if refusal.why is not Why.CONFLICT:
            self.refuse(refusal)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for field in getattr(self, "fields", {}).values():
                field.show()


class Field(QObject):
    """One setting and the widget that shows it."""

    def __init__(self, form: Form, name: str, widget: QWidget) -> None:
        super().__init__(widget)
        self._form, self._name = form, name
        self.widget = widget
        self.label = None if isinstance(widget, QCheckBox) else label()
        if self.label is not None:
            self.label.setBuddy(widget)
        self.trouble = label("bad", wraps=True)
        self.trouble.setVisible(False)
        _changes(widget).connect(self._typed)
        form.changed.connect(self.show)

    def show(self) -> None:
        """Show what the form has; what is being typed is left as it is while it means the same."""
        if self._form.known:
            value = self._form.value(self._name)
            if self._read() != value:
                with QSignalBlocker(self.widget):
                    _put(self.widget, "" if value is None else value)
        set_locked(self.widget, locked=self._form.locked)
        problem = self._form.problem(self._name)
        self.trouble.setText(problem_words(self._name, problem))
        self.trouble.setVisible(problem is not None)
        set_style_property(self.widget, "wrong", problem is not None)
        words = setting_name(self._name)
        if self.label is not None:
            self.label.setText(words)
        self.widget.setAccessibleName(words)

    def _typed(self) -> None:
        self._form.set(self._name, self._read())

    def _read(self) -> Any:
        value = _get(self.widget)
        if isinstance(value, str):
            value = unicodedata.normalize("NFC", value.strip())
            if not value and self._name in _NONE_WHEN_EMPTY:
                return None
        return value


_NONE_WHEN_EMPTY = frozenset({"second_language"})


def set_locked(widget: QWidget, *, locked: bool) -> None:
    """Lock a field, visibly, or let it be changed."""
    if widget.isEnabled() == locked:
        widget.setEnabled(not locked)
    if isinstance(widget, QSpinBox):
        symbols = QSpinBox.ButtonSymbols
        widget.setButtonSymbols(symbols.NoButtons if locked else symbols.UpDownArrows)
    set_style_property(widget, "locked", locked)


def _changes(widget: QWidget) -> SignalInstance:
    match widget:
        case QComboBox():
            return widget.currentTextChanged if widget.isEditable() else widget.currentIndexChanged
        case QCheckBox():
            return widget.toggled
        case QSpinBox():
            return widget.valueChanged
        case QPlainTextEdit() | QLineEdit():
            return widget.textChanged
        case HasValue():
            return widget.value_changed
    raise TypeError(type(widget).__name__)


def _get(widget: QWidget) -> Any:
    match widget:
        case QComboBox():
            return widget.currentText() if widget.isEditable() else widget.currentData()
        case QCheckBox():
            return widget.isChecked()
        case QSpinBox():
            return widget.value()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QLineEdit():
            return widget.text()
        case HasValue():
            return widget.value()
    raise TypeError(type(widget).__name__)


def _put(widget: QWidget, value: Any) -> None:
    match widget:
        case QComboBox() if widget.isEditable():
            widget.setCurrentText(value)
        case QComboBox():
            place = widget.findData(value)
            if place < 0:  # a newer server's, or one of another desk's: shown as it is
                widget.addItem(str(value), value)
                place = widget.count() - 1
            widget.setCurrentIndex(place)
        case QCheckBox():
            widget.setChecked(value)
        case QSpinBox():
            widget.setValue(value)
        case QPlainTextEdit():
            widget.setPlainText(value)
        case QLineEdit():
            widget.setText(value)
        case HasValue():
            widget.set_value(value)


class HasValue(QWidget):
    """A field made of several widgets.

    Signals:
        value_changed(): by a person.
    """

    value_changed = Signal()

    def value(self) -> Any:
        """Return its value."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError
