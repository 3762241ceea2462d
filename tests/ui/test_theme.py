"""Sizes, palettes and the style sheet, measured on real widgets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tricedesk.ui import theme
from tricedesk.ui.theme import Appearance, Size
from tricedesk.ui.widgets import button


@pytest.mark.parametrize("size", list(Size))
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_everything_that_is_pressed_has_the_size_that_was_chosen(
    qtbot: QtBot, size: Size, appearance: Appearance
) -> None:
    theme.apply(theme.make(appearance, size))
    area = QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(area)
    plain, main, send = button(), button("primary"), button("send", "send")
    for each in (plain, main, send):
        each.setText("Go")
    pressed: list[QWidget] = [plain, main, QLineEdit(), QComboBox(), send]
    for widget in pressed:
        column.addWidget(widget)
    area.show()
    least, least_send = {Size.DESK: (32, 40), Size.CART: (48, 56)}[size]
    for widget in pressed:
        widget.setFocus()
        QApplication.processEvents()
        assert widget.height() >= least, "with the focus, too"
    assert send.height() >= least_send


def test_the_focus_moves_nothing(qtbot: QtBot) -> None:
    field = QLineEdit("text")
    qtbot.addWidget(field)
    field.show()
    field.clearFocus()
    before = field.sizeHint()
    field.setFocus()
    QApplication.processEvents()
    assert field.sizeHint() == before


def test_dark_and_light_dress_what_is_already_open(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    for appearance in (Appearance.DARK, Appearance.LIGHT, Appearance.DARK):
        made = theme.make(appearance)
        theme.apply(made)
        QApplication.processEvents()
        ground = field.grab().toImage().pixelColor(field.width() // 2, field.height() // 2)
        assert ground.name() == made.colours.raised


def test_a_name_that_the_sheet_does_not_know_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tricedesk.ui.theme.asdict", lambda _: {"window": "#ffffff"}
    )  # as if a colour was taken out of the palettes
    with pytest.raises(KeyError):
        theme.style_sheet(theme.make())
