"""One request at a link: who asks, through what, from where.

Owns: opening the link, the cookie of those admitted, the cookie that tells viewers apart, small forms, and
the proof that a form was sent from one of our own pages.
Refuses: what is done then (`pages`) and who is let in (`patient`). Nothing here writes.
"""

from __future__ import annotations

import hashlib
import ipaddress
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from urllib.parse import parse_qsl
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from tricedesk.landing import gallery, languages, links, patient, previews
from tricedesk.landing.answers import Ready, header
from tricedesk.landing.http import ip_of
from tricedesk.landing.recent import Recent
from tricedesk.landing.services import Services

MAX_FORM: Final = 8 * 1024
_TOKEN: Final = re.compile(r"[1-9A-HJ-NP-Za-km-z]{22}")
_VIEWER: Final = re.compile(r"[A-Za-z0-9_-]{22}")


class House:
    """What all visits share: the server's parts, the question that opens a link, what was made lately.

    A page as it was rendered, and what a package holds (which never changes once it is published). Neither
    says who may see it: the link's row is read at every request.
    """

    def __init__(self, services: Services) -> None:
        self.services = services
        self.opening = services.db.lookup(links.OPENING, links.as_opened)
        self.pages: Recent[tuple[Any, ...], Ready] = Recent(8 * 1024 * 1024)  # bytes
        self.files: Recent[tuple[UUID, str, bytes], tuple[Ready, str]] = Recent(20_000)  # files
        self.galleries: Recent[UUID, gallery.Gallery] = Recent(20_000)  # files
        self.logos: Recent[str, bytes] = Recent(2 * 1024 * 1024)  # bytes

    def logo(self, of: links.Logo) -> bytes:
        """Return a clinic's logo.

        Raises:
            OSError, LookupError: storage does not have it.
        """
        data = self.logos.get(of.sha256)
        if data is None:
            data = self.services.storage.read(of.object)
            self.logos.put(of.sha256, data, len(data))
        return data


