"""A real server process, desks paired with it, and a network that misbehaves on purpose."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.ledger import Ledger, open_ledger
from tricedesk.paths import AppPaths
from tricedesk.settings import Settings
from tricedesk.sync import pairing
from tricedesk.sync.client import Client

_SERVER = (sys.executable, "-c", "from tricedesk.landing.cli import app; app()")


@dataclass(frozen=True)
class Server:
    """A server process on this machine. `admin` is the session's first desk, which lets others in."""

    url: str
    port: int
    environ: dict[str, str]
    account_id: UUID

    def tell(self, *words: str) -> str:
        """Run `tricedesk server …` and return what it prints."""
        return _run(self.environ, *words)


def _run(environ: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [*_SERVER, *words],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            assert process.poll() is None, "the server ended by itself"
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.05)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real server: SQLite, a folder, one process; mail goes nowhere (its port is closed)."""
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("TRICEDESK_")}
    environ |= {
        "TRICEDESK_SERVER_HOME": str(folder),
        "TRICEDESK_PORT": str(port),
        "TRICEDESK_MAIL_URL": f"smtp://127.0.0.1:{free_port()}",
    }
    _run(environ, "init")
    account_id = UUID(_run(environ, "account", "add", "Maple Clinic", "--phone", "555 0134"))
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen([*_SERVER, "run"], env=environ, stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{port}{wire.API_ROOT}/hello", process)
            yield Server(f"http://127.0.0.1:{port}", port, environ, account_id)
        finally:
            process.terminate()
            process.wait(15)


@pytest.fixture(scope="session")
def first_desk(
    server: Server, tmp_path_factory: pytest.TempPathFactory
) -> tuple[AppPaths, Credentials, pairing.Paired]:
    """The account's first desk, paired by a code that was made on the server."""
    paths = AppPaths.below(tmp_path_factory.mktemp("first")).create()
    credentials = Credentials.open(paths, {"TRICEDESK_KEYRING": "file"})
    code = server.tell("pairing-code", str(server.account_id))
    paired = pairing.pair(server.url, code, "Front desk", paths=paths, credentials=credentials)
    return paths, credentials, paired


@dataclass
class Desk:
    """A paired desk with an open ledger."""

    paths: AppPaths
    credentials: Credentials
    settings: Settings
    ledger: Ledger
    account_id: UUID

    def client(self, url: str | None = None, **how: Any) -> Client:
        """A client of the server, or of what stands at another address in its place."""
        kept = self.settings.server_url
        assert kept is not None
        return Client(url or kept, self.credentials.token_for(kept), **how)


@pytest.fixture
def desk(
    server: Server, first_desk: tuple[AppPaths, Credentials, pairing.Paired], home: AppPaths
) -> Iterator[Desk]:
    """Another desk, let in by the first one."""
    paths, first, _ = first_desk
    inviting = pairing.open_client(pairing_settings(paths), first)
    code = pairing.make_pairing_code(inviting, first)
    inviting.close()
    credentials = Credentials.open(home)
    paired = pairing.pair(server.url, code.text, "Cart 2", paths=home, credentials=credentials)
    with open_ledger(home, credentials) as ledger:
        yield Desk(home, credentials, paired.settings, ledger, server.account_id)


def pairing_settings(paths: AppPaths) -> Settings:
    from tricedesk import settings

    return settings.load(paths.settings_file)


Parcel = Callable[..., tuple[wire.Manifest, list[Path]]]
