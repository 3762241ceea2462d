"""The preview with real files and real events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tricedesk.clean.verdict import Level
from tricedesk.ui.preview.canvas import PROJECTION, STILL
from tricedesk.ui.preview.commands import Tool
from tricedesk.ui.preview.model import CoverEdit, DraftView, PictureView
from tricedesk.ui.preview.view import PreviewView

Maker = Callable[..., PictureView]


def look(view: PreviewView, qtbot: QtBot, key: str) -> None:
    """Show a picture and wait until it counts."""
    with qtbot.waitSignal(view.looked, check_params_cb=lambda _, d: d == digest(view, key)):
        view.show_picture(key)


def digest(view: PreviewView, key: str) -> str:
    draft = view._gate.draft
    assert draft is not None
    picture = draft.picture(key)
    assert picture is not None
    return picture.digest


def test_arrow_keys_and_ctrl_enter_send_five_keys_after_opening(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(draft)
    view.focus_picture()
    assert view.gate_bar.text.startswith("Check ")
    assert not view.gate_bar.send.isEnabled()
    for key in ("a", "b", "c"):
        qtbot.waitUntil(lambda k=key: view._gate.looked(digest(view, k)))
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Down)
    qtbot.waitUntil(view.gate_bar.send.isEnabled)
    with qtbot.waitSignal(view.send_asked) as asked:
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [key for key, _ in asked.args[0].pictures] == ["a", "b", "c", "d"]
    assert asked.args[0].attachments == ()


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)])
def test_nothing_goes_before_all_was_looked_at_whatever_is_pressed(
    view: PreviewView, qtbot: QtBot, draft: DraftView, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    view.set_draft(draft)
    view.focus_picture()
    with qtbot.assertNotEmitted(view.send_asked):
        for _ in range(3):
            qtbot.keyClick(view.stage.canvas, *keys)
            qtbot.mouseClick(view.gate_bar.send, Qt.MouseButton.LeftButton)
            qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Down)
            qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Space)


def test_a_picture_flicked_past_was_not_looked_at(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    view.set_draft(draft)
    view.focus_picture()
    for _ in range(3):
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Down, delay=60)
    qtbot.wait(100)
    assert not view._gate.looked(digest(view, "b"))


def test_a_zoomed_picture_was_not_looked_at_until_it_fits(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(draft)
    qtbot.waitUntil(lambda: view.stage.canvas.shown.digest == digest(view, "a"))
    view.focus_picture()
    qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Plus)
    qtbot.wait(500)
    assert not view._gate.looked(digest(view, "a"))
    with qtbot.waitSignal(view.looked):
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_0)


def test_a_hidden_window_shows_nothing(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    view.hide()
    with qtbot.assertNotEmitted(view.looked, wait=600):
        view.set_draft(draft)
    assert view._gate.answer().not_shown == 1


def test_a_file_with_other_bytes_is_not_shown(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    primary = draft.pictures[0].primary
    assert primary is not None
    primary.write_bytes(primary.read_bytes() + b"x")
    with qtbot.assertNotEmitted(view.looked, wait=600):
        view.set_draft(draft)
    assert view.stage.canvas.shown.digest == ""


def test_changed_bytes_want_another_look(
    view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker
) -> None:
    view.set_draft(draft)
    look(view, qtbot, "b")
    fresh = maker("b", grey=200)
    with qtbot.waitSignal(view.looked):
        view.set_draft(replace(draft, pictures=(draft.pictures[0], fresh, *draft.pictures[2:])))
        assert not view._gate.looked(fresh.digest)


def test_clip_counts_after_its_projection_and_once_through(
    view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker
) -> None:
    clip = maker("clip", frames=20)
    view.set_draft(replace(draft, pictures=(clip,)))
    view.focus_picture()
    qtbot.waitUntil(lambda: view.stage.canvas.shown.what == PROJECTION, timeout=10_000)
    assert view.stage.bar.seen_text == "Seen 0 of 20"
    qtbot.wait(400)
    assert not view._gate.looked(clip.digest)
    with qtbot.waitSignal(view.looked, timeout=10_000):
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Space)
    assert view._gate.frames_seen(clip.digest) == 20
    assert view.stage.bar.seen_text == "Seen"
    qtbot.keyClick(view.stage.canvas, Qt.Key.Key_C)
    assert not view.stage.player.playing


def test_stepping_through_a_clip_by_hand(
    view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker
) -> None:
    clip = maker("clip", frames=8)
    view.set_draft(replace(draft, pictures=(clip,)))
    view.focus_picture()
    qtbot.waitUntil(lambda: view.stage.canvas.shown.what == PROJECTION, timeout=10_000)
    canvas = view.stage.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: canvas.shown.what == 7)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: canvas.shown.what == 0)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: canvas.shown.what == 7)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: canvas.shown.what == 0)
    view.stage.bar.slider.setValue(5)
    qtbot.waitUntil(lambda: canvas.shown.what == 5)
    qtbot.mouseClick(view.stage.bar.projection, Qt.MouseButton.LeftButton)
    assert canvas.shown.what == PROJECTION


def test_clip_that_is_gone_says_so(view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker) -> None:
    clip = maker("clip", frames=8)
    assert clip.primary is not None
    clip.primary.write_bytes(b"damaged")
    with qtbot.waitSignal(view.stage.player.failed, timeout=10_000):
        view.set_draft(replace(draft, pictures=(clip,)))
    assert view.stage.canvas.accessibleDescription().startswith("The prepared picture has changed")


def test_leave_out_and_include_by_key_tick_and_button(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(draft)
    view.focus_picture()
    with qtbot.waitSignal(view.included) as said:
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_X)
    assert said.args == ["study", "a", False]
    view.strip.setFocus()
    qtbot.keyClick(view.strip, Qt.Key.Key_Space)
    assert view._gate.included("a")
    qtbot.mouseClick(view.tools.include, Qt.MouseButton.LeftButton)
    assert not view._gate.included("a")
    assert view.tools.include.text() == "Include"


def test_drawn_cover_becomes_an_edit(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    view.set_draft(draft)
    look(view, qtbot, "a")
    canvas = view.stage.canvas
    qtbot.mouseClick(view.tools.cover, Qt.MouseButton.LeftButton)
    assert canvas.tool is Tool.COVER
    middle = canvas.target().center().toPoint()
    with qtbot.waitSignal(view.cover_edited) as edited:
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseMove(canvas, middle + QPoint(60, 40))
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 40))
    edit: CoverEdit = edited.args[0]
    assert (edit.local_id, edit.key, edit.keep) == ("study", "a", draft.pictures[0].keep)
    (box,) = edit.cover
    assert box.x0 == pytest.approx(160, abs=2)
    assert box.y0 == pytest.approx(120, abs=2)
    assert box.area > 100
    assert canvas.tool is Tool.HAND


def test_refused_picture_says_what_to_draw(
    view: PreviewView, qtbot: QtBot, draft: DraftView, maker: Maker
) -> None:
    refused = replace(
        draft.pictures[0],
        digest="",
        level=Level.REFUSED,
        keep=(),
        primary=None,
        reasons=(
            replace(draft.pictures[0].reasons[0], code="nothing_to_keep", sentence="Draw what to keep."),
        ),
    )
    view.set_draft(replace(draft, pictures=(refused, draft.pictures[3])))
    qtbot.waitUntil(view.gate_bar.send.isEnabled)
    assert "1 pictures stay here" in view.gate_bar.text
    assert not view.tools.include.isEnabled()
    draw = next(b for b in view.reasons.findChildren(QPushButton) if b.text() == "Draw")
    qtbot.mouseClick(draw, Qt.MouseButton.LeftButton)
    assert view.covering.tool is Tool.KEEP


def test_original_is_shown_while_b_is_held_and_never_counts(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(draft)
    qtbot.waitUntil(lambda: view.stage.canvas.shown.digest != "")
    view.focus_picture()
    with qtbot.waitSignal(view.original_asked) as asked:
        qtbot.keyPress(view.stage.canvas, Qt.Key.Key_B)
    assert asked.args == ["study", "a", 0]
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    view.show_original("a", 0, image)
    qtbot.wait(500)
    assert not view._gate.looked(digest(view, "a"))
    red = view.stage.canvas.grab().toImage().pixelColor(view.stage.canvas.rect().center())
    assert red.red() > 200
    with qtbot.waitSignal(view.looked):
        qtbot.keyRelease(view.stage.canvas, Qt.Key.Key_B)
    view.show_original("a", 0, image)
    assert view.stage.canvas.shown.what == STILL
    assert view.stage.canvas._original.isNull(), "an original that comes late is not shown"


def test_a_study_without_attachments_takes_one(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    assert not view.attachments.isVisible(), "there is no study to add one to"
    view.set_draft(replace(draft, attachments=()))
    with qtbot.waitSignal(view.attachment_asked) as asked:
        qtbot.mouseClick(view.attachments.add, Qt.MouseButton.LeftButton)
    assert view.attachments.add.isVisible()
    assert asked.args == ["study"]
    view.set_draft(draft)
    qtbot.waitUntil(view.attachments.boxes["pdf"].isVisible)  # what was added is there to be ticked
    assert not view.attachments.boxes["pdf"].isChecked()
    view.set_draft(replace(draft, attachments=(), attachments_allowed=False))
    assert not view.attachments.isVisible(), "none may be added"


def test_attachment_warns_and_is_sent_only_if_added(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(replace(draft, pictures=(replace(draft.pictures[0], looked=True),)))
    qtbot.mouseClick(view.attachments.open, Qt.MouseButton.LeftButton)
    view.attachments.boxes["pdf"].click()
    texts = [banner.text for banner in view.attachments._warning.shown()]
    assert texts
    assert "may show the patient's name" in texts[0]
    assert view._gate.release().attachments == ("pdf",)
    view.attachments.boxes["pdf"].click()
    assert view._gate.release().attachments == ()


def test_machine_is_confirmed_once_a_picture_was_looked_at(
    view: PreviewView, qtbot: QtBot, draft: DraftView
) -> None:
    view.set_draft(draft)
    look(view, qtbot, "b")
    button = next(b for b in view.reasons.findChildren(QPushButton) if "this machine" in b.text())
    assert "Sono 1, 320 × 240" in button.text()  # noqa: RUF001 - a multiplication sign
    with qtbot.waitSignal(view.machine_confirmed) as said:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said.args == ["study", "b"]


def test_hidden_names_are_not_on_the_screen(view: PreviewView, draft: DraftView) -> None:
    view.set_draft(draft)
    assert "DOE" in view.head.title.text()
    view.set_names_hidden(True)
    assert "DOE" not in view.head.title.text()
    assert "ID1" not in view.head.facts.text()
    view.set_draft(None)
    assert view.gate_bar.text == "Choose a study."


def test_study_keys_and_escape_leave_the_preview(view: PreviewView, qtbot: QtBot, draft: DraftView) -> None:
    view.set_draft(draft)
    view.focus_picture()
    with qtbot.waitSignal(view.study_step_asked) as step:
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_PageDown)
    assert step.args == [1]
    view.covering.choose(Tool.COVER)
    with qtbot.assertNotEmitted(view.closed):
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view.stage.canvas, Qt.Key.Key_Escape)
