"""The server's composition root: one ASGI app of API, pages and the rules that hold for every answer.

Owns: putting the API, the patients' pages and the outermost layer together.
Refuses: routes of its own, and state: everything it needs comes in `Services`.
"""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from tricedesk import wire
from tricedesk.landing import api, joining, pages
from tricedesk.landing.http import Frontier
from tricedesk.landing.messages import callbacks
from tricedesk.landing.services import Services, open_services

__all__ = ["Services", "create_app", "open_services"]


def create_app(services: Services) -> ASGIApp:
    """Return the app: the API below `/api/v1`, pages below `/p`, the text gateway's reports, static files."""
    site = Starlette(
        routes=[
            *callbacks.routes(services),
            *joining.routes(),
            *pages.routes(),
        ],
        exception_handlers=pages.exception_handlers(),
    )
    site.router.redirect_slashes = False
    patients, desks = pages.Pages(services), api.create_api(services)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        # By hand: a router that tries pattern after pattern costs more than a whole page.
        if scope["type"] == "http" and scope["path"].startswith(pages.ROOT):
            await patients(scope, receive, send)
        elif scope["type"] == "http" and scope["path"].startswith(f"{wire.API_ROOT}/"):
            # Not by Mount, whose pattern ends at a line break: all below is answered as the API answers.
            await desks({**scope, "root_path": wire.API_ROOT}, receive, send)
        else:
            await site(scope, receive, send)

    # Around everything, so that even an answer to a crash has its headers.
    return Frontier(app, services.config, patients.at_once)
