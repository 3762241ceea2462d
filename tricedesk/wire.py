"""The contract between a workstation and the hosted server.

Owns: every message that crosses the network, its limits, its error codes and the routes' version. Both
programs import this module and nothing else of each other.
Refuses: behaviour. What a message does is written where it is done.

Requests are strict: an unknown field or a value of a neighbouring type (`false` for a number) is an error.
Parse them with `model_validate_json`, because strict parsing of already decoded JSON refuses UUIDs and
dates. Replies are read leniently: a field that this version doesn't know is passed over, so that an older
desk can talk to a newer server.
"""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import Annotated, Any, Literal, Self
from uuid import UUID

import uuid_utils.compat
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue, model_validator

API_VERSION = 1
API_ROOT = "/api/v1"

MIB = 1024 * 1024
PART_SIZE = 8 * MIB
"""Every part of a file but its last has exactly this many bytes."""
MAX_FILE_SIZE = 4096 * MIB
MAX_FILES = 2000
MAX_MANIFEST_SIZE = 4 * MIB
MAX_COMMAND_SIZE = 64 * 1024
MAX_LABEL_SIZE = 8 * 1024
MAX_LIFESPAN_DAYS = 3650
CHANGES_PER_REPLY = 500


def new_id() -> UUID:
    """Return a fresh UUIDv7. The workstation makes every id, so that every write can be repeated."""
    return uuid_utils.compat.uuid7()


Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""
Language = Annotated[str, Field(pattern=r"^[a-z]{2}(-[A-Z][a-z]{3})?$")]
"""A language tag as the landing page knows it: `en`, `es`, `zh-Hans`."""
Base64 = Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]*={0,2}$")]
CodeText = Annotated[str, Field(min_length=6, max_length=128)]
"""A Patient Link Code or password, in clear; never stored so."""


def canonical_json(value: Any) -> bytes:
    """Return the one spelling of a JSON value that digests are taken over."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


class Request(BaseModel):
    """What a workstation says: strict, frozen, nothing unknown."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    def digest(self) -> str:
        """Return the SHA-256 of this message's canonical JSON: the same content, the same digest."""
        return hashlib.sha256(canonical_json(self.model_dump(mode="json"))).hexdigest()


class Reply(BaseModel):
    """What the server answers: frozen; fields that this version doesn't know are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


# ---- packages ---------------------------------------------------------------------------------------------


class FileRole(StrEnum):
    """What a file of a package is for."""

    PICTURE = "picture"  #: JPEG, shown and downloaded
    CLIP = "clip"  #: MP4, shown and downloaded
    POSTER = "poster"  #: JPEG, the still of a clip, downloaded beside it
    SCREEN = "screen"  #: WebP, a smaller form of a picture or of a poster, for the screen only
    ATTACHMENT = "attachment"  #: a file that can't be cleaned; download only


MEDIA_TYPES: dict[FileRole, frozenset[str]] = {
    FileRole.PICTURE: frozenset({"image/jpeg"}),
    FileRole.CLIP: frozenset({"video/mp4"}),
    FileRole.POSTER: frozenset({"image/jpeg"}),
    FileRole.SCREEN: frozenset({"image/webp"}),
    FileRole.ATTACHMENT: frozenset({"image/jpeg", "image/png", "application/pdf"}),
}


class PackageFile(Request):
    """One file of a package: its place, its use, its bytes' digests.

    `n` counts from 0 without gaps; pictures and clips stand in the order in which they are shown.
    `of` names the picture or clip that a poster or screen file belongs to.
    `parts` are the digests of the file's consecutive pieces of `PART_SIZE` bytes.
    """

    n: int = Field(ge=0, lt=MAX_FILES)
    role: FileRole
    media_type: str
    size: int = Field(gt=0, le=MAX_FILE_SIZE)
    sha256: Sha256
    parts: tuple[Sha256, ...] = Field(min_length=1)
    width: int | None = Field(default=None, ge=1, le=65535)
    height: int | None = Field(default=None, ge=1, le=65535)
    of: int | None = Field(default=None, ge=0, lt=MAX_FILES)

    def part_size(self, k: int) -> int:
        """Return the length in bytes of part `k`, counted from 0."""
        return min(PART_SIZE, self.size - k * PART_SIZE)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.media_type not in MEDIA_TYPES[self.role]:
            raise ValueError(f"a {self.role} can't be {self.media_type}")
        if len(self.parts) != -(-self.size // PART_SIZE):
            raise ValueError("the number of parts does not fit the size")
        if (self.of is None) == (self.role in (FileRole.POSTER, FileRole.SCREEN)):
            raise ValueError("posters and screen files, and only these, belong to another file")
        if self.role is not FileRole.ATTACHMENT and (self.width is None or self.height is None):
            raise ValueError("a picture has a width and a height")
        return self


class Channel(StrEnum):
    EMAIL = "email"
    SMS = "sms"


class Recipient(Request):
    """One message to send: by mail to an address, or by text to a number in E.164 form."""

    message_id: UUID
    channel: Channel
    address: str = Field(min_length=3, max_length=254)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if any(ord(c) < 33 or c in '<>,;:"' for c in self.address):
            raise ValueError("an address has no spaces, commas or brackets")
        if self.channel is Channel.EMAIL:
            local, at, domain = self.address.rpartition("@")
            if not (local and at and "." in domain.strip(".")) or "@" in local or domain != domain.strip("."):
                raise ValueError("an e-mail address looks like name@example.org")
        elif not (self.address.startswith("+") and self.address[1:].isascii() and self.address[1:].isdigit()):
            raise ValueError("a number is written like +15550134")
        return self


class AccountCode(Request):
    """Ask for the account's Patient Link Code, if it has one."""

    kind: Literal["account"] = "account"


