"""An admin at a real desk before a real server: signing in, settings, workstations, the log."""

from __future__ import annotations

import contextlib
import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.sync.conftest import Seconds
from tricedesk import wire
from tricedesk.errors import NotPairedError, OfflineError, ServerBusyError, ServerRefusedError, UsageError
from tricedesk.sync.admin import ActivityFilter, AdminDesk
from tricedesk.sync.admin_thread import AdminWorker
from tricedesk.sync.answers import NotSignedInError, RefusalError, SettingsConflictError
from tricedesk.sync.worker import SyncWorker

pytestmark = pytest.mark.slow

PASSWORD = "correct horse 27"


@pytest.fixture
def admin(desk: Any, seconds: Seconds) -> Iterator[AdminDesk]:
    made = AdminDesk(desk.client, monotonic=seconds)
    yield made
    made.close()


def _login() -> str:
    return f"ada-{wire.new_id().hex[-12:]}"


@pytest.fixture
def ada(admin: AdminDesk, server: Any) -> AdminDesk:
    """The same, signed in."""
    login = _login()
    admin.sign_up(server.tell("account", "admin-link", str(server.account_id)), login, "Ada", PASSWORD)
    admin.sign_in(login, PASSWORD)
    return admin


def test_an_admin_comes_by_a_link_signs_in_and_out(admin: AdminDesk, server: Any) -> None:
    link, login = server.tell("account", "admin-link", str(server.account_id)), _login()
    assert admin.signed_in is None
    made = [admin.sign_up(f"  {link}/ ", login.upper(), "Ada", PASSWORD) for _ in range(2)]
    assert made[0] == made[1]
    with pytest.raises(RefusalError, match="not right"):
        admin.sign_in(login, "wrong")
    assert admin.sign_in(login, PASSWORD) == admin.signed_in
    assert login in {one.login for one in admin.admins()}
    admin.sign_out()
    assert admin.signed_in is None
    with pytest.raises(NotSignedInError):
        admin.activity()


def test_another_way_to_the_server_ends_no_session(ada: AdminDesk, desk: Any, proxy: Any) -> None:
    ada._open_client = lambda: desk.client(proxy.url)
    ada.settings()
    assert not proxy.exchanges, "the connection of before is kept"
    ada.disconnect()
    assert ada.signed_in is not None
    assert ada.activity().entries
    assert proxy.exchanges


@pytest.mark.parametrize(
    ("link", "login", "name", "password"),
    [
        ("https://pictures.example.org/join/short", "ada", "Ada", PASSWORD),
        ("2" * 22, "a b", "Ada", PASSWORD),
        ("2" * 22, "ada", " ", PASSWORD),
        ("2" * 22, "ada", "Ada", "short 1"),
    ],
)
def test_what_is_typed_wrongly_is_said_before_the_server_is_asked(
    link: str, login: str, name: str, password: str
) -> None:
    def never() -> Any:
        raise AssertionError("asked")

    with pytest.raises(UsageError) as error:
        AdminDesk(never).sign_up(link, login, name, password)
    assert error.value.hint
    assert password not in str(error.value)


def test_ten_idle_minutes_end_the_session_here_too(ada: AdminDesk, seconds: Seconds) -> None:
    seconds.now += 599
    assert ada.signed_in is not None
    ada.activity()
    assert ada.seconds_left == 600
    seconds.now += 600
    assert (ada.signed_in, ada.seconds_left) == (None, 0.0)
    with pytest.raises(NotSignedInError):
        ada.invite()


def test_settings_are_changed_and_come_into_the_mirror(ada: AdminDesk, desk: Any, clock: Any) -> None:
    before = ada.settings()
    values = before.values().model_copy(update={"phone": "555 0177", "second_language": "es"})
    change = wire.SettingsChange(change_id=wire.new_id(), version=before.version, values=values)
    after = ada.save_settings(change)
    assert ada.save_settings(change) == after  # the answer was lost: the same again
    assert (after.phone, after.changed_by, after.version) == ("555 0177", "Ada", before.version + 1)
    _pull(desk, clock)
    assert desk.ledger.mirror.settings(desk.account_id) == after
    info = desk.ledger.mirror.account(desk.account_id)
    assert (info.phone, info.settings_version) == ("555 0177", after.version)


