"""What becomes of a message.

Owns: doing one `send_message` job: reading what is needed, sending without a transaction, and writing down
what became of it, with its event.
Refuses: sending for a page that has ended or a link that was voided, and failing in silence: whatever the
end, the desk hears of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
import structlog

from tricedesk.landing import events, jobs
from tricedesk.landing.db.tables import accounts, links, messages, pages
from tricedesk.landing.messages import mail, smtp
from tricedesk.landing.services import Services
from tricedesk.wire import Channel, EventKind

GIVE_UP_AFTER = timedelta(days=3)
"""For how long a message is tried while the mail server says "not now"."""
ACTOR = "worker"

_log = structlog.get_logger("tricedesk.messages")


@dataclass(frozen=True, slots=True)
class _Failed:
    reason: str


def deliver(services: Services, job: jobs.Job) -> None:
    """Send the message that a job is about; finish the job, or put it back for later."""
    row = _read(services, job)
    if row is None or row.state != "queued":
        with services.db.write() as conn:
            jobs.finish(conn, job, now=services.clock())
        return
    try:
        failed = _send(services, job, row)
    except smtp.TemporaryError as error:
        if services.clock() - row.created_at < GIVE_UP_AFTER:
            _later(services, job, str(error))
            return
        failed = _Failed(f"Tried for {GIVE_UP_AFTER.days} days. {error}")
    _settle(services, job, row, failed)


def _read(services: Services, job: jobs.Job) -> Any:
    """Return the message with its link, page and account; None if it is gone."""
    with services.db.read() as conn:
        return conn.execute(
            sa.select(
                messages,
                links.c.generation,
                links.c.key_version,
                links.c.voided_at,
                pages.c.state.label("page_state"),
                pages.c.gate,
                pages.c.expires_at,
                accounts.c.name,
                accounts.c.phone,
                accounts.c.country,
                accounts.c.time_zone,
            )
            .join(links, links.c.id == messages.c.link_id)
            .join(pages, pages.c.id == messages.c.page_id)
            .join(accounts, accounts.c.id == messages.c.account_id)
            .where(messages.c.id == job.subject, messages.c.account_id == job.account_id)
        ).one_or_none()


def _send(services: Services, job: jobs.Job, row: Any) -> _Failed | None:
    if row.voided_at is not None:
        return _Failed("The link was replaced or deleted before this message went out.")
    if row.page_state != "open" or row.expires_at <= services.clock():
        return _Failed("The page ended or was closed before this message went out.")
    if row.channel == Channel.SMS:
        return _Failed("Text messages are not set up on this server.")
    token = services.keys.link_token(row.link_id, row.generation, row.key_version)
    letter = mail.Letter(
        language=row.language,
        clinic=row.name,
        phone=row.phone,
        country=row.country,
        time_zone=row.time_zone,
        link=f"{services.config.public_url}/p/{token}",
        delete_code=services.keys.delete_code(row.link_id, row.generation, row.key_version),
        gate=row.gate,
        expires_at=row.expires_at,
    )
    try:
        composed = mail.compose(
            letter,
            to=services.keys.unseal(row.contact, row.id),
            sender=services.config.mail_from,
            message_id=job.id,
            now=services.clock(),
        )
        smtp.send(services.config.mail_url, composed)
    except mail.AddressError:
        return _Failed("No mail can be written to this address.")
    except smtp.PermanentError as error:
        return _Failed(str(error))
    return None


def _later(services: Services, job: jobs.Job, reason: str) -> None:
    with services.db.write() as conn:
        run_after = jobs.retry(conn, job, now=services.clock(), error=reason)
    _log.warning("message waits", message=str(job.subject), reason=reason, until=run_after.isoformat())


def _settle(services: Services, job: jobs.Job, row: Any, failed: _Failed | None) -> None:
    now = services.clock()
    reason = failed.reason if failed else ""
    with services.db.write() as conn:
        changed = conn.execute(
            sa.update(messages)
            .where(messages.c.id == row.id, messages.c.state == "queued")
            .values(
                state="failed" if failed else "sent",
                reason=reason,
                sent_at=None if failed else now,
            )
        ).rowcount
        jobs.finish(conn, job, now=now, error=reason)
        if changed:
            detail = {"channel": row.channel} | ({"reason": reason} if failed else {})
            events.record(
                conn,
                row.account_id,
                EventKind.MESSAGE_FAILED if failed else EventKind.MESSAGE_SENT,
                ACTOR,
                now=now,
                page_id=row.page_id,
                link_id=row.link_id,
                message_id=row.id,
                detail=detail,
            )
    _log.info("message settled", message=str(row.id), sent=failed is None, reason=reason)
