"""What a patient sees: the pages, each for one visit.

Owns: choosing the page that fits (gallery, gate, gone) and everything that its template shows.
Refuses: forms (`forms`), files (`pages`), and any change: all of it only reads.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import structlog
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tricedesk.landing import gallery, languages, links, rendering
from tricedesk.landing.visits import Visit

_log: Final = structlog.get_logger(__name__)


def show(visit: Visit) -> Response:
    """Show one page of the gallery: `?page=k`, the nearest that exists."""
    stopped = barrier(visit)
    if stopped:
        return stopped
    shown = load(visit)
    asked = visit.request.query_params.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    number = max(1, min(number, shown.page_count))
    first = (number - 1) * gallery.PER_PAGE + 1
    items = shown.page(number)
    t = visit.t
    return page(
        "gallery.html",
        visit,
        items=items,
        attachments=shown.attachments,
        page=number,
        page_count=shown.page_count,
        first=t.number(first),
        last=t.number(first + len(items) - 1),
        total=t.number(len(shown.items)),
        until=_strong(t.day(_last_day(visit))),
        days=(_last_day(visit) - visit.now.astimezone(visit.opened.clinic.zone).date()).days,
        zip_name=gallery.ZIP_NAME,
        zip_size=shown.zip().size,
        address=visit.services.config.public_url + visit.root,
    )


def barrier(visit: Visit) -> Response | None:
    """Return what stands between this visitor and the page: its end, a code, a password; None: nothing."""
    if not visit.is_open:
        return gone(visit)
    if visit.is_admitted:
        return None
    if visit.opened.gate is links.Gate.PASSWORD and visit.opened.secret_hash is None:
        return page("password.html", visit, error="")
    return gate(visit)


def gone(visit: Visit, *, asked: bool = False) -> Response:
    """Say that the page expired, was deleted or closed; `asked`: the clinic has been told."""
    until = visit.t.day(_last_day(visit))
    return page("gone.html", visit, 410, until=until, asked=asked)


def gate(visit: Visit, status: int = 200, error: str = "") -> Response:
    """Ask for the page's code or password."""
    return page("gate.html", visit, status, error=error)


def settings(visit: Visit) -> Response:
    """Show language, page views and the way to deletion."""
    stopped = barrier(visit)
    if stopped:
        return stopped
    last = visit.opened.last_viewed_at
    return page(
        "settings.html",
        visit,
        languages=[(each, languages.own_name(each)) for each in languages.available()],
        last_viewed=visit.t.day_and_time(last, visit.opened.clinic.zone) if last else "",
    )


def delete_form(visit: Visit, status: int = 200, error: str = "", *, locked: bool = False) -> Response:
    """Say what deletion loses and ask for the four digits."""
    stopped = barrier(visit)
    if stopped:
        return stopped
    return page(
        "delete.html",
        visit,
        status,
        error=error,
        locked=locked or visit.opened.deletion_locked,
        total=len(load(visit).items),
    )


def load(visit: Visit) -> gallery.Gallery:
    """Return what the page holds."""
    with visit.services.db.read() as conn:
        return gallery.load(conn, visit.opened.account_id, visit.opened.package_id)


def page(template: str, visit: Visit, status: int = 200, /, **values: object) -> Response:
    """Return a template with all that every page at a link shows."""
    clinic = visit.opened.clinic
    return rendering.render(
        template,
        visit.t,
        status,
        root=visit.root,
        opened=visit.opened,
        clinic=clinic,
        phone_link=rendering.phone_link(clinic.phone, clinic.name),
        seen=visit.is_open and visit.is_admitted,
        **values,
    )


def refused(visit: Visit, status: int, heading: str, text: str) -> Response:
    """Say in two sentences why something was not done."""
    return page("plain.html", visit, status, heading=heading, text=text)


def unknown(request: Request) -> Response:
    """Answer an address that leads nowhere; the same words for every one of them."""
    t = languages.translations(languages.preferred(request.headers.get("accept-language", "")))
    return rendering.render(
        "plain.html",
        t,
        404,
        root="",
        clinic=None,
        seen=False,
        heading=t.gettext("Page not found."),
        text=t.gettext("Check that you copied the whole link."),
    )


def trouble(request: Request, error: Exception) -> Response:
    """Say that something of ours fails; the log names the kind of error, nothing of the request."""
    _log.error("page.trouble", error=type(error).__name__)
    t = languages.translations(languages.preferred(request.headers.get("accept-language", "")))
    response = rendering.render(
        "plain.html",
        t,
        503,
        root="",
        clinic=None,
        seen=False,
        heading=t.gettext("There is a problem with this page."),
        text=t.gettext("Your pictures are safe. Try again later."),
    )
    response.headers["Retry-After"] = "60"
    return response


def redirect(visit: Visit, path: str = "") -> Response:
    """Lead back to the page (or a part of it) after a form, so that a reload sends nothing again."""
    return RedirectResponse(visit.root + path, 303, headers={"Cache-Control": "no-store"})


def _last_day(visit: Visit) -> date:
    """Return the last day on which the page opens, where the clinic is."""
    return (visit.opened.expires_at - timedelta(microseconds=1)).astimezone(visit.opened.clinic.zone).date()


def _strong(text: str) -> Markup:
    return Markup("<strong>{}</strong>").format(text)
