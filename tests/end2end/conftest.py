"""Both programs as their users run them: processes, a mailbox, a browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tricedesk.demo import samples
from tricedesk.demo.server import DemoServer, MailFolder


@dataclass(frozen=True)
class Desk:
    """A workstation's home, and the command line in it."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "TRICEDESK_HOME": str(self.home), "TRICEDESK_KEYRING": "file"}

    def run(self, *words: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; it must end with `code`."""
        done = subprocess.run(self.words(*words), env=self.environment, capture_output=True, text=True)
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        return done

    def json(self, *words: str | Path, code: int = 0) -> Any:
        """Run a command with --json and return its one document."""
        return json.loads(self.run(*words, "--json", code=code).stdout)

    def start(self, *words: str | Path) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            self.words(*words),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    @staticmethod
    def words(*words: str | Path) -> list[str]:
        return [sys.executable, "-m", "tricedesk", *map(str, words)]


def study_ids(desk: Desk, studies: Path) -> dict[str, str]:
    """Return the studies' ids by PatientID."""
    return {study["PatientID"]: study["id"] for study in desk.json("scan", studies)["studies"]}


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[MailFolder]:
    with MailFolder(tmp_path / "mail") as mail:
        yield mail


@pytest.fixture
def server(tmp_path: Path, mailbox: MailFolder) -> Iterator[DemoServer]:
    with DemoServer(tmp_path / "server", mailbox.url, "Maple Clinic") as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, server: DemoServer) -> Desk:
    """A workstation that is paired with the server."""
    paired = Desk(tmp_path / "desk")
    paired.run("pair", server.url, server.pairing_code(), "--name", "Cart 1")
    return paired


@pytest.fixture
def studies(tmp_path: Path) -> Path:
    """Two sample studies; the first has three images and a clip."""
    return samples.make(tmp_path / "studies")


@pytest.fixture
def looked(tmp_path: Path, desk: Desk, studies: Path) -> Path:
    """What `tricedesk clean --json` printed, as if a person had looked at it all."""
    path = tmp_path / "looked.json"
    path.write_text(desk.run("clean", studies, "--out", tmp_path / "look", "--json").stdout)
    return path
