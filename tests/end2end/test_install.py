"""Each extra alone, installed from this source into an empty environment."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
import requests

from tests.end2end.conftest import Desk, study_ids
from tricedesk.demo.server import DemoServer, MailFolder

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def environment_with(folder: Path, extra: str) -> Path:
    """Make an empty environment, install `.[extra]` into it, and return its interpreter."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", f"{ROOT}[{extra}]"], check=True, cwd=folder)
    return python


def importable(python: Path, *modules: str) -> list[str]:
    """Return those of some modules that an interpreter can find."""
    code = f"import importlib.util as u; print(*[m for m in {modules!r} if u.find_spec(m)])"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_the_server_runs_without_the_desk_and_shows_a_page_in_spanish(
    tmp_path: Path, mailbox: MailFolder, studies: Path
) -> None:
    python = environment_with(tmp_path / "environment", "server")
    assert importable(python, "PySide6", "pydicom", "numpy", "requests", "fastapi") == ["fastapi"]
    with DemoServer(tmp_path / "server", mailbox.url, "Clínica Arce", python=python) as server:
        desk = Desk(tmp_path / "desk")
        desk.run("pair", server.url, server.pairing_code())
        looked = tmp_path / "looked.json"
        looked.write_text(desk.run("clean", studies, "--out", tmp_path / "look", "--json").stdout)
        sent = desk.json(
            *("send", studies, "--study", study_ids(desk, studies)["SAMPLE-0002"], "--language", "es"),
            *("--email", "ana@example.org", "--looked-at", looked, "--wait"),
        )
        page = requests.get(sent["link"], timeout=10)
        assert 'lang="es"' in page.text
        assert "Descargar imagen (.jpg)" in page.text
        assert "Clínica Arce" in mailbox.wait_for("ana@example.org", 30)["text"]


def test_the_desk_scans_and_cleans_without_the_server(tmp_path: Path, studies: Path) -> None:
    python = environment_with(tmp_path / "environment", "desk")
    assert importable(python, "fastapi", "sqlalchemy", "starlette", "pydicom") == ["pydicom"]
    environment = {**os.environ, "TRICEDESK_HOME": str(tmp_path / "desk"), "TRICEDESK_KEYRING": "file"}
    for words in (["scan", studies], ["clean", studies, "--out", tmp_path / "look"]):
        done = subprocess.run(
            [python, "-m", "tricedesk", *words], env=environment, capture_output=True, text=True, cwd=tmp_path
        )
        assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "look").rglob("*.mp4"))) == 1
