"""What the server must never learn, looked for in all that it keeps and all that it is told.

A real server on SQLite, a cart, a front desk; all that they say to each other goes over a wire that keeps
it. The labels, contacts and codes of two studies are made so that they can be found again in any spelling.
"""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydicom import dcmread
from pytestqt.qtbot import QtBot

from tests.end2end.conftest import Desk
from tests.end2end.front_desk_user import Person, PickyMail, delete_code, patient, window
from tests.end2end.tapped_wire import Wire, found, found_below, spellings
from tricedesk import account_key
from tricedesk.demo.server import DemoServer, MailFolder
from tricedesk.home import Home
from tricedesk.sync import pairing
from tricedesk.sync.client import open_client
from tricedesk.ui.resend_sheet import ResendSheet
from tricedesk.ui.states import State

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

NAME = ("Zwiebelfisch", "Ällabeth")
LABELS = (
    *NAME,
    "QX-7719-ZETA",
    "1.2.826.0.1.3680043.8.498.77191234",
    "Quokkalith",
    *("20230417", "2023-04-17", "17.04.2023", "04/17/2023", "17/04/2023", "17-04-2023"),
)
FIRST, SECOND = "wrong.kestrel@example.org", "pelican.hamlet@example.org"
CODE = "birch-77-wombat"


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[MailFolder]:
    with PickyMail(tmp_path / "mail") as mail:
        yield mail


@pytest.fixture
def wire(server: DemoServer) -> Iterator[Wire]:
    with Wire(server.url) as tapped:
        yield tapped


@pytest.fixture
def desk(tmp_path: Path, server: DemoServer, wire: Wire) -> Desk:
    """The cart, which reaches its server over the tapped wire alone."""
    paired = Desk(tmp_path / "desk")
    paired.run("pair", wire.url, server.pairing_code(), "--name", "Cart 1")
    return paired


@pytest.fixture
def studies(studies: Path) -> Path:
    """The sample studies of two patients who can be found again; folders and files tell of them too."""
    for place in list(studies.iterdir()):
        place.rename(place.with_name(f"{NAME[0]}_QX-7719-ZETA_{place.name}"))
    for path in [p for p in studies.rglob("*") if p.is_file()]:
        ds = dcmread(path)
        ds.SpecificCharacterSet = "ISO_IR 192"
        ds.PatientName = f"{NAME[0]}^{NAME[1]}"
        ds.PatientID = "QX-7719-ZETA"
        ds.StudyInstanceUID = f"1.2.826.0.1.3680043.8.498.77191234.{path.parent.name[-1]}"
        ds.StudyDate = ds.SeriesDate = ds.ContentDate = ds.AcquisitionDate = "20230417"
        ds.StudyDescription = "Quokkalith"
        ds.PatientComments = FIRST
        ds.save_as(path.with_name(f"{NAME[0]}-{path.name}"))
        path.unlink()
    return studies


def test_the_search_finds_what_is_planted_in_any_spelling(tmp_path: Path) -> None:
    for secret in (*NAME, b"\x00\xff0123456789secret"):
        for form, spelled, _ in spellings(secret):
            assert found(b"before" + spelled + b"after", [secret]), (secret, form)
    whole = json.dumps({"label": base64.b64encode(b"name: Zwiebelfisch, seen").decode()})
    assert found(whole.encode(), NAME)
    assert not found(b"Zwiebel Fisch, Quokka, 2023", LABELS)
    (tmp_path / "ZWIEBELFISCH").mkdir()
    (tmp_path / "a.db-wal").write_bytes("Ällabeth".encode("utf-16-le"))
    leaks = found_below(tmp_path, NAME)
    assert {leak.split(":")[0] for leak in leaks} == {"a file's name", "a.db-wal"}


