"""A new cart practises: from the first run to the first message, and what the patient's page then shows."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import requests
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.end2end.test_window import open_dialog
from tricedesk import practice
from tricedesk.app import Desk
from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.home import Home
from tricedesk.ui.first_run import FirstRun
from tricedesk.ui.practice_sheet import PracticeSheet

pytestmark = pytest.mark.slow
LONG = 90_000
LEFT = Qt.MouseButton.LeftButton


def test_from_the_first_run_to_a_message_to_oneself(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    server: DemoServer,
    mailbox: MailFolder,
) -> None:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    (tmp_path / "dicom").mkdir()
    desk = Desk(Home.open())
    desk.begin()
    try:
        steps = open_dialog(qtbot, FirstRun)
        steps.folder.field.setText(str(tmp_path / "dicom"))
        qtbot.mouseClick(steps.next, LEFT)
        steps.pair.address.setText(server.url)
        steps.pair.name.setText("Cart 7")
        steps.pair.code.setText(server.pairing_code())
        qtbot.mouseClick(steps.next, LEFT)
        qtbot.waitUntil(lambda: steps.step == 2, timeout=LONG)
        steps.key.kept.setChecked(True)
        qtbot.mouseClick(steps.next, LEFT)

        sheet = open_dialog(qtbot, PracticeSheet)
        assert not sheet.send.isEnabled()
        qtbot.keyClicks(sheet.address, "ada@example.org")
        qtbot.waitUntil(sheet.send.isEnabled, timeout=LONG)
        shown = sheet.picture.pixmap()
        assert not shown.isNull()
        qtbot.mouseClick(sheet.send, LEFT)
        qtbot.waitUntil(lambda: sheet.state.text().startswith("Sent."), timeout=LONG)
        letter = mailbox.wait_for("ada@example.org", 30)
        qtbot.mouseClick(sheet.later, LEFT)
        qtbot.waitUntil(lambda: desk.front.desk.sent.rowCount() == 1, timeout=LONG)
        assert desk.front.desk.sent.row(0).name == practice.NAME

        page = requests.get(letter["link"], timeout=30)
        assert page.ok
        assert "Practice" not in page.text
        picture = requests.get(f"{letter['link']}/ultrasound-01.jpg", timeout=30)
        pixels = np.asarray(Image.open(io.BytesIO(picture.content)).convert("L"))
        assert pixels.shape == (practice.HEIGHT, practice.WIDTH)
        assert pixels[: practice.TOP - 8].max() < 16, "the name that was burned in is gone"
        assert pixels[practice.TOP :].max() > 100, "and the picture is there"

        desk.computer.open_first_run()
        again = open_dialog(qtbot, FirstRun)
        again.accept()
        offered = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, PracticeSheet) and w.isVisible()
        ]
        assert not offered, "offered once"
    finally:
        desk.end()
        desk.window.hide()
    assert not list((tmp_path / "desk" / "cache").glob("tmp*")), "nothing of it stays"
