"""Running the server: uvicorn, and the worker beside it.

Owns: the listening socket, the start and the clean end of both (SIGTERM, SIGINT).
Refuses: uvicorn's own access log, which would hold link tokens, and its belief in forwarded headers.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tricedesk.errors import ConfigurationError
from tricedesk.landing import worker
from tricedesk.landing.app import create_app
from tricedesk.landing.http import settled_headers
from tricedesk.landing.services import Services

GRACE_SECONDS = 20
MAX_HEAD = 64 * 1024
"""Bytes of a request's line and headers."""

_log = structlog.get_logger("tricedesk.server")


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one.

    Raises:
        ConfigurationError: the address can't be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol by name: asyncio turns Nagle's algorithm off only where it sees TCP, and with it on,
    # every answer waits 40 ms for the client's acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # on Windows this option would share the port with a stranger
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        raise ConfigurationError(
            f"The server can't listen on {host}, port {port}.",
            error.strerror or "",
            "Is another one running? Set TRICEDESK_PORT to a free port.",
        ) from error
    return listening


class _Protocol(HttpToolsProtocol):
    """uvicorn's HTTP/1.1: its answer to what is no HTTP has the headers of every other answer, and the lines
    before a body have a limit (uvicorn's own has none with this parser).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_bytes = 0
        self._in_head = True

    def data_received(self, data: bytes) -> None:
        self._head_bytes += len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > MAX_HEAD and not self.transport.is_closing():
            self.send_400_response("the head is too long")

    def on_headers_complete(self) -> None:
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_head, self._head_bytes = True, 0
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        body = b"This is no request that the server understands."
        headers = settled_headers() | {
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Length": str(len(body)),
            "Connection": "close",
        }
        lines = [f"{name.lower()}: {value}" for name, value in headers.items()]
        self.transport.write("\r\n".join(["HTTP/1.1 400 Bad Request", *lines, "", ""]).encode() + body)
        self.transport.close()


def make_server(services: Services) -> uvicorn.Server:
    """Return uvicorn around the app, as it is always run."""
    return uvicorn.Server(
        uvicorn.Config(
            create_app(services),
            http=_Protocol,  # the same parser and loop everywhere, whatever else is installed
            loop="asyncio" if os.name == "nt" else "uvloop",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
    )


def run(services: Services, *, with_worker: bool) -> None:
    """Serve until SIGTERM or SIGINT; requests and the job at hand are finished first."""
    config = services.config
    with listen(config.host, config.port) as listening:
        server = make_server(services)
        beside = worker.InThread(services) if with_worker else None
        if beside:
            beside.start()
        _log.info(
            "listening",
            host=config.host,
            port=listening.getsockname()[1],
            public_url=config.public_url,
            worker=with_worker,
        )
        try:
            # uvicorn raises the signal again once it has ended; ours then says that this was expected.
            with stop_on_signal():
                server.run(sockets=[listening])
        finally:
            if beside:
                beside.stop()
            _log.info("stopped")


@contextmanager
def stop_on_signal() -> Iterator[threading.Event]:
    """Give an event that SIGTERM and SIGINT set, instead of killing the process."""
    stop = threading.Event()

    def handle(_signal: int, _frame: Any) -> None:
        stop.set()

    before = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