def test_of_two_admins_the_second_sees_what_the_first_has_set(ada: AdminDesk) -> None:
    before = ada.settings()

    def change(phone: str) -> wire.SettingsChange:
        values = before.values().model_copy(update={"phone": phone})
        return wire.SettingsChange(change_id=wire.new_id(), version=before.version, values=values)

    ada.save_settings(change("555 0101"))
    with pytest.raises(SettingsConflictError, match="Ada changed these settings") as error:
        ada.save_settings(change("555 0102"))
    assert error.value.theirs.phone == "555 0101"
    assert ada.settings().phone == "555 0101"


def test_the_code_and_the_logo(ada: AdminDesk) -> None:
    version = ada.settings().version
    code = wire.LinkCodeChange(change_id=wire.new_id(), version=version, code="maple 2027", follow="keep")
    assert ada.save_link_code(code).has_link_code
    clear = wire.LinkCodeChange(change_id=wire.new_id(), version=version + 1, code=None, follow="apply")
    after = ada.save_link_code(clear)
    assert not after.has_link_code
    assert ada.logo() is None
    logo = ada.save_logo(_png(), after.version)
    assert (logo.logo.width if logo.logo else 0, ada.logo()) == (4, _png())
    with pytest.raises(RefusalError, match="PNG or JPEG"):
        ada.save_logo(b"<svg/>", logo.version)
    assert ada.save_logo(b"", logo.version).logo is None


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 4, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 5))
        + chunk(b"IEND", b"")
    )


def test_an_admin_invites_another_and_changes_her_password(ada: AdminDesk, desk: Any) -> None:
    login = _login()
    bea = ada.sign_up(ada.invite(), login, "Bea", PASSWORD)
    other = AdminDesk(desk.client)
    with contextlib.closing(other):
        other.sign_in(login, PASSWORD)
        other.change_password(PASSWORD, "another horse 28")
        ada.remove_admin(bea.admin_id)
        with pytest.raises(NotSignedInError):
            other.activity()
        with pytest.raises(RefusalError):
            other.sign_in(login, "another horse 28")


def test_a_workstation_that_is_sent_away_is_told_so_in_words(
    ada: AdminDesk, first_desk: Any, desk: Any, clock: Any, pair_another: Callable[[str], Any]
) -> None:
    cart = pair_another("Cart 7")
    assert ada.rename_workstation(cart.workstation_id, " Room 7 ").name == "Room 7"
    ada.revoke_workstation(cart.workstation_id)
    gone = {w.workstation_id: w for w in ada.workstations()}[cart.workstation_id]
    assert (gone.name, gone.revoked_at is not None) == ("Room 7", True)
    with contextlib.closing(cart.client) as client, pytest.raises(NotPairedError, match="Room 7 was removed"):
        client.account()
    _pull(desk, clock)
    mirrored = {w.workstation_id: w for w in desk.ledger.mirror.workstations(desk.account_id)}
    assert (mirrored[cart.workstation_id].name, mirrored[cart.workstation_id].revoked_at is not None) == (
        "Room 7",
        True,
    )


def test_the_activity_log_by_kind_and_as_a_table(ada: AdminDesk) -> None:
    signed_in = ada.activity(ActivityFilter(kinds=("admin.signed_in",), until=datetime.now(UTC)))
    assert {entry.kind for entry in signed_in.entries} == {"admin.signed_in"}
    assert signed_in.entries[0].actor_name == "Ada"
    older = ada.activity(ActivityFilter(kinds=("admin",)), before=signed_in.entries[0].seq)
    assert all(entry.seq < signed_in.entries[0].seq for entry in older.entries)
    table = ada.activity_csv(ActivityFilter(kinds=("admin",)))
    assert table.decode("utf-8-sig").splitlines()[0].startswith("number,time (UTC)")


