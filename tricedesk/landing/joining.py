"""What a browser shows at a sign-up link: that it is used at the clinic's desk.

Owns: `GET /join/<token>`.
Refuses: looking the token up. Every link of this form answers alike, so that none can be tried here.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tricedesk.landing import languages, rendering


def routes() -> list[BaseRoute]:
    """Return the route, to stand beside the static files."""
    return [Route("/join/{token}", _explain)]


def _explain(request: Request) -> Response:
    t = languages.translations(languages.preferred(request.headers.get("accept-language", "")))
    return rendering.plain(
        t,
        200,
        t.gettext("This is a sign-up link for TriceDesk."),
        t.gettext(
            "It is used at the clinic's own desk: open TriceDesk there, choose Preferences and Clinic, "
            "press “I have a sign-up link…”, and paste the whole link."
        ),
    )
