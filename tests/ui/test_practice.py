"""The practice's sheet: what it says while the picture is made, sent, or can't be."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from screenshot_studies import account

from tricedesk.ui.practice_sheet import PracticeSheet
from tricedesk.ui.records import OutboxRow, Records, SentRow
from tricedesk.ui.states import State

PAGE = UUID(int=7)
NOW = datetime.now(UTC)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sheet(qtbot: QtBot, drafted: Any) -> PracticeSheet:
    """The sheet with a picture, of a clinic in the United States."""
    made = PracticeSheet()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.take_records(Records(account=account()))
    path = next(p.stored.main.path for p in drafted.of("Anna").pictures if p.stored and p.frames == 1)
    made.show_picture(path, "digest")
    return made


def row(trouble: str = "", hint: str = "") -> OutboxRow:
    return OutboxRow(
        page_id=PAGE,
        package_id=PAGE,
        name="",
        patient_id="",
        contacts=(),
        pictures=1,
        state=State.WAITING,
        sent_bytes=0,
        total_bytes=1,
        queued_at=NOW,
        trouble=trouble,
        hint=hint,
    )


def page(state: State) -> SentRow:
    return SentRow(page_id=PAGE, name="", patient_id="", contacts=(), pictures=1, state=state, sent_at=NOW)


def test_it_goes_where_was_typed_once(qtbot: QtBot, sheet: PracticeSheet) -> None:
    assert not sheet.send.isEnabled()
    sheet.number.setFocus()
    qtbot.keyClicks(sheet.number, "55501")
    sheet.address.setFocus()
    qtbot.waitUntil(sheet.words[sheet.number].isVisible)  # left unfinished
    assert not sheet.send.isEnabled()
    sheet.number.clear()
    qtbot.keyClicks(sheet.address, "ada@example.org")
    with qtbot.waitSignal(sheet.confirmed) as sent:
        qtbot.mouseClick(sheet.send, LEFT)
    assert sent.args == ["digest", "", "ada@example.org", "en"]
    assert not sheet.send.isEnabled()
    sheet.follow(PAGE)
    assert sheet.state.text() == "On its way…"
    assert not sheet.send.isVisible()
    sheet.take_records(Records(account=account(), outbox=(row("The server is busy."),)))
    assert sheet.trouble.text() == "The server is busy."
    sheet.take_records(Records(account=account(), sent=(page(State.SENT),)))
    assert sheet.state.text().startswith("Sent.")
    assert not sheet.trouble.isVisible()
    sheet.take_records(Records(account=account(), sent=(page(State.UNDELIVERED),)))
    assert sheet.trouble.text() == "The message was not delivered. Check the contact, under Sent."


def test_what_can_not_be_made_is_said(sheet: PracticeSheet) -> None:
    sheet.fail("", "")
    assert sheet.trouble.text() == "The picture could not be made. Everything else goes on."
    assert not sheet.send.isVisible()
    assert sheet.later.isEnabled()
