"""Cyclic garbage ends in the window's own thread, whoever made the last object."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tricedesk.ui import garbage
from tricedesk.ui.garbage import Garbage


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Garbage]:
    monkeypatch.setattr(garbage, "YOUNG_MS", 20)
    monkeypatch.setattr(garbage, "ALL_MS", 100)
    made = Garbage()
    yield made
    made.end()
    assert gc.get_freeze_count() == 0


class Ring(QObject):
    """An object that only the collector can free."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def rings(count: int) -> tuple[list[weakref.ref[Ring]], list[str]]:
    """Make rings that nobody holds; returns them weakly, and the threads in which they ended."""
    ended: list[str] = []
    made = [Ring() for _ in range(count)]
    for ring in made:
        weakref.finalize(ring, lambda: ended.append(threading.current_thread().name))
    return [weakref.ref(ring) for ring in made], ended


def test_another_thread_frees_nothing_however_much_it_makes(qtbot: QtBot, collector: Garbage) -> None:
    left, ended = rings(50)
    worker = threading.Thread(target=lambda: [[n] for n in range(300_000)], name="worker")
    worker.start()
    worker.join()
    assert all(ring() for ring in left)
    assert ended == []
    qtbot.waitUntil(lambda: len(ended) == 50, timeout=10_000)
    assert set(ended) == {threading.main_thread().name}


def test_what_has_grown_old_is_looked_at_too(qtbot: QtBot, collector: Garbage) -> None:
    made = Ring()
    gone = weakref.ref(made)
    for _ in range(2):
        gc.collect(1)  # into the oldest generation
    assert gone() is made
    del made
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)


@pytest.mark.parametrize("enabled", [True, False])
def test_afterwards_python_collects_as_it_did_before(qtbot: QtBot, enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    made = Garbage()
    assert not gc.isenabled()
    made.end()
    after = gc.isenabled()
    gc.disable()  # as every test of the window runs
    assert after is enabled
