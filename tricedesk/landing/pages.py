"""The patients' routes: everything below `/p/`, static files, and the plain pages for all that goes wrong.

Owns: which address and method leads where, opening the link for it, sending files, and turning trouble with
database or storage into a page that says so.
Refuses: rules and texts. GET and HEAD never change anything: what they reach (`views`) only reads.

Before a code or password, no picture, thumbnail or name of a file leaves: all of them pass `_file`. A page
that is not open answers nothing but its gone page, from the next request on.

What most requests ask for (a page that was rendered before, a file of some hundred kilobytes) is ready
`at_once`, in the event loop: one quick read of the link's row, no thread. All else works in threads.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from tricedesk.landing import forms, gallery, ranges, rendering, views
from tricedesk.landing.answers import Ready
from tricedesk.landing.services import Services
from tricedesk.landing.storage import FolderStorage
from tricedesk.landing.visits import House, Visit, is_navigation, is_own_form, open_visit, read_form

ROOT: Final = "/p/"
Handler = Callable[[Visit], Response]


def routes() -> list[BaseRoute]:
    """Return the routes of what is no patient's page: the static files."""
    return [rendering.static().route()]


def exception_handlers() -> dict[Any, Callable[[Request, Exception], Response]]:
    """Return what answers an address that leads nowhere, a wrong method, and a fault of ours."""

    def unknown(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response = views.unknown(request)
        response.status_code = error.status_code
        response.headers.update(error.headers or {})  # of a 405: Allow
        return response

    return {404: unknown, 405: unknown, Exception: views.trouble}


class Pages:
    """The patients' pages (ASGI): `/p/<token>` and what lies below it."""

    def __init__(self, services: Services) -> None:
        self._house = House(services)
        # A read of eight microseconds is not worth a thread; a server elsewhere may make us wait.
        self._reads_inline = services.db.is_sqlite

    def at_once(self, scope: Scope) -> tuple[Ready, int] | None:
        """Return what is ready for a GET without a body, and the descriptor of its file or -1.

        None: the long way answers, trouble included. See `Frontier.at_once`.
        """
        if not self._reads_inline:
            return None
        token, _, name = scope["path"].removeprefix(ROOT).partition("/")
        try:
            visit = open_visit(Request(scope), self._house, token, {})
            if visit is None or not visit.is_open or (name and name in _READS):
                return None
            if not name:
                page = views.kept(visit)
                return (page, -1) if page is not None else None
            storage = self._house.services.storage
            if not isinstance(storage, FolderStorage) or not visit.is_admitted:
                return None
            package, query = visit.opened.package_id, scope["query_string"]
            kept = self._house.files.get((package, name, query))
            if kept is None:
                kept = self._small_file(package, name, query)
                if kept is None:
                    return None
                self._house.files.put((package, name, query), kept, 1)
            return kept[0], _whole(storage, kept[1], kept[0].size)
        except Exception:  # noqa: BLE001 - whatever it is, the long way meets it too and says so
            return None

    def _small_file(self, package: UUID, name: str, query: bytes) -> tuple[Ready, str] | None:
        """Return the answer for a file that is one object, and the object's name."""
        shown = self._house.galleries.get(package)
        file = shown.files.get(name) if shown is not None and len(query) < 20 else None
        if shown is None or file is None:
            return None
        ready = ranges.ready(file.content, _headers(shown, file, query))
        (piece, *_) = file.content.pieces
        return (ready, piece.object) if ready is not None and isinstance(piece, ranges.Stored) else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response: ASGIApp = await self._answer(request)
        except Exception as error:  # noqa: BLE001 - whatever it is, a patient gets a page that says so
            response = views.trouble(request, error)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> ASGIApp:
        token, _, name = request.scope["path"].removeprefix(ROOT).partition("/")
        match request.method:
            case "GET" | "HEAD":
                return await self._read(request, token, name)
            case "POST" if name in _WRITES:
                return await self._write(request, token, _WRITES[name])
        response = views.unknown(request)
        response.status_code = 405
        response.headers["Allow"] = "POST" if name in _WRITES.keys() - _READS.keys() else "GET, HEAD"
        return response

    async def _read(self, request: Request, token: str, name: str) -> ASGIApp:
        if self._reads_inline:
            visit = open_visit(request, self._house, token, {})
        else:
            visit = await run_in_threadpool(open_visit, request, self._house, token, {})
        if visit is None:
            return views.unknown(request) if name in _READS or is_navigation(request) else Response("", 404)
        if name not in _READS:
            return await self._file(visit, name)
        quick = views.kept(visit) if not name else None
        return quick if quick is not None else await run_in_threadpool(_READS[name], visit)

    async def _write(self, request: Request, token: str, handler: Handler) -> Response:
        form = await read_form(request)
        if form is None:
            return Response("", 413)  # no form of ours: nobody reads the answer

        def work() -> Response:
            visit = open_visit(request, self._house, token, form)
            if visit is None:
                return views.unknown(request)
            if not is_own_form(request, self._house.services):
                return views.refused(
                    visit,
                    403,
                    visit.t.gettext("This form was not sent from this page."),
                    visit.t.gettext("Nothing was changed. Open your link again and retry there."),
                )
            if visit.clinic_seconds and handler not in (forms.enter, forms.seen):
                return views.refused(
                    visit,
                    403,
                    visit.t.gettext("This is the clinic's look at the page."),
                    visit.t.gettext("Nothing was changed. Only the patient can do this here."),
                )
            return handler(visit)

        return await run_in_threadpool(work)

    async def _file(self, visit: Visit, name: str) -> ASGIApp:
        if not (visit.is_open and visit.is_admitted):
            return await run_in_threadpool(_refuse_file, visit)
        shown = self._house.galleries.get(visit.opened.package_id)
        if shown is None:
            shown = await run_in_threadpool(views.load, visit)
        content, headers = shown.zip, {"Content-Disposition": f'attachment; filename="{gallery.ZIP_NAME}"'}
        if name != gallery.ZIP_NAME:
            file = shown.files.get(name)
            if file is None:
                return views.unknown(visit.request) if is_navigation(visit.request) else Response("", 404)
            content = file.content
            headers = _headers(shown, file, visit.request.scope["query_string"])
        storage = self._house.services.storage
        inline = isinstance(storage, FolderStorage)
        return await ranges.respond(visit.request, content, storage, headers, inline=inline)


def _refuse_file(visit: Visit) -> Response:
    """Refuse a file: in words where a person would see the answer, as a tab left open too long does."""
    status = 403 if visit.is_open else 410
    stopped = views.barrier(visit) if is_navigation(visit.request) else None
    if stopped is None:
        return Response("", status)
    stopped.status_code = status
    return stopped


def _whole(storage: FolderStorage, name: str, size: int) -> int:
    """Return a descriptor of an object that is as long as recorded."""
    file = storage.open(name)
    if os.lseek(file, 0, os.SEEK_END) != size:
        os.close(file)
        raise OSError("an object in storage is not as long as recorded")
    return file


def _headers(shown: gallery.Gallery, file: gallery.File, query: bytes) -> dict[str, str]:
    """Return what the answer says of a file beside its length: whether it opens or is saved."""
    attached = file in shown.attachments
    kind = "attachment" if attached or query == b"download" else "inline"
    headers = {"Content-Disposition": f'{kind}; filename="{file.name}"'}
    if attached:
        # Nobody has looked into it: it opens outside the browser or, at worst, in a sandbox.
        headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return headers


def _webmanifest(visit: Visit) -> Response:
    static = rendering.static()
    return JSONResponse(
        {
            "name": visit.t.gettext("Your ultrasound pictures"),
            "short_name": visit.opened.clinic.name,
            "lang": visit.t.language,
            "dir": visit.t.direction,
            "id": visit.root,
            "start_url": visit.root,
            "scope": visit.root,
            "display": "minimal-ui",
            "background_color": "#f6f4ef",
            "theme_color": "#f6f4ef",
            "icons": [
                {"src": static.url("icon.svg"), "sizes": "any", "type": "image/svg+xml"},
                {"src": static.url("icon-180.png"), "sizes": "180x180", "type": "image/png"},
                {"src": static.url("icon-512.png"), "sizes": "512x512", "type": "image/png"},
            ],
        },
        headers={"Cache-Control": "no-store"},
        media_type="application/manifest+json",
    )


_READS: Final[dict[str, Callable[[Visit], ASGIApp]]] = {
    "": views.show,
    "settings": views.settings,
    "delete": views.delete_form,
    "app.webmanifest": _webmanifest,
    "logo": views.logo,
}
_WRITES: Final[dict[str, Handler]] = {
    "language": forms.change_language,
    "delete": forms.delete,
    "enter": forms.enter,
    "password": forms.create_password,
    "seen": forms.seen,
    "request": forms.request_again,
}
