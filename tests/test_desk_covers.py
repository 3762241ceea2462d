"""`tricedesk covers`: what one desk knows goes to another in a file, and asks to be confirmed there."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.test_machines import KEEP, made
from tricedesk import cli, machines
from tricedesk.clean.covers import Cover, covers_to_json
from tricedesk.errors import UsageError
from tricedesk.home import Home


class Desk:
    """Runs `tricedesk covers …` in a home of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch

    def home(self) -> Home:
        self._monkeypatch.setenv("TRICEDESK_KEYRING", "file")
        self._monkeypatch.setenv("TRICEDESK_HOME", str(self.folder))
        return Home.open()

    def run(self, *arguments: object) -> str:
        self.home()
        done = CliRunner().invoke(cli.build(), ["covers", *map(str, arguments)])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return done.stdout

    def json(self, *arguments: object) -> Any:
        return json.loads(self.run(*arguments, "--json"))

    def knows(self, model: str, looks: int) -> None:
        with self.home().ledger() as ledger:
            for n in range(looks):
                machines.confirm_cover(made(n, model=model), "Cart 2", ledger)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path / "one", monkeypatch)


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(tmp_path / "two", monkeypatch)


def test_what_is_confirmed_goes_to_another_desk_as_a_proposal(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    desk.knows("Sono 1", 3)
    desk.knows("Sono 2", 1)
    listed = desk.json("list")["covers"]
    assert [(c["ManufacturerModelName"], c["state"], c["looked"], c["needed"]) for c in listed] == [
        ("Sono 1", "confirmed", 3, 3),
        ("Sono 2", "unconfirmed", 1, 3),
    ]
    file = tmp_path / "covers.json"
    exported = desk.json("export", file)
    assert exported == {"file": str(file), "exported": [listed[0]["id"]], "unconfirmed": 1}
    assert other.json("import", file) == {"file": str(file), "proposed": 1, "known": 0, "older": 0}
    (theirs,) = other.json("list")["covers"]
    assert theirs == {**listed[0], "state": "proposed", "looked": 0}
    assert other.json("remove", theirs["id"][:6]) == {"removed": 1}
    assert other.json("list") == {"covers": []}


def test_words_for_people(desk: Desk, tmp_path: Path) -> None:
    assert desk.run("list") == ""
    desk.knows("Sono 1", 3)
    assert "640 x 480  ACME Sono 1  version 1, Cart 2" in desk.run("list")
    assert "1" in desk.run("export", tmp_path / "covers.json")
    assert "Known already: 1" in desk.run("import", tmp_path / "covers.json")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "new.json"), "no confirmed cover"),
        (("export", "new.json", "abc"), "No machine cover has the id abc"),
        (("import", "nowhere.json"), "is no file"),
        (("import", "."), "is no file"),
        (("remove", "abc"), "No machine cover has the id abc"),
    ],
)
def test_what_can_not_be_done_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=words):
        desk.run(*arguments)


def test_an_unconfirmed_cover_and_an_existing_file_are_refused(desk: Desk, tmp_path: Path) -> None:
    desk.knows("Sono 1", 1)
    (known,) = desk.json("list")["covers"]
    with pytest.raises(UsageError, match="not confirmed"):
        desk.run("export", tmp_path / "new.json", known["id"])
    desk.knows("Sono 1", 3)
    (tmp_path / "there.json").write_text("mine")
    with pytest.raises(UsageError, match="there already"):
        desk.run("export", tmp_path / "there.json")
    assert (tmp_path / "there.json").read_text() == "mine"
    with pytest.raises(UsageError, match="can't be written"):
        desk.run("export", tmp_path / "nowhere" / "new.json")


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"{}", b"[" * 100_000, b'{"format": 1}', b"\x00" * 50]
)
def test_a_hostile_file_is_refused_in_words(desk: Desk, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "covers.json"
    file.write_bytes(content)
    with pytest.raises(UsageError, match="no file of machine covers"):
        desk.run("import", file)
    assert desk.json("list") == {"covers": []}


def test_one_odd_cover_keeps_the_whole_file_out(desk: Desk, tmp_path: Path) -> None:
    machine = made(0).machine
    assert machine is not None
    good = Cover(machine, KEEP, (), "Cart 9", datetime(2026, 11, 24, tzinfo=UTC), 1)
    odd = replace(good, key=replace(machine, ManufacturerModelName="X"), author="a\x07b")
    file = tmp_path / "covers.json"
    file.write_text(covers_to_json([good, odd]))
    with pytest.raises(UsageError, match="no machine cover"):
        desk.run("import", file)
    assert desk.json("list") == {"covers": []}
