"""`tricedesk demo` fails where the patient does not get what was packed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tricedesk import cli
from tricedesk.demo import visitor
from tricedesk.errors import TriceDeskError


@pytest.mark.slow
def test_a_page_that_gives_other_bytes_fails_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path))  # the demo sets both for its own process
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    visit = visitor.visit
    monkeypatch.setattr(visitor, "visit", lambda link: _spoiled(visit(link)))
    done = CliRunner().invoke(cli.build(), ["demo", "--headless", "--once"])
    assert "Picture saved from the page: DIFFERENT" in done.stdout
    assert "Zip saved from the page: as packed" in done.stdout
    assert isinstance(done.exception, TriceDeskError)
    assert done.exception.exit_code == 1
    assert "did not give what was packed" in str(done.exception)


def _spoiled(saved: visitor.Saved) -> visitor.Saved:
    return replace(saved, first=saved.first + b"\0")