def test_nothing_of_a_label_reaches_the_server_nor_a_stolen_home(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    server: DemoServer,
    wire: Wire,
    mailbox: MailFolder,
    desk: Desk,
    studies: Path,
    looked: Path,
) -> None:
    send = ("send", studies, "--looked-at", looked, "--wait", "--study")
    ids = {study["images"]: study["id"] for study in desk.json("scan", studies)["studies"]}
    desk.json(*send, ids[1], "--email", FIRST)
    desk.json(*send, ids[3], "--email", SECOND, "--code", CODE)
    front = tmp_path / "front"
    secret_half, secret_bytes = _pair_beside(desk.home, front, monkeypatch)

    # Sent again to a corrected address, opened, deleted, asked for, made anew: all at the cart.
    with window(desk.home, monkeypatch, qtbot, studies) as person:
        person.view("sent")
        _open_page(person, State.UNDELIVERED)
        person.press(person.first)
        sheet = person.sheet(ResendSheet)
        person.write(sheet.address, SECOND.replace("pelican", "puffin"))
        person.press(sheet.send)
        letter = _new_letter(person, mailbox, "puffin.hamlet@example.org", "")
        assert patient(letter["link"], "seen") == 204
        assert patient(letter["link"], "delete", code=delete_code(letter)) == 303
        assert patient(letter["link"], "request") == 410
        person.until(lambda: person.desk.front.desk.requests.rowCount() == 1)
        person.until(lambda: "The patient deleted the pictures" in person.why)
        person.press(person.first)
        person.press(person.sheet(ResendSheet).send)
        again = _new_letter(person, mailbox, "puffin.hamlet@example.org", letter["link"])
    # The front desk reads it all, with a key that the server never had.
    with window(front, monkeypatch, qtbot, None) as person:
        person.until(lambda: person.desk.front.desk.sent.rowCount() == 3)
        assert all(NAME[0] in row.name for row in person.desk.front.desk.sent._all)

    links = [each["link"].rsplit("/", 1)[1] for each in (letter, again)]
    monkeypatch.setenv("TRICEDESK_HOME", str(desk.home))
    credentials = Home.open().credentials
    key, token = credentials.account_key, credentials.token_for(wire.url)
    assert key
    assert token
    never = (*LABELS, key, account_key.recovery_text(key), secret_half, secret_bytes)
    kept_sealed = (FIRST, SECOND, "puffin.hamlet@example.org", CODE, token, *links)

    crossed = wire.crossed()
    assert found(crossed, [SECOND]), "the wire carries what it must: contacts go to the server"
    assert b"content-encoding" not in crossed.lower(), "and it can be read"
    assert found(crossed, never) == []
    folder = tmp_path / "server"
    for _ in ("while it runs, with its WAL", "and once it has ended"):
        assert any(path.suffix in (".db", ".sqlite", ".sqlite3") for path in folder.rglob("*"))
        leaks = found_below(folder, (*never, *kept_sealed))
        assert not leaks, "\n".join(leaks)
        assert found(folder.with_suffix(".log").read_bytes(), (*never, *kept_sealed)) == []
        server.stop()
    for path, _ in mailbox.letters():
        assert found(path.read_bytes(), (*never, CODE, token)) == []

    for home in (desk.home, front):
        stolen = tmp_path / "stolen" / home.name
        shutil.copytree(home, stolen, ignore=shutil.ignore_patterns("secrets.json"))
        leaks = found_below(stolen, (*never, *kept_sealed))
        assert not leaks, "\n".join(leaks)


def _pair_beside(home: Path, other: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, bytes]:
    """Pair a second desk with a code of the first; return the code's secret half, as typed and as it is."""
    monkeypatch.setenv("TRICEDESK_KEYRING", "file")
    monkeypatch.setenv("TRICEDESK_HOME", str(home))
    first = Home.open()
    client = open_client(first.settings, first.credentials)
    code = pairing.make_pairing_code(client, first.credentials)
    client.close()
    monkeypatch.setenv("TRICEDESK_HOME", str(other))
    second = Home.open()
    pairing.pair(
        first.server_url, code.text, "Front desk", paths=second.paths, credentials=second.credentials
    )
    assert code.secret
    return code.text.replace("-", "")[pairing.LOOKUP_LENGTH :], code.secret


def _open_page(person: Person, state: State) -> None:
    """Press the row of the page that is in this state."""

    def place() -> int:
        sent = person.desk.front.desk.sent
        return next((n for n in range(sent.rowCount()) if sent.row(n).state is state), -1)

    person.until(lambda: place() >= 0)
    person.row(place())
    person.until(lambda: "was not delivered" in person.why)


def _new_letter(person: Person, mailbox: MailFolder, address: str, before: str) -> dict[str, str]:
    """Return the newest mail to an address, once it holds another link than before."""

    def newest() -> dict[str, str] | None:
        if not any(address in str(letter["To"]) for _, letter in mailbox.letters()):
            return None
        letter = mailbox.wait_for(address, 1)
        return letter if letter["link"] != before else None

    person.until(newest)
    letter = newest()
    assert letter is not None
    return letter
