"""Packages: what the server learns of one sending, and what it answers.

Owns: the manifest, its files and recipients, a package's status, and who the server says it is.
Refuses: a patient's name, a study's date, a UID: only the encrypted label has them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from tricedesk.wire.base import (
    MAX_FILE_SIZE,
    MAX_FILES,
    MAX_LABEL_SIZE,
    MAX_LIFESPAN_DAYS,
    PART_SIZE,
    Base64,
    CodeText,
    Language,
    Reply,
    Request,
    Sha256,
)


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

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.code != self.code.strip() or not self.code.isprintable():
            raise ValueError("a code has no spaces around it, and nothing that can't be seen")
        return self


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
