"""What a patient sees: the pages, each for one visit.

Owns: choosing the page that fits (gallery, gate, gone) and everything that its template shows.
Refuses: forms (`forms`), files (`pages`), and any change: all of it only reads.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import Final

import structlog
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tricedesk.landing import days, gallery, languages, links, logs, previews, rendering
from tricedesk.landing.answers import Ready
from tricedesk.landing.visits import Visit

GATE_LOGO: Final = 12 * 1024
"""The heaviest logo, in bytes, that a page before a code or password shows."""

_log: Final = structlog.get_logger(__name__)


def show(visit: Visit) -> Response | Ready:
    """Show one page of the gallery: `?page=k`, the nearest that exists."""
    if previews.PARAMETER in visit.request.query_params:
        return visit.begin_clinic_look(redirect(visit))
    if visit.is_program and "page" not in visit.request.query_params:
        return page("preview.html", visit)
    stopped = barrier(visit)
    if stopped:
        return stopped
    response = gallery_page(visit)
    if visit.clinic_seconds:
        return response
    body = bytes(response.body)
    headers = [pair for pair in response.raw_headers if pair[0] != b"content-length"]
    headers.append((b"vary", b"Accept-Encoding"))
    if rendering.takes_gzip(visit.request.scope):
        # It repeats nothing of what was asked, so its length gives nothing away.
        body = rendering.compressed(body)
        headers.append((b"content-encoding", b"gzip"))
    ready = Ready(body, headers)
    visit.house.pages.put(_key(visit), ready, len(body))
    return ready


def kept(visit: Visit) -> Ready | None:
    """Return a page of the gallery as it was rendered before; None where one must be made, or anything else.

    Never blocks: the event loop asks.
    """
    if not visit.is_open or visit.is_program or not visit.is_admitted or visit.clinic_seconds:
        return None
    if visit.has_query and previews.PARAMETER in visit.request.query_params:
        return None
    return visit.house.pages.get(_key(visit))


def _key(visit: Visit) -> tuple[Hashable, ...]:
    """Return what a rendered page of the gallery depends on."""
    today = visit.now.astimezone(visit.opened.clinic.zone).date()
    return visit.opened.shows, _asked(visit), today, rendering.takes_gzip(visit.request.scope)


def _asked(visit: Visit) -> int:
    if not visit.has_query:
        return 1
    asked = visit.request.query_params.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 1


def gallery_page(visit: Visit) -> Response:
    """Render one page of the gallery for those whom nothing stops."""
    shown = load(visit)
    number = max(1, min(_asked(visit), shown.page_count))
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
        zip_size=shown.zip.size,
        address=visit.services.config.public_url + visit.root,
    )


def barrier(visit: Visit) -> Response | None:
    """Return what stands between this visitor and the page: its end, a code, a password; None: nothing."""
    if not visit.is_open:
        return gone(visit)
    if visit.is_admitted:
        return None
    if visit.opened.gate is links.Gate.PASSWORD and visit.opened.secret_hash is None:
        if visit.clinic_seconds:
            return refused(
                visit,
                200,
                visit.t.gettext("The patient has not chosen a password yet."),
                visit.t.gettext("Until then nobody can see the pictures on this page."),
                leads_back=False,
            )
        return choose_password(visit)
    return gate(visit)


def gone(visit: Visit, *, asked: bool = False, too_often: bool = False) -> Response:
    """Say that the page expired, was deleted or closed.

    Args:
        asked: the clinic has been told that she wants the pictures again.
        too_often: it has not, because it was told so often today.
    """
    until = visit.t.day(_last_day(visit))
    status = 429 if too_often else 410
    return page("gone.html", visit, status, until=until, asked=asked, too_often=too_often)


def choose_password(visit: Visit, status: int = 200, error: str = "") -> Response:
    """Ask the first visitor to choose the page's password, and say why."""
    return page("password.html", visit, status, error=error, attachments=bool(load(visit).attachments))


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
        back=_back(visit),
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
        attachments=len(load(visit).attachments),
    )


def load(visit: Visit) -> gallery.Gallery:
    """Return what the page holds."""
    opened, galleries = visit.opened, visit.house.galleries
    found = galleries.get(opened.package_id)
    if found is None:
        with visit.services.db.read() as conn:
            found = gallery.load(conn, opened.account_id, opened.package_id)
        galleries.put(opened.package_id, found, found.weight)
    return found


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
        logo=_logo(visit),
        phone_link=rendering.phone_link(clinic.phone, clinic.name),
        clinic_looks=bool(visit.clinic_seconds),
        seen=visit.is_open and visit.is_admitted and not visit.clinic_seconds,
        **values,
    )


def _logo(visit: Visit) -> links.Logo | None:
    """Return the logo to show: before a code or password only a light one, so that the gate opens at once."""
    logo = visit.opened.clinic.logo
    if logo is None or (visit.is_open and visit.is_admitted):
        return logo
    try:
        return logo if len(visit.house.logo(logo)) <= GATE_LOGO else None
    except (OSError, LookupError):
        return None


def logo(visit: Visit) -> Response:
    """Send the clinic's logo. Its address changes with it, so a browser may keep it."""
    found = visit.opened.clinic.logo
    if found is None:
        return Response("", 404)
    headers = {
        "Cache-Control": "private, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(visit.house.logo(found), headers=headers, media_type=found.media_type)


def refused(visit: Visit, status: int, heading: str, text: str, *, leads_back: bool = True) -> Response:
    """Say in two sentences why something was not done."""
    return page("plain.html", visit, status, heading=heading, text=text, leads_back=leads_back)


def unknown(request: Request) -> Response:
    """Answer an address that leads nowhere; the same words for every one of them."""
    t = languages.translations(languages.preferred(request.headers.get("accept-language", "")))
    return rendering.plain(
        t, 404, t.gettext("Page not found."), t.gettext("Check that you copied the whole link.")
    )


def trouble(request: Request, error: Exception) -> Response:
    """Say that something of ours fails; the log names the kind of error, nothing of the request."""
    _log.error("page.trouble", **logs.describe(error))
    t = languages.translations(languages.preferred(request.headers.get("accept-language", "")))
    response = rendering.plain(
        t,
        503,
        t.gettext("There is a problem with this page."),
        t.gettext("Your pictures are safe. Try again later."),
    )
    response.headers["Retry-After"] = "60"
    return response


def redirect(visit: Visit, path: str = "") -> Response:
    """Lead back to the page (or a part of it) after a form, so that a reload sends nothing again."""
    return RedirectResponse(visit.root + path, 303, headers={"Cache-Control": "no-store"})


def _back(visit: Visit) -> str:
    """Return the page of the gallery that a visitor came from."""
    number = _asked(visit)
    return f"{visit.root}?page={number}" if number > 1 else visit.root


def _last_day(visit: Visit) -> date:
    """Return the last day on which the page opens, where the clinic is."""
    return days.last_day(visit.opened.expires_at, visit.opened.clinic.zone)


def _strong(text: str) -> Markup:
    return Markup("<strong>{}</strong>").format(text)
