"""Every control of the studies, the preview and the send panel has a name and a role."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSlider,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tricedesk.ui.preview.gate import Gate, Release
from tricedesk.ui.preview.strip import Strip
from tricedesk.ui.preview.view import PreviewView
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.send_values import SendOffer
from tricedesk.ui.studies_model import StudiesModel
from tricedesk.ui.studies_view import StudiesView

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QSlider, QAbstractSpinBox, QTableView, Strip)


def studies() -> QWidget:
    return StudiesView(StudiesModel())


def preview() -> QWidget:
    return PreviewView(Gate())


def sending() -> QWidget:
    offer = SendOffer(
        "s", Release("s", ()), "DOE^JANE", 1, 0, 0, None, "US", "Maple", (("en", "English"),), "en", 90, True
    )
    return SendPanel(offer, lambda *_: False)


@pytest.mark.parametrize("made", [studies, preview, sending])
def test_every_control_has_a_name_and_a_role(qtbot: QtBot, made: object) -> None:
    widget: QWidget = made()  # type: ignore[operator]
    qtbot.addWidget(
        widget, before_close_func=lambda w: w.close_workers() if isinstance(w, PreviewView) else None
    )
    widget.show()
    nameless = []
    for control in widget.findChildren(QWidget):
        inner = control.objectName().startswith("qt_") or isinstance(
            control.parent(), (QTableView, QComboBox)
        )
        if not isinstance(control, CONTROLS) or inner:
            continue
        told = QAccessible.queryAccessibleInterface(control)
        if not told.text(QAccessible.Text.Name) or told.role() is QAccessible.Role.NoRole:
            nameless.append(repr(control))
    assert nameless == []


def test_the_window_imports_neither_pydicom_nor_numpy() -> None:
    code = (
        "import sys, tricedesk.ui.preview.view, tricedesk.ui.studies_view, tricedesk.ui.send_panel;"
        "print([m for m in ('pydicom', 'numpy', 'PIL', 'av', 'phonenumbers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
