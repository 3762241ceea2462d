"""Templates and static files, ready to send.

Owns: one Jinja environment a language, the addresses of static files (they change with their content, so
that a browser may keep them for ever), and how sizes and phone numbers are written.
Refuses: state. What a page says comes from its caller.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2
from markupsafe import Markup
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Scope

from tricedesk.landing import languages
from tricedesk.landing.answers import header
from tricedesk.landing.languages import Translation

_MEDIA_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_KEEP: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Static:
    """The static files, in memory. `root` is their folder's address, named after a digest of all of them.

    `small` holds them compressed, those that get smaller by it.
    """

    root: str
    files: Mapping[str, bytes]
    small: Mapping[str, bytes]

    def url(self, name: str) -> str:
        """Return a file's address.

        Raises:
            KeyError: there is no such file; a template's mistake.
        """
        if name not in self.files:
            raise KeyError(name)
        return f"{self.root}/{name}"

    def route(self) -> BaseRoute:
        """Return the route that serves them."""

        def serve(request: Any) -> Response:
            name = request.path_params["name"]
            data = self.files.get(name)
            if data is None:
                return Response("", 404)
            headers = {"Cache-Control": _KEEP, "Vary": "Accept-Encoding"}
            if name in self.small and takes_gzip(request.scope):
                data, headers["Content-Encoding"] = self.small[name], "gzip"
            return Response(data, headers=headers, media_type=_MEDIA_TYPES[Path(name).suffix])

        return Route(self.root + "/{name}", serve, methods=["GET"])


@functools.cache
def static() -> Static:
    """Read the static files once."""
    folder = Path(__file__).with_name("static")
    found = {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.suffix in _MEDIA_TYPES}
    digest = hashlib.sha256(b"\0".join(name.encode() + b"\0" + data for name, data in found.items()))
    small = {name: compressed(data) for name, data in found.items() if not name.endswith(".png")}
    return Static(f"/static/{digest.hexdigest()[:16]}", found, small)


def compressed(data: bytes) -> bytes:
    """Return data as gzip, always the same for the same."""
    return gzip.compress(data, 9, mtime=0)


def takes_gzip(scope: Scope) -> bool:
    """Tell whether a browser unpacks gzip."""
    return b"gzip" in (header(scope, b"accept-encoding") or b"")


def render(template: str, t: Translation, /, status: int = 200, **values: object) -> Response:
    """Return a page in the language of `t`; never kept by a cache."""
    body = _environment(t).get_template(template).render(t=t, **values)
    headers = {"Cache-Control": "no-store", "Content-Language": t.language}
    return Response(body, status, headers=headers, media_type="text/html")


def plain(t: Translation, status: int, heading: str, text: str) -> Response:
    """Return a page that belongs to no link: a heading and a sentence."""
    return render(
        "plain.html",
        t,
        status,
        root="",
        clinic=None,
        clinic_looks=False,
        seen=False,
        leads_back=False,
        heading=heading,
        text=text,
    )


@functools.cache
def _environment(t: Translation) -> jinja2.Environment:
    environment = languages.templates(Path(__file__).with_name("templates"), t)
    environment.globals.update(static=static().url, size=size)
    return environment


def size(count: int) -> str:
    """Return a length in bytes as people read it: "3.4 MB"."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.1f} GB"


def phone_link(phone: str, clinic: str) -> Markup:
    """Return a number to tap, left to right in every language; the clinic's name where there is none."""
    if not phone:
        return Markup("<bdi>{}</bdi>").format(clinic)
    number = "".join(c for c in phone if c.isascii() and (c.isdigit() or c == "+"))
    return Markup('<a class="phone" dir="ltr" href="tel:{}">{}</a>').format(number, phone)
