"""The whole window against a real server: a new computer is set up in it, shows its studies, and can send."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tricedesk.app import Desk
from tricedesk.demo.server import DemoServer
from tricedesk.home import Home
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.foot import Connection
from tricedesk.ui.practice_sheet import PracticeSheet
from tricedesk.ui.preferences.dialog import PreferencesDialog

LONG = 20_000
D = TypeVar("D", bound=QWidget)


def open_dialog(qtbot: QtBot, kind: type[D]) -> D:
    """Wait for the open dialog of a kind."""

    def found() -> list[D]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=LONG)
    return found()[0]


@pytest.mark.slow
def test_a_new_computer_is_set_up_in_the_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, server: DemoServer, studies: Path
) -> None:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    desk = Desk(Home.open())
    desk.begin()
    try:
        steps = open_dialog(qtbot, FirstRun)
        steps.folder.field.setText(str(studies))
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        steps.pair.address.setText(server.url)
        steps.pair.name.setText("Cart 7")
        steps.pair.code.setText("AAAAA-AAAAA")
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(steps.pair.trouble.text()), timeout=LONG)  # no such code

        steps.pair.code.setText(server.pairing_code())
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: steps.step == 2, timeout=LONG)
        assert steps.key.shown.text()  # the first desk is shown the recovery key
        qtbot.waitUntil(lambda: desk.room.model.rowCount() == 2, timeout=LONG)

        kept = Home.open()
        assert kept.settings.folder == studies
        assert kept.settings.workstation_name == "Cart 7"
        assert kept.credentials.account_key
        qtbot.waitUntil(lambda: desk.window.foot.connection is Connection.ONLINE, timeout=LONG)

        steps.key.kept.setChecked(True)
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        open_dialog(qtbot, PracticeSheet).later.click()
        desk.window.preferences_asked.emit()
        preferences = open_dialog(qtbot, PreferencesDialog)
        assert preferences.pair.isHidden(), "a paired desk offers no pairing"
        preferences.reject()
    finally:
        desk.end()
        desk.window.hide()


@pytest.mark.slow
def test_a_front_desk_without_a_folder_opens_on_what_was_sent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, server: DemoServer, studies: Path
) -> None:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    desk = Desk(Home.open())
    desk.begin()
    try:
        steps = open_dialog(qtbot, FirstRun)
        qtbot.mouseClick(steps.later, Qt.MouseButton.LeftButton)  # no ultrasound folder here
        QGuiApplication.clipboard().setText(f"{server.url}/#{server.pairing_code()}")
        steps.pair.address.setFocus()
        steps.pair.address.paste()
        steps.pair.name.setText("Front desk")
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: steps.step == 2, timeout=LONG)
        steps.key.kept.setChecked(True)
        qtbot.mouseClick(steps.next, Qt.MouseButton.LeftButton)
        assert desk.window.current_view == "sent"
        desk.window.show_view("studies")
        assert desk.room.view.empty.text == "This computer has no ultrasound folder."
        qtbot.waitUntil(lambda: desk.window.foot.connection is Connection.ONLINE, timeout=LONG)
    finally:
        desk.end()
        desk.window.hide()

    again = Desk(Home.open())
    again.begin()
    try:
        assert again.window.current_view == "sent", "a front desk begins there each time"
        assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, FirstRun) and w.isVisible()]
        again.computer.take_folder(str(studies))  # what the button in the empty view ends in
        qtbot.waitUntil(lambda: again.room.model.rowCount() == 2, timeout=LONG)
        assert not Home.open().settings.no_folder
    finally:
        again.end()
        again.window.hide()
