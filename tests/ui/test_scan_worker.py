"""The worker that looks through the folder: when it tells what."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tricedesk.demo import samples
from tricedesk.dicom.study import Scan
from tricedesk.home import Home
from tricedesk.ui.scan_worker import ScanWorker


@pytest.fixture
def worker(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ScanWorker]:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "desk"))
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    worker = ScanWorker(Home.open().scans)
    yield worker
    worker.end()


def aged(path: Path, seconds: int) -> None:
    """Let a file be as old as one that was copied with its time."""
    os.utime(path, (1_700_000_000 - seconds,) * 2)


def test_a_file_that_becomes_another_is_told_though_it_says_the_same(
    worker: ScanWorker, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = samples.make(tmp_path / "dicom")
    for path in folder.rglob("*"):
        aged(path, 1000)
    told: list[Scan] = []
    worker.scanned.connect(told.append)
    worker.watch(folder)
    qtbot.waitUntil(lambda: len(told) == 1)
    worker._look()
    assert len(told) == 1, "nothing has changed"
    instance = told[0].studies[0].instances[0]
    data = instance.path.read_bytes()
    instance.path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))  # a pixel
    aged(instance.path, 500)
    worker._look()
    assert len(told) == 2
    assert told[0] == told[1]


def test_what_a_person_stopped_begins_again_when_one_asks(
    worker: ScanWorker, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = samples.make(tmp_path / "dicom")
    for path in folder.rglob("*"):
        aged(path, 1000)
    stop = worker.counted.connect(worker.stop)
    with qtbot.waitSignal(worker.stopped), qtbot.assertNotEmitted(worker.scanned):
        worker.watch(folder)
    worker.counted.disconnect(stop)
    worker._looked_at -= 3600
    worker._dirty.set()
    with qtbot.assertNotEmitted(worker.scanned), qtbot.assertNotEmitted(worker.counted):
        worker._tick()
    with qtbot.waitSignal(worker.scanned):
        worker.rescan()
    (folder / "more").mkdir()
    worker._dirty.set()
    with qtbot.waitSignal(worker.counted):
        worker._tick()