def test_the_clinics_records_as_a_zip_and_an_erasure_that_was_not_meant(ada: AdminDesk) -> None:
    with zipfile.ZipFile(io.BytesIO(ada.export())) as archive:
        assert {"account.json", "pages.csv", "messages.csv", "events.jsonl"} <= set(archive.namelist())
    with pytest.raises(RefusalError, match="not the clinic's name"):
        ada.erase("Another Clinic", PASSWORD)
    assert ada.settings().name == "Maple Clinic"


def test_too_many_wrong_passwords_wait(admin: AdminDesk, ada: AdminDesk) -> None:
    login = ada.signed_in.login if ada.signed_in else ""
    for _ in range(5):
        with pytest.raises(RefusalError):
            admin.sign_in(login, "wrong")
    with pytest.raises(ServerBusyError, match="Too many tries") as error:
        admin.sign_in(login, PASSWORD)
    assert error.value.retry_after is not None
    assert error.value.retry_after > 600


def test_without_a_connection_everything_fails_at_once_with_the_reason(desk: Any, free_port: int) -> None:
    admin = AdminDesk(lambda: desk.client(f"http://127.0.0.1:{free_port}"))
    asked: tuple[Callable[[], object], ...] = (
        admin.settings,
        admin.admins,
        lambda: admin.sign_in("ada", PASSWORD),
        lambda: admin.sign_up("2" * 22, "ada", "Ada", PASSWORD),
    )
    with contextlib.closing(admin):
        for ask in asked:
            with pytest.raises(OfflineError, match="No connection"):
                ask()
    assert desk.ledger.commands.active(desk.account_id) == []


def test_the_worker_answers_by_ticket_and_tells_who_is_signed_in(desk: Any, server: Any, qtbot: Any) -> None:
    worker = AdminWorker(desk.paths, desk.credentials)
    answers: list[tuple[int, Any]] = []
    failures: list[tuple[int, Any]] = []
    sessions: list[Any] = []
    worker.answered.connect(lambda ticket, value: answers.append((ticket, value)), Qt.DirectConnection)
    worker.failed.connect(lambda ticket, error: failures.append((ticket, error)), Qt.DirectConnection)
    worker.session_changed.connect(sessions.append, Qt.DirectConnection)
    login = _login()
    link = server.tell("account", "admin-link", str(server.account_id))
    worker.ask(1, "sign_up", (link, login, "Ada", PASSWORD))
    worker.ask(2, "sign_in", (login, "wrong"))
    worker.ask(3, "sign_in", (login, PASSWORD))
    worker.ask(4, "settings", ())
    worker.ask(5, "_client", ())
    worker.close()
    assert [ticket for ticket, _ in answers] == [1, 3, 4]
    assert isinstance(answers[2][1], wire.AccountSettings)
    assert [ticket for ticket, _ in failures] == [2, 5]
    assert isinstance(failures[0][1], ServerRefusedError)
    assert [who.login if who else None for who in sessions] == [login, None]


def _pull(desk: Any, clock: Any) -> None:
    with contextlib.closing(desk.client()) as client:
        SyncWorker(desk.ledger, client, desk.account_id, clock=clock).run_once()


@pytest.fixture
def pair_another(server: Any) -> Callable[[str], Any]:
    """Pair one more workstation; its id and a client of its own."""
    from types import SimpleNamespace

    from tricedesk.sync.client import Client

    def make(name: str) -> Any:
        token, workstation_id = f"token {wire.new_id()}", wire.new_id()
        request = wire.PairRequest(
            lookup=server.tell("pairing-code", str(server.account_id)).replace("-", ""),
            workstation_id=workstation_id,
            workstation_name=name,
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        with contextlib.closing(Client(server.url)) as client:
            client.pair(request)
        return SimpleNamespace(workstation_id=workstation_id, client=Client(server.url, token))

    return make
