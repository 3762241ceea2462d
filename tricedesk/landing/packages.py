"""Packages: announced, taken in, then published as a page, or buried.

Owns: accepting a manifest, telling what is missing, deleting (a tombstone that nothing brings back). Their
parts' bytes: `parts`. Becoming a page: `publication`.
Refuses: looking into pictures, and more than the account's quota. Every write can be repeated: the same
again is success, something else under the same id a conflict, another account's id unknown.

States (`wire.PackageState`): receiving → published → deleted, or receiving → deleted. *Complete* is
receiving with nothing missing; it is told, not stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import events, jobs, languages
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.db.tables import accounts, files, links, messages, packages, pages, parts
from tricedesk.landing.refusals import RefusalError, not_found
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind, PackageState


def package_prefix(account_id: UUID, package_id: UUID) -> str:
    """Return what the names of all of a package's objects begin with."""
    return f"{account_id}/{package_id}"


def accept(services: Services, workstation: Workstation, manifest: wire.Manifest) -> wire.PackageStatus:
    """Take a manifest; answer which parts are wanted.

    Raises:
        RefusalError: CONFLICT, GONE, NOT_FOUND, NO_SPACE; BAD_REQUEST for a language that pages don't have.
    """
    fingerprint = services.keys.fingerprint(manifest.digest())
    with services.db.read() as conn:
        existing = find(conn, manifest.package_id)
    if existing is None:
        if manifest.language not in languages.available():
            raise RefusalError(
                ErrorCode.BAD_REQUEST,
                f"Pages are not offered in {manifest.language!r}.",
                f"Choose one of {', '.join(languages.available())}.",
            )
        sealed = services.keys.seal(manifest.model_dump_json(), manifest.package_id)
        try:
            with services.db.write() as conn:
                existing = _insert(conn, workstation, manifest, fingerprint, sealed, services.clock())
        except IntegrityError as error:  # the same manifest came twice at once, or an id is taken
            with services.db.read() as conn:
                existing = find(conn, manifest.package_id)
            if existing is None:
                raise _ids_taken() from error
    check_owner_and_life(existing, workstation)
    if existing.manifest_sha256 != fingerprint:
        raise RefusalError(
            ErrorCode.CONFLICT,
            "The server has other content under this package's number.",
            "Send the study again; that makes a new package.",
        )
    return status(services, workstation, manifest.package_id)


def status(services: Services, workstation: Workstation, package_id: UUID) -> wire.PackageStatus:
    """Return where a package of this account is, and what it still misses.

    Raises:
        RefusalError: NOT_FOUND, GONE.
    """
    with services.db.read() as conn:
        row = find(conn, package_id)
        check_owner_and_life(row, workstation)
        return _status(conn, row)


def delete(services: Services, workstation: Workstation, package_id: UUID) -> wire.PackageStatus:
    """Bury a package, and its page if it has one; storage is erased by a job. For good.

    An id that the server has never heard of is buried too: a late first request must not raise it.

    Raises:
        RefusalError: NOT_FOUND, another account's.
    """
    now, account_id = services.clock(), workstation.account_id
    with services.db.write() as conn:
        row = find(conn, package_id, lock=True)
        if row is None:
            conn.execute(
                sa.insert(packages).values(
                    id=package_id,
                    account_id=account_id,
                    workstation_id=workstation.id,
                    page_id=wire.new_id(),
                    link_id=wire.new_id(),
                    manifest_sha256="",
                    manifest="",
                    state=PackageState.DELETED,
                    total_bytes=0,
                    created_at=now,
                    deleted_at=now,
                    erased_at=now,
                )
            )
        elif row.account_id != account_id:
            raise not_found("package")
        elif row.state != PackageState.DELETED:
            conn.execute(
                sa.update(packages)
                .where(packages.c.id == package_id)
                .values(state=PackageState.DELETED, deleted_at=now, manifest="")
            )
            jobs.add(conn, account_id, jobs.JobKind.ERASE_PACKAGE, package_id, now=now)
            if row.page_state is not None:
                _end_page(conn, workstation, row, now)
            events.record(
                conn,
                account_id,
                EventKind.PACKAGE_DELETED,
                workstation.actor,
                now=now,
                detail={"package_id": str(package_id)},
            )
    return wire.PackageStatus(package_id=package_id, state=PackageState.DELETED)


def find(conn: sa.Connection, package_id: UUID, *, lock: bool = False) -> Any:
    """Return a package's row with its page's state and expiry, whosever it is; None if there is none."""
    if lock:  # the page first, as whoever ends a page does: the same order never ends in a deadlock
        conn.execute(sa.select(pages.c.id).where(pages.c.package_id == package_id).with_for_update())
        conn.execute(sa.select(packages.c.id).where(packages.c.id == package_id).with_for_update())
    return conn.execute(
        sa.select(packages, pages.c.state.label("page_state"), pages.c.expires_at)
        .outerjoin(pages, pages.c.package_id == packages.c.id)
        .where(packages.c.id == package_id)
    ).one_or_none()


def check_owner_and_life(row: Any, workstation: Workstation) -> None:
    if row is None or row.account_id != workstation.account_id:
        raise not_found("package")
    if row.state == PackageState.DELETED or row.page_state == "deleted":
        raise RefusalError(
            ErrorCode.GONE,
            "This package was deleted.",
            "Deleted stays deleted. Send the study again if the patient wants it.",
        )


def check_uplink(anonymized: bool, manifest: wire.Manifest) -> None:
    """Refuse what can't be cleaned where the account lets only cleaned pictures through.

    Raises:
        RefusalError: NOT_ALLOWED.
    """
    if anonymized and any(file.role is wire.FileRole.ATTACHMENT for file in manifest.files):
        raise RefusalError(
            ErrorCode.NOT_ALLOWED,
            "This clinic sends no attachments.",
            "Take them off and send again. An administrator can change Anonymized Uplink.",
        )


