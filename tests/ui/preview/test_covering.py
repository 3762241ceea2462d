"""Covering and uncovering on the picture itself: by mouse, and by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tricedesk.clean.boxes import Box
from tricedesk.clean.search import FoundText, TextKind
from tricedesk.clean.verdict import Level
from tricedesk.ui.preview.commands import Tool
from tricedesk.ui.preview.gate import Hold, Look
from tricedesk.ui.preview.model import CoverEdit, DraftView
from tricedesk.ui.preview.view import PreviewView

NAME, DATE, LABEL, KANA = (
    FoundText(Box(100, 60, 200, 80), TextKind.MATCH, "DOE", 0.99),
    FoundText(Box(100, 100, 200, 120), TextKind.COVERED, "12/05", 0.9),
    FoundText(Box(100, 140, 200, 160), TextKind.LABEL, "BPD 42 mm", 0.95),
    FoundText(Box(100, 180, 200, 200), TextKind.UNREADABLE, "", 0.2),
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edits(view: PreviewView, qtbot: QtBot, draft: DraftView) -> list[CoverEdit]:
    """What the view asks for, while it shows one picture with text of four kinds, and has the focus."""
    first = replace(draft.pictures[0], texts=(NAME, DATE, LABEL, KANA))
    view.set_draft(replace(draft, pictures=(first,)))
    asked: list[CoverEdit] = []
    view.cover_edited.connect(asked.append)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    qtbot.waitUntil(lambda: view._gate.looked(first.digest))
    view.focus_picture()
    return asked


def middle(view: PreviewView, box: Box) -> QPoint:
    """Return where on the canvas the middle of a box lies."""
    target = view.stage.canvas.target()
    x = target.left() + (box.x0 + box.x1) / 2 / 320 * target.width()
    y = target.top() + (box.y0 + box.y1) / 2 / 240 * target.height()
    return QPoint(round(x), round(y))


def menu_of(view: PreviewView) -> QMenu:
    return next(m for m in view.findChildren(QMenu) if m.isVisible())


def test_one_click_uncovers_text_and_one_covers_a_label(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit]
) -> None:
    canvas = view.stage.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle(view, DATE.box))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle(view, LABEL.box))
    assert edits[0].uncovered == (DATE.box,)
    assert (edits[1].uncovered, edits[1].cover) == ((DATE.box,), (LABEL.box,)), (
        "the second builds on the first"
    )


def test_a_match_stays_whatever_is_pressed_and_says_why(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit]
) -> None:
    canvas = view.stage.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle(view, NAME.box))
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=middle(view, NAME.box))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert edits == []
    assert "stays covered" in canvas.accessibleDescription()


def test_by_keys_alone_each_text_is_reached_in_turn(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit]
) -> None:
    canvas = view.stage.canvas
    for text in (NAME, DATE, LABEL, KANA):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        assert canvas.hasFocus()
        assert canvas.spot is not None
        assert canvas.spot.box == text.box
    assert canvas.accessibleDescription().startswith("4 of 4")
    qtbot.keyClick(canvas, Qt.Key.Key_Tab, SHIFT)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert edits[-1].cover == (LABEL.box,)
    for _ in range(2):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert not canvas.hasFocus(), "past the last text the focus goes on"


def test_what_cannot_be_read_is_uncovered_only_with_a_reason(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit]
) -> None:
    canvas = view.stage.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Tab, SHIFT)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClick(menu_of(view), Qt.Key.Key_Escape)
    assert edits == []
    canvas.setFocus()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle(view, KANA.box))
    menu = menu_of(view)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    (edit,) = edits
    assert edit.uncovered == (KANA.box,)
    assert edit.reason == "It is part of the picture"


def test_the_old_file_may_not_go_once_a_cover_was_drawn(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit], draft: DraftView
) -> None:
    assert view._gate.answer().open
    canvas = view.stage.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_D)
    assert canvas.tool is Tool.COVER
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    (edit,) = edits
    (box,) = edit.cover
    assert box.width > 60
    assert box.y1 < 140
    assert view._gate.answer().holds == (Hold.PREPARING,)
    sent: list[object] = []
    view.send_asked.connect(sent.append)
    qtbot.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == []

    # An older state of the draft changes nothing; the picture made anew wants a look of its own.
    shown = view._gate.draft
    assert shown is not None
    view.set_draft(shown)
    assert view._gate.answer().holds == (Hold.PREPARING,)
    made = replace(draft.pictures[1], key="a", drawn=True, cover=edit.cover)
    view.set_draft(replace(shown, pictures=(made,), edits=1))
    assert view._gate.look(made) is Look.NEEDS_LOOK
    qtbot.waitUntil(lambda: view._gate.answer().open)


def test_a_cover_that_could_not_be_made_is_through_too(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit]
) -> None:
    qtbot.mouseClick(view.stage.canvas, Qt.MouseButton.LeftButton, pos=middle(view, DATE.box))
    assert len(edits) == 1
    shown = view._gate.draft
    assert shown is not None
    view.set_draft(replace(shown, edits=1))
    assert view._gate.answer().open, "the file that was looked at is still what would be sent"
    current = view.current
    assert current is not None
    assert current.uncovered == ()


def test_a_drawn_cover_is_taken_away_with_a_reason(
    view: PreviewView, qtbot: QtBot, edits: list[CoverEdit], draft: DraftView
) -> None:
    cover = Box(20, 200, 80, 230)
    view.set_draft(replace(draft, pictures=(replace(draft.pictures[0], cover=(cover,)),)))
    qtbot.mouseClick(view.stage.canvas, Qt.MouseButton.LeftButton, pos=middle(view, cover))
    menu = menu_of(view)
    assert QApplication.activePopupWidget() is menu
    menu.actions()[1].trigger()
    menu.close()
    (edit,) = edits
    assert (edit.cover, edit.reason) == ((), "It is a measurement")
    assert view._gate.draft is not None
    assert view._gate.draft.pictures[0].level is Level.NEEDS_LOOK
