"""The clinic's logo: a small PNG or JPEG, kept in storage.

Owns: what is taken (by its bytes, never by its name), its size, and giving it back for page and desk.
Refuses: SVG, which can hold script, and everything that is no picture. It is served under its real type with
`nosniff`; nothing of it is ever run.
"""

from __future__ import annotations

import hashlib
import struct
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import events, settings
from tricedesk.landing.admin_sessions import Admin
from tricedesk.landing.db.tables import accounts
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.landing.storage import MissingObjectError
from tricedesk.wire import ErrorCode, EventKind

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended, progressive
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})


def put(services: Services, admin: Admin, change_id: UUID, version: int, data: bytes) -> wire.AccountSettings:
    """Keep a logo, or take it away where `data` is empty. The same again is success.

    Raises:
        settings.ConflictError; RefusalError: BAD_REQUEST, no PNG or JPEG, or too many pixels.
    """
    columns: dict[str, Any] = dict.fromkeys(("logo", "logo_type", "logo_sha256", "logo_width", "logo_height"))
    digest = hashlib.sha256(data).hexdigest()
    if data:
        media_type, width, height = measure(data)
        # Stored first, under a name of its content: a row never names what isn't there.
        name = f"{admin.account_id}/logo/{digest}"
        services.storage.put(name, (data,))
        columns = dict(zip(columns, (name, media_type, digest, width, height), strict=True))
    before: list[str] = []

    def apply(conn: sa.Connection, row: Any) -> dict[str, Any]:
        if row.logo is not None and row.logo != columns["logo"]:
            before.append(row.logo)
        events.record(
            conn,
            admin.account_id,
            EventKind.LOGO_CHANGED,
            admin.actor,
            now=services.clock(),
            detail={"removed": not data, "version": row.settings_version + 1},
        )
        return columns

    result = settings.make(services, admin, change_id, version, f"logo {digest if data else ''}", apply)
    for name in before:
        services.storage.delete(name)
    return result


def get(services: Services, account_id: UUID) -> tuple[bytes, str]:
    """Return the logo's bytes and media type.

    Raises:
        RefusalError: NOT_FOUND, there is none.
    """
    with services.db.read() as conn:
        row = conn.execute(
            sa.select(accounts.c.logo, accounts.c.logo_type).where(accounts.c.id == account_id)
        ).one()
    if row.logo is None:
        raise not_found("logo")
    try:
        return services.storage.read(row.logo), row.logo_type
    except MissingObjectError as error:  # replaced between the two reads
        raise not_found("logo") from error


def measure(untrusted: bytes) -> tuple[str, int, int]:
    """Return a picture's media type, width and height, from its header.

    Raises:
        RefusalError: BAD_REQUEST.
    """
    size = _png_size(untrusted) if untrusted.startswith(_PNG) else None
    media_type = "image/png"
    if size is None and untrusted.startswith(b"\xff\xd8\xff"):
        size, media_type = _jpeg_size(untrusted), "image/jpeg"
    if size is None:
        raise RefusalError(
            ErrorCode.BAD_REQUEST,
            "A logo is a PNG or JPEG picture.",
            "Save it as one of these, then try again.",
        )
    if not all(1 <= side <= wire.MAX_LOGO_SIDE for side in size):
        raise RefusalError(
            ErrorCode.BAD_REQUEST,
            f"A logo has at most {wire.MAX_LOGO_SIDE} by {wire.MAX_LOGO_SIDE} pixels.",
            "Make it smaller, then try again.",
        )
    return media_type, *size


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Return what IHDR says (PNG, 11.2.2); None for a file without one or without its end."""
    if len(data) < 33 or data[12:16] != b"IHDR" or not data.endswith(b"IEND\xaeB`\x82"):
        return None
    width, height = struct.unpack(">II", data[16:24])
    return int(width), int(height)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Return what the frame header says (ITU-T T.81, B.2.2); None where there is none."""
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker in _ALONE or marker == 0xFF:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return int(width), int(height)
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
