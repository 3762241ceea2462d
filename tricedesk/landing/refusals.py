"""How the server says no to a workstation.

Owns: one exception for every refusal of the API, and the HTTP status of each error code.
Refuses: details that tell one account about another: what belongs to someone else is simply not found.
"""

from __future__ import annotations

from typing import Final

from tricedesk.errors import TriceDeskError
from tricedesk.wire import ErrorCode

STATUS: Final[dict[ErrorCode, int]] = {
    ErrorCode.BAD_REQUEST: 400,
    ErrorCode.NOT_PAIRED: 401,
    ErrorCode.NOT_SIGNED_IN: 403,
    ErrorCode.NOT_ALLOWED: 403,
    ErrorCode.NOT_FOUND: 404,
    ErrorCode.CONFLICT: 409,
    ErrorCode.INCOMPLETE: 409,
    ErrorCode.GONE: 410,
    ErrorCode.TOO_LARGE: 413,
    ErrorCode.WRONG_DIGEST: 422,
    ErrorCode.TOO_MANY: 429,
    ErrorCode.INTERNAL: 500,
    ErrorCode.UNAVAILABLE: 503,
    ErrorCode.NO_SPACE: 507,
}

RETRY_AFTER: Final[dict[ErrorCode, int]] = {
    ErrorCode.TOO_LARGE: 3600,
    ErrorCode.TOO_MANY: 60,
    ErrorCode.UNAVAILABLE: 5,
    ErrorCode.NO_SPACE: 600,
}
"""Seconds after which the same request may pass."""


class RefusalError(TriceDeskError):
    """The API says no: `code` for the desk, `title` and `hint` for people.

    Attributes:
        retry_after: seconds after which the same may pass; None: as is usual for the code.
    """

    def __init__(
        self, code: ErrorCode, title: str, hint: str = "", *, retry_after: int | None = None
    ) -> None:
        super().__init__(title, hint=hint)
        self.code = code
        self.retry_after = retry_after


def not_found(what: str) -> RefusalError:
    """Return the refusal for what isn't there, or belongs to another account."""
    return RefusalError(ErrorCode.NOT_FOUND, f"This account has no such {what}.")
