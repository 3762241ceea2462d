"""Every error of the API as an `ErrorReply`.

Owns: which status, which words, and when the same may be asked again.
Refuses: telling what an exception says; it may hold an address, a token or a statement's values.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any, Final

import sqlalchemy as sa
import structlog
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from tricedesk import wire
from tricedesk.landing import settings
from tricedesk.landing.refusals import RETRY_AFTER, STATUS, RefusalError
from tricedesk.wire import ErrorCode

_log = structlog.get_logger("tricedesk.api")
_DISK_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


def error_reply(
    code: ErrorCode, title: str, hint: str = "", *, status: int | None = None, retry_after: int | None = None
) -> JSONResponse:
    """Return an error's answer, with Retry-After where the same request may pass later."""
    headers = {}
    if retry_after is not None or code in RETRY_AFTER:
        headers["Retry-After"] = str(RETRY_AFTER[code] if retry_after is None else retry_after)
    if code == ErrorCode.NOT_PAIRED:
        headers["WWW-Authenticate"] = "Bearer"
    reply = wire.ErrorReply(code=code, title=title, hint=hint)
    return JSONResponse(reply.model_dump(mode="json"), status or STATUS[code], headers=headers)


async def _on_refusal(_request: Request, error: Any) -> JSONResponse:
    if isinstance(error, settings.ConflictError):
        conflict = wire.SettingsConflict(
            code=error.code, title=error.title, hint=error.hint, theirs=error.theirs
        )
        return JSONResponse(conflict.model_dump(mode="json"), STATUS[error.code])
    return error_reply(error.code, error.title, error.hint, retry_after=error.retry_after)


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


HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Any]] = {
    RefusalError: _on_refusal,
    HTTPException: _on_http,
    RequestValidationError: _on_invalid,
    sa.exc.DBAPIError: _on_database,
    sa.exc.TimeoutError: _on_database,
    OSError: _on_disk,
    Exception: _on_anything,
}
