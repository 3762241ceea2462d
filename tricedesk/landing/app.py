"""The server's composition root: one ASGI app of API, pages and the rules that hold for every answer.

Owns: putting routes and middleware together.
Refuses: routes of its own, and state: everything it needs comes in `Services`.
"""

from __future__ import annotations

from starlette.applications import Starlette

from tricedesk.landing import api, http, pages
from tricedesk.landing.services import Services, open_services

__all__ = ["Services", "create_app", "open_services"]


def create_app(services: Services) -> Starlette:
    """Return the app: the API below `/api/v1`, everything else the patients' pages."""
    app = api.create_api(services)
    app.router.routes.extend(pages.routes(services))
    http.install(app, services.config)
    return app
