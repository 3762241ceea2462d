"""The account: its settings, its admins, its workstations, its activity log.

Owns: what an admin says at the desk and hears there. Each change names the version that it was made from.
Refuses: contacts and tokens in any reply; a Patient Link Code or password in any reply.

An admin's requests carry the workstation's token as all do, and the session's in `ADMIN_HEADER`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, JsonValue

from tricedesk.wire.base import MAX_LIFESPAN_DAYS, CodeText, Language, Reply, Request, Sha256
from tricedesk.wire.errors import ErrorReply

ADMIN_HEADER = "X-TriceDesk-Admin"
MAX_LOGO_SIZE = 256 * 1024
MAX_LOGO_SIDE = 2000
ACTIVITY_PER_REPLY = 200
MIN_ADMIN_PASSWORD = 10

AdminPassword = Annotated[str, Field(min_length=MIN_ADMIN_PASSWORD, max_length=128)]
Login = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._@+-]{1,79}$")]
"""An admin's name for signing in, lower case; a mail address is one."""
Name = Annotated[str, Field(min_length=1, max_length=80)]
Invitation = Annotated[str, Field(pattern=r"^[1-9A-HJ-NP-Za-km-z]{22}$")]
"""The last part of a sign-up link: 128 bits, good for one admin."""


class PasswordRule(StrEnum):
    """Which pages without a code let their first visitor choose a password."""

    ATTACHMENTS = "attachments"  #: those that hold attachments; always at least these
    ALWAYS = "always"


class AccountValues(Request):
    """All that an admin may set, at once.

    Attributes:
        sms_name: the clinic's name in a text message, at most 20 characters of the GSM alphabet.
        second_language: in which messages say everything again, below.
        languages: in which this clinic's desks offer pages; empty: all.
        mail_text, sms_text: the clinic's own words; empty: TriceDesk's. They name `{link}` and `{code}`.
        sender_name: who mails are from; empty: the clinic's name. reply_to: where answers go; empty: nowhere.
    """

    name: Name
    phone: str = Field(max_length=40)
    sms_name: str = Field(min_length=1, max_length=20)
    country: str = Field(pattern=r"^[A-Z]{2}$")
    time_zone: str = Field(min_length=1, max_length=64)
    language: Language
    second_language: Language | None = None
    languages: tuple[Language, ...] = Field(default=(), max_length=40)
    lifespan_days: int = Field(ge=1, le=MAX_LIFESPAN_DAYS)
    password_rule: PasswordRule = PasswordRule.ATTACHMENTS
    anonymized_uplink: bool = False
    mail_text: str = Field(default="", max_length=4000)
    sms_text: str = Field(default="", max_length=1000)
    sender_name: str = Field(default="", max_length=80)
    reply_to: str = Field(default="", max_length=254)


class Logo(Reply):
    """The clinic's logo, as pages show it."""

    media_type: str
    sha256: str
    width: int
    height: int


class AccountSettings(Reply):
    """`GET /account/settings`: what is set, at which version, and by whom since when.

    `live_pages` are open or closed and not yet expired; `live_code_pages` of these ask for the account's
    Patient Link Code, `live_following_pages` are those that a change of the code may apply to.
    `available_languages` are those that pages can have at this server at all.
    """

    version: int
    name: str
    phone: str
    sms_name: str
    country: str
    time_zone: str
    language: str
    second_language: str | None = None
    languages: tuple[str, ...] = ()
    lifespan_days: int
    password_rule: PasswordRule = PasswordRule.ATTACHMENTS
    anonymized_uplink: bool = False
    mail_text: str = ""
    sms_text: str = ""
    sender_name: str = ""
    reply_to: str = ""
    has_link_code: bool = False
    logo: Logo | None = None
    live_pages: int = 0
    live_code_pages: int = 0
    live_following_pages: int = 0
    available_languages: tuple[str, ...] = ()
    changed_at: AwareDatetime | None = None
    changed_by: str = ""

    def values(self) -> AccountValues:
        """Return what an admin may set, to be changed and sent back with this version."""
        return AccountValues(**{name: getattr(self, name) for name in AccountValues.model_fields})


class SettingsChange(Request):
    """`PUT /account/settings`: set all values, if nobody has changed them since `version`."""

    change_id: UUID
    version: int = Field(ge=1, lt=2**31)
    values: AccountValues


class LinkCodeChange(Request):
    """`PUT /account/link-code`: set, change or (None) clear the account's Patient Link Code.

    `follow`: pages that asked for the account's code when they were sent `keep` what they ask for, or the
    change is `apply`-ed to them.
    """

    change_id: UUID
    version: int = Field(ge=1, lt=2**31)
    code: CodeText | None = Field(default=None, repr=False)
    follow: Literal["keep", "apply"]


class SettingsConflict(ErrorReply):
    """409 for a change that was made from an older version: theirs, who and when."""

    theirs: AccountSettings


# ---- admins -----------------------------------------------------------------------------------------------


class AdminInfo(Reply):
    """One admin of the account."""

    admin_id: UUID
    login: str
    name: str
    created_at: AwareDatetime
    removed_at: AwareDatetime | None = None


class Admins(Reply):
    """`GET /admins`: the account's admins, oldest first."""

    admins: tuple[AdminInfo, ...]


class SignUpRequest(Request):
    """`PUT /admins/{id}`: become an admin by a one-time sign-up link."""

    admin_id: UUID
    invitation: Invitation = Field(repr=False)
    login: Login
    name: Name
    password: AdminPassword = Field(repr=False)


class SignInRequest(Request):
    """`PUT /admin/sessions/{id}`: the desk has made the session's token; the server hears its digest."""

    session_id: UUID
    login: Login
    password: str = Field(min_length=1, max_length=128, repr=False)
    token_sha256: Sha256


class SignInReply(Reply):
    """Signed in: as whom, and after how many idle seconds that ends."""

    admin: AdminInfo
    idle_seconds: int
    ends_at: AwareDatetime


class PasswordChange(Request):
    """`PUT /admins/{id}/password`: one's own only; other sessions of this admin end."""

    current: str = Field(min_length=1, max_length=128, repr=False)
    password: AdminPassword = Field(repr=False)


class InvitationRequest(Request):
    """`PUT /admin/invitations/{sha256}`: let one more admin sign up within a week."""

    token_sha256: Sha256


# ---- workstations, activity, leaving ----------------------------------------------------------------------


class WorkstationInfo(Reply):
    """One desk of the account; `revoked_at` once it was sent away."""

    workstation_id: UUID
    name: str
    paired_at: AwareDatetime
    revoked_at: AwareDatetime | None = None


class Workstations(Reply):
    """`GET /workstations`: all that were ever paired, newest first."""

    workstations: tuple[WorkstationInfo, ...]


class RenameWorkstation(Request):
    """`PUT /workstations/{id}`: call it otherwise."""

    name: Name


class ActivityEntry(Reply):
    """One event with the name of who did it."""

    seq: int
    at: AwareDatetime
    kind: str
    actor: str
    actor_name: str
    page_id: UUID | None = None
    detail: dict[str, JsonValue] = Field(default_factory=dict)


class Activity(Reply):
    """`GET /activity`: newest first; `more` means ask again with `before` the last one's number."""

    entries: tuple[ActivityEntry, ...]
    more: bool


class ErasureRequest(Request):
    """`PUT /account/erasure`: end the account and everything in it, for good.

    The clinic's exact name and the signed-in admin's password, typed again, say that this is meant.
    """

    name: str = Field(max_length=80)
    password: str = Field(max_length=128, repr=False)
