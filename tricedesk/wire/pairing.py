"""Pairing: how a workstation comes into an account.

Owns: redeeming and offering one-time codes, and what a desk knows of its account without an admin.
Refuses: a code's secret half and the account's key; they never travel in the clear.
"""

from __future__ import annotations

from uuid import UUID

from pydantic import Field

from tricedesk.wire.base import Base64, Reply, Request, Sha256


class PairRequest(Request):
    """`POST /pairing`: redeem a one-time code's look-up half. The secret half never leaves the desk."""

    lookup: str = Field(pattern=r"^[0-9A-HJKMNP-TV-Z]{10}$")
    workstation_id: UUID
    workstation_name: str = Field(min_length=1, max_length=80)
    token_sha256: Sha256
    """The digest of the token that the desk has made for itself: a repeated request changes nothing."""


class AccountInfo(Reply):
    """What a desk knows of its account without an admin."""

    account_id: UUID
    name: str
    phone: str
    time_zone: str
    country: str
    language: str
    lifespan_days: int
    has_link_code: bool
    key_id: str | None = None
    languages: tuple[str, ...] = ()
    """In which a page can be shown."""
    anonymized_uplink: bool = False
    """Whether attachments can't be sent at all."""
    password_rule: str = "attachments"  # noqa: S105 - see `PasswordRule`
    settings_version: int = 1


class PairReply(Reply):
    """The account, and its key wrapped under the code's secret half if a desk made the code."""

    account: AccountInfo
    wrapped_key: Base64 | None = None


class AccountKeyRequest(Request):
    """`PUT /account/key`: the first desk says which key is the account's (a fingerprint, not the key)."""

    key_id: Sha256


class PairingCodeRequest(Request):
    """`POST /pairing/codes`: a paired desk lets another one in for ten minutes."""

    lookup_sha256: Sha256
    wrapped_key: Base64 | None = Field(default=None, max_length=512)
