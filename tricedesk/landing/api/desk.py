"""The routes of every paired desk: pairing, the account, changes, commands, packages.

Owns: these routes.
Refuses: decisions and SQL. Whatever touches the database, storage or argon2 runs in a thread.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Query, Request
from starlette.concurrency import run_in_threadpool

from tricedesk import wire
from tricedesk.landing import accounts, commands, events, packages, pairing, parts, publication
from tricedesk.landing.api.base import (
    FileNumber,
    ManifestBody,
    Paired,
    PartNumber,
    SmallBody,
    body_of,
    bytes_of,
    parse,
    read_body,
    same_id,
    too_often,
)
from tricedesk.landing.messages import preview
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.landing.visits import household
from tricedesk.wire import ErrorCode


def add_account_routes(api: FastAPI, services: Services) -> None:
    @api.post("/pairing", openapi_extra=body_of(wire.PairRequest))
    async def pair(request: Request, body: SmallBody) -> wire.PairReply:
        """Redeem a one-time code. The same workstation with the same token may repeat it."""
        who = household(request.client.host if request.client else "")
        throttle = request.app.state.pairing_throttle
        if wait := throttle.wait(who):
            raise too_often(wait)
        try:
            return await run_in_threadpool(pairing.redeem, services, parse(wire.PairRequest, body))
        except RefusalError as error:
            if error.code is ErrorCode.NOT_FOUND:
                throttle.take(who)
            raise

    @api.post("/pairing/codes", status_code=204, openapi_extra=body_of(wire.PairingCodeRequest))
    async def offer_code(who: Paired, body: SmallBody) -> None:
        """Let another workstation in for ten minutes."""
        await run_in_threadpool(pairing.offer_code, services, who, parse(wire.PairingCodeRequest, body))

    @api.get("/account")
    def account(who: Paired) -> wire.AccountInfo:
        """Tell a workstation about its account."""
        return accounts.info(services, who.account_id)

    @api.put("/account/key", openapi_extra=body_of(wire.AccountKeyRequest))
    async def set_key(who: Paired, body: SmallBody) -> wire.AccountInfo:
        """Say which key is the account's; the first wins."""
        request = parse(wire.AccountKeyRequest, body)
        return await run_in_threadpool(accounts.set_key, services, who, request.key_id)

    @api.get("/changes")
    def changes(who: Paired, after: Annotated[int, Query(ge=0, lt=2**63)] = 0) -> wire.Changes:
        """Tell what has happened in the account after an event's number."""
        with services.db.read() as conn:
            return events.changes(conn, who.account_id, after)

    @api.put("/messages/preview", openapi_extra=body_of(wire.MessagePreviewRequest))
    async def preview_message(who: Paired, body: SmallBody) -> wire.MessagePreview:
        """Write the message that a patient would get, with a sample link and code; send nothing."""
        request = parse(wire.MessagePreviewRequest, body)
        return await run_in_threadpool(preview.preview, services, who.account_id, request)

    @api.put("/commands/{command_id}", openapi_extra=body_of(wire.CommandRequest))
    async def command(command_id: UUID, who: Paired, body: SmallBody) -> wire.CommandResult:
        """Do something with a page, once however often it is asked."""
        request = parse(wire.CommandRequest, body)
        same_id(command_id, request.command_id)
        return await run_in_threadpool(commands.execute, services, who, request)


def add_package_routes(api: FastAPI, services: Services) -> None:
    @api.put("/packages/{package_id}", openapi_extra=body_of(wire.Manifest))
    async def put_package(package_id: UUID, who: Paired, body: ManifestBody) -> wire.PackageStatus:
        """Announce a package; hear which parts are missing."""
        manifest = parse(wire.Manifest, body)
        same_id(package_id, manifest.package_id)
        return await run_in_threadpool(packages.accept, services, who, manifest)

    @api.get("/packages/{package_id}")
    def get_package(package_id: UUID, who: Paired) -> wire.PackageStatus:
        """Tell where a package is, and what it still misses."""
        return packages.status(services, who, package_id)

    @api.put("/packages/{package_id}/files/{n}/parts/{k}", openapi_extra=bytes_of("application/octet-stream"))
    async def put_part(
        package_id: UUID, n: FileNumber, k: PartNumber, who: Paired, request: Request
    ) -> wire.PackageStatus:
        """Bring one part; it is durable when this answers."""
        expected = await run_in_threadpool(parts.expect, services, who, package_id, n, k)
        data = await read_body(request, expected.size)
        return await run_in_threadpool(parts.store, services, who, expected, data)

    @api.post("/packages/{package_id}/publish")
    def publish(package_id: UUID, who: Paired) -> wire.PackageStatus:
        """Make the page, its link and its messages of a complete package."""
        return publication.publish(services, who, package_id)

    @api.delete("/packages/{package_id}")
    def delete(package_id: UUID, who: Paired) -> wire.PackageStatus:
        """Bury a package and its page, for good."""
        return packages.delete(services, who, package_id)
