"""The banner and the tray say how many studies wait, in the language that is on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tricedesk.ui import language
from tricedesk.ui.foot import Connection
from tricedesk.ui.main_window import MainWindow
from tricedesk.ui.notices import Notices


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    language.apply("en", tmp_path)
    window = MainWindow(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.set_unsent(0)


def banners(window: MainWindow) -> list[str]:
    return [label.text() for label in window.banners.findChildren(QLabel) if label.text()]


def test_without_a_connection_what_waits_is_said(window: MainWindow, qtbot: QtBot) -> None:
    notices = Notices(window)
    notices.set_connection(Connection.OFFLINE)
    assert not banners(window), "nothing waits: the foot says enough"
    notices.set_unsent(2)
    assert banners(window) == ["No connection. 2 studies wait here and go out by themselves."]
    notices.set_unsent(1)
    one = ["No connection. 1 study waits here and goes out by itself."]
    qtbot.waitUntil(lambda: banners(window) == one)
    notices.set_connection(Connection.ONLINE)
    qtbot.waitUntil(lambda: not banners(window))


def test_it_is_said_in_the_language_that_is_on(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    notices = Notices(window)
    notices.set_connection(Connection.OFFLINE)
    notices.set_unsent(3)
    try:
        language.apply("es", tmp_path)
        qtbot.waitUntil(lambda: [words[:13] for words in banners(window)] == ["Sin conexión."])
    finally:
        language.apply("en", tmp_path)


def test_where_there_is_no_tray_closing_minimizes(window: MainWindow) -> None:
    notices = Notices(window)
    notices.begin()  # offscreen there is none
    assert not window._has_tray
