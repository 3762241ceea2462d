"""What every route of the API needs: who asks, and a body within its limit.

Owns: the dependencies (a workstation's token, an admin's session, bodies), how often a workstation may ask,
and how OpenAPI shows a body that is parsed from its bytes.
Refuses: decisions about what is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Final, TypeVar
from uuid import UUID

from fastapi import Depends, Header, Path, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ValidationError

from tricedesk import wire
from tricedesk.landing import accounts, admin_sessions
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.throttle import Rate, Throttle
from tricedesk.wire import ErrorCode

_Model = TypeVar("_Model", bound=wire.Request)

WORKSTATION_RATE: Final = Rate(burst=1000, per_second=50)
"""Far above what a desk with a full outbox asks; a desk gone wild waits."""
WRONG_CODE_RATE: Final = Rate(burst=20, per_second=1 / 30)
"""Pairing codes that don't exist, of one address. A code has 50 bits and lives for ten minutes."""

_BEARER = HTTPBearer(auto_error=False, description="The token that the workstation made when it was paired.")
AdminToken = Annotated[
    str | None,
    Header(alias=wire.ADMIN_HEADER, description="The token that the desk made for an admin's session."),
]


def make_throttles(state: Any) -> None:
    """Put an app's own throttles into its state."""
    state.workstation_throttle = Throttle(WORKSTATION_RATE)
    state.pairing_throttle = Throttle(WRONG_CODE_RATE)


def _workstation(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
) -> Workstation:
    """Return who asks (a dependency of every route but three)."""
    if credentials is None:
        raise accounts.not_paired()
    workstation = accounts.authenticate(request.app.state.services, credentials.credentials)
    wait = request.app.state.workstation_throttle.take(workstation.id)
    if wait:
        raise too_often(wait)
    return workstation


def _admin(
    request: Request, who: Annotated[Workstation, Depends(_workstation)], token: AdminToken = None
) -> Admin:
    """Return the admin who is signed in at the workstation that asks."""
    if token is None:
        raise admin_sessions.not_signed_in()
    return admin_sessions.authenticate(request.app.state.services, who, token)


def _body(limit: int) -> Callable[[Request], Any]:
    async def body(request: Request) -> bytes:
        return await read_body(request, limit)

    return body


Paired = Annotated[Workstation, Depends(_workstation)]
SignedIn = Annotated[Admin, Depends(_admin)]
SmallBody = Annotated[bytes, Depends(_body(wire.MAX_COMMAND_SIZE))]
ManifestBody = Annotated[bytes, Depends(_body(wire.MAX_MANIFEST_SIZE))]
LogoBody = Annotated[bytes, Depends(_body(wire.MAX_LOGO_SIZE))]
# Numbers beyond these are no parts of ours; SQLite's and PostgreSQL's integers hold them.
FileNumber = Annotated[int, Path(ge=0, lt=wire.MAX_FILES)]
PartNumber = Annotated[int, Path(ge=0, le=wire.MAX_FILE_SIZE // wire.PART_SIZE)]


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


def same_id(in_path: UUID | str, in_body: UUID | str) -> None:
    """Refuse a message whose number is not the address's."""
    if in_path != in_body:
        raise RefusalError(
            ErrorCode.BAD_REQUEST, "The number in the address is not the one in the message.", ""
        )


def too_often(wait: int) -> RefusalError:
    """Return the refusal for who asks too often; the same passes after `wait` seconds."""
    return RefusalError(
        ErrorCode.TOO_MANY, "Too many requests at once.", "It goes on by itself.", retry_after=wait
    )


def body_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return how OpenAPI shows a body that is parsed from its bytes."""
    schema = model.model_json_schema(ref_template=f"#/components/schemas/{model.__name__}.{{model}}")
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": _inlined(schema)}}}}


def bytes_of(*media_types: str) -> dict[str, Any]:
    """Return how OpenAPI shows a body of plain bytes."""
    schema = {"schema": {"type": "string", "format": "binary"}}
    return {"requestBody": {"required": True, "content": dict.fromkeys(media_types, schema)}}


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


def _too_large() -> RefusalError:
    return RefusalError(
        ErrorCode.TOO_LARGE, "This request is larger than the server takes.", "Send fewer pictures at once."
    )
