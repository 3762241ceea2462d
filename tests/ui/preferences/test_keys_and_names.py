"""The preferences by keyboard alone and by ear: each page of the account, locked and not."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.preferences.conftest import PASSWORD, Person
from tests.ui.test_accessibility import _out_of_reach, complaints, controls
from tricedesk.ui import theme
from tricedesk.ui.preferences.account import Account
from tricedesk.ui.preferences.clinic import ClinicPage
from tricedesk.ui.preferences.dialog import PreferencesDialog
from tricedesk.ui.preferences.locked import PasswordSheet, SignInSheet, SignUpSheet
from tricedesk.ui.preferences.values import ComputerPreferences


def test_every_control_of_every_page_has_a_name_and_is_reached_by_tab(admin: Person) -> None:
    for locked in (False, True):
        if locked:
            admin.press(admin.dialog.lock.sign_out)  # type: ignore[union-attr]
            admin.bot.waitUntil(lambda: admin.room.account.who is None)
        for page in admin.dialog.pages:
            admin.open(type(page))
            assert list(controls(admin.dialog))
            assert complaints(admin.dialog) == [], type(page).__name__
            assert _out_of_reach(admin.dialog) == [], type(page).__name__


@pytest.mark.parametrize("kind", [SignInSheet, SignUpSheet, PasswordSheet])
def test_the_sheets_too(qtbot: QtBot, kind: Any) -> None:
    parent = PreferencesDialog(ComputerPreferences())
    qtbot.addWidget(parent)
    sheet = kind(Account(parent), parent)
    qtbot.addWidget(sheet)
    sheet.show()
    assert complaints(sheet) == []
    assert _out_of_reach(sheet) == []


def test_signing_in_changing_and_saving_without_a_mouse(person: Person, ada: str) -> None:
    bot, dialog = person.bot, person.dialog
    dialog.activateWindow()
    dialog.list.setFocus()
    bot.keyClick(dialog.list, Qt.Key.Key_Down)
    person.settle()
    assert isinstance(dialog.current, ClinicPage)
    assert dialog.lock is not None
    for _ in range(12):
        if QApplication.focusWidget() is dialog.lock.sign_in:
            break
        bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    sheet = person.sheet(SignInSheet)
    bot.keyClicks(sheet.login, ada)
    bot.keyClicks(sheet.password, PASSWORD)
    bot.keyClick(sheet.password, Qt.Key.Key_Return)
    bot.waitUntil(lambda: person.room.account.who is not None)
    person.settle()
    phone = dialog.current.phone
    phone.setFocus()
    phone.selectAll()
    bot.keyClicks(phone, "555 0134")
    bot.keyClicks(phone, "5")
    bot.keyClick(phone, Qt.Key.Key_Backspace)
    bot.keyClicks(phone, " 9")
    bot.keyClick(phone, Qt.Key.Key_Return)  # Save is the dialog's default
    person.settle()
    assert "Saved." in person.banner()
    phone.selectAll()
    bot.keyClicks(phone, "555 0134")
    bot.keyClick(phone, Qt.Key.Key_Return)
    person.settle()


def test_what_was_not_saved_is_asked_about_and_said_in_the_list(admin: Person) -> None:
    from PySide6.QtCore import QTimer

    from tricedesk.ui.question import Question

    page = admin.open(ClinicPage)
    admin.type(page.phone, "555 0199")
    item = admin.dialog.list.item(1)
    assert item.text() == "Clinic •"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Clinic, not saved"
    answers: list[str] = []

    def stay() -> None:
        question = admin.sheet(Question)
        answers.append(question.act.text())
        question.reject()

    QTimer.singleShot(0, stay)
    admin.dialog.reject()
    assert answers == ["Close without saving"]
    assert admin.dialog.isVisible()
    assert page.phone.text() == "555 0199"
    page.phone.undo()
    while page.phone.isUndoAvailable():
        page.phone.undo()
    admin.dialog.reject()
    assert not admin.dialog.isVisible()


def test_the_bar_says_its_state_to_a_screen_reader(person: Person) -> None:
    person.open(ClinicPage)
    assert person.dialog.lock is not None
    spoken = QAccessible.queryAccessibleInterface(person.dialog.lock.words)
    assert spoken.text(QAccessible.Text.Name) == "Sign in as an admin to change this."


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_targets_are_large_at_the_cart_and_nothing_is_cut(
    admin: Person, direction: Qt.LayoutDirection
) -> None:
    theme.apply(theme.make(theme.Appearance.DARK, theme.Size.CART))
    admin.dialog.setLayoutDirection(direction)
    admin.dialog.resize(1024, 660)
    for page in admin.dialog.pages:
        admin.open(type(page))
        QApplication.processEvents()
        for button in admin.dialog.findChildren(QPushButton):
            if button.isVisible() and not isinstance(button, QToolButton):
                assert button.height() >= 48, button.text()
                assert button.width() >= button.minimumSizeHint().width(), button.text()
        assert page.width() <= 1024 - admin.dialog.list.width(), type(page).__name__
