"""From the start of the window to "sent": a study of five pictures in a few clicks, or a few keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tricedesk import settings
from tricedesk.app import Desk
from tricedesk.home import Home
from tricedesk.ui.confirm_sheet import ConfirmSheet
from tricedesk.ui.send_panel import SendPanel
from tricedesk.ui.states import State

pytestmark = pytest.mark.slow
LONG = 120_000
PICTURES = 5
CLICKS, KEYS = 8, 12
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
D = TypeVar("D", bound=QWidget)


@pytest.fixture
def five(tmp_path: Path) -> Path:
    """A study of five different pictures, as a machine whose region tag tells what to keep writes them."""
    source = get_testdata_file("examples_palette.dcm", download=False)
    assert isinstance(source, str)
    (tmp_path / "five").mkdir()
    study = generate_uid()
    for number in range(PICTURES):
        ds = pydicom.dcmread(source)
        region = Dataset()
        region.RegionLocationMinX0, region.RegionLocationMinY0 = 160, 60
        region.RegionLocationMaxX1, region.RegionLocationMaxY1 = 640, 340
        region.RegionSpatialFormat, region.RegionDataType, region.RegionFlags = 1, 1, 0
        ds.SequenceOfUltrasoundRegions = [region]
        pixels = np.roll(ds.pixel_array.copy(), 3 * number, axis=0)
        ds.PixelData = pixels.tobytes()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.PatientName, ds.PatientID = "Sample^Carla", "SAMPLE-0003"
        ds.PatientTelephoneNumbers = ""
        ds.PatientComments = "carla.sample@example.org"
        ds.StudyInstanceUID, ds.SOPInstanceUID = study, generate_uid()
        ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
        ds.InstanceNumber = number + 1
        ds.save_as(tmp_path / "five" / f"IM{number}")
    return tmp_path / "five"


@pytest.fixture
def window(desk: Any, five: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Desk]:
    """The window of a paired desk, opened just now."""
    monkeypatch.setenv("TRICEDESK_HOME", str(desk.home))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    home = Home.open()
    settings.save(settings.change(home.settings, folder=five), home.paths.settings_file)
    opened = Desk(Home.open())
    opened.begin()
    qtbot.waitUntil(opened.window.isActiveWindow, timeout=LONG)
    qtbot.waitUntil(lambda: opened.room.model.rowCount() == 1, timeout=LONG)
    yield opened
    opened.end()
    opened.window.hide()


class Hand:
    """Presses keys where the focus is, or clicks, and counts; waits as a person does who looks."""

    def __init__(self, window: Desk, qtbot: QtBot) -> None:
        self.pressed = 0
        self.window = window
        self._qtbot = qtbot

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.pressed += 1
        where = QApplication.focusWidget()
        assert isinstance(where, QWidget)
        QTest.keyClick(where, key, held)

    def click(self, widget: QWidget) -> None:
        self._qtbot.waitUntil(lambda: widget.isVisible() and widget.isEnabled(), timeout=LONG)
        self.pressed += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def look(self) -> None:
        """Wait until the picture on the screen counts as looked at."""
        preview = self.window.room.preview

        def looked() -> bool:
            picture = preview.current
            return picture is not None and bool(picture.digest) and preview._gate.looked(picture.digest)

        self._qtbot.waitUntil(looked, timeout=LONG)

    def dialog(self, kind: type[D]) -> D:
        def found() -> list[D]:
            return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isActiveWindow()]

        self._qtbot.waitUntil(lambda: bool(found()), timeout=LONG)
        return found()[0]

    def sent(self) -> None:
        """Wait until it is sent, and all of it."""
        sent = self.window.front.desk.sent
        self._qtbot.waitUntil(lambda: sent.rowCount() == 1, timeout=LONG)
        row = sent.row(0)
        assert (row.state, row.pictures) == (State.SENT, PICTURES)
        assert row.contacts == ("carla.sample@example.org",)


def test_five_pictures_are_sent_by_few_keys(window: Desk, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.key(Qt.Key.Key_Return)
    for place in range(PICTURES):
        if place:
            hand.key(Qt.Key.Key_Down)
        hand.look()
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.dialog(SendPanel)
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.dialog(ConfirmSheet)
    hand.key(Qt.Key.Key_Return)
    hand.sent()
    assert hand.pressed <= KEYS


def test_five_pictures_are_sent_by_few_clicks(window: Desk, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    bar = window.room.preview.gate_bar
    for place in range(PICTURES):
        if place:
            hand.click(bar.next)
        hand.look()
    hand.click(bar.send)
    hand.click(hand.dialog(SendPanel).send)
    hand.click(hand.dialog(ConfirmSheet).send)
    hand.sent()
    assert hand.pressed <= CLICKS


def test_f5_makes_again_what_was_refused(window: Desk, qtbot: QtBot) -> None:
    preview = window.room.preview

    def ready() -> bool:
        return preview.current is not None and bool(preview.current.digest)

    qtbot.waitUntil(ready, timeout=LONG)
    assert preview.current is not None
    drafter, key = window._drafter, preview.current.key
    (job,) = drafter._jobs.values()
    qtbot.waitUntil(lambda: job.whole, timeout=LONG)
    job.made[key] = replace(job.made[key], stored=None)  # as if a child had died over it
    Hand(window, qtbot).key(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: job.whole and bool(job.made[key].stored), timeout=LONG)
