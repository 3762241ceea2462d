"""What the server's refusals mean for who asked.

Owns: turning an answer of 400 and above into one of our errors.
Refuses: acting on it.
"""

from __future__ import annotations

import email.utils
import json
from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import ValidationError

from tricedesk import wire
from tricedesk.errors import NotPairedError, OfflineError, ServerBusyError, ServerRefusedError, TriceDeskError
from tricedesk.wire import ErrorCode

MAX_RETRY_AFTER = 3600.0

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504, 507})
_PASSING_CODES = frozenset(
    {
        ErrorCode.TOO_MANY,
        ErrorCode.NO_SPACE,
        ErrorCode.UNAVAILABLE,
        ErrorCode.INTERNAL,
        ErrorCode.WRONG_DIGEST,  # the bytes were checked here before they left: damaged on the way
    }
)


class RefusalError(ServerRefusedError):
    """The server said no; `code` says which kind of no."""

    def __init__(self, title: str, message: str = "", hint: str = "", *, code: ErrorCode) -> None:
        super().__init__(title, message, hint)
        self.code = code


class SettingsConflictError(RefusalError):
    """Someone else has changed the settings meanwhile; `theirs` are those of now, with who and when."""

    def __init__(self, title: str, hint: str, theirs: wire.AccountSettings) -> None:
        super().__init__(title, hint=hint, code=ErrorCode.CONFLICT)
        self.theirs = theirs


class NotSignedInError(RefusalError):
    """Only an admin may do this, and none is signed in (any more)."""


def error_from(status: int, headers: Mapping[str, str], untrusted_body: bytes) -> TriceDeskError:
    """Return the error for an answer of 400 and above (see the table in `sync.client`)."""
    retry_after = _seconds(headers.get("Retry-After", ""))
    code, title, hint = _words(untrusted_body)
    if not title:
        if status in _PASSING:
            return ServerBusyError(
                "The server can't take it now.",
                hint="What waits here goes out by itself later.",
                retry_after=retry_after,
            )
        return not_ours()
    if code is ErrorCode.NOT_PAIRED:
        return NotPairedError(title, hint=hint)
    if code in _PASSING_CODES or status in _PASSING or (status == 413 and retry_after is not None):
        return ServerBusyError(title, hint=hint, retry_after=retry_after)
    if code is ErrorCode.NOT_SIGNED_IN:
        return NotSignedInError(title, hint=hint, code=code)
    if code is ErrorCode.CONFLICT and (theirs := _theirs(untrusted_body)) is not None:
        return SettingsConflictError(title, hint, theirs)
    return RefusalError(title, hint=hint, code=code)


def not_ours() -> OfflineError:
    """Return the error for what no TriceDesk server answers: a hotel's sign-in page, a wrong address."""
    return OfflineError(
        "Something else answers in the server's place.",
        "It may be a network's sign-in page, or the address is not a TriceDesk server's.",
        "Open a web page in a browser to sign in to the network, or check the server's address.",
    )


def _words(untrusted_body: bytes) -> tuple[ErrorCode, str, str]:
    """Return code, title and hint of a server's refusal; no title if it is none of our server's.

    A code of a newer server that isn't known here counts as a plain no.
    """
    try:
        untrusted = json.loads(untrusted_body)
    except (ValueError, RecursionError):
        return ErrorCode.BAD_REQUEST, "", ""
    if not isinstance(untrusted, dict) or not isinstance(untrusted.get("code"), str):
        return ErrorCode.BAD_REQUEST, "", ""
    try:
        code = ErrorCode(untrusted["code"])
    except ValueError:
        code = ErrorCode.BAD_REQUEST
    title = _line(str(untrusted.get("title", ""))) or "The server said no."
    return code, title, _line(str(untrusted.get("hint", "")))


def _theirs(untrusted_body: bytes) -> wire.AccountSettings | None:
    try:
        return wire.SettingsConflict.model_validate_json(untrusted_body).theirs
    except ValidationError:
        return None


def _line(untrusted: str) -> str:
    return "".join(c if c.isprintable() else " " for c in untrusted)[:500]


def _seconds(untrusted: str) -> float | None:
    """Return what a Retry-After header asks for: seconds, or a date."""
    text = untrusted.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), MAX_RETRY_AFTER)
    try:
        when = email.utils.parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return min(max((when - datetime.now(UTC)).total_seconds(), 0.0), MAX_RETRY_AFTER)
