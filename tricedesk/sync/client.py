"""The server's API as Python calls: one method a route.

Owns: addresses, the token's safety (https or loopback, no redirect, no .netrc), time limits, reading
replies leniently, and the one place where `requests`' exceptions and the server's answers become errors:

| met | raised |
| --- | --- |
| no connection, stall, cut off, something else answers | `OfflineError` |
| 401 | `NotPairedError` |
| 429, 5xx, 413 and others with Retry-After, damaged on the way | `ServerBusyError` |
| any other 4xx of the server's own | `RefusalError`, with the server's code |

Refuses: trying again. When to, is the outbox's business (`sync.worker`).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies
from uuid import UUID

from pydantic import BaseModel, ValidationError

import tricedesk
from tricedesk import wire
from tricedesk.credentials import Credentials
from tricedesk.errors import (
    NotPairedError,
    OfflineError,
    ProxyError,
    ServerRefusedError,
    SilentServerError,
    TriceDeskError,
)
from tricedesk.settings import DIRECT, Settings, check_server_url
from tricedesk.sync.answers import RefusalError, error_from, not_ours

if TYPE_CHECKING:
    import requests

__all__ = ["Client", "RefusalError", "open_client"]

CONNECT_TIMEOUT = 8.0
READ_TIMEOUT = 20.0
"""Seconds without one byte of an answer. Together with the connection: a stall is noticed within 30 s."""
REPLY_TIMEOUT = 28.0
"""Seconds for a whole answer, however slowly it drips."""
MAX_REPLY = 16 * wire.MIB
PIECE = 64 * 1024
"""Bytes handed to the socket at a time. Its time limit holds for a whole piece, so a piece must pass within
CONNECT_TIMEOUT on a slow line: 64 KiB need 8 kB/s, a MiB would need 130."""

_Model = TypeVar("_Model", bound=BaseModel)
OnPiece = Callable[[int], None]
"""Is told how many bytes of a part have gone out; may raise to stop the upload."""


class Client:
    """One connection to one server, for one thread.

    Args:
        server_url: as `settings.check_server_url` returns it.
        token: the workstation's; None before it is paired.
        proxy: as in `Settings.proxy`.
        speed_limit: bytes a second for uploads; 0: none.
        sleep: waits that many seconds, for the speed limit; may raise to stop the upload.
    """

    def __init__(
        self,
        server_url: str,
        token: str | None = None,
        *,
        proxy: str = "",
        speed_limit: int = 0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.server_url = check_server_url(server_url)
        self._token = token
        self._speed_limit = speed_limit
        self._sleep = sleep
        self._session = _session(self.server_url, proxy)

    def close(self) -> None:
        """Close the connection."""
        self._session.close()

    # ---- routes -------------------------------------------------------------------------------------------

    def hello(self) -> wire.Health:
        """Ask who answers; make sure that it is a server this desk can talk to.

        Raises:
            ServerRefusedError: it speaks another version of the API.
        """
        health = self._ask("GET", "/hello", wire.Health, token=False)
        if health.api_version != wire.API_VERSION or health.part_size != wire.PART_SIZE:
            raise ServerRefusedError(
                "This TriceDesk and the server don't fit together.",
                f"The desk speaks version {wire.API_VERSION}, the server {health.api_version}.",
                "Install the newest TriceDesk on this computer.",
            )
        return health

    def pair(self, request: wire.PairRequest) -> wire.PairReply:
        """Redeem a one-time code's look-up half."""
        return self._ask("POST", "/pairing", wire.PairReply, body=request, token=False)

    def offer_pairing_code(self, request: wire.PairingCodeRequest) -> None:
        """Let another workstation in for ten minutes."""
        self._send("POST", "/pairing/codes", body=request)

    def account(self) -> wire.AccountInfo:
        """Ask what a desk may know of its account."""
        return self._ask("GET", "/account", wire.AccountInfo)

    def set_account_key(self, key_id: str) -> wire.AccountInfo:
        """Say which key is the account's; refused with CONFLICT if it has another."""
        return self._ask("PUT", "/account/key", wire.AccountInfo, body=wire.AccountKeyRequest(key_id=key_id))

    def settings(self) -> wire.AccountSettings:
        """Ask what an admin has set."""
        return self._ask("GET", "/account/settings", wire.AccountSettings)

    def changes(self, after: int) -> wire.Changes:
        """Ask what has happened after an event's number."""
        return self._ask("GET", f"/changes?after={after}", wire.Changes)

    def put_package(self, manifest: wire.Manifest) -> wire.PackageStatus:
        """Announce a package; hear which parts are missing."""
        return self._package("PUT", manifest.package_id, "", body=manifest)

    def put_part(
        self, package_id: UUID, n: int, k: int, data: bytes, on_piece: OnPiece | None = None
    ) -> wire.PackageStatus:
        """Bring one part; it is durable at the server when this returns."""
        body = _Pieces(data, self._speed_limit, self._sleep, on_piece)
        return self._package("PUT", package_id, f"/files/{n}/parts/{k}", body=body)

    def publish(self, package_id: UUID) -> wire.PackageStatus:
        """Make a complete package's page, link and messages."""
        return self._package("POST", package_id, "/publish")

    def delete_package(self, package_id: UUID) -> wire.PackageStatus:
        """Bury a package and its page, for good."""
        return self._package("DELETE", package_id, "")

    def command(self, request: wire.CommandRequest) -> wire.CommandResult:
        """Do something with a page, once however often it is asked."""
        result = self._ask("PUT", f"/commands/{request.command_id}", wire.CommandResult, body=request)
        if result.command_id != request.command_id:
            raise not_ours()
        return result

    def ask(self, method: str, route: str, model: type[_Model], **how: Any) -> _Model:
        """Send any other request; see `send`. The answer is read leniently.

        Raises:
            OfflineError: also where what answers is no server of ours.
        """
        return self._ask(method, route, model, **how)

    def send(
        self,
        method: str,
        route: str,
        *,
        body: wire.Request | bytes | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """Send any other request; return the answer's bytes.

        Args:
            route: below `wire.API_ROOT`.
            query: values, lists of values, or None for what is not asked.
            headers: beside our own.
        """
        return self._send(method, route, body=body, query=query, headers=headers)

    # ---- one request --------------------------------------------------------------------------------------

    def _package(self, method: str, package_id: UUID, rest: str, *, body: Any = None) -> wire.PackageStatus:
        status = self._ask(method, f"/packages/{package_id}{rest}", wire.PackageStatus, body=body)
        if status.package_id != package_id:
            raise not_ours()  # an answer to another question must never count as success
        return status

    def _ask(self, method: str, route: str, model: type[_Model], **how: Any) -> _Model:
        reply = self._send(method, route, **how)
        try:
            return model.model_validate_json(reply)
        except ValidationError as error:
            self._session.close()
            raise not_ours() from error

    def _send(
        self,
        method: str,
        route: str,
        *,
        body: wire.Request | _Pieces | bytes | None = None,
        token: bool = True,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        asked = {name: value for name, value in (query or {}).items() if value is not None}
        if asked:
            route = f"{route}?{urlencode(asked, doseq=True)}"
        headers = dict(headers or {})
        if token:
            if self._token is None:
                raise not_paired()
            headers["Authorization"] = f"Bearer {self._token}"
        data: Any = body
        if isinstance(body, wire.Request):
            data = body.model_dump_json().encode()
            headers["Content-Type"] = "application/json"
        elif body is not None:
            headers["Content-Type"] = "application/octet-stream"
        try:
            status, reply_headers, reply = self._exchange(method, route, headers, data)
            if status >= 400:
                raise error_from(status, reply_headers, reply)
            if not 200 <= status < 300:
                raise not_ours()  # a redirect: the token goes nowhere else
        except OfflineError:
            self._session.close()  # the next request must not meet the same dead connection
            raise
        return reply

    def _exchange(
        self, method: str, route: str, headers: Mapping[str, str], data: Any
    ) -> tuple[int, Mapping[str, str], bytes]:
        import requests
        import urllib3

        try:
            with self._session.request(
                method,
                f"{self.server_url}{wire.API_ROOT}{route}",
                headers=dict(headers),
                data=data,
                timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
                allow_redirects=False,
                stream=True,
            ) as response:
                return response.status_code, response.headers, _read(response)
        except TriceDeskError:
            raise
        except requests.exceptions.SSLError as error:
            raise OfflineError(
                "The server's identity can't be confirmed.",
                "Its certificate is not one that this computer trusts. Nothing was sent.",
                "Check this computer's date, or ask whoever looks after the network.",
            ) from error
        except requests.exceptions.ProxyError as error:
            raise ProxyError(
                "The proxy can't be reached.", hint="Check the proxy in the preferences of this computer."
            ) from error
        except (requests.exceptions.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise SilentServerError(
                "No connection to the server.",
                f"{urlsplit(self.server_url).hostname} does not answer.",
                "What waits here goes out by itself when the connection is back.",
            ) from error


class _Pieces:
    """A part's bytes in pieces, with a length (so that requests sends Content-Length) and a speed limit."""

    def __init__(
        self, data: bytes, speed_limit: int, sleep: Callable[[float], None], on_piece: OnPiece | None
    ) -> None:
        self._data = data
        self._speed_limit = speed_limit
        self._sleep = sleep
        self._on_piece = on_piece

    def __len__(self) -> int:
        return len(self._data)

    def __iter__(self) -> Iterator[bytes]:
        start, view = time.monotonic(), memoryview(self._data)
        size = min(PIECE, max(1024, self._speed_limit // 4)) if self._speed_limit else PIECE
        for offset in range(0, len(view), size):
            yield bytes(view[offset : offset + size])
            gone = min(offset + size, len(view))
            if self._on_piece is not None:
                self._on_piece(gone)
            if self._speed_limit:
                ahead = gone / self._speed_limit - (time.monotonic() - start)
                if ahead > 0:
                    self._sleep(ahead)


def open_client(
    settings: Settings, credentials: Credentials, *, sleep: Callable[[float], None] = time.sleep
) -> Client:
    """Return a client for the server that this desk is paired with.

    Raises:
        NotPairedError: it is not paired, or the token belongs to another server than the settings name.
    """
    token = credentials.token_for(settings.server_url) if settings.server_url else None
    if settings.server_url is None or token is None or settings.account_id is None:
        raise not_paired()
    return Client(
        settings.server_url,
        token,
        proxy=settings.proxy,
        speed_limit=settings.speed_limit,
        sleep=sleep,
    )


def not_paired() -> NotPairedError:
    """Return the error for a desk that has no token for the server that its settings name."""
    return NotPairedError(
        "This computer is not paired with an account.",
        hint="Pair it with a code from your administrator.",
    )


def _session(server_url: str, proxy: str) -> requests.Session:
    import requests

    session = requests.Session()
    session.trust_env = False  # .netrc would replace the token
    session.headers.clear()
    session.headers.update(
        {
            "User-Agent": f"TriceDesk/{tricedesk.__version__}",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
        }
    )
    session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE") or True
    if proxy != DIRECT and not server_url.startswith("http://"):  # plain http is loopback only
        session.proxies = {"https": proxy} if proxy else _system_proxies(urlsplit(server_url).hostname or "")
    return session


def _system_proxies(host: str) -> dict[str, str]:
    from urllib.request import proxy_bypass

    if proxy_bypass(host):
        return {}
    return {scheme: url for scheme, url in getproxies().items() if scheme in ("https", "all")}


def _read(response: requests.Response) -> bytes:
    """Return the whole answer, within its limits of size and time."""
    until = time.monotonic() + REPLY_TIMEOUT
    data = bytearray()
    while piece := response.raw.read1(64 * 1024, decode_content=False):  # read() would wait for all 64 KiB
        data += piece
        if len(data) > MAX_REPLY or time.monotonic() > until:
            raise not_ours()
    return bytes(data)
