"""One window for each home."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from tricedesk.ui.single_instance import SingleInstance

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from tricedesk.ui.single_instance import SingleInstance
application = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).claim())
if len(sys.argv) > 2:
    import os, signal
    place = SingleInstance(Path(sys.argv[2]))
    print(place.claim(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_second_start_calls_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    with qtbot.waitSignal(first.called, timeout=20_000):
        second = subprocess.Popen(
            [sys.executable, "-c", _SECOND, tmp_path], stdout=subprocess.PIPE, text=True
        )
    out, _ = second.communicate(timeout=20)
    assert out.strip() == "False"
    first.release()
    third = SingleInstance(tmp_path)
    assert third.claim()
    third.release()


def test_another_home_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, other = SingleInstance(tmp_path), SingleInstance(tmp_path / "other")
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_a_window_that_was_killed_does_not_keep_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    killed = subprocess.run(
        [sys.executable, "-c", _SECOND, tmp_path, tmp_path / "other"],
        stdout=subprocess.PIPE, text=True, env=os.environ, timeout=30, check=False,
    )  # fmt: skip
    assert killed.stdout.split() == ["True", "True"]
    assert killed.returncode < 0
    next_one = SingleInstance(tmp_path / "other")
    assert next_one.claim()
    next_one.release()
