"""A picture that was not shown can't be sent, whatever is pressed: random keys and clicks.

Some pictures' files have other bytes than their digests say, so the preview never shows them; whether
they were on the screen therefore needs no witness but the files themselves.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tricedesk.ui.preview.commands import KEYS
from tricedesk.ui.preview.gate import Release
from tricedesk.ui.preview.model import CoverEdit, DraftView, PictureView
from tricedesk.ui.preview.view import PreviewView

pytestmark = pytest.mark.slow

Maker = Callable[..., PictureView]
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
PRESSES = 150
PRESSABLE = (
    *((key, NONE) for key in KEYS),
    *((key, NONE) for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_B, Qt.Key.Key_Tab)),
    *((key, held) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) for held in (NONE, CTRL)),
)


@pytest.mark.parametrize("seed", range(2))
def test_a_picture_that_was_not_shown_cannot_be_sent(
    seed: int, view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker
) -> None:
    clip = maker("clip", frames=4)
    hidden, hidden_clip = draft.pictures[1], maker("other", frames=4, grey=70)
    for picture in (hidden, hidden_clip):
        assert picture.primary is not None
        picture.primary.write_bytes(picture.primary.read_bytes() + b"x")
    whole = replace(draft, pictures=(draft.pictures[0], hidden, clip, hidden_clip, draft.pictures[3]))
    released: list[Release] = []
    view.send_asked.connect(released.append)
    edits: list[CoverEdit] = []
    view.cover_edited.connect(edits.append)

    def tell() -> None:
        """Tell of the study as the draft worker does again and again: no cover could be made."""
        view.set_draft(replace(whole, edits=len(edits)))

    view.set_draft(whole)
    view.focus_picture()
    chance = random.Random(seed)
    for _ in range(PRESSES):
        press_something(view, chance)
        if chance.random() < 0.05:
            tell()
        QTest.qWait(chance.choice((0,) * 8 + (10, 350)))
    digests = {digest for release in released for _, digest in release.pictures}
    assert not digests & {hidden.digest, hidden_clip.digest}

    tell()
    # Without those two, the rest goes once it was seen: the test above could have sent something.
    for picture in whole.pictures:
        view._gate.set_included(picture.key, picture not in (hidden, hidden_clip))
    view.focus_picture()
    for picture in (draft.pictures[0], clip):
        view.show_picture(picture.key)
        view.stage.canvas.fit()
        if picture is clip and not view._gate.looked(clip.digest):
            qtbot.waitUntil(lambda: view.stage.player.frames == 4)
            view.stage.bar.projection.click()
            qtbot.waitUntil(lambda: clip.digest in view._gate._projected)
            view.stage.player.play()
        qtbot.waitUntil(lambda p=picture: view._gate.looked(p.digest))  # type: ignore[misc]
    qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Return, CTRL)
    assert [key for key, _ in released[-1].pictures] == ["a", "clip", "d"]


def press_something(view: PreviewView, chance: random.Random) -> None:
    """Press one key where the focus is, or click a button, a thumbnail or its tick."""
    if chance.random() < 0.7:
        key, held = chance.choice(PRESSABLE)
        where = QApplication.focusWidget()
        if not isinstance(where, QWidget) or where.window() is not view or isinstance(where, QComboBox):
            where = view.stage.canvas
        QTest.keyClick(where, key, held)
    elif chance.random() < 0.5:
        buttons = [b for b in view.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
        QTest.mouseClick(chance.choice(buttons), Qt.MouseButton.LeftButton)
    else:
        index = view.strip_model.index(chance.randrange(view.strip_model.rowCount()))
        rect = view.strip.visualRect(index)
        at = chance.choice((rect.center(), rect.topLeft() + QPoint(20, 20)))
        QTest.mouseClick(view.strip.viewport(), Qt.MouseButton.LeftButton, pos=at)
    for menu in QApplication.topLevelWidgets():
        if menu.windowType() is Qt.WindowType.Popup and menu.isVisible():
            menu.close()
