"""Answers for what most requests ask for: made of bytes that are ready.

Owns: an ASGI answer without the cost of a framework's, and looking at one header without parsing all.
Refuses: anything but one body that is there already; all else is Starlette's.
"""

from __future__ import annotations

from typing import Any

from starlette.types import Receive, Scope, Send

Headers = list[tuple[bytes, bytes]]
"""As they go over the wire: names in lower case."""


class Ready:
    """Status, headers and body, to be sent as they are; Content-Length is added.

    Attributes:
        size: the body's length in bytes; `body` is empty where a file is to be sent instead.
        head: status line and headers as they go over the wire, but for the date and the empty
            line after it; empty until `Frontier` has made them, once.
        logged: what the log may hold of its path; as `head`.
    """

    __slots__ = ("body", "head", "headers", "logged", "size", "status_code")

    def __init__(
        self, body: bytes, headers: Headers, status_code: int = 200, size: int | None = None
    ) -> None:
        self.body = body
        self.size = len(body) if size is None else size
        self.status_code = status_code
        self.headers = [*headers, (b"content-length", b"%d" % self.size)]
        self.head = b""
        self.logged = ""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body})


def header(scope: Scope, name: bytes) -> bytes | None:
    """Return a request header's first value; None if it has none. `name` in lower case."""
    pairs: Any = scope["headers"]
    for each, value in pairs:
        if each == name:
            return bytes(value)
    return None
