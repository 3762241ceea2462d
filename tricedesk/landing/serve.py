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

from tricedesk import system
from tricedesk.errors import ConfigurationError
from tricedesk.landing import logs, worker
from tricedesk.landing.app import create_app
from tricedesk.landing.protocol import Protocol
from tricedesk.landing.services import Services

GRACE_SECONDS = 20
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


def make_server(services: Services) -> uvicorn.Server:
    """Return uvicorn around the app, as it is always run."""
    return uvicorn.Server(
        uvicorn.Config(
            create_app(services),
            http=Protocol,  # the same parser and loop everywhere, whatever else is installed
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
    system.share_memory_between_threads()
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
            logs.write_waiting()
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