def _status(conn: sa.Connection, row: Any) -> wire.PackageStatus:
    if row.state == PackageState.PUBLISHED:
        return wire.PackageStatus(
            package_id=row.id,
            state=PackageState.PUBLISHED,
            page_id=row.page_id,
            expires_at=row.expires_at,
        )
    missing = conn.execute(
        sa.select(parts.c.n, parts.c.k)
        .where(parts.c.package_id == row.id, parts.c.object.is_(None))
        .order_by(parts.c.n, parts.c.k)
    ).all()
    return wire.PackageStatus(
        package_id=row.id,
        state=PackageState.RECEIVING if missing else PackageState.COMPLETE,
        missing=tuple(wire.PartRef(n=n, k=k) for n, k in missing),
    )


def _insert(
    conn: sa.Connection,
    workstation: Workstation,
    manifest: wire.Manifest,
    fingerprint: str,
    sealed: str,
    now: datetime,
) -> Any:
    account_id = workstation.account_id
    # Locked first, so that two packages at once can't both take the last of the quota.
    account = conn.execute(
        sa.select(accounts.c.quota_bytes, accounts.c.anonymized_uplink)
        .where(accounts.c.id == account_id)
        .with_for_update(key_share=True)
    ).one()
    existing = find(conn, manifest.package_id)
    if existing is not None:
        return existing
    check_uplink(account.anonymized_uplink, manifest)
    _check_ids(conn, account_id, manifest)
    used = conn.execute(
        sa.select(sa.func.coalesce(sa.func.sum(packages.c.total_bytes), 0)).where(
            packages.c.account_id == account_id, packages.c.erased_at.is_(None)
        )
    ).scalar_one()
    if int(used) + manifest.total_size > account.quota_bytes:
        raise RefusalError(
            ErrorCode.NO_SPACE,
            "The account's storage on the server is full.",
            "It empties by itself as pages expire. Delete pages, or ask for more storage.",
        )
    conn.execute(
        sa.insert(packages).values(
            id=manifest.package_id,
            account_id=account_id,
            workstation_id=workstation.id,
            page_id=manifest.page_id,
            link_id=manifest.link_id,
            manifest_sha256=fingerprint,
            manifest=sealed,
            state=PackageState.RECEIVING,
            total_bytes=manifest.total_size,
            created_at=now,
        )
    )
    _insert_files(conn, account_id, manifest)
    events.record(
        conn,
        account_id,
        EventKind.PACKAGE_STARTED,
        workstation.actor,
        now=now,
        page_id=manifest.page_id,
        detail={"package_id": str(manifest.package_id)},
    )
    return find(conn, manifest.package_id)


def _insert_files(conn: sa.Connection, account_id: UUID, manifest: wire.Manifest) -> None:
    conn.execute(
        sa.insert(files),
        [
            {
                "package_id": manifest.package_id,
                "n": file.n,
                "account_id": account_id,
                "role": file.role.value,
                "media_type": file.media_type,
                "size": file.size,
                "sha256": file.sha256,
                "width": file.width,
                "height": file.height,
                "of": file.of,
            }
            for file in manifest.files
        ],
    )
    conn.execute(
        sa.insert(parts),
        [
            {
                "package_id": manifest.package_id,
                "n": file.n,
                "k": k,
                "account_id": account_id,
                "size": file.part_size(k),
                "sha256": sha256,
            }
            for file in manifest.files
            for k, sha256 in enumerate(file.parts)
        ],
    )


def owner_of(conn: sa.Connection, ids: Iterable[tuple[sa.Table, sa.ColumnElement[bool]]]) -> UUID | None:
    """Return the account that has a row with one of these ids; None: they are free."""
    for table, condition in ids:
        owner = conn.execute(sa.select(table.c.account_id).where(condition).limit(1)).scalar()
        if owner is not None:
            return UUID(str(owner))
    return None


def _check_ids(conn: sa.Connection, account_id: UUID, manifest: wire.Manifest) -> None:
    """Refuse ids that something else has: a conflict within the account, unknown outside it."""
    wanted = [
        (packages, packages.c.page_id == manifest.page_id),
        (packages, packages.c.link_id == manifest.link_id),
        (links, links.c.id == manifest.link_id),
        (messages, messages.c.id.in_([r.message_id for r in manifest.recipients])),
    ]
    owner = owner_of(conn, wanted)
    if owner is not None:
        raise _ids_taken() if owner == account_id else not_found("page, link or message")
    if manifest.replaces is not None:
        owner = conn.execute(
            sa.select(packages.c.account_id).where(packages.c.id == manifest.replaces)
        ).scalar_one_or_none()
        if owner is not None and owner != account_id:
            raise not_found("package")


def _end_page(conn: sa.Connection, workstation: Workstation, row: Any, now: datetime) -> None:
    ended = conn.execute(
        sa.update(pages)
        .where(pages.c.id == row.page_id, pages.c.state.in_(["open", "closed"]))
        .values(state="deleted", ended_at=now, version=pages.c.version + 1)
    ).rowcount
    if ended:
        conn.execute(
            sa.update(links)
            .where(links.c.page_id == row.page_id, links.c.voided_at.is_(None))
            .values(voided_at=now, generation=links.c.generation + 1)
        )
        events.record(
            conn, row.account_id, EventKind.PAGE_DELETED, workstation.actor, now=now, page_id=row.page_id
        )


def _ids_taken() -> RefusalError:
    return RefusalError(
        ErrorCode.CONFLICT,
        "A number of this package is taken by another one.",
        "Send the study again; that makes a new package.",
    )
