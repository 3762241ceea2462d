"""The parts of a package's files: bytes in, at most 8 MiB at a time.

Owns: measuring each part against its manifest, making it durable, then recording it with its CRC-32.
Refuses: trusting anyone's digest, and changing a part that is stored. Parts come in any order, at any worker,
as often as the network makes them.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from tricedesk import wire
from tricedesk.landing import packages
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import parts
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, PackageState


@dataclass(frozen=True, slots=True)
class ExpectedPart:
    """What part `k` of file `n` must be, and whether it is stored already."""

    package_id: UUID
    n: int
    k: int
    size: int
    sha256: str
    stored: bool


def object_name(account_id: UUID, package_id: UUID, n: int, k: int) -> str:
    """Return a part's name in storage; everything of a package lies below `packages.package_prefix`."""
    return f"{packages.package_prefix(account_id, package_id)}/{n}-{k}"


def expect(services: Services, workstation: Workstation, package_id: UUID, n: int, k: int) -> ExpectedPart:
    """Return what a part must be; asked before its bytes are read, so that these can be bounded.

    Raises:
        RefusalError: NOT_FOUND, GONE.
    """
    with services.db.read() as conn:
        package = packages.find(conn, package_id)
        packages.check_owner_and_life(package, workstation)
        row = conn.execute(
            sa.select(parts.c.size, parts.c.sha256, parts.c.object).where(
                parts.c.account_id == workstation.account_id,
                parts.c.package_id == package_id,
                parts.c.n == n,
                parts.c.k == k,
            )
        ).one_or_none()
    if row is None:
        raise not_found("part")
    stored = row.object is not None or package.state == PackageState.PUBLISHED
    return ExpectedPart(package_id, n, k, row.size, row.sha256, stored)


def store(
    services: Services, workstation: Workstation, expected: ExpectedPart, data: bytes
) -> wire.PackageStatus:
    """Check a part's bytes, make them durable, then record them.

    Raises:
        RefusalError: WRONG_DIGEST, NOT_FOUND, GONE; NO_SPACE is said by the caller (OSError).
        OSError: the storage did not take it.
    """
    if len(data) != expected.size or hashlib.sha256(data).hexdigest() != expected.sha256:
        raise RefusalError(
            ErrorCode.WRONG_DIGEST,
            "A piece of the package arrived damaged.",
            "It is sent again by itself. If this stays, something on the network changes it.",
        )
    package_id, n, k = expected.package_id, expected.n, expected.k
    if not expected.stored:
        name = object_name(workstation.account_id, package_id, n, k)
        services.storage.put(name, (data,))
        with services.db.write() as conn:
            # Locked: a deletion is wholly before this, or erases what this has recorded.
            alive = packages.find(conn, package_id, lock=True).state == PackageState.RECEIVING
            if alive:
                conn.execute(
                    sa.update(parts)
                    .where(parts.c.package_id == package_id, parts.c.n == n, parts.c.k == k)
                    .values(crc32=zlib.crc32(data), object=name)
                )
        if not alive:
            _drop_unless_published(services, package_id, name)
    return packages.status(services, workstation, package_id)


def _drop_unless_published(services: Services, package_id: UUID, name: str) -> None:
    """Take back an object that came too late: its package was deleted meanwhile."""
    with services.db.read() as conn:
        state = packages.find(conn, package_id).state
    if state == PackageState.DELETED:
        services.storage.delete(name)
