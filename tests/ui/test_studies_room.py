"""From the list to the order by keys alone, with real pictures and a real clip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tricedesk import wire
from tricedesk.dicom.study import Study
from tricedesk.pipeline import Draft
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.draft_views import draft_view, picture_key
from tricedesk.ui.preview.canvas import PROJECTION
from tricedesk.ui.records import Records, SentRow
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.send_values import CodeKind, SendOrder
from tricedesk.ui.states import State
from tricedesk.ui.studies_room import StudiesRoom

CTRL = Qt.KeyboardModifier.ControlModifier
ACCOUNT = wire.AccountInfo(
    account_id=UUID(int=1),
    name="Maple Clinic",
    phone="555 0134",
    time_zone="America/New_York",
    country="US",
    language="en",
    lifespan_days=90,
    has_link_code=False,
    languages=("en", "es"),
)


@pytest.fixture
def room(qtbot: QtBot, drafted: Any) -> Iterator[StudiesRoom]:
    """The room with both sample studies listed, Berta's open, and answers as the draft worker gives them."""
    room = StudiesRoom()
    qtbot.addWidget(room, before_close_func=lambda r: r.preview.close_workers())
    room.opened.connect(lambda local_id: answer(room, drafted, local_id))
    room.resize(1200, 800)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.set_folder("/carts/1")
    room.take_records(Records(account=ACCOUNT))
    room.take_scan(drafted.scan)
    room.view.table.setFocus()
    yield room
    room.preview.close_workers()


def answer(room: StudiesRoom, drafted: Any, local_id: str) -> None:
    """Give the room the draft of a study."""
    for draft in drafted.drafts:
        if draft.study.local_id == local_id:
            room.take_draft(drafted.view(draft.study), draft)


