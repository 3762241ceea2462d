"""HTTP/1.1 as we speak it: uvicorn's, with a limit on heads and a short way for what is asked most.

Owns: the bytes between the socket and the app. What the app has ready (`Frontier.at_once`) is sent from here,
without a task, a router or a framework's answer; a file of this machine goes from the disk to the socket
inside the kernel.
Refuses: deciding who may see what, and anything else than a plain GET that came whole and alone: all that has
a body, an upgrade, a connection that is to be closed, a character that is not quite usual, or something still
unsent goes uvicorn's way.
"""

from __future__ import annotations

import os
import re
import socket
import sys
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tricedesk.landing.http import Frontier, settled_headers

MAX_HEAD: Final = 64 * 1024
"""Bytes of a request's line and headers."""
_PLAIN: Final = re.compile(
    rb"GET (/p/[\w./-]*)(?:\?([\w=&.-]*))? HTTP/1\.1\r\n((?:[\w-]+: (?:[!-~][ -~]*)?\r\n)+)\r\n", re.ASCII
)
"""A whole head that can be read in one way only. Its parts: path, query, lines."""
_LONG_WAY: Final = frozenset([b"content-length", b"transfer-encoding", b"expect", b"upgrade", b"range"])


class Protocol(HttpToolsProtocol):
    """uvicorn's HTTP/1.1: its answer to what is no HTTP has the headers of every other answer, and the lines
    before a body have a limit (uvicorn's own has none with this parser).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._head_bytes = 0
        self._in_head = True
        self._at_rest = True
        """Whether the parser waits for a first byte."""
        self._answered_at = 0.0
        """When the short way was last gone, on the loop's clock."""
        self._frontier = self.app if isinstance(self.app, Frontier) else None
        self._socket: socket.socket | None = None
        self._dated: tuple[Any, bytes] = None, b""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        raw = transport.get_extra_info("socket")
        if sys.platform == "linux" and raw is not None:
            self._socket = socket.socket(fileno=raw.fileno())  # asyncio's own lets nobody send

    def connection_lost(self, exc: Exception | None) -> None:
        if self._socket is not None:
            self._socket.detach()  # the descriptor is the transport's
            self._socket = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._at_rest and self._answer_at_once(data):
            return
        self._head_bytes += len(data)
        super().data_received(data)
        if self._in_head and self._head_bytes > MAX_HEAD and not self.transport.is_closing():
            self.send_400_response("the head is too long")

    def on_message_begin(self) -> None:
        self._at_rest = False
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_head, self._head_bytes, self._at_rest = True, 0, True
        super().on_message_complete()

    def timeout_keep_alive_handler(self) -> None:
        # The short way sets no timer for every answer; the one that was set looks when the last one was.
        left = self._answered_at + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self.timeout_keep_alive_task = self.loop.call_later(left, self.timeout_keep_alive_handler)
        else:
            super().timeout_keep_alive_handler()

    def send_400_response(self, msg: str) -> None:
        body = b"This is no request that the server understands."
        headers = settled_headers() | {
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Length": str(len(body)),
            "Connection": "close",
        }
        headers |= {name.decode(): value.decode() for name, value in self.server_state.default_headers}
        lines = [f"{name.lower()}: {value}" for name, value in headers.items()]
        self.transport.write("\r\n".join(["HTTP/1.1 400 Bad Request", *lines, "", ""]).encode() + body)
        self.transport.close()

    def _answer_at_once(self, data: bytes) -> bool:
        """Answer what the app has ready; False where it goes the long way."""
        transport, frontier = self.transport, self._frontier
        if frontier is None or len(data) > MAX_HEAD or (plain := _PLAIN.fullmatch(data)) is None:
            return False
        path, query, lines = plain.groups(b"")
        headers = []
        for line in lines[:-2].split(b"\r\n"):
            name, _, value = line.partition(b": ")
            name = name.lower()
            if name in _LONG_WAY or (name == b"connection" and value.lower() != b"keep-alive"):
                return False
            headers.append((name, value))
        if (
            not getattr(self.cycle, "response_complete", True)  # uvicorn: None before the first
            or transport.get_write_buffer_size()
            or transport.is_closing()
        ):
            return False
        found = frontier.at_once(
            {
                "type": "http",
                "method": "GET",
                "path": path.decode("ascii"),
                "query_string": query,
                "headers": headers,
            }
        )
        if found is None:
            return False
        ready, file = found
        also = self.server_state.default_headers
        if also is not self._dated[0]:  # uvicorn makes a new list each second
            self._dated = also, b"".join([name + b": " + value + b"\r\n" for name, value in also]) + b"\r\n"
        head = ready.head + self._dated[1]
        if file < 0:
            transport.write(head + ready.body)
        else:
            try:
                self._send_file(head, file, ready.size)
            finally:
                os.close(file)
        self.server_state.total_requests += 1
        self._answered_at = self.loop.time()
        if self.timeout_keep_alive_task is None and not transport.is_closing():
            self.timeout_keep_alive_task = self.loop.call_later(
                self.timeout_keep_alive, self.timeout_keep_alive_handler
            )
        return True

    def _send_file(self, head: bytes, file: int, size: int) -> None:
        """Send a head and a file. What the socket doesn't take now, the transport sends when it does."""
        sent, wanted = 0, len(head) + size
        if sys.platform == "linux" and self._socket is not None:
            try:
                sent = _send_now(self._socket, head, file, size)
            except ConnectionError:  # the other side has gone
                self.transport.abort()
                return
        if sent >= wanted:
            return
        if sent < len(head):
            self.transport.write(head[sent:])
            sent = len(head)
        try:
            os.lseek(file, sent - len(head), os.SEEK_SET)
            rest = os.read(file, wanted - sent)
        except OSError:  # the disk; whoever asks again hears of it in words
            self.transport.abort()
            return
        self.transport.write(rest)
        if len(rest) < wanted - sent:  # the file is shorter than recorded: what was promised can't be kept
            self.transport.abort()


if sys.platform == "linux":

    def _send_now(connection: socket.socket, head: bytes, file: int, size: int) -> int:
        """Return how many bytes of head and file a socket that doesn't wait has taken.

        Raises:
            ConnectionError: the other side has gone.
        """
        taken = 0
        try:
            taken = connection.send(head, socket.MSG_MORE)
            if taken < len(head):
                return taken
            while taken < len(head) + size:
                offset = taken - len(head)
                more = os.sendfile(connection.fileno(), file, offset, size - offset)
                if not more:
                    break
                taken += more
        except ConnectionError:
            raise
        except OSError:  # it is full; or this file system lets nothing be sent from it
            pass
        return taken
