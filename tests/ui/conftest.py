"""What tests of the window share: no display needed, and a Qt warning fails the test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from tricedesk.ui import theme


def pytest_configure(config: pytest.Config) -> None:
    """Let pytest-qt fail a test in which Qt warns."""
    config.addinivalue_line("markers", "no_qt_log: pytest-qt's own")


@pytest.fixture(autouse=True)
def plain_desk(qapp: QApplication) -> Iterator[None]:
    """Each test begins in English, light, Desk size."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    theme.apply(theme.make(theme.Appearance.LIGHT, theme.Size.DESK))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window_state(tmp_path: Path) -> QSettings:
    """Where a window remembers its place."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
