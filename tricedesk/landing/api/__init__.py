"""The API for workstations: thin routes over what the other modules do.

Owns: the app that holds the routes of desks (`desk`) and of admins (`admin`), who answers, and whether all is
well. Its document is `GET /api/v1/openapi.json`.
Refuses: decisions, SQL and sessions.
"""

from __future__ import annotations

import sqlalchemy as sa
from fastapi import FastAPI, HTTPException, Request, Response

import tricedesk
from tricedesk import wire
from tricedesk.landing import languages, metrics
from tricedesk.landing.api import admin, desk
from tricedesk.landing.api.base import make_throttles
from tricedesk.landing.api.errors import HANDLERS
from tricedesk.landing.services import Services


class HealthReply(wire.Reply):
    """`GET /health`: this process answers, and so does its database."""

    ok: bool


def create_api(services: Services) -> FastAPI:
    """Return the API's own app, to be mounted at `wire.API_ROOT`."""
    api = FastAPI(
        title="TriceDesk server",
        version=str(wire.API_VERSION),
        description="What a workstation says to the hosted server. Every write can be repeated.",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        responses={"default": {"model": wire.ErrorReply, "description": "Why not, and what to do"}},
    )
    for kind, handler in HANDLERS.items():
        api.add_exception_handler(kind, handler)

    api.state.services = services
    make_throttles(api.state)
    desk.add_account_routes(api, services)
    desk.add_package_routes(api, services)
    admin.add_settings_routes(api, services)
    admin.add_leaving_routes(api, services)
    admin.add_admin_routes(api, services)
    admin.add_workstation_routes(api, services)

    @api.get("/hello")
    def hello() -> wire.Health:
        """Say who answers, and what it takes."""
        return wire.Health(
            version=tricedesk.__version__,
            api_version=wire.API_VERSION,
            part_size=wire.PART_SIZE,
            max_file_size=wire.MAX_FILE_SIZE,
            max_files=wire.MAX_FILES,
            languages=languages.available(),
            now=services.clock(),
        )

    @api.get("/health")
    def health() -> HealthReply:
        """Tell whether this process and its database work; for whoever watches over the server."""
        with services.db.read() as conn:
            conn.execute(sa.select(sa.literal(1)))
        return HealthReply(ok=True)

    @api.get("/metrics", include_in_schema=False)
    def figures(request: Request) -> Response:
        """Give figures to whoever watches over the server and shows the settings' token."""
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not metrics.may_read(services, shown):
            raise HTTPException(404)
        return Response(metrics.render(services), media_type=metrics.MEDIA_TYPE)

    return api
