"""The routes of an account's settings, admins, workstations and activity log.

Owns: these routes. Reading the settings and the workstations is every paired desk's; the rest asks for an
admin's session (`SignedIn`).
Refuses: decisions and SQL. Whatever touches the database, storage or argon2 runs in a thread.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Path, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import AwareDatetime
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool

from tricedesk import wire
from tricedesk.landing import (
    activity,
    admin_sessions,
    admins,
    export,
    leaving,
    link_code,
    logos,
    settings,
    workstations,
)
from tricedesk.landing.api.base import (
    LogoBody,
    Paired,
    SignedIn,
    SmallBody,
    body_of,
    bytes_of,
    parse,
    same_id,
)
from tricedesk.landing.services import Services

Version = Annotated[int, Query(ge=1, lt=2**31, description="The settings' version that this was made from.")]
Kinds = Annotated[
    list[Annotated[str, Query(pattern=r"^[a-z_]{1,20}(\.[a-z_]{1,20})?$")]] | None,
    Query(max_length=40, description="Kinds of events (`page.deleted`) or groups of them (`page`)."),
]
Digest = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]
Before = Annotated[int | None, Query(ge=1, lt=2**63, description="Only events of smaller numbers.")]
_CONFLICT: dict[int | str, dict[str, object]] = {
    409: {"model": wire.SettingsConflict, "description": "Someone else was quicker: theirs, who and when"}
}


def add_settings_routes(api: FastAPI, services: Services) -> None:
    """Add what is set, the Patient Link Code and the logo."""

    @api.get("/account/settings")
    def get_settings(who: Paired) -> wire.AccountSettings:
        """Tell what is set, at which version; every paired desk may know."""
        return settings.get(services, who.account_id)

    @api.put("/account/settings", openapi_extra=body_of(wire.SettingsChange), responses=_CONFLICT)
    async def put_settings(admin: SignedIn, body: SmallBody) -> wire.AccountSettings:
        """Set all values, unless someone else has changed them since they were read."""
        return await run_in_threadpool(settings.put, services, admin, parse(wire.SettingsChange, body))

    @api.put("/account/link-code", openapi_extra=body_of(wire.LinkCodeChange), responses=_CONFLICT)
    async def put_link_code(admin: SignedIn, body: SmallBody) -> wire.AccountSettings:
        """Set, change or clear the Patient Link Code; live pages keep what they ask for, or follow."""
        return await run_in_threadpool(link_code.put, services, admin, parse(wire.LinkCodeChange, body))

    @api.get("/account/logo", response_class=Response, responses={200: {"content": _LOGO}})
    def get_logo(who: Paired) -> Response:
        """Give the logo's bytes."""
        data, media_type = logos.get(services, who.account_id)
        return Response(data, media_type=media_type)

    @api.put("/account/logo", openapi_extra=bytes_of("image/png", "image/jpeg"), responses=_CONFLICT)
    async def put_logo(
        admin: SignedIn, body: LogoBody, change_id: UUID, version: Version
    ) -> wire.AccountSettings:
        """Keep a logo; an empty body takes it away."""
        return await run_in_threadpool(logos.put, services, admin, change_id, version, body)


def add_leaving_routes(api: FastAPI, services: Services) -> None:
    """Add what a clinic that leaves takes along, and its end."""

    @api.get("/account/export", response_class=StreamingResponse, responses={200: {"content": _ZIP}})
    def get_export(admin: SignedIn) -> StreamingResponse:
        """Give all that the server knows of the clinic, without pictures and contacts; audited."""
        file = export.make(services, admin.account_id, admin.actor)
        pieces = iter(lambda: file.read(64 * 1024), b"")
        return StreamingResponse(pieces, media_type="application/zip", background=BackgroundTask(file.close))

    @api.put("/account/erasure", status_code=204, openapi_extra=body_of(wire.ErasureRequest))
    async def erase(admin: SignedIn, body: SmallBody) -> None:
        """End the account and everything in it, for good."""
        request = parse(wire.ErasureRequest, body)
        await run_in_threadpool(leaving.erase_by_admin, services, admin, request)


