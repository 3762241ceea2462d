"""Two web processes on one PostgreSQL: what an admin does at one holds at once at the other."""

from __future__ import annotations

import hashlib
import json
import signal
import sys
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from test_server_process import Server

from tricedesk import wire

ENGINES = ("postgresql",)
PASSWORD = "correct horse 27"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]


@pytest.fixture
def processes(database_url: str, tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """Two servers of one home, database and storage, each a process of its own."""
    both = (
        Server(tmp_path / "home", TRICEDESK_DATABASE_URL=database_url),
        Server(tmp_path / "home", TRICEDESK_DATABASE_URL=database_url),
    )
    both[0].call("init")
    try:
        for server in both:
            server.start("--no-worker")
        yield both
    finally:
        for server in both:
            if server.process is not None and server.process.poll() is None:
                assert server.end(signal.SIGTERM) == 0


class AtTheDesk:
    """A workstation with an admin's session, at whichever process answers."""

    def __init__(self, server: Server, account: str, name: str) -> None:
        self.workstation_id = wire.new_id()
        token = f"token {uuid.uuid4()}"
        request = wire.PairRequest(
            lookup=server.call("pairing-code", account).strip(),
            workstation_id=self.workstation_id,
            workstation_name=name,
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        reply = requests.post(f"{server.url}/api/v1/pairing", request.model_dump_json(), timeout=30)
        assert reply.status_code == 200
        self.headers = {"Authorization": f"Bearer {token}"}

    def send(self, server: Server, method: str, path: str, body: wire.Request | None = None) -> Any:
        data = body.model_dump_json() if body else None
        return requests.request(
            method, f"{server.url}/api/v1{path}", data=data, headers=self.headers, timeout=30
        )

    def sign_in(self, server: Server, login: str, password: str = PASSWORD) -> int:
        token = f"session {uuid.uuid4()}"
        request = wire.SignInRequest(
            session_id=wire.new_id(),
            login=login,
            password=password,
            token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        )
        reply = self.send(server, "PUT", f"/admin/sessions/{request.session_id}", request)
        if reply.status_code == 200:
            self.headers[wire.ADMIN_HEADER] = token
        return int(reply.status_code)


def test_an_admin_at_two_processes(processes: tuple[Server, Server]) -> None:
    first, second = processes
    account = json.loads(first.call("account", "add", "Maple Clinic", "--json"))["account_id"]
    front, cart = AtTheDesk(first, account, "Front desk"), AtTheDesk(second, account, "Cart 2")
    link = first.call("account", "admin-link", account).strip()
    sign_up = wire.SignUpRequest(
        admin_id=wire.new_id(),
        invitation=link.rpartition("/")[2],
        login="ada",
        name="Ada",
        password=PASSWORD,
    )
    assert front.send(first, "PUT", f"/admins/{sign_up.admin_id}", sign_up).status_code == 200
    assert (front.sign_in(first, "ada"), cart.sign_in(second, "ada")) == (200, 200)

    # Twenty changes from one version at once, at both: one is made, each other one is told of it.
    values = wire.AccountSettings.model_validate(
        front.send(second, "GET", "/account/settings").json()
    ).values()
    codes: list[int] = []

    def change(n: int) -> None:
        asked = wire.SettingsChange(
            change_id=wire.new_id(), version=1, values=values.model_copy(update={"phone": f"555 01{n:02}"})
        )
        codes.append(front.send(processes[n % 2], "PUT", "/account/settings", asked).status_code)

    threads = [threading.Thread(target=change, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [200] + [409] * 19
    assert front.send(first, "GET", "/account/settings").json()["version"] == 2

    # Guesses at both processes count together.
    guesses = [cart.sign_in(processes[n % 2], "ada", "wrong") for n in range(6)]
    assert guesses == [403] * 5 + [429]

    # Sent away at one, unknown at the other from the next request on.
    assert cart.send(second, "GET", "/changes").status_code == 200
    assert front.send(first, "DELETE", f"/workstations/{cart.workstation_id}").status_code == 200
    reply = cart.send(second, "GET", "/changes")
    assert (reply.status_code, reply.json()["title"]) == (
        401,
        "Cart 2 was removed from the clinic's account.",
    )

    exported = front.send(second, "GET", "/account/export")
    assert exported.content.startswith(b"PK")
    database = [
        setting["says"]
        for setting in json.loads(first.call("check", "--json", expect=1))["settings"]  # no mail server here
        if setting["setting"] == "TRICEDESK_DATABASE_URL"
    ]
    assert "events whole" in database[0]
    told = json.dumps(first.log) + json.dumps(second.log)
    for secret in (PASSWORD, link.rpartition("/")[2], front.headers[wire.ADMIN_HEADER], "555 01"):
        assert secret not in told
