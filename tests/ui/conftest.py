"""What tests of the window share: each begins alike, and a Qt warning fails it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication

from tricedesk.ui import theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pytest-qt fail a test of this folder in which Qt warns."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # what the platform that draws nowhere says of dialogs and menus
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def plain_desk(qapp: QApplication) -> Iterator[None]:
    """Each test begins in English, light, Desk size."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plain = theme.make(theme.Appearance.LIGHT, theme.Size.DESK)
    if theme.current() != plain or not qapp.styleSheet():
        theme.apply(plain)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window_state(tmp_path: Path) -> QSettings:
    """Where a window remembers its place."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
