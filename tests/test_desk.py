"""`tricedesk scan`, `clean` and `send` on a terminal: what goes, what stays, and what is said of it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pydicom import dcmread
from typer.testing import CliRunner, Result

from tricedesk import cli, settings
from tricedesk.demo import samples
from tricedesk.errors import RefusedError, UsageError
from tricedesk.home import Home

CONTACT = "anna@example.org"


def run(*words: object) -> Result:
    """Run a command in this process; what it raises goes on."""
    done = CliRunner().invoke(cli.build(), [str(word) for word in words])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home that is paired with a server which nobody asks for anything."""
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    monkeypatch.setenv("TRICEDESK_HOME", str(tmp_path / "home"))
    home = Home.open()
    paired = settings.change(home.settings, server_url="https://example.org", account_id=UUID(int=1))
    settings.save(paired, home.paths.settings_file)
    return Home.open()


@dataclass(frozen=True)
class Looked:
    """A study, cleaned, and what `tricedesk clean --json` printed of it."""

    folder: Path
    study: str
    file: Path

    def take_out(self, kept: int) -> None:
        """Leave so many pictures in the file, as who has not looked at the others does."""
        document = json.loads(self.file.read_text())
        document["studies"][0]["pictures"][kept:] = []
        self.file.write_text(json.dumps(document))


@pytest.fixture
def looked(desk: Home, tmp_path: Path) -> Looked:
    folder = samples.make(tmp_path / "studies") / "study-1"
    (folder / "IM0001").unlink()  # the clip takes the longest
    done = run("clean", folder, "--out", tmp_path / "out", "--json")
    file = tmp_path / "looked.json"
    file.write_text(done.stdout)
    return Looked(folder, json.loads(done.stdout)["studies"][0]["id"], file)


@pytest.mark.slow
def test_what_is_taken_out_of_the_file_stays_whoever_looked_at_it_before(looked: Looked) -> None:
    words = ("send", looked.folder, "--study", looked.study, "--email", CONTACT)
    with pytest.raises(RefusedError, match="nothing to send"):
        run(*words)
    looked.take_out(2)
    first = run(*words, "--looked-at", looked.file, "--json")
    assert json.loads(first.stdout)["left_out"] == 1
    looked.take_out(1)
    second = run(*words, "--looked-at", looked.file, "--json")
    assert json.loads(second.stdout)["left_out"] == 2, "the second was looked at, and is not named any more"
    assert "Left out: IM0003: It is not in looked.json." in second.stderr
    assert "(--looked-at)" in second.stderr
    third = run(*words, "--json")
    assert json.loads(third.stdout)["left_out"] == 1, "without a file all counts that was looked at"
    assert "Left out: IM0004: Nobody has looked at it." in third.stderr


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("file", "is no folder"),
        ("file/below", "can't be written to. Not a directory. Name a new folder"),
        ("full", "is not empty"),
        pytest.param(
            "/proc/tricedesk",
            "can't be written to. No such file or directory. Name a new folder",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="a folder where nobody may write"),
        ),
    ],
)
def test_where_nothing_can_be_written_is_said(
    desk: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "one").write_bytes(b"mine")
    with pytest.raises(UsageError) as raised:
        run("clean", samples.make(tmp_path / "studies"), "--out", place)
    assert words in str(raised.value)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode there")
def test_a_file_whose_name_is_no_utf_8_is_shown_with_escapes(desk: Home, tmp_path: Path) -> None:
    folder = samples.make(tmp_path / "studies")
    odd = os.fsdecode(b"M\xfcller")
    (folder / "study-1" / "IM0002").rename(folder / "study-1" / odd)
    (folder / f"{odd}.dcm").write_bytes(b"nothing")
    printed = run("scan", folder, "--json").stdout_bytes
    report: dict[str, Any] = json.loads(printed.decode())
    assert report["files"][f"study-1/{odd}"]["kind"] == "image"
    words = run("scan", folder)
    assert r"M\udcfcller.dcm: This is not a DICOM file" in words.stderr


def test_letters_stay_as_they_are_in_a_document(desk: Home, tmp_path: Path) -> None:
    file = samples.make(tmp_path / "studies") / "study-2" / "IM0001"
    ds = dcmread(file)
    ds.SpecificCharacterSet, ds.PatientName = "ISO_IR 192", "Müller^Änne"
    ds.save_as(file)
    assert '"Müller^Änne"' in run("scan", file.parent, "--json").stdout
    assert "Müller^Änne" in run("scan", file.parent).stdout
