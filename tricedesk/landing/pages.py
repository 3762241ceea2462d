"""The patients' routes: everything below `/p/`, static files, and the plain pages for all that goes wrong.

Owns: which address and method leads where, opening the link for it, sending files, and turning trouble with
database or storage into a page that says so.
Refuses: rules and texts. GET and HEAD never change anything: what they reach (`views`) only reads.

Before a code or password, no picture, thumbnail or name of a file leaves: all of them pass `_file`. A page
that is not open answers nothing but its gone page, from the next request on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tricedesk.landing import forms, gallery, ranges, rendering, views
from tricedesk.landing.services import Services
from tricedesk.landing.visits import Visit, is_own_form, open_visit, read_form

Handler = Callable[[Visit], Response]


def routes(services: Services) -> list[BaseRoute]:
    """Return the patients' routes, and the static files'."""
    static = rendering.static()

    def get(path: str, handler: Handler) -> Route:
        return Route(path, _reading(services, handler), methods=["GET"])

    def post(path: str, handler: Handler) -> Route:
        return Route(path, _writing(services, handler), methods=["POST"])

    return [
        get("/p/{token}", views.show),
        get("/p/{token}/", views.show),
        get("/p/{token}/settings", views.settings),
        post("/p/{token}/language", forms.change_language),
        get("/p/{token}/delete", views.delete_form),
        post("/p/{token}/delete", forms.delete),
        post("/p/{token}/enter", forms.enter),
        post("/p/{token}/password", forms.create_password),
        post("/p/{token}/seen", forms.seen),
        post("/p/{token}/request", forms.request_again),
        get("/p/{token}/app.webmanifest", _webmanifest),
        Route("/p/{token}/{name}", _file(services), methods=["GET"]),
        static.route(),
    ]


def exception_handlers(_services: Services) -> dict[Any, Callable[[Request, Exception], Response]]:
    """Return what answers an address that leads nowhere, a wrong method, and a fault of ours."""

    def unknown(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response = views.unknown(request)
        response.status_code = error.status_code
        response.headers.update(error.headers or {})  # of a 405: Allow
        return response

    return {404: unknown, 405: unknown, Exception: views.trouble}


def _reading(services: Services, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    def work(request: Request) -> Response:
        visit = open_visit(request, services, {})
        return handler(visit) if visit else views.unknown(request)

    async def endpoint(request: Request) -> Response:
        try:
            return await run_in_threadpool(work, request)
        except (sa.exc.SQLAlchemyError, OSError) as error:
            return views.trouble(request, error)

    return endpoint


def _writing(services: Services, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    def work(request: Request, form: dict[str, str]) -> Response:
        visit = open_visit(request, services, form)
        if visit is None:
            return views.unknown(request)
        if not is_own_form(request, services):
            return views.refused(
                visit,
                403,
                visit.t.gettext("This form was not sent from this page."),
                visit.t.gettext("Nothing was changed. Open your link again and retry there."),
            )
        return handler(visit)

    async def endpoint(request: Request) -> Response:
        form = await read_form(request)
        if form is None:
            return Response("", 413)
        try:
            return await run_in_threadpool(work, request, form)
        except (sa.exc.SQLAlchemyError, OSError) as error:
            return views.trouble(request, error)

    return endpoint


# ---- files ------------------------------------------------------------------------------------------------


def _file(services: Services) -> Callable[[Request], Awaitable[Response]]:
    def find(request: Request) -> tuple[ranges.Content, dict[str, str]] | Response:
        visit = open_visit(request, services, {})
        if visit is None:
            return Response("", 404)
        if not visit.is_open:
            return Response("", 410)
        if not visit.is_admitted:
            return Response("", 403)
        name = request.path_params["name"]
        shown = views.load(visit)
        if name == gallery.ZIP_NAME:
            return shown.zip(), {"Content-Disposition": f'attachment; filename="{name}"'}
        file = shown.find(name)
        if file is None:
            return Response("", 404)
        if file in shown.attachments:
            # Nobody has looked into it: it opens outside the browser or, at worst, in a sandbox.
            return file.content, {
                "Content-Disposition": f'attachment; filename="{name}"',
                "Content-Security-Policy": "default-src 'none'; sandbox",
            }
        kind = "attachment" if "download" in request.query_params else "inline"
        return file.content, {"Content-Disposition": f'{kind}; filename="{name}"'}

    async def endpoint(request: Request) -> Response:
        try:
            found = await run_in_threadpool(find, request)
            if isinstance(found, Response):
                return found
            content, headers = found
            return await ranges.respond(request, content, services.storage, headers)
        except (sa.exc.SQLAlchemyError, OSError, LookupError) as error:
            return views.trouble(request, error)

    return endpoint


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
