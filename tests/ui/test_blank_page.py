"""The page without a list: its words whole, its buttons its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tricedesk.ui import theme
from tricedesk.ui.blank_page import BlankPage

TEXT = "No studies in this folder yet."
HINT = "New ones appear here by themselves once the machine has written them."
ACTIONS = (("rescan", "Rescan"), ("folder", "Change folder"))


@pytest.fixture
def page(qtbot: QtBot) -> BlankPage:
    made = BlankPage()
    qtbot.addWidget(made)
    made.show_state("studies", TEXT, HINT, ACTIONS)
    made.resize(320, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


def seen(page: BlankPage, kind: type[QWidget]) -> list[QWidget]:
    return [each for each in page.findChildren(kind) if each.isVisible()]


@pytest.mark.parametrize("size", list(theme.Size))
def test_words_are_whole_and_nothing_lies_on_them(page: BlankPage, size: theme.Size, qtbot: QtBot) -> None:
    theme.apply(theme.make(theme.Appearance.DARK, size))
    page.show_state("studies", TEXT, HINT + " " + HINT, ACTIONS)
    qtbot.wait(20)
    boxes = [QRect(each.mapTo(page, QPoint(0, 0)), each.size()) for each in seen(page, QWidget)]
    assert all(page.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])
    for label in seen(page, QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_what_was_offered_before_is_gone_at_once(page: BlankPage, qtbot: QtBot) -> None:
    page.show_state("folder", "No folder is chosen.", "", (("choose", "Choose folder"),))
    assert seen(page, QPushButton) == []
    qtbot.waitUntil(lambda: len(seen(page, QPushButton)) == 1)
    with qtbot.waitSignal(page.acted) as acted:
        qtbot.mouseClick(seen(page, QPushButton)[0], Qt.MouseButton.LeftButton)
    assert acted.args == ["choose"]