@dataclass(frozen=True, slots=True)
class Visit:
    """A request whose link leads to a page. `now` is one moment for everything that it does."""

    request: Request
    house: House
    token: str
    opened: links.Opened
    now: datetime
    form: dict[str, str] = field(default_factory=dict)

    @property
    def services(self) -> Services:
        """The server's parts."""
        return self.house.services

    @property
    def root(self) -> str:
        """The page's path."""
        return f"/p/{self.token}"

    @property
    def t(self) -> languages.Translation:
        """How the page's language says things."""
        return languages.translations(self.opened.language, self.opened.clinic.country)

    @property
    def address(self) -> str:
        """Where the request comes from, for counting guesses."""
        return household(self.request.client.host if self.request.client else "")

    @property
    def is_open(self) -> bool:
        """Whether the page can be seen, by those admitted."""
        return self.opened.state is links.PageState.OPEN

    @property
    def is_admitted(self) -> bool:
        """Whether nothing more is asked of this browser. Fails closed where no secret is set."""
        if self.opened.gate is links.Gate.NONE:
            return True
        if not self.opened.secret_hash:
            return False
        try:
            shown = bytes.fromhex(self.request.cookies.get(self._admission_name(), "")).decode()
            said = self.services.keys.unseal(shown, self.opened.link_id)
        except ValueError:  # SealError is one
            return False
        return said == _admission(self.opened, self.opened.secret_hash)

    @property
    def is_program(self) -> bool:
        """Whether a program asks that shows what is behind a link."""
        agent = header(self.request.scope, b"user-agent")
        return agent is not None and previews.is_program(agent.decode("latin-1"))

    @property
    def has_query(self) -> bool:
        """Whether the address says more than a path."""
        return bool(self.request.scope["query_string"])

    @property
    def clinic_seconds(self) -> int:
        """For how long this browser still looks for the clinic: a look that counts and changes nothing."""
        if header(self.request.scope, b"cookie") is None:
            return 0
        return self._pass_seconds(self.request.cookies.get(self._clinic_name(), ""))

    def begin_clinic_look(self, response: Response) -> Response:
        """Remember that this browser looks for the clinic, if the address proves it."""
        shown = self.request.query_params.get(previews.PARAMETER, "")
        left = self._pass_seconds(shown)
        if left:
            self._set(response, self._clinic_name(), shown, max_age=left)
        return response

    def _pass_seconds(self, untrusted_pass: str) -> int:
        opened = self.opened
        return previews.seconds_left(
            self.services.keys, untrusted_pass, opened.link_id, opened.generation, now=self.now
        )

    def admit(self, response: Response, secret_hash: str) -> Response:
        """Let this browser in until the page ends, its link's generation changes or its secret does."""
        left = int((self.opened.expires_at - self.now).total_seconds())
        sealed = self.services.keys.seal(_admission(self.opened, secret_hash), self.opened.link_id)
        self._set(response, self._admission_name(), sealed.encode().hex(), max_age=left)
        return response

    @property
    def viewer(self) -> str:
        """What tells this browser from others: its cookie's value, or a fresh one."""
        shown = self.request.cookies.get(self._viewer_name(), "")
        return shown if _VIEWER.fullmatch(shown) else secrets.token_urlsafe(16)

    def remember(self, response: Response, viewer: str) -> Response:
        """Give the browser its viewer's cookie, for as long as a view is not counted again."""
        self._set(response, self._viewer_name(), viewer, max_age=int(patient.VIEW_AGAIN.total_seconds()))
        return response

    def _set(self, response: Response, name: str, value: str, *, max_age: int) -> None:
        response.set_cookie(
            name,
            value,
            max_age=max_age,
            path="/",
            secure=self.services.config.secure,
            httponly=True,
            samesite="lax",
        )

    def _admission_name(self) -> str:
        return f"{self._prefix()}td-{self.opened.link_id.hex}"

    def _viewer_name(self) -> str:
        return f"{self._prefix()}td-viewer-{self.opened.link_id.hex}"

    def _clinic_name(self) -> str:
        return f"{self._prefix()}td-clinic-{self.opened.link_id.hex}"

    def _prefix(self) -> str:
        # A browser takes a __Host- cookie only over https.
        return "__Host-" if self.services.config.secure else ""


def _admission(opened: links.Opened, secret_hash: str) -> str:
    """Return what the sealed cookie says; a new generation or another code or password makes it void."""
    return f"{opened.generation} {hashlib.sha256(secret_hash.encode()).hexdigest()[:32]}"


def open_visit(request: Request, house: House, token: str, form: dict[str, str]) -> Visit | None:
    """Open a link; None where it leads nowhere.

    Raises:
        sqlalchemy.exc.SQLAlchemyError, OSError: the database does not answer.
    """
    if not _TOKEN.fullmatch(token):
        return None
    now = house.services.clock()
    opened = links.open_link(house.opening, token, now=now)
    return Visit(request, house, token, opened, now, form) if opened else None


def is_own_form(request: Request, services: Services) -> bool:
    """Tell whether a POST comes from one of our own pages.

    Browsers say so in Sec-Fetch-Site; those that don't know it send Origin with every POST.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return request.headers.get("origin") == services.config.public_url


def is_navigation(request: Request) -> bool:
    """Tell whether the answer is shown as a page, not put into one or saved."""
    wanted = request.headers.get("sec-fetch-dest")
    if wanted is not None:
        return wanted == "document"
    return "text/html" in request.headers.get("accept", "")


def household(address: str) -> str:
    """Return what stands for an address: an IPv6 one for its /64, which one household has to itself."""
    ip = ip_of(address)
    if ip is None:
        return address
    return str(ipaddress.ip_network((ip, 64), strict=False) if ip.version == 6 else ip)


async def read_form(request: Request) -> dict[str, str] | None:
    """Return a form's fields, the last of each name; None for one that is too large or no form."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_FORM:
            return None
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=20))
    except ValueError:
        return None
