"""A server that doesn't answer is not left behind."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tricedesk.demo import server
from tricedesk.errors import TriceDeskError


@pytest.mark.skipif(sys.platform == "win32", reason="the server that never answers is a shell script")
def test_a_server_that_never_answers_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "START_WAIT", 1.0)
    dumb = tmp_path / "python"
    dumb.write_text(f'#!/bin/sh\n[ "$4" = run ] || exit 0\necho $$ > {tmp_path}/pid\nexec sleep 600\n')
    dumb.chmod(0o700)
    made = server.DemoServer(tmp_path / "home", "smtp://127.0.0.1:9", "Clinic", python=dumb)
    with pytest.raises(TriceDeskError, match="did not start"), made:
        pytest.fail("nobody is let in")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