class OwnCode(Request):
    """Ask for this sending's own code."""

    kind: Literal["own"] = "own"
    code: CodeText


class NoCode(Request):
    """Ask for no code."""

    kind: Literal["none"] = "none"


CodeChoice = Annotated[AccountCode | OwnCode | NoCode, Field(discriminator="kind")]


class Manifest(Request):
    """All that the server learns of one sending. No name, no date of the study, no UID: see `label`.

    `label` is the desk's own name for the page, encrypted with the account's key (base64); the server
    can't read it. `replaces` names an expired or deleted package that this one was rebuilt for.
    """

    package_id: UUID
    page_id: UUID
    link_id: UUID
    language: Language
    lifespan_days: int | None = Field(default=None, ge=1, le=MAX_LIFESPAN_DAYS)
    code: CodeChoice = AccountCode()
    recipients: tuple[Recipient, ...] = Field(min_length=1, max_length=2)
    label: Base64 = Field(default="", max_length=MAX_LABEL_SIZE)
    replaces: UUID | None = None
    files: tuple[PackageFile, ...] = Field(min_length=1, max_length=MAX_FILES)

    @property
    def total_size(self) -> int:
        """The bytes of all files together."""
        return sum(file.size for file in self.files)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if [file.n for file in self.files] != list(range(len(self.files))):
            raise ValueError("files are numbered from 0 without gaps")
        if len({r.channel for r in self.recipients}) != len(self.recipients):
            raise ValueError("one message for each channel")
        if not any(f.role in (FileRole.PICTURE, FileRole.CLIP) for f in self.files):
            raise ValueError("a package has at least one picture")
        for file in self.files:
            if file.of is None:
                continue
            if file.of >= len(self.files):
                raise ValueError("a poster or screen file belongs to a file of this package")
            owner = self.files[file.of].role
            allowed = {FileRole.CLIP} if file.role is FileRole.POSTER else {FileRole.PICTURE, FileRole.CLIP}
            if owner not in allowed:
                raise ValueError(f"a {file.role} can't belong to a {owner}")
        owned = [(file.role, file.of) for file in self.files if file.of is not None]
        if len(set(owned)) != len(owned):
            raise ValueError("one poster and one screen file for each picture")
        posters = {file.of for file in self.files if file.role is FileRole.POSTER}
        if any(f.n not in posters for f in self.files if f.role is FileRole.CLIP):
            raise ValueError("each clip has a poster")
        return self


class PartRef(Reply):
    """Part `k` of file `n`, both counted from 0."""

    n: int
    k: int


class PackageState(StrEnum):
    """Where a package is on the server."""

    RECEIVING = "receiving"
    COMPLETE = "complete"
    PUBLISHED = "published"
    DELETED = "deleted"


class PackageStatus(Reply):
    """The server's answer to each write about a package: what it has, and which parts it still misses."""

    package_id: UUID
    state: PackageState
    missing: tuple[PartRef, ...] = ()
    page_id: UUID | None = None
    expires_at: AwareDatetime | None = None


