"""What lies behind a dialog was not looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tricedesk.ui.preview.model import DraftView
from tricedesk.ui.preview.view import PreviewView


def test_what_lies_behind_a_dialog_was_not_looked_at(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.resize(900, 900)  # all thumbnails fit
    dialog = QDialog(view)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    view.set_draft(draft)
    canvas = view.stage.canvas
    qtbot.waitUntil(lambda: bool(canvas.shown.digest))
    qtbot.wait(600)
    assert not view._gate.looked(draft.pictures[0].digest)
    assert view._gate.answer().not_shown == 1, "the clean one needs no look, but to have been shown"
    dialog.reject()
    view.activateWindow()  # as a window manager does
    qtbot.waitUntil(lambda: view._gate.looked(draft.pictures[0].digest))
    qtbot.waitUntil(lambda: view._gate.answer().not_shown == 0)
