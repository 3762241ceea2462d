"""Publishing: a complete package becomes a page with a link and messages, in one transaction.

Owns: that transaction, which gate the page gets, until when it lives, and issuing a link with its messages (a
resend does the same again).
Refuses: sending. Messages are queued as jobs in the same transaction; the worker sends them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from tricedesk import wire
from tricedesk.landing import asks, events, jobs, keys, packages, passwords
from tricedesk.landing.accounts import Workstation
from tricedesk.landing.days import end_of_day
from tricedesk.landing.db.tables import accounts, links, messages, pages, parts
from tricedesk.landing.db.tables import packages as packages_table
from tricedesk.landing.messages import limits
from tricedesk.landing.refusals import RefusalError
from tricedesk.landing.services import Services
from tricedesk.wire import ErrorCode, EventKind, FileRole, PackageState

FIRST_GENERATION = 1


def publish(services: Services, workstation: Workstation, package_id: UUID) -> wire.PackageStatus:
    """Make the page. Again is success, and changes nothing.

    Raises:
        RefusalError: INCOMPLETE, NOT_FOUND, GONE, CONFLICT.
    """
    before = packages.status(services, workstation, package_id)
    if before.state == PackageState.PUBLISHED:
        return before
    _check_complete(before.state)
    with services.db.read() as conn:
        sealed = conn.execute(
            sa.select(packages_table.c.manifest).where(
                packages_table.c.id == package_id, packages_table.c.account_id == workstation.account_id
            )
        ).scalar_one()
    if sealed:  # empty: published or deleted since; the transaction below sees which
        manifest = wire.Manifest.model_validate_json(services.keys.unseal(sealed, package_id))
        own_hash = passwords.hash_secret(manifest.code.code) if manifest.code.kind == "own" else None
        try:
            with services.db.write() as conn:
                _publish(conn, services, workstation, manifest, own_hash)
        except IntegrityError as error:
            raise RefusalError(
                ErrorCode.CONFLICT,
                "A number of this package is taken by another one.",
                "Send the study again; that makes a new package.",
            ) from error
    return packages.status(services, workstation, package_id)


def issue_link(
    conn: sa.Connection,
    services: Services,
    workstation: Workstation,
    *,
    page_id: UUID,
    link_id: UUID,
    language: str,
    recipients: Iterable[wire.Recipient],
    now: datetime,
) -> None:
    """Make a link with its messages, their jobs and their events, in the caller's `write()`.

    Raises:
        RefusalError: CONFLICT, so many messages went out about this page within the hour already.
    """
    recipients = tuple(recipients)
    limits.check(conn, page_id, len(recipients), most=services.config.messages_per_hour, now=now)
    account_id, version = workstation.account_id, services.keys.version
    token = services.keys.link_token(link_id, FIRST_GENERATION, version)
    conn.execute(
        sa.insert(links).values(
            id=link_id,
            account_id=account_id,
            page_id=page_id,
            generation=FIRST_GENERATION,
            key_version=version,
            token_sha256=keys.token_sha256(token),
            delete_tries=0,
            created_at=now,
        )
    )
    events.record(
        conn, account_id, EventKind.LINK_ISSUED, workstation.actor, now=now, page_id=page_id, link_id=link_id
    )
    for recipient in recipients:
        conn.execute(
            sa.insert(messages).values(
                id=recipient.message_id,
                account_id=account_id,
                page_id=page_id,
                link_id=link_id,
                channel=recipient.channel.value,
                contact=services.keys.seal(recipient.address, recipient.message_id),
                language=language,
                state="queued",
                reason="",
                created_at=now,
            )
        )
        jobs.add(conn, account_id, jobs.JobKind.SEND_MESSAGE, recipient.message_id, now=now)
        events.record(
            conn,
            account_id,
            EventKind.MESSAGE_QUEUED,
            workstation.actor,
            now=now,
            page_id=page_id,
            link_id=link_id,
            message_id=recipient.message_id,
            detail={"channel": recipient.channel.value},
        )


def _publish(
    conn: sa.Connection,
    services: Services,
    workstation: Workstation,
    manifest: wire.Manifest,
    own_hash: str | None,
) -> None:
    account_id, now = workstation.account_id, services.clock()
    state = conn.execute(
        sa.select(packages_table.c.state)
        .where(packages_table.c.id == manifest.package_id, packages_table.c.account_id == account_id)
        .with_for_update()
    ).scalar_one()
    if state != PackageState.RECEIVING:
        return  # someone else was quicker; the status afterwards says what became of it
    missing = conn.execute(
        sa.select(sa.func.count())
        .select_from(parts)
        .where(parts.c.package_id == manifest.package_id, parts.c.object.is_(None))
    ).scalar_one()
    _check_complete(PackageState.RECEIVING if missing else PackageState.COMPLETE)
    if manifest.replaces is not None:  # a page before the account, as whoever counts a view locks them
        conn.execute(_page_of(workstation, manifest.replaces))
    account = conn.execute(
        sa.select(accounts).where(accounts.c.id == account_id).with_for_update(key_share=True)
    ).one()
    packages.check_uplink(account.anonymized_uplink, manifest)
    gate, secret_hash = _gate(manifest, account, own_hash)
    days = manifest.lifespan_days or account.lifespan_days
    expires_at = end_of_day(now, days, account.time_zone)
    conn.execute(
        sa.insert(pages).values(
            id=manifest.page_id,
            account_id=account_id,
            package_id=manifest.package_id,
            version=1,
            language=manifest.language,
            label=manifest.label,
            gate=gate,
            secret_hash=secret_hash,
            code_choice=manifest.code.kind,
            state="open",
            published_at=now,
            expires_at=expires_at,
            views=0,
        )
    )
    conn.execute(
        sa.update(packages_table)
        .where(packages_table.c.id == manifest.package_id)
        .values(state=PackageState.PUBLISHED, published_at=now, manifest="")
    )
    roles = [file.role for file in manifest.files]
    events.record(
        conn,
        account_id,
        EventKind.PAGE_PUBLISHED,
        workstation.actor,
        now=now,
        page_id=manifest.page_id,
        detail={
            "package_id": str(manifest.package_id),
            "label": manifest.label,
            "language": manifest.language,
            "images": roles.count(FileRole.PICTURE),
            "clips": roles.count(FileRole.CLIP),
            "attachments": roles.count(FileRole.ATTACHMENT),
            "gate": gate,
            "code": manifest.code.kind,
            "expires_at": expires_at.isoformat(),
            "workstation": workstation.name,
            "workstation_id": str(workstation.id),
            "replaces": str(manifest.replaces) if manifest.replaces else None,
        },
    )
    issue_link(
        conn,
        services,
        workstation,
        page_id=manifest.page_id,
        link_id=manifest.link_id,
        language=manifest.language,
        recipients=manifest.recipients,
        now=now,
    )
    if manifest.replaces is not None:
        _replace(conn, workstation, manifest.replaces, manifest.page_id, now)


def _replace(
    conn: sa.Connection, workstation: Workstation, package_id: UUID, page_id: UUID, now: datetime
) -> None:
    """Let the page that another one was made anew for end, and say by which; what was asked is answered."""
    old = conn.execute(_page_of(workstation, package_id)).one_or_none()
    if old is None or old.id == page_id:
        return
    ends = old.state == "open" and old.expires_at > now
    values: dict[str, Any] = {"state": "closed", "ended_at": now} if ends else {}
    conn.execute(
        sa.update(pages)
        .where(pages.c.id == old.id, pages.c.account_id == workstation.account_id)
        .values(replaced_by=page_id, version=pages.c.version + 1, **values)
    )
    if ends:
        events.record(
            conn, workstation.account_id, EventKind.PAGE_CLOSED, workstation.actor, now=now, page_id=old.id
        )
    events.record(
        conn,
        workstation.account_id,
        EventKind.PAGE_REPLACED,
        workstation.actor,
        now=now,
        page_id=old.id,
        detail={"by": str(page_id)},
    )
    asks.answer_all(conn, workstation.account_id, old.id, "replaced", workstation.actor, now=now)


def _page_of(workstation: Workstation, package_id: UUID) -> sa.Select[Any]:
    """Return the question for a package's page, which locks it."""
    return (
        sa.select(pages.c.id, pages.c.state, pages.c.expires_at)
        .where(pages.c.package_id == package_id, pages.c.account_id == workstation.account_id)
        .with_for_update()
    )


def _gate(manifest: wire.Manifest, account: Any, own_hash: str | None) -> tuple[str, str | None]:
    """Return what a visitor must know, and its hash. Attachments never stand open."""
    if own_hash is not None:
        return "code", own_hash
    if manifest.code.kind == "account" and account.link_code_hash is not None:
        return "code", account.link_code_hash
    if account.password_rule == "always" or any(f.role is FileRole.ATTACHMENT for f in manifest.files):  # noqa: S105
        return "password", None
    return "none", None


def _check_complete(state: PackageState) -> None:
    if state == PackageState.RECEIVING:
        raise RefusalError(
            ErrorCode.INCOMPLETE,
            "The server does not have the whole package yet.",
            "What is missing is sent by itself.",
        )
