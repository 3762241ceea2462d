"""The API for workstations: thin routes over what the other modules do.

Owns: reading a request within its size limit, parsing it strictly, asking who it is from, and turning every
error into an `ErrorReply`. Its document is `GET /api/v1/openapi.json`.
Refuses: decisions, SQL and sessions. Whatever touches the database, storage or argon2 runs in a thread.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Annotated, Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
import structlog
from fastapi import Depends, FastAPI, Path, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

import tricedesk
from tricedesk import wire
from tricedesk.landing import accounts, commands, events, languages, packages, pairing, parts, publication
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.messages import preview
from tricedesk.landing.refusals import RETRY_AFTER, STATUS, RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode

_log = structlog.get_logger("tricedesk.api")
_Model = TypeVar("_Model", bound=wire.Request)

_BEARER = HTTPBearer(auto_error=False, description="The token that the workstation made when it was paired.")
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


def _workstation(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Workstation:
    """Return who asks (a dependency of every route but three)."""
    if credentials is None:
        raise accounts.not_paired()
    return accounts.authenticate(request.app.state.services, credentials.credentials)


def _json(limit: int) -> Callable[[Request], Any]:
    async def body(request: Request) -> bytes:
        return await read_body(request, limit)

    return body


Paired = Annotated[Workstation, Depends(_workstation)]
SmallBody = Annotated[bytes, Depends(_json(wire.MAX_COMMAND_SIZE))]
ManifestBody = Annotated[bytes, Depends(_json(wire.MAX_MANIFEST_SIZE))]
# Numbers beyond these are no parts of ours; SQLite's and PostgreSQL's integers hold them.
FileNumber = Annotated[int, Path(ge=0, lt=wire.MAX_FILES)]
PartNumber = Annotated[int, Path(ge=0, le=wire.MAX_FILE_SIZE // wire.PART_SIZE)]


class HealthReply(wire.Reply):
    """`GET /health`: this process answers, and so does its database."""

    ok: bool


async def read_body(request: Request, limit: int) -> bytes:
    """Return the request's body of at most `limit` bytes; what is longer is refused unread.

    Raises:
        RefusalError: TOO_LARGE.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large()
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise _too_large()
    return bytes(body)


def parse(model: type[_Model], data: bytes) -> _Model:
    """Return a request's message, strictly.

    Raises:
        RefusalError: BAD_REQUEST, with the place and the reason, never with the value.
    """
    try:
        return model.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise RefusalError(
            ErrorCode.BAD_REQUEST,
            "The server does not understand this request.",
            f"{place}: {first['msg']}" if place else first["msg"],
        ) from error


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
    for kind, handler in _HANDLERS.items():
        api.add_exception_handler(kind, handler)

    api.state.services = services
    _add_account_routes(api, services)
    _add_package_routes(api, services)

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

    return api


def _add_account_routes(api: FastAPI, services: Services) -> None:
    @api.post("/pairing", openapi_extra=_body(wire.PairRequest))
    async def pair(body: SmallBody) -> wire.PairReply:
        """Redeem a one-time code. The same workstation with the same token may repeat it."""
        return await run_in_threadpool(pairing.redeem, services, parse(wire.PairRequest, body))

    @api.post("/pairing/codes", status_code=204, openapi_extra=_body(wire.PairingCodeRequest))
    async def offer_code(who: Paired, body: SmallBody) -> None:
        """Let another workstation in for ten minutes."""
        await run_in_threadpool(pairing.offer_code, services, who, parse(wire.PairingCodeRequest, body))

    @api.get("/account")
    def account(who: Paired) -> wire.AccountInfo:
        """Tell a workstation about its account."""
        return accounts.info(services, who.account_id)

    @api.put("/account/key", openapi_extra=_body(wire.AccountKeyRequest))
    async def set_key(who: Paired, body: SmallBody) -> wire.AccountInfo:
        """Say which key is the account's; the first wins."""
        request = parse(wire.AccountKeyRequest, body)
        return await run_in_threadpool(accounts.set_key, services, who, request.key_id)

    @api.get("/changes")
    def changes(who: Paired, after: Annotated[int, Query(ge=0, lt=2**63)] = 0) -> wire.Changes:
        """Tell what has happened in the account after an event's number."""
        with services.db.read() as conn:
            return events.changes(conn, who.account_id, after)

    @api.put("/messages/preview", openapi_extra=_body(wire.MessagePreviewRequest))
    async def preview_message(who: Paired, body: SmallBody) -> wire.MessagePreview:
        """Write the message that a patient would get, with a sample link and code; send nothing."""
        request = parse(wire.MessagePreviewRequest, body)
        return await run_in_threadpool(preview.preview, services, who.account_id, request)

    @api.put("/commands/{command_id}", openapi_extra=_body(wire.CommandRequest))
    async def command(command_id: UUID, who: Paired, body: SmallBody) -> wire.CommandResult:
        """Do something with a page, once however often it is asked."""
        request = parse(wire.CommandRequest, body)
        _same_id(command_id, request.command_id)
        return await run_in_threadpool(commands.execute, services, who, request)


