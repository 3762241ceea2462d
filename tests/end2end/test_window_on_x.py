"""The window on a real X server (Xvfb), with the patient's page in Chromium beside it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from tricedesk import system
from tricedesk.paths import AppPaths

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "xdotool", "import", "chromium"))),
        reason="needs Xvfb, xdotool, imagemagick and chromium",
    ),
]
SCRIPT = Path(__file__).with_name("under_xvfb.py")


class Display:
    """An X server of its own number. A context manager."""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1800x900x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        return self

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait(20)

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}


@pytest.fixture
def display() -> Iterator[Display]:
    with Display() as running:
        yield running


def test_from_first_run_to_the_patients_page(display: Display, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path],
        env=display.environment,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    came = json.loads(done.stdout)
    assert came["pictures"] == 3
    assert all(came["widths"])
    assert came["title"] == "Your ultrasound pictures"
    assert came["states"] == ["opened"]


def test_a_logout_ends_the_window_and_lets_go_of_the_outbox(display: Display, tmp_path: Path) -> None:
    home = tmp_path / "desk"
    window = subprocess.Popen(
        [sys.executable, "-m", "tricedesk"],
        env={**display.environment, "TRICEDESK_HOME": str(home), "TRICEDESK_KEYRING": "file"},
        stderr=subprocess.DEVNULL,
    )
    try:
        subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", "TriceDesk"],
            env=display.environment,
            check=True,
            timeout=60,
            stdout=subprocess.DEVNULL,
        )
        display.server.send_signal(signal.SIGKILL)
        assert window.wait(30) != 0
    finally:
        window.kill()
        window.wait()
    with system.exclusive_lock(AppPaths.below(home).sender_lock):
        pass  # another start sends from here