def add_admin_routes(api: FastAPI, services: Services) -> None:
    """Add signing up, in and out, and the admins themselves."""

    @api.get("/admins")
    def get_admins(who: Paired) -> wire.Admins:
        """Tell who the account's admins are."""
        return admins.listed(services, who.account_id)

    @api.put("/admins/{admin_id}", openapi_extra=body_of(wire.SignUpRequest))
    async def sign_up(admin_id: UUID, who: Paired, body: SmallBody) -> wire.AdminInfo:
        """Become an admin by a one-time sign-up link."""
        request = parse(wire.SignUpRequest, body)
        same_id(admin_id, request.admin_id)
        return await run_in_threadpool(admins.sign_up, services, who, request)

    @api.delete("/admins/{admin_id}", status_code=204)
    def remove_admin(admin_id: UUID, admin: SignedIn) -> None:
        """Take an admin's right away, at once."""
        admins.remove(services, admin, admin_id)

    @api.put("/admins/{admin_id}/password", status_code=204, openapi_extra=body_of(wire.PasswordChange))
    async def change_password(admin_id: UUID, admin: SignedIn, body: SmallBody) -> None:
        """Change one's own password; one's other sessions end."""
        request = parse(wire.PasswordChange, body)
        await run_in_threadpool(admins.change_password, services, admin, admin_id, request)

    @api.put("/admin/sessions/{session_id}", openapi_extra=body_of(wire.SignInRequest))
    async def sign_in(session_id: UUID, who: Paired, body: SmallBody) -> wire.SignInReply:
        """Begin an admin's session at this workstation."""
        request = parse(wire.SignInRequest, body)
        same_id(session_id, request.session_id)
        return await run_in_threadpool(admin_sessions.sign_in, services, who, request)

    @api.delete("/admin/sessions/{session_id}", status_code=204)
    def sign_out(session_id: UUID, admin: SignedIn) -> None:
        """End one's own session."""
        admin_sessions.sign_out(services, admin, session_id)

    @api.put(
        "/admin/invitations/{token_sha256}", status_code=204, openapi_extra=body_of(wire.InvitationRequest)
    )
    async def invite(token_sha256: Digest, admin: SignedIn, body: SmallBody) -> None:
        """Let one more admin sign up within a week; the desk has made the link and tells its digest."""
        request = parse(wire.InvitationRequest, body)
        same_id(token_sha256, request.token_sha256)
        await run_in_threadpool(admins.invite, services, admin, request.token_sha256)


def add_workstation_routes(api: FastAPI, services: Services) -> None:
    """Add the workstations and the activity log."""

    @api.get("/workstations")
    def get_workstations(who: Paired) -> wire.Workstations:
        """Tell which workstations are paired, and which were."""
        return workstations.listed(services, who.account_id)

    @api.put("/workstations/{workstation_id}", openapi_extra=body_of(wire.RenameWorkstation))
    async def rename(workstation_id: UUID, admin: SignedIn, body: SmallBody) -> wire.WorkstationInfo:
        """Call a workstation otherwise."""
        name = parse(wire.RenameWorkstation, body).name
        return await run_in_threadpool(workstations.rename, services, admin, workstation_id, name)

    @api.delete("/workstations/{workstation_id}")
    def revoke(workstation_id: UUID, admin: SignedIn) -> wire.WorkstationInfo:
        """Send a workstation away, at once."""
        return workstations.revoke(services, admin, workstation_id)

    @api.get("/activity")
    def get_activity(
        admin: SignedIn,
        kind: Kinds = None,
        workstation_id: UUID | None = None,
        page_id: UUID | None = None,
        since: AwareDatetime | None = None,
        until: AwareDatetime | None = None,
        before: Before = None,
    ) -> wire.Activity:
        """Tell what has happened, newest first."""
        wanted = _filter(kind, workstation_id, page_id, since, until, before)
        return activity.find(services, admin.account_id, wanted)

    @api.get("/activity.csv", response_class=Response, responses={200: {"content": _CSV}})
    def get_activity_csv(
        admin: SignedIn,
        kind: Kinds = None,
        workstation_id: UUID | None = None,
        page_id: UUID | None = None,
        since: AwareDatetime | None = None,
        until: AwareDatetime | None = None,
        before: Before = None,
    ) -> Response:
        """Give the same as a table; audited."""
        wanted = _filter(kind, workstation_id, page_id, since, until, before)
        return Response(activity.as_csv(services, admin, wanted), media_type="text/csv")


_LOGO: dict[str, dict[str, object]] = {"image/png": {}, "image/jpeg": {}}
_ZIP: dict[str, dict[str, object]] = {"application/zip": {}}
_CSV: dict[str, dict[str, object]] = {"text/csv": {}}


def _filter(
    kinds: list[str] | None,
    workstation_id: UUID | None,
    page_id: UUID | None,
    since: datetime | None,
    until: datetime | None,
    before: int | None,
) -> activity.Filter:
    return activity.Filter(
        tuple(kinds or ()), workstation_id, page_id, _in_utc(since), _in_utc(until), before
    )


def _in_utc(moment: datetime | None) -> datetime | None:
    """Return a moment in UTC; one beyond the calendar's ends there is the end."""
    if moment is None:
        return None
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return datetime.min.replace(tzinfo=UTC) if moment.year < 2000 else datetime.max.replace(tzinfo=UTC)