def _add_package_routes(api: FastAPI, services: Services) -> None:
    @api.put("/packages/{package_id}", openapi_extra=_body(wire.Manifest))
    async def put_package(package_id: UUID, who: Paired, body: ManifestBody) -> wire.PackageStatus:
        """Announce a package; hear which parts are missing."""
        manifest = parse(wire.Manifest, body)
        _same_id(package_id, manifest.package_id)
        return await run_in_threadpool(packages.accept, services, who, manifest)

    @api.get("/packages/{package_id}")
    def get_package(package_id: UUID, who: Paired) -> wire.PackageStatus:
        """Tell where a package is, and what it still misses."""
        return packages.status(services, who, package_id)

    @api.put("/packages/{package_id}/files/{n}/parts/{k}", openapi_extra=_PART_BODY)
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


def _body(model: type[BaseModel]) -> dict[str, Any]:
    """Return how OpenAPI shows a body that is parsed from its bytes."""
    schema = model.model_json_schema(ref_template=f"#/components/schemas/{model.__name__}.{{model}}")
    return {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _inlined(schema)}},
        }
    }


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what it refers to put in place; our messages never refer to themselves."""
    definitions = schema.pop("$defs", {})

    def resolve(node: Any) -> Any:
        if isinstance(node, dict):
            if "$ref" in node:
                return resolve(definitions[node["$ref"].rpartition(".")[2]])
            # The mapping names definitions that no longer stand anywhere.
            return {
                key: resolve(value) if key != "discriminator" else {"propertyName": value["propertyName"]}
                for key, value in node.items()
            }
        if isinstance(node, list):
            return [resolve(item) for item in node]
        return node

    resolved: dict[str, Any] = resolve(schema)
    return resolved


_PART_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def _same_id(in_path: UUID, in_body: UUID) -> None:
    if in_path != in_body:
        raise RefusalError(
            ErrorCode.BAD_REQUEST, "The number in the address is not the one in the message.", ""
        )


def _too_large() -> RefusalError:
    return RefusalError(
        ErrorCode.TOO_LARGE, "This request is larger than the server takes.", "Send fewer pictures at once."
    )


# ---- errors -----------------------------------------------------------------------------------------------


def error_reply(code: ErrorCode, title: str, hint: str = "", *, status: int | None = None) -> JSONResponse:
    """Return an error's answer, with Retry-After where the same request may pass later."""
    headers = {}
    if code in RETRY_AFTER:
        headers["Retry-After"] = str(RETRY_AFTER[code])
    if code == ErrorCode.NOT_PAIRED:
        headers["WWW-Authenticate"] = "Bearer"
    reply = wire.ErrorReply(code=code, title=title, hint=hint)
    return JSONResponse(reply.model_dump(mode="json"), status or STATUS[code], headers=headers)


async def _on_refusal(_request: Request, error: Any) -> JSONResponse:
    return error_reply(error.code, error.title, error.hint)


async def _on_http(_request: Request, error: Any) -> JSONResponse:
    if error.status_code == 404:
        return error_reply(ErrorCode.NOT_FOUND, "The server has nothing at this address.")
    reply = error_reply(ErrorCode.BAD_REQUEST, "The server can't do this here.", status=error.status_code)
    reply.headers.update(error.headers or {})
    return reply


async def _on_invalid(_request: Request, error: Any) -> JSONResponse:
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"])
    return error_reply(
        ErrorCode.BAD_REQUEST, "The server does not understand this request.", f"{place}: {first['msg']}"
    )


async def _on_database(_request: Request, error: Any) -> JSONResponse:
    if isinstance(error, sa.exc.DataError):  # a value that no column takes: again changes nothing
        return error_reply(ErrorCode.BAD_REQUEST, "The server can't store a value of this request.")
    _log.warning("database", error=type(error).__name__)
    return error_reply(ErrorCode.UNAVAILABLE, "The server is busy.", "What waits is sent again by itself.")


async def _on_disk(_request: Request, error: Any) -> JSONResponse:
    full = error.errno in _DISK_FULL
    _log.error("storage", error=errno.errorcode.get(error.errno, "unknown"))
    return error_reply(
        ErrorCode.NO_SPACE if full else ErrorCode.UNAVAILABLE,
        "The server's storage is full." if full else "The server's storage does not answer.",
        "What waits is sent again by itself. Tell whoever runs the server if this stays.",
    )


async def _on_anything(_request: Request, _error: Any) -> JSONResponse:
    return error_reply(
        ErrorCode.INTERNAL, "The server made a mistake.", "Nothing is lost. Tell whoever runs the server."
    )


_HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Any]] = {
    RefusalError: _on_refusal,
    HTTPException: _on_http,
    RequestValidationError: _on_invalid,
    sa.exc.DBAPIError: _on_database,
    sa.exc.TimeoutError: _on_database,
    OSError: _on_disk,
    Exception: _on_anything,
}