class Health(Reply):
    """`GET /api/v1/hello`: who answers, and what it takes."""

    product: Literal["tricedesk"] = "tricedesk"
    version: str
    api_version: int
    part_size: int
    max_file_size: int
    max_files: int
    languages: tuple[str, ...]
    now: AwareDatetime


# ---- commands ---------------------------------------------------------------------------------------------


class CopyLink(Request):
    """Tell me the page's current address; audited."""

    kind: Literal["copy_link"] = "copy_link"
    page_id: UUID


class Resend(Request):
    """A new link, a new delete code and new messages for the same page.

    `keep_old_link` lets the old link live; a corrected contact must void it.
    """

    kind: Literal["resend"] = "resend"
    page_id: UUID
    link_id: UUID
    recipients: tuple[Recipient, ...] = Field(min_length=1, max_length=2)
    keep_old_link: bool = False


class Extend(Request):
    """Let the page live for `days` from today, never shorter than it already does."""

    kind: Literal["extend"] = "extend"
    page_id: UUID
    days: int = Field(ge=1, le=MAX_LIFESPAN_DAYS)


class ClosePage(Request):
    """Close the page; what it holds is kept until it expires."""

    kind: Literal["close"] = "close"
    page_id: UUID


class ReopenPage(Request):
    """Open a page again that the clinic closed."""

    kind: Literal["reopen"] = "reopen"
    page_id: UUID


Command = Annotated[CopyLink | Resend | Extend | ClosePage | ReopenPage, Field(discriminator="kind")]


class CommandRequest(Request):
    """`PUT /commands/{id}`: do this once, however often it is asked."""

    command_id: UUID
    command: Command


class CommandResult(Reply):
    """What became of a command. `link` is filled for `copy_link` only and is never stored."""

    command_id: UUID
    done: bool
    link: str | None = None
    expires_at: AwareDatetime | None = None


# ---- changes ----------------------------------------------------------------------------------------------


class EventKind(StrEnum):
    """Everything that can be told of an account, in one table: timeline, activity log, audit, changes."""

    ACCOUNT_CREATED = "account.created"
    WORKSTATION_PAIRED = "workstation.paired"
    ACCOUNT_KEY_SET = "account.key_set"
    PAIRING_CODE_MADE = "pairing.code_made"
    PACKAGE_STARTED = "package.started"
    PACKAGE_DELETED = "package.deleted"
    PAGE_PUBLISHED = "page.published"
    PAGE_VIEWED = "page.viewed"
    PAGE_LANGUAGE = "page.language"
    PAGE_PASSWORD_SET = "page.password_set"  # noqa: S105 - an event's name
    PAGE_EXTENDED = "page.extended"
    PAGE_CLOSED = "page.closed"
    PAGE_REOPENED = "page.reopened"
    PAGE_EXPIRED = "page.expired"
    PAGE_DELETED = "page.deleted"
    PAGE_ERASED = "page.erased"
    LINK_ISSUED = "link.issued"
    LINK_COPIED = "link.copied"
    LINK_VOIDED = "link.voided"
    CODE_WRONG = "code.wrong"
    CODE_LOCKED = "code.locked"
    DELETE_WRONG = "delete.wrong"
    DELETE_LOCKED = "delete.locked"
    MESSAGE_QUEUED = "message.queued"
    MESSAGE_SENT = "message.sent"
    MESSAGE_FAILED = "message.failed"
    PICTURES_REQUESTED = "pictures.requested"


class Change(Reply):
    """One event, as the desk's mirror reads it. `detail` never holds a contact, a token or a code."""

    seq: int
    at: AwareDatetime
    kind: str
    actor: str
    page_id: UUID | None = None
    link_id: UUID | None = None
    message_id: UUID | None = None
    detail: dict[str, JsonValue] = Field(default_factory=dict)


class Changes(Reply):
    """`GET /changes?after=seq`: what has happened since, oldest first; `more` means ask again at once."""

    changes: tuple[Change, ...]
    more: bool


# ---- pairing ----------------------------------------------------------------------------------------------


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


# ---- errors -----------------------------------------------------------------------------------------------


class ErrorCode(StrEnum):
    """What a desk may have to act upon; everything else is for people, in `title` and `hint`."""

    BAD_REQUEST = "bad_request"
    NOT_PAIRED = "not_paired"
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
