"""The demo with its window, as a process: SIGTERM ends it, and nothing of it stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_the_demo_with_its_window_leaves_nothing(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-m", "tricedesk", "demo"],
        env={**os.environ, "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert demo.stderr is not None
    try:
        for line in demo.stderr:
            if line.startswith("  ls "):  # the last thing that it says before the window opens
                break
        else:
            pytest.fail("the demo ended by itself")
        with pytest.raises(subprocess.TimeoutExpired):
            demo.wait(6)
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(60) == 0
    finally:
        demo.kill()
        demo.wait()
        demo.stderr.close()
    assert list(tmp_path.iterdir()) == []