class Keys:
    """Presses keys where the focus is, as a person's fingers do, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pressed = 0
        self._qtbot = qtbot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        where = QApplication.focusWidget()
        assert isinstance(where, QWidget)
        self._qtbot.keyClick(where, key, held)


def current_is_looked_at(room: StudiesRoom) -> bool:
    picture = room.preview.current
    return picture is not None and room.preview._gate.looked(picture.digest)


def test_from_the_list_to_the_order_in_nine_keys(room: StudiesRoom, qtbot: QtBot, drafted: Any) -> None:
    anna: Draft = drafted.of("Anna")
    keys = Keys(qtbot)
    orders: list[tuple[SendOrder, Draft]] = []
    room.ordered.connect(lambda order, draft: orders.append((order, draft)))
    while room.view.current() != anna.study.local_id:
        keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    canvas = room.preview.stage.canvas
    assert canvas.hasFocus()
    qtbot.waitUntil(lambda: canvas.shown.what == PROJECTION, timeout=20_000)
    qtbot.wait(400)
    keys.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: current_is_looked_at(room), timeout=20_000)
    for _ in range(3):
        keys.press(Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: current_is_looked_at(room))
    keys.press(Qt.Key.Key_Return, CTRL)
    panel = room.findChild(SendPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isActiveWindow)
    assert panel.address.text() == "anna.sample@example.org", "prefilled from what the study itself says"
    keys.press(Qt.Key.Key_Return, CTRL)
    sheet = panel.findChild(ConfirmSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    keys.press(Qt.Key.Key_Return)
    ((order, draft),) = orders
    assert keys.pressed <= 9
    assert draft == anna
    assert [digest for _, digest in order.release.pictures] == [p.digest for p in anna.pictures]
    assert (order.address, order.number, order.code) == ("anna.sample@example.org", "", CodeKind.NONE)


def test_ctrl_enter_works_from_the_list_too_and_shows_what_is_left_to_check(
    room: StudiesRoom, qtbot: QtBot, drafted: Any
) -> None:
    room.view.select(drafted.of("Anna").study.local_id)
    keys = Keys(qtbot)
    qtbot.waitUntil(lambda: room.preview.stage.player.frames > 0, timeout=20_000)
    room.preview.show_picture(room.preview._gate.draft.pictures[1].key)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: current_is_looked_at(room))
    room.view.table.setFocus()
    keys.press(Qt.Key.Key_Return, CTRL)
    assert room.preview.current == room.preview._gate.draft.pictures[0]  # type: ignore[union-attr]
    assert room.findChild(SendPanel) is None


def test_before_pairing_nothing_is_asked_but_to_pair(room: StudiesRoom, qtbot: QtBot, drafted: Any) -> None:
    room.take_records(Records())
    room.view.select(drafted.of("Berta").study.local_id)
    qtbot.waitUntil(lambda: current_is_looked_at(room))
    with qtbot.waitSignal(room.pairing_asked):
        Keys(qtbot).press(Qt.Key.Key_Return, CTRL)
    assert room.findChild(SendPanel) is None


def test_anonymized_uplink_keeps_attachments_here_also_while_a_study_is_open(
    room: StudiesRoom, qtbot: QtBot, drafted: Any, tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(b"%PDF-")
    berta: Draft = drafted.of("Berta")
    room.view.select(berta.study.local_id)
    made = {picture_key(p.instance): p for p in berta.pictures}
    room.take_draft(draft_view(berta.study, made, (), {}, [report]), berta)
    qtbot.waitUntil(lambda: current_is_looked_at(room))
    qtbot.mouseClick(room.preview.attachments.open, Qt.MouseButton.LeftButton)
    (box,) = room.preview.attachments.boxes.values()
    box.click()
    assert room.preview.gate_bar.send.isEnabled()
    on = ACCOUNT.model_copy(update={"anonymized_uplink": True})
    room.take_records(Records(account=on))
    assert not room.preview.gate_bar.send.isEnabled()
    assert "Anonymized Uplink is on" in room.preview.gate_bar.text
    assert not room.preview.attachments.add.isVisible()
    room.take_draft(draft_view(berta.study, made, (), {}, [report]), berta)
    assert not room.preview.gate_bar.send.isEnabled(), "as it does with a draft that comes later"
    box.click()
    assert room.preview.gate_bar.send.isEnabled()
    assert not box.isEnabled()
    room.take_records(Records(account=ACCOUNT))
    assert box.isEnabled()


def test_what_is_found_so_far_is_listed_and_drafted_only_when_all_is_known(
    qtbot: QtBot, drafted: Any
) -> None:
    room = StudiesRoom()
    qtbot.addWidget(room, before_close_func=lambda r: r.preview.close_workers())
    listed: list[object] = []
    room.listed.connect(listed.append)
    room.set_folder("/carts/1")
    half = replace(drafted.scan, studies=drafted.scan.studies[:1])
    room.take_found(half)
    assert room.model.rowCount() == 1
    assert not listed
    room.take_scan(drafted.scan)
    assert room.model.rowCount() == len(drafted.scan.studies)
    assert listed
    room.take_found(half)
    assert room.model.rowCount() == len(drafted.scan.studies), "a later look never shortens the list"
    room.preview.close_workers()


def test_a_study_is_opened_while_the_folder_is_looked_through_and_sent_once_it_is_whole(
    room: StudiesRoom, qtbot: QtBot, drafted: Any
) -> None:
    berta: Draft = drafted.of("Berta")
    local_id = berta.study.local_id
    early: list[tuple[Study, ...]] = []
    room.opened_early.connect(early.append)
    room.set_folder("/carts/2")
    room.open("")
    room.take_found(drafted.scan)
    assert not early, "nobody has opened one"
    room.view.table.clearSelection()
    room.view.select(local_id)
    room.open(local_id)
    assert early == [(berta.study,)]
    qtbot.waitUntil(lambda: current_is_looked_at(room))
    assert not room.preview.gate_bar.send.isEnabled()
    assert room.preview.gate_bar.text.startswith("It can be sent once the whole folder")
    more = replace(berta.study, instances=berta.study.instances * 2)
    others = tuple(study for study in drafted.scan.studies if study.local_id != local_id)
    room.take_found(replace(drafted.scan, studies=(*others, more)))
    assert early[1:] == [(more,)]
    room.stopped()
    assert [banner.id for banner in room.view.banners.shown()] == ["stopped"]
    assert not room.preview.gate_bar.send.isEnabled()
    room.take_scan(replace(drafted.scan, studies=(*others, more)))
    assert not room.preview.gate_bar.send.isEnabled(), "its draft lacks what was found since"
    assert not room.view.banners.shown()
    room.take_scan(drafted.scan)
    assert room.preview.gate_bar.send.isEnabled()
    assert len(early) == 2


def test_what_was_sent_to_one_patient_was_not_to_another_of_the_same_uid(
    room: StudiesRoom, drafted: Any
) -> None:
    anna = drafted.of("Anna").study
    berta = replace(drafted.of("Berta").study, StudyInstanceUID=anna.StudyInstanceUID)
    page = SentRow(
        page_id=UUID(int=2),
        name=anna.PatientName,
        patient_id=anna.PatientID,
        contacts=(),
        pictures=4,
        state=State.OPENED,
        sent_at=datetime(2026, 11, 24, tzinfo=UTC),
        study_uid=anna.StudyInstanceUID,
    )
    room.take_scan(replace(drafted.scan, studies=(anna, berta)))
    room.take_records(Records(account=ACCOUNT, sent=(page,)))
    assert states(room) == {anna.local_id: State.OPENED, berta.local_id: State.NEW}
    renamed = replace(page, name="Sample^Anna Maria", patient_id="")
    room.take_scan(drafted.scan)
    room.take_records(Records(account=ACCOUNT, sent=(renamed,)))
    assert states(room)[anna.local_id] is State.OPENED, "a UID that one study has says enough"


def states(room: StudiesRoom) -> dict[str, State]:
    rows = (room.model.row(local_id) for local_id in room._studies)
    return {row.local_id: row.state for row in rows if row}


def test_in_a_small_window_list_and_picture_take_turns(room: StudiesRoom, qtbot: QtBot, drafted: Any) -> None:
    anna, berta = drafted.of("Anna").study.local_id, drafted.of("Berta").study.local_id
    room.view.select(anna)
    qtbot.keyClick(room.view.table, Qt.Key.Key_Return)
    assert room.view.isVisible(), "a wide window has room for both"
    room.resize(720, 600)
    wide = room.preview.stage.canvas.width()
    row = room.view.table.visualRect(room.view.table.model().index(room_row(room, berta), 1))
    qtbot.mouseClick(room.view.table.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert not room.view.isVisible()
    assert room.preview.stage.canvas.hasFocus()
    qtbot.waitUntil(lambda: room.preview.stage.canvas.width() > wide + 150)
    qtbot.keyClick(room.preview.stage.canvas, Qt.Key.Key_Escape)
    assert room.view.isVisible()
    assert room.view.table.hasFocus()
    qtbot.keyClick(room.view.table, Qt.Key.Key_F9)
    assert not room.view.isVisible()
    assert room.preview.stage.canvas.hasFocus(), "the focus never stays in what is hidden"
    qtbot.keyClick(room.preview.stage.canvas, Qt.Key.Key_F, CTRL)
    assert room.view.search.hasFocus()


def room_row(room: StudiesRoom, local_id: str) -> int:
    """Return the row of a study in the list as it is sorted now."""
    return next(n for n in range(room.view.table.model().rowCount()) if row_id(room, n) == local_id)


def row_id(room: StudiesRoom, row: int) -> str:
    room.view.table.setCurrentIndex(room.view.table.model().index(row, 1))
    return room.view.current()
