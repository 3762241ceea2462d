"""A real server process, desks paired with it, and a network that misbehaves on purpose."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
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


def find_port() -> int:
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


@pytest.fixture
def free_port() -> int:
    """A port on which nothing listens."""
    return find_port()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real server: SQLite, a folder, one process; mail goes nowhere (its port is closed)."""
    folder, port = tmp_path_factory.mktemp("server"), find_port()
    environ = {name: value for name, value in os.environ.items() if not name.startswith("TRICEDESK_")}
    environ |= {
        "TRICEDESK_SERVER_HOME": str(folder),
        "TRICEDESK_PORT": str(port),
        "TRICEDESK_MAIL_URL": f"smtp://127.0.0.1:{find_port()}",
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


# ---- a network that misbehaves ----------------------------------------------------------------------------


@dataclass
class Exchange:
    """One request that came through the proxy, and whether its answer reached the desk whole."""

    method: str
    path: str
    head: bytes
    status: int = 0
    delivered: bool = False


Fault = Callable[["Proxy", socket.socket, bytes, bytes], None]


class Proxy:
    """A real TCP proxy before the server. `faults` says what happens to which request, once each.

    Attributes:
        exchanges: every request, in order.
        faults: (method, part of the path) and what to do with the first request that fits.
    """

    def __init__(self, port: int) -> None:
        self.target = ("127.0.0.1", port)
        self.exchanges: list[Exchange] = []
        self.faults: list[tuple[str, str, Fault]] = []
        self.released = threading.Event()
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        self.released.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for opened in self._sockets:
            with contextlib.suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
            opened.close()
        for thread in self._threads:
            thread.join(10)

    def forward(self, request: bytes) -> bytes:
        """Bring a request to the server and return its whole answer."""
        with socket.create_connection(self.target, timeout=30) as server:
            server.sendall(request)
            reader = server.makefile("rb")
            head, length = _read_head(reader)
            return head + reader.read(length)

    def _accept(self) -> None:
        while True:
            try:
                opened, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(opened)
            thread = threading.Thread(target=self._serve, args=(opened,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, desk: socket.socket) -> None:
        reader = desk.makefile("rb")
        with contextlib.suppress(OSError, ValueError):
            while True:
                head, length = _read_head(reader)
                if not head:
                    break
                method, path, _ = head.split(b"\r\n")[0].decode().split(" ")
                exchange = Exchange(method, path, head)
                self.exchanges.append(exchange)
                for fault in self.faults:
                    if method == fault[0] and path.endswith(fault[1]):
                        self.faults.remove(fault)
                        half = reader.read(length // 2)
                        if fault[2] is reset:
                            reset(self, desk, head, half)
                        else:
                            fault[2](self, desk, head, half + reader.read(length - length // 2))
                        desk.shutdown(socket.SHUT_RDWR)
                        return
                reply = self.forward(head + reader.read(length))
                exchange.status = int(reply.split(b" ", 2)[1])
                desk.sendall(reply)
                exchange.delivered = True
        desk.close()


def _read_head(reader: Any) -> tuple[bytes, int]:
    head, length = b"", 0
    while line := reader.readline():
        head += line
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
        if line == b"\r\n":
            return head, length
    return b"", 0


def reset(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """Cut the connection hard, in the middle of the body."""
    desk.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    desk.close()


def stall(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """Take everything, say nothing, for ever."""
    proxy.released.wait(60)


def half_open(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """Do it, then let the answer dry up in the middle."""
    reply = proxy.forward(head + body)
    desk.sendall(reply[: len(reply) // 2])
    proxy.released.wait(60)


def lose_reply(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """The server does it; its answer never arrives."""
    proxy.forward(head + body)
    reset(proxy, desk, head, body)


def cut_reply(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """The server does it; half of its answer arrives, then the end."""
    reply = proxy.forward(head + body)
    desk.sendall(reply[: len(reply) - 20])


def corrupt(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """One byte of the body is another one at the server."""
    damaged = bytearray(body)
    if damaged:
        damaged[len(damaged) // 2] ^= 0x20
    desk.sendall(proxy.forward(head + bytes(damaged)))


def garble_reply(proxy: Proxy, desk: socket.socket, head: bytes, body: bytes) -> None:
    """The server does it; its answer arrives with other bytes."""
    reply = bytearray(proxy.forward(head + body))
    reply[-3] ^= 0xFF
    desk.sendall(bytes(reply))


def answer(status: str, body: bytes, *headers: str) -> Fault:
    """Something else answers."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]

    def fault(proxy: Proxy, desk: socket.socket, head: bytes, _body: bytes) -> None:
        desk.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    return fault


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    """A proxy before the real server."""
    made = Proxy(server.port)
    yield made
    made.close()


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still until it is moved."""
    return Clock()


@pytest.fixture
def faults() -> SimpleNamespace:
    """What a network can do to a request, by name."""
    return SimpleNamespace(
        reset=reset,
        stall=stall,
        half_open=half_open,
        lose_reply=lose_reply,
        cut_reply=cut_reply,
        corrupt=corrupt,
        garble_reply=garble_reply,
        answer=answer,
    )


class Seconds:
    """A monotonic clock that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()
