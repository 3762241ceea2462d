"""Errors: the body of every answer of 400 and above.

Owns: the codes that a desk may act upon.
Refuses: details for machines; `title` and `hint` are for people.
"""

from __future__ import annotations

from enum import StrEnum

from tricedesk.wire.base import Reply


class ErrorCode(StrEnum):
    """What a desk may have to act upon; everything else is for people, in `title` and `hint`."""

    BAD_REQUEST = "bad_request"
    NOT_PAIRED = "not_paired"
    NOT_SIGNED_IN = "not_signed_in"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    GONE = "gone"
    INCOMPLETE = "incomplete"
    WRONG_DIGEST = "wrong_digest"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NO_SPACE = "no_space"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


class ErrorReply(Reply):
    """The body of every answer of 400 and above."""

    code: ErrorCode
    title: str
    hint: str = ""
