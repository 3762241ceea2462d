"""What holds for every answer, whoever gives it: headers, addresses, the access log.

Owns: the security headers (errors included), whom X-Forwarded-For is believed, one log line a request, and
letting an upload finish that is refused early, so that the desk hears why.
Refuses: writing down a token, a query or an unknown path. A route may say its own policy or caching; it can't
go without.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import time
from collections.abc import Callable
from typing import Any, Final

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tricedesk.landing import logs
from tricedesk.landing.answers import Headers, Ready
from tricedesk.landing.config import Config
from tricedesk.wire import API_ROOT, PART_SIZE

API_POLICY: Final = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
PAGE_POLICY: Final = (
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SETTLED: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
_HSTS: Final = "max-age=63072000"
# As they go over the wire, made once: every answer has them.
_ALWAYS: Final = [(name.lower().encode(), value.encode()) for name, value in _SETTLED.items()]
_SECURE: Final = [*_ALWAYS, (b"strict-transport-security", _HSTS.encode())]
_NAMES: Final = frozenset(name for name, _ in _SECURE)
API_RAW: Final = API_POLICY.encode()
PAGE_RAW: Final = PAGE_POLICY.encode()
_DRAIN_SECONDS: Final = 10.0
_TOKEN: Final = re.compile(r"[1-9A-HJ-NP-Za-km-z]{20,}")
_PLAIN: Final = re.compile(r"[A-Za-z0-9._/<>-]{0,200}")

AtOnce = Callable[[Scope], tuple[Ready, int] | None]
"""Gives an answer that is ready, and a descriptor of its body or -1; None where there is none."""

_log = structlog.get_logger("tricedesk.access")


def settled_headers() -> dict[str, str]:
    """Return the headers that no answer goes without, whatever the server's settings."""
    return {**_SETTLED, "Content-Security-Policy": API_POLICY, "Cache-Control": "no-store"}


def redacted(path: str) -> str:
    """Return what the log may hold of a path: `/p/<redacted>/zip`; of an unknown one, nothing."""
    if path.startswith("/p/"):
        _, _, rest = path[3:].partition("/")
        path = "/p/<redacted>" + (f"/{rest}" if rest else "")
    elif path != "/" and not path.startswith((f"{API_ROOT}/", "/static/")):
        return "<other>"
    path = _TOKEN.sub("<redacted>", path)
    return path if _PLAIN.fullmatch(path) else "<other>"


class Frontier:
    """The outermost layer of the app (ASGI)."""

    def __init__(self, app: ASGIApp, config: Config, at_once: AtOnce | None = None) -> None:
        self.app = app
        self.config = config
        self._at_once = at_once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope = {**scope, "client": self._client(scope)}
        # One way to say what scheme patients use: the configuration, never a header.
        scope["scheme"] = "https" if self.config.secure else "http"
        began, exchange = time.perf_counter(), _Exchange(scope, receive, send, secure=self.config.secure)
        try:
            await self.app(scope, exchange.receive, exchange.send)
        finally:
            method = scope["method"]
            logs.request(
                _log,
                method=method if method.isascii() and method.isalpha() else "<other>",
                path=redacted(scope["path"]),
                status=exchange.status,
                bytes=exchange.sent,
                ms=round((time.perf_counter() - began) * 1000, 1),
            )

    def at_once(self, scope: Scope) -> tuple[Ready, int] | None:
        """Return an answer that is ready, and its body's descriptor (to be closed) or -1; None: call the app.

        Args:
            scope: of a GET without a body; `client` is not looked at.
        """
        began = time.perf_counter()
        found = self._at_once(scope) if self._at_once is not None else None
        if found is None:
            return None
        ready = found[0]
        if not ready.head:
            lines = [name + b": " + value for name, value in self._settled(ready.headers)]
            ready.logged = redacted(scope["path"])
            ready.head = b"\r\n".join([b"HTTP/1.1 200 OK", *lines, b""])
        ms = round((time.perf_counter() - began) * 1000, 1)
        logs.request(_log, method="GET", path=ready.logged, status=200, bytes=ready.size, ms=ms)
        return found

    def _settled(self, headers: Headers) -> Headers:
        return _with_settled(headers, secure=self.config.secure, policy=PAGE_RAW)

    def _client(self, scope: Scope) -> tuple[str, int] | None:
        """Return who asks: the nearest address that isn't one of our own proxies'."""
        client: tuple[str, int] | None = scope.get("client")
        if client is None or not self.config.trusted_proxies or not self._is_proxy(client[0]):
            return client
        forwarded = ",".join(
            value.decode("latin-1") for name, value in scope["headers"] if name == b"x-forwarded-for"
        )
        for address in reversed([part.strip() for part in forwarded.split(",") if part.strip()]):
            if ip_of(address) is None:
                break
            client = (address, 0)
            if not self._is_proxy(address):
                break
        return client

    def _is_proxy(self, address: str) -> bool:
        ip = ip_of(address)
        return ip is not None and any(ip in network for network in self.config.trusted_proxies)


def ip_of(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return an address; None where it is none. An IPv4 one on an IPv6 socket (`::ffff:…`) is an IPv4 one."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return None
    return (ip.ipv4_mapped or ip) if ip.version == 6 else ip


class _Exchange:
    """One request and its answer: counts, adds headers, drains."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, *, secure: bool) -> None:
        self.status = 0
        self.sent = 0
        self._receive = receive
        self._send = send
        self._secure = secure
        self._is_api = scope["path"].startswith(f"{API_ROOT}/")
        self._body_left = True

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            self._body_left = False
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            if self._is_api and self.status >= 400 and self._body_left:
                await self._drain()
            message["headers"] = self._add_headers(list(message.get("headers", ())))
        elif message["type"] == "http.response.body":
            self.sent += len(message.get("body", b""))
        await self._send(message)

    async def _drain(self) -> None:
        """Read what is still coming, within bounds: who is reset in the middle never reads the answer."""
        left = PART_SIZE
        try:
            async with asyncio.timeout(_DRAIN_SECONDS):
                while self._body_left and left > 0:
                    message: dict[str, Any] = dict(await self.receive())
                    left -= len(message.get("body", b""))
        except TimeoutError:
            pass

    def _add_headers(self, headers: Headers) -> Headers:
        return _with_settled(headers, secure=self._secure, policy=API_RAW if self._is_api else PAGE_RAW)


def _with_settled(headers: Headers, *, secure: bool, policy: bytes) -> Headers:
    """Return an answer's headers with those that none goes without."""
    names = {name for name, _ in headers}
    if not names.isdisjoint(_NAMES):
        headers = [pair for pair in headers if pair[0] not in _NAMES]
    headers = [*headers, *(_SECURE if secure else _ALWAYS)]
    if b"content-security-policy" not in names:
        headers.append((b"content-security-policy", policy))
    if b"cache-control" not in names:
        headers.append((b"cache-control", b"no-store"))
    return headers
