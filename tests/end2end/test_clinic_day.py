"""A day at the clinic on a real X server: sonographer, patients, front desk and admin. See `clinic_day.py`.

TRICEDESK_RECORD=FOLDER pytest tests/end2end/test_clinic_day.py    keeps a picture of each station there
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.test_window_on_x import Display

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(400),
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "xdotool", "import", "chromium"))),
        reason="needs Xvfb, xdotool, imagemagick and chromium",
    ),
]
SCRIPT = Path(__file__).with_name("clinic_day.py")


def test_a_day_at_the_clinic(tmp_path: Path) -> None:
    screens = Path(os.environ.get("TRICEDESK_RECORD") or tmp_path / "screens").absolute()
    with Display() as display:
        done = subprocess.run(
            [sys.executable, SCRIPT, tmp_path, screens],
            env=display.environment,
            capture_output=True,
            text=True,
            timeout=380,
        )
    assert done.returncode == 0, done.stderr[-3000:]
    came = json.loads(done.stdout)
    assert came["first"] == came["second"] == 3, "what was sent again is what was sent"
    assert came["deleted"] == "These pictures were deleted."
    assert came["old link"] == 410
    assert came["why"].startswith("The patient deleted the pictures")
    assert came["gate"] == {"status": 200, "pictures before": 0, "wrong": 0, "pictures": 1}
    assert not came["code in a mail"]
    assert came["states"].count("deleted") == 1
    assert len(list(screens.glob("*.png"))) >= 20
