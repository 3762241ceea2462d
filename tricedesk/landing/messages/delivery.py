"""Sending a message.

Owns: doing one `send_message` job: reading what is needed, handing it over without a transaction, and having
what became of it written down (`outcome`).
Refuses: sending for a page that has ended or a link that was voided, and failing in silence: whatever the
end, the desk hears of it.

Twice? A mail whose answer was lost goes out again under the same Message-ID, which mail servers and readers
take for one mail. For a text the gateway is asked first whether it has it already, and its report may have
said so before. Only where a gateway can't tell what it has taken, a text may come twice; none is worse.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog

from tricedesk.landing import jobs, logs
from tricedesk.landing.db.tables import accounts, links, messages, pages
from tricedesk.landing.messages import callbacks, gateway, letter, mail, outcome, smtp, statuses, texts
from tricedesk.landing.messages.letter import Letter
from tricedesk.landing.messages.refusals import PermanentError, TemporaryError, UnansweredError
from tricedesk.landing.services import Services
from tricedesk.wire import Channel

GIVE_UP_AFTER = timedelta(days=3)
"""For how long a message is tried while the other side says "not now"."""
ACTOR = "worker"

_log = structlog.get_logger("tricedesk.messages")


def deliver(services: Services, job: jobs.Job) -> None:
    """Send the message that a job is about; finish the job, or put it back for later."""
    row = _read(services, job)
    if row is None or row.state != "queued":
        with services.db.write() as conn:
            jobs.finish(conn, job, now=services.clock())
        return
    try:
        taken = _send(services, job, row)
    except PermanentError as error:
        _settle(services, job, row, "failed", str(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, the desk hears that the message waits
        if not isinstance(error, TemporaryError):  # ours to repair, not hers: who runs the server reads why
            _log.error("message can't go out", message=str(row.id), **logs.describe(error))
            error = TemporaryError("Something on the server is at fault. Tell who runs it.")
        if services.clock() - row.created_at < GIVE_UP_AFTER:
            _later(services, job, row, str(error))
            return
        perhaps = " It may have arrived all the same." if isinstance(error, UnansweredError) else ""
        _settle(services, job, row, "failed", f"Tried for {GIVE_UP_AFTER.days} days. {error}{perhaps}")
    else:
        state = statuses.STATES.get(taken.status, "sent") if taken else "sent"
        reason = statuses.reason(taken.error_code) if taken and state in ("bounced", "failed") else ""
        _settle(services, job, row, state, reason, provider_id=taken.id if taken else None)


def _read(services: Services, job: jobs.Job) -> Any:
    """Return the message with its link and page; None if it is gone."""
    with services.db.read() as conn:
        return conn.execute(
            sa.select(
                messages,
                links.c.generation,
                links.c.key_version,
                links.c.voided_at,
                pages.c.state.label("page_state"),
                pages.c.gate,
                pages.c.secret_hash,
                pages.c.expires_at,
            )
            .join(links, links.c.id == messages.c.link_id)
            .join(pages, pages.c.id == messages.c.page_id)
            .where(messages.c.id == job.subject, messages.c.account_id == job.account_id)
        ).one_or_none()


def _send(services: Services, job: jobs.Job, row: Any) -> gateway.Taken | None:
    """Hand the message over; return what a text gateway says of it.

    Raises:
        PermanentError, TemporaryError.
    """
    if row.voided_at is not None:
        raise PermanentError("The link was replaced or deleted before this message went out.")
    if row.page_state != "open" or row.expires_at <= services.clock():
        raise PermanentError("The page ended or was closed before this message went out.")
    if row.channel == Channel.SMS:
        return _send_text(services, row, _letter(services, row, Channel.SMS))
    try:
        composed = mail.compose(
            _letter(services, row, Channel.EMAIL),
            to=services.keys.unseal(row.contact, row.id),
            sender=services.config.mail_from,
            message_id=job.id,
            now=services.clock(),
        )
    except mail.AddressError as error:
        raise PermanentError("No mail can be written to this address.") from error
    smtp.send(services.config.mail_url, composed)
    return None


def _send_text(services: Services, row: Any, written: Letter) -> gateway.Taken:
    if not services.config.text_url:
        raise PermanentError("Text messages are not set up on this server. Send an e-mail instead.")
    through, number = gateway.from_config(services.config), services.keys.unseal(row.contact, row.id)
    if row.tried_at is not None:
        try:
            taken = through.find(number, written.link, since=row.tried_at)
        except PermanentError:  # this gateway keeps no list; see the module's docstring
            taken = None
        if taken is not None:
            return taken
    else:
        _mark_tried(services, row, services.clock())
    return through.send(number, texts.compose(written), report_to=callbacks.address(services, row.id))


def _letter(services: Services, row: Any, channel: Channel) -> Letter:
    with services.db.read() as conn:
        account = conn.execute(sa.select(accounts).where(accounts.c.id == row.account_id)).one()
    token = services.keys.link_token(row.link_id, row.generation, row.key_version)
    return letter.for_account(
        account,
        channel,
        language=row.language,
        link=f"{services.config.public_url}/p/{token}",
        delete_code=services.keys.delete_code(row.link_id, row.generation, row.key_version),
        gate=row.gate,
        password_set=row.secret_hash is not None,
        expires_at=row.expires_at,
    )


def _mark_tried(services: Services, row: Any, now: datetime) -> None:
    """Remember, before asking, that a gateway may have this text from now on."""
    with services.db.write() as conn:
        conn.execute(sa.update(messages).where(messages.c.id == row.id).values(tried_at=now))


def _later(services: Services, job: jobs.Job, row: Any, reason: str) -> None:
    now = services.clock()
    with services.db.write() as conn:
        run_after = jobs.retry(conn, job, now=now, error=reason)
        outcome.wait(conn, row.account_id, row.id, reason, actor=ACTOR, now=now)
    _log.warning("message waits", message=str(job.subject), reason=reason, until=run_after.isoformat())


def _settle(
    services: Services,
    job: jobs.Job,
    row: Any,
    state: str,
    reason: str = "",
    *,
    provider_id: str | None = None,
) -> None:
    now = services.clock()
    with services.db.write() as conn:
        jobs.finish(conn, job, now=now, error=reason)
        outcome.settle(
            conn,
            row.account_id,
            row.id,
            state,
            actor=ACTOR,
            now=now,
            reason=reason,
            provider_id=provider_id,
        )
    _log.info("message settled", message=str(row.id), state=state, reason=reason)
